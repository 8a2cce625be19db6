/** A limit by day, in whole tokens. */
export type Point = { day: number; limit: number }

/** A number as an axis shows it: `100K`, `2.27M`. */
export function short(value: number): string {
  const units = ['', 'K', 'M', 'B', 'T']
  const power = Math.max(0, Math.floor(Math.log10(value) / 3 + 1e-9))
  if (power >= units.length) return value.toExponential(1)
  const scaled = value / 1000 ** power
  return `${Number(scaled.toPrecision(3))}${units[power]}`
}

/**
 * The curve in characters, a column for each day or few days. The scale is logarithmic: what grows by a ratio is a line.
 *
 * @param options.width - Of the whole chart, in characters.
 * @param options.height - In lines, without the axis.
 */
export function terminalChart(points: readonly Point[], { width = 72, height = 12 } = {}): string {
  const { low, high } = range(points)
  const labels = Array.from({ length: height }, (_, row) => {
    const level = high - ((high - low) * (row + 0.5)) / height
    return row % 3 === 0 ? short(10 ** level) : ''
  })
  const margin = Math.max(...labels.map(({ length }) => length))
  const columns = Math.max(1, Math.min(points.length, width - margin - 2))
  const shown = Array.from({ length: columns }, (_, column) => {
    const index = columns === 1 ? 0 : Math.round((column * (points.length - 1)) / (columns - 1))
    return points[index] as Point
  })
  const blocks = ' ▁▂▃▄▅▆▇█'
  const lines = labels.map((label, row) => {
    const bars = shown.map(({ limit }) => {
      const filled = ((Math.log10(limit) - low) / (high - low)) * height - (height - 1 - row)
      return blocks[Math.max(0, Math.min(8, Math.round(filled * 8)))]
    })
    return `${label.padStart(margin)} ┤${bars.join('')}`
  })
  const last = String(points.at(-1)?.day ?? 0)
  const axis = `${' '.repeat(margin)} └${'─'.repeat(columns)}`
  const days = `${' '.repeat(margin + 2)}0${last === '0' ? '' : last.padStart(Math.max(last.length + 1, columns - 1))} days`
  return [...lines.map((line) => line.trimEnd()), axis, days].join('\n')
}

const WIDTH = 720
const HEIGHT = 400
const MARGIN = { left: 64, right: 24, top: 24, bottom: 44 }

/** The same as an SVG document, with a line for each power of ten. */
export function svgChart(points: readonly Point[], title: string): string {
  const { low, high } = range(points)
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
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...decades.flatMap((limit) => [
      `<line x1="${MARGIN.left}" y1="${y(limit)}" x2="${WIDTH - MARGIN.right}" y2="${y(limit)}" stroke="#ddd"/>`,
      `<text x="${MARGIN.left - 8}" y="${y(limit) + 4}" text-anchor="end" fill="#444">${short(limit)}</text>`,
    ]),
    ...ticks.map((day) => `<text x="${x(day)}" y="${bottom + 18}" text-anchor="middle" fill="#444">${day}</text>`),
    `<text x="${(WIDTH + MARGIN.left) / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="#444">days</text>`,
    `<line x1="${MARGIN.left}" y1="${bottom}" x2="${WIDTH - MARGIN.right}" y2="${bottom}" stroke="#444"/>`,
    `<polyline points="${curve}" fill="none" stroke="#1aab9b" stroke-width="2"/>`,
    `</svg>`,
    '',
  ].join('\n')
}

/** Logarithms of the least and the greatest limit, apart even where nothing grows. */
function range(points: readonly Point[]): { low: number; high: number } {
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
