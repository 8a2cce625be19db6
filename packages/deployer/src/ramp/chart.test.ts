import { describe, expect, it } from 'vitest'
import { short, svgChart, terminalChart } from './chart.ts'

const points = Array.from({ length: 31 }, (_, day) => ({ day, limit: 100_000 * 1.25 ** day }))

describe('short', () => {
  it.each([
    [1, '1'],
    [999, '999'],
    [1_000, '1K'],
    [2_273_736, '2.27M'],
    [5e12, '5T'],
    [1e18, '1.0e+18'],
  ])('%d is %s', (value, text) => expect(short(value)).toBe(text))
})

describe('terminalChart', () => {
  it('rises with the limit and ends with the days', () => {
    const lines = terminalChart(points).split('\n')
    expect(lines).toHaveLength(14)
    expect(lines[0]).toMatch(/┤ +▂?▅?█$/)
    expect(lines[11]).toMatch(/┤▄▇█+$/)
    expect(lines.at(-1)).toMatch(/^ +0 +30 days$/)
  })

  it('is no wider than asked, however many days there are', () => {
    const year = Array.from({ length: 366 }, (_, day) => ({ day, limit: 1 + day }))
    expect(
      Math.max(
        ...terminalChart(year, { width: 60 })
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(66)
  })

  it('draws a single day and a limit that never grows', () => {
    expect(terminalChart([{ day: 0, limit: 5 }])).toContain('█')
    expect(terminalChart(points.map(({ day }) => ({ day, limit: 5 })))).not.toContain('NaN')
  })
})

describe('svgChart', () => {
  it('has a point for each day, from the lower left to the upper right', () => {
    const svg = svgChart(points, 'a < b & c')
    const [, curve = ''] = /points="([^"]+)"/.exec(svg) ?? []
    const pairs = curve.split(' ').map((pair) => pair.split(',').map(Number))
    expect(pairs).toHaveLength(31)
    for (let index = 1; index < pairs.length; index++) {
      expect(pairs[index]?.[0]).toBeGreaterThan(pairs[index - 1]?.[0] as number)
      expect(pairs[index]?.[1]).toBeLessThan(pairs[index - 1]?.[1] as number)
    }
    expect(svg).toContain('<title>a &lt; b &amp; c</title>')
    expect(svg).not.toContain('NaN')
  })
})
