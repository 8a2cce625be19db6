import { findConflicts } from './conflicts.ts'
import { records } from './records.ts'
import type { Conflict } from './types.ts'

export * from '../generated/index.ts'
export * as addresses from '../generated/index.ts'
export { addressesOf } from './addressesOf.ts'
export { chains, chainName, type ChainName } from './chains.ts'
export { InvalidAddressError, lookup } from './lookup.ts'
export { historicalRecords, records } from './records.ts'
export type { Address, AddressRecord, Conflict, ContractVersion, Registry } from './types.ts'

/**
 * The names that the registries give to different addresses. Each has a constant per registry, `<REGISTRY>_<NAME>`,
 * and none without prefix; where one registry wins, the constants of the others are marked deprecated.
 */
export function conflicts(): Conflict[] {
  return findConflicts(records)
}
