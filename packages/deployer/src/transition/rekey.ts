import { diamondKey, monolithKey } from '@diamond-pau/keys'
import { type Address, type Hex, maxUint256, slice } from 'viem'

/** Budget of a key, as RateLimits keeps it. Base units, base units a second, seconds since 1970. */
export type Budget = { maxAmount: bigint; slope: bigint; lastAmount: bigint; lastUpdated: bigint }

/** Asks a venue: `read(aToken, 'POOL() returns (address)')`. */
export type Ask = <T>(to: Address, signature: string, args?: readonly unknown[]) => Promise<T>

/**
 * How a limit of the facets follows from one of the monolith.
 *
 * - `carry`: it is the same limit under a longer name. What is left is equal in every second.
 * - `share`: the monolith has one budget where facets have several. Each gets an equal part, so that together they never
 *   allow more than the one did.
 * - `mirror`: it counts a part of what a carried limit counts in full, so it gets all of it, and never binds first.
 * - `gate`: nothing is counted; it only says that the call may be made. One unit, and none of it left.
 * - `free`: the monolith has no such limit at all, and what it would count cannot be lost. Unlimited, as before.
 */
export type Mode = 'carry' | 'share' | 'mirror' | 'gate' | 'free'

/** A limit of the facets that takes over from one of the monolith. */
export type Successor = {
  mode: Mode
  constant: string
  args: Readonly<Record<string, unknown>>
  /** What an amount is multiplied with: `numerator / denominator`, the share of the budget and the change of unit. */
  ratio?: readonly [numerator: bigint, denominator: bigint]
}

/** A limit as the monolith names it. */
export type MonolithLimit = { constant: string; args: Readonly<Record<string, unknown>> }

/** Everything that a key of the monolith names; a rule takes what its constant has. */
type RuleArguments = Readonly<
  Record<
    | 'token'
    | 'aToken'
    | 'exchange'
    | 'farm'
    | 'mapleToken'
    | 'oftAddress'
    | 'pendleMarket'
    | 'pool'
    | 'tokenIn'
    | 'weETHModule',
    Address
  > & { poolId: Hex; destinationEndpointId: number; destinationCentrifugeId: number }
>

type Rule = {
  /** Why the limits of the facets are these. */
  reason: string
  /** What only governance can decide. Shown in the plan. */
  decide?: string
  successors(args: RuleArguments, ask: Ask, context: RekeyContext): Promise<Successor[]> | Successor[]
}

/** What successors depend on beyond the venue. */
export type RekeyContext = {
  /** Address registry of the chain. */
  addresses: Readonly<Record<string, Address>>
  /** Assets that may be sent to, and claimed from, an exchange. */
  whitelistedAssets(exchange: Address): readonly Address[]
}

const carry = (constant: string, args: object = {}): Successor => ({ mode: 'carry', constant, args: { ...args } })
const gate = (constant: string, args: object = {}): Successor => ({ mode: 'gate', constant, args: { ...args } })
const free = (constant: string, args: object = {}): Successor => ({ mode: 'free', constant, args: { ...args } })

/** The same name, or one that lost nothing: the key says as much as before. */
const same =
  (constant: string, ...more: Successor[]): Rule['successors'] =>
  (args) => [carry(constant, args), ...more]

const WAD = 10n ** 18n
const address = (ask: Ask, to: Address, name: string) => ask<Address>(to, `${name}() returns (address)`)
const unit = async (ask: Ask, token: Address) => 10n ** BigInt(await ask<number>(token, 'decimals() returns (uint8)'))

/** Curve counts in units of 18 decimals at the pool's rates; a token's own limit counts its base units. */
async function curveTokens(pool: Address, ask: Ask) {
  const count = Number(await ask<bigint>(pool, 'N_COINS() returns (uint256)'))
  const rates = await ask<readonly bigint[]>(pool, 'stored_rates() returns (uint256[])')
  return Promise.all(
    Array.from({ length: count }, async (_, i) => ({
      token: await ask<Address>(pool, 'coins(uint256) returns (address)', [BigInt(i)]),
      ratio: [WAD, rates[i] as bigint] as const,
    })),
  )
}

async function v4Tokens(poolId: Hex, ask: Ask, { addresses }: RekeyContext) {
  const manager = addresses.UNISWAP_V4_POSITION_MANAGER as Address
  const key = await ask<readonly [Address, Address, number, number, Address]>(
    manager,
    'poolKeys(bytes25) returns (address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks)',
    [slice(poolId, 0, 25)],
  )
  return Promise.all([key[0], key[1]].map(async (token) => ({ token, ratio: [await unit(ask, token), WAD] as const })))
}

