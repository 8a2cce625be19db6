import { short } from './text.ts'

/** A limit by day, in whole tokens. */
export type Point = { day: number; limit: number }

/** The rows of a study as a curve. */
export function pointsOf(rows: readonly { day: number; limit: string }[]): Point[] {
  return rows.map(({ day, limit }) => ({ day, limit: Number(limit) }))
}

const WIDTH = 720
const HEIGHT = 400
const MARGIN = { left: 64, right: 24, top: 24, bottom: 44 }

/**
 * The curve of a limit as an SVG document, with a line for each power of ten. The scale is logarithmic: what grows by a
 * ratio is a line. Colours are for a file of its own; a page sets others by class.
 */
export function svgChart(points: readonly Point[], title: string): string {
  const { low, high } = logRange(points)
  const days = Math.max(1, points.at(-1)?.day ?? 1)
  const x = (day: number) => round(MARGIN.left + ((WIDTH - MARGIN.left - MARGIN.right) * day) / days)
  const y = (limit: number) =>
    round(HEIGHT - MARGIN.bottom - ((HEIGHT - MARGIN.top - MARGIN.bottom) * (Math.log10(limit) - low)) / (high - low))
  const decades = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, n) => 10 ** (Math.ceil(low) + n))
  const week = Math.max(1, Math.ceil(days / 30)) * (days > 10 ? 7 : 1)
  const ticks = Array.from({ length: Math.floor(days / week) + 1 }, (_, n) => n * week)
  const curve = points.map(({ day, limit }) => `${x(day)},${y(limit)}`).join(' ')
  const bottom = HEIGHT - MARGIN.bottom
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect class="back" width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...decades.flatMap((limit) => [
      `<line class="line" x1="${MARGIN.left}" y1="${y(limit)}" x2="${WIDTH - MARGIN.right}" y2="${y(limit)}" stroke="#ddd"/>`,
      `<text x="${MARGIN.left - 8}" y="${y(limit) + 4}" text-anchor="end" fill="#444">${short(limit)}</text>`,
    ]),
    ...ticks.map((day) => `<text x="${x(day)}" y="${bottom + 18}" text-anchor="middle" fill="#444">${day}</text>`),
    `<text x="${(WIDTH + MARGIN.left) / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="#444">days</text>`,
    `<line class="line" x1="${MARGIN.left}" y1="${bottom}" x2="${WIDTH - MARGIN.right}" y2="${bottom}" stroke="#444"/>`,
    `<polyline class="curve" points="${curve}" fill="none" stroke="#1aab9b" stroke-width="2"/>`,
    `</svg>`,
    '',
  ].join('\n')
}

/** Logarithms of the least and the greatest limit, apart even where nothing grows. */
export function logRange(points: readonly Point[]): { low: number; high: number } {
  const logs = points.map(({ limit }) => Math.log10(limit))
  const [low, high] = [Math.min(...logs), Math.max(...logs)]
  return high - low < 0.1 ? { low: low - 0.5, high: high + 0.5 } : { low: low - (high - low) / 24, high }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
