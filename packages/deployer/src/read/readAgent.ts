import type { Address } from 'viem'
import { agentAbi } from '../abi.ts'
import { isRefusal } from '../chain/revert.ts'
import type { AgentList } from '../desired/types.ts'
import { readCode, type View } from './view.ts'

export type AgentState = { address: Address } & Record<AgentList, readonly Address[]>

const LISTS = {
  admins: ['adminCount', 'getAdmin'],
  actors: ['actorCount', 'getActor'],
  grantors: ['grantorCount', 'getGrantor'],
  revokers: ['revokerCount', 'getRevoker'],
} as const

/** The members of an AdministeredAgent; undefined for an account that is none. */
export async function readAgent(view: View, address: Address): Promise<AgentState | undefined> {
  if ((await readCode(view, address)) === '0x') return undefined
  const contract = { address, abi: agentAbi, blockNumber: view.blockNumber }
  const list = async (name: AgentList) => {
    const [count, get] = LISTS[name]
    const length = Number(await view.client.readContract({ ...contract, functionName: count }))
    return Promise.all(
      Array.from({ length }, (_, index) =>
        view.client.readContract({ ...contract, functionName: get, args: [BigInt(index)] }),
      ),
    )
  }
  try {
    const [admins, actors, grantors, revokers] = await Promise.all([
      list('admins'),
      list('actors'),
      list('grantors'),
      list('revokers'),
    ])
    return { address, admins, actors, grantors, revokers }
  } catch (error) {
    // A multisig or another contract may hold the role itself. It answers none of this.
    if (isRefusal(error)) return undefined
    throw error
  }
}