/** All of an aggregate for each token: the aggregate, which keeps its key, still bounds them together. */
const mirrored = (
  constant: string,
  tokens: readonly { token: Address; ratio: readonly [bigint, bigint] }[],
  by: object,
) => tokens.map(({ token, ratio }): Successor => ({ mode: 'mirror', constant, args: { token, ...by }, ratio }))

/** Equal parts of one budget. */
const shared = (constant: string, list: readonly { args: object; ratio: readonly [bigint, bigint] }[]) =>
  list.map(({ args, ratio: [numerator, denominator] }): Successor => ({
    mode: 'share',
    constant,
    args: { ...args },
    ratio: [numerator, denominator * BigInt(list.length)],
  }))

const AGGREGATE =
  'the sum keeps its key; facets also bound each token, which gets all of the sum in its own unit and so never binds first'
const PAIR_SUM =
  'the same key; facets also bound the sum of both tokens, which is what the two allow together and so never binds first'

/** The budget of one token of a pair, and its part of the sum. */
const partOfPair =
  (constant: string): Rule['successors'] =>
  async ({ token, pool }, ask) => [
    carry(constant, { token, pool }),
    { mode: 'mirror', constant, args: { pool }, ratio: [WAD, await unit(ask, token)] },
  ]

/**
 * Every limit of the monolithic controllers, and what of the facets takes over. Where one becomes several, none of them
 * together allow more than it did.
 */
