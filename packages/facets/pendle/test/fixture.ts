import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 10n ** 18n

/** An expired market at an index of one, and a router that can pay ten redemptions. */
export async function pendleFixture({ token, mock, proxy }: FixtureContext) {
  const pt = await token(18)
  const yieldToken = await token(18)
  const market = await mock('MockPendleMarket', [pt.address, yieldToken.address])
  const router = await mock('MockPendleRouter')
  await yieldToken.send('mint', [router.address, 10n * AMOUNT])
  return {
    pt,
    yieldToken,
    market,
    venue: router,
    constructorArgs: { router_: router.address },
    actions: {
      redeem: {
        amount: AMOUNT,
        args: (amount) => [market.address, amount, 1n],
        keys: { redeem: { pt: pt.address, pendleMarket: market.address } },
        async prepare(amount) {
          await pt.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'PendleFacet/min-amount-not-met',
          chargesFee: 'PendleFacet/min-amount-not-met',
          lies: 'PendleFacet/min-amount-not-met',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
