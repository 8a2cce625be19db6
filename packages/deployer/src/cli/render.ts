import type { Plan, Step } from '../plan/types.ts'
import { planHash } from '../plan/planFile.ts'
import { countText } from '../text.ts'
import type { Verification } from '../verify/types.ts'
import { styled, table } from './output.ts'

const REMOVES = new Set<Step['kind']>(['removeIntegrations', 'revokeRole', 'removeMember'])

/** A plan for people: what it takes away first, then every step under the account that sends it. */
export function renderPlan(plan: Plan, name: string): string {
  if (plan.steps.length === 0) return `${name} on chain ${plan.chainId}: nothing to do.`
  const numbered = plan.steps.map((step, index) => ({ step, number: `${index + 1}.`.padStart(4) }))
  const lines = [
    styled('bold', `${name} on chain ${plan.chainId}: ${countText(plan.steps.length, 'step')}`),
    `plan ${planHash(plan)}`,
  ]
  const removals = numbered.filter(({ step }) => REMOVES.has(step.kind))
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
  const created = plan.steps.flatMap(({ creates }) => creates)
  if (created.length > 0) {
    const rows = created.map(({ name, address }) => ['   ', name, address])
    lines.push('', styled('cyan', 'Will be at'), table(rows))
  }
  return lines.join('\n')
}

/** A verification for people: each finding, or what was compared. */
export function renderVerification({ findings, checked, blockNumber }: Verification, name: string): string {
  const drift = findings.filter(({ severity }) => severity === 'drift').length
  const verdict =
    drift === 0
      ? styled('green', `✔ ${name} is as defined, at block ${blockNumber}`)
      : styled('red', `✘ ${name} differs from its definition in ${countText(drift, 'point')}, at block ${blockNumber}`)
  const { contracts, integrations, roleHolders, agentMembers, parameters, limits } = checked
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
      `${countText(parameters, 'parameter')} and ${countText(limits, 'limit')}.`,
  ].join('\n')
}

/** Contracts by name. */
export function renderAddresses({ addresses }: Verification): string {
  return table(Object.entries(addresses))
}
