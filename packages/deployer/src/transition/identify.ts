import { type KeyEntry, monolithKeys } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, size } from 'viem'
import type { Subjects } from './parameters.ts'
import { legacyKey, type MonolithLimit } from './rekey.ts'

/** What keys may name. */
export type Candidates = {
  accounts: readonly Address[]
  poolIds: readonly Hex[]
  /** Domains of CCTP, endpoints of LayerZero, networks of Centrifuge. */
  numbers: Readonly<Record<string, readonly number[]>>
}

/** What a PAU's own events, its chain's registry and its definition name. */
export function candidatesOf(
  subjects: Subjects,
  addresses: Readonly<Record<string, Address>>,
  hints: readonly Hex[],
): Candidates {
  const accounts = [
    ...hints.filter((hint) => size(hint) === 20),
    ...subjects.slippagePools,
    ...subjects.exchangeRateTokens,
    ...subjects.uniswapV3Pools,
    ...subjects.exchanges,
    ...subjects.whitelistedAssets.flatMap(({ exchange, asset }) => [exchange, asset]),
    ...Object.values(addresses),
  ]
  return {
    accounts: [...new Set(accounts.map((account) => getAddress(account)))],
    poolIds: [...new Set([...subjects.uniswapV4Pools, ...hints.filter((hint) => size(hint) === 32)])],
    numbers: {
      // CCTP numbers its chains from zero on.
      destinationDomain: [...new Set([...subjects.cctpDomains, ...Array.from({ length: 32 }, (_, i) => i)])],
      destinationEndpointId: subjects.layerZeroEndpoints,
      destinationCentrifugeId: subjects.centrifugeIds,
    },
  }
}

/**
 * Which limit of the monolith each key is: by computing the keys of whatever they may name. A key that none of them
 * leads to stays unknown; nothing is guessed.
 */
export function identify(keys: readonly Hex[], candidates: Candidates): Map<Hex, MonolithLimit> {
  const wanted = new Set(keys)
  const found = new Map<Hex, MonolithLimit>()
  const cheapFirst = [...monolithKeys].sort((a, b) => a.args.length - b.args.length)
  for (const entry of cheapFirst as readonly KeyEntry[]) {
    for (const args of combinations(entry.args, candidates)) {
      if (wanted.size === 0) return found
      const limit = { constant: entry.constant, args }
      const key = legacyKey(limit)
      if (wanted.delete(key)) found.set(key, limit)
    }
  }
  return found
}

function* combinations(args: KeyEntry['args'], candidates: Candidates): Generator<Record<string, unknown>> {
  const [first, ...rest] = args
  if (!first) {
    yield {}
    return
  }
  const values =
    first.type === 'address'
      ? candidates.accounts
      : first.type === 'bytes32'
        ? candidates.poolIds
        : (candidates.numbers[first.name] ?? [])
  for (const value of values) for (const more of combinations(rest, candidates)) yield { [first.name]: value, ...more }
}
