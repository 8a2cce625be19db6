import type { Address, Hex } from 'viem'
import { planHash } from '../plan/planFile.ts'
import type { Plan, Step } from '../plan/types.ts'
import { partsOf } from './authorities.ts'

/** The calls of a plan for whoever makes them: a spell, an executor, a script. */
export type CalldataExport = {
  star: string
  chainId: number
  plan: Hex
  parts: {
    authority: string
    /** Who has to be `msg.sender`. */
    from: Address
    calls: Pick<Step, 'to' | 'value' | 'data' | 'title' | 'call' | 'presigned' | 'ready'>[]
  }[]
}

export function calldataExport(plan: Plan): CalldataExport {
  return {
    star: plan.star,
    chainId: plan.chainId,
    plan: planHash(plan),
    parts: partsOf(plan).map(({ authority, address, steps }) => ({
      authority,
      from: address,
      calls: steps.map(({ to, value, data, title, call, presigned, ready }) => ({
        to,
        value,
        data,
        title,
        call,
        ...(presigned ? { presigned } : {}),
        ...(ready ? { ready } : {}),
      })),
    })),
  }
}
