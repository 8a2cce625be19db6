import { chainName } from '@diamond-pau/addresses'
import {
  type Account,
  changesBetween,
  historyWith,
  type Integration,
  type Limit,
  type Report,
} from '@diamond-pau/explorer'
import { HOP, MAX_CHANGE } from '@diamond-pau/governance'
import { audit, getPublishedStar, publishedStars } from '@diamond-pau/stars'
import { type Address, formatUnits, type Hex } from 'viem'
import { catalogue } from '../catalogue.ts'
import type { Desired } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { type Inspection, inspect, label, type Labelled, nameWires } from '../inspect/inspect.ts'
import { compareLimits, type ExpectedLimit, expectedLimits, nameUnexpected } from '../limits/limits.ts'
import { integrationLabel } from '../names.ts'
import { RampError, studyRamp } from '../ramp/study.ts'
import { readWiring } from '../read/readWiring.ts'
import { sharedView } from '../read/sharedView.ts'
import type { View } from '../read/view.ts'
import { verify } from '../verify/verify.ts'
import { verifyController } from '../verify/verifyController.ts'

/** What a report is about. */
export type ReportSubject = {
  controller: Address
  /** What it should be, where there is a definition. */
  desired?: Desired
  /** It was built for the report. */
  rehearsal?: boolean
}

/** The last report is of another PAU. */
export class OtherPauError extends PauError {
  override name = 'OtherPauError'
}

/**
 * What a page shows of a PAU, at one block: what `inspect`, `verify`, `limits`, `ramp` and `audit` say, together.
 *
 * @param options.previous - The last report, which this one is compared with.
 * @param options.readAt - Seconds since 1970, by the clock of this machine.
 * @throws NotAControllerError, OtherPauError
 */
export async function collectReport(
  from: View,
  { controller, desired, rehearsal = false }: ReportSubject,
  options: { previous?: Report; readAt?: number } = {},
): Promise<Report> {
  const view = sharedView(from)
  const { readAt = Math.floor(Date.now() / 1000), previous } = options
  const [inspection, { findings, checked }, { timestamp }] = await Promise.all([
    inspect(view, controller),
    desired ? verify(desired, view) : verifyController(view, controller),
    view.client.getBlock({ blockNumber: view.blockNumber }),
  ])
  const { chainId } = inspection
  const named = namer(desired)
  const limits = limitsOf(inspection, desired)
  const ramp = rampOf(limits, desired)
  const report: Report = {
    version: 1,
    name: desired?.name ?? 'PAU',
    chain: { id: chainId, name: chainName(chainId) ?? null },
    block: { number: String(view.blockNumber), timestamp: String(timestamp) },
    readAt: String(readAt),
    rehearsal,
    contracts: inspection.contracts.map(({ name, codeHash, known, ...at }) => ({
      name,
      ...named(at),
      code: { hash: codeHash, known },
    })),
    integrations: await integrationsOf(view, inspection),
    roles: inspection.roles.map(({ holders, ...role }) => ({ ...role, holders: holders.map(named) })),
    agents: inspection.agents.map(({ address, ...lists }) => ({
      ...named({ address, label: label(address, chainId) }),
      members: Object.entries(lists).map(([list, accounts]) => ({ list, accounts: accounts.map(named) })),
    })),
    parameters: inspection.parameters,
    limits,
    findings,
    checked,
    defined: desired !== undefined,
    ...(ramp ? { ramp } : {}),
    published: publishedMistakes(desired),
    history: [],
  }
  return previous ? comparedWith(previous, report) : report
}

function comparedWith(previous: Report, report: Report): Report {
  const proxy = ({ contracts }: Report) => contracts.find(({ name }) => name === 'ALMProxy')?.address ?? ''
  if (previous.chain.id !== report.chain.id || proxy(previous).toLowerCase() !== proxy(report).toLowerCase()) {
    throw new OtherPauError(
      `The last report is of the PAU ${proxy(previous)} on chain ${previous.chain.id}, this one of ${proxy(report)} on ` +
        `chain ${report.chain.id}. Pass the --since of the same PAU.`,
    )
  }
  const changes = { since: previous.block, list: changesBetween(previous, report) }
  return { ...report, changes, history: historyWith(previous) }
}

