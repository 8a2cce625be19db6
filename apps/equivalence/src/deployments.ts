import { type Artifact, linkArtifact } from '@diamond-pau/contracts'
import { type Layer, libraryArtifact, STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, concat, getContractAddress, type Hex, size, slice } from 'viem'
import type { World } from './world.ts'

type Block = { transactions: { to: Address | null; from: Address; nonce: Hex; input: Hex }[] }

/** What was deployed, by whom cares not: every contract that a transaction created, with what it was created from. */
export async function creations({ chain }: Pick<World, 'chain'>): Promise<Map<Address, Hex>> {
  const found = new Map<Address, Hex>()
  const last = await chain.publicClient.getBlockNumber()
  for (let number = chain.origin + 1n; number <= last; ++number) {
    const block = (await chain.provider.request({
      method: 'eth_getBlockByNumber',
      params: [`0x${number.toString(16)}`, true],
    } as never)) as Block
    for (const { to, from, nonce, input } of block.transactions) {
      if (to === null) found.set(getContractAddress({ from, nonce: BigInt(nonce) }), input)
    }
  }
  return found
}

/** The libraries that the Stage 1 controller of a world links to, by name. */
export function linkedLibraries(layer: Layer, created: ReadonlyMap<Address, Hex>): Record<string, Address> {
  const names = Object.keys(stageArtifact(STAGE_CONTRACTS[layer].stage1).linkReferences ?? {})
  const entries = [...created]
  return Object.fromEntries(
    names.map((name) => {
      const { bytecode } = libraryArtifact(name)
      const entry = entries.find(([, input]) => input === bytecode)
      if (!entry) throw new Error(`${name} was not deployed`)
      return [name, entry[0]]
    }),
  )
}

/**
 * Puts a changed build of a contract in the place of the one at an address, with the arguments that one was built with.
 *
 * @param original - What stands there.
 * @param input - What it was created from: the original's code and its arguments.
 */
export async function replaceCode(
  { chain }: Pick<World, 'chain'>,
  address: Address,
  changed: Artifact,
  original: Artifact,
  input: Hex,
  libraries: Readonly<Record<string, Address>>,
): Promise<void> {
  const length = size(original.bytecode)
  const args = size(input) > length ? slice(input, length) : '0x'
  const linked = linkArtifact(changed, libraries)
  const twin = await chain.deploy({ ...linked, bytecode: concat([linked.bytecode, args]) })
  const bytecode = (await chain.publicClient.getCode({ address: twin })) as Hex
  await chain.testClient.setCode({ address, bytecode })
}
