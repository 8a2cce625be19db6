import { cctpDomains, constantHash, type KeyEntry, layerZeroEndpoints, monolithKeys } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, hexToBytes, keccak256, numberToBytes, pad, size } from 'viem'
import type { Subjects } from './parameters.ts'
import type { MonolithLimit } from './rekey.ts'

/** What keys may name. */
export type Candidates = {
  accounts: readonly Address[]
  /** Pools of Curve and Uniswap v3. */
  pools: readonly Address[]
  poolIds: readonly Hex[]
  /** Domains of CCTP, endpoints of LayerZero, networks of Centrifuge. */
  numbers: Readonly<Record<string, readonly number[]>>
}

/** What a PAU's own events, its chain's registry and its definition name. */
export function candidatesOf(
  subjects: Subjects,
  addresses: Readonly<Record<string, Address>>,
  hints: readonly (Hex | number)[],
): Candidates {
  const words = hints.filter((hint) => typeof hint === 'string')
  const numbers = hints.filter((hint) => typeof hint === 'number')
  const given = words.filter((hint) => size(hint) === 20).map((hint) => getAddress(hint))
  const accounts = [
    ...given,
    ...subjects.slippagePools,
    ...subjects.exchangeRateTokens,
    ...subjects.uniswapV3Pools,
    ...subjects.exchanges,
    ...subjects.whitelistedAssets.flatMap(({ exchange, asset }) => [exchange, asset]),
    ...Object.values(addresses),
  ]
  return {
    accounts: [...new Set(accounts.map((account) => getAddress(account)))],
    // Pools have a slippage or ticks, without which they are closed.
    pools: [...new Set([...subjects.slippagePools, ...subjects.uniswapV3Pools, ...given])],
    poolIds: [...new Set([...subjects.uniswapV4Pools, ...words.filter((hint) => size(hint) === 32)])],
    numbers: {
      destinationDomain: [...new Set([...subjects.cctpDomains, ...Object.values(cctpDomains)])],
      destinationEndpointId: [...new Set([...subjects.layerZeroEndpoints, ...Object.values(layerZeroEndpoints)])],
      destinationCentrifugeId: [...new Set([...subjects.centrifugeIds, ...numbers])],
    },
  }
}

/**
 * Which limit of the monolith each key is: by computing the keys of whatever they may name. A key that none of them
 * leads to stays unknown; nothing is guessed.
 *
 * @param names - How many things the key names, at most. Each more costs as many times the candidates.
 */
export function identify(keys: readonly Hex[], candidates: Candidates, names: number): Map<Hex, MonolithLimit> {
  const answers = answersFor(candidates, names)
  const open = keys.filter((key) => !answers.has(key))
  const found = search(open, candidates, names)
  for (const key of open) answers.set(key, found.get(key))
  return new Map(
    keys.flatMap((key): [Hex, MonolithLimit][] => {
      const limit = answers.get(key)
      return limit ? [[key, limit]] : []
    }),
  )
}

/** Everything that was searched for among the same candidates: a transition is read several times. */
const memory = new Map<string, Map<Hex, MonolithLimit | undefined>>()

function answersFor(candidates: Candidates, names: number): Map<Hex, MonolithLimit | undefined> {
  const question = `${names} ${JSON.stringify(candidates)}`
  const answers = memory.get(question) ?? new Map<Hex, MonolithLimit | undefined>()
  memory.set(question, answers)
  return answers
}

function search(keys: readonly Hex[], candidates: Candidates, names: number): Map<Hex, MonolithLimit> {
  const wanted = new Set(keys)
  const found = new Map<Hex, MonolithLimit>()
  for (const { constant, args } of monolithKeys as readonly KeyEntry[]) {
    if (args.length > names) continue
    const preimage = new Uint8Array(32 * (args.length + 1))
    preimage.set(hexToBytes(constantHash(constant)))
    const lists = args.map((arg) => candidatesFor(arg, candidates))
    for (const chosen of combinations(lists)) {
      if (wanted.size === 0) return found
      chosen.forEach(({ word }, index) => preimage.set(word, 32 * (index + 1)))
      const key = args.length === 0 ? constantHash(constant) : keccak256(preimage)
      if (!wanted.delete(key)) continue
      found.set(key, { constant, args: Object.fromEntries(args.map(({ name }, i) => [name, chosen[i]?.value])) })
    }
  }
  return found
}

type Candidate = { value: unknown; word: Uint8Array }

function candidatesFor({ name, type }: KeyEntry['args'][number], candidates: Candidates): Candidate[] {
  const { accounts, pools, poolIds, numbers } = candidates
  const values =
    type === 'address' ? (name === 'pool' ? pools : accounts) : type === 'bytes32' ? poolIds : (numbers[name] ?? [])
  return values.map((value) => ({
    value,
    word: typeof value === 'number' ? numberToBytes(value, { size: 32 }) : pad(hexToBytes(value), { size: 32 }),
  }))
}

function* combinations(lists: readonly Candidate[][], chosen: Candidate[] = []): Generator<Candidate[]> {
  const list = lists[chosen.length]
  if (!list) {
    yield chosen
    return
  }
  for (const candidate of list) yield* combinations(lists, [...chosen, candidate])
}
