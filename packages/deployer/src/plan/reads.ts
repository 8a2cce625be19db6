import { type Abi, type Address, encodeFunctionData, encodeFunctionResult, type Hex } from 'viem'
import { accessControlAbi, agentAbi, beaconAbi, rateLimitsAbi } from '../abi.ts'
import type { AgentList, DesiredLimit } from '../desired/types.ts'
import { contractNames, memberNames, roleName } from '../names.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { amountText, countText, rateText, withArticle } from '../text.ts'
import type { Read } from './types.ts'

export function codePresent(name: string, address: Address): Read {
  return { what: `${name} exists`, kind: 'code', address, expect: 'present' }
}

export function codeAbsent(name: string, address: Address): Read {
  return { what: `there is nothing at the address of ${name}`, kind: 'code', address, expect: 'absent' }
}

/** Compares the whole answer of a view. */
export function answer(
  what: string,
  call: { to: Address; abi: Abi; functionName: string; args?: readonly unknown[]; result: unknown },
): Read {
  const { to, abi, functionName, args, result } = call
  const data = encodeFunctionData({ abi, functionName, args })
  return { what, kind: 'call', to, data, expect: encodeFunctionResult({ abi, functionName, result } as never) }
}

/** What a Beacon publishes, or a Controller copied, under an id. */
export function config(where: string, to: Address, name: string, id: Hex, actual: WiredIntegration | undefined): Read {
  const { facet, wires } = actual ?? { facet: '0x0000000000000000000000000000000000000000' as Address, wires: [] }
  const what = actual
    ? `the ${where} has ${name} at ${facet} with ${countText(wires.length, 'wire')}`
    : `the ${where} does not have ${name}`
  const pairs = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
  return answer(what, { to, abi: beaconAbi, functionName: 'getConfig', args: [id], result: { facet, wires: pairs } })
}

export function roleHeld(
  contract: keyof typeof contractNames,
  to: Address,
  role: Hex,
  account: Address,
  held: boolean,
): Read {
  const what = `${account} ${held ? 'holds' : 'does not hold'} ${roleName(role)} on ${contractNames[contract]}`
  return answer(what, { to, abi: accessControlAbi, functionName: 'hasRole', args: [role, account], result: held })
}

const MEMBERSHIP = { admins: 'getIsAdmin', actors: 'getIsActor', grantors: 'getIsGrantor', revokers: 'getIsRevoker' }

export function memberOf(agent: Address, list: AgentList, account: Address, member: boolean): Read {
  const what = `${account} is ${member ? '' : 'not '}${withArticle(memberNames[list])} of the agent`
  return answer(what, { to: agent, abi: agentAbi, functionName: MEMBERSHIP[list], args: [account], result: member })
}

/** Compares maximum and slope, not what is left: that changes with use. */
export function limitSet(
  to: Address,
  limit: DesiredLimit,
  { maxAmount, slope }: { maxAmount: bigint; slope: bigint },
): Read {
  const what =
    maxAmount === 0n
      ? `${limit.constant} allows nothing`
      : `${limit.constant} is ${amountText(maxAmount, limit)}, refilled by ${rateText(slope, limit)}`
  const result = { maxAmount, slope, lastAmount: 0n, lastUpdated: 0n }
  const whole = answer(what, {
    to,
    abi: rateLimitsAbi,
    functionName: 'getRateLimitData',
    args: [limit.key],
    result,
  }) as Extract<Read, { kind: 'call' }>
  return { ...whole, expect: whole.expect.slice(0, 2 + 2 * 64) as Hex }
}
