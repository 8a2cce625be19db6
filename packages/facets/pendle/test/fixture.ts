import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

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
        hostile: always('PendleFacet/min-amount-not-met'),
        swaps: {
          'readTokens[0]': 'harmless: the key names the token that goes in, and its limit counts that',
          'readTokens[1]': 'ERC20InsufficientAllowance',
          'readTokens[2]': 'harmless: the key names the token that goes in, and its limit counts that',
          yieldToken: 'ERC20InsufficientBalance',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
