import { readFileSync } from 'node:fs'
import type { Abi, Address, Hex } from 'viem'

/** What the compiler made of one contract, as written to `build/<Name>.json` by a package's compile target. */
export type Artifact = {
  contractName: string
  /** Path of the source inside its package. */
  sourceName: string
  abi: Abi
  /** Creation code, without constructor arguments. */
  bytecode: Hex
  /** Runtime code, immutables zero. */
  deployedBytecode: Hex
  /** Where immutables lie in the runtime code, in bytes, by the compiler's id of the variable. */
  immutableReferences: Record<string, { start: number; length: number }[]>
  /** Where addresses of libraries lie in the creation code, in bytes, by the library's name. Absent where there are none. */
  linkReferences?: Record<string, { start: number; length: number }[]>
  /** State variables outside of any namespace, as the compiler lays them out. */
  storageLayout: readonly { label: string; slot: string; offset: number; type: string }[]
}

/**
 * Reads an artifact.
 *
 * @param url - The file, usually `import.meta.resolve('@diamond-pau/<package>/build/<Name>.json')`.
 * @throws Error when the package has not been compiled.
 */
export function readArtifact(url: string | URL): Artifact {
  try {
    return JSON.parse(readFileSync(new URL(url), 'utf8')) as Artifact
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new Error(`${new URL(url).pathname} does not exist. Compile first: npm run build`, { cause })
  }
}

/**
 * The artifact with its libraries' addresses in its creation code.
 *
 * @param libraries - Addresses by the libraries' names. More than it needs is no error.
 * @throws Error when one is missing.
 */
export function linkArtifact(artifact: Artifact, libraries: Readonly<Record<string, Address>>): Artifact {
  let code = artifact.bytecode.slice(2)
  for (const [name, places] of Object.entries(artifact.linkReferences ?? {})) {
    const address = libraries[name]
    if (!address) throw new Error(`${artifact.contractName} links to ${name}, and no address is given for it`)
    for (const { start, length } of places) {
      code = code.slice(0, 2 * start) + address.slice(2).toLowerCase() + code.slice(2 * (start + length))
    }
  }
  return { ...artifact, bytecode: `0x${code}` }
}
