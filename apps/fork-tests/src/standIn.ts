import {
  connect,
  createDevnet,
  installEthena,
  installEtherFi,
  installFarm,
  installLido,
  startAnvil,
} from '@diamond-pau/devnet'
import { afterAll } from 'vitest'

// Brings up a node in the place of mainnet's and names it in the environment, so that what follows finds venues where
// mainnet has them and puts none there: as on mainnet itself, which is not at hand when these tests usually run.

const anvil = await startAnvil({ chainId: 1 })
const devnet = await createDevnet({ chain: await connect(anvil.url) })
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
process.env.PAU_RPC_1 = anvil.url
process.env.PAU_FORK_BLOCK_1 = `${await devnet.chain.publicClient.getBlockNumber()}`
afterAll(() => anvil.stop())