/** Names accounts that no registry lists and the definition knows. */
function namer(desired: Desired | undefined): (account: Labelled) => Account {
  const own = new Map<string, string>()
  if (desired) {
    const { admin, agents, pau, shared, unit, deployer, name } = desired
    own.set(deployer.toLowerCase(), 'deployer')
    for (const contract of shared) own.set(contract.address.toLowerCase(), contract.name)
    own.set(admin.toLowerCase(), `${name}'s admin`)
    for (const [index, agent] of agents.entries()) {
      const address = pau.agents[index]
      if (address) own.set(address.toLowerCase(), agent.name)
    }
    own.set(pau.controller.toLowerCase(), 'Controller')
    if (unit) {
      own.set(unit.addresses.configurator.toLowerCase(), 'Configurator')
      own.set(unit.govOps.toLowerCase(), 'GovOps')
    }
  }
  return ({ address, label }) => ({ address, label: label ?? own.get(address.toLowerCase()) ?? null })
}

function summaryOf(id: Hex): string | null {
  return catalogue.facets.find(({ idBytes32 }) => idBytes32 === id)?.summary ?? null
}

/** Those of the Controller, then those that only its Beacon has. */
async function integrationsOf(view: View, { integrations, beacon, chainId }: Inspection): Promise<Integration[]> {
  const published = await readWiring(view, beacon)
  const onBeacon = (id: Hex): Integration['beacon'] => {
    const found = published.find((candidate) => candidate.id === id)
    if (!found) return null
    return { facet: { address: found.facet, label: label(found.facet, chainId) }, wires: nameWires(found) }
  }
  const rest = published.filter(({ id }) => !integrations.some((wired) => wired.id === id))
  return [
    ...integrations.map(({ id, name, facet, wires }): Integration => {
      const { codeHash, known, ...at } = facet
      return {
        id,
        name,
        summary: summaryOf(id),
        controller: { facet: at, code: { hash: codeHash, known }, wires },
        beacon: onBeacon(id),
      }
    }),
    ...rest.map(({ id }): Integration => ({
      id,
      name: integrationLabel(id),
      summary: summaryOf(id),
      controller: null,
      beacon: onBeacon(id),
    })),
  ]
}

/** Every limit that was ever set or should be, with what is published about it. */
function limitsOf({ limits, chainId, integrations }: Inspection, desired: Desired | undefined): Limit[] {
  const states = new Map(limits.map((limit) => [limit.key, limit]))
  const rows = compareLimits(desired ? expectedOf(desired) : [], limits, (key) => nameUnexpected(key, chainId))
  const wired = new Set(integrations.map(({ id }) => id))
  const facetOf = (constant: string) => {
    const candidates = catalogue.facets.filter((facet) => facet.limits.some((limit) => limit.constant === constant))
    return (candidates.find(({ idBytes32 }) => wired.has(idBytes32)) ?? candidates[0])?.id ?? null
  }
  return rows
    .filter(({ status, state }) => status !== 'unspecified' || state !== 'unset')
    .map((row): Limit => {
      const { constant, args } = readName(row.name, chainId)
      const { lastAmount = 0n, lastUpdated = 0n } = states.get(row.key) ?? {}
      return {
        key: row.key,
        constant,
        args,
        functions: [...row.functions],
        integration: facetOf(constant),
        unit: row.unit,
        state: row.state,
        maxAmount: String(row.maxAmount),
        slope: String(row.slope),
        lastAmount: String(lastAmount),
        lastUpdated: String(lastUpdated),
        remaining: String(row.remaining),
        status: desired ? row.status : null,
        expected: row.expected
          ? { maxAmount: String(row.expected.maxAmount), slope: String(row.expected.slope) }
          : null,
        instances: row.instances,
        sources: row.sources,
      }
    })
}

