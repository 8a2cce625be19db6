import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const OPERATOR = '0x00000000000000000000000000000000000000D5'

/** A distributor and an operator. */
export async function merklFixture({ mock }: FixtureContext) {
  const distributor = await mock('MockMerklDistributor')
  return {
    venue: distributor,
    swapsAddress: 'not applicable: the distributor is named in the call, and the key names it',
    actions: {
      toggleOperator: {
        amount: 1n,
        args: () => [distributor.address, OPERATOR],
        keys: { toggleOperator: { operator: OPERATOR, distributor: distributor.address } },
        hostile: always('harmless: nothing is moved that a distributor could keep'),
      },
    },
  } satisfies Fixture
}
