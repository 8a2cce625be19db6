import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

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
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [basin.address, asset.address, amount, amount],
        keys: { deposit: key },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'BasinFacet/zero-shares',
          chargesFee: 'BasinFacet/min-shares-out-not-met',
          lies: 'BasinFacet/zero-shares',
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
          // Nothing burned for nothing: the rate that was asked for is kept.
          doesNothing: 'harmless',
          chargesFee: 'BasinFacet/min-conversion-rate-not-met',
          lies: 'BasinFacet/min-conversion-rate-not-met',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
