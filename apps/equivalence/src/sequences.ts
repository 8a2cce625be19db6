import fc from 'fast-check'
import type { Hex } from 'viem'
import { readParameters } from './parameters.ts'
import { type Comparison, moves, type Run, runAtEachStage } from './run.ts'
import { setterCases } from './scenarios/setters.ts'
import { isRoleFunction } from './scenarios/roles.ts'
import { mutatingFunctions, type Operation, type World } from './world.ts'

/** One call of a generated sequence, in small numbers, so that it shrinks to the simplest that still diverges. */
export type Step = {
  /** Which function: an operation, then setters, then roles, around and around. */
  what: number
  /** Who calls; see WHO. */
  who: number
  /** How much; see `amountOf`. For a setter, which of its cases. */
  amount: number
  /** Seconds that pass before. */
  wait: number
  /** What happens to one of the operation's limits before; see `meddle`. */
  limit: number
  /** How the venue behaves; see MODES. */
  venue: number
  /** Whether what the call needs is not there. */
  bare: boolean
}

const WHO = ['relayer', 'admin', 'freezer', 'stranger'] as const
const MODES = [0, 2, 3, 4, 5]

/** Mostly the first of so many choices. */
const mostly = (choices: number, weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: choices - 1 }) })

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat({ max: 9_999 }),
  who: mostly(WHO.length, 9),
  amount: fc.nat({ max: 31 }),
  wait: fc.oneof(fc.constant(0), fc.nat({ max: 200 }), fc.constant(100_000)),
  limit: mostly(9, 3),
  venue: mostly(MODES.length, 9),
  bare: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
})

export type SequenceResult = {
  /** Calls that were made and compared, at each stage. */
  operations: number
  /** Of them, those that succeeded. */
  successes: number
  /** The smallest sequence found that diverges, in words, and how. */
  divergence?: { sequence: readonly string[]; how: readonly string[]; seed: number }
}

export const LONGEST = 80

/**
 * Runs random sequences until so many calls have been compared, or one diverges.
 *
 * @param options.operations - How many calls.
 * @param options.seed - Equal seeds make equal sequences.
 */
export async function runSequences(
  world: World,
  options: { operations: number; seed: number; onProgress?: (operations: number) => void },
): Promise<SequenceResult> {
  const { testClient } = world.chain
  const snapshot = await testClient.snapshot()
  await giveLimits(world)
  const actions = actionsOf(world)
  let operations = 0
  let successes = 0
  let divergence: SequenceResult['divergence']

  for (let batch = 0; operations < options.operations && !divergence; ++batch) {
    const seed = options.seed + batch
    let found: { sequence: string[]; how: readonly string[] } | undefined
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: LONGEST, size: 'max' }),
      async (steps) => {
        const { observations, divergences, words } = await runSequence(world, actions, steps)
        if (!found) {
          operations += steps.length
          successes += observations.filter(({ success }) => success).length
        }
        if (divergences.length > 0) found = { sequence: words, how: divergences }
        return divergences.length === 0
      },
    )
    await fc.check(property, { seed, numRuns: 10 })
    if (found) divergence = { ...(found as { sequence: string[]; how: readonly string[] }), seed }
    options.onProgress?.(operations)
  }
  await testClient.revert({ id: snapshot })
  return { operations, successes, ...(divergence ? { divergence } : {}) }
}

async function runSequence(
  world: World,
  actions: Actions,
  steps: readonly Step[],
): Promise<Comparison & { words: string[] }> {
  const words: string[] = []
  const comparison = await runAtEachStage(world, async (run) => {
    const told: string[] = []
    for (const one of steps) told.push(await takeStep(run, actions, one))
    words.splice(0, words.length, ...told)
    await closing(run)
  })
  return { ...comparison, words }
}

/** What every parameter and every limit has come to. */
export async function closing({ world, stage, observations }: Run): Promise<void> {
  const people = Object.keys(world.people) as (keyof World['people'])[]
  const parameters = await readParameters(world, stage, world.settings, people)
  const last = observations.at(-1)
  if (last) last.parameters = { ...last.parameters, ...parameters }
}

// ---------------------------------------------------------------------------------------------------------------- steps

export type Actions = {
  operations: readonly Operation[]
  setters: readonly (readonly [signature: string, cases: readonly { args: readonly unknown[] }[]])[]
}

/** Every setter with its cases, and with what the world began with, so that a sequence can find its way back. */
export function actionsOf(world: World): Actions {
  const known = mutatingFunctions(world.pau).filter((signature) => !isRoleFunction(signature))
  const cases = setterCases(world)
  const setters = known
    .filter((signature) => signature in cases)
    .map((signature) => {
      const name = signature.slice(0, signature.indexOf('('))
      const first = world.settings.filter((setting) => setting.name === name)
      return [signature, [...first, ...first, ...(cases[signature] ?? [])]] as const
    })
  return { operations: world.operations, setters }
}

