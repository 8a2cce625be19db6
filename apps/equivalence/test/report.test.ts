import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { page } from '../src/report/page.ts'
import { flaws, makeReport } from '../src/report/report.ts'

const sound = {
  functions: [
    {
      signature: 'depositAave(address,uint256)',
      layer: 'mainnet' as const,
      scenarios: [{ name: 'succeeds, twice', successes: 2, reverts: [] }],
      divergences: [],
      missed: [],
      reasons: [{ reason: 'slippage-too-high', how: 'provoked' }],
      unprovoked: [],
    },
  ],
  sequences: [
    { operations: 70, successes: 40 },
    { operations: 30, successes: 20 },
  ],
  seed: 1,
  mutants: [
    { what: 'a check is skipped', stage: 'stage1' as const, file: 'facets/a/A.sol', killedBy: 'b: c', how: 'd' },
  ],
  gas: [
    { operation: 'depositAave', variant: 'steady', legacy: 100, stage1: 90, stage2: 95, stage3: 101, buys: 'more' },
  ],
}

describe('the report', () => {
  it('counts what was done', () => {
    const report = makeReport(sound)
    expect(report.functions[0]).toMatchObject({ scenarios: 1, divergences: 0 })
    expect(report.sequences).toMatchObject({ operations: 100, successes: 60, divergences: 0 })
    expect(report.mutants).toMatchObject({ total: 1, killed: 1 })
    expect(flaws(report)).toEqual([])
  })

  it('names everything that is wrong, and shows it', () => {
    const [proof] = sound.functions as [(typeof sound.functions)[0]]
    const report = makeReport({
      ...sound,
      functions: [
        {
          ...proof,
          divergences: [{ scenario: 'succeeds, twice', how: ['stage3, call 1, depositAave: success: false'] }],
          missed: [{ scenario: 'takes no ETH', why: 'it succeeds' }],
          unprovoked: ['transfer-failed'],
        },
        { ...proof, signature: 'new()', scenarios: [] },
      ],
      sequences: [{ operations: 1, successes: 1, divergence: { sequence: ['<b>'], how: ['else'], seed: 3 } }],
      mutants: [{ what: 'a check is skipped', stage: 'facets', file: 'facets/a/A.sol' }],
    })
    const found = flaws(report)
    expect(found).toHaveLength(6)
    expect(found.join()).toMatch(/new\(\) has no scenario/)
    expect(found.join()).toMatch(/a mutant survived: a check is skipped/)
    const html = page(report)
    expect(html).toContain('<span class="no">differs</span>')
    expect(html).toContain('<span class="no">survived</span>')
    expect(html).toContain('&lt;b&gt;')
  })

  it('is a page that asks nobody for anything', () => {
    const html = page(makeReport(sound))
    expect(html).toContain('+1.0 %')
    expect(html).not.toMatch(/<script|<link|src=|https?:/)
  })
})

describe('the command', () => {
  it.each([['--seeds', '1'], ['--operations'], ['--operations', 'many'], ['--seed', '-1']])(
    'refuses %s %s',
    (...args) => {
      const main = new URL('../src/main.ts', import.meta.url).pathname
      const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
      expect(stderr).toBe(`equivalence: cannot read ${args.join(' ')}. Known: --operations N, --seed N, --fork.\n`)
      expect(status).toBe(1)
    },
  )
})
