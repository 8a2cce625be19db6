import type { LocalContract } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'

/** Base units of both tokens, and of liquidity: token0 has 6 decimals, token1 18. */
export const AMOUNT = 1_000_000n
export const TICKS = [-10, 10] as const
/** One base unit of token0 in base units of token1. */
export const SCALE = 10n ** 12n

/** What both tokens' amounts are worth in 18 decimals, added up. */
export const total = (amount0: bigint, amount1 = amount0) => amount0 * SCALE + amount1

export const POOL_KEY = parseAbiParameters(
  '(address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks)',
)
export type PoolKey = { currency0: Address; currency1: Address; fee: number; tickSpacing: number; hooks: Address }

export const toPoolId = (key: PoolKey) => keccak256(encodeAbiParameters(POOL_KEY, [key]))

/** A pool of the mock, with a router and a position manager that misbehave together. */
export async function uniswapV4Fixture({ token, mock, proxy }: FixtureContext) {
  const token0 = await token(6)
  const token1 = await token(18)
  const permit2 = await mock('MockPermit2')
  const router = await mock('MockUniversalRouter', [permit2.address])
  const positionManager = await mock('MockPositionManager', [permit2.address])
  const venue: LocalContract = {
    ...positionManager,
    async send(name, args) {
      await router.send(name, args)
      return positionManager.send(name, args)
    },
  }
  const poolKey: PoolKey = {
    currency0: token0.address,
    currency1: token1.address,
    fee: 100,
    tickSpacing: 1,
    hooks: '0x0000000000000000000000000000000000000000',
  }
  const poolId = toPoolId(poolKey)
  const perPool = { poolId }
  const perToken = { poolId, token: token0.address }
  const perToken1 = { poolId, token: token1.address }
  async function fund(amount: bigint) {
    await token0.send('mint', [proxy, amount])
    await token1.send('mint', [proxy, amount])
  }
  const deposit = {
    amount: AMOUNT,
    keys: { aggregateDeposit: perPool, assetDeposit: perToken },
    moves: { aggregateDeposit: (amount: bigint) => total(amount) },
    furtherKeys: [{ limit: 'assetDeposit', args: perToken1 }],
    prepare: fund,
  }
  return {
    token0,
    token1,
    permit2,
    router,
    positionManager,
    poolKey,
    poolId,
    venue,
    fund,
    constructorArgs: {
      permit2_: permit2.address,
      positionManager_: positionManager.address,
      router_: router.address,
    },
    async configure(call) {
      await call('setMaxSlippage', [poolId, 10n ** 18n])
      await call('setTickLimits', [poolId, ...TICKS, 20])
      await positionManager.send('setPool', [poolId, poolKey])
      // Position 1, which is added to and removed from.
      await positionManager.send('give', [proxy, poolId, ...TICKS, 100n * AMOUNT])
    },
    actions: {
      mintPosition: {
        ...deposit,
        args: (amount) => [poolId, ...TICKS, amount, amount, amount],
        hostile: {
          doesNothing: 'NOT_MINTED',
          chargesFee: 'harmless: the position is smaller than it should be; what it cost is counted all the same',
          lies: 'UniswapV4Facet/non-proxy-position',
          returnsGarbage: 'NOT_MINTED',
        },
        swaps: {
          'ownerOf(2)': 'UniswapV4Facet/non-proxy-position',
          poolKeys: 'UniswapV4Facet/poolKey-poolId-mismatch',
        },
      },
      increasePosition: {
        ...deposit,
        args: (amount) => [poolId, 1n, amount, amount, amount],
        hostile: always('harmless: whatever the position manager makes of it, limits move by what it took'),
        swaps: {
          'getPoolAndPositionInfo(1)': 'UniswapV4Facet/poolKey-poolId-mismatch',
          'ownerOf(1)': 'UniswapV4Facet/non-proxy-position',
        },
      },
      decreasePosition: {
        amount: AMOUNT,
        args: (amount) => [poolId, 1n, amount, amount, amount],
        keys: { aggregateWithdraw: perPool, assetWithdraw: perToken },
        moves: { aggregateWithdraw: (amount) => total(amount) },
        furtherKeys: [{ limit: 'assetWithdraw', args: perToken1 }],
        hostile: always('UniswapV4Facet/amountMin-not-met'),
        swaps: {
          'getPoolAndPositionInfo(1)': 'UniswapV4Facet/poolKey-poolId-mismatch',
        },
      },
      swap: {
        amount: AMOUNT,
        args: (amount) => [poolId, token0.address, amount, amount * SCALE],
        keys: { swap: perToken },
        prepare: fund,
        hostile: always('UniswapV4Facet/amountOutMin-not-met'),
        swaps: {
          poolKeys: 'UniswapV4Facet/poolKey-poolId-mismatch',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
