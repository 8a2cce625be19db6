import {
  connect,
  createDevnet,
  createForeignDevnet,
  installEthena,
  installEtherFi,
  installFarm,
  installLido,
  startAnvil,
} from '@diamond-pau/devnet'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import { afterAll } from 'vitest'
import { MAINNET, ofChain } from './suite.ts'

// Brings up a node in the place of a chain's and names it in the environment, so that what follows finds venues where
// that chain has them and puts none there: as on the chain itself, which is not at hand when these tests usually run.

if (ofChain === undefined) throw new Error('no chain is named in whose place a node could be')
const anvil = await startAnvil({ chainId: ofChain })
const chain = await connect(anvil.url)
await (ofChain === MAINNET ? prepareMainnet(chain) : createForeignDevnet(chain))
process.env[`PAU_RPC_${ofChain}`] = anvil.url
process.env[`PAU_FORK_BLOCK_${ofChain}`] = `${await chain.publicClient.getBlockNumber()}`
afterAll(() => anvil.stop())

async function prepareMainnet(chain: LocalChain): Promise<void> {
  const devnet = await createDevnet({ chain })
  // There is much of every token, and a market in which somebody borrows: balances that tests write are backed.
  const HOLDER = '0x00000000000000000000000000000000000000a1'
  const { dai, usdc, usds, weth } = devnet.tokens
  for (const token of [dai, usdc, usds, weth]) await devnet.deal(token.address, HOLDER, 10n ** 27n)
  await devnet.aave.supply('usds', 10n ** 24n)
  await devnet.aave.borrow('usds', 9n * 10n ** 23n)
  await installEthena(devnet)
  await installEtherFi(devnet)
  await installFarm(devnet)
  await installLido(devnet)
}
