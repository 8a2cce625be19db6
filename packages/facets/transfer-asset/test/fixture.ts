import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 1_000_000n
export const DESTINATION = '0x00000000000000000000000000000000000000D5'

/** A token that can misbehave, and a destination. */
export async function transferAssetFixture({ mock, proxy }: FixtureContext) {
  const token = await mock('HostileToken')
  return {
    venue: token,
    swapsAddress: 'not applicable: the token is named in the call, and the key names it',
    actions: {
      transfer: {
        amount: AMOUNT,
        args: (amount) => [token.address, DESTINATION, amount],
        keys: { transfer: { asset: token.address, destination: DESTINATION } },
        async prepare(amount) {
          await token.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing:
            'harmless: a token that keeps silent is taken at its word; it is the token that governance allowed',
          chargesFee:
            'harmless: a token that keeps silent is taken at its word; it is the token that governance allowed',
          lies: 'TransferAssetFacet/transfer-failed',
          returnsGarbage: 'TransferAssetFacet/transfer-failed',
        },
      },
    },
  } satisfies Fixture
}
