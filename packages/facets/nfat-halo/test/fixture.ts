import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { ALLOCATOR_ROLE, encodeKey } from '@diamond-pau/keys'

export const AMOUNT = 10n ** 18n
export const PRIME = '0x00000000000000000000000000000000000000D5'
/** A position of a hundred amounts, a year old at 100 %. */
export const TOKEN_ID = 7n
export const PRINCIPAL = 100n * AMOUNT
export const YEAR = 31_536_000n
export const RATE = 10n ** 18n

/** A facility that pays the proxy, and one position with as much interest as principal. */
export async function nfatHaloFixture({ chain, stack, token, mock, proxy }: FixtureContext) {
  const gem = await token(18)
  const facility = await mock('MockNFATFacility', [gem.address, proxy])
  let tokenId = 1000n
  const issue = { facility: facility.address, to: PRIME }
  const repay = { gem: gem.address, facility: facility.address }

  async function subscribe(amount: bigint) {
    await gem.send('mint', [facility.address, amount])
    await facility.send('deposit', [PRIME, amount])
  }
  const mintToProxy = async (amount: bigint) => {
    await gem.send('mint', [proxy, amount])
  }
  return {
    gem,
    venue: facility,
    subscribe,
    async configure(call) {
      const key = encodeKey('LIMIT_NFAT_HALO_ISSUE', [
        { type: 'address', value: facility.address },
        { type: 'address', value: PRIME },
      ])
      await call('setMaxAnnualGrowthRate', [facility.address, RATE])
      await subscribe(PRINCIPAL)
      await stack.accessControls.send('grantRole', [ALLOCATOR_ROLE, stack.admin])
      await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
      await call('issue', [facility.address, PRIME, TOKEN_ID, PRINCIPAL])
      await stack.rateLimits.send('setRateLimitData', [key, 0n, 0n])
      await stack.accessControls.send('revokeRole', [ALLOCATOR_ROLE, stack.admin])
      await chain.mineAt((await chain.now()) + YEAR)
      await gem.send('burn', [proxy, PRINCIPAL])
    },
    actions: {
      issue: {
        amount: AMOUNT,
        // A position is issued once.
        args: (amount) => [facility.address, PRIME, ++tokenId, amount],
        keys: { issue },
        prepare: subscribe,
        hostile: {
          ...always('NFATHaloFacet/gems-not-received'),
          chargesFee: 'harmless: the limit moves by what arrived, and the rest stays with the facility',
        },
        swaps: {
          gem: 'harmless: it only comes to the proxy',
        },
      },
      repayPrincipal: {
        amount: AMOUNT,
        args: (amount) => [facility.address, TOKEN_ID, amount],
        keys: { repayPrincipal: repay },
        prepare: mintToProxy,
        hostile: always('harmless: limit and position move by what left, whatever the facility credits for it'),
        swaps: {
          gem: 'ERC20InsufficientAllowance',
        },
      },
      repayInterest: {
        amount: AMOUNT,
        args: (amount) => [facility.address, TOKEN_ID, amount],
        keys: { repayInterest: repay },
        prepare: mintToProxy,
        hostile: always('harmless: limit and position move by what left, whatever the facility credits for it'),
        swaps: {
          gem: 'ERC20InsufficientAllowance',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
