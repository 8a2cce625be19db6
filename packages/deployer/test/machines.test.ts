import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@diamond-pau/devnet'
import { createTestClient, http, publicActions } from 'viem'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePlan, planHash } from '../src/index.ts'
import { pau, WORKSPACE } from './cli.ts'
import { makeGolden, readGolden } from './golden.ts'
import { STRANGER } from './rig.ts'

// Law 1: a plan made on one machine is byte-identical on another. Of all in which machines differ, a plan may depend on
// nothing.

let folder: string
let here: Anvil
let there: Anvil
let workspace: string | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
  here = await startAnvil({ chainId: 1 })
  // A node that is years and a thousand blocks further, and dearer.
  there = await startAnvil({ chainId: 1, timestamp: 4_000_000_000n, args: ['--gas-price', '90000000000'] })
  const client = createTestClient({ mode: 'anvil', chain: foundry, transport: http(there.url) }).extend(publicActions)
  await client.mine({ blocks: 1_000, interval: 7 })
  await client.setBalance({ address: STRANGER, value: 1n })
  expect(await client.getBlockNumber()).toBe(1_000n)
})
afterAll(async () => {
  await Promise.all([here?.stop(), there?.stop()])
  rmSync(folder, { recursive: true, force: true })
})

/** A copy of what runs, elsewhere: with the members of every JSON object in the opposite order. */
function copyWorkspace(to: string): string {
  copy(join(WORKSPACE, 'packages'), join(to, 'packages'))
  symlinkSync(join(WORKSPACE, 'node_modules'), join(to, 'node_modules'))
  copyFileSync(join(WORKSPACE, 'package.json'), join(to, 'package.json'))
  return to
}

const SKIPPED = new Set(['artifacts', 'cache', 'contracts', 'coverage', 'test', '.vite', '.vite-temp'])

function copy(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    // Links lead from package to package, and stay within the copy. A folder of sources is none of data.
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isDirectory() && (from.endsWith('packages') || !SKIPPED.has(entry.name))) copy(source, target)
    else if (!entry.isFile()) continue
    else if (!entry.name.endsWith('.json')) copyFileSync(source, target)
    else writeFileSync(target, JSON.stringify(reversed(JSON.parse(readFileSync(source, 'utf8')))))
  }
}

/** The same value, with the members of objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

type Machine = Parameters<typeof pau>[1]

/** The same environment the other way round, with strange places, languages and times. */
const elsewhere = (): Machine => ({
  bare: true,
  cwd: folder,
  umask: '077',
  env: Object.fromEntries(
    Object.entries({
      ...(process.env as Record<string, string>),
      HOME: folder,
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      COLUMNS: '7',
    }).toReversed(),
  ),
})

const ordinary: Machine = { cwd: tmpdir(), umask: '022', env: { HOME: homedir(), TZ: 'UTC', LC_ALL: 'C', LANG: 'C' } }

describe('law 1: a plan made on one machine', { timeout: 300_000 }, () => {
  it.each(['osero', 'keel'])('has the same bytes on another: %s', async (star) => {
    const args = ['plan', star, '--json']
    workspace ??= copyWorkspace(mkdtempSync(join(folder, 'a copy ')))
    const [one, other] = await Promise.all([pau(args, ordinary), pau(args, { ...elsewhere(), workspace })])
    expect([one.code, other.code]).toEqual([0, 0])
    expect(other.stdout).toBe(one.stdout)
  })

  it('has the same bytes before another node, whatever its blocks, times and prices are', async () => {
    const args = (anvil: Anvil) => ['plan', 'osero', '--json', '--rpc', anvil.url]
    const [one, other] = await Promise.all([pau(args(here), ordinary), pau(args(there), elsewhere())])
    expect([one.code, other.code]).toEqual([0, 0])
    expect(other.stdout).toBe(one.stdout)
    expect(planHash(parsePlan(other.stdout))).toBe(planHash(parsePlan(one.stdout)))
  })

  it('does not depend on the order of what it is given as JSON', async () => {
    const governance = {
      coreCouncil: STRANGER,
      guardians: ['0x2222222222222222222222222222222222222222'],
      govOps: '0x3333333333333333333333333333333333333333',
      relayers: ['0x4444444444444444444444444444444444444444'],
      freezers: ['0x5555555555555555555555555555555555555555'],
      hop: 64_800,
      maxChange: '1.25',
      delay: 1_209_600,
    }
    const files = [governance, reversed(governance)].map((value, index) => {
      const path = join(folder, `governance-${index}.json`)
      writeFileSync(path, JSON.stringify(value, null, index))
      return path
    })
    const [one, other] = await Promise.all(
      files.map((path) => pau(['plan', 'osero', '--json', '--governance', path, '--rpc', here.url])),
    )
    expect(one?.code).toBe(0)
    expect(other?.stdout).toBe(one?.stdout)
  })

  it('has the hash that the machine had which generated it; if contracts or definitions changed: npm run generate', async () => {
    expect(await makeGolden()).toEqual(readGolden())
  })
})
