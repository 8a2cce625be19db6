import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of the pool's token. */
export const SHARES = 1_000_000n
/** Assets for a share. */
export const RATE = 2n

/** A pool whose shares are worth two assets each. */
export async function mapleFixture({ mock, proxy }: FixtureContext) {
  const pool = await mock('MockMapleToken')
  const key = { mapleToken: pool.address }
  return {
    venue: pool,
    swapsAddress: 'not applicable: the token is named in the call, and the key names it',
    actions: {
      requestRedemption: {
        amount: SHARES,
        args: (amount) => [pool.address, amount],
        keys: { requestRedeem: key },
        moves: { requestRedeem: (amount) => amount * RATE },
        async prepare(amount) {
          await pool.send('mint', [proxy, amount])
        },
        hostile: always(
          "harmless: shares are the pool's own token, and the limit counts them before the pool is called",
        ),
      },
      cancelRedemption: {
        amount: SHARES,
        args: (amount) => [pool.address, amount],
        keys: { cancelRedeem: key },
        async prepare(amount) {
          await pool.send('enqueue', [proxy, amount])
        },
        hostile: always('harmless: what does not come back is not announced'),
      },
    },
  } satisfies Fixture
}
