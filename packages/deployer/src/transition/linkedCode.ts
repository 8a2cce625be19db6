import type { Artifact } from '@diamond-pau/contracts'
import type { Address, Hex } from 'viem'
import { compareCode, type CodeComparison } from '../verify/compareCode.ts'

const PLACEHOLDER = /__\$[0-9a-f]{34}\$__/g
/** A library begins with its own address, which the compiler leaves blank. */
const OWN_ADDRESS = { code: '0x73', blank: '0'.repeat(40) }

/** Compares runtime code with an artifact that links to libraries, or is one. Reports the addresses it finds in it. */
export function compareLinked(code: Hex, artifact: Artifact): CodeComparison & { libraries: readonly Address[] } {
  const { deployedBytecode } = artifact
  const places = [...deployedBytecode.matchAll(PLACEHOLDER)].map(({ index }) => index)
  if (deployedBytecode.startsWith(OWN_ADDRESS.code + OWN_ADDRESS.blank)) places.push(OWN_ADDRESS.code.length)
  const blank = (hex: string) =>
    places.reduce((text, at) => text.slice(0, at) + OWN_ADDRESS.blank + text.slice(at + 40), hex) as Hex
  const libraries = [...new Set(places.map((at): Address => `0x${code.slice(at, at + 40)}`))]
  return { ...compareCode(blank(code), { ...artifact, deployedBytecode: blank(deployedBytecode) }), libraries }
}

/** Whether code is what this repository builds, libraries and immutables aside. */
export function isBuildOf(code: Hex, artifact: Artifact): boolean {
  return compareLinked(code, artifact).equal
}
