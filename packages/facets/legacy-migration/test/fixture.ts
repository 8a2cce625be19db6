import { deployStack } from '@diamond-pau/contracts/testing'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 10n ** 18n

/** A token of the legacy proxy, and a whole PAU that succeeds it. */
export async function legacyMigrationFixture({ chain, mock, proxy }: FixtureContext) {
  const token = await mock('LegacyToken')
  const successor = await deployStack(chain)
  return {
    venue: token,
    successor,
    configure: (call) => call('setSuccessor', [successor.proxy.address]),
    swapsAddress: 'not applicable: the token is named in the call, and the key names it',
    actions: {
      migrate: {
        amount: AMOUNT,
        args: (amount) => [token.address, amount],
        keys: { migrate: { token: token.address, destination: successor.proxy.address } },
        async prepare(amount) {
          await token.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'LegacyMigrationFacet/wrong-amount-sent',
          chargesFee: 'LegacyMigrationFacet/amount-not-received',
          lies: 'LegacyMigrationFacet/wrong-amount-sent',
          returnsGarbage: 'LegacyMigrationFacet/transfer-failed',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
