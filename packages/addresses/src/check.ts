import { getAddress, isAddress, zeroAddress } from 'viem'
import { groupBy } from './groupBy.ts'
import type { AddressRecord } from './types.ts'

/** A fault in the data that must be mended before anything is generated. */
export type Problem = { kind: 'address' | 'checksum' | 'name' | 'duplicate' | 'collision' | 'changed'; message: string }

/**
 * Checks records as a generator must: addresses well-formed and checksummed, names usable as constants, no name twice
 * in one registry, and every constant of a chain standing for one address only. Conflicts between registries are no
 * problem: `findConflicts` decides them.
 */
export function check(records: readonly AddressRecord[]): Problem[] {
  return [...records.flatMap(checkRecord), ...checkDuplicates(records), ...checkConstants(records)]
}

function checkRecord({ address, constant, source }: AddressRecord): Problem[] {
  const problems: Problem[] = []
  if (!isAddress(address, { strict: false }) || address === zeroAddress)
    problems.push({ kind: 'address', message: `${source}: "${address}" is not the address of a contract or account` })
  else if (getAddress(address) !== address)
    problems.push({ kind: 'checksum', message: `${source}: ${address} should be ${getAddress(address)}` })
  if (constant !== null && !/^[A-Z][A-Z0-9_]*$/.test(constant))
    problems.push({ kind: 'name', message: `${source}: "${constant}" cannot name a constant` })
  return problems
}

function checkDuplicates(records: readonly AddressRecord[]): Problem[] {
  return [...groupBy(records, (r) => `${r.registry} ${r.chainId} ${r.name}`).values()]
    .filter((group) => group.length > 1)
    .map(([first, ...others]) => ({
      kind: 'duplicate',
      message: `${first!.source} is listed ${others.length + 1} times in ${first!.registry} of ${first!.chain}`,
    }))
}

function checkConstants(records: readonly AddressRecord[]): Problem[] {
  const named = records.filter((r) => r.constant !== null)
  return [...groupBy(named, (r) => `${r.chainId} ${r.constant}`).values()]
    .filter((group) => new Set(group.map((r) => r.address)).size > 1)
    .map((group) => ({
      kind: 'collision',
      message: `${group[0]!.chain}.${group[0]!.constant} would stand for ${group.map((r) => `${r.address} (${r.source})`).join(' and ')}`,
    }))
}
