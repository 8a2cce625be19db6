import { type Node, range, visit } from '../../../tools/solidity.ts'

/** The kinds of fault. */
export const OPERATORS = ['delete', 'negate', 'swap', 'off-by-one', 'modifier'] as const
export type Operator = (typeof OPERATORS)[number]

/** A change of a source: bytes that give way to others. */
export type Edit = { operator: Operator; start: number; end: number; replacement: string }

/** Functions that give the same whichever way their arguments stand. */
const COMMUTE = new Set(['add', 'mul', 'and', 'or', 'xor', 'eq', 'min', 'max', 'saturatingMul', 'saturatingAdd'])

const SHIFTED: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/**
 * Every fault of the small set that a source can have: a statement deleted, a condition negated, two arguments of one type
 * swapped, a number or a bound off by one, a modifier dropped. Each place is found in the compiler's syntax tree; some
 * faults do not compile, and some change nothing: whoever compiles them finds that out.
 */
export function edits(ast: Node, source: string): Edit[] {
  const bytes = Buffer.from(source)
  const text = (node: { src: string }) => slice(range(node).start, range(node).end)
  const slice = (start: number, end: number) => bytes.subarray(start, end).toString()
  const found: Edit[] = []
  const put = (operator: Operator, start: number, end: number, replacement: string) =>
    found.push({ operator, start, end, replacement })
  const replace = (operator: Operator, node: Node, replacement: string) => {
    const { start, end } = range(node)
    put(operator, start, end, replacement)
  }
  /** To the semicolon, where a statement's own range stops before it. */
  const remove = (node: Node) => {
    const { start, end } = range(node)
    const rest = /^\s*;/.exec(slice(end, end + 80))?.[0] ?? ''
    put('delete', start, end + Buffer.byteLength(rest), '{}')
  }
  const negate = (node: unknown) => replace('negate', node as Node, `!(${text(node as Node)})`)
  const swap = (list: readonly Node[]) => {
    for (const [i, right] of list.entries()) {
      const left = list[i - 1]
      if (!left || typeOf(left) !== typeOf(right) || text(left) === text(right)) continue
      const between = slice(range(left).end, range(right).start)
      put('swap', range(left).start, range(right).end, `${text(right)}${between}${text(left)}`)
    }
  }

  for (const code of executable(ast)) {
    const steps = new Set<number>()
    visit(code, (node) => {
      switch (node.nodeType) {
        case 'ForStatement':
          // Without its step a loop does not end: that says nothing of tests.
          if (node.loopExpression) steps.add((node.loopExpression as Node).id)
          if (node.condition) negate(node.condition)
          break
        case 'ExpressionStatement':
          if (!steps.has(node.id)) remove(node)
          break
        case 'EmitStatement':
        case 'RevertStatement':
          remove(node)
          break
        case 'Return':
          remove(node)
          if (typeOf(node.expression as Node | undefined) === 't_bool') negate(node.expression)
          break
        case 'IfStatement':
        case 'WhileStatement':
        case 'DoWhileStatement':
        case 'Conditional':
          negate(node.condition)
          break
        case 'FunctionCall': {
          const args = node.arguments as Node[]
          const name = calledName(node)
          if (name === 'require' || name === 'assert') negate(args[0])
          else if (!COMMUTE.has(name) && (node.names as unknown[]).length === 0) swap(args)
          break
        }
        case 'TupleExpression':
          if ((node.components as unknown[]).every(Boolean)) swap(node.components as Node[])
          break
        case 'BinaryOperation': {
          const shifted = SHIFTED[node.operator as string]
          if (!shifted) break
          const [left, right] = [node.leftExpression as Node, node.rightExpression as Node]
          const between = slice(range(left).end, range(right).start)
          put(
            'off-by-one',
            range(left).end,
            range(right).start,
            between.replace(node.operator as string, () => shifted),
          )
          break
        }
        case 'Literal':
        case 'YulLiteral': {
          const next = node.kind === 'number' ? successor(text(node), node.nodeType === 'YulLiteral') : undefined
          if (next) replace('off-by-one', node, next)
          break
        }
        case 'ModifierInvocation':
          if (node.kind === 'modifierInvocation') replace('modifier', node, '')
          break
        case 'YulExpressionStatement':
        case 'YulAssignment':
          replace('delete', node, '{}')
          break
        case 'YulIf':
          replace('negate', node.condition as Node, `iszero(${text(node.condition as Node)})`)
          break
        case 'YulFunctionCall':
          if (!COMMUTE.has((node.functionName as { name: string }).name)) swap(node.arguments as Node[])
          break
        default:
      }
    })
  }
  return found
}

/** What is executed: functions and modifiers that have a body, and the values of constants. */
function executable(ast: Node): Node[] {
  const found: Node[] = []
  for (const item of ast.nodes as Node[]) {
    const members = item.nodeType === 'ContractDefinition' ? (item.nodes as Node[]) : [item]
    for (const member of members) {
      if ((member.nodeType === 'FunctionDefinition' || member.nodeType === 'ModifierDefinition') && member.body) {
        found.push(member.body as Node, ...((member.modifiers as Node[] | undefined) ?? []))
      }
      if (member.nodeType === 'VariableDeclaration' && member.value) found.push(member.value as Node)
    }
  }
  return found
}

/** The type of an expression; of assembly, which has but one, the empty string. */
function typeOf(node: Node | undefined): string {
  const { typeIdentifier = '' } = (node?.typeDescriptions ?? {}) as { typeIdentifier?: string }
  // Two numbers that are written out have types of their own.
  return typeIdentifier.replace(/^t_rational_.*/, 't_rational')
}

function calledName({ expression }: Node): string {
  const { name, memberName } = expression as { name?: string; memberName?: string }
  return memberName ?? name ?? ''
}

/** The next number, written as this one is; undefined where a number stands for an address. */
function successor(number: string, yul: boolean): string | undefined {
  const hex = /^0x([0-9a-f]+)$/i.exec(number)?.[1]
  if (hex && hex.length >= 40) return undefined
  if (hex) return `0x${(BigInt(number) + 1n).toString(16).padStart(hex.length, '0')}`
  return yul ? String(BigInt(number) + 1n) : `(${number} + 1)`
}