export async function takeStep(run: Run, { operations, setters }: Actions, step: Step): Promise<string> {
  const { world } = run
  const from = WHO[step.who] as (typeof WHO)[number]
  world.chain.wait(BigInt(step.wait))
  const waited = step.wait > 0 ? `after ${step.wait} s, ` : ''

  const kind = step.what % 20
  const which = Math.floor(step.what / 20)
  if (kind === 19) return waited + (await takeRole(run, from, step.amount))
  if (kind >= 16) {
    const [signature, cases] = setters[which % setters.length] as Actions['setters'][number]
    const { args } = cases[step.amount % cases.length] as { args: readonly unknown[] }
    const caller = from === 'relayer' ? 'admin' : from
    await run.call(signature, args, { from: caller })
    return `${waited}${caller} calls ${signature} with ${args.map(String).join(', ')}`
  }

  const operation = operations[which % operations.length] as Operation
  const meddled = await meddle(run, operation, step.limit)
  const amount = await amountOf(run, operation, step.amount)
  if (!step.bare) await operation.action.prepare?.(amount).catch(() => undefined)
  const mode = MODES[step.venue] as number
  const misbehave = (to: number) => operation.venue?.send('misbehave', [to, operation.venue.address, '0x'])
  if (mode !== 0) await misbehave(mode)
  await run.call(operation.signature, operation.args(amount), { from, value: operation.action.value })
  if (mode !== 0) await misbehave(0)
  const with_ = [step.bare ? 'unprepared' : '', mode ? `its venue in mode ${mode}` : '', meddled].filter(Boolean)
  return `${waited}${from} calls ${operation.signature} for ${amount}${with_.length ? `, ${with_.join(', ')}` : ''}`
}

async function takeRole(run: Run, from: (typeof WHO)[number], choice: number): Promise<string> {
  const { people } = run.world
  const account = choice % 3 === 0 ? people.relayer : choice % 3 === 1 ? people.freezer : people.stranger
  const role = choice % 2 === 0 ? 'relayer' : 'freezer'
  const calls = ['grantRole(bytes32,address)', 'revokeRole(bytes32,address)', 'grantRole(bytes32,address)'] as const
  if (choice % 4 === 3) {
    const caller = from === 'relayer' ? 'freezer' : from
    await run.call('removeRelayer(address)', [account], { from: caller })
    // Another relayer takes over, or the rest of the sequence would be one long refusal.
    await run.call('grantRole(bytes32,address)', [run.stage.roles.relayer, people.relayer], {
      from: 'admin',
      to: 'access',
    })
    return `${caller} removes ${account}, and the relayer is granted the role again`
  }
  const signature = calls[choice % 3] as (typeof calls)[number]
  const caller = from === 'relayer' ? 'admin' : from
  await run.call(signature, [run.stage.roles[role], account], { from: caller, to: 'access' })
  return `${caller} calls ${signature} for ${account} as ${role}`
}

/** Changes one of an operation's limits, or none. */
async function meddle(run: Run, operation: Operation, choice: number): Promise<string> {
  const limits = Object.entries(operation.keys)
  const [name, key] = limits[choice % Math.max(limits.length, 1)] ?? []
  if (choice === 0 || !name || !key) return ''
  const used = moves(operation, name)
  const values = [
    [used, 0n],
    [used - 1n, 0n],
    [used * 10n, 0n],
    [used * 10n, used / 50n],
    [2n * used, used / 10n],
    [0n, 0n],
    [2n ** 256n - 1n, 0n],
    [used, 1n],
  ] as const
  const [maxAmount, slope] = values[choice - 1] ?? [used, 0n]
  await run.limit(key, maxAmount, slope)
  return `its limit ${name} set to ${maxAmount} with slope ${slope}`
}

/** Nothing, a unit, the usual amount and its neighbours, or what is left of the first limit and its neighbours. */
async function amountOf({ world }: Run, { action, intent, keys }: Operation, choice: number): Promise<bigint> {
  const usual = [action.amount, action.amount - 1n, action.amount + 1n, action.amount / 3n, 2n * action.amount, 0n, 1n]
  if (choice < 16) return usual[choice] ?? action.amount
  const [limit = ''] = intent.limits
  const key = keys[limit] as Hex | undefined
  if (!key || action.moves?.[limit]) return action.amount
  const left = await world.pau.rateLimits.read<bigint>('getCurrentRateLimit', [key])
  if (left > 2n ** 120n) return action.amount
  return choice < 22 ? left : choice < 28 ? left + 1n : left > 0n ? left - 1n : 0n
}

/** Room for ten calls of each operation, which comes back within minutes. */
export async function giveLimits({ pau, people, operations }: World): Promise<void> {
  for (const operation of operations) {
    for (const [limit, key] of Object.entries(operation.keys)) {
      const used = moves(operation, limit)
      const args = [key, used * 10n, used / 60n + 1n]
      await pau.rateLimits.send('setRateLimitData', args, { from: people.admin })
    }
    for (const key of operation.furtherKeys) {
      await pau.rateLimits.send('setUnlimitedRateLimitData', [key], { from: people.admin })
    }
  }
}
