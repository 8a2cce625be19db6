import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 1_000_000n
export const RESERVE = 7n
export const ASSET_ID = 3

/** One reserve of the mock spoke, at an index of one. */
export async function aaveV4Fixture({ token, mock, proxy }: FixtureContext) {
  const asset = await token(6)
  const hub = await mock('MockHub')
  const spoke = await mock('MockSpoke')
  await spoke.send('setReserve', [asset.address, hub.address, ASSET_ID])
  const withdraw = { spoke: spoke.address, reserveId: RESERVE }
  const deposit = { ...withdraw, hub: hub.address, assetId: ASSET_ID, underlying: asset.address }
  return {
    asset,
    hub,
    venue: spoke,
    configure: (call) => call('setMaxSlippage', [spoke.address, RESERVE, 10n ** 18n]),
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [spoke.address, RESERVE, amount],
        keys: { deposit },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: always('AaveV4Facet/slippage-too-high'),
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [spoke.address, RESERVE, amount],
        keys: { deposit, withdraw },
        async prepare(amount) {
          await asset.send('mint', [spoke.address, amount])
          await spoke.send('setSupplied', [proxy, amount])
        },
        hostile: always('harmless: whatever the spoke pays, limits move by what arrived'),
        swaps: {
          'getReserve(7)': 'harmless: it only comes to the proxy, and a deposit limit of that name does not exist',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
