import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 10n ** 18n
export const TOKEN_ID = 7n
export const DATA = '0x0badcafe'

/** A facility that issued one token to the proxy. */
export async function nfatPrimeFixture({ token, mock, proxy }: FixtureContext) {
  const gem = await token(18)
  const facility = await mock('MockNFATFacility', [gem.address])
  await facility.send('issue', [proxy, TOKEN_ID])
  const key = { facility: facility.address }
  return {
    gem,
    venue: facility,
    actions: {
      subscribe: {
        amount: AMOUNT,
        args: (amount) => [facility.address, amount, DATA],
        keys: { subscribe: { gem: gem.address, facility: facility.address } },
        async prepare(amount) {
          await gem.send('mint', [proxy, amount])
        },
        hostile: always('harmless: the limit moves by what left, whatever the facility credits for it'),
        swaps: {
          gem: 'ERC20InsufficientAllowance',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [facility.address, amount],
        keys: { withdraw: key },
        async prepare(amount) {
          await gem.send('mint', [facility.address, amount])
          await facility.send('deposit', [proxy, amount])
        },
        hostile: always('harmless: the limit moves by what arrived'),
        swaps: {
          gem: 'harmless: it only comes to the proxy',
        },
      },
      collect: {
        amount: AMOUNT,
        args: (amount) => [facility.address, TOKEN_ID, amount],
        keys: { collect: key },
        async prepare(amount) {
          await gem.send('mint', [facility.address, amount])
          await facility.send('repay', [TOKEN_ID, amount])
        },
        hostile: always('harmless: the limit moves by what arrived'),
        swaps: {
          gem: 'harmless: it only comes to the proxy',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
