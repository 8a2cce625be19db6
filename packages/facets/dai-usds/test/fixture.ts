import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 10n ** 18n

/** A converter between two tokens. */
export async function daiUSDSFixture({ token, mock, proxy }: FixtureContext) {
  const dai = await token(18)
  const usds = await token(18)
  const converter = await mock('MockDaiUsds', [dai.address, usds.address])
  const swap = (from: typeof dai, error: string) => ({
    amount: AMOUNT,
    args: (amount: bigint) => [amount],
    async prepare(amount: bigint) {
      await from.send('mint', [proxy, amount])
    },
    hostile: always(error),
  })
  return {
    dai,
    usds,
    venue: converter,
    constructorArgs: { dai_: dai.address, daiUSDS_: converter.address, usds_: usds.address },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      swapUSDSToDAI: swap(usds, 'DAIUSDSFacet/dai-not-received'),
      swapDAIToUSDS: swap(dai, 'DAIUSDSFacet/usds-not-received'),
    },
  } satisfies Fixture & Record<string, unknown>
}
