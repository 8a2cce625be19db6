import { contractAt } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
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
        hostile: always(
          'harmless: what the vault makes of a request shows when it is claimed; the limit counts what was asked for',
        ),
      },
      claimDeposit: {
        amount: AMOUNT,
        args: () => [vault.address],
        keys: { claimDeposit: key },
        async prepare(amount) {
          await vault.send('fulfilDeposit', [proxy, amount])
        },
        hostile: always('harmless: what the vault still owes is not announced, and the limit is a gate'),
        swaps: {
          share: 'harmless: it is asked for balances alone, to announce what arrived',
        },
      },
      requestRedeem: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount],
        keys: { requestRedeem: key },
        async prepare(amount) {
          await share.send('mint', [proxy, amount])
        },
        hostile: {
          ...always(
            'harmless: what the vault makes of a request shows when it is claimed; the limit counts what was asked for',
          ),
          swapsAddress: 'not applicable: the vault is named in the call, and the key names it',
        },
      },
      claimRedeem: {
        amount: AMOUNT,
        args: () => [vault.address],
        keys: { claimRedeem: key },
        async prepare(amount) {
          await asset.send('mint', [vault.address, amount])
          await vault.send('fulfilRedeem', [proxy, amount])
        },
        hostile: always('harmless: what the vault still owes is not announced, and the limit is a gate'),
        swaps: {
          asset: 'harmless: it is asked for balances alone, to announce what arrived',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
