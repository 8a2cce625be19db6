import { type Hex, isAddressEqual } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { coreErrors } from '../contracts.ts'
import type { Desired } from '../desired/types.ts'
import { execute, type Execution } from '../execute/execute.ts'
import { memoryJournal } from '../execute/journal.ts'
import { nodeSink } from '../execute/nodeSink.ts'
import { windBack } from '../execute/windBack.ts'
import { planHash } from '../plan/planFile.ts'
import type { State } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import type { Verification } from '../verify/types.ts'
import { verify } from '../verify/verify.ts'
import { planUpgrade, readUpgrade } from './planUpgrade.ts'

/** Something that an upgrade of facets must leave as it is. */
export type Kept = { what: string; before: string; after: string; same: boolean }

/** What a rehearsal of an upgrade showed. */
export type UpgradeRehearsal = {
  planHash: Hex
  execution: Execution
  verification: Verification
  /** Parameters, limits and holders of roles, before and after. */
  kept: Kept[]
  /** Steps that a second run would still have. */
  left: number
  ok: boolean
}

/**
 * Carries out an upgrade of facets on a development node, such as a fork, compares what was with what is, and winds the
 * chain back.
 *
 * @throws NoRehearsalError, and what {@link planUpgrade} throws
 */
export function rehearseUpgrade(connection: Connection, desired: Desired): Promise<UpgradeRehearsal> {
  return windBack(connection, async () => {
    const before = await readUpgrade(await latestView(connection), desired)
    const plan = planUpgrade(before)
    const sink = await nodeSink(connection, { impersonate: true })
    const execution = await execute(plan, { connection, sink, journal: memoryJournal(), errors: coreErrors() })

    const verification = await verify(desired, await latestView(connection), { only: 'facets' })
    const after = await readUpgrade(await latestView(connection), desired)
    const left = planUpgrade(after).steps.length
    const kept = compare(desired, before.state, after.state)
    const clean = verification.findings.every(({ severity }) => severity !== 'drift')
    return {
      planHash: planHash(plan),
      execution,
      verification,
      kept,
      left,
      ok: clean && left === 0 && kept.every(({ same }) => same),
    }
  })
}

function compare(desired: Desired, before: State, after: State): Kept[] {
  const kept = (what: string, was: string, is: string): Kept => ({ what, before: was, after: is, same: was === is })
  const parameters = desired.parameters.flatMap(({ name }, index) => {
    const was = before.parameters[index]
    // What no facet answered for before is not lost.
    return was === undefined ? [] : [kept(name, was, after.parameters[index] ?? 'no answer')]
  })
  const limits = (before.pau?.limits ?? []).map(({ key, maxAmount, slope }) => {
    const is = after.pau?.limits.find((limit) => limit.key === key)
    const name = desired.limits.find((limit) => limit.key === key)?.name ?? `Limit ${key}`
    return kept(name, `${maxAmount}, ${slope}`, is ? `${is.maxAmount}, ${is.slope}` : 'none')
  })
  const rights = Object.entries(before.pau?.roles ?? {}).map(([contract, roles]) => {
    const text = (states: typeof roles) =>
      states.map(({ role, holders }) => `${role} ${holders.toSorted().join(' ')}`).join('; ')
    return kept(
      `Roles of ${contract}`,
      text(roles),
      text(after.pau?.roles[contract as keyof NonNullable<State['pau']>['roles']] ?? []),
    )
  })
  const links = (['proxy', 'rateLimits', 'accessControls'] as const).flatMap((link) => {
    const [was, is] = [before.pau?.[link], after.pau?.[link]]
    return was && is && isAddressEqual(was, is) ? [] : [kept(link, String(was), String(is))]
  })
  return [...parameters, ...limits, ...rights, ...links]
}
