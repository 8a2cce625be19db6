import { type Html, html } from '../html.ts'
import { holderDrifts, integrationMark, type Mark, memberDrifts } from '../marks.ts'
import type { Account, Integration, Report } from '../report.ts'
import { countText } from '../text.ts'
import { MARK_TEXT } from './integrations.ts'
import { section } from './parts.ts'

/** The PAU as a picture: once for wide screens and once, from top to bottom, for narrow ones. */
export function diamond(report: Report): Html {
  return section(
    'diamond',
    'The diamond',
    html`Callers reach a facet through the Controller, which copied it from the Beacon. Each tick is a selector.
      <span class="key"><i class="dot good"></i>as on the Beacon</span>
      <span class="key"><i class="dot behind"></i>behind the Beacon</span>
      <span class="key"><i class="dot drift"></i>drift</span>
      <span class="key"><i class="dot unused"></i>on the Beacon only</span>`,
    html`<figure class="diamond">${wide(report)}${narrow(report)}</figure>`,
  )
}

/** An account with what it may do, as lines. */
type Person = { title: string; lines: string[]; drift: boolean; agent: boolean; to: readonly string[] }

const ROW = 28
const CORE = ['AccessControls', 'RateLimits', 'ALMProxy'] as const

function wide(report: Report): Html {
  const people = peopleOf(report)
  const { integrations } = report
  const boxes = stacked(people, 24)
  const height = Math.max(boxes.height + 24, integrations.length * ROW + 48, 460)
  const top = (height - 392) / 2
  const [x, y] = [420, top + 60 + 36 + 95]
  const at: Record<string, [x: number, y: number]> = {
    AccessControls: [345, top],
    RateLimits: [270, y + 95 + 36],
    ALMProxy: [425, y + 95 + 36],
  }
  const size: Record<string, [width: number, height: number]> = {
    AccessControls: [150, 60],
    RateLimits: [145, 65],
    ALMProxy: [145, 65],
  }
  const facetsTop = (height - integrations.length * ROW) / 2
  const middle = (index: number) => facetsTop + index * ROW + ROW / 2
  const [first, last] = [middle(0) - 20, middle(integrations.length - 1) + 20]
  const peopleTop = (height - boxes.height) / 2
  const into = (name: string): [number, number] => {
    const [left, above] = at[name] as [number, number]
    return [left, above + (size[name] as [number, number])[1] / 2]
  }
  return html`<svg class="on-wide" viewBox="0 0 1200 ${height}" role="group" aria-label="${summary(report)}">
    <g class="links" aria-hidden="true">
      ${integrations.map((integration, index) => {
        const mark = integrationMark(report, integration)
        return html`<g data-for="facet-${index}"
          >${
            integration.controller &&
            html`<path
              class="link ${mark}"
              d="M${x + 95} ${y} C ${x + 165} ${y} ${x + 140} ${middle(index)} 640 ${middle(index)}"
            />`
          }${integration.beacon && html`<path class="link ${mark === 'good' || mark === 'unused' ? mark : 'behind'}" d="M930 ${middle(index)} H1050" />`}</g
        >`
      })}
      <path class="link core" d="M${x} ${top + 60} V${y - 95}" />
      <path class="link core" d="M${x - 30} ${y + 65} L342 ${y + 131}" />
      <path class="link core" d="M${x + 30} ${y + 65} L498 ${y + 131}" />
      ${people.map((person, index) => {
        const from = peopleTop + (boxes.tops[index] ?? 0) + 16
        const ends = person.agent ? [[x - 95, y] as const] : person.to.map(into)
        return ends.map(
          ([endX, endY]) =>
            html`<path
              class="link ${person.drift ? 'drift' : person.agent ? 'call' : 'admin'}"
              d="M248 ${from} C 280 ${from} ${endX - 50} ${endY} ${endX} ${endY}"
            />`,
        )
      })}
    </g>
    ${people.map((person, index) => personBox(person, 4, peopleTop + (boxes.tops[index] ?? 0), 244))}
    ${CORE.map((name) => coreBox(report, name, at[name] as [number, number], size[name] as [number, number]))}
    ${gem(report, x, y, 95)}
    ${integrations.map((integration, index) => facetChip(report, integration, index, 640, middle(index) - 12, 290))}
    <g class="box beacon">
      <rect x="1050" y="${first}" width="140" height="${last - first}" rx="10" />
      <text class="title" x="1120" y="${(first + last) / 2 - 8}" text-anchor="middle">Beacon</text>
      <text class="small" x="1120" y="${(first + last) / 2 + 10}" text-anchor="middle">
        ${countText(published(report), 'integration')}
      </text>
      <text class="small mono" x="1120" y="${(first + last) / 2 + 26}" text-anchor="middle">
        ${short(addressOf(report, 'Beacon'))}
      </text>
    </g>
  </svg>`
}

