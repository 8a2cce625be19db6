import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { contractChanges, type Contracts, currentContracts, staleDeployments, versionProblems } from '../src/onChain.ts'
import { publishedPackages, ROOT } from '../src/packages.ts'
import { refusals } from '../src/refusals.ts'
import { buildTwice } from '../src/reproduce.ts'
import { run } from '../src/run.ts'

const room = mkdtempSync(join(tmpdir(), 'diamond-pau-release-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const AAVE = '@diamond-pau/facet-aave'
const now = currentContracts()

function before(codeHash: `0x${string}`, version: string): Contracts {
  return { ...now, [AAVE]: { ...now[AAVE], AaveFacet: { codeHash, version } } }
}

it('two builds of a facet from clean, in different folders, have the code hash that is committed', async () => {
  const facet = publishedPackages().find(({ name }) => name === AAVE)!
  const [once, again] = await buildTwice(facet)
  expect(again).toEqual(once)
  const committed = JSON.parse(readFileSync(join(ROOT, facet.folder, 'generated/codehash.json'), 'utf8'))
  expect(once.AaveFacet).toBe(committed.codeHash)
})

it('a release says which contracts have other code, and which deployments run the old one', () => {
  expect(contractChanges(now, now)).toEqual([])
  const changes = contractChanges(before('0x01', '0.9.0'), now)
  expect(changes).toEqual([expect.objectContaining({ contract: 'AaveFacet', kind: 'changed' })])

  mkdirSync(join(room, 'deployments', 'mainnet'), { recursive: true })
  for (const name of ['AaveFacet', 'PSMFacet'])
    writeFileSync(join(room, 'deployments', 'mainnet', `${name}.json`), '{}')
  const stale = staleDeployments(changes, room)
  expect(stale).toContain('osero on chain 1 (a live diamond): AaveFacet')
  expect(stale.filter((line) => line.startsWith('saved'))).toEqual(['saved in deployments/mainnet: AaveFacet'])
})

it('at the first release all contracts are new, and nothing becomes stale', () => {
  const changes = contractChanges({}, now)
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new']))
  expect(staleDeployments(changes, room)).toEqual([])
})

it('code and VERSION() change together, or there is no release', () => {
  const { codeHash, version } = now[AAVE]!.AaveFacet!
  expect(versionProblems(before('0x01', '0.9.0'), now)).toEqual([])
  expect(versionProblems(before('0x01', version!), now)).toEqual([expect.stringMatching(/other code and still says/)])
  expect(versionProblems(before(codeHash, '0.9.0'), now)).toEqual([expect.stringMatching(/has the same code/)])
})

it('nothing is released from a dirty tree, another branch, or a place that npm cannot vouch for', async () => {
  const folder = join(room, 'clone')
  mkdirSync(folder)
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder })
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('commit', '--quiet', '--allow-empty', '--message', 'first')
  await git('remote', 'add', 'origin', 'git@example.org:stars/pau.git')
  expect(await refusals(folder)).toEqual([])

  writeFileSync(join(folder, 'new.txt'), '')
  await git('checkout', '--quiet', '-b', 'mine')
  await git('remote', 'remove', 'origin')
  expect((await refusals(folder)).join()).toMatch(/branch is mine.*not committed.*new\.txt.*no remote/s)
})
