import {
  type Address,
  encodeFunctionData,
  encodeFunctionResult,
  getAddress,
  type Hex,
  type Log,
  parseEventLogs,
  slice,
} from 'viem'
import { isRefusal } from '../chain/revert.ts'
import { readLogs } from '../read/readLogs.ts'
import type { View } from '../read/view.ts'
import { callText } from '../text.ts'
import { legacyAbi } from './legacy.ts'
import type { Stage } from './types.ts'

/** What a controller may have parameters of. It cannot list them itself; its events name them. */
export type Subjects = {
  slippagePools: readonly Address[]
  exchangeRateTokens: readonly Address[]
  cctpDomains: readonly number[]
  layerZeroEndpoints: readonly number[]
  centrifugeIds: readonly number[]
  uniswapV3Pools: readonly Address[]
  uniswapV4Pools: readonly Hex[]
  exchanges: readonly Address[]
  whitelistedAssets: readonly { exchange: Address; asset: Address }[]
  allocatorVault: boolean
}

type Call = { functionName: string; args: readonly unknown[] }

/** One parameter: where it is read, and how it is set once its answer is known. */
export type Parameter = {
  /** `maxSlippages(0x…)` */
  name: string
  /** The read of a controller of a stage. */
  get(stage: Stage): Call
  /** What sets it to an answer; several calls where several parts are set apart. Decoded answer. */
  set(stage: Stage, value: never): (Call & { words?: { skip: number; count: number } })[]
}

/** Reads the subjects from the events of every controller a PAU ever had. */
export async function readSubjects(
  view: View,
  controllers: readonly Address[],
  options: { allocatorVault: boolean; poolIds?: readonly Hex[] },
): Promise<Subjects> {
  const logs: { name: string; args: Record<string, unknown> }[] = []
  for (const address of controllers) {
    // All at once: a node that searches little at a time is asked often enough.
    const all = await readLogs(view, { address, event: undefined as never })
    const known = parseEventLogs({ abi: legacyAbi, logs: all as unknown as Log[], strict: true })
    logs.push(...known.map(({ eventName, args }) => ({ name: eventName as string, args: args as never })))
  }
  const values = <T>(names: readonly string[], pick: (args: Record<string, unknown>) => T): T[] => {
    const found = logs.filter(({ name }) => names.includes(name)).map(({ args }) => pick(args))
    const unique = new Map(found.map((value) => [JSON.stringify(value), value]))
    return [...unique.keys()].toSorted().map((key) => unique.get(key) as T)
  }
  const address = (name: string) => (args: Record<string, unknown>) => getAddress(args[name] as Address)
  const number = (name: string) => (args: Record<string, unknown>) => Number(args[name])

  const fromEvents = values(['UniswapV4TickLimitsSet', 'UniswapV4MaxSlippageSet'], ({ poolId }) => poolId as Hex)
  const uniswapV4Pools = [...new Set([...fromEvents, ...(options.poolIds ?? [])])].toSorted()
  const truncated = new Set(uniswapV4Pools.map(truncatedPoolId))
  const slippagePools = values(['MaxSlippageSet'], address('pool'))
  return {
    slippagePools: slippagePools.filter((pool) => !truncated.has(pool)),
    exchangeRateTokens: values(['MaxExchangeRateSet'], address('token')),
    cctpDomains: values(['MintRecipientSet'], number('destinationDomain')),
    layerZeroEndpoints: values(['LayerZeroRecipientSet'], number('destinationEndpointId')),
    centrifugeIds: values(['CentrifugeRecipientSet'], number('centrifugeId')),
    uniswapV3Pools: values(
      [
        'UniswapV3PoolLowerTickUpdated',
        'UniswapV3PoolMaxTickDeltaSet',
        'UniswapV3PoolTwapSecondsAgoUpdated',
        'UniswapV3PoolUpperTickUpdated',
      ],
      address('pool'),
    ),
    uniswapV4Pools,
    exchanges: values(['OTCBufferSet', 'OTCRechargeRateSet'], address('exchange')),
    whitelistedAssets: values(['OTCWhitelistedAssetSet'], (args) => ({
      exchange: getAddress(args.exchange as Address),
      asset: getAddress(args.asset as Address),
    })),
    allocatorVault: options.allocatorVault,
  }
}

/** What the monolith takes for a pool of Uniswap v4: the last 20 bytes of its id. */
export function truncatedPoolId(poolId: Hex): Address {
  return getAddress(slice(poolId, 12))
}

