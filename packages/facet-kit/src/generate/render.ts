import { type AbiFunction, type AbiParameter, toFunctionSignature } from 'viem'
import type { AllocatorIntent, LimitIntent, ModuleArgumentSource } from '../manifest.ts'
import type { FacetFacts, FacetFunction } from './facts.ts'

const HEADER = '// Generated from facet.ts and the compiled facet. Do not edit.\n\n'

/** A file's content by its path inside the facet package. */
export type Files = Record<string, string>

/** Everything that is derived from one facet, apart from the tables in its README. */
export function renderFacet(facts: FacetFacts): Files {
  const { manifest, artifact, functions, codeHash, runtimeSize } = facts
  const { prefix } = manifest
  const rest = artifact.abi.filter((item) => item.type === 'event' || item.type === 'error')
  const wired = functions.filter(({ native }) => !native)
  return {
    'generated/abi.ts': `${HEADER}/** The facet itself: what the Controller delegates to. */
export const ${prefix}FacetAbi = ${constant(artifact.abi)}

/** The facet as callers of a Controller see it: functions by their call names, events and errors. */
export const ${prefix}Abi = ${constant([...wired.map(({ call }) => call), ...rest])}
`,
    'generated/wires.ts': `${HEADER}/** What the Beacon publishes for ${manifest.id}. */
export const ${prefix}Wires = ${constant(wired.map(wire))}
${foreignWires(facts)}`,
    'generated/keys.ts': `${HEADER}${renderKeys(facts)}`,
    'generated/index.ts': `${HEADER}export { ${prefix}Abi, ${prefix}FacetAbi } from './abi.ts'
${Object.keys(manifest.limits ?? {}).length > 0 ? `export { ${prefix}Keys } from './keys.ts'\n` : ''}export { ${functions.some(({ native }) => native) ? `${prefix}ForeignWires, ` : ''}${prefix}Wires } from './wires.ts'
`,
    [`generated/I${capitalize(prefix)}Controller.sol`]: renderInterface(facts),
    'generated/layout.json': json({
      about: 'A facet has no storage of its own. Its parameters lie in the ParameterRegistry.',
      storage: artifact.storageLayout,
      parameterNamespace: manifest.namespace ?? null,
    }),
    'generated/codehash.json': json({ version: manifest.version, codeHash, runtimeSize }),
  }
}

export function wire({ abi, intent, call, callSelector, delegateSelector }: FacetFunction) {
  return {
    call: toFunctionSignature(call),
    callSelector,
    delegate: toFunctionSignature(abi),
    delegateSelector,
    role: intent.role,
  }
}

/** The tables of a README, between its markers. */
export function renderTables({ manifest, functions, modules, codeHash, runtimeSize }: FacetFacts): string {
  const limits = Object.entries(manifest.limits ?? {})
  const sections = [
    `Integration \`${manifest.id}\`, version ${manifest.version}, ${runtimeSize} bytes, code hash \`${codeHash}\`.`,
    table(
      ['call', 'who', 'uses up', 'gives back', 'a call can lose'],
      functions.map(({ call, intent, native }) => [
        `\`${toFunctionSignature(call)}\`${native ? ' (built into our Controller)' : ''}`,
        { allocator: 'allocator', admin: 'admin', freezer: 'freezer', view: 'anyone (view)', key: 'anyone (key)' }[
          intent.role
        ],
        intent.role === 'allocator' ? usesUp(intent) : '',
        intent.role === 'allocator' ? (intent.refills ?? []).join(', ') : '',
        intent.role === 'allocator' ? intent.lossBound : '',
      ]),
    ),
  ]
  if (limits.length > 0) {
    sections.push(
      table(
        ['limit', 'key', 'counts'],
        limits.map(([name, limit]) => [name, `\`${composition(limit)}\``, counts(limit)]),
      ),
    )
  }
  if (modules.length > 0) {
    sections.push(
      table(
        ['module', 'what it is', 'proxy', 'administered by', 'code hash'],
        modules.map(({ contract, intent, codeHash: hash }) => [
          contract,
          intent.summary,
          intent.proxy,
          sourceText(intent.initializerArgs[intent.admin]),
          `\`${hash}\``,
        ]),
      ),
    )
  }
  const exceptions = functions.flatMap(({ intent }) => (intent as AllocatorIntent).approvalExceptions ?? [])
  if (exceptions.length > 0) sections.push(`Approvals that outlive a call: ${exceptions.join('; ')}.`)
  return sections.join('\n\n')
}

/** A TypeScript value, for `as const`. */
export function constant(value: unknown): string {
  return `${literal(value, '')} as const`
}

function literal(value: unknown, indent: string): string {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((item) => `${deeper}${literal(item, deeper)},\n`).join('')}${indent}]`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return `{\n${entries.map(([key, item]) => `${deeper}${key}: ${literal(item, deeper)},\n`).join('')}${indent}}`
  }
  if (typeof value !== 'string') return String(value)
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function foreignWires({ manifest, functions }: FacetFacts): string {
  if (!functions.some(({ native }) => native)) return ''
  return `
