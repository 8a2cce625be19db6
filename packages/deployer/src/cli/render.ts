import type { Plan } from '../plan/types.ts'
import { planHash } from '../plan/planFile.ts'
import { calendar, timeText } from '../governance/calendar.ts'
import { catalogue, wireName } from '../catalogue.ts'
import { selectorChanges, takesAway } from '../plan/changes.ts'
import { countText, spanText } from '../text.ts'
import type { Verification } from '../verify/types.ts'
import type { Rehearsal } from '../transition/rehearse.ts'
import type { UpgradeRehearsal } from '../upgrade/rehearseUpgrade.ts'
import { styled, table } from './output.ts'

/**
 * A plan for people: what it takes away first, then every step under the account that sends it, and what can be sent
 * from when, where not everything can be sent at once.
 *
 * @param now - Seconds since 1970; dates are shown where it is given, and otherwise what has to pass.
 */
export function renderPlan(plan: Plan, name: string, now?: bigint): string {
  const notes = plan.notes?.length ? ['', styled('yellow', 'Notes:'), ...plan.notes.map((text) => `  ${text}`)] : []
  if (plan.steps.length === 0) return [`${name} on chain ${plan.chainId}: nothing to do.`, ...notes].join('\n')
  const numbered = plan.steps.map((step, index) => ({ step, number: `${index + 1}.`.padStart(4) }))
  const lines = [
    styled('bold', `${name} on chain ${plan.chainId}: ${countText(plan.steps.length, 'step')}`),
    `plan ${planHash(plan)}`,
  ]
  const removals = numbered.filter(({ step }) => takesAway(step))
  if (removals.length > 0) {
    lines.push(
      '',
      styled('red', 'Takes away:'),
      ...removals.map(({ step, number }) => styled('red', `${number} ${step.title}`)),
    )
  }
  let sender = ''
  for (const { step, number } of numbered) {
    const { authority, address } = step.from
    if (sender !== `${authority} ${address}`) {
      sender = `${authority} ${address}`
      lines.push('', styled('cyan', sender))
    }
    lines.push(`${number} ${step.title}`)
  }
  lines.push(...renderMoves(plan))
  const created = plan.steps.flatMap(({ creates }) => creates)
  if (created.length > 0) {
    const rows = created.map(({ name, address }) => ['   ', name, address])
    lines.push('', styled('cyan', 'Will be at'), table(rows))
  }
  if (plan.steps.some(({ ready }) => ready)) lines.push('', ...renderCalendar(plan, now ?? 0n, now === undefined))
  return [...lines, ...notes].join('\n')
}

/** Calls that another facet serves afterwards, or none. What is new serves nothing before, and shows in the steps. */
function renderMoves(plan: Plan): string[] {
  const moves = selectorChanges(plan).filter(({ where, from }) => from && where === 'Controller')
  if (moves.length === 0) return []
  const rows = moves.map(({ integration, selector, from, to }) => [
    '   ',
    wireName(catalogue, integration, selector),
    from ?? '',
    '→',
    to ?? 'nowhere',
  ])
  return ['', styled('cyan', 'Selectors that move'), table(rows)]
}

function renderCalendar(plan: Plan, now: bigint, relative: boolean): string[] {
  const number = new Map(plan.steps.map((step, index) => [step, index + 1]))
  const entries = calendar(plan, now)
  const rows = entries.map(({ from, steps }) => {
    const numbers = steps.map((step) => number.get(step) as number)
    const span = numbers.length === 1 ? `step ${numbers[0]}` : `steps ${numbers[0]} to ${numbers.at(-1)}`
    const senders = [...new Set(steps.map((step) => step.from.authority))].join(', ')
    const when = from <= now ? 'now' : `after ${spanText(from - now)}`
    return [when, ...(relative ? [] : [from <= now ? '' : timeText(from)]), span, senders]
  })
  return [styled('bold', 'Calendar'), table(rows)]
}

