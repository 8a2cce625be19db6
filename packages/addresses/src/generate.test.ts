import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conflicts, records } from './index.ts'
import { render } from './render.ts'

const root = new URL('..', import.meta.url).pathname
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'addresses-'))
  for (const name of ['package.json', 'data', 'generated', 'src'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true }))

const checkCopy = () => spawnSync('node', ['src/generate.ts', '--check'], { cwd: copy, encoding: 'utf8' })

test('the committed files are what the data renders to', () => {
  const files = render(records, conflicts())
  expect(readdirSync(join(root, 'generated')).sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(readFileSync(join(root, 'generated', name), 'utf8'), name).toBe(text)
})

test('--check fails for an edited, a missing and a foreign file; generating mends them all', () => {
  expect(checkCopy().status).toBe(0)

  writeFileSync(join(copy, 'generated/base.ts'), 'export const base = {}\n')
  rmSync(join(copy, 'generated/Plume.sol'))
  writeFileSync(join(copy, 'generated/Goerli.sol'), '')
  const { status, stderr } = checkCopy()
  expect(status).toBe(1)
  for (const name of ['base.ts', 'Plume.sol', 'Goerli.sol'])
    expect(stderr).toContain(`generated/${name} is out of date`)

  execFileSync('node', ['src/generate.ts'], { cwd: copy })
  expect(checkCopy().status).toBe(0)
  expect(readdirSync(join(copy, 'generated'))).toEqual(readdirSync(join(root, 'generated')))
})

test('wrong data generates nothing', () => {
  const file = join(copy, 'data/grove.json')
  const text = readFileSync(file, 'utf8')
  const before = readFileSync(join(copy, 'generated/plume.ts'), 'utf8')
  writeFileSync(
    file,
    text.replaceAll('0x1DB91ad50446a671e2231f77e00948E68876F812', '0x1db91ad50446a671e2231f77e00948e68876f812'),
  )
  const { status, stderr } = spawnSync('node', ['src/generate.ts'], { cwd: copy, encoding: 'utf8' })
  expect(readFileSync(file, 'utf8')).not.toBe(text)
  expect(status).toBe(1)
  expect(stderr).toContain('should be 0x1DB91ad50446a671e2231f77e00948E68876F812')
  expect(readFileSync(join(copy, 'generated/plume.ts'), 'utf8')).toBe(before)
})

test('a changed address generates nothing until what it was is listed as superseded', () => {
  const [grove, historical] = [join(copy, 'data/grove.json'), join(copy, 'data/historical.json')]
  cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true })
  const [was, now] = ['0x1DB91ad50446a671e2231f77e00948E68876F812', '0x00000000000000000000000000000000DeaDBeef']
  const before = readFileSync(join(copy, 'generated/plume.ts'), 'utf8')
  writeFileSync(grove, readFileSync(grove, 'utf8').replaceAll(was, now))
  const refused = spawnSync('node', ['src/generate.ts'], { cwd: copy, encoding: 'utf8' })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain(`changed: ALM_PROXY of grove on chain 98866 was ${was} and is now ${now}`)
  expect(readFileSync(join(copy, 'generated/plume.ts'), 'utf8')).toBe(before)

  const snapshot = JSON.parse(readFileSync(historical, 'utf8'))
  const records = [{ name: 'ALM_PROXY', address: was }]
  snapshot.lists.push({ registry: 'grove', library: 'Plume', chainId: 98866, records })
  writeFileSync(historical, JSON.stringify(snapshot))
  expect(spawnSync('node', ['src/generate.ts'], { cwd: copy }).status).toBe(0)
  expect(readFileSync(join(copy, 'generated/plume.ts'), 'utf8')).toContain(now)
  expect(readFileSync(join(copy, 'data/ledger.txt'), 'utf8')).toContain(`grove 98866 ALM_PROXY ${now}`)
  cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true })
})

test('the losing constant of a conflict is marked deprecated', () => {
  const mainnet = render(records, conflicts()).get('mainnet.ts')!
  expect(mainnet).toMatch(/@deprecated SPARK_CHIEF wins: .*\*\/\n {2}GROVE_CHIEF:/)
  expect(mainnet).not.toMatch(/@deprecated.*\n {2}(SPARK_|GROVE_ALM_)/)
})

// The compiler refuses an address with a wrong checksum, a name twice and a reserved name.
test('the Solidity libraries compile', () => {
  const solc = createRequire(import.meta.url)('solc')
  const names = readdirSync(join(root, 'generated')).filter((name) => name.endsWith('.sol'))
  const sources = Object.fromEntries(
    names.map((n) => [n, { content: readFileSync(join(root, 'generated', n), 'utf8') }]),
  )
  const input = { language: 'Solidity', sources, settings: { outputSelection: { '*': { '*': ['abi'] } } } }
  const output = JSON.parse(solc.compile(JSON.stringify(input)))
  expect(output.errors ?? []).toEqual([])
  expect(names).toHaveLength(12)
  expect(Object.keys(output.contracts)).toHaveLength(12)
})