/** The same for a Controller without a loupe of its own, such as the live one. */
export const ${manifest.prefix}ForeignWires = ${constant(functions.map(wire))}
`
}

function renderKeys({ manifest }: FacetFacts): string {
  const limits = Object.entries(manifest.limits ?? {})
  if (limits.length === 0) return '// This facet has no limits.\nexport {}\n'
  const types = [...new Set(limits.flatMap(([, { args = [] }]) => args.map(({ type }) => tsType(type))))]
  const imports = types.filter((type) => type === 'Address' || type === 'Hex')
  const builders = limits.map(([name, limit]) => {
    const args = limit.args ?? []
    const values = args.map((argument) => `{ type: '${argument.type}', value: args.${argument.name} }`)
    const parameter = args.length > 0 ? `args: { ${args.map((a) => `${a.name}: ${tsType(a.type)}`).join('; ')} }` : ''
    return `  /** \`${composition(limit)}\`${limit.unit === 'nothing' ? '' : `, in base units of ${limit.unit}`}. */
  ${name}: (${parameter}) => encodeKey('${limit.constant}', [${values.join(', ')}]),`
  })
  return `import { encodeKey } from '@diamond-pau/keys'
${imports.length > 0 ? `import type { ${imports.sort().join(', ')} } from 'viem'\n` : ''}
/** The keys of the limits of ${manifest.id}, equal to what its getters return on chain. */
export const ${manifest.prefix}Keys = {
${builders.join('\n')}
}
`
}

function renderInterface({ manifest, functions }: FacetFacts): string {
  const external = functions
    .filter(({ native }) => !native)
    .map(({ call }) => {
      const inputs = call.inputs.map((input) => solidityParameter(input, 'calldata')).join(', ')
      const outputs = call.outputs.map((output) => solidityParameter(output, 'memory')).join(', ')
      const mutability = call.stateMutability === 'nonpayable' ? '' : ` ${call.stateMutability}`
      return `    function ${call.name}(${inputs}) external${mutability}${outputs ? ` returns (${outputs})` : ''};`
    })
  const structs = structDefinitions(functions.filter(({ native }) => !native).map(({ call }) => call))
  return `// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice ${manifest.id} as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface I${capitalize(manifest.prefix)}Controller {
${[...structs, ...external].join('\n')}
}
`
}

/** The structs that functions take and return, so that the interface stands by itself; those inside others come first. */
function structDefinitions(functions: readonly AbiFunction[]): string[] {
  const definitions = new Map<string, string>()
  const visit = (parameter: AbiParameter) => {
    if (!('components' in parameter)) return
    parameter.components.forEach(visit)
    const members = parameter.components.map((member) => `        ${solidityParameter(member, '')};\n`).join('')
    const name = solidityType(parameter).replace(/\[.*$/, '')
    definitions.set(name, `    struct ${name} {\n${members}    }\n`)
  }
  for (const { inputs, outputs } of functions) [...inputs, ...outputs].forEach(visit)
  return [...definitions.values()]
}

/** "address aToken", "Position[] calldata positions": as Solidity writes a parameter or, without location, a member. */
function solidityParameter(parameter: AbiParameter, location: 'calldata' | 'memory' | ''): string {
  const dynamic = /(\[\d*\]|^tuple.*|^string|^bytes)$/.test(parameter.type)
  return [solidityType(parameter), dynamic ? location : '', parameter.name ?? ''].filter(Boolean).join(' ')
}

/** A type by its ABI name, so that contracts, enums and user-defined values need no declaration; structs by their own. */
function solidityType({ type, internalType = type }: AbiParameter): string {
  return type.startsWith('tuple') ? internalType.replace(/^struct (.*\.)?/, '') : type
}

function usesUp({ limits, gates = {} }: AllocatorIntent): string {
  return [...limits, ...Object.keys(gates).map((limit) => `${limit} (must exist)`)].join(', ') || 'nothing'
}

function sourceText(source: ModuleArgumentSource | undefined): string {
  if (!source) return ''
  return 'address' in source ? source.address : source.component
}

function counts({ unit }: LimitIntent): string {
  return unit === 'nothing' ? 'nothing: it allows by being there' : `${unit}, base units`
}

function composition({ constant: name, args = [] }: LimitIntent): string {
  if (args.length === 0) return `keccak256("${name}")`
  return `keccak256(abi.encode(keccak256("${name}"), ${args.map((argument) => argument.name).join(', ')}))`
}

function tsType(type: string): string {
  if (type === 'address') return 'Address'
  if (type === 'bytes32') return 'Hex'
  return type === 'uint256' ? 'bigint' : 'number'
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
