import type { Artifact } from '@diamond-pau/contracts'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { closure, compile, ROOT } from '../../../tools/solidity.ts'
import type { Swap } from './observe.ts'
import { openSuite } from './suite.ts'

/** What the tests of a package do while nothing is wrong. */
export type Baseline = {
  key: string
  /** Every test file that deploys contracts of the package: which, and how long it takes. */
  files: { file: string; seconds: number; deployed: string[] }[]
  /** Tests that other code fails though it behaves the same: they compare code, and no mutant is killed by them. */
  ofCode: Record<string, string[]>
}

/** A contract as its package's build has it, and the source that it is in, from the workspace. */
export type Built = { name: string; source: string; creation: string; runtime: string }

export const CACHE = join(import.meta.dirname, '..', 'cache')

/** Every contract of a package and of its tests that can be deployed. */
export function builtContracts(folder: string): Built[] {
  const files = globSync(`${folder}/build/{*,test/*}.json`, { cwd: ROOT }).sort()
  if (files.length === 0) throw new Error(`${folder} is not compiled. Run: npm run build`)
  return files.flatMap((file) => {
    const artifact = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Artifact
    // What is linked is deployed by nobody's unit tests as it is here.
    if (artifact.bytecode === '0x' || artifact.linkReferences) return []
    const { contractName: name, sourceName, bytecode, deployedBytecode } = artifact
    return [{ name, source: join(folder, sourceName), creation: bytecode.slice(2), runtime: deployedBytecode.slice(2) }]
  })
}

/** Not what is deployed, and the same in all that it does: quick to compile. */
export const QUICK = { optimizer: { enabled: false }, metadata: { bytecodeHash: 'none', appendCBOR: false } }

/** Contracts as sources give them, by name; those without code are left out. */
export function compiled(
  contracts: readonly Built[],
  changed: Record<string, string> = {},
  settings: Record<string, unknown> = QUICK,
): Record<string, { creation: string; runtime: string }> {
  const select: Record<string, Record<string, string[]>> = {}
  for (const { name, source } of contracts) {
    ;(select[source] ??= {})[name] = ['evm.bytecode.object', 'evm.deployedBytecode.object']
  }
  const output = compile(closure(Object.keys(select), changed), select, settings)
  return Object.fromEntries(
    contracts.flatMap(({ name, source }) => {
      const evm = output.contracts[source]?.[name]?.evm
      if (!evm) return []
      return [[name, { creation: evm.bytecode.object, runtime: evm.deployedBytecode?.object ?? '' }]]
    }),
  )
}

/**
 * Runs the tests of a package once with code that differs from the build's and behaves the same: not optimized, and without
 * what the compiler says of itself behind it. Kept until the package, its tests or what they use change.
 */
export async function baseline(folder: string, fresh = false): Promise<Baseline> {
  const file = join(CACHE, 'baseline', `${folder.replaceAll('/', '-')}.json`)
  const { all: key } = testKeys(folder)
  if (!fresh && existsSync(file)) {
    const known = JSON.parse(readFileSync(file, 'utf8')) as Baseline
    if (known.key === key) return known
  }
  const contracts = builtContracts(folder)
  const codes = compiled(contracts)
  const swaps = contracts.map(({ name, creation, runtime }): Swap => ({ name, creation, runtime, to: codes[name] }))
  mkdirSync(dirname(file), { recursive: true })
  const record = `${file}.record-${process.pid}`
  rmSync(record, { force: true })
  const suite = await openSuite(folder, `${file}.state-${process.pid}`)
  const found: Baseline = { key, files: [], ofCode: {} }
  try {
    for (const test of suite.files) {
      const { seconds, failed } = await suite.run(test, { swaps, record, thorough: true })
      if (failed.length > 0) {
        // It is the code that they compare, unless they fail with the build's own too.
        const plain = await suite.run(test, { swaps: [], thorough: true })
        if (plain.failed.length > 0) throw new Error(`${folder}/${test} fails without any fault: ${plain.failed[0]}`)
        found.ofCode[test] = failed
      }
      found.files.push({ file: test, seconds: Math.round(seconds * 10) / 10, deployed: [] })
    }
  } finally {
    await suite.close()
  }
  for (const line of readFileSync(record, 'utf8').trim().split('\n')) {
    const { file: path, deployed } = JSON.parse(line) as { file: string; deployed: string[] }
    const entry = found.files.find((each) => join(ROOT, folder, each.file) === path)
    if (entry) entry.deployed = [...new Set([...entry.deployed, ...deployed])].sort()
  }
  rmSync(record)
  found.files = found.files.filter(({ deployed }) => deployed.length > 0)
  writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`)
  return found
}

/**
 * What changes with what a package's verdicts can depend on, other than the code that is tested: with any of its tests, with
 * what all of them share, with one test file.
 */
export function testKeys(folder: string): { all: string; shared: string; of: (file: string) => string } {
  const digest = (files: readonly string[]) => {
    const hash = createHash('sha256')
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)))
    return hash.digest('hex').slice(0, 16)
  }
  const files = globSync(
    [
      `${folder}/{src,test,data,generated}/**/*.{ts,json}`,
      `${folder}/{facet.ts,build/**/*.json}`,
      'packages/contracts/src/**/*.ts',
      'packages/contracts/build/*.json',
      'packages/facet-kit/{src,data}/**/*.{ts,json}',
      'packages/facet-kit/build/*.json',
      'packages/keys/{src,generated}/**/*.ts',
      'tools/vitest.ts',
    ],
    { cwd: ROOT },
  ).sort()
  return {
    all: digest(files),
    shared: digest(files.filter((file) => !file.endsWith('.test.ts'))),
    of: (file) => digest([join(folder, file)]),
  }
}

/**
 * The order in which test files are tried: those first that are named after what is faulty, then those that noticed most so
 * far, then the quick ones.
 */
export function inOrder(
  files: Baseline['files'],
  source: string,
  noticed: ReadonlyMap<string, number>,
): Baseline['files'] {
  const name = basename(source, '.sol').toLowerCase()
  const named = ({ file }: { file: string }) => (basename(file).toLowerCase().startsWith(name) ? 0 : 1)
  const kills = ({ file }: { file: string }) => noticed.get(file) ?? 0
  return files.toSorted((a, b) => named(a) - named(b) || kills(b) - kills(a) || a.seconds - b.seconds)
}
