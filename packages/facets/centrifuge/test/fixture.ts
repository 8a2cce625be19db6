import { contractAt } from '@diamond-pau/contracts/testing'
import { type Action, always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
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

  const hostile = always('harmless: what does not arrive is not announced, and the limit is a gate')
  const unasked = {
    hostile: { ...hostile, swapsAddress: 'not applicable: the vault is named in the call, and the key names it' },
  }
  const measured = 'harmless: it is asked for balances alone, to announce what arrived'

  /** Cancellations name no amount, and move nothing out of the proxy. */
  const cancellation = (limit: string, more: Partial<Action>): Action => ({
    amount: AMOUNT,
    args: () => [vault.address],
    keys: { [limit]: { token: vault.address } },
    async prepare(amount) {
      await vault.send('fulfil', [proxy, amount, amount])
    },
    hostile,
    ...more,
  })
  return {
    asset,
    share,
    venue: vault,
    configure: (call) => call('setRecipient', [CENTRIFUGE_ID, RECIPIENT]),
    actions: {
      cancelDepositRequest: cancellation('cancelDeposit', unasked),
      claimCancelDepositRequest: cancellation('claimCancelDeposit', { swaps: { asset: measured } }),
      cancelRedeemRequest: cancellation('cancelRedeem', unasked),
      claimCancelRedeemRequest: cancellation('claimCancelRedeem', { swaps: { share: measured } }),
      transferShares: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, CENTRIFUGE_ID],
        keys: { transfer: { token: vault.address, centrifugeId: CENTRIFUGE_ID, spoke: vault.address } },
        value: 3n * FEE,
        async prepare(amount) {
          await share.send('mint', [proxy, amount])
        },
        hostile: always(
          'harmless: what is delivered elsewhere cannot be seen here; the limit counts what was asked for',
        ),
        swaps: {
          baseManager: 'harmless: it is asked for the spoke alone, which the key names',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
