/** A statement of our own Solidity: its file, from the workspace, the line where it starts, from 1, and its bytes. */
export type Statement = { file: string; line: number; start: number; end: number }

/** Which statement each instruction of a contract belongs to, for whoever measures what tests execute. */
export type SourceMaps = {
  /** Every statement of our sources in reach, also of those that have no code of their own. */
  statements: readonly Statement[]
  contracts: readonly {
    contractName: string
    /** Code without constructor arguments, and the index of a statement by program counter. */
    creation: { code: string; statements: Readonly<Record<number, number>> }
    runtime: {
      code: string
      statements: Readonly<Record<number, number>>
      immutables: readonly { start: number; length: number }[]
    }
  }[]
}

type Node = { nodeType?: string; src?: string; [key: string]: unknown }
type Code = {
  object: string
  sourceMap: string
  immutableReferences?: Record<string, { start: number; length: number }[]>
}
/** What of the compiler's output is needed here. */
export type CompilerOutput = {
  /** What was compiled, by the compiler's names. */
  texts: Record<string, string>
  sources: Record<string, { id: number; ast: Node }>
  contracts: Record<string, Record<string, { evm: { bytecode: Code; deployedBytecode: Code } }>>
}

/** Nodes of the syntax tree that are executed one by one. Blocks are not: what is in them is. */
const STATEMENTS = new Set([
  'Break',
  'Continue',
  'DoWhileStatement',
  'EmitStatement',
  'ExpressionStatement',
  'ForStatement',
  'IfStatement',
  'Return',
  'RevertStatement',
  'TryStatement',
  'VariableDeclarationStatement',
  'WhileStatement',
  'YulAssignment',
  'YulExpressionStatement',
  'YulIf',
  'YulSwitch',
  'YulVariableDeclaration',
])

type Range = { start: number; end: number; index: number }

/**
 * Brings the compiler's source maps down to statements.
 *
 * @param read - The path, from the workspace, and the text of a source of ours by the compiler's name for it; undefined
 *   for everybody else's.
 */
export function sourceMaps(
  outputs: readonly CompilerOutput[],
  read: (sourceName: string) => { file: string; text: string } | undefined,
): SourceMaps {
  const statements: Statement[] = []
  const known = new Map<string, number>()
  const contracts: SourceMaps['contracts'][number][] = []
  for (const output of outputs) {
    const ranges = new Map<number, Range[]>()
    for (const [name, { id, ast }] of Object.entries(output.sources)) {
      const source = read(name)
      // Hardhat keeps the output of a contract that need not be compiled again, with whatever else was compiled then.
      if (!source || source.text !== output.texts[name]) continue
      const bytes = Buffer.from(source.text)
      const found: Range[] = []
      visit(ast, (node) => {
        if (!STATEMENTS.has(node.nodeType ?? '')) return
        const [start, length] = (node.src as string).split(':').map(Number) as [number, number]
        const key = `${source.file}:${start}:${length}`
        let index = known.get(key)
        if (index === undefined) {
          index = statements.length
          known.set(key, index)
          const line = bytes.subarray(0, start).toString().split('\n').length
          statements.push({ file: source.file, line, start, end: start + length })
        }
        found.push({ start, end: start + length, index })
      })
      // The innermost first.
      ranges.set(
        id,
        found.sort((a, b) => a.end - a.start - (b.end - b.start)),
      )
    }
    const resolve = ({ object, sourceMap }: Code) => byCounter(object, sourceMap, ranges)
    for (const file of Object.values(output.contracts)) {
      for (const [contractName, { evm }] of Object.entries(file)) {
        if (evm.deployedBytecode.object === '') continue
        contracts.push({
          contractName,
          creation: { code: evm.bytecode.object, statements: resolve(evm.bytecode) },
          runtime: {
            code: evm.deployedBytecode.object,
            statements: resolve(evm.deployedBytecode),
            immutables: Object.values(evm.deployedBytecode.immutableReferences ?? {}).flat(),
          },
        })
      }
    }
  }
  return { statements, contracts: contracts.filter(({ runtime, creation }) => some(runtime) || some(creation)) }
}

function some({ statements }: { statements: object }): boolean {
  return Object.keys(statements).length > 0
}

/** Reads a compressed source map: an entry an instruction, of which empty parts repeat the one before. */
function byCounter(object: string, sourceMap: string, ranges: ReadonlyMap<number, Range[]>): Record<number, number> {
  const code = Buffer.from(object, 'hex')
  const found: Record<number, number> = {}
  let [start, length, file] = [0, 0, 0]
  let pc = 0
  for (const entry of sourceMap.split(';')) {
    const [s, l, f] = entry.split(':')
    if (s) start = Number(s)
    if (l) length = Number(l)
    if (f) file = Number(f)
    const statement = ranges.get(file)?.find((range) => range.start <= start && start + length <= range.end)
    if (statement) found[pc] = statement.index
    const op = code[pc] ?? 0
    // PUSH1 to PUSH32 carry their operand behind them.
    pc += op >= 0x60 && op <= 0x7f ? op - 0x5e : 1
  }
  return found
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see)
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Node
    if (typeof node.nodeType === 'string' && typeof node.src === 'string') see(node)
    for (const each of Object.values(node)) visit(each, see)
  }
}
