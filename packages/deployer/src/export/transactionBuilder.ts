import { type Address, type Hex, keccak256, stringToHex } from 'viem'
import type { Plan } from '../plan/types.ts'
import { planHash } from '../plan/planFile.ts'
import { calendar, sinceText } from '../governance/calendar.ts'
import type { Part } from './authorities.ts'

/** A batch as Safe's Transaction Builder imports it. */
export type TransactionBuilderBatch = {
  version: '1.0'
  chainId: string
  createdAt: number
  meta: {
    name: string
    description: string
    txBuilderVersion: string
    createdFromSafeAddress: Address
    createdFromOwnerAddress: ''
    checksum?: Hex
  }
  transactions: { to: Address; value: string; data: Hex; contractMethod: null; contractInputsValues: null }[]
}

/** One account's part of a plan as a batch. The same plan gives the same bytes, so it bears no time. */
export function transactionBuilderBatch(plan: Plan, part: Part): TransactionBuilderBatch {
  const [first] = part.steps
  const entry = calendar(plan, 0n).find(({ steps }) => first && steps.includes(first))
  const when = entry && entry.from > 0n ? `, to be sent ${sinceText(entry)}` : ''
  const batch: TransactionBuilderBatch = {
    version: '1.0',
    chainId: String(plan.chainId),
    createdAt: 0,
    meta: {
      name: `${plan.star}: ${part.authority}`,
      description: `${part.steps.length} of ${plan.steps.length} steps of plan ${planHash(plan)}${when}`,
      txBuilderVersion: '1.16.5',
      createdFromSafeAddress: part.address,
      createdFromOwnerAddress: '',
    },
    transactions: part.steps.map(({ to, value, data }) => ({
      to,
      value,
      data,
      contractMethod: null,
      contractInputsValues: null,
    })),
  }
  return { ...batch, meta: { ...batch.meta, checksum: batchChecksum(batch) } }
}

/**
 * What the Transaction Builder compares a file with when it is loaded: keccak256 of the batch in its own notation,
 * without its checksum and with no name.
 */
export function batchChecksum(batch: TransactionBuilderBatch): Hex {
  const { checksum: _, ...meta } = batch.meta
  return keccak256(stringToHex(notation({ ...batch, meta: { ...meta, name: null } })))
}

/** An object is its names in order, then its values, each followed by a comma. */
function notation(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(notation).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const members = value as Record<string, unknown>
  const names = Object.keys(members).toSorted()
  return `{${JSON.stringify(names)}${names.map((name) => `${notation(members[name])},`).join('')}}`
}
