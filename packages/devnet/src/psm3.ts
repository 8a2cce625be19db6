import { base } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

const OWNER = labelled('PSM3 owner')
const PROVIDER = labelled('PSM3 liquidity provider')
/** USDS that nobody may withdraw, so that a share's price cannot be moved from nothing: as the live PSMs were seeded. */
const SEED = parseUnits('1', 18)

export type Psm3 = {
  readonly contract: LocalContract
  /** Names the price of sUSDS. */
  readonly rateProvider: LocalContract
  /** Deposits for an address that does nothing else, in base units. */
  addLiquidity(asset: 'usdc' | 'usds' | 'susds', amount: bigint): Promise<void>
  /** Moves the PSM's USDC to an address, which approves the PSM first. */
  setPocket(pocket: Address): Promise<void>
}

/** Spark's PSM3 as on Base, with a USDS of its own and nothing else, and its USDC in no pocket but itself. */
export async function installPsm3({ chain, tokens, deal }: Devnet): Promise<Psm3> {
  const { usdc, usds, susds } = tokens
  const from = OWNER
  const rateProvider = await install(chain, {
    address: labelled('SSR oracle'),
    artifact: model('SsrOracle'),
    args: [susds.address],
    from,
  })
  const contract = await install(chain, {
    address: base.PSM3,
    artifact: model('Psm3'),
    args: [OWNER, usdc.address, usds.address, susds.address, rateProvider.address],
    from,
  })
  async function deposit(token: LocalContract, receiver: Address, amount: bigint) {
    await deal(token.address, PROVIDER, amount)
    await token.send('approve', [contract.address, amount], { from: PROVIDER })
    await contract.send('deposit', [token.address, receiver, amount], { from: PROVIDER })
  }
  await deposit(usds, labelled('PSM3 seed'), SEED)
  return {
    contract,
    rateProvider,
    addLiquidity: (asset, amount) => deposit(tokens[asset], PROVIDER, amount),
    async setPocket(pocket) {
      await usdc.send('approve', [contract.address, maxUint256], { from: pocket })
      await contract.send('setPocket', [pocket], { from })
    },
  }
}
