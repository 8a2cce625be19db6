import { limitTitle } from '../changes.ts'
import { pointsOf, svgChart } from '../chart.ts'
import { Html, html } from '../html.ts'
import type { Ramp, Report } from '../report.ts'
import { durationText, short } from '../text.ts'
import { section } from './parts.ts'

const THEFT =
  'A thief of GovOps takes what he can in an hour: at once, or after a week of raising in silence. The same as pau ramp.'

/** How limits may grow, and what a stolen GovOps makes of it. */
export function ramps(report: Report): Html | null {
  const { ramp, limits } = report
  if (!ramp || ramp.curves.length === 0) return null
  const titles = new Map(limits.map((limit) => [limit.key, limitTitle(limit)]))
  const rule = `times ${ramp.step} every ${durationText(BigInt(ramp.every))}`
  const [first] = ramp.curves as [Ramp['curves'][number]]
  const days = [0, 7, 14, 30].filter((day) => first.rows.some((row) => row.day === day))
  const limitOn = (curve: Ramp['curves'][number], day: number) => {
    const row = curve.rows.find((candidate) => candidate.day === day)
    return row ? short(Number(row.limit)) : '—'
  }
  return section(
    'ramp',
    'How limits may grow',
    ramp.source === 'unit'
      ? html`Under its Configurator Unit: at most ${rule}, each raise by GovOps alone. ${THEFT}`
      : html`This PAU's admin sets limits at will. Under a Configurator Unit with the usual second-order limits, GovOps
        could raise them at most ${rule}. ${THEFT}`,
    html`<div class="ramp">
      <figure>
        <label
          >Limit
          <select id="ramp-limit">
            ${ramp.curves.map(({ key }, index) => html`<option value="${index}">${titles.get(key) ?? key}</option>`)}
          </select></label
        >
        <div id="ramp-chart">
          ${new Html(svgChart(pointsOf(first.rows), `${titles.get(first.key) ?? first.key}, ${rule}`))}
        </div>
      </figure>
      <div class="scroll" tabindex="0" role="region" aria-label="How each limit may grow">
        <table>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              ${days.map((day) => html`<th scope="col" class="number">${day === 0 ? 'today' : `day ${day}`}</th>`)}
              <th scope="col" class="number">sudden theft</th>
              <th scope="col" class="number">patient theft</th>
            </tr>
          </thead>
          <tbody>
            ${ramp.curves.map(
              (curve) =>
                html`<tr class="item" data-item>
                  <th scope="row">${titles.get(curve.key) ?? curve.key}</th>
                  ${days.map((day) => html`<td class="number">${limitOn(curve, day)}</td>`)}${['sudden', 'patient'].map(
                    (kind) => {
                      const loss = curve.attacks.find(({ attack }) => attack === kind)?.loss
                      return html`<td class="number">${loss === undefined ? '—' : short(Number(loss))}</td>`
                    },
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>`,
  )
}
