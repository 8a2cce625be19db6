import * as v from 'valibot'
import { isAddress, isHash, isHex } from 'viem'
import type { JournalEntry } from './journal.ts'

// JSON has amounts as text.
const amount = v.pipe(
  v.string(),
  v.regex(/^\d+$/),
  v.transform((digits) => BigInt(digits)),
)
const address = v.custom<`0x${string}`>((value) => typeof value === 'string' && isAddress(value, { strict: false }))
const hash = v.custom<`0x${string}`>((value) => typeof value === 'string' && isHash(value))
const hex = v.custom<`0x${string}`>((value) => isHex(value) && value.length % 2 === 0)
const step = v.string()

const transaction = v.object({
  from: address,
  to: address,
  value: amount,
  data: hex,
  nonce: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  gas: amount,
})
const prepared = v.object({
  transaction,
  hash: v.optional(hash),
  raw: v.optional(hex),
  carrier: v.optional(transaction),
})
const entry = v.variant('event', [
  v.object({ event: v.literal('intended'), step, prepared }),
  v.object({ event: v.literal('sent'), step, hash }),
  v.object({
    event: v.literal('settled'),
    step,
    hash: v.nullable(hash),
    outcome: v.picklist(['done', 'reverted', 'dropped']),
  }),
])

/** An entry of the journal from its line; undefined for a line that is none. */
export function parseEntry(line: string): JournalEntry | undefined {
  try {
    const parsed = v.safeParse(entry, JSON.parse(line))
    return parsed.success ? (parsed.output as JournalEntry) : undefined
  } catch {
    return undefined
  }
}
