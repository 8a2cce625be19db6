import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

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
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [usdc.address, amount],
        keys: { deposit: key },
        async prepare(amount) {
          await usdc.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'PSM3Facet/zero-shares',
          // The legacy interface has no bound on shares; what is missing is bounded by the limit.
          chargesFee: 'harmless',
          lies: 'PSM3Facet/zero-shares',
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
        // Whatever the PSM pays, the limit moves by what arrived.
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
