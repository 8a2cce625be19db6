import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'

export const AMOUNT = 1_000_000n

/** A vault whose taker is the proxy. */
export async function sparkVaultFixture({ token, mock, proxy }: FixtureContext) {
  const asset = await token(6)
  const vault = await mock('MockSparkVault', [asset.address, proxy])
  return {
    asset,
    venue: vault,
    actions: {
      take: {
        amount: AMOUNT,
        args: (amount) => [vault.address, amount],
        keys: { take: { sparkVault: vault.address } },
        async prepare(amount) {
          await asset.send('mint', [vault.address, amount])
        },
        hostile: always('SparkVaultFacet/assets-not-received'),
        swaps: {
          asset: 'harmless: it only comes to the proxy',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
