import { readFileSync, writeFileSync } from 'node:fs'
import type { Storage } from './read.ts'

/** What lies where, as it was when it was last agreed upon. Kept in layout.json. */
export type Snapshot = {
  /** By id. Nothing of it is ever changed or taken away: a contract of before may still be live. */
  namespaces: Record<string, { slot: string; members: readonly string[] }>
  transient: Record<string, { slot: string }>
  /** Contracts that keep variables in a row, from slot zero on. */
  contracts: Record<string, readonly string[]>
}

const FILE = new URL('../layout.json', import.meta.url)

export function readSnapshot(): Snapshot {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Snapshot
}

/** Adds what is new. What a namespace was once stays; what contracts keep in a row is as it is now. */
export function writeSnapshot(storage: Storage): void {
  writeFileSync(FILE, `${JSON.stringify(merge(storage, readSnapshot()), null, 2)}\n`)
}

export function merge(storage: Storage, earlier: Snapshot): Snapshot {
  const now = snapshotOf(storage)
  return {
    namespaces: sorted({ ...now.namespaces, ...earlier.namespaces }),
    transient: sorted({ ...now.transient, ...earlier.transient }),
    contracts: sorted(now.contracts),
  }
}

/** Ours alone: what a dependency keeps in a namespace of its own is the dependency's. */
export function snapshotOf({ slots, contracts }: Storage): Snapshot {
  const hex = (value: bigint | undefined) => `0x${(value ?? 0n).toString(16).padStart(64, '0')}`
  const of = (space: 'storage' | 'transient') =>
    slots.flatMap((slot) => (slot.own && slot.id && slot.space === space ? [{ ...slot, id: slot.id }] : []))
  return {
    namespaces: Object.fromEntries(
      of('storage').flatMap(({ id, value, struct }) =>
        struct ? [[id, { slot: hex(value), members: struct.members }]] : [],
      ),
    ),
    transient: Object.fromEntries(of('transient').map(({ id, value }) => [id, { slot: hex(value) }])),
    contracts: Object.fromEntries(
      contracts
        .filter((each) => each.own && !each.abstract && each.storage.length > 0)
        .map(({ name, storage }) => [name, storage]),
    ),
  }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
