import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { budgets, overBudget } from '../src/budget.ts'
import { describeExports } from '../src/exports.ts'
import { packedAlready, type Tarball } from '../src/pack.ts'
import { ROOT } from '../src/packages.ts'
import { findings } from '../src/quality.ts'
import { run } from '../src/run.ts'

const tarballs = packedAlready()

describe('every package', () => {
  it('is sound to publint and arethetypeswrong', async () => {
    expect((await Promise.all(tarballs.map(findings))).flat()).toEqual([])
  })

  it('exports what apps/release/exports.txt says; `npm run packages -- --write` renews it', () => {
    expect(describeExports(tarballs)).toBe(readFileSync(join(ROOT, 'apps/release/exports.txt'), 'utf8'))
  })

  it('is no larger than its budget, and has one', () => {
    expect(overBudget(tarballs, budgets())).toEqual([])
    expect(Object.keys(budgets())).toEqual(tarballs.map(({ name }) => name))
  })

  it.each(tarballs)('$name brings its licence and README, and nothing of the workspace', async (tarball) => {
    const { files } = tarball
    expect(text(tarball, 'LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
    expect(text(tarball, 'README.md')).toMatch(/^# /)
    const paths = [...files.keys()]
    expect(paths.filter((path) => /\.test\.|(^|\/)(test|cache|artifacts|node_modules)\//.test(path))).toEqual([])
    expect(paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([])

    const { license, description, ...manifest } = JSON.parse(text(tarball, 'package.json'))
    expect(license).toBe('AGPL-3.0-or-later')
    expect(description).toMatch(/^[A-Z].*\.$/)
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:|file:|link:/)
    const registry = new URL((await run('npm', ['config', 'get', 'registry'])).trim()).host
    for (const [path, data] of files) {
      for (const here of [ROOT, `${homedir()}/`, registry, '../shared']) {
        expect(data.includes(here), `${path} names ${here}`).toBe(false)
      }
    }
  })
})

const facets = tarballs.filter(({ isFacet }) => isFacet)

it.each(facets)('$name brings sources, bytecode, ABI, wires, keys, layout and code hashes', (tarball) => {
  const paths = [...tarball.files.keys()]
  for (const name of ['abi', 'index', 'keys', 'wires']) {
    expect(paths).toEqual(expect.arrayContaining([`generated/${name}.js`, `generated/${name}.d.ts`]))
  }
  expect(paths).toEqual(expect.arrayContaining(['generated/layout.json', 'generated/codehash.json']))
  const contract = paths.find((path) => /^contracts\/(?!I[A-Z]).*Facet\.sol$/.test(path)) ?? ''
  const artifact = JSON.parse(text(tarball, contract.replace('contracts', 'build').replace('.sol', '.json')))
  expect(artifact.bytecode.length).toBeGreaterThan(1000)
  expect(JSON.parse(text(tarball, 'codehashes.json'))[artifact.contractName]).toBe(
    JSON.parse(text(tarball, 'generated/codehash.json')).codeHash,
  )
})

describe('the checks', () => {
  const [some] = facets as [Tarball]

  it('find a package that is too large, and one without a budget', () => {
    const budget = budgets()[some.name]!
    const large = { ...some, data: new Uint8Array(budget.kB * 1000 + 1) }
    expect(overBudget([large], budgets())).toEqual([expect.stringMatching(/kB; its budget is \d+ kB$/)])
    expect(overBudget([some], {})).toEqual([expect.stringMatching(/has no budget/)])
  })

  it('find an export that leads nowhere', async () => {
    const data = repacked(some, (archive) =>
      // The same length, so that the archive stays one.
      archive.replace('"./generated/index.js"', '"./generated/indox.js"'),
    )
    expect((await findings({ ...some, data })).join('\n')).toMatch(/indox/)
  })
})

function text({ files }: Tarball, path: string): string {
  const data = files.get(path)
  if (!data) throw new Error(`there is no ${path}`)
  return data.toString('utf8')
}

function repacked({ data }: Tarball, change: (archive: string) => string): Uint8Array {
  return gzipSync(Buffer.from(change(gunzipSync(data).toString('latin1')), 'latin1'))
}
