import * as v from 'valibot'
import { isAddress } from 'viem'

// The shape that whoever reads a plan relies on. Values are covered by the hash, and members that are not named here too.

const text = v.pipe(v.string(), v.nonEmpty('is empty'))
const address = v.pipe(
  v.string(),
  v.check((value) => isAddress(value), 'is no address with a right checksum'),
)
const hex = v.pipe(v.string(), v.regex(/^0x([0-9a-f]{2})*$/i, 'is no bytes'))
const decimal = v.pipe(v.string(), v.regex(/^\d+$/, 'is no decimal number as text'))
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const read = v.variant('kind', [
  v.object({
    what: text,
    kind: v.literal('call'),
    to: address,
    data: hex,
    expect: hex,
    skip: v.optional(natural),
  }),
  v.object({ what: text, kind: v.literal('code'), address, expect: v.picklist(['present', 'absent']) }),
])

const step = v.object({
  id: text,
  kind: text,
  title: text,
  chainId: natural,
  from: v.object({ authority: text, address }),
  to: address,
  value: decimal,
  data: hex,
  call: v.nullable(v.object({ contract: text, function: text, args: v.record(v.string(), v.unknown()) })),
  presigned: v.optional(hex),
  ready: v.optional(
    v.object({
      clock: v.object({ to: address, data: hex, plus: decimal }),
      at: v.optional(decimal),
      after: v.optional(text),
      seconds: v.optional(decimal),
    }),
  ),
  creates: v.array(v.object({ name: text, address })),
  preReads: v.array(read),
  postReads: v.array(read),
})

const plan = v.pipe(
  v.object({
    version: v.literal(1),
    star: text,
    chainId: natural,
    addresses: v.record(v.string(), address),
    notes: v.optional(v.array(text)),
    steps: v.array(step),
  }),
  v.check(({ chainId, steps }) => steps.every((other) => other.chainId === chainId), 'has a step for another chain'),
  v.check(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, 'has two steps of one id'),
)

/** Where a value is no plan, and why: `steps.3.to is no address with a right checksum`; undefined for a plan. */
export function planFault(value: unknown): string | undefined {
  const [issue] = v.safeParse(plan, value, { abortEarly: true }).issues ?? []
  return issue && `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`
}
