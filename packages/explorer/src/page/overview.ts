import { type Content, type Html, html } from '../html.ts'
import { limitDrifts, sameWiring } from '../marks.ts'
import type { Report } from '../report.ts'
import { countText, timeText } from '../text.ts'
import { account, codeText, section } from './parts.ts'

/** The verdict and the numbers. */
export function overview(report: Report): Html {
  const { integrations, limits, findings, changes, rehearsal, defined } = report
  const wired = integrations.filter(({ controller }) => controller)
  const other = wired.filter(
    ({ controller, beacon }) => !controller || !beacon || !sameWiring(controller, beacon),
  ).length
  const drift = findings.filter(({ severity }) => severity === 'drift').length
  const notices = findings.length - drift
  const open = limits.filter(({ state }) => state !== 'unset')
  const off = limits.filter((limit) => limitDrifts(report, limit)).length
  const wires = wired.reduce((sum, { controller }) => sum + (controller?.wires.length ?? 0), 0)
  const standard = defined ? 'its definition' : 'itself and its Beacon'
  return html`<section id="overview" aria-label="Overview">
    ${
      rehearsal &&
      html`<p class="banner">
        A rehearsal: this PAU was built as it is defined, on a chain made for this page. It is not the live one.
        <code>--rpc</code> shows that.
      </p>`
    }
    <p class="verdict ${drift > 0 ? 'bad' : 'fine'}">
      <b>${drift > 0 ? `Differs from ${standard} in ${countText(drift, 'point')}` : `Agrees with ${standard}`}</b>
      <span>${checkedText(report)}</span>
    </p>
    <ul class="cards">
      ${card(wired.length, 'facets', '#integrations', other > 0 ? `${other} not as on the Beacon` : 'as on the Beacon', other > 0 ? 'behind' : '')}
      ${card(wires, 'selectors', '#integrations', 'that callers reach', '')}
      ${card(open.length, 'open limits', '#limits', off > 0 ? `${off} not as defined` : `${limits.length - open.length} closed`, off > 0 ? 'drift' : '')}
      ${card(drift, 'drift', '#drift', notices > 0 ? countText(notices, 'notice') : 'no notices', drift > 0 ? 'drift' : '')}
      ${card(changes ? changes.list.length : '—', 'changes', '#changes', changes ? `since block ${changes.since.number}` : 'this is the first report', '')}
    </ul>
  </section>`
}

function checkedText({ checked }: Report): string {
  const parts = Object.entries(checked).flatMap(([kind, count]) => {
    const noun = kind === 'governance' ? 'rights in the unit' : kind.replace(/([A-Z])/g, ' $1').toLowerCase()
    return count > 0 ? [`${count} ${count === 1 ? noun.replace(/s$/, '') : noun}`] : []
  })
  return parts.length > 0 ? `Compared: ${parts.join(', ')}.` : ''
}

function card(value: Content, name: string, href: string, more: string, kind: string): Html {
  return html`<li>
    <a href="${href}" ${kind && html` class="${kind}"`}><b>${value}</b> <span>${name}</span><small>${more}</small></a>
  </li>`
}

/** What was found, faults first. */
export function drift({ findings }: Report): Html {
  const sorted = findings.toSorted((a, b) => Number(b.severity === 'drift') - Number(a.severity === 'drift'))
  const body =
    sorted.length === 0
      ? html`<p class="empty">Nothing. What was compared agrees.</p>`
      : html`<ul class="findings">
          ${sorted.map(
            ({ severity, what, expected, actual }) =>
              html`<li class="item ${severity}" data-item${severity === 'drift' && html` data-drift`}>
                <h3><span class="chip ${severity}">${severity}</span> ${what}</h3>
                <dl>
                  <dt>expected</dt>
                  <dd>${expected}</dd>
                  <dt>actual</dt>
                  <dd>${actual}</dd>
                </dl>
              </li>`,
          )}
        </ul>`
  return section(
    'drift',
    'Drift',
    'What is not as it should be, by the chain alone. A notice is no fault, but somebody should know.',
    body,
  )
}

const SIGNS = { added: '+', removed: '−', changed: '~', used: '↓' } as const

/** More drift is worse, and less is better. */
const DRIFTED = { added: 'removed', removed: 'added', changed: 'changed', used: 'used' } as const

/** What is another than in the last report, and the reports before. */
export function changes({ changes, history, block }: Report): Html {
  const list = changes
    ? changes.list.length === 0
      ? html`<p class="empty">Nothing changed since block ${changes.since.number}.</p>`
      : html`<ul class="changes">
          ${changes.list.map(
            ({ kind, area, what, before, after }) =>
              html`<li class="item ${area === 'Drift' ? DRIFTED[kind] : kind}" data-item>
                <span class="sign" aria-hidden="true">${SIGNS[kind]}</span>
                <div>
                  <small>${area}, ${kind}</small><b>${what}</b>
                  <p>${before && html`<del>${before}</del>`} ${after && html`<ins>${after}</ins>`}</p>
                </div>
              </li>`,
          )}
        </ul>`
    : html`<p class="empty">This is the first report. The next one says what changed since block ${block.number}.</p>`
  const since = changes
    ? html`Since block ${changes.since.number}, of ${timeText(BigInt(changes.since.timestamp))} UTC.`
    : ''
  const past =
    history.length > 0 &&
    html`<details class="more">
      <summary>${countText(history.length, 'earlier report')}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Block</th>
              <th scope="col">Time, UTC</th>
              <th scope="col">Drift</th>
              <th scope="col">Changes</th>
            </tr>
          </thead>
          <tbody>
            ${history.map(
              (past) =>
                html`<tr><td>${past.block.number}</td><td>${timeText(BigInt(past.block.timestamp))}</td><td${
                  past.drift > 0 && html` class="bad"`
                }>${past.drift}</td><td>${past.changes ?? '—'}</td></tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`
  return section('changes', 'What changed', since, html`${list}${past}`)
}

/** The contracts of the PAU, and what their code is. */
export function contracts({ contracts }: Report): Html {
  return section(
    'contracts',
    'Contracts',
    'Code is compared with what the packages publish, metadata and immutables aside.',
    html`<div class="scroll">
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">Contract</th>
            <th scope="col">Address</th>
            <th scope="col">Code</th>
          </tr>
        </thead>
        <tbody>
          ${contracts.map(
            ({ name, code, ...at }) =>
              html`<tr class="item" data-item>
                <th scope="row">${name}</th>
                <td>${account(at)}</td>
                <td>${codeText(code)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  )
}

/** What is wrong in what governance publishes about the Star. */
export function published({ published }: Report): Html | null {
  if (published.length === 0) return null
  return section(
    'published',
    'What is published',
    'Mistakes in what governance publishes, which no chain can repair. The same as pau audit.',
    html`<details class="more" data-box>
      <summary>${countText(published.length, 'finding')}</summary>
      <ul class="findings">
        ${published.map(
          ({ severity, subject, published: text, evidence, source }) =>
            html`<li class="item notice" data-item>
              <h3><span class="chip ${severity === 'error' ? 'drift' : 'notice'}">${severity}</span> ${subject}</h3>
              <dl>
                <dt>published</dt>
                <dd>${text} <small>${source}</small></dd>
                <dt>evidence</dt>
                <dd>${evidence}</dd>
              </dl>
            </li>`,
        )}
      </ul>
    </details>`,
  )
}
