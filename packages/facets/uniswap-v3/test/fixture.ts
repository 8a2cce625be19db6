import type { LocalContract } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { parseUnits } from 'viem'

/** Base units of both tokens: token0 has 6 decimals, token1 18. */
export const AMOUNT = 1_000_000n
export const TICKS = { lower: -10, upper: 10 }
export const DEADLINE = 2n ** 64n

/** What both tokens' amounts are worth in 18 decimals, added up. */
export const total = (amount0: bigint, amount1 = amount0) => amount0 * 10n ** 12n + amount1

/** A mock pool whose mean tick is zero, with a router and a position manager that misbehave together. */
export async function uniswapV3Fixture({ token, mock, proxy }: FixtureContext) {
  const token0 = await token(6)
  const token1 = await token(18)
  const pool = await mock('MockPool', [token0.address, token1.address])
  const router = await mock('MockRouter')
  const positionManager = await mock('MockPositionManager')
  const venue: LocalContract = {
    ...positionManager,
    async send(name, args) {
      await router.send(name, args)
      return positionManager.send(name, args)
    },
  }
  const perPool = { pool: pool.address }
  const perToken = { pool: pool.address, token: token0.address }
  const perToken1 = { pool: pool.address, token: token1.address }
  const both = (amount: bigint) => ({ amount0: amount, amount1: amount })
  async function fund(amount: bigint) {
    await token0.send('mint', [proxy, amount])
    await token1.send('mint', [proxy, amount])
  }
  return {
    pool,
    token0,
    token1,
    router,
    positionManager,
    venue,
    fund,
    constructorArgs: { positionManager_: positionManager.address, router_: router.address },
    async configure(call) {
      await call('setMaxSlippage', [pool.address, parseUnits('1', 18)])
      await call('setMaxTickDelta', [pool.address, 10])
      await call('setLiquidityLowerTickBound', [pool.address, TICKS.lower])
      await call('setLiquidityUpperTickBound', [pool.address, TICKS.upper])
      await call('setTWAPSecondsAgo', [pool.address, 600])
      // Position 1, which is added to and removed from.
      await positionManager.send('give', [proxy, pool.address, TICKS.lower, TICKS.upper, 100n * AMOUNT, 0n])
    },
    actions: {
      swap: {
        amount: AMOUNT,
        args: (amount) => [pool.address, token0.address, amount, amount, 10],
        keys: { swap: perToken },
        prepare: fund,
        hostile: always('UniswapV3Facet/min-amount-out-not-met'),
        swaps: {
          token0: 'UniswapV3Facet/invalid-token-pair',
          token1: 'harmless: the key names what goes in, and its limit counts that, whatever comes back',
        },
      },
      addLiquidity: {
        amount: AMOUNT,
        args: (amount) => [pool.address, 0n, TICKS, both(amount), both(amount), DEADLINE],
        keys: { aggregateDeposit: perPool, assetDeposit: perToken },
        moves: { aggregateDeposit: (amount) => total(amount) },
        furtherKeys: [{ limit: 'assetDeposit', args: perToken1 }],
        prepare: fund,
        hostile: {
          // There is no answer to read the position's number from.
          doesNothing: '0x',
          chargesFee: 'harmless: it takes less than it may, and what it takes is counted',
          lies: 'UniswapV3Facet/proxy-does-not-own-token-id',
          // ERC721NonexistentToken: nobody owns the position that it claims to have made.
          returnsGarbage: `0x7e273289${'f'.repeat(64)}`,
        },
        swaps: {
          'ownerOf(2)': 'UniswapV3Facet/proxy-does-not-own-token-id',
          'positions(2)': 'harmless: the limits count what the pool took of the tokens that the keys name',
          token0: 'ERC20InsufficientAllowance',
          token1: 'ERC20InsufficientAllowance',
        },
      },
      removeLiquidity: {
        amount: AMOUNT,
        args: (amount) => [pool.address, 1n, amount, both(amount), DEADLINE],
        keys: { aggregateWithdraw: perPool, assetWithdraw: perToken },
        moves: { aggregateWithdraw: (amount) => total(amount) },
        furtherKeys: [{ limit: 'assetWithdraw', args: perToken1 }],
        hostile: always('UniswapV3Facet/min-amount-out-not-met'),
        swaps: {
          'ownerOf(1)': 'UniswapV3Facet/proxy-does-not-own-token-id',
          'positions(1)': 'UniswapV3Facet/invalid-pool',
          token0: 'UniswapV3Facet/invalid-pool',
          token1: 'UniswapV3Facet/invalid-pool',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
