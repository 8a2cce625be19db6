import { globSync } from 'node:fs'
import { type Layout, type Node, closure, compile, range, ROOT, visit } from '../../../tools/solidity.ts'

/** The Solidity that is deployed. */
export const SOURCES = globSync('packages/{contracts,governance,stages,facets/*}/contracts/**/*.sol', {
  cwd: ROOT,
}).sort()

/** A place in storage that a contract reaches by a constant: an ERC-7201 namespace, or what should be one. */
export type Slot = {
  /** `file:line`, from the workspace. */
  at: string
  /** Such as `SharedController.STORAGE_SLOT`. */
  constant: string
  /** Ours, or that of a dependency. */
  own: boolean
  space: 'storage' | 'transient'
  /** What the comment above the constant, or the annotation of its struct, says; undefined where neither does. */
  id?: string
  /** Undefined where it is not written out as a number. */
  value?: bigint
  /** What lies there, a member a line. Nothing is known of transient slots but where they begin. */
  struct?: { name: string; members: readonly string[] }
}

/** A contract, and the variables that it keeps outside of any namespace, a variable a line. */
export type Contract = {
  at: string
  name: string
  own: boolean
  abstract: boolean
  /** It runs as somebody else's code, or lets others' code run as its own. */
  stateless: boolean
  storage: readonly string[]
  transient: readonly string[]
}

/** Under which hash a facet files its parameters in the ParameterRegistry. */
export type Parameters = { at: string; package: string; id: string }

/** What the compiler says of storage. */
export type Storage = {
  slots: readonly Slot[]
  contracts: readonly Contract[]
  parameters: readonly Parameters[]
  /** Assembly that reads or writes a slot that no constant names, as `file:line text`. */
  anonymous: readonly string[]
}

type Declaration = { node: Node; source: string; owner: string }
type Reference = { declaration: number; src: string; isSlot?: boolean }

const ACCESS: Record<string, Slot['space']> = {
  sload: 'storage',
  sstore: 'storage',
  tload: 'transient',
  tstore: 'transient',
}
const LAYOUTS = 'layouts.sol'

/**
 * Computes where every contract keeps its state.
 *
 * @param names - Sources, from the workspace; what they import comes with them.
 * @param changed - Text that takes the place of a source's.
 */