function narrow(report: Report): Html {
  const people = peopleOf(report)
  const { integrations } = report
  const boxes = stacked(people, 12)
  const top = boxes.height + 30
  const y = top + 50 + 30 + 78
  const under = y + 78 + 26
  const facetsTop = under + 62 + 46
  const middle = (index: number) => facetsTop + index * ROW + ROW / 2
  const end = middle(integrations.length - 1)
  return html`<svg
    class="on-narrow"
    viewBox="0 0 360 ${facetsTop + integrations.length * ROW + 10}"
    role="group"
    aria-label="${summary(report)}"
  >
    <g class="links" aria-hidden="true">
      <path class="link call" d="M180 ${boxes.height} V${top}" />
      <path class="link core" d="M180 ${top + 50} V${y - 78}" />
      <path class="link core" d="M155 ${y + 53} L95 ${under}" />
      <path class="link core" d="M205 ${y + 53} L265 ${under}" />
      <path class="link core" d="M102 ${y} H14 V${end}" />
      <path class="link core" d="M346 ${facetsTop - 8} V${end}" />
      ${integrations.map((integration, index) => {
        const mark = integrationMark(report, integration)
        return html`<g data-for="facet-${index}"
          >${integration.controller && html`<path class="link ${mark}" d="M14 ${middle(index)} H28" />`}${
            integration.beacon &&
            html`<path
              class="link ${mark === 'good' || mark === 'unused' ? mark : 'behind'}"
              d="M332 ${middle(index)} H346"
            />`
          }</g
        >`
      })}
    </g>
    ${people.map((person, index) => personBox(person, 10, boxes.tops[index] ?? 0, 340))}
    ${coreBox(report, 'AccessControls', [90, top], [180, 50])} ${gem(report, 180, y, 78)}
    ${coreBox(report, 'RateLimits', [30, under], [140, 62])} ${coreBox(report, 'ALMProxy', [190, under], [140, 62])}
    <text class="small" x="28" y="${facetsTop - 8}">in the Controller</text>
    <text class="small" x="332" y="${facetsTop - 8}" text-anchor="end">
      on the Beacon ${short(addressOf(report, 'Beacon'))}
    </text>
    ${integrations.map((integration, index) => facetChip(report, integration, index, 28, middle(index) - 12, 304))}
  </svg>`
}

/** Whom a picture shows: agents with their members, then everybody else who holds a role. */
function peopleOf(report: Report): Person[] {
  const { agents, roles } = report
  const inside = new Set([addressOf(report, 'Controller'), ...agents.map(({ address }) => address)])
  const held = new Map<string, { account: Account; roles: Map<string, string[]>; drift: boolean }>()
  for (const { contract, role, holders } of roles) {
    for (const account of holders) {
      if (inside.has(account.address)) continue
      const entry = held.get(account.address) ?? { account, roles: new Map<string, string[]>(), drift: false }
      entry.roles.set(role, [...(entry.roles.get(role) ?? []), contract])
      entry.drift ||= holderDrifts(report, role, contract, account.address)
      held.set(account.address, entry)
    }
  }
  return [
    ...agents.map(({ members, ...agent }): Person => ({
      title: `Agent ${nameOf(agent)}`,
      lines: members.flatMap(({ list, accounts }) =>
        capped(accounts.map((one) => `${list.replace(/s$/, '')} ${nameOf(one)}`)),
      ),
      drift: members.some(({ list, accounts }) => accounts.some(({ address }) => memberDrifts(report, list, address))),
      agent: true,
      to: [],
    })),
    ...[...held.values()].map(({ account, roles, drift }): Person => ({
      title: nameOf(account),
      lines: [...roles].map(([role, contracts]) => {
        const of = contracts.length === CORE.length ? 'the whole PAU' : contracts.join(', ')
        return `${shortRole(role)} of ${of}`
      }),
      drift,
      agent: false,
      to: [...new Set([...roles.values()].flat())],
    })),
  ]
}

function capped(lines: string[]): string[] {
  return lines.length > 5 ? [...lines.slice(0, 4), `and ${lines.length - 4} more`] : lines
}

/** Where boxes lie that are stacked, from 0 on. */
function stacked(people: readonly Person[], gap: number): { tops: number[]; height: number } {
  const tops: number[] = []
  let height = 2
  for (const { lines } of people) {
    tops.push(height)
    height += boxHeight(lines.length) + gap
  }
  return { tops, height: height - gap }
}

function boxHeight(lines: number): number {
  return 32 + lines * 16
}

function personBox({ title, lines, drift, agent }: Person, x: number, y: number, width: number): Html {
  return html`<g class="box person${agent && ' agent'}${drift && ' drift'}"
    ><title>${[title, ...lines].join(', ')}</title
    ><rect x="${x}" y="${y}" width="${width}" height="${boxHeight(lines.length)}" rx="8" /><text
      class="title"
      x="${x + 12}"
      y="${y + 20}"
      >${clipped(title, width - 24)}</text
    >${lines.map(
      (line, index) =>
        html`<text class="small" x="${x + 12}" y="${y + 38 + index * 16}">${clipped(line, width - 24)}</text>`,
    )}</g
  >`
}

