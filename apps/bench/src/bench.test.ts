import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAnchors } from './anchors.ts'
import { bars, valueOf } from './bars.ts'
import { measure } from './measure/measure.ts'
import type { Result, Row } from './rows.ts'
import { readSnapshot, snapshotOf } from './snapshot.ts'
import { table } from './table.ts'

const anchors = readAnchors()
let measured: Result

beforeAll(async () => {
  measured = await measure()
})

const key = ({ operation, variant }: Row) => `${operation}, ${variant}`
const gasBy = (rows: readonly Row[], stage: string) =>
  Object.fromEntries(rows.filter((row) => row.stage === stage).map((row) => [key(row), row.gas]))

test.each(bars)('$operation, $variant, $stage: at most $max gas', (bar) => {
  expect(valueOf(bar, measured.rows)).toBeLessThanOrEqual(bar.max)
})

test('nothing changed unseen: gas.json is what is measured (npm run bench -- --write)', () => {
  expect(snapshotOf(measured)).toEqual(readSnapshot())
})

describe('comparability', () => {
  test('calls without a router cost what they cost the anchors, to the unit', () => {
    expect(gasBy(measured.rows, 'direct')).toMatchObject(gasBy(anchors.rows, 'direct'))
  })

  test('the unpacked RateLimits costs what those of live PAUs cost', () => {
    const live = gasBy(anchors.rows, 'production')
    const ours = Object.entries(gasBy(measured.rows, 'diamond-unpacked')).filter(([name]) =>
      name.startsWith('RateLimits'),
    )
    expect(ours.length).toBeGreaterThan(0)
    for (const [name, gas] of ours) expect([name, Math.abs(gas - (live[name] as number)) <= 10]).toEqual([name, true])
  })

  test('everything that the anchors know of production and the monolith is measured here too', () => {
    const ours = gasBy(measured.rows, 'diamond')
    for (const row of anchors.rows) {
      if (row.stage === 'production' || row.stage === 'legacy') expect(Object.keys(ours)).toContain(key(row))
    }
  })
})

describe('command', () => {
  const bench = (...args: string[]) =>
    spawnSync(process.execPath, [new URL('main.ts', import.meta.url).pathname, ...args], { encoding: 'utf8' })

  test('--json prints the rows and nothing else', () => {
    const { stdout, status } = bench('--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([...measured.rows, ...anchors.rows])
  })

  test('prints a table without it', () => {
    expect(table({ rows: [...measured.rows, ...anchors.rows], sizes: measured.sizes })).toMatch(
      /^noop\(\) +cold +21,183 +\+5,/m,
    )
  })

  test('refuses what it does not know', () => {
    const { stdout, stderr, status } = bench('--jsno')
    expect([stdout, stderr, status]).toEqual(['', 'bench: unknown option "--jsno". Known: --json, --write.\n', 1])
  })
})