export function readStorage(
  names: readonly string[] = SOURCES,
  changed: Readonly<Record<string, string>> = {},
): Storage {
  const sources = closure(names, changed)
  const output = compile(sources, { '*': { '': ['ast'], '*': ['storageLayout', 'transientStorageLayout'] } })
  const texts = new Map(Object.entries(sources).map(([name, { content }]) => [name, Buffer.from(content)]))
  const place = (source: string, node: Node) =>
    `${source}:${(texts.get(source) as Buffer).subarray(0, range(node).start).toString().split('\n').length}`
  const textOf = (source: string, start: number, end: number) =>
    (texts.get(source) as Buffer).subarray(start, end).toString()

  // Everything that is referred to by its number.
  const declared = new Map<number, Declaration>()
  const facets = new Set<number>()
  for (const [source, { ast }] of Object.entries(output.sources)) {
    for (const item of ast.nodes) {
      const owner = item.nodeType === 'ContractDefinition' ? (item.name as string) : ''
      if (owner === 'IFacet' && source === 'packages/contracts/contracts/facet/IFacet.sol') facets.add(item.id)
      visit(item, (node) => declared.set(node.id, { node, source, owner: node === item ? '' : owner }))
    }
  }

  const found = new Map<number, { spaces: Set<Slot['space']>; struct?: number }>()
  const use = (id: number) => {
    const known = found.get(id) ?? { spaces: new Set() }
    found.set(id, known)
    return known
  }
  const anonymous: string[] = []
  for (const [source, { ast }] of Object.entries(output.sources)) {
    visit(ast, (node) => {
      if (node.nodeType === 'InlineAssembly') {
        const references = new Map((node.externalReferences as Reference[]).map((each) => [each.src, each]))
        visit(node.AST, (code) => {
          if (code.nodeType === 'YulAssignment') {
            const [target] = code.variableNames as Node[]
            const pointer = references.get(target?.src ?? '')
            const value = references.get((code.value as Node).src)
            if (!pointer?.isSlot || !value) return
            const type = declared.get(pointer.declaration)?.node.typeName as { referencedDeclaration?: number }
            const slot = use(value.declaration)
            slot.spaces.add('storage')
            slot.struct = type?.referencedDeclaration
          }
          if (code.nodeType !== 'YulFunctionCall') return
          const space = ACCESS[(code.functionName as { name: string }).name]
          if (!space) return
          const named: number[] = []
          visit((code.arguments as Node[])[0], ({ src }) => {
            const reference = references.get(src)
            if (reference && declared.get(reference.declaration)?.node.constant) named.push(reference.declaration)
          })
          for (const id of named) use(id).spaces.add(space)
          if (named.length === 0 && own(source))
            anonymous.push(`${place(source, code)} ${textOf(source, range(code).start, range(code).end)}`)
        })
      }
      // Libraries for slots: `SLOT.asAddress().tstore(…)`, `StorageSlot.getAddressSlot(SLOT)`.
      if (node.nodeType === 'FunctionCall') {
        const callee = node.expression as Node
        const library = declared.get((callee.referencedDeclaration as number | undefined) ?? -1)?.owner ?? ''
        if (library !== 'TransientSlot' && library !== 'StorageSlot') return
        for (const each of [callee.expression as Node | undefined, ...(node.arguments as Node[])]) {
          const id = each?.referencedDeclaration as number | undefined
          if (id !== undefined && declared.get(id)?.node.constant) {
            use(id).spaces.add(library === 'TransientSlot' ? 'transient' : 'storage')
          }
        }
      }
      // A struct that says where it lies lies somewhere, whoever reaches it.
      if (node.nodeType === 'VariableDeclaration' && node.constant && claimed(commentAbove(source, node))) use(node.id)
    })
  }

  /** What stands between a constant and what is before it. */
  function commentAbove(source: string, node: Node): string {
    const { start } = range(node)
    const before = textOf(source, 0, start)
    return /(?:(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)\s*)*$/.exec(before)?.[0] ?? ''
  }

  const structs = [...declared.values()].filter(({ node }) => node.nodeType === 'StructDefinition')
  const annotated = (struct: Declaration) =>
    /@custom:storage-location erc7201:(\S+)/.exec(
      (struct.node.documentation as { text: string } | null)?.text ?? '',
    )?.[1]
  const wanted = [...found.values()].flatMap(({ struct }) => (struct === undefined ? [] : [struct]))
  const layouts = layoutsOf([...new Set(wanted)].map((id) => ({ id, ...(declared.get(id) as Declaration) })))
  const slots = [...found].flatMap(([id, { spaces, struct }]): Slot[] => {
    const { node, source, owner } = declared.get(id) as Declaration
    if (!node.constant) return []
    const definition = struct === undefined ? undefined : (declared.get(struct) as Declaration)
    const name = claimed(commentAbove(source, node)) ?? (definition && annotated(definition))
    const value = written(node)
    const common = {
      at: place(source, node),
      constant: owner ? `${owner}.${node.name as string}` : (node.name as string),
      own: own(source),
      ...(name === undefined ? {} : { id: name }),
      ...(value === undefined ? {} : { value }),
    }
    const where = spaces.size > 0 ? [...spaces] : (['storage', 'transient'] as const)
    return where.map((space) => ({
      ...common,
      space,
      ...(space === 'storage' && definition && struct !== undefined
        ? { struct: { name: qualified(definition), members: layouts.get(struct) ?? [] } }
        : {}),
    }))
  })
  for (const struct of structs) {
    const id = annotated(struct)
    if (id && own(struct.source) && !slots.some((slot) => slot.id === id)) {
      slots.push({
        at: place(struct.source, struct.node),
        constant: `${qualified(struct)}, which no constant leads to`,
        own: true,
        space: 'storage',
        id,
      })
    }
  }

  const contracts = [...declared.values()].flatMap(({ node, source }): Contract[] => {
    if (node.nodeType !== 'ContractDefinition' || node.contractKind !== 'contract') return []
    const name = node.name as string
    const layout = output.contracts[source]?.[name]
    const bases = node.linearizedBaseContracts as number[]
    return [
      {
        at: place(source, node),
        name,
        own: own(source),
        abstract: node.abstract as boolean,
        stateless: bases.some((id) => facets.has(id)) || source.startsWith('packages/facets/') || CUSTODIANS.has(name),
        storage: describe(layout?.storageLayout),
        transient: describe(layout?.transientStorageLayout),
      },
    ]
  })

  const parameters = [...declared.values()].flatMap(({ node, source }): Parameters[] => {
    if (node.nodeType !== 'FunctionDefinition' || node.name !== '_namespace' || !node.body || !own(source)) return []
    const [statement] = (node.body as { statements: Node[] }).statements
    let expression = statement?.expression as Node | undefined
    const constant = declared.get((expression?.referencedDeclaration as number | undefined) ?? -1)?.node
    if (constant) expression = constant.value as Node
    let id = ''
    visit(expression, (each) => {
      if (each.nodeType === 'Literal' && each.kind === 'string') id = each.value as string
    })
    return [{ at: place(source, node), package: source.split('/contracts/')[0] as string, id }]
  })
  return { slots: slots.sort(byPlace), contracts: contracts.sort(byPlace), parameters, anonymous }

  /** The layouts of structs: the compiler gives one for a variable, so each becomes that of a contract of its own. */
  function layoutsOf(wantedStructs: (Declaration & { id: number })[]): Map<number, readonly string[]> {
    if (wantedStructs.length === 0) return new Map()
    const files = [...new Set(wantedStructs.map(({ source }) => source))]
    const text = [
      '// SPDX-License-Identifier: AGPL-3.0-or-later',
      'pragma solidity 0.8.34;',
      ...files.map((file, i) => `import * as f${i} from "${file}";`),
      ...wantedStructs.map(
        (struct, i) => `contract L${i} { f${files.indexOf(struct.source)}.${qualified(struct)} internal value; }`,
      ),
    ].join('\n')
    const all = compile(closure([LAYOUTS], { ...changed, [LAYOUTS]: text }), { [LAYOUTS]: { '*': ['storageLayout'] } })
    return new Map(
      wantedStructs.map(({ id }, i) => [id, describe(all.contracts[LAYOUTS]?.[`L${i}`]?.storageLayout, true)]),
    )
  }
}

