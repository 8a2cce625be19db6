import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tarball } from './pack.ts'

/** How large a package may be. */
export type Budget = {
  /** The tarball, in kB of 1,000 bytes. */
  kB: number
  files: number
}

const FILE = join(import.meta.dirname, '..', 'budgets.json')

/** The committed budgets, by package. */
export function budgets(): Record<string, Budget> {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Budget>
}

export function sizeOf({ data, files }: Pick<Tarball, 'data' | 'files'>): Budget {
  return { kB: Math.ceil(data.length / 1000), files: files.size }
}

/** Which packages are larger than they may be, in words. */
export function overBudget(
  tarballs: readonly Pick<Tarball, 'name' | 'data' | 'files'>[],
  allowed: Record<string, Budget>,
): string[] {
  return tarballs.flatMap((tarball) => {
    const { kB, files } = sizeOf(tarball)
    const budget = allowed[tarball.name]
    if (!budget) return [`${tarball.name} has no budget. Run: npm run packages -- --write`]
    return [
      ...(kB > budget.kB ? [`${tarball.name} has ${kB} kB; its budget is ${budget.kB} kB`] : []),
      ...(files > budget.files ? [`${tarball.name} has ${files} files; its budget is ${budget.files}`] : []),
    ]
  })
}

/** Writes a budget with a tenth to spare for every package that has none or is over its own. Others stay. */
export function writeBudgets(tarballs: readonly Tarball[], allowed: Record<string, Budget>): void {
  const next = tarballs.map((tarball): [string, Budget] => {
    const { kB, files } = sizeOf(tarball)
    const budget = allowed[tarball.name]
    const fits = budget && kB <= budget.kB && files <= budget.files
    return [tarball.name, fits ? budget : { kB: Math.ceil(kB * 1.1), files: Math.ceil(files * 1.1) }]
  })
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`)
}
