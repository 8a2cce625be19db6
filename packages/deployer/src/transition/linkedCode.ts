import type { Artifact } from '@diamond-pau/contracts'
import type { Address, Hex } from 'viem'
import { compareCode } from '../verify/compareCode.ts'

const PLACEHOLDER = /__\$[0-9a-f]{34}\$__/g
/** A library begins with its own address, which the compiler leaves blank. */
const OWN_ADDRESS = { code: '0x73', blank: '0'.repeat(40) }

/** An artifact with the addresses in it that its code on chain has, whichever they are. */
export function adoptLinks(code: Hex, artifact: Artifact): { artifact: Artifact; libraries: readonly Address[] } {
  const { deployedBytecode } = artifact
  const places = [...deployedBytecode.matchAll(PLACEHOLDER)].map(({ index }) => index)
  if (deployedBytecode.startsWith(OWN_ADDRESS.code + OWN_ADDRESS.blank)) places.push(OWN_ADDRESS.code.length)
  const found = places.map((at) => code.slice(at, at + 40).padEnd(40, '0'))
  const linked = places.reduce(
    (text, at, index) => text.slice(0, at) + found[index] + text.slice(at + 40),
    deployedBytecode as string,
  )
  const libraries = [...new Set(found.map((address): Address => `0x${address}`))]
  return { artifact: { ...artifact, deployedBytecode: linked as Hex }, libraries }
}

/** Whether code is what this repository builds, libraries and immutables aside. */
export function isBuildOf(code: Hex, artifact: Artifact): boolean {
  return compareCode(code, adoptLinks(code, artifact).artifact).equal
}
