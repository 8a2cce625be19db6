// Our Solidity as the compiler sees it, compiled in this process and written nowhere: for those who ask the compiler what
// no build says, such as where storage lies, or what code a changed source would be. Sources are named by their paths from
// the workspace, imports of our packages are remapped to them.

import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { solidity } from '../packages/contracts/src/hardhat.ts'

export const ROOT = join(import.meta.dirname, '..')

const require = createRequire(join(ROOT, 'packages/contracts/package.json'))

export type Links = Record<string, Record<string, { start: number; length: number }[]>>
/** A node of the compiler's syntax tree. `src` is "start:length:file", in bytes. */
export type Node = { id: number; nodeType: string; src: string; [key: string]: unknown }
export type LayoutType = {
  encoding: string
  label: string
  numberOfBytes: string
  key?: string
  value?: string
  base?: string
  members?: Layout['storage']
}
export type Layout = {
  storage: { label: string; slot: string; offset: number; type: string }[]
  types: Record<string, LayoutType> | null
}
export type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  sources: Record<string, { id: number; ast: Node & { nodes: Node[] } }>
  contracts: Record<
    string,
    Record<
      string,
      {
        abi?: unknown[]
        evm?: { bytecode: { object: string; linkReferences: Links }; deployedBytecode?: { object: string } }
        storageLayout?: Layout
        transientStorageLayout?: Layout
      }
    >
  >
}

/** Every package of Solidity: its folder from the workspace, and the name by which others import it. */
export const PACKAGES = globSync('{packages,packages/facets,apps}/*/hardhat.config.ts', { cwd: ROOT })
  .map(dirname)
  .sort()
  .map((folder) => {
    const { name } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { name: string }
    return { folder, name }
  })

/**
 * Sources and everything that they import, by name.
 *
 * @param names - Paths from the workspace, such as `packages/contracts/contracts/beacon/Beacon.sol`.
 * @param changed - Text that takes the place of a file's, by name; also of files that do not exist.
 */
export function closure(
  names: readonly string[],
  changed: Readonly<Record<string, string>> = {},
): Record<string, { content: string }> {
  const sources: Record<string, { content: string }> = {}
  const queue = [...names]
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (sources[name]) continue
    const content = changed[name] ?? readSource(name)
    sources[name] = { content }
    queue.push(...importsOf(name, content))
  }
  return sources
}

/** What a source imports, by name. */
function importsOf(name: string, content: string): string[] {
  return [...content.matchAll(/^import\s[^'"]*['"]([^'"]+)['"];/gm)].map(([, path = '']) => {
    if (path.startsWith('.')) return posix.join(posix.dirname(name), path)
    const owner = PACKAGES.find((each) => path.startsWith(`${each.name}/`))
    return owner ? `${owner.folder}/contracts/${path.slice(owner.name.length + 1)}` : path
  })
}

const texts = new Map<string, string>()

function readSource(name: string): string {
  // What lies outside of the workspace's folders is of npm and does not change.
  if (!name.startsWith('@')) return readFileSync(join(ROOT, name), 'utf8')
  const known = texts.get(name) ?? readFileSync(resolveForeign(name), 'utf8')
  texts.set(name, known)
  return known
}

function resolveForeign(name: string): string {
  try {
    return require.resolve(name)
  } catch {
    // Not every package of npm is one of the core's. Whoever imports it has it.
    const paths = PACKAGES.map(({ folder }) => join(ROOT, folder))
    return require.resolve(name, { paths })
  }
}

let compiler: { compile(input: string): string } | undefined

/**
 * Compiles with the settings of everything that is deployed.
 *
 * @param select - What is asked for, by source and contract; `*` stands for all.
 * @param settings - Settings that differ.
 * @throws Error with what the compiler says, where it does not accept the sources.
 */
export function compile(
  sources: Record<string, { content: string }>,
  select: Record<string, Record<string, readonly string[]>>,
  settings: Record<string, unknown> = {},
): Output {
  // Loaded where something has to be compiled at all: it takes half a second.
  compiler ??= require('solc') as { compile(input: string): string }
  const input = standardInput(sources, select, settings)
  const output = JSON.parse(compiler.compile(JSON.stringify(input))) as Output
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? []
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
  return output
}

/** What the compiler is given: equal inputs give equal outputs. */
export function standardInput(
  sources: Record<string, { content: string }>,
  select: Record<string, Record<string, readonly string[]>>,
  settings: Record<string, unknown> = {},
): object {
  return {
    language: 'Solidity',
    sources,
    settings: {
      ...solidity.settings,
      remappings: PACKAGES.map(({ folder, name }) => `${name}/=${folder}/contracts/`),
      ...settings,
      outputSelection: select,
    },
  }
}

/** Calls back for a value and every node of the syntax tree below it, from the outside in. */
export function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see)
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Node
    if (typeof node.nodeType === 'string' && typeof node.src === 'string') see(node)
    for (const each of Object.values(node)) visit(each, see)
  }
}

/** Where a node's text lies in its source, in bytes. */
export function range({ src }: { src: string }): { start: number; end: number } {
  const [start = 0, length = 0] = src.split(':').map(Number)
  return { start, end: start + length }
}
