import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, type Hex, maxUint256, toFunctionSelector, zeroAddress } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

const PROVIDER = labelled('Curve liquidity provider')

/** A coin of a pool, and how the pool prices it. */
export type CurveCoin = {
  token: LocalContract
  /** The pool's own measure of what a vault's share is worth: what the vault says. */
  vault?: true
  /** A view without arguments that names the price, 18 decimals, such as weETH's `getRate()`. */
  oracle?: { address: Address; signature: string }
}

export type CurvePoolOptions = {
  /** Two to eight. */
  coins: readonly CurveCoin[]
  /** Default: one of its own. A registry has those of live pools, such as CURVE_WEETHWETHNG. */
  address?: Address
  /** How far from balance the pool still swaps near par. Default 200. */
  amplification?: bigint
  /** Of a swap in balance, in ten-billionths. Default 0.01 %. */
  fee?: bigint
  /** What the fee grows to far off the peg, in ten-billionths of it. Default fivefold. */
  offpegFeeMultiplier?: bigint
}

export type CurvePool = {
  /** The pool, which is its own token. */
  readonly contract: LocalContract
  /** Adds liquidity, in base units of each coin, for an address that does nothing else. Coins are made or must be held. */
  addLiquidity(...amounts: bigint[]): Promise<void>
  /** Swaps for an address that does nothing else, so that the pool is out of balance. */
  swap(options: { from: number; to: number; amount: bigint }): Promise<void>
  /** The address above: coins that the devnet cannot make have to be given to it. */
  readonly provider: Address
}

/** A Curve StableSwap-NG pool, without liquidity. */
export async function installCurve({ chain, deal }: Devnet, options: CurvePoolOptions): Promise<CurvePool> {
  const { coins, amplification = 200n, fee = 1_000_000n, offpegFeeMultiplier = 50_000_000_000n } = options
  const contract = await install(chain, {
    address: options.address ?? labelled('Curve pool'),
    artifact: model('CurvePool'),
    args: ['Devnet pool', 'devnet', amplification, fee, offpegFeeMultiplier, coins.map(asCreated)],
    from: PROVIDER,
  })
  const from = PROVIDER

  /** Has the provider hold an amount of a coin, and the pool allowed to take any. */
  async function fund({ token }: CurveCoin, amount: bigint) {
    if ((await token.read<bigint>('balanceOf', [PROVIDER])) < amount) await deal(token.address, PROVIDER, amount)
    await token.send('approve', [contract.address, maxUint256], { from })
  }

  return {
    contract,
    provider: PROVIDER,
    async addLiquidity(...amounts) {
      for (const [i, coin] of coins.entries()) await fund(coin, amounts[i] ?? 0n)
      await contract.send('add_liquidity', [amounts, 0n, PROVIDER], { from })
    },
    async swap({ from: sold, to, amount }) {
      await fund(coins[sold] as CurveCoin, amount)
      await contract.send('exchange', [BigInt(sold), BigInt(to), amount, 0n, PROVIDER], { from })
    },
  }
}

/** A coin as the pool's constructor takes it: asset types 0, 1 and 3 of Curve. */
function asCreated({ token, vault, oracle }: CurveCoin) {
  const method: Hex = oracle ? toFunctionSelector(oracle.signature) : '0x00000000'
  return {
    token: token.address,
    assetType: oracle ? 1 : vault ? 3 : 0,
    oracle: oracle?.address ?? zeroAddress,
    method,
  }
}
