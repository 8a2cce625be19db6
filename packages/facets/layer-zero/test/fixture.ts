import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, pad } from 'viem'

export const AMOUNT = 10n ** 18n
/** LayerZero's number for Base. */
export const EID = 30_184
export const PEER = pad('0x00000000000000000000000000000000000000fE' as Address).toLowerCase()
export const RECIPIENT = pad('0x00000000000000000000000000000000000000D5' as Address).toLowerCase()
/** Wei. */
export const FEE = 10n ** 15n

/** An OFT adapter with one peer, and a recipient there. */
export async function layerZeroFixture({ token, mock, proxy }: FixtureContext) {
  const asset = await token(18)
  const oft = await mock('MockOFT', [asset.address, proxy, FEE])
  await oft.send('setPeer', [EID, PEER])
  return {
    asset,
    venue: oft,
    configure: (call) => call('setRecipient', [EID, RECIPIENT]),
    actions: {
      transfer: {
        amount: AMOUNT,
        args: (amount) => [oft.address, amount, EID],
        keys: {
          transfer: { token: asset.address, oft: oft.address, peer: PEER, destinationEndpointId: EID },
        },
        // More than the fee, so that something is left to be swept.
        value: 3n * FEE,
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('harmless: what is delivered elsewhere cannot be seen here; the limit counts what was asked for'),
          returnsGarbage: 'LayerZeroFacet/fee-too-high',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
