import { readdirSync, readFileSync } from 'node:fs'
import { integrationId } from '@diamond-pau/keys'
import type { AbiParameter } from 'viem'
import { callName, type FacetManifest, type ModuleArgumentSource } from '../manifest.ts'
import { constructorInputs, facetFacts, type FacetFacts, initializerInputs, type ModuleFacts } from './facts.ts'
import { read, replaceMarked } from './files.ts'
import { capitalize, constant, type Files, json, table, wire } from './render.ts'

const HEADER = '// Generated from the facet manifests. Do not edit.\n\n'

/**
 * What is generated from all facets together: the catalogue package, the key tables and the list of packages.
 *
 * @param root - The workspace, a file URL ending in a slash.
 * @throws Error where two facets claim the same id, prefix or selector.
 */
export async function generateCatalogue(root: URL): Promise<Files> {
  const facets = new URL('packages/facets/', root)
  const packages: { name: string; folder: string; facts: FacetFacts }[] = []
  for (const entry of readdirSync(facets, { withFileTypes: true }).filter((item) => item.isDirectory())) {
    const folder = new URL(`${entry.name}/`, facets)
    const { default: manifest } = (await import(new URL('facet.ts', folder).href)) as { default: FacetManifest }
    const { name } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { name: string }
    packages.push({ name, folder: entry.name, facts: facetFacts(manifest, folder) })
  }
  packages.sort((a, b) => (a.facts.manifest.id < b.facts.manifest.id ? -1 : 1))
  checkCollisions(packages.map(({ facts }) => facts))

  const entries = packages.map(({ name, facts: { manifest, artifact, functions, modules, codeHash } }) => ({
    id: manifest.id,
    idBytes32: integrationId(manifest.id),
    prefix: manifest.prefix,
    contract: manifest.contract,
    package: name,
    version: manifest.version,
    summary: manifest.summary,
    chains: manifest.chains,
    ...(manifest.namespace ? { namespace: manifest.namespace } : {}),
    constructorArgs: sources(constructorInputs(artifact), manifest.constructorArgs),
    wires: functions.filter(({ native }) => !native).map(wire),
    limits: Object.entries(manifest.limits ?? {}).map(([limit, { constant: name, args = [], getter, unit }]) => ({
      name: limit,
      constant: name,
      args,
      getter,
      unit,
    })),
    parameters: functions.flatMap(({ abi, intent }) =>
      intent.role === 'admin' && intent.parameter ? [{ set: abi.name, get: intent.parameter }] : [],
    ),
    modules: modules.map((module) => moduleEntry(name, module)),
    codeHash,
    artifact: `${name}/build/${manifest.contract}.json`,
  }))
  const abis = packages.map(({ name, facts: { manifest } }) => ({
    name,
    id: manifest.id,
    abi: `${manifest.prefix}Abi`,
  }))
  const keys = packages.flatMap(({ facts: { manifest, functions } }) =>
    Object.entries(manifest.limits ?? {}).map(([limit, { constant: name, args = [], getter, direction, unit }]) => ({
      id: manifest.id,
      facet: manifest.prefix,
      name: `${manifest.prefix}${capitalize(limit)}`,
      constant: name,
      args,
      getter,
      getterArgs: functions.find(({ abi }) => abi.name === getter)?.abi.inputs.map((input) => input.name) ?? [],
      direction,
      unit,
      functions: functions.flatMap(({ abi, intent }) =>
        intent.role === 'allocator' && (intent.limits.includes(limit) || Object.hasOwn(intent.gates ?? {}, limit))
          ? [callName(manifest, abi.name)]
          : [],
      ),
    })),
  )

  const readme = read(new URL('README.md', facets))
  if (readme === undefined) throw new Error('packages/facets has no README.md.')
  const list = table(
    ['package', 'integration', 'what it does', 'chains'],
    packages
      .toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
      .map(({ folder, facts: { manifest } }) => [
        `[${folder}](${folder})`,
        `\`${manifest.id}\``,
        manifest.summary,
        manifest.chains === 'all' ? 'all' : manifest.chains.join(', '),
      ]),
  )

  const packageJson = JSON.parse(readFileSync(new URL('packages/catalogue/package.json', root), 'utf8'))
  packageJson.dependencies = {
    ...Object.fromEntries(packages.map(({ name }) => [name, 'workspace:^'])),
    viem: 'catalog:',
  }
  return {
    'packages/catalogue/package.json': json(packageJson),
    'packages/catalogue/generated/catalogue.ts': `${HEADER}export const catalogue = ${constant(entries)}\n`,
    'packages/catalogue/generated/abis.ts': `${HEADER}${abis.map(({ name, abi }) => `import { ${abi} } from '${name}'\n`).join('')}
/** Call-side ABIs by integration id. */
export const abis = {
${abis.map(({ id, abi }) => `  ${id}: ${abi},\n`).join('')}} as const
`,
    'packages/facets/README.md': replaceMarked(readme, list),
    'packages/keys/generated/diamond.ts': `${HEADER}/** Every limit of the facets: what its key hashes after the constant, and the getter that returns the key on chain. */
export const diamondKeys = ${constant(keys)}\n`,
    'packages/keys/generated/LimitKeys.sol': solidityKeys(keys),
  }
}

/** The same keys for contracts: a function each, whose parameters are in the order of encoding. */
function solidityKeys(
  keys: readonly { name: string; constant: string; args: readonly { name: string; type: string }[]; unit: string }[],
): string {
  const functions = keys.map(({ name, constant, args, unit }) => {
    const head = `keccak256("${constant}")`
    const encoded = [head, ...args.map((argument) => argument.name)].join(', ')
    return `    /// @dev ${unit === 'nothing' ? 'Counts nothing: it is a mere gate.' : `Counts base units of ${unit}.`}
    function ${name}(${args.map((argument) => `${argument.type} ${argument.name}`).join(', ')}) internal pure returns (bytes32) {
        return ${args.length > 0 ? `keccak256(abi.encode(${encoded}))` : head};
    }
`
  })
  return `// SPDX-License-Identifier: AGPL-3.0-or-later
${HEADER}pragma solidity ^0.8.0;

/// @title LimitKeys
/// @notice The keys of every limit of the facets, as their getters return them.
library LimitKeys {
${functions.join('\n')}}
`
}

function moduleEntry(packageName: string, { contract, intent, artifact, codeHash }: ModuleFacts) {
  return {
    contract,
    proxy: intent.proxy,
    summary: intent.summary,
    constructorArgs: sources(constructorInputs(artifact), intent.constructorArgs),
    initializerArgs: sources(initializerInputs(artifact), intent.initializerArgs),
    admin: intent.admin,
    codeHash,
    artifact: `${packageName}/build/${contract}.json`,
  }
}

/** Parameters with where their values come from. */
function sources(inputs: readonly AbiParameter[], declared: Readonly<Record<string, ModuleArgumentSource>> = {}) {
  return inputs.map(({ name, type }) => ({ name, type, from: declared[name as string] }))
}

function checkCollisions(facets: FacetFacts[]): void {
  const owners = new Map<string, string>()
  const problems: string[] = []
  for (const { manifest, functions } of facets) {
    for (const claim of [manifest.id, manifest.prefix, ...functions.map(({ callSelector }) => callSelector)]) {
      const owner = owners.get(claim)
      if (owner) problems.push(`${manifest.contract} and ${owner} both claim ${claim}`)
      owners.set(claim, manifest.contract)
    }
  }
  if (problems.length > 0) throw new Error(`Facets collide: ${problems.join('; ')}.`)
}
