import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../src/report.ts'

// A whole run takes an hour. These mutants are the same every time, of units whose tests are quick, and all must die.

const PACKAGES = [
  'RateLimits',
  'Configurator',
  'aave',
  'cctp',
  'farm',
  'layer-zero',
  'maple',
  'morpho',
  'otc',
  'pendle',
]

test('forty mutants die', { timeout: 900_000 }, () => {
  const args = PACKAGES.flatMap((name) => ['--package', name])
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../src/main.ts'), ...args, '--sample', '40', '--seed', '7', '--fresh', '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  expect(stdout, stderr).not.toBe('')
  const { total, survivors, notCounted } = JSON.parse(stdout) as Report
  expect(survivors, stderr).toEqual([])
  expect(total.killed + notCounted.invalid + notCounted.same).toBe(40)
  expect(total.killed).toBeGreaterThan(30)
})
