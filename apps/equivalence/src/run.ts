import { type Hex, zeroAddress } from 'viem'
import { isSetter, readParameters } from './parameters.ts'
import { differences, type Observation, record } from './recorder.ts'
import { addressOf, encodeCall, type Person, type Stage, stagesOf } from './stage.ts'
import type { Operation, Setting, World } from './world.ts'

export type CallOptions = {
  /** The relayer where left out. */
  from?: Person
  /** Wei. */
  value?: bigint
  /** Calldata, instead of what the arguments encode to. */
  data?: Hex
  /** Who answers: the controller where left out. */
  to?: 'controller' | 'access'
}

/** One stage's go at something: what it is made to do is recorded, what is done to its surroundings is not. */
export type Run = {
  readonly world: World
  readonly stage: Stage
  readonly observations: readonly Observation[]
  /** Parameters that were ever set. */
  readonly settings: readonly Setting[]
  /** Calls a function of the legacy interface, and records what happens. A revert is recorded too. */
  call(signature: string, args: readonly unknown[], options?: CallOptions): Promise<Observation>
  /** Gives a key a limit: full, or with so much left as of now. */
  limit(key: Hex, maxAmount: bigint, slope?: bigint, left?: bigint): Promise<void>
  /** Gives every limit of an operation room for ten calls, but for those given here. */
  limits(operation: Operation, amounts?: Readonly<Record<string, bigint>>, slope?: bigint): Promise<void>
  /** Puts in place what an operation needs, and calls it. */
  operate(operation: Operation, amount?: bigint, options?: CallOptions): Promise<Observation>
  /** Sets a parameter, which is checked elsewhere. */
  set(name: string, ...args: readonly unknown[]): Promise<void>
}

/** @param before - What was set before, where not only what the world began with. */
export function startRun(world: World, stage: Stage, before: readonly Setting[] = world.settings): Run {
  const { chain, pau, people } = world
  const observations: Observation[] = []
  const settings: Setting[] = [...before]
  const accounts: Person[] = Object.keys(people) as (keyof World['people'])[]

  const run: Run = {
    world,
    stage,
    observations,
    settings,
    async call(signature, args, { from = 'relayer', value, data, to = 'controller' } = {}) {
      const name = signature.slice(0, signature.indexOf('('))
      const caller = addressOf(world, from)
      const target = (to === 'access' ? stage.access : stage.controller).address
      const facet = answeredBy(world, signature)
      const call = { from: caller, to: target, data: data ?? encodeCall(world, signature, args), value }
      const { observation, parametersChanged } = await record(world, stage, call, name, facet)
      if (isSetter(name) && observation.success) settings.push({ name, args })
      if (parametersChanged) {
        observation.parameters = await readParameters(world, stage, settings, accounts)
      }
      observations.push(observation)
      return observation
    },
    async limit(key, maxAmount, slope = 0n, left) {
      const options = { from: people.admin }
      if (left === undefined) await pau.rateLimits.send('setRateLimitData', [key, maxAmount, slope], options)
      else await pau.rateLimits.send('setRateLimitData', [key, maxAmount, slope, left, await chain.now()], options)
    },
    async limits(operation, amounts = {}, slope = 0n) {
      for (const [limit, key] of Object.entries(operation.keys)) {
        await run.limit(key, amounts[limit] ?? moves(operation, limit) * 10n, slope)
      }
      for (const key of operation.furtherKeys) {
        await pau.rateLimits.send('setUnlimitedRateLimitData', [key], { from: people.admin })
      }
    },
    async operate(operation, amount = operation.action.amount, options = {}) {
      await operation.action.prepare?.(amount)
      return run.call(operation.signature, operation.args(amount), { value: operation.action.value, ...options })
    },
    async set(name, ...args) {
      settings.push({ name, args })
      await stage.controller.send(name, args, { from: people.admin })
    },
  }
  return run
}

/** What an operation uses up or gives back of one of its limits. */
export function moves({ action }: Operation, limit: string, amount = action.amount): bigint {
  return action.moves?.[limit]?.(amount) ?? amount
}

/** The facet that signs a call's reasons at Stage 3. Adapters sign as the controller does, and their facets as well. */
function answeredBy(world: World, signature: string): string | undefined {
  if (signature === 'removeRelayer(address)') return 'AdminFacet'
  return world.operations.find((operation) => operation.signature === signature)?.contract
}

/** Runs something at each stage from the same state, and leaves the state as it was. */
export async function runAtEachStage(world: World, act: (run: Run) => Promise<void>): Promise<Comparison> {
  const runs: Run[] = []
  for (const stage of stagesOf(world)) {
    const snapshot = await world.chain.testClient.snapshot()
    const run = startRun(world, stage)
    try {
      await act(run)
    } finally {
      await world.chain.testClient.revert({ id: snapshot })
    }
    runs.push(run)
  }
  return compareRuns(runs)
}

export type Comparison = {
  /** Of the first stage. */
  observations: readonly Observation[]
  /** What Stages 2 and 3 did otherwise. */
  divergences: readonly string[]
  /** Reasons in the words of each stage. */
  reasons: readonly string[]
}

export function compareRuns([first, ...others]: readonly Run[]): Comparison {
  const expected = first?.observations ?? []
  const divergences = others.flatMap(({ stage, observations }) =>
    Array.from({ length: Math.max(expected.length, observations.length) }, (_, i) =>
      differences(expected[i], observations[i]).map((problem) => `${stage.name}, call ${i + 1}, ${problem}`),
    ).flat(),
  )
  const reasons = [first, ...others].flatMap((run) => run?.observations.flatMap(({ reason }) => reason ?? []) ?? [])
  return { observations: expected, divergences, reasons }
}

/** Arguments that are zero throughout. */
export function zero(parameter: { readonly type: string; readonly components?: readonly unknown[] }): unknown {
  const { type } = parameter
  if (type.endsWith('[]')) return []
  if (type === 'tuple') {
    const components = parameter.components as { name: string; type: string }[]
    return Object.fromEntries(components.map((component) => [component.name, zero(component)]))
  }
  if (type === 'address') return zeroAddress
  if (type === 'bool') return false
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`
  const bits = Number(type.replace(/^u?int/, ''))
  return bits > 48 ? 0n : 0
}
