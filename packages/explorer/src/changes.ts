import type { Change, Integration, Limit, Past, Report } from './report.ts'
import { amountText, countText, rateText, roundText } from './text.ts'

/** One fact of a report, under a name that it keeps from report to report. */
type Fact = Pick<Change, 'area' | 'what'> & {
  value: string
  /** What the value consists of, where only what differs of it is shown. */
  parts?: readonly string[]
}

/** What is another between two reports of one PAU: removals first, and what was used up of limits last. */
export function changesBetween(before: Report, after: Report): Change[] {
  const old = factsOf(before)
  const now = factsOf(after)
  const removed = [...old].flatMap(([id, { area, what, value }]): Change[] =>
    now.has(id) ? [] : [{ kind: 'removed', area, what, before: value, after: null }],
  )
  const others = [...now].flatMap(([id, { area, what, value, parts }]): Change[] => {
    const was = old.get(id)
    if (!was) return [{ kind: 'added', area, what, before: null, after: value }]
    const same = was.value === value && was.parts?.join() === parts?.join()
    return same
      ? []
      : [{ kind: 'changed', area, what, before: shown(was, parts), after: shown({ value, parts }, was.parts) }]
  })
  return [...removed, ...others, ...uses(before, after)]
}

function shown({ value, parts = [] }: Pick<Fact, 'value' | 'parts'>, others: readonly string[] = []): string {
  return [value, ...parts.filter((part) => !others.includes(part))].join(' ')
}

/** What the next report remembers of this one, and of those before. */
export function historyWith(report: Report): Past[] {
  const { block, findings, changes, history } = report
  const drift = findings.filter(({ severity }) => severity === 'drift').length
  return [{ block, drift, changes: changes ? changes.list.length : null }, ...history].slice(0, MOST_PASTS)
}

/** A page remembers a year of weekly reports. */
const MOST_PASTS = 52

function factsOf(report: Report): Map<string, Fact> {
  const facts = new Map<string, Fact>()
  const add = (area: Fact['area'], what: string, value: string, id = what) =>
    facts.set(`${area} ${id}`, { area, what, value })
  const addWiring = (what: string, { facet, wires }: NonNullable<Integration['beacon']>) => {
    const parts = wires.map(({ callSelector, delegateSelector }) => `${callSelector}→${delegateSelector}`).toSorted()
    const value = `${countText(wires.length, 'selector')} to ${facet.address}`
    facts.set(`Integrations ${what}`, { area: 'Integrations', what, value, parts })
  }
  const agents = new Set(report.agents.map(({ address }) => address))
  for (const { name, address, code } of report.contracts) {
    if (!agents.has(address)) add('Contracts', name, `${address}, code ${code.known?.contract ?? code.hash}`)
  }
  for (const { name, controller, beacon } of report.integrations) {
    if (controller) addWiring(`${name} in the Controller`, controller)
    if (beacon) addWiring(`${name} on the Beacon`, beacon)
  }
  for (const { contract, role, holders } of report.roles) {
    for (const { address } of holders) add('Access', `${role} on ${contract}: ${address}`, 'held')
  }
  for (const { address, members } of report.agents) {
    for (const { list, accounts } of members) {
      for (const account of accounts) add('Access', `${list} of the agent ${address}: ${account.address}`, 'is one')
    }
  }
  for (const { call, value } of report.parameters) add('Parameters', call, value)
  for (const limit of report.limits) {
    const { state, maxAmount, slope, unit, key } = limit
    const value =
      state === 'limited' ? `${amountText(BigInt(maxAmount), unit)}, ${rateText(BigInt(slope), unit)}` : state
    add('Limits', limitTitle(limit), value, key)
  }
  for (const { severity, what, expected, actual } of report.findings) {
    if (severity === 'drift') add('Drift', what, `is ${actual}, expected ${expected}`, `${what} ${actual}`)
  }
  return facts
}

/** RateLimits writes both whenever a limit is used. */
function used({ lastAmount, lastUpdated }: Limit): string {
  return `${lastAmount} ${lastUpdated}`
}

function uses(before: Report, after: Report): Change[] {
  const old = new Map(before.limits.map((limit) => [limit.key, limit]))
  return after.limits.flatMap((limit): Change[] => {
    const was = old.get(limit.key)
    const same = was?.maxAmount === limit.maxAmount && was.slope === limit.slope
    if (!same || limit.state !== 'limited' || used(was) === used(limit)) return []
    const left = (amount: string) => `${roundText(BigInt(amount), limit.unit)} left`
    return [
      {
        kind: 'used',
        area: 'Limits',
        what: limitTitle(limit),
        before: left(was.remaining),
        after: left(limit.remaining),
      },
    ]
  })
}

/** A limit as people call it: `AAVE_DEPOSIT USDS SPARKLEND_POOL`. */
export function limitTitle({ constant, args }: Report['limits'][number]): string {
  return [constant.replace(/^LIMIT_/, ''), ...args.map(({ label, value }) => label ?? value)].join(' ')
}
