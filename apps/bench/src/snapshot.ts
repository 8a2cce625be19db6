import { readFileSync, writeFileSync } from 'node:fs'
import type { Result } from './rows.ts'

const file = new URL('../gas.json', import.meta.url)

/** Figures as git keeps them, one a line: a change shows in review. */
export type Snapshot = {
  gas: Record<string, Record<string, Record<string, number>>>
  sizes: Record<string, { runtime: number; initCode: number }>
}

/** Gas by operation, stage and variant; sizes by contract. */
export function snapshotOf({ rows, sizes }: Result): Snapshot {
  const snapshot: Snapshot = { gas: {}, sizes: {} }
  for (const { operation, stage, variant, gas } of rows) {
    const stages = (snapshot.gas[operation] ??= {})
    const variants = (stages[stage] ??= {})
    variants[variant] = gas
  }
  for (const { contract, runtime, initCode } of sizes) snapshot.sizes[contract] = { runtime, initCode }
  return snapshot
}

export function readSnapshot(): Snapshot {
  return JSON.parse(readFileSync(file, 'utf8')) as Snapshot
}

export function writeSnapshot(result: Result): void {
  writeFileSync(file, `${JSON.stringify(snapshotOf(result), null, 2)}\n`)
}
