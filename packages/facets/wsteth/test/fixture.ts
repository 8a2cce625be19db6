import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Wei of wstETH, and what it is worth in stETH. */
export const AMOUNT = 10n ** 18n
export const STETH = 12n * 10n ** 17n
/** A request that Lido has finalised. */
export const REQUEST = 7n

/** WETH, and Lido at a rate of 1.2. */
export async function wstethFixture({ mock, proxy }: FixtureContext) {
  const weth = await mock('MockWETH')
  const lido = await mock('MockLido')
  return {
    weth,
    venue: lido,
    constructorArgs: { weth_: weth.address, withdrawQueue_: lido.address, wsteth_: lido.address },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      deposit: {
        amount: STETH,
        args: (amount) => [amount],
        async prepare(amount) {
          await weth.send('depositFor', [proxy], { value: amount })
        },
        hostile: always('WSTETHFacet/slippage-too-high'),
      },
      requestWithdraw: {
        amount: AMOUNT,
        args: (amount) => [amount],
        moves: { requestWithdraw: (amount) => (amount * STETH) / AMOUNT },
        async prepare(amount) {
          await lido.send('mint', [proxy, amount])
        },
        hostile: {
          // No ids where there should be some.
          doesNothing: '0x',
          chargesFee: 'harmless: the limit counts before the queue is called',
          lies: 'harmless: the limit counts before the queue is called',
          returnsGarbage: '0x',
        },
      },
      claimWithdrawal: {
        amount: STETH,
        args: () => [REQUEST],
        async prepare(amount) {
          await lido.send('finalize', [REQUEST, proxy], { value: amount })
        },
        hostile: always('harmless: what does not arrive is not announced'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
