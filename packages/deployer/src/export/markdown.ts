import { type Address, formatGwei, isAddressEqual } from 'viem'
import { type Catalogue, wireName } from '../catalogue.ts'
import { limitChanges, rightChanges, selectorChanges, takesAway, unitChanges } from '../plan/changes.ts'
import { calendar, sinceText } from '../governance/calendar.ts'
import type { GasEstimate } from '../plan/gas.ts'
import { planHash } from '../plan/planFile.ts'
import { type Risk, riskOf } from '../plan/risk.ts'
import type { Plan, Step } from '../plan/types.ts'
import { countText } from '../text.ts'
import { partsOf } from './authorities.ts'

/**
 * A plan in words, for the people who decide on it: what it takes away first, then what they have to know or decide, then
 * everything that changes.
 */
export function planMarkdown(
  plan: Plan,
  options: { catalogue: Catalogue; gas: readonly GasEstimate[]; name?: string },
): string {
  const { catalogue, gas, name = plan.star } = options
  const { steps, chainId, notes = [] } = plan
  const title = `# ${name} on chain ${chainId}: ${steps.length === 0 ? 'nothing to do' : countText(steps.length, 'step')}`
  const place = placeNames(plan)
  const removals = steps.filter(takesAway)
  const created = steps.flatMap(({ creates }) => creates)
  const toDecide = section(
    'Notes',
    notes.map((text) => `- ${text}`),
  )
  const sections = [
    section(
      'What it takes away',
      removals.map(({ title }) => `- ${title}`),
      'Nothing.',
    ),
    toDecide,
    section(
      'What it creates',
      tableOf(
        ['contract', 'address'],
        created.map(({ name, address }) => [name, code(address)]),
      ),
    ),
    section(
      'Selectors that move',
      tableOf(
        ['where', 'integration', 'call', 'from', 'to'],
        selectorChanges(plan).map(({ where, integration, selector, from, to }) => [
          where,
          integration,
          code(wireName(catalogue, integration, selector)),
          place(from),
          place(to),
        ]),
      ),
    ),
    section(
      'Rights',
      tableOf(
        ['account', '', 'right', 'of'],
        rightChanges(plan).map(({ gains, account, right, of }) => [
          code(account),
          gains ? 'gains' : 'loses',
          right,
          of,
        ]),
      ),
    ),
    section(
      'In the Configurator Unit',
      tableOf(
        ['takes effect', 'by'],
        unitChanges(plan).map(({ what, by }) => [code(what), by]),
      ),
    ),
    section(
      'Limits',
      tableOf(
        ['before', 'after', 'key'],
        limitChanges(plan).map(({ before, after, key }) => [before, after, code(key)]),
      ),
    ),
    section(
      'Who sends what',
      partsOf(plan).flatMap(({ authority, address, steps: own }) => [
        `**${authority}** ${code(address)}`,
        '',
        ...own.map((step) => `${steps.indexOf(step) + 1}. ${step.title}`),
        '',
      ]),
    ),
    section('Calendar', calendarLines(plan)),
    section('Gas', gasLines(steps, gas)),
    section('Risk', riskLines(steps)),
  ]
  const body = steps.length > 0 ? sections.flat() : toDecide
  return `${[title, `Plan ${code(planHash(plan))}`, ...body].join('\n\n')}\n`
}

function section(title: string, lines: readonly string[], otherwise?: string): string[] {
  if (lines.length === 0) return otherwise ? [`## ${title}`, otherwise] : []
  return [`## ${title}`, lines.join('\n').trimEnd()]
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function code(text: string): string {
  return `\`${text}\``
}

/** Addresses by the names that the plan has for them. */
function placeNames({ addresses }: Plan) {
  return (address: Address | null): string => {
    if (!address) return '—'
    const name = Object.entries(addresses).find(([, known]) => isAddressEqual(known, address))?.[0]
    return name ? `${name} ${code(address)}` : code(address)
  }
}

/** When what can be sent at the earliest, where not everything can be at once. */
function calendarLines(plan: Plan): string[] {
  if (!plan.steps.some(({ ready }) => ready)) return []
  const rows = calendar(plan, 0n).map((entry) => {
    const numbers = entry.steps.map((step) => plan.steps.indexOf(step) + 1)
    const senders = [...new Set(entry.steps.map(({ from }) => from.authority))]
    return [sinceText(entry), ranges(numbers), senders.join(', ')]
  })
  return tableOf(['when', 'steps', 'by'], rows)
}

function gasLines(steps: readonly Step[], gas: readonly GasEstimate[]): string[] {
  const total = gas.reduce((sum, { gas }) => sum + gas, 0n)
  const rough = gas.filter(({ rough }) => rough).length
  const kinds = [...new Set(steps.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => {
    const own = gas.filter((_, index) => steps[index]?.kind === kind)
    return [kind, String(own.length), grouped(own.reduce((sum, { gas }) => sum + gas, 0n))]
  })
  const source =
    rough === 0 ? 'as the node estimates' : `${countText(rough, 'step')} by size, because other steps come first`
  return [
    `About ${grouped(total)} gas, ${source}: ${formatGwei(total)} ETH for each gwei of its price.`,
    '',
    ...tableOf(['kind', 'steps', 'gas'], rows),
  ]
}

function grouped(amount: bigint): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function riskLines(steps: readonly Step[]): string[] {
  const levels: Risk['level'][] = ['high', 'medium', 'low']
  return levels.flatMap((level) => {
    const own = steps
      .map((step, index) => ({ risk: riskOf(step), number: index + 1 }))
      .filter(({ risk }) => risk.level === level)
    const reasons = [...new Set(own.map(({ risk }) => risk.why))]
    return reasons.map((why) => {
      const numbers = own.filter(({ risk }) => risk.why === why).map(({ number }) => number)
      return `- **${level}**: ${why} (${numbers.length === 1 ? 'step' : 'steps'} ${ranges(numbers)})`
    })
  })
}

/** `1–3, 7` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
