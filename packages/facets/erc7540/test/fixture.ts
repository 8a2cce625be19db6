import { contractAt } from '@diamond-pau/contracts/testing'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import type { Address } from 'viem'

export const AMOUNT = 10n ** 18n

/** A vault over a token of 18 decimals, at one share for one asset. */
export async function erc7540Fixture({ chain, token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const vault = await mock('MockAsyncVault', [asset.address])
  const share = contractAt(chain, asset, await vault.read<Address>('share'))
  const key = { token: vault.address }
  return {
    asset,
    share,
    venue: vault,
    actions: {
      requestDeposit: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount],
        keys: { requestDeposit: { asset: asset.address, token: vault.address } },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        // What the vault makes of a request shows when it is claimed; the limit counts what was asked for.
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
      claimDeposit: {
        amount: AMOUNT,
        args: () => [vault.address],
        keys: { claimDeposit: key },
        async prepare(amount) {
          await vault.send('fulfilDeposit', [proxy, amount])
        },
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
      requestRedeem: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount],
        keys: { requestRedeem: key },
        async prepare(amount) {
          await share.send('mint', [proxy, amount])
        },
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
      claimRedeem: {
        amount: AMOUNT,
        args: () => [vault.address],
        keys: { claimRedeem: key },
        async prepare(amount) {
          await asset.send('mint', [vault.address, amount])
          await vault.send('fulfilRedeem', [proxy, amount])
        },
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
