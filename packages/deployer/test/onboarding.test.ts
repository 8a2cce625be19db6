import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import { MAX_CHANGE, ramp } from '@diamond-pau/governance'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Onboarding } from '../src/governance/onboard.ts'
import { amountText } from '../src/text.ts'
import { pau } from './cli.ts'
import { FILE } from './governanceRig.ts'

// The factory's five steps, from the command line alone, on a node of its own.

const DAY = 86_400

let anvil: Anvil
let chain: LocalChain
let folder: string
let file: string

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 1 })
  chain = await connect(anvil.url)
  await createDevnet({ chain })
  folder = mkdtempSync(join(tmpdir(), 'pau-onboarding-'))
  file = join(folder, 'unit.json')
  // Limits that begin as they are to stay: what hops look like, the next test says.
  writeFileSync(file, JSON.stringify({ ...FILE, initial: '2500000' }))
})
afterAll(async () => {
  await anvil?.stop()
  rmSync(folder, { recursive: true })
})

const onAnvil = (...args: string[]) => [...args, '--governance', file, '--rpc', anvil.url]
const star = (command: string, ...args: string[]) =>
  pau(onAnvil(command, 'osero', '--deployments', join(folder, 'deployments'), ...args))
const apply = async () => {
  const { code, stdout, stderr } = await star('apply', '--yes', '--impersonate', '--json')
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as {
    sent: { step: string }[]
    left: string[]
    verification: { findings: unknown[] } | null
  }
}
const keeper = async (...args: string[]) => {
  const outcome = await pau(onAnvil('keeper', '--once', ...args))
  return {
    ...outcome,
    pass: outcome.code === 0 && outcome.stdout.startsWith('{') ? JSON.parse(outcome.stdout) : undefined,
  }
}
const days = async (count: number) => {
  await chain.testClient.increaseTime({ seconds: count * DAY })
  await chain.testClient.mine({ blocks: 1 })
}

describe('a PAU is born by pau alone, on anvil', () => {
  it('plans everything with a calendar', async () => {
    const { code, stdout } = await star('plan')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Schedule 12 additions in the Timelock/)
    expect(stdout).toMatch(/Calendar\nnow +steps 1 to \d+ +deployer, Beacon admin, .*Core Council\n/)
    expect(stdout).toMatch(
      /after 14 days +\d{4}-\d\d-\d\d \d\d:\d\d UTC +steps \d+ to \d+ +anyone, Core Council, GovOps\n/,
    )
    expect(stdout).toMatch(/after 16 days 6 hours .* GovOps$/m)
  })

  it('1 to 3: deploys, and schedules the registration with its init limits', async () => {
    const { sent, left } = await apply()
    expect(sent.at(-1)?.step).toMatch(/^schedule\/0x/)
    expect(left[0]).toMatch(/^execute\/0x/)
    const { stdout } = await star('apply', '--yes', '--impersonate')
    expect(stdout).toMatch(
      /Sent 0 transactions\.\nLeft \d+ steps for later\. "Execute 12 additions.*" can be sent from .* UTC/,
    )
  })

  it('4: a keeper executes it when 14 days are over, and not before', async () => {
    const early = await keeper()
    expect(early.stdout).toMatch(/^Timelock 0x\w{40}\nwaits {5}0x\w{64}: 12 calls, from .* UTC\n$/)
    await days(14)
    const { pass } = await keeper('--json')
    expect(pass).toMatchObject({ ok: true, failed: [], waiting: [], paused: false })
    expect(pass.executed).toHaveLength(1)
    expect((await keeper()).stdout).toContain('Nothing is scheduled.')
  })

  it('5: GovOps is paired, activates limits and names relayers; limits grow by hops', async () => {
    const { sent, left } = await apply()
    const done = sent.map(({ step }) => step.split('/')[0])
    expect([...new Set(done)]).toEqual(['pair', 'act', 'raiseLimit'])
    const verify = await star('verify')
    expect(verify.code).toBe(1)
    expect(verify.stdout).toContain('LIMIT_USDS_MINT')
    expect(left).toHaveLength(8)
    for (let hop = 0; hop < 4; hop++) {
      await days(0.75)
      await apply()
    }
    const complete = await star('verify')
    expect(complete.stdout).toMatch(/✔ Osero is as defined[^]*rights in the Configurator Unit/)
    expect(complete.code).toBe(0)
    expect((await star('plan')).stdout).toBe('Osero on chain 1: nothing to do.\n')
  })
})

describe('pau onboard', () => {
  it('rehearses all of it on an embedded chain', async () => {
    const { code, stdout } = await pau(['onboard', 'osero', '--json'])
    const { ok, events, took, verification } = JSON.parse(stdout) as Onboarding & { ok: boolean }
    expect({ code, ok, findings: verification.findings }).toEqual({ code: 0, ok: true, findings: [] })
    expect([...new Set(events.map(({ stage }) => stage))].toSorted()).toEqual([0, 1, 2, 3, 4, 5])
    // A keeper of its own executed, 14 days later; 18 hops of 18 hours follow.
    const execution = events.find(({ stage }) => stage === 3)
    expect(execution?.from).toEqual({ authority: 'anyone', address: '0x6666666666666666666666666666666666666666' })
    expect(Math.floor(Number(execution?.after) / DAY)).toBe(14)
    expect(Math.floor(Number(took) / DAY)).toBe(27)
    // The chain's limits grew as pau ramp says: one row an increase.
    const growth = { initial: 100_000n * 10n ** 18n, step: MAX_CHANGE, every: BigInt(DAY), days: 17 }
    const raised = events.filter(({ title }) => title.startsWith('Raise LIMIT_USDS_MINT to ')).slice(0, 18)
    expect(raised.map(({ title }) => title.split(' ')[3])).toEqual(
      ramp(growth).map(({ limit }) => amountText(limit, { decimals: 18, symbol: '' }).trim()),
    )
  })

  it('is for development nodes and says whose unit it needs', async () => {
    const { code, stderr } = await pau(['onboard', 'osero', '--rpc', anvil.url])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'pau: Say whose unit it is: pass --governance with a file. See the README.\n',
    })
  })
})

describe('bad input ends in one sentence', () => {
  it.each([
    [['plan', 'osero', '--governance', 'nowhere.json'], 'The governance file nowhere.json cannot be read as JSON.'],
    [['keeper', '--rpc', 'http://127.0.0.1:1', '--once'], 'No Ethereum node answers at 127.0.0.1:1.'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await pau(args, { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n').at(-1)).toContain(`pau: ${sentence}`)
  })

  it('a Timelock that is not there', async () => {
    const timelock = '0x00000000000000000000000000000000DeaDBeef'
    const { code, stderr } = await pau(['keeper', '--rpc', anvil.url, '--once', '--timelock', timelock])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `pau: There is no Timelock at ${timelock}. Pass --timelock with its address.\n`,
    })
  })
})
