import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of USDC. */
export const AMOUNT = 100_000_000n
export const FACTOR = 10n ** 12n

/** A PSM that holds a thousand DAI and a million USDC. */
export async function psmFixture({ token, mock, proxy }: FixtureContext) {
  const dai = await token(18)
  const usds = await token(18)
  const usdc = await token(6)
  const daiUSDS = await mock('MockDaiUsds', [dai.address, usds.address])
  const psm = await mock('MockPSM', [usdc.address, dai.address])
  await dai.send('mint', [psm.address, 10n * AMOUNT * FACTOR])
  await usdc.send('mint', [psm.address, 10_000n * AMOUNT])
  return {
    dai,
    usds,
    usdc,
    venue: psm,
    constructorArgs: {
      dai_: dai.address,
      daiUSDS_: daiUSDS.address,
      psm_: psm.address,
      usdc_: usdc.address,
      usds_: usds.address,
    },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      swapUSDSToUSDC: {
        amount: AMOUNT,
        args: (amount) => [amount],
        async prepare(amount) {
          await usds.send('mint', [proxy, amount * FACTOR])
        },
        hostile: always('PSMFacet/usdc-not-received'),
      },
      swapUSDCToUSDS: {
        amount: AMOUNT,
        args: (amount) => [amount],
        async prepare(amount) {
          await usdc.send('mint', [proxy, amount])
        },
        // The converter finds less DAI at the proxy than it is told to take.
        hostile: always('ERC20InsufficientBalance'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
