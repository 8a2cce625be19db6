import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Wei. */
export const AMOUNT = 10n ** 18n

/** WETH, and a proxy that was sent ETH. */
export async function wrapProxyETHFixture({ chain, mock, proxy }: FixtureContext) {
  const weth = await mock('MockWETH')
  return {
    venue: weth,
    constructorArgs: { weth_: weth.address },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      wrapAll: {
        amount: AMOUNT,
        args: () => [],
        prepare: (amount) => chain.testClient.setBalance({ address: proxy, value: amount }),
        hostile: always('WrapProxyETHFacet/weth-not-received'),
      },
    },
  } satisfies Fixture
}
