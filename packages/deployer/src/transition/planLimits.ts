import { type Abi, encodeAbiParameters, type Hex, maxUint256 } from 'viem'
import { rateLimitsAbi } from '../abi.ts'
import { call } from '../plan/steps.ts'
import { answer } from '../plan/reads.ts'
import type { Read, Step } from '../plan/types.ts'
import { valueText } from '../text.ts'
import { actsStill, adminOf } from './authority.ts'
import type { Transition } from './readTransition.ts'
import { addUp, available, type Budget, type MonolithLimit, succeed, type Successor } from './rekey.ts'
import type { KnownLimit } from './types.ts'

type LimitPlan = {
  steps: Step[]
  /** What must not have changed until the old controller is gone. */
  reads: Read[]
  notes: string[]
}

const NOTHING: Budget = { maxAmount: 0n, slope: 0n, lastAmount: 0n, lastUpdated: 0n }

/** Limits under other keys, where the two controllers compose them differently. */
export function planLimits(transition: Transition): LimitPlan {
  const { from, to } = transition.state
  if (from.stage === 'legacy' && to.stage !== 'legacy') return forward(transition)
  if (from.stage !== 'legacy' && to.stage === 'legacy') return back(transition)
  return { steps: [], reads: [], notes: ['Limits keep their keys.'] }
}

// -------------------------------------------------------------------------------------------------------------- forward

function forward(transition: Transition): LimitPlan {
  const { state } = transition
  const notes: string[] = []
  const open = state.known.filter(({ key }) => budgetOf(transition, key).maxAmount > 0n)
  const kept = new Set<Hex>()
  const wanted = new Map<Hex, { successor: Successor & { key: Hex }; budgets: Budget[]; sources: KnownLimit[] }>()
  const closing: KnownLimit[] = []

  for (const known of open) {
    const old = budgetOf(transition, known.key)
    if (known.failure || known.successors.length === 0) {
      const why = known.failure ?? 'nothing of the PAU says what it is for'
      notes.push(`${limitText(known.limit)} stays where it is, unused: ${why}. Governance has to set what takes over.`)
      kept.add(known.key)
      continue
    }
    // One part of a budget is all of it.
    const divided = known.successors.filter(({ mode }) => mode === 'share').length !== 1
    if (known.decide && divided)
      notes.push(`${limitText(known.limit)}: ${known.reason}. For governance to decide: ${known.decide}.`)
    for (const successor of known.successors) {
      const entry = wanted.get(successor.key) ?? { successor, budgets: [], sources: [] }
      entry.budgets.push(succeed(old, successor))
      entry.sources.push(known)
      wanted.set(successor.key, entry)
    }
    if (!known.successors.some(({ key }) => key === known.key)) closing.push(known)
  }
  for (const limit of state.limits) {
    const named = state.known.some(({ key }) => key === limit.key) || wanted.has(limit.key)
    if (limit.maxAmount === 0n || named) continue
    notes.push(
      `Key ${limit.key} allows ${amount(limit.maxAmount)}, and nothing that this PAU is known to work with leads to it. It is left alone; the new controller may not find it.`,
    )
  }

  const steps: Step[] = []
  const reads: Read[] = open.map(({ key, limit }) =>
    dataIs(transition, key, limitText(limit), budgetOf(transition, key)),
  )
  for (const { successor, budgets, sources } of wanted.values()) {
    const { key, mode } = successor
    const budget = mode === 'mirror' && budgets.length > 1 ? addUp(budgets, state.timestamp) : (budgets[0] as Budget)
    const present = budgetOf(transition, key)
    if (sources.some((source) => source.key === key) || equal(present, budget)) continue
    if (present.maxAmount > 0n) {
      if (mode === 'carry' || mode === 'share' || mode === 'mirror') {
        notes.push(`${limitText(successor)} is set already, to ${amount(present.maxAmount)}. It is left as it is.`)
      }
      continue
    }
    steps.push(carryStep(transition, successor, budget, sources))
  }
  steps.push(...closing.map((known) => closeStep(transition, known.key, limitText(known.limit))))
  // What is set before the old controller is gone could be spent twice.
  return { steps, reads: actsStill(transition) ? reads : [], notes }
}

// ----------------------------------------------------------------------------------------------------------------- back

/** The monolith's keys again, with what was consumed under those of the facets. */
function back(transition: Transition): LimitPlan {
  const { state } = transition
  const notes: string[] = []
  const steps: Step[] = []
  const reads: Read[] = []
  const closing = new Map<Hex, string>()
  const monolith = new Set(state.known.map(({ key }) => key))

  for (const known of state.known) {
    const { key, limit, successors } = known
    const before = state.closed[key]
    if (!before || known.failure) continue
    for (const successor of successors) {
      if (monolith.has(successor.key) || budgetOf(transition, successor.key).maxAmount === 0n) continue
      reads.push(dataIs(transition, successor.key, limitText(successor), budgetOf(transition, successor.key)))
      closing.set(successor.key, limitText(successor))
    }
    if (successors.some((successor) => successor.key === key)) continue
    const budget = returned(transition, known, before)
    if (!budget) continue
    if (budgetOf(transition, key).maxAmount > 0n) continue
    if (successors.some(({ mode }) => mode === 'share')) {
      notes.push(`${limitText(limit)} becomes one budget again: what is left of its parts, together.`)
    }
    steps.push(
      carryStep(transition, { mode: 'carry', constant: limit.constant, args: limit.args, key }, budget, [known]),
    )
  }
  steps.push(...[...closing].map(([key, name]) => closeStep(transition, key, name)))
  return { steps, reads: actsStill(transition) ? reads : [], notes }
}

