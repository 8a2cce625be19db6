import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { catalogue } from '@diamond-pau/catalogue'
import { stars } from '@diamond-pau/stars'
import type { Hex } from 'viem'
import { type Package, publishedPackages, ROOT } from './packages.ts'
import { codeHashes } from './stage.ts'

/** A contract as a release has it. Only facets have a `VERSION()`. */
export type OnChain = { codeHash: Hex; version?: string }
/** By package, then by contract. */
export type Contracts = Record<string, Record<string, OnChain>>

export type ContractChange = {
  package: string
  contract: string
  kind: 'new' | 'changed' | 'removed'
  before?: OnChain
  after?: OnChain
}

/** Packages whose contracts are never deployed for real. */
const TEST_ONLY = new Set(['@diamond-pau/devnet', '@diamond-pau/facet-kit'])
const RELEASED = join(import.meta.dirname, '..', 'released.json')

/** The contracts of the last release. There are none before the first. */
export function releasedContracts(): Contracts {
  return existsSync(RELEASED) ? (JSON.parse(readFileSync(RELEASED, 'utf8')) as Contracts) : {}
}

export function recordContracts(contracts: Contracts): void {
  writeFileSync(RELEASED, `${JSON.stringify(contracts, null, 2)}\n`)
}

/** The contracts of the workspace as they are compiled now. */
export function currentContracts(packages: readonly Package[] = publishedPackages()): Contracts {
  const entries = packages
    .filter(({ name }) => !TEST_ONLY.has(name))
    .map(({ name, folder }): [string, Record<string, OnChain>] => [
      name,
      Object.fromEntries(
        Object.entries(codeHashes(join(ROOT, folder))).map(([contract, codeHash]) => {
          const facet = catalogue.find((each) => each.package === name && each.contract === contract)
          return [contract, { codeHash, ...(facet ? { version: facet.version } : {}) }]
        }),
      ),
    ])
    .filter(([, contracts]) => Object.keys(contracts).length > 0)
  return Object.fromEntries(entries)
}

/** What differs in code. */
export function contractChanges(before: Contracts, after: Contracts): ContractChange[] {
  const packages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return packages.flatMap((name) => {
    const [old, now] = [before[name] ?? {}, after[name] ?? {}]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort().flatMap((contract): ContractChange[] => {
      const [was, is] = [old[contract], now[contract]]
      if (was?.codeHash === is?.codeHash) return []
      const kind = was ? (is ? 'changed' : 'removed') : 'new'
      return [{ package: name, contract, kind, before: was, after: is }]
    })
  })
}

/** Facets whose code and `VERSION()` do not change together, in words: an old answer must not come from other code. */
export function versionProblems(before: Contracts, after: Contracts): string[] {
  return Object.entries(after).flatMap(([name, contracts]) =>
    Object.entries(contracts).flatMap(([contract, { codeHash, version }]) => {
      const was = before[name]?.[contract]
      if (!was?.version || !version) return []
      const [sameCode, sameVersion] = [was.codeHash === codeHash, was.version === version]
      if (sameCode === sameVersion) return []
      return [
        sameVersion
          ? `${contract} of ${name} has other code and still says VERSION() ${version}`
          : `${contract} of ${name} says VERSION() ${version} instead of ${was.version} and has the same code`,
      ]
    }),
  )
}

/**
 * Which deployments run what a change replaces: PAUs of Stars, by the definitions, and saved deployments of this folder.
 *
 * @param changes - Contracts with other code than before.
 */
export function staleDeployments(changes: readonly ContractChange[], root = ROOT): string[] {
  const changed = changes.filter(({ kind }) => kind !== 'new')
  const facetOf = (change: ContractChange) =>
    catalogue.find((facet) => facet.package === change.package && facet.contract === change.contract)
  const byStar = Object.values(stars).flatMap(({ star, chains }) =>
    chains.flatMap(({ chainId, integrations, live }) => {
      const wired = new Set(integrations.map(({ value }) => value as string))
      const concerned = changed.filter((change) => {
        const facet = facetOf(change)
        return facet ? wired.has(facet.id) : change.package === '@diamond-pau/contracts' && live !== undefined
      })
      const runs = live?.pau === 'diamond' ? 'a live diamond' : live ? 'a live monolith, by its definition' : 'defined'
      return concerned.length > 0
        ? [`${star} on chain ${chainId} (${runs}): ${concerned.map(({ contract }) => contract).join(', ')}`]
        : []
    }),
  )
  const saved = globSync('deployments/*/*.json', { cwd: root }).flatMap((path) => {
    const name = basename(path, '.json')
    const concerned = changed.find(({ contract }) => name === contract || name.endsWith(`_${contract}`))
    return concerned ? [`saved in ${dirname(path)}: ${name}`] : []
  })
  return [...byStar, ...saved.sort()]
}
