import { type Html, html } from '../html.ts'
import { integrationMark, type Mark, sameWiring } from '../marks.ts'
import type { Integration, Report, Wiring } from '../report.ts'
import { countText } from '../text.ts'
import { account, chip, codeText, section } from './parts.ts'

export const MARK_TEXT: Record<Mark, string> = {
  drift: 'drift',
  notice: 'unknown code',
  behind: 'behind the Beacon',
  unused: 'on the Beacon only',
  good: 'as on the Beacon',
}

/** Every facet with its selectors, and how the Controller's copy stands to the Beacon. */
export function integrations(report: Report): Html {
  return section(
    'integrations',
    'Facets and selectors',
    'What callers reach, and the function of the facet that it leads to. A Controller copies the Beacon when its admin says so.',
    html`<div class="facets">
      ${report.integrations.map((integration, index) => facetCard(report, integration, index))}
    </div>`,
  )
}

function facetCard(report: Report, integration: Integration, index: number): Html {
  const { name, id, summary, controller, beacon } = integration
  const mark = integrationMark(report, integration)
  const shown = controller ?? beacon
  const version = controller?.code.known?.version
  return html`<details
    class="facet item ${mark}"
    id="facet-${index}"
    data-item
    data-box${mark === 'drift' && html` data-drift`}
  >
    <summary>
      <b>${name}</b><span class="what">${summary ?? ''}</span><span class="meta">${version ?? ''}</span
      ><span class="meta">${countText(shown?.wires.length ?? 0, 'selector')}</span>${chip(mark, MARK_TEXT[mark])}
    </summary>
    <div class="inside">
      <dl>
        ${
          controller &&
          html`<dt>in the Controller</dt>
            <dd>${account(controller.facet)}<br />${codeText(controller.code)}</dd>`
        }
        <dt>on the Beacon</dt>
        <dd>${beaconText(controller, beacon)}</dd>
        <dt>id</dt>
        <dd><code>${id}</code></dd>
      </dl>
      ${shown && wireTable(shown)}
      ${
        controller &&
        beacon &&
        !sameWiring(controller, beacon) &&
        html`<h4>What the Beacon publishes</h4>
          ${wireTable(beacon)}`
      }
    </div>
  </details>`
}

function beaconText(controller: Wiring | null, beacon: Integration['beacon']): Html {
  if (!beacon) return html`not there any more`
  if (!controller || !sameWiring(controller, beacon)) return account(beacon.facet)
  return html`the same`
}

function wireTable({ wires }: Pick<Wiring, 'wires'>): Html {
  return html`<div class="scroll">
    <table class="wires">
      <thead>
        <tr>
          <th scope="col">Selector</th>
          <th scope="col">Function</th>
          <th scope="col">of the facet</th>
        </tr>
      </thead>
      <tbody>
        ${wires.map(
          ({ callSelector, call, delegateSelector, delegate }) =>
            html`<tr data-row>
              <td><code>${callSelector}</code></td>
              <td><code>${call ? spaced(call) : 'unknown'}</code></td>
              <td><code>${delegate?.split('(')[0] ?? ''} ${delegateSelector}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** A signature that lines can break in. */
function spaced(signature: string): string {
  return signature.replaceAll(',', ', ')
}
