import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
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
          ...always('ERC4626Facet/zero-shares'),
          chargesFee: 'ERC4626Facet/exchange-rate-too-high',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, amount],
        keys: { deposit, withdraw },
        prepare: fundPosition,
        hostile: always('harmless: the deposit limit gets back what arrived, and nothing more'),
        swaps: {
          asset: 'harmless: it only comes to the proxy, and a deposit limit of that name does not exist',
        },
      },
      redeem: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount, amount],
        keys: { deposit, withdraw },
        prepare: fundPosition,
        hostile: always('ERC4626Facet/min-assets-out-not-met'),
        swaps: {
          asset: 'harmless: it only comes to the proxy, and a deposit limit of that name does not exist',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
