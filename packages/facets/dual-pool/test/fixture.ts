import type { LocalContract } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'

/** Shares, and base units of token0, which has 6 decimals. Token1 has 18. */
export const AMOUNT = 1_000_000n
/** One base unit of token0 in base units of token1. */
export const SCALE = 10n ** 12n

const POOL_KEY = parseAbiParameters(
  '(address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks)',
)
export type PoolKey = { currency0: Address; currency1: Address; fee: number; tickSpacing: number; hooks: Address }

export const toPoolId = (key: PoolKey) => keccak256(encodeAbiParameters(POOL_KEY, [key]))

/** A pool of the mock hook, which the proxy owns, and a router. The two misbehave together. */
export async function dualPoolFixture({ token, mock, proxy }: FixtureContext) {
  const token0 = await token(6)
  const token1 = await token(18)
  const permit2 = await mock('MockPermit2')
  const router = await mock('MockUniversalRouter', [permit2.address])
  const hook = await mock('MockDualPoolHook', [proxy])
  const venue: LocalContract = {
    ...hook,
    async send(name, args) {
      await router.send(name, args)
      return hook.send(name, args)
    },
  }
  const key: PoolKey = {
    currency0: token0.address,
    currency1: token1.address,
    fee: 100,
    tickSpacing: 1,
    hooks: hook.address,
  }
  const poolId = toPoolId(key)
  const perPool = { poolId }
  const perToken = { poolId, token: token0.address }
  const perToken1 = { poolId, token: token1.address }
  async function fund(amount: bigint) {
    await token0.send('mint', [proxy, amount])
    await token1.send('mint', [proxy, amount * SCALE])
  }
  return {
    token0,
    token1,
    permit2,
    router,
    hook,
    key,
    poolId,
    venue,
    fund,
    constructorArgs: { hook_: hook.address, permit2_: permit2.address, router_: router.address },
    async configure(call) {
      await call('setMaxSlippage', [poolId, 10n ** 18n])
      await call('setPriceRatio', [poolId, 10n ** 18n])
    },
    swapsAddress: 'not applicable: the pool is named in the call, and the keys name it',
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [key, amount, amount, amount * SCALE],
        keys: { aggregateDeposit: perPool, assetDeposit: perToken },
        moves: { aggregateDeposit: (amount) => 2n * amount * SCALE },
        furtherKeys: [{ limit: 'assetDeposit', args: perToken1 }],
        prepare: fund,
        hostile: {
          doesNothing: 'harmless: it takes nothing either',
          chargesFee: 'DualPoolFacet/deposit-value-too-low',
          lies: 'DualPoolFacet/deposit-value-too-low',
          returnsGarbage: 'harmless: it takes nothing either',
        },
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [key, amount, amount, amount * SCALE],
        keys: { aggregateWithdraw: perPool, assetWithdraw: perToken },
        moves: { aggregateWithdraw: (amount) => 2n * amount * SCALE },
        furtherKeys: [{ limit: 'assetWithdraw', args: perToken1 }],
        prepare: (amount) => hook.send('setShares', [poolId, proxy, amount]).then(() => {}),
        hostile: always('DualPoolFacet/amountMins-not-met'),
      },
      swap: {
        amount: AMOUNT,
        args: (amount) => [key, token0.address, amount, amount * SCALE],
        keys: { swap: perToken },
        prepare: fund,
        hostile: always('DualPoolFacet/amountOutMin-not-met'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