export const rekeyRules: Readonly<Record<string, Rule>> = {
  LIMIT_4626_DEPOSIT: {
    reason: 'the key now names the asset too, which an upgraded vault could change',
    successors: async ({ token }, ask) => [
      carry('LIMIT_4626_DEPOSIT', { asset: await address(ask, token, 'asset'), token }),
    ],
  },
  LIMIT_4626_WITHDRAW: { reason: 'the same key', successors: same('LIMIT_4626_WITHDRAW') },
  LIMIT_7540_DEPOSIT: {
    reason:
      'requests are counted under a key that names the asset; what the monolith let through if the limit existed has a gate of its own',
    successors: async ({ token }, ask) => [
      carry('LIMIT_7540_REQUEST_DEPOSIT', { asset: await address(ask, token, 'asset'), token }),
      gate('LIMIT_7540_CLAIM_DEPOSIT', { token }),
      gate('LIMIT_CENTRIFUGE_CANCEL_DEPOSIT', { token }),
      gate('LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT', { token }),
    ],
  },
  LIMIT_7540_REDEEM: {
    reason:
      'requests are counted under a key of their own; what the monolith let through if the limit existed has a gate of its own',
    successors: ({ token }) => [
      carry('LIMIT_7540_REQUEST_REDEEM', { token }),
      gate('LIMIT_7540_CLAIM_REDEEM', { token }),
      gate('LIMIT_CENTRIFUGE_CANCEL_REDEEM', { token }),
      gate('LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM', { token }),
    ],
  },
  LIMIT_AAVE_DEPOSIT: {
    reason: 'the key now names the pool and the asset too, which an upgraded aToken could change',
    successors: async ({ aToken }, ask) => [
      carry('LIMIT_AAVE_DEPOSIT', {
        underlyingAsset: await address(ask, aToken, 'UNDERLYING_ASSET_ADDRESS'),
        pool: await address(ask, aToken, 'POOL'),
        aToken,
      }),
    ],
  },
  LIMIT_AAVE_WITHDRAW: {
    reason: 'the key now names the pool too, which an upgraded aToken could change',
    successors: async ({ aToken }, ask) => [
      carry('LIMIT_AAVE_WITHDRAW', { pool: await address(ask, aToken, 'POOL'), aToken }),
    ],
  },
  LIMIT_ASSET_TRANSFER: { reason: 'the same key', successors: same('LIMIT_ASSET_TRANSFER') },
  LIMIT_CENTRIFUGE_TRANSFER: {
    reason: 'the key now names the spoke too, which the token could change',
    successors: async ({ token, destinationCentrifugeId }, ask) => [
      carry('LIMIT_CENTRIFUGE_TRANSFER', {
        token,
        centrifugeId: destinationCentrifugeId,
        spoke: await address(ask, await address(ask, token, 'baseManager'), 'spoke'),
      }),
    ],
  },
  LIMIT_CURVE_DEPOSIT: {
    // Unlimited would be what the monolith has, but the sum counts at rates that the pool states, and what a token's own
    // limits count of a deposit is never less than what leaves, whatever the pool states.
    reason: `${AGGREGATE} while the pool tells the truth about its rates`,
    successors: async ({ pool }, ask) => [
      carry('LIMIT_CURVE_DEPOSIT', { pool }),
      ...mirrored('LIMIT_CURVE_DEPOSIT', await curveTokens(pool, ask), { pool }),
    ],
  },
  LIMIT_CURVE_SWAP: {
    reason: 'facets bound what is sold of each token apart, so each gets an equal part of the one budget',
    decide: 'how the budget is to be divided between the tokens',
    successors: async ({ pool }, ask) =>
      shared(
        'LIMIT_CURVE_SWAP',
        (await curveTokens(pool, ask)).map(({ token, ratio }) => ({ args: { token, pool }, ratio })),
      ),
  },
  LIMIT_CURVE_WITHDRAW: {
    // A second counter would bound nothing that can be lost: it counts what arrives at the proxy.
    reason: 'the sum keeps its key and bounds every withdrawal; each token, which facets also bound, stays unlimited',
    successors: async ({ pool }, ask) => [
      carry('LIMIT_CURVE_WITHDRAW', { pool }),
      ...(await curveTokens(pool, ask)).map(({ token }) => free('LIMIT_CURVE_WITHDRAW', { token, pool })),
    ],
  },
  LIMIT_FARM_DEPOSIT: {
    reason: 'the key now names the token too, which the farm could change',
    successors: async ({ farm }, ask) => [
      carry('LIMIT_FARM_DEPOSIT', { stakingToken: await address(ask, farm, 'stakingToken'), farm }),
    ],
  },
  LIMIT_FARM_WITHDRAW: {
    reason: 'the same key; rewards, which the monolith took with each withdrawal, have a gate of their own',
    successors: ({ farm }) => [carry('LIMIT_FARM_WITHDRAW', { farm }), gate('LIMIT_FARM_CLAIM_REWARD', { farm })],
  },
  LIMIT_LAYERZERO_TRANSFER: {
    reason: 'the key now names the token and the peer too, which the owner of the OFT could change',
    successors: async ({ oftAddress, destinationEndpointId }, ask) => [
      carry('LIMIT_LAYERZERO_TRANSFER', {
        token: await address(ask, oftAddress, 'token'),
        oft: oftAddress,
        peer: await ask<Hex>(oftAddress, 'peers(uint32) returns (bytes32)', [destinationEndpointId]),
        destinationEndpointId,
      }),
    ],
  },
  LIMIT_MAPLE_REDEEM: {
    reason: 'requests are counted under a key of their own, and cancelling has a gate',
    successors: ({ mapleToken }) => [
      carry('LIMIT_MAPLE_REQUEST_REDEEM', { mapleToken }),
      gate('LIMIT_MAPLE_CANCEL_REDEEM', { mapleToken }),
    ],
  },
  LIMIT_OTC_SWAP: {
    reason:
      'facets bound each asset that is sent apart, so each whitelisted one gets an equal part of the one budget; claiming has a gate',
    decide: 'how the budget is to be divided between the whitelisted assets',
    successors: async ({ exchange }, ask, { whitelistedAssets }) => {
      const assets = whitelistedAssets(exchange)
      const sends = await Promise.all(
        assets.map(async (asset) => ({ args: { asset, exchange }, ratio: [await unit(ask, asset), WAD] as const })),
      )
      const claims = assets.map((asset) => gate('LIMIT_OTC_CLAIM', { asset, exchange }))
      return [...shared('LIMIT_OTC_SEND', sends), ...claims]
    },
  },
  LIMIT_PENDLE_PT_REDEEM: {
    reason: 'the key now names the principal token too, which the market could change',
    successors: async ({ pendleMarket }, ask) => {
      const [, pt] = await ask<readonly Address[]>(
        pendleMarket,
        'readTokens() returns (address sy, address pt, address yt)',
      )
      return [carry('LIMIT_PENDLE_PT_REDEEM', { pt, pendleMarket })]
    },
  },
  LIMIT_PSM_DEPOSIT: { reason: 'the same key', successors: same('LIMIT_PSM_DEPOSIT') },
  LIMIT_PSM_WITHDRAW: { reason: 'the same key', successors: same('LIMIT_PSM_WITHDRAW') },
  LIMIT_SPARK_VAULT_TAKE: { reason: 'the same key', successors: same('LIMIT_SPARK_VAULT_TAKE') },
  LIMIT_SUPERSTATE_SUBSCRIBE: { reason: 'the same key', successors: same('LIMIT_SUPERSTATE_SUBSCRIBE') },
  LIMIT_SUSDE_COOLDOWN: {
    reason: 'facets name the limit after Ethena; what cools down is taken home through a gate',
    successors: () => [carry('LIMIT_ETHENA_COOLDOWN'), gate('LIMIT_ETHENA_UNSTAKE')],
  },
  LIMIT_UNISWAP_V3_DEPOSIT: { reason: PAIR_SUM, successors: partOfPair('LIMIT_UNISWAP_V3_DEPOSIT') },
  LIMIT_UNISWAP_V3_SWAP: {
    reason: 'the same key',
    successors: ({ tokenIn, pool }) => [carry('LIMIT_UNISWAP_V3_SWAP', { token: tokenIn, pool })],
  },
  LIMIT_UNISWAP_V3_WITHDRAW: { reason: PAIR_SUM, successors: partOfPair('LIMIT_UNISWAP_V3_WITHDRAW') },
  LIMIT_UNISWAP_V4_DEPOSIT: {
    reason: AGGREGATE,
    successors: async ({ poolId }, ask, context) => [
      carry('LIMIT_UNISWAP_V4_DEPOSIT', { poolId }),
      ...mirrored('LIMIT_UNISWAP_V4_DEPOSIT', await v4Tokens(poolId, ask, context), { poolId }),
    ],
  },
  LIMIT_UNISWAP_V4_SWAP: {
    reason: 'facets bound what is sold of each token apart, so each gets an equal part of the one budget',
    decide: 'how the budget is to be divided between the two tokens',
    successors: async ({ poolId }, ask, context) =>
      shared(
        'LIMIT_UNISWAP_V4_SWAP',
        (await v4Tokens(poolId, ask, context)).map(({ token, ratio }) => ({ args: { token, poolId }, ratio })),
      ),
  },
  LIMIT_UNISWAP_V4_WITHDRAW: {
    reason: AGGREGATE,
    successors: async ({ poolId }, ask, context) => [
      carry('LIMIT_UNISWAP_V4_WITHDRAW', { poolId }),
      ...mirrored('LIMIT_UNISWAP_V4_WITHDRAW', await v4Tokens(poolId, ask, context), { poolId }),
    ],
  },
  LIMIT_USDC_TO_CCTP: { reason: 'the same key', successors: same('LIMIT_USDC_TO_CCTP') },
  LIMIT_USDC_TO_DOMAIN: { reason: 'the same key', successors: same('LIMIT_USDC_TO_DOMAIN') },
  LIMIT_USDE_BURN: {
    reason: 'facets name the limit after Ethena; the signer of its orders is set through a gate',
    successors: () => [
      carry('LIMIT_ETHENA_BURN'),
      gate('LIMIT_ETHENA_SET_DELEGATED_SIGNER'),
      gate('LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER'),
    ],
  },
  LIMIT_USDE_MINT: {
    reason: 'facets name the limit after Ethena; the signer of its orders is set through a gate',
    successors: () => [
      carry('LIMIT_ETHENA_MINT'),
      gate('LIMIT_ETHENA_SET_DELEGATED_SIGNER'),
      gate('LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER'),
    ],
  },
  LIMIT_USDS_MINT: {
    reason: 'the same key; burning, which the monolith does not limit and which only repays debt, stays unlimited',
    decide: 'whether burning USDS is to have a bound, which facets could keep',
    successors: same('LIMIT_USDS_MINT', free('LIMIT_USDS_BURN')),
  },
  LIMIT_USDS_TO_USDC: {
    reason: 'the same key; what the monolith does not limit and happens at par stays unlimited',
    decide: 'whether USDC to USDS, and DAI and USDS into each other, are to have bounds, which facets could keep',
    successors: same(
      'LIMIT_USDS_TO_USDC',
      free('LIMIT_USDC_TO_USDS'),
      free('LIMIT_DAIUSDS_SWAP_USDS_TO_DAI'),
      free('LIMIT_DAIUSDS_SWAP_DAI_TO_USDS'),
    ),
  },
  LIMIT_WEETH_CLAIM_WITHDRAW: {
    reason: 'the same key; facets only ask whether it is open. ETH that arrives is wrapped through a gate',
    successors: ({ weETHModule }) => [
      carry('LIMIT_WEETH_CLAIM_WITHDRAW', { weethModule: weETHModule }),
      gate('LIMIT_WRAP_PROXY_ETH'),
    ],
  },
  LIMIT_WEETH_DEPOSIT: {
    reason: 'the key now names eETH and the pool too, which an upgraded weETH could change',
    successors: async (_, ask, { addresses }) => [carry('LIMIT_WEETH_DEPOSIT', await weethVenue(ask, addresses))],
  },
  LIMIT_WEETH_REQUEST_WITHDRAW: {
    reason: 'the key now names eETH and the pool too, which an upgraded weETH could change',
    successors: async ({ weETHModule }, ask, { addresses }) => [
      carry('LIMIT_WEETH_REQUEST_WITHDRAW', { ...(await weethVenue(ask, addresses)), weethModule: weETHModule }),
    ],
  },
  LIMIT_WSTETH_DEPOSIT: { reason: 'the same key', successors: same('LIMIT_WSTETH_DEPOSIT') },
  LIMIT_WSTETH_REQUEST_WITHDRAW: {
    reason: 'the same key; claiming, which the monolith does not limit, has a gate, and so has wrapping what arrives',
    successors: same(
      'LIMIT_WSTETH_REQUEST_WITHDRAW',
      gate('LIMIT_WSTETH_CLAIM_WITHDRAW'),
      gate('LIMIT_WRAP_PROXY_ETH'),
    ),
  },
}

