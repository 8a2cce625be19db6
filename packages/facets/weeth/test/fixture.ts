import { readArtifact } from '@diamond-pau/contracts'
import { contractAt } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Wei of weETH, and of the ETH it costs. */
export const SHARES = 10n ** 18n
export const ETH = 11n * 10n ** 17n
/** A request that EtherFi has finalised. */
export const REQUEST = 7n

export const moduleArtifact = readArtifact(new URL('../build/WEETHModule.json', import.meta.url))

/** WETH, EtherFi at 1.1 ETH for a share, and the PAU's module. */
export async function weethFixture({ chain, stack, mock, proxy }: FixtureContext) {
  const weth = await mock('MockWETH')
  const etherfi = await mock('MockEtherFi')
  const weeth = await mock('MockWeETH', [etherfi.address])
  const { address } = await mock('DeployedWEETHModule', [weeth.address, weth.address, stack.admin, proxy])
  const venue = { eeth: etherfi.address, liquidityPool: etherfi.address }
  const weethModule = address
  return {
    weth,
    weeth,
    module: contractAt(chain, moduleArtifact, address),
    venue: etherfi,
    constructorArgs: { weeth_: weeth.address, weth_: weth.address },
    actions: {
      deposit: {
        amount: ETH,
        args: (amount) => [amount, (amount * SHARES) / ETH],
        keys: { deposit: venue },
        async prepare(amount) {
          await weth.send('depositFor', [proxy], { value: amount })
        },
        hostile: always('WEETHFacet/slippage-too-high'),
      },
      requestWithdraw: {
        amount: SHARES,
        args: (amount) => [weethModule, amount, amount],
        keys: { requestWithdraw: { ...venue, weethModule } },
        moves: { requestWithdraw: (amount) => (amount * ETH) / SHARES },
        async prepare(amount) {
          await etherfi.send('mintShares', [weeth.address, amount])
          await weeth.send('mint', [proxy, amount])
        },
        hostile: {
          ...always('harmless: the limit counts before the pool is called'),
          // No id where there should be one.
          doesNothing: '0x',
        },
      },
      claimWithdrawal: {
        amount: ETH,
        args: () => [weethModule, REQUEST],
        keys: { claimWithdraw: { weethModule } },
        async prepare(amount) {
          await etherfi.send('finalize', [REQUEST, weethModule], { value: amount })
        },
        hostile: {
          ...always('harmless: what does not arrive is not announced'),
          swapsAddress: 'not applicable: the module is named in the call, and the key names it',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
