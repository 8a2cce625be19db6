import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readArtifact } from '@diamond-pau/contracts'
import { type AbiFunction, encodeFunctionData, hexToBytes, keccak256, parseAbiItem } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import anchorFile from '../anchors.json' with { type: 'json' }
import { readAnchors } from './anchors.ts'
import { bars, stageRows, steadyRows, valueOf } from './bars.ts'
import { dearer, priceOf } from './dearer.ts'
import { measure } from './measure/measure.ts'
import { operations } from './measure/operations/index.ts'
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

describe('operations in steady state', () => {
  const steady = () => steadyRows([...measured.rows, ...anchors.rows], 'diamond')

  test('cost no more than in the monolith, or no more than dearer.ts says', () => {
    const allowed = ({ operation, variant }: { operation: string; variant: string }) =>
      dearer.find((row) => row.operation === operation && row.variant === variant)?.above ?? 0
    expect(steady().filter((row) => row.above > allowed(row))).toEqual([])
  })

  test('dearer.ts says of no row more than is measured, and nothing of one that is not dearer', () => {
    const found = dearer.map(({ operation, variant, above }) => ({ operation, variant, above }))
    const measured = steady()
      .filter(({ above }) => above > 0)
      .map(({ operation, variant, above }) => ({ operation, variant, above }))
    expect(new Set(found)).toEqual(new Set(measured))
  })

  /** Rows that are dearer by more than 3 %, with what of that is access alone. */
  const above3 = () =>
    steady()
      .map((row) => ({ ...row, room: Math.floor(row.legacy * 0.03) }))
      .filter(({ above, room }) => above > room)
      .map((row) => ({ ...row, least: priceOf(row.access ?? {}) }))

  test('where the diamond is dearer by more than 3 %, access alone to what it buys is more than 3 %', () => {
    expect(above3().filter(({ least, room }) => least <= room)).toEqual([])
    const rows = above3().map(({ operation, variant }) => `${operation} ${variant}`)
    const explained = dearer.filter(({ access }) => access)
    expect(explained.map(({ operation, variant }) => `${operation} ${variant}`).toSorted()).toEqual(rows.toSorted())
  })

  test('README.md has these rows and their figures', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const cells = (line: string) => line.split('|').map((cell) => cell.trim())
    const number = (value: number) => value.toLocaleString('en-US')
    const share = (value: number, legacy: number) => `${number(value)} (${((100 * value) / legacy).toFixed(1)} %)`
    const table = above3().map(({ operation, variant, legacy, room, least, above }) =>
      [
        '',
        `\`${operation}\``,
        variant,
        number(legacy),
        number(room),
        share(least, legacy),
        share(above, legacy),
        '',
      ].join(' | '),
    )
    const found = readme.split('\n').filter((line) => / %\) +\|$/.test(line))
    expect(found.map(cells)).toEqual(table.map(cells))
  })
})

test('every operation of the monolith is measured at each stage', () => {
  const rows = stageRows([...measured.rows, ...anchors.rows])
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.find(({ operation, variant }) => operation === 'transferAsset' && variant === 'steady')).toMatchObject({
    stage1: expect.any(Number),
    stage2: expect.any(Number),
    stage3: expect.any(Number),
  })
})

test('nothing changed unseen: gas.json is what is measured (npm run bench -- --write)', () => {
  expect(snapshotOf(measured)).toEqual(readSnapshot())
})

describe('comparability', () => {
  test('calls without a router cost what they cost the anchors, to the unit', () => {
    expect(gasBy(measured.rows, 'direct')).toMatchObject(gasBy(anchors.rows, 'direct'))
  })

  const { counterparties } = anchorFile
  test.each(Object.keys(counterparties) as (keyof typeof counterparties)[])(
    '%s is to the byte that of the anchors',
    (name) => {
      const { deployedBytecode } = readArtifact(new URL(`../build/${name}.json`, import.meta.url))
      // Two have more to answer, because our facets ask more: what a cooldown owes, and who the other chain's OFT is.
      const extended = ['GasMockOFT', 'GasMockSUSDe'].includes(name)
      expect(keccak256(deployedBytecode) === counterparties[name]).toBe(!extended)
    },
  )

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
      // The monolith and its libraries are deployed by nobody here.
      if (/^deploy .*(MainnetController|ForeignController|Lib)$/.test(row.operation)) continue
      if (row.stage === 'production' || row.stage === 'legacy') expect(Object.keys(ours)).toContain(key(row))
    }
  })

  test.each(operations)('$name: the arguments weigh what those of the anchor weighed', (operation) => {
    for (const variant of operation.variants) {
      const args = variant.startsWith('steady') ? (operation.steadyArgs ?? operation.args) : operation.args
      const item = parseAbiItem(`function ${operation.signature}`) as AbiFunction
      const data = hexToBytes(encodeFunctionData({ abi: [item], args }))
      const intrinsic = data.reduce((gas, byte) => gas + (byte === 0 ? 4 : 16), 21_000)
      const anchor = anchors.rows.find(
        (row) => row.stage === 'legacy' && row.operation === operation.name && row.variant === variant,
      )
      expect([variant, intrinsic]).toEqual([variant, anchor?.intrinsic])
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
    expect([stdout, stderr, status]).toEqual([
      '',
      'bench: unknown option "--jsno". Known: --json, --stages, --write.\n',
      1,
    ])
  })
})
