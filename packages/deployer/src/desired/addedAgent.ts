import { type Address, concat, keccak256, stringToHex } from 'viem'
import { coreArtifact } from '../contracts.ts'
import { agentContractName } from './contracts.ts'
import { deployment } from './shared.ts'
import type { Deployment } from './types.ts'

/**
 * An agent for a PAU that was assembled without it: anyone creates it, for the first of its admins, at an address that
 * follows from the PAU, the agent's name and that admin.
 */
export function addedAgent(
  controller: Address,
  { name, admins }: { name: string; admins: readonly Address[] },
): Deployment {
  const salt = keccak256(concat([controller, stringToHex(name)]))
  return deployment(agentContractName(name), coreArtifact('AdministeredAgent'), [admins[0]], salt)
}
