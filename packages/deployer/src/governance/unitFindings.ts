import { effectOf } from '@diamond-pau/governance'
import { zeroAddress } from 'viem'
import type { Desired } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'
import type { Json } from '../plan/types.ts'
import type { State } from '../read/readState.ts'
import { countText } from '../text.ts'
import type { Finding } from '../verify/types.ts'
import { birthOf, birthTemplate } from './birth.ts'
import { timeText } from './calendar.ts'
import { viewId } from './desireUnit.ts'
import { decoded, describe } from './describe.ts'
import { additions, holds, splitGoverned, spentApprovals } from './differences.ts'

/** In what a unit is not what a definition says, for this PAU: wiring, registration, pairings, who else has a say. */
export function unitFindings(desired: Desired, state: State, differences: readonly Difference[]): Finding[] {
  const { unit } = desired
  const now = state.unit
  if (!unit || !now) return []
  const drift = (what: string, expected: string, actual: string): Finding => ({
    severity: 'drift',
    what,
    expected,
    actual,
  })
  const { governed } = splitGoverned(desired, differences, state)
  const { waiting } = additions(desired, unit, state, governed)
  const waits = new Map(
    waiting.flatMap(({ operation, calls }) => calls.map((call) => [viewId(effectOf(call)), operation] as const)),
  )
  const { birth } = unit
  const unborn = birth && birthOf(desired, state) === 'unborn'
  const template = unborn ? [...birth.wiring, ...birthTemplate(desired, birth, state.beacon?.integrations ?? [])] : []
  const missing = [...unit.wiring, ...template, ...unit.registration, ...unit.pairings]
    .filter((call) => !holds(now, call))
    .map((call) => {
      const operation = waits.get(viewId(effectOf(call)))
      const actual = operation ? `waits in the Timelock until ${timeText(operation.readyAt)}` : 'not done'
      return drift(describe(desired, call), 'done', actual)
    })
  const left = unit.removals
    .filter((call) => !holds(now, call))
    .map((call) => drift(describe(desired, call), 'done, as the definition says', 'not done'))
  const spent = spentApprovals(desired, now, governed).map(({ name }) =>
    drift(`Approval to take ${name} over from the Beacon`, 'gone when it was used', 'still there'),
  )
  const strangers = now.unexpected.map(({ what, actual }) => drift(what, 'not in the definition', actual))
  const operations = now.pending
    .filter(({ id }) => !waiting.some(({ operation }) => operation.id === id))
    .map(({ id, calls, readyAt }): Finding => {
      const ours = concerns(desired, decoded(desired, unit, calls))
      return {
        severity: ours ? 'drift' : 'notice',
        what: `Operation ${id} in the Timelock, executable from ${timeText(readyAt)}`,
        expected: ours ? 'not in the definition' : 'of another PAU',
        actual: `${countText(calls.length, 'call')}: ${JSON.stringify(decoded(desired, unit, calls))}`,
      }
    })
  const halted: Finding[] = [
    ...(now.stopped
      ? [{ severity: 'notice', what: 'Configurator', expected: 'in use', actual: 'stopped' } as const]
      : []),
    ...(now.paused ? [{ severity: 'notice', what: 'Timelock', expected: 'in use', actual: 'paused' } as const] : []),
  ]
  return [...missing, ...left, ...spent, ...strangers, ...operations, ...halted]
}

/** Whether decoded calls name this PAU, or, by the zero address, every PAU. */
function concerns({ pau: { proxy, controller, rateLimits } }: Desired, calls: readonly Json[]): boolean {
  const text = JSON.stringify(calls).toLowerCase()
  return (
    [proxy, controller, rateLimits].some((address) => text.includes(address.slice(2).toLowerCase())) ||
    text.includes(`"${zeroAddress}"`)
  )
}

/** How many things of a unit are compared. */
export function unitChecks({ unit }: Desired): number {
  return unit ? unit.wiring.length + unit.registration.length + unit.pairings.length + unit.removals.length : 0
}
