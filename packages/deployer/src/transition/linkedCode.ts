import type { Artifact } from '@diamond-pau/contracts'
import type { Address, Hex } from 'viem'
import { compareCode, type CodeComparison } from '../verify/compareCode.ts'

const PLACEHOLDER = /__\$[0-9a-f]{34}\$__/g

/** Compares runtime code with an artifact that links to libraries, whichever they are. */
export function compareLinked(code: Hex, artifact: Artifact): CodeComparison & { libraries?: readonly Address[] } {
  const { deployedBytecode } = artifact
  const places = [...deployedBytecode.matchAll(PLACEHOLDER)].map(({ index }) => index)
  if (places.length === 0) return compareCode(code, artifact)
  const blank = (hex: string) =>
    places.reduce((text, at) => text.slice(0, at) + '0'.repeat(40) + text.slice(at + 40), hex) as Hex
  if (code.length < deployedBytecode.length) return { equal: false, why: 'shorter code' }
  const libraries = places.map((at): Address => `0x${code.slice(at, at + 40)}`)
  const comparison = compareCode(blank(code), { ...artifact, deployedBytecode: blank(deployedBytecode) })
  return { ...comparison, libraries: [...new Set(libraries)] }
}

/** Whether code is what this repository builds, libraries and immutables aside. */
export function isBuildOf(code: Hex, artifact: Artifact): boolean {
  return compareLinked(code, artifact).equal
}
