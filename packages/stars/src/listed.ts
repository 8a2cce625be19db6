import { addresses, type ChainName, records } from '@diamond-pau/addresses'
import type { Address } from 'viem'
import type { Cited } from './types.ts'

/** An address of the registry, citing the first registry that lists it. */
export function listed<chain extends ChainName>(
  chain: chain,
  constant: keyof (typeof addresses)[chain] & string,
): Cited<Address> {
  const record = records.find((r) => r.chain === chain && r.constant === constant)
  if (!record) throw new Error(`No registry lists ${constant} on ${chain}.`)
  return { value: record.address, source: record.source }
}
