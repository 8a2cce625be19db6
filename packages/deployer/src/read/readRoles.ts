import { type Address, getAbiItem, getAddress, type Hex } from 'viem'
import { accessControlAbi, accessControlEnumerableAbi } from '../abi.ts'
import { readLogs } from './readLogs.ts'
import type { View } from './view.ts'

export type RoleState = {
  role: Hex
  /** The role that grants and revokes it. */
  admin: Hex
  holders: readonly Address[]
}

/**
 * Who holds which role, in the order of the role's hash and of addresses. Candidates come from the contract's events,
 * and from enumeration where the contract has it; `hasRole` decides.
 *
 * @param roles - Roles to report even if nobody ever held them.
 */
export async function readRoles(
  view: View,
  address: Address,
  options: { roles: readonly Hex[]; enumerable: boolean },
): Promise<RoleState[]> {
  const event = getAbiItem({ abi: accessControlAbi, name: 'RoleGranted' })
  const grants = await readLogs(view, { address, event })
  const roles = sorted([...options.roles, ...grants.map(({ args }) => args.role)])
  return Promise.all(
    roles.map(async (role) => {
      const candidates = new Set(grants.filter(({ args }) => args.role === role).map(({ args }) => args.account))
      if (options.enumerable) for (const member of await enumerate(view, address, role)) candidates.add(member)
      const accounts = [...candidates]
      const held = await Promise.all(accounts.map((account) => hasRole(view, address, role, account)))
      const holders = accounts.filter((_, index) => held[index])
      const { client, blockNumber } = view
      const admin = await client.readContract({
        address,
        abi: accessControlAbi,
        functionName: 'getRoleAdmin',
        args: [role],
        blockNumber,
      })
      return { role, admin, holders: sorted(holders).map((holder) => getAddress(holder)) }
    }),
  )
}

function hasRole({ client, blockNumber }: View, address: Address, role: Hex, account: Address): Promise<boolean> {
  const args = [role, account] as const
  return client.readContract({ address, abi: accessControlAbi, functionName: 'hasRole', args, blockNumber })
}

async function enumerate({ client, blockNumber }: View, address: Address, role: Hex): Promise<Address[]> {
  const contract = { address, abi: accessControlEnumerableAbi, blockNumber }
  const count = await client.readContract({ ...contract, functionName: 'getRoleMemberCount', args: [role] })
  return Promise.all(
    Array.from({ length: Number(count) }, (_, index) =>
      client.readContract({ ...contract, functionName: 'getRoleMember', args: [role, BigInt(index)] }),
    ),
  )
}

function sorted<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].toSorted()
}
