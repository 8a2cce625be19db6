import { expect, test } from 'vitest'
import { mutantsOf } from '../src/mutants.ts'
import { readOptions } from '../src/options.ts'
import { problems, render, report } from '../src/report.ts'
import type { Judged } from '../src/run.ts'
import { EXPLANATIONS } from '../src/survivors.ts'
import { UNITS } from '../src/units.ts'
import type { Verdict } from '../src/verdicts.ts'

const mutant = (line: number, verdict: Verdict): Judged => ({
  id: String(line),
  unit: 'Beacon',
  file: 'packages/contracts/contracts/beacon/Beacon.sol',
  line,
  operator: 'delete',
  from: `a${line}();`,
  to: '{}',
  outcome: { verdict, key: '' },
})

test('a score counts what could be noticed, and nothing else', () => {
  const judged = [mutant(1, 'killed'), mutant(2, 'killed'), mutant(3, 'survived'), mutant(4, 'same')]
  const found = report([...judged, mutant(5, 'invalid')])
  expect(found.total).toEqual({ mutants: 3, killed: 2, score: 66.6 })
  expect(found.contracts).toEqual([{ unit: 'Beacon', contract: 'Beacon', mutants: 3, killed: 2, score: 66.6 }])
  expect(found.notCounted).toEqual({ invalid: 1, same: 1 })
  expect(render(found)).toContain('beacon/Beacon.sol:3 (delete)\n  - a3();\n  + {}\n  NOT EXPLAINED')
})

test('a survivor without a reason is a problem', () => {
  const found = report([mutant(1, 'killed'), mutant(2, 'survived')])
  expect(problems(found, [], 0)).toEqual([
    expect.stringMatching(/^packages\/contracts\/contracts\/beacon\/Beacon\.sol:2 no test notices\n {2}- a2\(\);/),
  ])
})

test('a reason for what does not survive is a problem', () => {
  const { file, from, to } = mutant(1, 'killed')
  const found = report([mutant(1, 'killed')])
  expect(problems(found, [{ file, from, to, reason: 'it was so' }])).toEqual([
    expect.stringMatching(/explains what does not survive, in .*Beacon\.sol:\n {2}- a1\(\);/),
  ])
})

test('a score below the bound is a problem', () => {
  const judged = Array.from({ length: 20 }, (_, i) => mutant(i, i < 18 ? 'killed' : 'survived'))
  expect(problems(report(judged), []).at(-1)).toBe('90 % of the mutants are killed; it must be 95 %')
})

test('every reason is a reason for a mutant that there is, and says it once', () => {
  const all = new Set(
    UNITS.filter(({ files }) => EXPLANATIONS.some(({ file }) => files.includes(file)))
      .flatMap(mutantsOf)
      .map(({ file, from, to }) => `${file}\n- ${from}\n+ ${to}`),
  )
  const explained = EXPLANATIONS.map(({ file, from, to }) => `${file}\n- ${from}\n+ ${to}`)
  expect(explained.filter((each) => !all.has(each))).toEqual([])
  expect(new Set(explained).size).toBe(explained.length)
  for (const { reason } of EXPLANATIONS) expect(reason.length).toBeGreaterThan(20)
})

test('options that make no sense are refused in one sentence', () => {
  expect(() => readOptions(['--package', 'nonsense'])).toThrow(/^nothing of "nonsense" is mutated\. Known: contracts, /)
  expect(() => readOptions(['--operator', 'add'])).toThrow(/^there is no operator "add"\. Known: delete, /)
  expect(() => readOptions(['--sample', '0'])).toThrow('--sample takes a whole number from 1 on, not "0".')
  expect(readOptions(['--package', 'governance'])).toMatchObject({ units: [{ name: 'Configurator' }] })
})
