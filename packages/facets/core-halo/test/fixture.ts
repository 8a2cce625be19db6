import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import type { Address } from 'viem'

export const AMOUNT = 10n ** 18n

/** A halo over a token of 18 decimals, at one unit for one asset. */
export async function coreHaloFixture({ chain, token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const halo = await mock('MockHalo', [asset.address])
  const [funder] = chain.accounts as readonly [Address]
  const deploy = { asset: asset.address, halo: halo.address }
  return {
    asset,
    venue: halo,
    configure: (call) => call('setMaxUnitPrice', [halo.address, AMOUNT, AMOUNT]),
    actions: {
      deploy: {
        amount: AMOUNT,
        args: (amount) => [halo.address, amount, 0n],
        keys: { deploy },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'CoreHaloFacet/zero-units',
          chargesFee: 'CoreHaloFacet/unit-price-too-high',
          lies: 'CoreHaloFacet/zero-units',
        },
      },
      exit: {
        amount: AMOUNT,
        args: (amount) => [halo.address, amount, amount],
        keys: { deploy, exit: { halo: halo.address } },
        async prepare(amount) {
          await asset.send('mint', [funder, amount])
          await asset.send('approve', [halo.address, amount], { from: funder })
          await halo.send('deposit', [amount, proxy], { from: funder })
        },
        hostile: {
          doesNothing: 'CoreHaloFacet/min-assets-not-met',
          chargesFee: 'CoreHaloFacet/min-assets-not-met',
          lies: 'CoreHaloFacet/min-assets-not-met',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
