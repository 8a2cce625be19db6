import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 1_000_000n
export const PAR = 10n ** 18n

/** A basin at one share for one base unit of its asset. */
export async function basinFixture({ token, mock, proxy }: FixtureContext) {
  const asset = await token(6)
  const basin = await mock('MockBasin')
  const key = { asset: asset.address, basin: basin.address }
  return {
    asset,
    venue: basin,
    swapsAddress: 'not applicable: it names its assets in the call, and the keys name them',
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [basin.address, asset.address, amount, amount],
        keys: { deposit: key },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('BasinFacet/zero-shares'),
          chargesFee: 'BasinFacet/min-shares-out-not-met',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [basin.address, asset.address, amount, PAR],
        keys: { withdraw: key },
        async prepare(amount) {
          await asset.send('mint', [basin.address, amount])
          await basin.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'harmless: nothing is burned for nothing, so the rate that was asked for is kept',
          chargesFee: 'BasinFacet/min-conversion-rate-not-met',
          lies: 'BasinFacet/min-conversion-rate-not-met',
          returnsGarbage: 'harmless: nothing is burned for nothing, so the rate that was asked for is kept',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
