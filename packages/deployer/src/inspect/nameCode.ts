import { type Hex, keccak256, size } from 'viem'
import type { Catalogue } from '../catalogue.ts'
import { coreArtifact, coreContracts } from '../contracts.ts'
import { compareCode } from '../verify/compareCode.ts'

/** What a contract's code is: one of ours, or unknown. */
export type NamedCode = {
  /** keccak256 of the code, as EXTCODEHASH has it. */
  codeHash: Hex
  /** Null where no published package has this code, whatever it is called on chain. */
  known: { contract: string; package: string; version: string | null } | null
}

const CORE = '@diamond-pau/contracts'

/** Names code by comparing it with everything that the packages publish, metadata and immutables aside. */
export function nameCode(code: Hex, catalogue: Catalogue): NamedCode {
  const codeHash = keccak256(code)
  // Metadata is 53 bytes at most; what differs by more is not looked at.
  const near = (deployed: Hex) => Math.abs(size(deployed) - size(code)) < 64
  for (const contract of coreContracts) {
    const artifact = coreArtifact(contract)
    if (near(artifact.deployedBytecode) && compareCode(code, artifact).equal) {
      return { codeHash, known: { contract, package: CORE, version: null } }
    }
  }
  for (const { id, contract, package: name, version } of catalogue.facets) {
    const artifact = catalogue.artifact(id)
    if (near(artifact.deployedBytecode) && compareCode(code, artifact).equal) {
      return { codeHash, known: { contract, package: name, version } }
    }
  }
  return { codeHash, known: null }
}