/** Every parameter of the subjects. */
export function parametersOf(subjects: Subjects): Parameter[] {
  return [
    ...(subjects.allocatorVault
      ? [simple('vault', [], (vault: Address) => ({ functionName: 'setVault', args: [vault] }))]
      : []),
    ...subjects.slippagePools.map((pool) =>
      simple('maxSlippages', [pool], (value: bigint) => ({ functionName: 'setMaxSlippage', args: [pool, value] })),
    ),
    ...subjects.exchangeRateTokens.map((token) =>
      simple('maxExchangeRates', [token], (rate: bigint) => ({
        functionName: 'setMaxExchangeRate',
        args: [token, ...exchangeRateArguments(rate)],
      })),
    ),
    ...subjects.cctpDomains.map((domain) => recipient('mintRecipients', 'setMintRecipient', domain)),
    ...subjects.layerZeroEndpoints.map((id) => recipient('layerZeroRecipients', 'setLayerZeroRecipient', id)),
    ...subjects.centrifugeIds.map((id) => recipient('centrifugeRecipients', 'setCentrifugeRecipient', id)),
    ...subjects.uniswapV3Pools.map(uniswapV3),
    ...subjects.uniswapV4Pools.flatMap(uniswapV4),
    ...subjects.exchanges.flatMap(otc),
    ...subjects.whitelistedAssets.map(({ exchange, asset }) =>
      simple('otcWhitelistedAssets', [exchange, asset], (value: boolean) => ({
        functionName: 'setOTCWhitelistedAsset',
        args: [exchange, asset, value],
      })),
    ),
    simple('merklDistributor', [], (value: Address) => ({ functionName: 'setMerklDistributor', args: [value] })),
  ]
}

function simple<T>(functionName: string, args: readonly unknown[], set: (value: T) => Call): Parameter {
  return {
    name: callText(functionName, args),
    get: () => ({ functionName, args }),
    set: (_, value) => [set(value as T)],
  }
}

function recipient(getter: string, functionName: string, id: number): Parameter {
  return simple(getter, [id], (value: Hex) => ({ functionName, args: [id, value] }))
}

/** Numbers that make a setter arrive at a rate, or, where none make it so, at the next below. */
export function exchangeRateArguments(rate: bigint): [shares: bigint, assets: bigint] {
  const PRECISION = 10n ** 36n
  if (rate === 0n) return [1n, 0n]
  const divisor = gcd(rate, PRECISION)
  let [shares, assets] = [PRECISION / divisor, rate / divisor]
  // The setter multiplies before it divides.
  while (assets * PRECISION >= 2n ** 256n) [shares, assets] = [shares / 10n, assets / 10n]
  return [shares > 0n ? shares : 1n, assets]
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

type V3 = readonly [number, { lower: number; upper: number }, number]

function uniswapV3(pool: Address): Parameter {
  return {
    name: callText('uniswapV3PoolParams', [pool]),
    get: () => ({ functionName: 'uniswapV3PoolParams', args: [pool] }),
    set: (_, value) => {
      const [delta, { lower, upper }, twap] = value as V3
      const part = (name: string, argument: number, skip: number) => ({
        functionName: `setUniswapV3${name}`,
        args: [pool, argument],
        words: { skip, count: 1 },
      })
      const low = part('AddLiquidityLowerTickBound', lower, 1)
      const high = part('AddLiquidityUpperTickBound', upper, 2)
      return [
        ...(delta > 0 ? [part('PoolMaxTickDelta', delta, 0)] : []),
        // Each bound is held against the other, which is zero at first.
        ...(lower === 0 && upper === 0 ? [] : upper > 0 ? [high, low] : [low, high]),
        ...(twap > 0 ? [part('TwapSecondsAgo', twap, 3)] : []),
      ]
    },
  }
}

function uniswapV4(poolId: Hex): Parameter[] {
  return [
    {
      name: callText('uniswapV4MaxSlippages', [poolId]),
      get: (stage) =>
        stage === 'legacy'
          ? { functionName: 'maxSlippages', args: [truncatedPoolId(poolId)] }
          : { functionName: 'uniswapV4MaxSlippages', args: [poolId] },
      set: (stage, value: bigint) => [
        stage === 'legacy'
          ? { functionName: 'setMaxSlippage', args: [truncatedPoolId(poolId), value] }
          : { functionName: 'setUniswapV4MaxSlippage', args: [poolId, value] },
      ],
    },
    simple('uniswapV4TickLimits', [poolId], (ticks: readonly number[]) => ({
      functionName: 'setUniswapV4TickLimits',
      args: [poolId, ...ticks],
    })),
  ]
}

type OTC = readonly [Address, bigint, bigint, bigint, bigint]

/** The terms of an exchange. What is under way has no setter: it is state, and no parameter. */
function otc(exchange: Address): Parameter[] {
  const get = () => ({ functionName: 'otcs', args: [exchange] })
  return [
    {
      name: callText('otcs.buffer', [exchange]),
      get,
      set: (_, [buffer]: OTC) => [
        { functionName: 'setOTCBuffer', args: [exchange, buffer], words: { skip: 0, count: 1 } },
      ],
    },
    {
      name: callText('otcs.rechargeRate18', [exchange]),
      get,
      set: (_, [, rate]: OTC) => [
        { functionName: 'setOTCRechargeRate', args: [exchange, rate], words: { skip: 1, count: 1 } },
      ],
    },
  ]
}

/** Calldata of a call of the legacy interface. */
export function encodeLegacy({ functionName, args }: Call): Hex {
  return encodeFunctionData({ abi: legacyAbi, functionName, args } as never)
}

/** The encoded answer of a read of the legacy interface. */
export function encodeLegacyAnswer(functionName: string, result: unknown): Hex {
  return encodeFunctionResult({ abi: legacyAbi, functionName, result } as never)
}

/** The answer of a controller; undefined where it has no such function. */
export async function readAnswer({ client, blockNumber }: View, to: Address, call: Call): Promise<Hex | undefined> {
  try {
    return (await client.call({ to, data: encodeLegacy(call), blockNumber })).data
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
