import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scaffoldFacet, ScaffoldError } from '../src/scaffold/scaffold.ts'

// Inside this package, whose dependencies the new facet then finds as a workspace package would; the kit itself is
// linked beside it.
const KIT = join(import.meta.dirname, '..')
mkdirSync(join(KIT, 'cache'), { recursive: true })
const room = mkdtempSync(join(KIT, 'cache', 'scaffold-'))
const folder = join(room, 'new-venue')
mkdirSync(join(room, 'node_modules', '@diamond-pau'), { recursive: true })
symlinkSync(KIT, join(room, 'node_modules', '@diamond-pau', 'facet-kit'))

describe('a facet that was just started', () => {
  beforeAll(() => scaffoldFacet('new-venue', folder))
  afterAll(() => rmSync(room, { recursive: true, force: true }))

  const node = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(KIT, script), ...args], { cwd: folder, encoding: 'utf8' })

  it('compiles and generates', () => {
    expect(node('../contracts/bin/compile.ts').status).toBe(0)
    expect(node('src/generate/main.ts').status).toBe(0)
    expect(node('src/generate/main.ts', '--check').status).toBe(0)
  })

  it('fails only for its missing logic', () => {
    const vitest = join(KIT, 'node_modules', 'vitest', 'vitest.mjs')
    const config = join(KIT, '..', '..', 'tools', 'vitest.ts')
    const args = [vitest, 'run', '--root', folder, '--config', config, '--reporter=json', '--outputFile=results.json']
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as {
      testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[]
    }
    const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults)
    const failed = tests.filter(({ status }) => status === 'failed')
    expect(tests.filter(({ status }) => status === 'passed').length).toBeGreaterThan(5)
    expect(failed.length).toBeGreaterThan(0)
    for (const { failureMessages } of failed) expect(failureMessages.join()).toContain('no-logic-yet')
  })
})

describe('scaffoldFacet', () => {
  it('refuses what is no name and what exists', () => {
    for (const name of ['', 'SparkVault', 'spark_vault', '-x', '../x']) {
      expect(() => scaffoldFacet(name, join(KIT, 'cache', 'never'))).toThrow(ScaffoldError)
    }
    expect(() => scaffoldFacet('spark-vault', KIT)).toThrow(/exists already/)
  })
})
