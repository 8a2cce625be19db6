// Compiles sources of others from npm, unchanged, and writes one artifact per contract to foreign/build/<unit>. It stands
// apart from the models because it takes up to a minute and changes only with the versions pinned in package.json: the
// hash of the whole compiler input lies beside the artifacts, and an equal one ends the run.
//
//   node foreign/compile.ts <unit>
//
// solc is called without Hardhat: sources import by names that no package.json resolves, and each unit has its compiler.

import type { Artifact } from '@diamond-pau/contracts'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'
import { type Unit, UNITS } from './units.ts'

type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, ContractOutput>>
}
type ContractOutput = {
  abi: Artifact['abi']
  evm: {
    bytecode: { object: string }
    deployedBytecode: { object: string; immutableReferences?: Artifact['immutableReferences'] }
  }
  storageLayout: { storage: Artifact['storageLayout'] }
}
const OUTPUTS = [
  'abi',
  'evm.bytecode.object',
  'evm.deployedBytecode.object',
  'evm.deployedBytecode.immutableReferences',
  'storageLayout',
]

const [name = ''] = process.argv.slice(2)
const unit = UNITS[name]
if (!unit) throw new Error(`no unit ${JSON.stringify(name)}. There are ${Object.keys(UNITS).join(', ')}.`)
build(unit, join(import.meta.dirname, 'build', name))

function build(unit: Unit, folder: string) {
  const { evmVersion, viaIR, optimizer } = unit.settings
  const input = JSON.stringify({
    language: 'Solidity',
    sources: closure(unit),
    settings: {
      evmVersion,
      viaIR,
      optimizer: { enabled: true, ...optimizer },
      metadata: { bytecodeHash: 'none' },
      outputSelection: Object.fromEntries(unit.contracts.map((source) => [source, { [nameOf(source)]: OUTPUTS }])),
    },
  })
  const stamp = join(folder, '.input')
  const hash = createHash('sha256')
    .update(unit.solc)
    .update(readFileSync(import.meta.filename))
    .update(input)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeArtifacts(unit, compile(unit, input), folder)
  if (unit.licence) copyFileSync(unit.licence, join(folder, 'LICENSE'))
  writeFileSync(stamp, hash)
}

/** The sources that a unit's contracts need, their own included, by source name. */
function closure({ contracts, remappings }: Unit): Record<string, { content: string }> {
  const sources: Record<string, { content: string }> = {}
  const queue = [...contracts]
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (sources[name]) continue
    const remapping = Object.entries(remappings).find(([prefix]) => name.startsWith(prefix))
    if (!remapping) throw new Error(`${name} is imported, and no remapping says where it lies. Add one to units.ts.`)
    const [prefix, folder] = remapping
    const content = readFileSync(join(folder, name.slice(prefix.length)), 'utf8')
    sources[name] = { content }
    for (const [, imported = ''] of content.matchAll(/^import\s[^'"]*['"]([^'"]+)['"];/gm)) {
      queue.push(imported.startsWith('.') ? posix.join(posix.dirname(name), imported) : imported)
    }
  }
  return sources
}

function compile({ solc: compiler }: Unit, standardInput: string): Output {
  const solc = createRequire(import.meta.url)(compiler) as { compile(input: string): string }
  const output = JSON.parse(solc.compile(standardInput)) as Output
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return output
}

function writeArtifacts(unit: Unit, { contracts }: Output, folder: string) {
  for (const sourceName of unit.contracts) {
    const contractName = nameOf(sourceName)
    const contract = contracts[sourceName]?.[contractName]
    if (!contract) throw new Error(`${sourceName} has no contract ${contractName}`)
    const { bytecode, deployedBytecode } = contract.evm
    const artifact: Artifact = {
      contractName,
      sourceName,
      abi: contract.abi,
      bytecode: `0x${bytecode.object}`,
      deployedBytecode: `0x${deployedBytecode.object}`,
      immutableReferences: deployedBytecode.immutableReferences ?? {},
      storageLayout: contract.storageLayout.storage,
    }
    writeFileSync(join(folder, `${contractName}.json`), `${JSON.stringify(artifact)}\n`)
  }
}

function nameOf(sourceName: string): string {
  return posix.basename(sourceName, '.sol')
}
