import { base } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import type { Tokens } from './tokens.ts'

const OWNER = labelled('PSM3 owner')
const PROVIDER = labelled('PSM3 liquidity provider')
/** USDS that nobody may withdraw, so that a share's price cannot be moved from nothing: as the live PSMs were seeded. */
const SEED = parseUnits('1', 18)

/** What a PSM3 swaps. */
export type Psm3Assets = Pick<Tokens, 'usdc' | 'usds' | 'susds'>

type Where = Pick<Devnet, 'chain' | 'deal'> & { tokens: Psm3Assets }

export type Psm3 = {
  readonly contract: LocalContract
  readonly assets: Psm3Assets
  /** Names the price of sUSDS. */
  readonly rateProvider: LocalContract
  /** Deposits for an address that does nothing else, in base units. */
  addLiquidity(asset: 'usdc' | 'usds' | 'susds', amount: bigint): Promise<void>
  /** Moves the PSM's USDC to an address, which approves the PSM first. */
  setPocket(pocket: Address): Promise<void>
}

/** The PSM3 that lies at an address. Its owner moves its pocket. */
export async function findPsm3({ chain, tokens, deal }: Where, address: Address): Promise<Psm3> {
  const contract = contractAt(chain, model('Psm3'), address)
  const rateProvider = contractAt(chain, model('SsrOracle'), await contract.read<Address>('rateProvider'))
  return {
    contract,
    rateProvider,
    assets: tokens,
    addLiquidity: (asset, amount) => deposit({ tokens, deal }, contract, asset, PROVIDER, amount),
    async setPocket(pocket) {
      await tokens.usdc.send('approve', [contract.address, maxUint256], { from: pocket })
      await contract.send('setPocket', [pocket], { from: await contract.read<Address>('owner') })
    },
  }
}

/**
 * Spark's PSM3, with a USDS of its own and nothing else, and its USDC in no pocket but itself.
 *
 * @param address - Default: where Base has it.
 */
export async function installPsm3(devnet: Where, address: Address = base.PSM3): Promise<Psm3> {
  const { chain, tokens } = devnet
  const { usdc, usds, susds } = tokens
  const from = OWNER
  const rateProvider = await install(chain, {
    address: labelled('SSR oracle'),
    artifact: model('SsrOracle'),
    args: [susds.address],
    from,
  })
  const contract = await install(chain, {
    address,
    artifact: model('Psm3'),
    args: [OWNER, usdc.address, usds.address, susds.address, rateProvider.address],
    from,
  })
  await deposit(devnet, contract, 'usds', labelled('PSM3 seed'), SEED)
  return findPsm3(devnet, address)
}

async function deposit(
  { tokens, deal }: Omit<Where, 'chain'>,
  psm3: LocalContract,
  asset: keyof Psm3Assets,
  receiver: Address,
  amount: bigint,
): Promise<void> {
  const token = tokens[asset]
  await deal(token.address, PROVIDER, amount)
  await token.send('approve', [psm3.address, amount], { from: PROVIDER })
  await psm3.send('deposit', [token.address, receiver, amount], { from: PROVIDER })
}
