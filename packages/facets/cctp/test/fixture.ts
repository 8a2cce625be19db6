import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, pad } from 'viem'

/** Base units of USDC. */
export const AMOUNT = 1_000_000n
/** Circle's number for Base. */
export const DOMAIN = 6
export const RECIPIENT = pad('0x00000000000000000000000000000000000000D5' as Address).toLowerCase()
/** Basis points. */
export const MIN_RATE = 1
export const MAX_RATE = 100

/** A messenger that burns the amount of the tests in one message, and one configured domain. */
export async function cctpFixture({ token, mock, proxy }: FixtureContext) {
  const usdc = await token(6)
  const messenger = await mock('MockTokenMessenger')
  await messenger.send('setBurnLimit', [usdc.address, AMOUNT])
  return {
    usdc,
    venue: messenger,
    constructorArgs: { cctp_: messenger.address, usdc_: usdc.address },
    configure: (call) => call('setDomainParameters', [DOMAIN, RECIPIENT, MIN_RATE, MAX_RATE]),
    actions: {
      transfer: {
        amount: AMOUNT,
        args: (amount) => [amount, DOMAIN, MAX_RATE],
        keys: { toDomain: { destinationDomain: DOMAIN } },
        async prepare(amount) {
          await usdc.send('mint', [proxy, amount])
        },
        hostile: always('harmless: what is minted elsewhere cannot be seen here; the limits count what was asked for'),
        swaps: {
          localMinter: 'harmless: it is asked for nothing but how much one message may burn',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
