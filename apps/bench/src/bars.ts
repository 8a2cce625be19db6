import { type Dearer, dearer } from './dearer.ts'
import type { Row } from './rows.ts'

/** A figure that must hold: a call of ours, at most `max` gas, above the direct call where it says so. */
export type Bar = { operation: string; stage: string; variant: string; max: number; above?: 'direct' }

/** The Controller has to cost less than production's, publishing the shared addresses included; a whole operation less
 *  than the monolith's. */
export const bars: readonly Bar[] = [
  { operation: 'noop()', stage: 'diamond', variant: 'cold', max: 5_650, above: 'direct' },
  { operation: 'ping(uint256)', stage: 'diamond', variant: 'cold', max: 5_650, above: 'direct' },
  { operation: 'transferAsset', stage: 'diamond-unpacked', variant: 'steady', max: 83_168 },
]

/** The rows that are held against the monolith's, with the difference: negative where the diamond is cheaper. */
export function steadyRows(rows: readonly Row[], stage: string) {
  return legacyRows(rows)
    .filter(({ variant }) => variant.startsWith('steady'))
    .map(({ operation, variant, gas: legacy }) => {
      const gas = find(rows, operation, stage, variant)
      const { buys, access } = explained(operation, variant) ?? {}
      return { operation, variant, gas, legacy, above: gas - legacy, buys, access }
    })
}

/** What an operation of the monolith costs there and at each stage, where custody and limits are the same contracts. */
export type StageRow = {
  operation: string
  variant: string
  legacy: number
  stage1: number
  stage2: number
  stage3: number
  /** What the diamond's call buys where it is dearer. */
  buys?: string
}

export function stageRows(rows: readonly Row[]): StageRow[] {
  return legacyRows(rows)
    .filter(({ operation }) => !operation.startsWith('deploy '))
    .map(({ operation, variant, gas: legacy }) => {
      const at = (stage: string) => find(rows, operation, stage, variant)
      const [stage1, stage2] = /^(ALMProxy|RateLimits)\./.test(operation)
        ? ['diamond', 'diamond']
        : ['stage1', 'stage2']
      const buys = explained(operation, variant)?.buys
      return {
        operation,
        variant,
        legacy,
        stage1: at(stage1 as string),
        stage2: at(stage2 as string),
        stage3: at('diamond'),
        ...(buys ? { buys } : {}),
      }
    })
}

/** What the monolith costs. It is the same where limits that it has not are finite. */
function legacyRows(rows: readonly Row[]): Row[] {
  const limited = new Set(rows.filter(({ variant }) => variant.endsWith('-limited')).map(({ operation }) => operation))
  return rows
    .filter(({ stage }) => stage === 'legacy')
    .flatMap((row) =>
      limited.has(row.operation) && !row.variant.includes('-')
        ? [row, { ...row, variant: `${row.variant}-limited` }]
        : [row],
    )
}

function explained(operation: string, variant: string): Dearer | undefined {
  return dearer.find((row) => row.operation === operation && row.variant === variant)
}

/** What a bar is held against: a measured figure, less that of the direct call where the bar is above it. */
export function valueOf({ operation, stage, variant, above }: Bar, rows: readonly Row[]): number {
  return find(rows, operation, stage, variant) - (above ? find(rows, operation, above, variant) : 0)
}

function find(rows: readonly Row[], operation: string, stage: string, variant: string): number {
  const row = rows.find(
    (row) => row.source === 'measured' && row.operation === operation && row.stage === stage && row.variant === variant,
  )
  if (!row) throw new Error(`nothing was measured for ${operation}, ${stage}, ${variant}`)
  return row.gas
}
