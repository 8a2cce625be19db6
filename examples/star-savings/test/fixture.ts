import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** A savings vault over a token of 18 decimals. */
export async function starSavingsFixture({ token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const venue = await mock('Savings', [asset.address])
  return {
    venue,
    actions: {
      deposit: {
        amount: 10n ** 18n,
        args: (amount) => [venue.address, asset.address, amount],
        keys: { deposit: { asset: asset.address, venue: venue.address } },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('StarSavingsFacet/too-few-shares'),
          swapsAddress: 'not applicable: the facet asks nobody for an address',
        },
      },
    },
  } satisfies Fixture
}
