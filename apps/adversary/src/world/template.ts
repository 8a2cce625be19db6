import { type Address, concat, type Hex, hexToBigInt, numberToHex, pad, size, slice, toHex, zeroAddress } from 'viem'

/** Who acts. The order is the Fuzzer's. */
export const CATEGORIES = ['allocator', 'admin', 'freezer', 'govOps', 'publisher', 'outsider', 'venue'] as const
export type Category = (typeof CATEGORIES)[number]

/** A call that works, which the Fuzzer makes variants of. */
export type Template = {
  /** What is counted: a function as a PAU's people know it. */
  name: string
  /** Who makes it of their own accord. */
  category: Category
  /** Who may: anyone, where left out. Anyone else must fail. */
  may?: readonly Category[]
  /** Whether it must succeed once in a run. */
  required: boolean
  to: Address
  data: Hex
  value?: bigint
  /** Which of a venue's people. */
  from?: Address
  /** `pulls`: the admin first looks whether the Beacon has something hostile there; `treason`: the admin may and does not. */
  effect?: 'freezes' | 'thaws' | 'pulls' | 'treason'
  /** Its words are never replaced. */
  fixed?: boolean
}

/** Words to replace others by. */
export type Pools = { addresses: readonly Address[]; hashes: readonly Hex[] }

/** In the order of the Fuzzer's flags. */
const EFFECTS = ['freezes', 'thaws', 'pulls', 'treason']

/** Every bit of a mask. */
const ANYBODY = 0xffff

const KIND = { keep: 0, amount: 1, address: 2, hash: 3 } as const

/** Templates and pools as contracts/Fuzzer.sol reads them. They have to be in the order of {@link sorted}. */
export function encodeTemplates(templates: readonly Template[], { addresses, hashes }: Pools): Hex {
  const word = (value: number | bigint) => numberToHex(value, { size: 32 })
  const entries = templates.map(encodeTemplate)
  const header = 0x1a0
  let at = header + templates.length * 32
  const offsets = entries.map((entry) => {
    const offset = at
    at += size(entry)
    return word(offset)
  })
  const ranges = CATEGORIES.map((category) => {
    const start = templates.findIndex((template) => template.category === category)
    const count = templates.filter((template) => template.category === category).length
    return word((BigInt(Math.max(start, 0)) << 32n) | BigInt(count))
  })
  const addressesAt = at
  const hashesAt = at + addresses.length * 32
  return concat([
    word(templates.length),
    ...ranges,
    // The header has room up to 0x120.
    ...Array.from({ length: 8 - CATEGORIES.length }, () => word(0)),
    word(addressesAt),
    word(addresses.length),
    word(hashesAt),
    word(hashes.length),
    ...offsets,
    ...entries,
    ...addresses.map((address) => pad(address)),
    ...hashes,
  ])
}

/** By category, as the Fuzzer needs it. */
export function sorted(templates: readonly Template[]): Template[] {
  return [...templates].sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
}

function encodeTemplate({ to, may, effect, value = 0n, data, from = zeroAddress, fixed = false }: Template): Hex {
  const mask = may?.reduce((sum, category) => sum | (1 << CATEGORIES.indexOf(category)), 0) ?? ANYBODY
  const flags = effect ? EFFECTS.indexOf(effect) + 1 : 0
  const words = Math.floor((size(data) - 4) / 32)
  const kinds = Array.from({ length: Math.max(words, 0) }, (_, i) =>
    fixed || effect ? KIND.keep : kindOf(slice(data, 4 + i * 32, 36 + i * 32)),
  )
  return concat([
    to,
    numberToHex(mask, { size: 2 }),
    numberToHex(flags, { size: 1 }),
    numberToHex(value, { size: 12 }),
    numberToHex(size(data), { size: 2 }),
    from,
    data,
    ...(kinds.length > 0 ? [toHex(Uint8Array.from(kinds))] : []),
  ])
}

/** What a word of calldata is, by its looks: nobody has so many tokens that an amount looks like an address. */
function kindOf(word: Hex): number {
  const value = hexToBigInt(word)
  if (value >= 1n << 160n) return value >> 128n === (1n << 128n) - 1n ? KIND.amount : KIND.hash
  return value >= 1n << 112n ? KIND.address : KIND.amount
}
