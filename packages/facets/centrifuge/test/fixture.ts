import { contractAt } from '@diamond-pau/contracts/testing'
import type { Action, Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, pad } from 'viem'

export const AMOUNT = 10n ** 18n
/** Centrifuge's number for Base. */
export const CENTRIFUGE_ID = 2
export const RECIPIENT = pad('0x00000000000000000000000000000000000000D5' as Address, { dir: 'right' }).toLowerCase()
/** What the spoke keeps, in wei. */
export const FEE = 10n ** 15n

/** A vault that owes what a test fulfils, and a recipient on another chain. */
export async function centrifugeFixture({ chain, token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const vault = await mock('MockCentrifuge', [asset.address])
  const share = contractAt(chain, asset, await vault.read<Address>('share'))

  /** Cancellations name no amount, and move nothing out of the proxy. */
  const cancellation = (limit: string): Action => ({
    amount: AMOUNT,
    args: () => [vault.address],
    keys: { [limit]: { token: vault.address } },
    async prepare(amount) {
      await vault.send('fulfil', [proxy, amount, amount])
    },
    hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
  })
  return {
    asset,
    share,
    venue: vault,
    configure: (call) => call('setRecipient', [CENTRIFUGE_ID, RECIPIENT]),
    actions: {
      cancelDepositRequest: cancellation('cancelDeposit'),
      claimCancelDepositRequest: cancellation('claimCancelDeposit'),
      cancelRedeemRequest: cancellation('cancelRedeem'),
      claimCancelRedeemRequest: cancellation('claimCancelRedeem'),
      transferShares: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, CENTRIFUGE_ID],
        keys: { transfer: { token: vault.address, centrifugeId: CENTRIFUGE_ID, spoke: vault.address } },
        value: 3n * FEE,
        async prepare(amount) {
          await share.send('mint', [proxy, amount])
        },
        // What is delivered elsewhere cannot be seen here; the limit counts what was asked for.
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
