import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
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
          ...always('CoreHaloFacet/zero-units'),
          chargesFee: 'CoreHaloFacet/unit-price-too-high',
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
        hostile: always('CoreHaloFacet/min-assets-not-met'),
        swaps: {
          asset: 'harmless: it only comes to the proxy, and a deployment limit of that name does not exist',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
