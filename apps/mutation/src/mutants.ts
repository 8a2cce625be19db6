import { createHash } from 'node:crypto'
import { closure, compile, type Node, type Output, range, visit } from '../../../tools/solidity.ts'
import { edits, type Operator } from './operators.ts'
import type { Unit } from './units.ts'

/** One fault in one source. */
export type Mutant = {
  /** The same for as long as the function around the fault reads the same up to there. */
  id: string
  unit: string
  /** From the workspace. */
  file: string
  /** Of the first changed line, from 1. */
  line: number
  operator: Operator
  /** The lines that change, without what is blank around them, as they are and as the fault makes them. */
  from: string
  to: string
  /** The whole source with the fault. */
  source: string
}

/** Every mutant of a unit, in the order of its sources. */
export function mutantsOf(unit: Unit): Mutant[] {
  const sources = closure(unit.files)
  const output: Output = compile(sources, { '*': { '': ['ast'] } })
  return unit.files.flatMap((file) => {
    const text = (sources[file] as { content: string }).content
    const bytes = Buffer.from(text)
    const { ast } = output.sources[file] as { ast: Node }
    const functions = functionsOf(ast)
    const seen = new Map<string, number>()
    return edits(ast, text).map(({ operator, start, end, replacement }): Mutant => {
      const before = bytes.subarray(0, start).toString()
      const after = bytes.subarray(end).toString()
      const removed = bytes.subarray(start, end).toString()
      const line = before.split('\n').length
      const head = before.slice(before.lastIndexOf('\n') + 1)
      const tail = after.slice(0, after.indexOf('\n'))
      const from = squeeze(head + removed + tail)
      const to = squeeze(head + replacement + tail)
      const inside = functions.find((each) => each.start <= start && end <= each.end)?.name ?? ''
      const place = [unit.name, file, inside, operator, from, to].join('\n')
      const twin = seen.get(place) ?? 0
      seen.set(place, twin + 1)
      const id = createHash('sha256').update(`${place}\n${twin}`).digest('hex').slice(0, 16)
      return { id, unit: unit.name, file, line, operator, from, to, source: before + replacement + after }
    })
  })
}

function functionsOf(ast: Node): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = []
  visit(ast, (node) => {
    if (node.nodeType === 'FunctionDefinition' || node.nodeType === 'ModifierDefinition') {
      found.push({ name: node.name as string, ...range(node) })
    }
  })
  return found
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
