import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of USDC. */
export const AMOUNT = 100_000_000n

/** USTB at a price of two. */
export async function superstateFixture({ token, mock, proxy }: FixtureContext) {
  const usdc = await token(6)
  const ustb = await mock('MockUSTB')
  return {
    usdc,
    venue: ustb,
    constructorArgs: { usdc_: usdc.address, ustb_: ustb.address },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      subscribe: {
        amount: AMOUNT,
        args: (amount) => [amount],
        async prepare(amount) {
          await usdc.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('SuperstateFacet/ustb-not-received'),
          chargesFee: "harmless: USTB's price is its own, and a fee cannot be told from a price",
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
