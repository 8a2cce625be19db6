import { mainnet } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, encodeAbiParameters, type Hex, keccak256 } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

/** What a user is due of a token in all, in base units, what it claimed before included. */
export type MerklReward = { user: Address; token: Address; amount: bigint }

export type Merkl = {
  readonly distributor: LocalContract
  /** Publishes a tree of rewards. Returns the proof of each, in their order. */
  publish(rewards: readonly MerklReward[]): Promise<Hex[][]>
  /** Claims a reward as anyone. */
  claim(reward: MerklReward, proof: readonly Hex[], from: Address): Promise<void>
}

/** Merkl's Distributor. It pays what it holds. */
export async function installMerkl({ chain }: Pick<Devnet, 'chain'>): Promise<Merkl> {
  const distributor = await install(chain, {
    address: mainnet.MERKL_DISTRIBUTOR,
    artifact: model('MerklDistributor'),
    from: GOVERNANCE,
  })
  return {
    distributor,
    async publish(rewards) {
      const { root, proofs } = merkleTree(rewards.map(leaf))
      await distributor.send('updateTree', [root], { from: GOVERNANCE })
      return proofs
    },
    async claim({ user, token, amount }, proof, from) {
      await distributor.send('claim', [[user], [token], [amount], [proof]], { from })
    },
  }
}

function leaf({ user, token, amount }: MerklReward): Hex {
  const types = [{ type: 'address' }, { type: 'address' }, { type: 'uint256' }] as const
  return keccak256(encodeAbiParameters(types, [user, token, amount]))
}

/** A tree that hashes pairs in the order of their values and lets an odd node rise, with a proof for each leaf. */
function merkleTree(leaves: readonly Hex[]): { root: Hex; proofs: Hex[][] } {
  const proofs: Hex[][] = leaves.map(() => [])
  // Every node with the leaves below it.
  let nodes = leaves.map((hash, index) => ({ hash, below: [index] }))
  while (nodes.length > 1) {
    const above: typeof nodes = []
    for (let i = 0; i < nodes.length; i += 2) {
      const [left, right] = nodes.slice(i, i + 2) as [(typeof nodes)[0], (typeof nodes)[0] | undefined]
      if (!right) {
        above.push(left)
        continue
      }
      for (const index of left.below) proofs[index]?.push(right.hash)
      for (const index of right.below) proofs[index]?.push(left.hash)
      const [a, b] = left.hash < right.hash ? [left.hash, right.hash] : [right.hash, left.hash]
      const hash = keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'bytes32' }], [a, b]))
      above.push({ hash, below: [...left.below, ...right.below] })
    }
    nodes = above
  }
  if (!nodes[0]) throw new Error('a tree has at least one reward')
  return { root: nodes[0].hash, proofs }
}
