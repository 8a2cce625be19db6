#!/usr/bin/env node
// Compiles the Solidity package in the current folder and writes one small file per contract to build/, tests' own
// contracts to build/test/. These files, not Hardhat's folders, are what other packages read and what is published. Source
// maps stay beside Hardhat's own output, in artifacts/maps.json: coverage reads them, and compiles nothing itself.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { createHardhatRuntimeEnvironment, importUserConfig } from 'hardhat/hre'
import type { Artifact } from '../src/artifact.ts'
import { type CompilerOutput, sourceMaps } from '../src/sourceMaps.ts'

const root = process.cwd()
const hre = await createHardhatRuntimeEnvironment(await importUserConfig(join(root, 'hardhat.config.ts')), {}, root)
await hre.tasks.getTask('build').run({ quiet: true })

type BuildOutput = CompilerOutput & {
  contracts: Record<string, Record<string, { storageLayout?: { storage: Artifact['storageLayout'] } }>>
}
const outputs: Record<string, BuildOutput> = {}
const build = join(root, 'build')
rmSync(build, { recursive: true, force: true })
for (const source of ['contracts', 'test/contracts']) {
  for (const file of artifactFiles(join(root, 'artifacts', source))) {
    const {
      contractName,
      inputSourceName,
      abi,
      bytecode,
      deployedBytecode,
      immutableReferences,
      linkReferences,
      buildInfoId,
    } = JSON.parse(readFileSync(file, 'utf8'))
    const sourceName = inputSourceName.replace(/^project\//, '')
    const output = buildOutput(buildInfoId).contracts[inputSourceName]?.[contractName]
    const layout = output?.storageLayout?.storage ?? []
    const artifact: Artifact = {
      contractName,
      sourceName,
      abi,
      bytecode,
      deployedBytecode,
      immutableReferences,
      ...libraries(linkReferences),
      storageLayout: layout.map(({ label, slot, offset, type }) => ({
        label,
        slot,
        offset,
        type,
      })),
    }
    const folder = source === 'contracts' ? build : join(build, 'test')
    const target = join(folder, `${contractName}.json`)
    if (existsSync(target))
      throw new Error(`two contracts of ${basename(root)} are called ${contractName}; the second is ${sourceName}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(target, `${JSON.stringify(artifact)}\n`)
  }
}

const workspace = join(import.meta.dirname, '../../..')
const maps = sourceMaps(Object.values(outputs), (sourceName) => {
  const [, folder, name] = /^(?:project|npm\/(@diamond-pau\/[^@/]+)@local)\/(contracts\/.*)$/.exec(sourceName) ?? []
  if (!name) return undefined
  const file = join(folder ? home(folder) : relative(workspace, root), name)
  return { file, text: readFileSync(join(workspace, file), 'utf8') }
})
mkdirSync(join(root, 'artifacts'), { recursive: true })
writeFileSync(join(root, 'artifacts', 'maps.json'), `${JSON.stringify(maps)}\n`)

/** The folder of a package of ours. */
function home(packageName: string): string {
  const folder = basename(packageName)
  return folder === 'facet-kit' ? 'packages/facet-kit' : join('packages', folder.replace(/^facet-/, 'facets/'))
}

/** Link references by the library's name alone: no two libraries of ours have the same. */
function libraries(bySource: Record<string, Artifact['linkReferences']> = {}): Pick<Artifact, 'linkReferences'> {
  const linkReferences = Object.assign({}, ...Object.values(bySource))
  return Object.keys(linkReferences).length > 0 ? { linkReferences } : {}
}

/** The compiler's whole output for a contract: Hardhat keeps it, and what was compiled, apart from the artifact. */
function buildOutput(id: string): BuildOutput {
  return (outputs[id] ??= readBuild(id))
}

function readBuild(id: string): BuildOutput {
  const read = (file: string) => JSON.parse(readFileSync(join(root, 'artifacts', 'build-info', file), 'utf8'))
  const { sources } = read(`${id}.json`).input as { sources: Record<string, { content: string }> }
  const texts = Object.fromEntries(Object.entries(sources).map(([name, { content }]) => [name, content]))
  return { ...read(`${id}.output.json`).output, texts }
}

function artifactFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (relative(folder, a) < relative(folder, b) ? -1 : 1))
}