/** The definition's amounts, under the names and instances that are published; published amounts that it leaves out are not expected. */
function expectedOf({ star, chainId, limits }: Desired): ExpectedLimit[] {
  const known = publishedStars.some((published) => published.star.id === star)
    ? expectedLimits(star, chainId, 'diamond')
    : []
  const described = known.map(({ amounts: _, ...rest }): ExpectedLimit => {
    const limit = limits.find(({ key }) => key === rest.key)
    return limit ? { ...rest, unit: limit, amounts: amountsOf(limit) } : rest
  })
  const others = limits.filter(({ key }) => !known.some((limit) => limit.key === key))
  return [
    ...described,
    ...others.map((limit): ExpectedLimit => ({
      ...nameUnexpected(limit.key, chainId),
      key: limit.key,
      name: limit.name,
      unit: limit,
      amounts: amountsOf(limit),
      instances: [],
      sources: [limit.source],
    })),
  ].map(({ unit: { symbol, decimals }, ...rest }) => ({ ...rest, unit: { symbol, decimals } }))
}

function amountsOf({ maxAmount, slope }: Desired['limits'][number]): NonNullable<ExpectedLimit['amounts']> {
  return { maxAmount, slope, unlimited: maxAmount === 2n ** 256n - 1n }
}

/** `LIMIT_AAVE_DEPOSIT(pool 0x…, aToken 0x…)` in its parts. */
function readName(name: string, chainId: number): Pick<Limit, 'constant' | 'args'> {
  const [, constant = name, list = ''] = /^([^(]+)\((.*)\)$/.exec(name) ?? []
  const args = list === '' ? [] : list.split(', ')
  return {
    constant,
    args: args.map((text) => {
      const [argument = '', ...words] = text.split(' ')
      const value = words.join(' ')
      const address = /^0x[0-9a-fA-F]{40}$/.test(value)
      return { name: argument, value, label: address ? label(value as Address, chainId) : null }
    }),
  }
}

const DAYS = 30

/** How each limit may grow under the unit's second-order limits, or under the usual ones. */
function rampOf(limits: readonly Limit[], desired: Desired | undefined): Report['ramp'] {
  const { hop: every, maxChange: step } = desired?.unit ?? { hop: HOP, maxChange: MAX_CHANGE }
  const curves = limits.flatMap(({ key, state, maxAmount, slope, unit }) => {
    const initial = BigInt(maxAmount)
    if (state !== 'limited' || initial === 0n) return []
    const pace = BigInt(slope)
    const refill = pace === 0n ? 0n : (initial + pace - 1n) / pace
    const attack = { refill, response: 3_600n, patience: 7n * 86_400n }
    try {
      const { rows, attacks } = studyRamp({ initial, step, every, days: DAYS, decimals: unit.decimals, attack })
      return [{ key, rows, attacks: attacks.map(({ attack, loss }) => ({ attack, loss })) }]
    } catch (error) {
      // It would outgrow what RateLimits can hold.
      if (error instanceof RampError) return []
      throw error
    }
  })
  if (curves.length === 0) return undefined
  return {
    source: desired?.unit ? 'unit' : 'defaults',
    every: String(every),
    step: formatUnits(step, 18),
    curves,
  }
}

function publishedMistakes(desired: Desired | undefined): Report['published'] {
  const star = desired && publishedStars.find((published) => published.star.id === desired.star)
  if (!star) return []
  return audit([getPublishedStar(star.star.id)], { all: publishedStars })
    .filter(({ severity, chainId }) => severity !== 'note' && chainId === desired.chainId)
    .map(({ severity, subject, published, evidence, docNo }) => ({
      severity,
      subject,
      published,
      evidence,
      source: docNo,
    }))
}