async function weethVenue(ask: Ask, { WEETH }: Readonly<Record<string, Address>>) {
  const eeth = await address(ask, WEETH as Address, 'eETH')
  return { eeth, liquidityPool: await address(ask, eeth, 'liquidityPool') }
}

/** The key of a limit as facets compose it. */
export function successorKey({ constant, args }: Pick<Successor, 'constant' | 'args'>): Hex {
  return (diamondKey as (constant: string, args: object) => Hex)(constant, args)
}

/** The key of a limit as the monolith composes it. */
export function legacyKey({ constant, args }: MonolithLimit): Hex {
  return (monolithKey as (constant: string, args: object) => Hex)(constant, args)
}

/**
 * The budget of a successor, with what is consumed already. Amounts are rounded against the operator, of a mirror in
 * favour, so that it never binds before what it mirrors. The clock stays: time that refilled the old one refills this.
 */
export function succeed(old: Budget, { mode, ratio = [1n, 1n] }: Pick<Successor, 'mode' | 'ratio'>): Budget {
  const { lastUpdated } = old
  if (mode === 'gate') return { maxAmount: 1n, slope: 0n, lastAmount: 0n, lastUpdated }
  if (mode === 'free') return { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated }
  const [numerator, denominator] = ratio
  const up = mode === 'mirror' ? denominator - 1n : 0n
  const scaled = (amount: bigint) => (amount === maxUint256 ? maxUint256 : (amount * numerator + up) / denominator)
  return { maxAmount: scaled(old.maxAmount), slope: scaled(old.slope), lastAmount: scaled(old.lastAmount), lastUpdated }
}

/** What is left of a budget, as RateLimits computes it. Seconds since 1970. */
export function available({ maxAmount, slope, lastAmount, lastUpdated }: Budget, now: bigint): bigint {
  if (maxAmount === maxUint256) return maxUint256
  const refilled = slope * (now - lastUpdated) + lastAmount
  return refilled < maxAmount ? refilled : maxAmount
}

/** What several budgets allow together. Seconds since 1970. */
export function addUp(budgets: readonly Budget[], now: bigint): Budget {
  const [first] = budgets as readonly [Budget]
  if (budgets.some(({ maxAmount }) => maxAmount === maxUint256)) {
    return { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: first.lastUpdated }
  }
  const sum = (pick: (budget: Budget) => bigint) => budgets.reduce((total, budget) => total + pick(budget), 0n)
  return {
    maxAmount: sum(({ maxAmount }) => maxAmount),
    slope: sum(({ slope }) => slope),
    lastAmount: sum((budget) => available(budget, now)),
    lastUpdated: now,
  }
}
