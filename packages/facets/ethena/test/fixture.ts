import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

/** Base units of USDC. */
export const USDC = 100_000_000n
/** Wei of sUSDe, and of the USDe it is worth. */
export const SUSDE = 10n ** 18n
export const USDE = 2n * SUSDE
export const SIGNER = '0x00000000000000000000000000000000000000D5'

/** Ethena, at two USDe for a share. */
export async function ethenaFixture({ token, mock, proxy }: FixtureContext) {
  const usdc = await token(6)
  const usde = await token(18)
  const ethena = await mock('MockEthena', [usde.address])
  const powerless = always('harmless: nothing is moved that the minter could keep')
  const silent = 'harmless: Ethena is not called'
  const uncalled = { ...always(silent), reenters: silent, revertsEmpty: silent }
  const uncredited = always('EthenaFacet/assets-not-credited')
  return {
    usdc,
    usde,
    venue: ethena,
    constructorArgs: {
      minter_: ethena.address,
      susde_: ethena.address,
      usdc_: usdc.address,
      usde_: usde.address,
    },
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      setDelegatedSigner: { amount: 1n, args: () => [SIGNER], hostile: powerless },
      removeDelegatedSigner: { amount: 1n, args: () => [SIGNER], hostile: powerless },
      prepareMint: { amount: USDC, args: (amount) => [amount], hostile: uncalled },
      prepareBurn: { amount: USDE, args: (amount) => [amount], hostile: uncalled },
      cooldownAssets: {
        amount: USDE,
        args: (amount) => [amount],
        async prepare(amount) {
          await ethena.send('mint', [proxy, amount / 2n])
        },
        hostile: uncredited,
      },
      cooldownShares: {
        amount: SUSDE,
        args: (amount) => [amount],
        moves: { cooldown: (amount) => amount * 2n },
        async prepare(amount) {
          await ethena.send('mint', [proxy, amount])
        },
        hostile: uncredited,
      },
      unstake: {
        amount: USDE,
        args: () => [],
        async prepare(amount) {
          await ethena.send('credit', [proxy, amount])
        },
        hostile: always('harmless: what does not arrive is not announced'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
