import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

export const OPERATOR = '0x00000000000000000000000000000000000000D5'

/** A distributor and an operator. */
export async function merklFixture({ mock }: FixtureContext) {
  const distributor = await mock('MockMerklDistributor')
  return {
    venue: distributor,
    actions: {
      toggleOperator: {
        amount: 1n,
        args: () => [distributor.address, OPERATOR],
        keys: { toggleOperator: { operator: OPERATOR, distributor: distributor.address } },
        // Nothing is moved that a distributor could keep.
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
    },
  } satisfies Fixture
}
