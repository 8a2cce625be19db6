import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import { MAX_CHANGE, ramp } from '@diamond-pau/governance'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleUpstreams } from '../src/governance/example.ts'
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
  const devnet = await createDevnet({ chain })
  const upstreams = await exampleUpstreams(devnet, 'prime')
  folder = mkdtempSync(join(tmpdir(), 'pau-onboarding-'))
  file = join(folder, 'unit.json')
  // Limits that begin as they are to stay: what hops look like, the next test says.
  writeFileSync(file, JSON.stringify({ ...FILE, initial: '2500000', layer: 'prime', upstreams }))
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
    expect(stdout).toMatch(/Schedule 7 additions in the Timelock/)
    expect(stdout).toMatch(/Build the PAU of Osero from the template of the layer prime: .*, 13 additions\n/)
    expect(stdout).toMatch(/Calendar\nnow +steps 1 to \d+ +deployer, Beacon admin, .*Core Council\n/)
    const from = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC +steps \d+ to \d+`
    expect(stdout).toMatch(new RegExp(`after 14 days +${from} +anyone, Core Council, agent admin, Star admin\n`))
    expect(stdout).toMatch(new RegExp(`after 28 days +${from} +anyone, Core Council, GovOps\n`))
    expect(stdout).toMatch(/after 30 days 6 hours .* GovOps$/m)
  })

  it('before: the unit, and the template of the layer as an operation like others', async () => {
    const { sent, left } = await apply()
    expect(sent.at(-1)?.step).toMatch(/^schedule\/0x/)
    expect(left[0]).toMatch(/^execute\/0x/)
    const { stdout } = await star('apply', '--yes', '--impersonate')
    expect(stdout).toMatch(
      /Sent 0 transactions\.\nLeft \d+ steps for later\. "Execute 7 additions.*" can be sent from .* UTC/,
    )
    await days(14)
    expect((await keeper('--json')).pass.executed).toHaveLength(1)
  })

  it('1 to 3: the factory deploys, and proposes the registration with its init limits', async () => {
    const { sent, left } = await apply()
    expect(sent[0]?.step).toBe('build/Osero/6')
    expect(left[0]).toMatch(/^execute\/0x/)
    expect((await star('plan')).stdout).toMatch(/^ +1\. Execute 13 additions: BeamState\.addController\(Controller\)/m)
  })

  it('4: a keeper executes it when 14 days are over, and not before', async () => {
    const early = await keeper()
    expect(early.stdout).toMatch(/^Timelock 0x\w{40}\nwaits {5}0x\w{64}: 13 calls, from .* UTC\n$/)
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
  const day = ({ after }: { after: string }) => Math.floor(Number(after) / DAY)

  it.each([
    ['prime', ['osero']],
    ['generator', ['osero', '--layer', 'generator', '--allow', 'AAVE_FACET']],
    ['halo', ['osero', '--layer', 'halo', '--allow', 'AAVE_FACET', 'USDS_FACET']],
    ['foreign', ['spark', '--chain', 'avalanche']],
  ])('builds a PAU of the layer %s and rehearses all of it on an embedded chain', async (layer, args) => {
    const { code, stdout, stderr } = await pau(['onboard', ...args, '--json'])
    expect(code, stderr).toBe(0)
    const { ok, events, verification, ...result } = JSON.parse(stdout) as Onboarding & { ok: boolean }
    expect({ ok, findings: verification.findings, kept: result.kept }).toEqual({ ok: true, findings: [], kept: [] })
    expect(result.layer).toBe(layer)
    expect([...new Set(events.map(({ stage }) => stage))].toSorted()).toEqual([0, 1, 2, 4, 5])
    // Of the link: what Osero says of USDS itself has a name of its own.
    expect(result.inits.join('\n')).toContain(
      layer === 'generator' ? 'LIMIT_USDS_MINT: 100,000 ' : 'of the link: 100,000 ',
    )
    // Where everything was going to be was said before anything was sent.
    const [said, done] = [stderr.indexOf(`  ALMProxy       ${verification.addresses.ALMProxy}`), stderr.indexOf('✔')]
    expect(said).toBeGreaterThan(0)
    expect(said).toBeLessThan(done)
    // The template waits, then what was built from it; a keeper of its own executes both.
    const executions = events.filter(({ title }) => title.startsWith('Execute '))
    expect(executions.map(day)).toEqual([14, 28])
    for (const { from } of executions) {
      expect(from).toEqual({ authority: 'anyone', address: '0x6666666666666666666666666666666666666666' })
    }
    expect(events.filter(({ title }) => title.startsWith('Build ')).map(day)).toEqual([14])
    if (layer !== 'prime') return
    // 18 hops of 18 hours follow. The chain's limits grew as pau ramp says: one row an increase.
    expect(Math.floor(Number(result.took) / DAY)).toBe(41)
    const growth = { initial: 100_000n * 10n ** 18n, step: MAX_CHANGE, every: BigInt(DAY), days: 17 }
    const raised = events.filter(({ title }) => title.startsWith('Raise LIMIT_USDS_MINT to ')).slice(0, 18)
    expect(raised.map(({ title }) => title.split(' ')[3])).toEqual(
      ramp(growth).map(({ limit }) => amountText(limit, { decimals: 18, symbol: '' }).trim()),
    )
  })

  it.each([
    [
      ['osero', '--layer', 'halo'],
      'The template of the layer halo does not allow USDS_FACET, AAVE_FACET. Take them out of the definition, or let ' +
        'governance allow them: "allow" in the governance file, or --allow USDS_FACET AAVE_FACET.',
    ],
    [['osero', '--layer', 'moon'], '--layer: there is no layer "moon". It is one of generator, prime, halo, foreign.'],
  ])('%j is refused before anything is sent', async (args, sentence) => {
    const { code, stdout, stderr } = await pau(['onboard', ...args])
    expect({ code, stdout, last: stderr.trim().split('\n').at(-1) }).toEqual({
      code: 1,
      stdout: '',
      last: `pau: ${sentence}`,
    })
    expect(stderr).not.toContain('✔')
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
