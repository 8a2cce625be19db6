// `npm run release`: versions every package that a changeset names, publishes what the registry lacks, and tags it. It
// refuses anything but a clean `main` whose tests pass.
//
//   --dry-run     changes nothing: versions, changelogs, contracts whose code changes, deployments that become stale, and
//                 the integrity of every tarball
//   --reproduce   changes nothing: builds every contract twice from clean, and compares the code hashes

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { flags } from '../../../tools/flags.ts'
import {
  type Contracts,
  contractChanges,
  currentContracts,
  recordContracts,
  releasedContracts,
  staleDeployments,
  versionProblems,
} from './onChain.ts'
import { packAll, type Tarball } from './pack.ts'
import { publishedPackages, ROOT } from './packages.ts'
import { refusals } from './refusals.ts'
import { buildTwice } from './reproduce.ts'
import { run } from './run.ts'

const options = flags('release', ['--dry-run', '--reproduce'])
const CHANGESET = join(ROOT, 'node_modules', '.bin', 'changeset')

try {
  if (options['--reproduce']) await reproduce()
  else if (options['--dry-run']) await show()
  else await release()
} catch (error) {
  console.error(`release: ${(error as Error).message}`)
  process.exitCode = 1
}

async function show(): Promise<void> {
  console.log('Versions')
  for (const line of await nextVersions()) console.log(line)
  showContracts(releasedContracts(), currentContracts())
  console.log('\nTarballs, as they are now')
  for (const { name, version, integrity } of await packAll()) console.log(`  ${name}@${version} ${integrity}`)
  const reasons = await refusals()
  if (reasons.length > 0) console.log(`\nA release would be refused here: ${reasons.join('; ')}.`)
}

type Status = {
  changesets: { id: string; summary: string }[]
  releases: { name: string; oldVersion: string; newVersion: string; type: string; changesets: string[] }[]
}

/** What changesets make of versions: a line for each package, and what its changelog will say. */
async function nextVersions(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diamond-pau-release-'))
  try {
    const file = join(folder, 'status.json')
    await run(CHANGESET, ['status', '--output', relative(ROOT, file)])
    const { changesets, releases } = JSON.parse(readFileSync(file, 'utf8')) as Status
    const summaries = new Map(changesets.map(({ id, summary }) => [id, summary]))
    const published = new Set(publishedPackages().map(({ name }) => name))
    const next = releases.filter(({ name, type }) => type !== 'none' && published.has(name))
    if (next.length === 0) return ['  none: there is no changeset']
    return next
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap(({ name, oldVersion, newVersion, changesets: ids }) => [
        `  ${name} ${oldVersion} → ${newVersion}`,
        ...(ids.length > 0
          ? ids.flatMap((id) => `- ${summaries.get(id) ?? id}`.split('\n').map((line) => `      ${line}`))
          : ['      - new versions of what it depends on']),
      ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function showContracts(before: Contracts, after: Contracts): void {
  const changes = contractChanges(before, after)
  console.log(`\nContracts whose code is new or changes: ${changes.length}`)
  for (const { package: name, contract, kind, before: was, after: is } of changes) {
    const version = is?.version ? `, VERSION() ${was?.version ? `${was.version} → ` : ''}${is.version}` : ''
    console.log(
      `  ${kind} ${contract} of ${name}${version}\n      ${was ? `${was.codeHash} → ` : ''}${is?.codeHash ?? ''}`,
    )
  }
  for (const problem of versionProblems(before, after)) console.log(`  wrong: ${problem}`)
  const stale = staleDeployments(changes)
  console.log(`\nDeployments that this makes stale: ${stale.length}`)
  for (const line of stale) console.log(`  ${line}`)
}

async function reproduce(): Promise<void> {
  const different: string[] = []
  for (const each of publishedPackages()) {
    if (!existsSync(join(ROOT, each.folder, 'hardhat.config.ts'))) continue
    const [once, again] = await buildTwice(each)
    for (const [contract, hash] of Object.entries(once)) {
      const equal = hash === again[contract]
      console.log(`${hash} ${equal ? 'twice' : `then ${again[contract]}`} ${each.name} ${contract}`)
      if (!equal) different.push(contract)
    }
  }
  if (different.length > 0) throw new Error(`two builds differ in ${different.join(', ')}`)
}

async function release(): Promise<void> {
  const reasons = await refusals()
  if (reasons.length > 0) throw new Error(`refused: ${reasons.join('; ')}. Nothing was changed.`)
  const problems = versionProblems(releasedContracts(), currentContracts())
  if (problems.length > 0) throw new Error(`refused: ${problems.join('; ')}. Nothing was changed.`)
  console.log('Testing everything first.')
  await run('npm', ['test', '--silent']).catch((cause: unknown) => {
    throw new Error(`refused: the tests fail. Nothing was changed.\n${(cause as Error).message.slice(-2000)}`)
  })

  await run(CHANGESET, ['version'])
  alignExamples()
  recordContracts(currentContracts())
  await run('pnpm', ['install', '--lockfile-only'])
  await run('git', ['add', '--all'])
  await run('git', ['commit', '--quiet', '--message', 'chore: release'])

  const repository = (await run('git', ['remote', 'get-url', 'origin'])).trim()
  for (const tarball of await packAll({ repository })) await publish(tarball)
  await run(CHANGESET, ['git-tag'])
  console.log('Released. What is left: git push --follow-tags')
}

/** Publishes a version that the registry lacks, with npm's statement of where it was built. */
async function publish({ name, version, path }: Tarball): Promise<void> {
  const known = await run('npm', ['view', `${name}@${version}`, 'version']).catch(() => '')
  if (known.trim() === version) return
  await run('pnpm', ['publish', path, '--provenance', '--access', 'public', '--no-git-checks'])
  console.log(`published ${name}@${version}`)
}

/** The examples want the versions that are released. */
function alignExamples(): void {
  const versions = new Map(publishedPackages().map(({ name, version }) => [name, version]))
  for (const file of globSync('examples/*/package.json', { cwd: ROOT })) {
    const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(
      /"(@diamond-pau\/[^"]+)": "\^[^"]*"/g,
      (line, name: string) => (versions.has(name) ? `"${name}": "^${versions.get(name)}"` : line),
    )
    writeFileSync(join(ROOT, file), text)
  }
}
