import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, encodeAbiParameters, keccak256, maxUint256, parseAbiParameters } from 'viem'

export const AMOUNT = 1_000_000n

const MARKET = parseAbiParameters(
  '(address loanToken, address collateralToken, address oracle, address irm, uint256 lltv)',
)

/** A market of Morpho Blue, told from others by its loan-to-value alone. */
export function market(lltv: bigint) {
  const none: Address = '0x0000000000000000000000000000000000000000'
  const marketParams = { loanToken: none, collateralToken: none, oracle: none, irm: none, lltv }
  return { marketParams, id: keccak256(encodeAbiParameters(MARKET, [marketParams])) }
}

/** A vault over two markets, in which the proxy is an allocator. */
export async function morphoFixture({ mock, proxy }: FixtureContext) {
  const morpho = await mock('MockMorpho')
  const vault = await mock('MockMetaMorpho', [morpho.address, proxy])
  const from = market(1n)
  const to = market(2n)
  const perVault = { vault: vault.address }
  const hostile = always("harmless: none of the proxy's assets move, and what the vault moved of its own is counted")
  const unasked = {
    ...hostile,
    swapsAddress: 'not applicable: the vault is named in the call, and the key names it',
  }
  return {
    morpho,
    from,
    to,
    venue: vault,
    actions: {
      setSupplyQueue: {
        amount: 1n,
        args: () => [vault.address, [from.id, to.id]],
        keys: { setSupplyQueue: perVault },
        hostile: unasked,
      },
      updateWithdrawQueue: {
        amount: 1n,
        args: () => [vault.address, [1n, 0n]],
        keys: { updateWithdrawQueue: perVault },
        hostile: unasked,
      },
      reallocate: {
        amount: AMOUNT,
        args: () => [
          vault.address,
          [
            { marketParams: from.marketParams, assets: 0n },
            { marketParams: to.marketParams, assets: maxUint256 },
          ],
        ],
        keys: { reallocate: perVault },
        async prepare(amount) {
          await morpho.send('setSupply', [from.id, vault.address, amount])
          await morpho.send('setSupply', [to.id, vault.address, amount])
        },
        hostile,
        swaps: {
          MORPHO: "harmless: none of the proxy's assets move, and the key names the vault that moves its own",
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
