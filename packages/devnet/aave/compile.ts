// Compiles Aave V3.6 from its npm sources and writes one artifact per contract to aave/build. It stands apart from the
// models because it takes half a minute and changes only with the versions pinned in package.json: the hash of the
// whole compiler input lies beside the artifacts, and an equal one ends the run.
//
// solc is called without Hardhat: the sources import OpenZeppelin by Foundry names, which no package.json resolves.

import type { Artifact } from '@diamond-pau/contracts'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'

const require = createRequire(import.meta.url)
const build = join(import.meta.dirname, 'build')

/** What a market is made of, by path below the package's `src/contracts`. */
const CONTRACTS = [
  'instances/ATokenInstance',
  'instances/PoolConfiguratorInstance',
  'instances/PoolInstance',
  'instances/VariableDebtTokenInstance',
  'helpers/AaveProtocolDataProvider',
  'misc/AaveOracle',
  'misc/DefaultReserveInterestRateStrategyV2',
  'protocol/configuration/ACLManager',
  'protocol/configuration/PoolAddressesProvider',
  'protocol/libraries/logic/BorrowLogic',
  'protocol/libraries/logic/ConfiguratorLogic',
  'protocol/libraries/logic/FlashLoanLogic',
  'protocol/libraries/logic/LiquidationLogic',
  'protocol/libraries/logic/PoolLogic',
  'protocol/libraries/logic/SupplyLogic',
].map((path) => `aave-v3-origin/src/contracts/${path}.sol`)

/** How an import path begins → the folder that stands for. */
const REMAPPINGS = {
  'aave-v3-origin/': packageFolder('@aave-dao/aave-v3-origin'),
  'openzeppelin-contracts/contracts/': packageFolder('@openzeppelin/contracts-5.1.0'),
}

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

const input = JSON.stringify({
  language: 'Solidity',
  sources: closure(CONTRACTS),
  settings: {
    evmVersion: 'shanghai',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none' },
    outputSelection: Object.fromEntries(CONTRACTS.map((source) => [source, { [nameOf(source)]: OUTPUTS }])),
  },
})
const stamp = join(build, '.input')
const hash = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .update(input)
  .digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  rmSync(build, { recursive: true, force: true })
  mkdirSync(build, { recursive: true })
  writeArtifacts(compile(input))
  // The licence goes where the code goes.
  copyFileSync(join(packageFolder('@aave-dao/aave-v3-origin'), 'LICENSE'), join(build, 'LICENSE'))
  writeFileSync(stamp, hash)
}

/** The sources that the given ones need, themselves included, by source name. */
function closure(roots: readonly string[]): Record<string, { content: string }> {
  const sources: Record<string, { content: string }> = {}
  const queue = [...roots]
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (sources[name]) continue
    const remapping = Object.entries(REMAPPINGS).find(([prefix]) => name.startsWith(prefix))
    if (!remapping) throw new Error(`${name} is imported, and no remapping says where it lies. Add one to REMAPPINGS.`)
    const [prefix, folder] = remapping
    const content = readFileSync(join(folder, name.slice(prefix.length)), 'utf8')
    sources[name] = { content }
    for (const [, imported = ''] of content.matchAll(/^import\s[^'"]*['"]([^'"]+)['"];/gm)) {
      queue.push(imported.startsWith('.') ? posix.join(posix.dirname(name), imported) : imported)
    }
  }
  return sources
}

function compile(standardInput: string): Output {
  const solc = require('solc-0.8.27') as { compile(input: string): string }
  const output = JSON.parse(solc.compile(standardInput)) as Output
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return output
}

function writeArtifacts({ contracts }: Output) {
  for (const sourceName of CONTRACTS) {
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
    writeFileSync(join(build, `${contractName}.json`), `${JSON.stringify(artifact)}\n`)
  }
}

function nameOf(sourceName: string): string {
  return posix.basename(sourceName, '.sol')
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}
