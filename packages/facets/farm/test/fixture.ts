import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 10n ** 18n

/** A farm of two tokens. */
export async function farmFixture({ token, mock, proxy }: FixtureContext) {
  const stakingToken = await token(18)
  const rewardsToken = await token(18)
  const farm = await mock('MockFarm', [stakingToken.address, rewardsToken.address])
  const key = { farm: farm.address }
  return {
    stakingToken,
    rewardsToken,
    venue: farm,
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [farm.address, amount],
        keys: { deposit: { ...key, stakingToken: stakingToken.address } },
        async prepare(amount) {
          await stakingToken.send('mint', [proxy, amount])
        },
        hostile: always('FarmFacet/stake-not-credited'),
      },
      claimReward: {
        amount: AMOUNT,
        args: () => [farm.address],
        keys: { claimReward: key },
        async prepare(amount) {
          await farm.send('credit', [proxy, 0n, amount])
        },
        hostile: always('harmless: what does not arrive is not announced'),
        swaps: {
          rewardsToken: 'harmless: it is asked for balances alone, to announce what arrived',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [farm.address, amount],
        keys: { withdraw: key },
        async prepare(amount) {
          await stakingToken.send('mint', [farm.address, amount])
          await farm.send('credit', [proxy, amount, 0n])
        },
        hostile: always('harmless: whatever the farm pays, the limit moves by what arrived'),
        swaps: {
          stakingToken: 'harmless: it only comes to the proxy, and a deposit limit of that name does not exist',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
