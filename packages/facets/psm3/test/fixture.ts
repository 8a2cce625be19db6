import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of USDC. */
export const AMOUNT = 1_000_000n
/** Shares for one base unit of USDC. */
export const FACTOR = 10n ** 12n

/** A PSM3 that has nothing but what the tests give it. */
export async function psm3Fixture({ token, mock, proxy }: FixtureContext) {
  const usdc = await token(6)
  const psm = await mock('MockPSM3')
  const key = { asset: usdc.address }
  return {
    usdc,
    venue: psm,
    constructorArgs: { psm_: psm.address },
    swapsAddress: 'not applicable: its addresses are immutables, and the asset is named in the call',
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [usdc.address, amount],
        keys: { deposit: key },
        async prepare(amount) {
          await usdc.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('PSM3Facet/zero-shares'),
          chargesFee: 'harmless: the legacy interface has no bound on shares; what is missing is bounded by the limit',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [usdc.address, amount],
        keys: { withdraw: key },
        async prepare(amount) {
          await usdc.send('mint', [psm.address, amount])
          await psm.send('mint', [proxy, amount * FACTOR])
        },
        hostile: always('harmless: whatever the PSM pays, the limit moves by what arrived'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
