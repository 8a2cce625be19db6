// Permit front-running: there is nothing to run in front of, for no facet takes a signature.

import { abis } from '@diamond-pau/catalogue'
import type { AbiParameter } from 'viem'
import { describe, expect, it } from 'vitest'

/** A parameter and whatever lies within it. */
const flat = (parameter: AbiParameter): AbiParameter[] => [
  parameter,
  ...('components' in parameter ? parameter.components.flatMap(flat) : []),
]
/** What a function has that a signature would come in by. */
function signatureOf({ name, inputs }: { name: string; inputs: readonly AbiParameter[] }): string[] {
  const parameters = inputs.flatMap(flat)
  const named = parameters.filter((parameter) => /^_?(v|r|s|vs|sig|signature|permit)$/i.test(parameter.name ?? ''))
  const found = named.map((parameter) => `${name}(${parameter.name})`)
  return /permit|withSig|bySig/i.test(name) ? [name, ...found] : found
}

describe('permit front-running', () => {
  it.each(Object.entries(abis))('%s takes no permit and no signature', (_, abi) => {
    // What only reads, such as the address of Permit2, uses no permit.
    const writes = abi.filter((item) => item.type === 'function' && !/view|pure/.test(item.stateMutability))
    expect(writes.flatMap((item) => signatureOf(item as never))).toEqual([])
  })

  it('is looked for where it would be: in a name, in a parameter and in a struct', () => {
    const v = { name: 'v', type: 'uint8' }
    expect(signatureOf({ name: 'depositWithPermit', inputs: [] })).toEqual(['depositWithPermit'])
    expect(signatureOf({ name: 'deposit', inputs: [v] })).toEqual(['deposit(v)'])
    const struct = { name: 'order', type: 'tuple', components: [v] }
    expect(signatureOf({ name: 'deposit', inputs: [struct] })).toEqual(['deposit(v)'])
  })
})