function coreBox(
  report: Report,
  name: (typeof CORE)[number],
  [x, y]: [number, number],
  [width, height]: [number, number],
): Html {
  const open = report.limits.filter(({ state }) => state !== 'unset').length
  const does = { AccessControls: 'who may', RateLimits: countText(open, 'open limit'), ALMProxy: 'holds all assets' }[
    name
  ]
  const link = { AccessControls: '#access', RateLimits: '#limits', ALMProxy: '#contracts' }[name]
  const centre = x + width / 2
  return html`<a href="${link}" class="box core"
    ><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" /><text
      class="title"
      x="${centre}"
      y="${y + 20}"
      text-anchor="middle"
      >${name}</text
    ><text class="small" x="${centre}" y="${y + 36}" text-anchor="middle">${does}</text>${
      height > 55 &&
      html`<text class="small mono" x="${centre}" y="${y + 52}" text-anchor="middle"
        >${short(addressOf(report, name))}</text
      >`
    }</a
  >`
}

/** The Controller, cut like a stone. */
function gem(report: Report, x: number, y: number, r: number): Html {
  const wired = report.integrations.flatMap(({ controller }) => controller ?? [])
  const wires = wired.reduce((sum, { wires }) => sum + wires.length, 0)
  const inner = r * 0.62
  const edge = (radius: number) => `${x},${y - radius} ${x + radius},${y} ${x},${y + radius} ${x - radius},${y}`
  const half = r / 2
  const cuts = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  return html`<a href="#integrations" class="gem"
    ><polygon class="outer" points="${edge(r)}" /><g class="cuts"
      >${cuts.map(
        ([dx, dy]) =>
          html`<path
            d="M${x + dx * half} ${y + dy * half} L${x + dx * inner} ${y} M${x + dx * half} ${y + dy * half} L${x} ${y + dy * inner}"
          />`,
      )}</g
    ><polygon class="inner" points="${edge(inner)}" />
    <text class="title" x="${x}" y="${y - 8}" text-anchor="middle">Controller</text
    ><text class="small" x="${x}" y="${y + 9}" text-anchor="middle">${countText(wired.length, 'facet')}</text
    ><text class="small" x="${x}" y="${y + 24}" text-anchor="middle">${countText(wires, 'selector')}</text></a
  >`
}

function facetChip(report: Report, integration: Integration, index: number, x: number, y: number, width: number): Html {
  const { name, controller, beacon } = integration
  const mark: Mark = integrationMark(report, integration)
  const count = (controller ?? beacon)?.wires.length ?? 0
  const ticks = Math.min(count, 22)
  const left = x + width - 10 - ticks * 5
  return html`<a
    href="#facet-${index}"
    class="chip-box ${mark}"
    data-for="facet-${index}"
    aria-label="${name}, ${countText(count, 'selector')}, ${MARK_TEXT[mark]}"
    ><rect x="${x}" y="${y}" width="${width}" height="24" rx="6" /><text class="mono" x="${x + 10}" y="${y + 16}"
      >${clipped(name.replace(/_FACET$/, ''), left - x - 16, { mono: true })}</text
    ><path class="ticks" d="${Array.from({ length: ticks }, (_, tick) => `M${left + tick * 5} ${y + 7}v10`).join('')}"
  /></a>`
}

function summary(report: Report): string {
  const { integrations, agents } = report
  const wired = integrations.filter(({ controller }) => controller).length
  return `A Controller with ${countText(wired, 'facet')}, called by ${countText(agents.length, 'agent')}`
}

function published({ integrations }: Report): number {
  return integrations.filter(({ beacon }) => beacon).length
}

function addressOf({ contracts }: Report, name: string): string {
  return contracts.find((contract) => contract.name === name)?.address ?? ''
}

function nameOf({ label, address }: Account): string {
  return label ?? short(address)
}

function shortRole(role: string): string {
  if (role.startsWith('0x')) return short(role)
  const words = role.replace(/_ROLE$/, '').replace('DEFAULT_ADMIN', 'admin')
  return words.replaceAll('_', ' ').toLowerCase()
}

function short(address: string): string {
  return address.length > 12 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address
}

/** Text that fits, by what letters measure in the fonts of most systems: SVG breaks no lines. */
function clipped(text: string, pixels: number, { mono = false } = {}): string {
  let width = 0
  for (const [index, letter] of [...text].entries()) {
    width += mono ? 7 : /[A-Z0-9_]/.test(letter) ? 7.6 : 6
    if (width > pixels) return `${[...text].slice(0, index - 1).join('')}…`
  }
  return text
}