/** Contracts that let facets run as themselves: whatever they kept in a row, a facet of somebody else's might hit. */
const CUSTODIANS = new Set(['Controller'])

function own(source: string): boolean {
  return !source.startsWith('@')
}

function qualified({ node, owner }: Declaration): string {
  return owner ? `${owner}.${node.name as string}` : (node.name as string)
}

/** The namespace that a comment says a slot is derived from. */
function claimed(comment: string): string | undefined {
  return /keccak256\(abi\.encode\(uint256\(keccak256\("([^"]+)"\)\)\s*-\s*1\)\)/.exec(
    comment.replaceAll(/\n\s*\/\/\/?/g, ' '),
  )?.[1]
}

function written(node: Node): bigint | undefined {
  const { value, kind } = (node.value ?? {}) as { value?: string; kind?: string }
  return kind === 'number' && value ? BigInt(value) : undefined
}

/** A layout, a variable a line: slot, offset, type and name; what a struct holds follows it, and what a mapping leads to. */
function describe(layout: Layout | undefined, inside = false): string[] {
  const types = layout?.types ?? {}
  const lines: string[] = []
  const seen = new Set<string>()
  const list = (storage: Layout['storage'], prefix: string) => {
    for (const { label, slot, offset, type } of storage) {
      lines.push(`${prefix}${slot}:${offset} ${types[type]?.label ?? type} ${label}`)
    }
    for (const { type } of storage) follow(type)
  }
  const follow = (type: string) => {
    const known = types[type]
    if (!known || seen.has(type)) return
    seen.add(type)
    if (known.members) list(known.members, `${known.label.replace(/^struct /, '')} `)
    for (const next of [known.key, known.value, known.base]) if (next) follow(next)
  }
  const [only] = layout?.storage ?? []
  const members = inside && only ? types[only.type]?.members : undefined
  if (members) {
    if (only) seen.add(only.type)
    list(members, '')
  } else list(layout?.storage ?? [], '')
  return lines
}

function byPlace(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}
