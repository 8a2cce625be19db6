import type { LocalChain } from '@diamond-pau/contracts/testing'
import {
  connectProvider,
  type Connection,
  execute,
  latestView,
  memoryJournal,
  nodeSink,
  type Plan,
  planTransition,
  readTransition,
  rehearse,
  type Rehearsal,
  type TransitionRequest,
  type TransitionVerification,
  verifyTransition,
} from '@diamond-pau/deployer'
import type { Address } from 'viem'

/** A transition that was carried out on a chain where everybody can be impersonated. */
export type Upgrade = {
  controller: Address
  plan: Plan
  verification: TransitionVerification
  /** What was still to do when it was done. */
  rest: Plan
  rehearsal?: Rehearsal
}

/** Rehearses a transition where that is asked for, carries it out, verifies it, and plans it again. */
export async function upgrade(
  chain: LocalChain,
  request: TransitionRequest,
  options: { rehearse?: boolean } = {},
): Promise<Upgrade> {
  const connection = await connectTo(chain)
  const rehearsal = options.rehearse ? await rehearse(connection, request) : undefined
  const transition = await readTransition(await latestView(connection), request)
  const plan = planTransition(transition)
  const sink = await nodeSink(connection, { impersonate: true })
  await execute(plan, { connection, sink, journal: memoryJournal() })
  const verification = await verifyTransition(connection, transition, plan)
  const { from, to } = transition.state
  const again = await readTransition(await latestView(connection), { ...request, from: from.address })
  return {
    controller: to.address,
    plan,
    verification,
    rest: planTransition(again),
    ...(rehearsal ? { rehearsal } : {}),
  }
}

export async function connectTo({ provider }: Pick<LocalChain, 'provider'>): Promise<Connection> {
  return connectProvider(provider)
}