/** A verification for people: each finding, or what was compared. */
export function renderVerification({ findings, checked, blockNumber }: Verification, name: string): string {
  const drift = findings.filter(({ severity }) => severity === 'drift').length
  const verdict =
    drift === 0
      ? styled('green', `✔ ${name} is as defined, at block ${blockNumber}`)
      : styled('red', `✘ ${name} differs from its definition in ${countText(drift, 'point')}, at block ${blockNumber}`)
  const { contracts, integrations, roleHolders, agentMembers, parameters, limits, governance } = checked
  return [
    verdict,
    ...findings.flatMap(({ severity, what, expected, actual }) => [
      '',
      `${severity === 'drift' ? styled('red', 'drift') : styled('yellow', 'notice')}  ${what}`,
      `  expected  ${expected}`,
      `  actual    ${actual}`,
    ]),
    '',
    `Compared the code of ${countText(contracts, 'contract')}, ${countText(integrations, 'integration')}, ` +
      `${countText(roleHolders, 'role holder')}, ${countText(agentMembers, 'agent member')}, ` +
      `${countText(parameters, 'parameter')} and ${countText(limits, 'limit')}` +
      `${governance > 0 ? `, and ${countText(governance, 'right')} in the Configurator Unit` : ''}.`,
  ].join('\n')
}

/** Contracts by name. */
export function renderAddresses({ addresses }: Verification): string {
  return table(Object.entries(addresses))
}

/** Findings for people under what should be so. */
export function renderFindings(
  { findings, blockNumber }: Pick<Verification, 'findings' | 'blockNumber'>,
  claim: string,
): string {
  const drift = findings.filter(({ severity }) => severity === 'drift').length
  const verdict =
    drift === 0
      ? styled('green', `✔ ${claim}, at block ${blockNumber}`)
      : styled('red', `✘ Not so: ${claim}. It differs in ${countText(drift, 'point')}, at block ${blockNumber}`)
  const lines = findings.flatMap(({ severity, what, expected, actual }) => [
    '',
    `${severity === 'drift' ? styled('red', 'drift') : styled('yellow', 'notice')}  ${what}`,
    `  expected  ${expected}`,
    `  actual    ${actual}`,
  ])
  return [verdict, ...lines].join('\n')
}

/** A rehearsal for people: what was tried before, after and after the return, and what moved. */
export function renderRehearsal(rehearsal: Rehearsal, name: string): string {
  const { execution, trials, continuity, funds, back, verification, ok } = rehearsal
  const moved = funds.filter((fund) => fund.before !== fund.after)
  const uneven = continuity.filter(({ most }) => most > 0n)
  const mark = (good: boolean) => (good ? styled('green', '✔') : styled('red', '✘'))
  const rows = trials.map((trial, index) => [
    trial.what,
    trial.before,
    trial.after,
    back.trials[index]?.after ?? '',
    trial.same && back.trials[index]?.same ? '' : 'differs',
  ])
  return [
    styled('bold', `${name}: a rehearsal of plan ${rehearsal.planHash}`),
    `Sent ${countText(execution.sent.length, 'transaction')}, and ${countText(back.steps, 'step')} back. The chain is as it was.`,
    '',
    table(rows, { head: ['operation', 'before', 'after', 'back', ''] }),
    '',
    `${mark(uneven.length === 0)} ${countText(continuity.length, 'budget')} compared in ${continuity[0]?.seconds ?? 0} seconds: ${uneven.length} differ`,
    `${mark(moved.length === 0)} ${countText(funds.length, 'token')} in custody: ${moved.length} moved`,
    renderFindings(verification, 'there, everything is as planned'),
    renderFindings(back.verification, 'and back again'),
    ...(ok ? [] : ['', styled('red', 'The transition would change what the PAU can do. Do not send it like this.')]),
  ].join('\n')
}

/** A rehearsal of an upgrade of facets for people: what was sent, what it changed, what it must not change. */
export function renderUpgradeRehearsal(rehearsal: UpgradeRehearsal, name: string): string {
  const { execution, verification, kept, left, ok } = rehearsal
  const lost = kept.filter(({ same }) => !same)
  const mark = (good: boolean) => (good ? styled('green', '✔') : styled('red', '✘'))
  return [
    styled('bold', `${name}: a rehearsal of plan ${rehearsal.planHash}`),
    `Sent ${countText(execution.sent.length, 'transaction')}. The chain is as it was.`,
    '',
    `${mark(lost.length === 0)} Parameters, limits and roles: ${kept.length} compared, ${lost.length} differ`,
    ...lost.map(({ what, before, after }) => `  ${what}: ${before} before, ${after} after`),
    `${mark(left === 0)} A second run has ${countText(left, 'step')}`,
    renderFindings(verification, 'there, the facets are as defined'),
    ...(ok ? [] : ['', styled('red', 'The upgrade would not end as it should. Do not send it like this.')]),
  ].join('\n')
}
