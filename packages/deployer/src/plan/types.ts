import type { Address, Hex } from 'viem'

/**
 * What a step relies on or brings about, as a question to the chain. `call`: the answer begins with `expect`, after the
 * words to skip, so that a read of a whole record can be about some of its words. `code`: there is code at the address,
 * or none.
 */
export type Read =
  | {
      what: string
      kind: 'call'
      to: Address
      data: Hex
      expect: Hex
      /** How many words of the answer come before the expected ones; none where left out. */
      skip?: number
      /** Holds after the step, and maybe not for long: it says nothing about whether the step was sent. */
      passing?: true
    }
  | { what: string; kind: 'code'; address: Address; expect: 'present' | 'absent' }

export type StepKind =
  | 'createProxy'
  | 'deploy'
  | 'setIntegration'
  | 'assemble'
  | 'updateIntegrations'
  | 'removeIntegrations'
  | 'grantRole'
  | 'revokeRole'
  | 'addMember'
  | 'removeMember'
  | 'setParameter'
  | 'setLimit'
  | 'setRoleAdmin'
  | TransitionKind
  | GovernanceKind

/** Kinds that only the transition from one controller to another has. */
export type TransitionKind = 'carryLimit' | 'closeLimit' | 'migrateParameters'

/**
 * Kinds that only a PAU under a Configurator Unit has: governance wires the unit; the Core Council has the factory build,
 * schedules, takes away and pairs; anyone executes; GovOps acts within what was approved.
 */
export type GovernanceKind =
  'wireUnit' | 'build' | 'schedule' | 'execute' | 'pair' | 'takeAway' | 'act' | 'raiseLimit' | 'lowerLimit'

/** Whose right a step uses. Deploying is anyone's. */
export type Authority =
  'deployer' | 'Beacon admin' | 'Star admin' | 'agent admin' | 'Sky governance' | 'Core Council' | 'GovOps' | 'anyone'

/** From when a step can be sent. Times in seconds, as decimal text. */
export type Ready = {
  /** A view that answers with a time, and what has to be added to it: what the executor asks. */
  clock: { to: Address; data: Hex; plus: string }
  /** The time, since 1970, where the chain knows it already. */
  at?: string
  /** Otherwise: so many seconds after another step of the plan. */
  after?: string
  seconds?: string
}

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** One transaction. */
export type Step = {
  /** Unique in the plan and equal whenever the same thing is to be done: `deploy/Beacon`. */
  id: string
  kind: StepKind
  /** In words. */
  title: string
  chainId: number
  from: { authority: Authority; address: Address }
  to: Address
  /** Wei, decimal. */
  value: string
  data: Hex
  /** The call in `data`, decoded; null for creations and plain transfers. */
  call: { contract: string; function: string; args: { [name: string]: Json } } | null
  /** A transaction that somebody signed for all chains, to be broadcast as it is after this one. */
  presigned?: Hex
  /** At once, where left out. */
  ready?: Ready
  /** Contracts that exist afterwards. */
  creates: { name: string; address: Address }[]
  /** What must hold before. */
  preReads: Read[]
  /** What holds afterwards; if all of it holds already, there is nothing to do. */
  postReads: Read[]
}

/** Everything that has to be sent so that a chain becomes what is desired. It holds JSON values only. */
export type Plan = {
  version: 1
  star: string
  chainId: number
  /** By name: shared contracts, facets and the PAU's. */
  addresses: { [name: string]: Address }
  /** What a person has to know or decide, and the steps do not. */
  notes?: string[]
  steps: Step[]
}
