import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract, send } from '@diamond-pau/contracts/testing'
import { type Address, encodeDeployData, getAddress, keccak256, slice, toHex } from 'viem'

/**
 * Puts a contract at a given address as if it had been deployed there: `address(this)`, immutables and storage written
 * by the constructor are right, its nonce is 1, and its events are emitted.
 *
 * The creation code is set as the address' code. A call then returns the runtime code, a transaction does the same and
 * keeps the storage, and the runtime code takes the creation code's place.
 *
 * @param options.from - `msg.sender` of the constructor.
 */
export async function install(
  chain: LocalChain,
  options: { address: Address; artifact: Artifact; args?: readonly unknown[]; from: Address },
): Promise<LocalContract> {
  const { address, artifact, args = [], from } = options
  const { abi } = artifact
  const { publicClient, testClient } = chain
  await testClient.setNonce({ address, nonce: 1 })
  await testClient.setCode({ address, bytecode: encodeDeployData({ abi, bytecode: artifact.bytecode, args }) })
  const { data: runtime } = await publicClient.call({ account: from, to: address })
  if (!runtime) throw new Error(`the constructor of ${artifact.contractName} returned no code`)
  await send(chain, address, '0x', { from })
  await testClient.setCode({ address, bytecode: runtime })
  return contractAt(chain, artifact, address)
}

/** Writes the addresses of libraries into an artifact's creation code, for those of them that it calls. */
export function link(artifact: Artifact, libraries: readonly { artifact: Artifact; address: Address }[]): Artifact {
  let bytecode: string = artifact.bytecode
  for (const library of libraries) {
    // solc leaves __$…$__ around the first 17 bytes of the hash of the library's full name.
    const hash = keccak256(toHex(`${library.artifact.sourceName}:${library.artifact.contractName}`))
    bytecode = bytecode.replaceAll(`__$${hash.slice(2, 36)}$__`, library.address.slice(2).toLowerCase())
  }
  return { ...artifact, bytecode: bytecode as Artifact['bytecode'] }
}

/** An address for what has none on mainnet or none in a registry: the last 20 bytes of the hash of a name. */
export function labelled(name: string): Address {
  return getAddress(slice(keccak256(toHex(name)), 12))
}
