import { parseJson } from '../parse.ts'
import type { Report } from '../report.ts'
import { timeText } from '../text.ts'
import { element } from './data.ts'
import type { Gauges } from './gauges.ts'

const EVERY_MS = 6_000

/** Asks the server for newer data. Amounts are shown at once; where anything else is another, the page loads again. */
export function startLive(first: Report, gauges: Gauges): void {
  const status = element('header [data-live]')
  let shape = shapeOf(first)
  const ask = async () => {
    try {
      const response = await fetch('report.json', { cache: 'no-store' })
      const text = await response.text()
      if (!response.ok) throw new Error((JSON.parse(text) as { error?: string }).error ?? 'The server fails.')
      const report = parseJson(text)
      if (shapeOf(report) !== shape) {
        shape = shapeOf(report)
        location.reload()
        return
      }
      element('[data-block]').textContent = report.block.number
      element('[data-time]').textContent = timeText(BigInt(report.block.timestamp))
      gauges.show(report)
      status.textContent = 'live'
      status.className = 'chip good'
    } catch (error) {
      status.textContent = error instanceof TypeError ? 'not reached' : 'node fails'
      status.title = error instanceof Error ? error.message : ''
      status.className = 'chip drift'
    }
  }
  setInterval(() => document.hidden || void ask(), EVERY_MS)
  void ask()
}

/** Everything but what moves from block to block. */
function shapeOf({ block: _block, readAt: _readAt, limits, changes, ...rest }: Report): string {
  const still = limits.map(({ lastAmount: _last, lastUpdated: _updated, remaining: _remaining, ...limit }) => limit)
  return JSON.stringify([rest, still, changes?.list.filter(({ kind }) => kind !== 'used')])
}
