import type { Address, Hex } from 'viem'
import type { Execution } from '../execute/execute.ts'
import type { Plan } from '../plan/types.ts'
import type { Verification } from '../verify/types.ts'

/** What the PAU has and may still do. Base units of USDS, 18 decimals. */
export type Standing = {
  /** In the ALMProxy. */
  usds: bigint
  /** In the ALMProxy; grows with SparkLend's interest. */
  spUsds: bigint
  /** Left of LIMIT_USDS_MINT and of LIMIT_AAVE_DEPOSIT. */
  mintLimit: bigint
  depositLimit: bigint
}

/** One thing that happened, or was refused. */
export type DayEvent = {
  /** Of the chain, in seconds since 1970. */
  time: bigint
  who: string
  what: string
  outcome: 'done' | 'refused'
  /** The error's name where it was refused. */
  error?: string
  gasUsed?: bigint
  after: Standing
}

export type Demo = {
  star: string
  chainId: number
  plan: Plan
  planHash: Hex
  execution: Execution
  /** Of the fresh deployment. */
  deployed: Verification
  governance: { title: string; from: Address; to: Address }[]
  day: DayEvent[]
  /** After the day. */
  final: Verification
  /** What `pau plan` would do about it. */
  repair: Plan
}
