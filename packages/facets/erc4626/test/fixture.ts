import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import type { Address } from 'viem'

export const AMOUNT = 10n ** 18n

/** A vault over a token of 18 decimals, at one share for one asset. */
export async function erc4626Fixture({ chain, token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const vault = await mock('MockVault', [asset.address])
  const [funder] = chain.accounts as readonly [Address]
  const deposit = { asset: asset.address, token: vault.address }
  const withdraw = { token: vault.address }
  async function fundPosition(amount: bigint) {
    await asset.send('mint', [funder, amount])
    await asset.send('approve', [vault.address, amount], { from: funder })
    await vault.send('deposit', [amount, proxy], { from: funder })
  }
  return {
    asset,
    venue: vault,
    configure: (call) => call('setMaxExchangeRate', [vault.address, AMOUNT, AMOUNT]),
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, 0n],
        keys: { deposit },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing: 'ERC4626Facet/zero-shares',
          chargesFee: 'ERC4626Facet/exchange-rate-too-high',
          lies: 'ERC4626Facet/zero-shares',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, amount],
        keys: { deposit, withdraw },
        prepare: fundPosition,
        // The deposit limit gets back what arrived, and nothing more.
        hostile: { doesNothing: 'harmless', chargesFee: 'harmless', lies: 'harmless' },
      },
      redeem: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, amount],
        keys: { deposit, withdraw },
        prepare: fundPosition,
        hostile: {
          doesNothing: 'ERC4626Facet/min-assets-out-not-met',
          chargesFee: 'ERC4626Facet/min-assets-out-not-met',
          lies: 'ERC4626Facet/min-assets-out-not-met',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
