import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of the first coin, which has 18 decimals. The second has 6. */
export const AMOUNT = 10n ** 18n
/** The same value in base units of the second coin. */
export const AMOUNT1 = 1_000_000n

/**
 * A pool of two coins. Before each call it holds half of the call's value in each coin, or that of the shares which the
 * proxy is given beside it, so that every limit moves by a round number.
 */
export async function curveFixture({ token, mock, proxy }: FixtureContext) {
  const coin0 = await token(18)
  const coin1 = await token(6)
  const pool = await mock('MockCurvePool', [coin0.address, coin1.address])
  const perPool = { pool: pool.address }
  const perToken = { pool: pool.address, token: coin0.address }
  const perToken1 = { pool: pool.address, token: coin1.address }
  const hostile = always('CurveFacet/min-amount-not-met')
  return {
    coin0,
    coin1,
    venue: pool,
    configure: (call) => call('setMaxSlippage', [pool.address, 10n ** 18n]),
    actions: {
      swap: {
        amount: AMOUNT,
        args: (amount) => [pool.address, 0n, 1n, amount, (amount * AMOUNT1) / AMOUNT],
        keys: { swap: perToken },
        async prepare(amount) {
          await pool.send('reset', [2n * amount, proxy, 0n])
          await coin0.send('mint', [proxy, amount])
        },
        hostile,
        swaps: {
          'coins(1)': 'harmless: the key names what goes in, and its limit counts that, whatever comes back',
        },
      },
      addLiquidity: {
        amount: AMOUNT,
        args: (amount) => [pool.address, [amount, 0n], amount],
        keys: { swap: perToken, assetDeposit: perToken, aggregateDeposit: perPool },
        // The proxy ends with half of the pool, which by then holds 3/2 of the first coin and 1/2 of the second.
        moves: { swap: (amount) => amount / 4n, assetDeposit: (amount) => (3n * amount) / 4n },
        furtherKeys: [
          { limit: 'swap', args: perToken1 },
          { limit: 'assetDeposit', args: perToken1 },
        ],
        async prepare(amount) {
          await pool.send('reset', [amount / 2n, proxy, 0n])
          await coin0.send('mint', [proxy, amount])
        },
        hostile: always('CurveFacet/min-shares-not-met'),
        swaps: {
          'coins(0)': 'ERC20InsufficientAllowance',
        },
      },
      removeLiquidity: {
        amount: AMOUNT,
        args: (amount) => [pool.address, amount, [amount / 2n, (amount * AMOUNT1) / AMOUNT / 2n]],
        keys: { assetWithdraw: perToken, aggregateWithdraw: perPool },
        moves: { assetWithdraw: (amount) => amount / 2n },
        furtherKeys: [{ limit: 'assetWithdraw', args: perToken1 }],
        prepare: (amount) => pool.send('reset', [amount, proxy, amount]).then(() => {}),
        hostile,
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