function returned(transition: Transition, { successors }: KnownLimit, before: Budget): Budget | undefined {
  const { timestamp } = transition.state
  const carried = successors.find(({ mode }) => mode === 'carry')
  if (carried) {
    const budget = budgetOf(transition, carried.key)
    return budget.maxAmount > 0n ? budget : undefined
  }
  const parts = successors.filter(({ mode }) => mode === 'share')
  if (parts.length === 0) return undefined
  let left = 0n
  for (const { key, ratio = [1n, 1n] } of parts) {
    const now = available(budgetOf(transition, key), timestamp)
    // A part's share of the whole is in the ratio; undoing the ratio would count the whole once for each.
    left += now === maxUint256 ? before.maxAmount : (now * ratio[1]) / ratio[0] / BigInt(parts.length)
  }
  return { ...before, lastAmount: left < before.maxAmount ? left : before.maxAmount, lastUpdated: timestamp }
}

// ---------------------------------------------------------------------------------------------------------------- steps

function carryStep(
  transition: Transition,
  successor: Successor & { key: Hex },
  budget: Budget,
  sources: readonly KnownLimit[],
): Step {
  const { request, state } = transition
  const { maxAmount, slope, lastAmount, lastUpdated } = budget
  const { key } = successor
  const name = limitText(successor)
  const from = sources.map(({ limit }) => limitText(limit)).join(' and ')
  const left = available(budget, state.timestamp)
  const title = `Set ${name} to what ${from} ${VERB[successor.mode]}: ${amount(maxAmount)}, ${amount(left)} of it left`
  return call(request, 'carryLimit', `${successor.constant}/${key.slice(0, 10)}`, {
    title,
    from: adminOf(transition, state.rateLimitsRoles),
    contract: 'RateLimits',
    to: request.rateLimits,
    abi: carryAbi,
    functionName: 'setRateLimitData',
    args: [key, maxAmount, slope, lastAmount, lastUpdated],
    preReads: [dataIs(transition, key, name, budgetOf(transition, key))],
    postReads: [dataIs(transition, key, name, budget)],
  })
}

const VERB: Record<Successor['mode'], string> = {
  carry: 'is',
  share: 'gives it for a part',
  mirror: 'allows in all',
  gate: 'lets through',
  free: 'does not limit',
}

function closeStep(transition: Transition, key: Hex, name: string): Step {
  const { request, state } = transition
  return call(request, 'closeLimit', `${name.split('(')[0]}/${key.slice(0, 10)}`, {
    title: `Close ${name}, which nothing uses any more`,
    from: adminOf(transition, state.rateLimitsRoles),
    contract: 'RateLimits',
    to: request.rateLimits,
    abi: rateLimitsAbi as Abi,
    functionName: 'setRateLimitData',
    args: [key, 0n, 0n],
    preReads: [dataIs(transition, key, name, budgetOf(transition, key))],
    postReads: [closed(transition, key, name)],
  })
}

const carryAbi: Abi = [
  {
    type: 'function',
    name: 'setRateLimitData',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'key', type: 'bytes32' },
      { name: 'maxAmount', type: 'uint256' },
      { name: 'slope', type: 'uint256' },
      { name: 'lastAmount', type: 'uint256' },
      { name: 'lastUpdated', type: 'uint256' },
    ],
    outputs: [],
  },
]

// ---------------------------------------------------------------------------------------------------------------- reads

export function budgetOf({ state }: Pick<Transition, 'state'>, key: Hex): Budget {
  const limit = state.limits.find((candidate) => candidate.key === key)
  if (!limit) return NOTHING
  const { maxAmount, slope, lastAmount, lastUpdated } = limit
  return { maxAmount, slope, lastAmount, lastUpdated }
}

function dataIs({ request }: Transition, key: Hex, name: string, result: Budget): Read {
  const what = `${name} has ${amount(result.lastAmount)} of ${amount(result.maxAmount)} since ${result.lastUpdated}`
  const abi = rateLimitsAbi as Abi
  return answer(what, { to: request.rateLimits, abi, functionName: 'getRateLimitData', args: [key], result })
}

/** A closed limit keeps the time at which it was closed. */
function closed(transition: Transition, key: Hex, name: string): Read {
  const read = dataIs(transition, key, name, NOTHING) as Extract<Read, { kind: 'call' }>
  const expect = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }], [0n, 0n, 0n])
  return { ...read, what: `${name} allows nothing`, expect }
}

function equal(a: Budget, b: Budget): boolean {
  return (
    a.maxAmount === b.maxAmount &&
    a.slope === b.slope &&
    a.lastAmount === b.lastAmount &&
    a.lastUpdated === b.lastUpdated
  )
}

function amount(value: bigint): string {
  return value === maxUint256 ? 'unlimited' : String(value)
}

export function limitText({ constant, args }: MonolithLimit): string {
  const named = Object.entries(args).map(([name, value]) => `${name} ${valueText(value)}`)
  return named.length > 0 ? `${constant}(${named.join(', ')})` : constant
}
