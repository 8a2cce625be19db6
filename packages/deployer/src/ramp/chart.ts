import { logRange, type Point, short } from '@diamond-pau/explorer'

export { type Point, short, svgChart } from '@diamond-pau/explorer'

/**
 * The curve in characters, a column for each day or few days. The scale is logarithmic: what grows by a ratio is a line.
 *
 * @param options.width - Of the whole chart, in characters.
 * @param options.height - In lines, without the axis.
 */
export function terminalChart(points: readonly Point[], { width = 72, height = 12 } = {}): string {
  const { low, high } = logRange(points)
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
