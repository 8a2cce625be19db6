import { pointsOf, svgChart } from '../chart.ts'
import type { Report } from '../report.ts'

/** Draws the curve of the limit that is chosen. */
export function startRamp({ ramp }: Report): void {
  const select = document.querySelector<HTMLSelectElement>('#ramp-limit')
  select?.addEventListener('change', () => {
    const curve = ramp?.curves[Number(select.value)]
    if (!curve) return
    const title = select.selectedOptions[0]?.textContent ?? ''
    const chart = new DOMParser().parseFromString(
      svgChart(pointsOf(curve.rows), title),
      'image/svg+xml',
    ).documentElement
    document.querySelector('#ramp-chart')?.replaceChildren(document.importNode(chart, true))
  })
}
