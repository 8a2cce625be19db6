import { type Hex, hexToBytes, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { coreArtifact } from '../contracts.ts'
import { compareCode } from './compareCode.ts'

const artifact = coreArtifact('Controller')

/** Runtime code as a constructor leaves it: every immutable written to all its places. */
function deployed(values: readonly Hex[]): Uint8Array {
  const code = hexToBytes(artifact.deployedBytecode)
  Object.values(artifact.immutableReferences).forEach((places, index) => {
    for (const { start } of places) code.set(hexToBytes(values[index] as Hex), start)
  })
  return code
}

const words = Object.keys(artifact.immutableReferences).map((_, index) => toHex(index + 1, { size: 32 }))

describe('compareCode', () => {
  it('accepts the compiled code and reads the immutables back', () => {
    const comparison = compareCode(toHex(deployed(words)), artifact)
    expect(comparison).toMatchObject({ equal: true })
    if (comparison.equal) expect(comparison.immutables.toSorted()).toEqual(words)
  })

  it('does not mind other metadata, but does mind other code of the same length', () => {
    const code = deployed(words)
    const metadata = Buffer.from(code).lastIndexOf(Buffer.from('solc'))
    code[metadata + 5] = 99
    expect(compareCode(toHex(code), artifact).equal).toBe(true)
    code[40] = (code[40] as number) ^ 1
    expect(compareCode(toHex(code), artifact)).toEqual({ equal: false, why: 'other code from byte 40 on' })
  })

  it('refuses an immutable that is not the same everywhere', () => {
    const code = deployed(words)
    const places = Object.values(artifact.immutableReferences).find(({ length }) => length > 1)
    if (!places?.[1]) throw new Error('no immutable of the Controller is used twice')
    code.set(hexToBytes(toHex(99, { size: 32 })), places[1].start)
    expect(compareCode(toHex(code), artifact)).toMatchObject({
      equal: false,
      why: expect.stringContaining('several values'),
    })
  })

  it.each(['0x', '0x00', '0x6001'] as const)('refuses %s', (code) => {
    expect(compareCode(code, artifact).equal).toBe(false)
  })
})
