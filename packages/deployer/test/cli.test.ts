import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { ALLOCATOR_ROLE } from '@diamond-pau/keys'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import type { Address, Hex } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreArtifact } from '../src/contracts.ts'
import { parsePlan, planHash } from '../src/index.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'
import { pau, start } from './cli.ts'

let anvil: Anvil
let chain: LocalChain
let rig: Rig
let folder: string

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 1 })
  chain = await connect(anvil.url)
  await createDevnet({ chain })
  rig = await createRig(chain)
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
})
afterAll(async () => {
  await anvil?.stop()
  rmSync(folder, { recursive: true })
})

const onAnvil = (...args: string[]) => [...args, '--rpc', anvil.url, '--deployments', join(folder, 'deployments')]
const apply = (...args: string[]) => onAnvil('apply', 'osero', '--yes', '--impersonate', ...args)
const blockNumber = () => chain.publicClient.getBlockNumber()

/** One clear sentence, exit code 1, nothing on stdout, nothing sent. */
async function expectRefusal(args: string[], sentence: string | RegExp, env?: Record<string, string>): Promise<void> {
  const before = await blockNumber()
  const { code, stdout, stderr } = await pau(args, { env, cwd: folder })
  const lines = stderr.trim().split('\n')
  expect(lines.at(-1)).toMatch(sentence)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(await blockNumber()).toBe(before)
}

describe('bad input ends in one sentence, exit code 1 and nothing sent', () => {
  it('an unknown star', () =>
    expectRefusal(
      apply().with(1, 'oserro'),
      'pau: There is no star "oserro". Did you mean "osero"? Defined: spark, grove, keel, obex, pattern, osero, launch-agent-7.',
    ))

  it('a chain that the star is not on', () =>
    expectRefusal(apply('--chain', 'base'), 'pau: Osero is not defined on chain 8453. Defined: 1.'))

  it('a chain that does not exist', () =>
    expectRefusal(apply('--chain', 'moon'), 'pau: There is no chain "moon". Pass an id or one of mainnet, optimism,'))

  it('a node on another chain', async () => {
    const other = await startAnvil({ chainId: 10 })
    try {
      const args = ['apply', 'osero', '--yes', '--rpc', other.url]
      await expectRefusal(
        args,
        'The definition of Osero is for chain 1, but the node is on chain 10. Pass the --rpc of',
      )
    } finally {
      await other.stop()
    }
  })

  it('a node that does not answer', () =>
    expectRefusal(
      ['plan', 'osero', '--rpc', 'http://127.0.0.1:1'],
      'pau: No Ethereum node answers at 127.0.0.1:1. Start',
    ))

  it('a url that is none', () =>
    expectRefusal(
      ['plan', 'osero', '--rpc', 'localhost'],
      'pau: The --rpc given is no url. Pass one that begins with http',
    ))

  it('an account without ETH', () => {
    const key = generatePrivateKey()
    const args = onAnvil('apply', 'osero', '--yes', '--partial', '--json')
    const sentence = `^pau: ${privateKeyToAddress(key)} has 0 ETH and needs about 0\\.\\d+ ETH. Send it the difference`
    return expectRefusal(args, new RegExp(sentence), { PAU_PRIVATE_KEY: key })
  })

  it('steps that are for others to send', async () => {
    const key = generatePrivateKey()
    await chain.testClient.setBalance({ address: privateKeyToAddress(key), value: 10n ** 19n })
    const sentence = `"Publish USDS_FACET 1.0.0 on the Beacon.* is for the Beacon admin .* to send, which the key of`
    await expectRefusal(onAnvil('apply', 'osero', '--yes', '--json'), new RegExp(sentence), { PAU_PRIVATE_KEY: key })
  })

  it('a key that is none, without showing it', async () => {
    await expectRefusal(apply(), 'PAU_PRIVATE_KEY is no private key. It has to be 0x and 64', {
      PAU_PRIVATE_KEY: '0x1234567890',
    })
  })

  it('a malformed address', () =>
    expectRefusal(
      ['inspect', '0x1234', '--rpc', anvil.url],
      'pau: controller: "0x1234" is not an address. Pass 0x and 40',
    ))

  it('an address with a wrong checksum', () =>
    expectRefusal(
      ['inspect', '0xBE8E3e3618f7474F8cB1d074A26afFef007E98Fb', '--rpc', anvil.url],
      'the checksum of 0xBE8E3e3618f7474F8cB1d074A26afFef007E98Fb is wrong, so a digit may be.',
    ))

  it('an address without a contract, and with another one', async () => {
    await expectRefusal(['inspect', STRANGER, '--rpc', anvil.url], `There is no contract at ${STRANGER}. Check the`)
    const usds = '0xdC035D45d973E3EC169d2276DDab16f1e407384F'
    await expectRefusal(
      ['inspect', usds, '--rpc', anvil.url],
      `The contract at ${usds} is no Controller of a Diamond PAU.`,
    )
  })

  it('a facet that is not on a Beacon that others administer', async () => {
    const beacon = await chain.deploy(coreArtifact('Beacon'), [STRANGER])
    await expectRefusal(
      apply('--beacon', beacon),
      `Osero needs USDS_FACET, AAVE_FACET, DIAMOND_LOUPE_FACET, which the Beacon ${beacon} does not publish. Its admin (${STRANGER}) has to publish it first.`,
    )
  })

  it('a plan that is not there, is no plan, or was changed', async () => {
    await expectRefusal(
      apply('--plan', 'nowhere.json'),
      'The plan nowhere.json cannot be read. Make one with: pau plan',
    )
    writeFileSync(join(folder, 'no-plan.json'), '{}')
    await expectRefusal(
      apply('--plan', 'no-plan.json'),
      'The file holds no plan. Make one with: pau plan <star> --json',
    )
    const { stdout } = await pau(onAnvil('plan', 'osero', '--json'))
    writeFileSync(join(folder, 'changed.json'), stdout.replace('"value":"0"', '"value":"1"'))
    await expectRefusal(
      apply('--plan', 'changed.json'),
      /The plan was changed after it was made: it says 0x\w{64}, but/,
    )
  })

  it('sending without being asked, and without --yes', () =>
    expectRefusal(onAnvil('apply', 'osero'), 'There is no terminal to ask on. Pass --yes to send without being asked.'))

  it('an unknown option or command', async () => {
    await expectRefusal(['plan', 'osero', '--force'], "pau: unknown option '--force'")
    await expectRefusal(['destroy'], "pau: unknown command 'destroy'")
  })
})

describe('the loop on a node behind a url', () => {
  let fresh: Hex
  const json = async (args: string[], env?: Record<string, string>) => {
    const { code, stdout, stderr } = await pau([...args, '--json'], { env })
    if (stdout === '') throw new Error(stderr)
    return { code, data: JSON.parse(stdout), stderr }
  }
  const verifyDrift = async (args = onAnvil('verify', 'osero')) => {
    const { code, data } = await json(args)
    return { code, ok: data.ok, what: data.findings.map((finding: { what: string }) => finding.what) }
  }
  /** Back to the chain as it was, with nothing saved and no journal. */
  const startOver = async () => {
    await chain.testClient.revert({ id: fresh })
    fresh = await chain.testClient.snapshot()
    rmSync(join(folder, 'deployments'), { recursive: true, force: true })
  }
  /** Transactions from a block on. */
  const transactionsSince = async (block: bigint) => {
    let count = 0
    for (let number = block + 1n; number <= (await blockNumber()); number++) {
      count += await chain.publicClient.getBlockTransactionCount({ blockNumber: number })
    }
    return count
  }

  beforeAll(async () => {
    fresh = await chain.testClient.snapshot()
  })

  it('law 1: plans the same bytes twice, and as in this process', async () => {
    const first = await pau(onAnvil('plan', 'osero', '--json'))
    const second = await pau(onAnvil('plan', 'osero', '--json'))
    expect(second.stdout).toBe(first.stdout)
    expect(planHash(parsePlan(first.stdout))).toBe(planHash(await rig.plan(rig.desired())))
  })

  it('applies a plan that was reviewed, and the second time nothing', async () => {
    await startOver()
    const reviewed = join(folder, 'plan.json')
    writeFileSync(reviewed, (await pau(onAnvil('plan', 'osero', '--json'))).stdout)
    const first = await json(apply('--plan', reviewed))
    expect(first.code).toBe(0)
    expect(first.data).toMatchObject({ star: 'osero', chainId: 1, skipped: [], left: [], ok: true })
    expect(first.data.sent).toHaveLength(18)

    const block = await blockNumber()
    for (const args of [apply(), apply('--plan', reviewed)]) {
      const again = await json(args)
      expect(again.code).toBe(0)
      expect(again.data.sent).toEqual([])
    }
    expect(await blockNumber()).toBe(block)
  })

  it('law 3: neither blocks nor duplicates without its files', async () => {
    rmSync(join(folder, 'deployments'), { recursive: true })
    const block = await blockNumber()
    expect((await json(apply())).data).toMatchObject({ sent: [], ok: true })
    expect(await blockNumber()).toBe(block)
  })

  it('saves every contract by name', () => {
    const [environment] = readdirSync(join(folder, 'deployments'))
    expect(environment).toMatch(/^mainnet-anvil-[0-9a-f]{8}$/)
    const record = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'deployments', environment as string, `${name}.json`), 'utf8'))
    const { pau: addresses } = rig.desired()
    expect(record('osero_Controller').address).toBe(addresses.controller)
    expect(record('osero_Agent_relayers').address).toBe(addresses.agents[0])
    expect(record('AaveFacet').abi).toContainEqual(expect.objectContaining({ name: 'deposit' }))
  })

  it('saves them where hardhat-deploy finds them', () => {
    const [environment] = readdirSync(join(folder, 'deployments')) as [string]
    const script = fileURLToPath(new URL('./hardhatDeploy.ts', import.meta.url))
    const args = [script, anvil.url, environment, 'osero_Controller']
    const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect(output).toBe(rig.desired().pau.controller)
  })

  it('inspects a PAU from its Controller alone', async () => {
    const { controller, proxy } = rig.desired().pau
    const { code, data } = await json(['inspect', controller, '--rpc', anvil.url])
    expect(code).toBe(0)
    expect(data).toMatchObject({ controller, proxy, chainId: 1 })
    expect(data.integrations.map(({ name }: { name: string }) => name)).toEqual(
      OSERO.integrations.map(({ value }) => value),
    )
    expect(data.integrations[1].wires).toContainEqual({
      callSelector: '0x0599d5f2',
      call: 'aave_deposit(address,uint256)',
      delegateSelector: '0x47e7ef24',
      delegate: 'deposit(address,uint256)',
    })
    expect(data.parameters).toContainEqual({
      integration: 'AAVE_FACET',
      call: 'aave_getMaxSlippage(0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359)',
      value: '999900000000000000',
    })
    expect(data.limits).toContainEqual(
      expect.objectContaining({
        name: 'LIMIT_USDS_MINT',
        maxAmount: '5000000000000000000000000',
        slope: '57870370370370370370',
      }),
    )
    expect((await pau(['inspect', controller, '--rpc', anvil.url])).stdout).toContain('aave_deposit(address,uint256)')
  })

  it('law 8: verifies with exit code 0, and 1 after each kind of drift', async () => {
    const { pau: addresses, integrations } = rig.desired()
    const facet = integrations[1]?.deployment?.address as Address
    const from = OSERO.admin.value
    const core = { accessControls: rig.core('AccessControls', addresses.accessControls) }
    const drifts: [what: string, make: () => Promise<unknown>][] = [
      [
        'ALLOCATOR_ROLE on AccessControls',
        () => core.accessControls.send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from }),
      ],
      [
        'DIAMOND_LOUPE_FACET in the Controller',
        () =>
          rig
            .core('Controller', addresses.controller)
            .send('removeIntegrations', [[integrations[2]?.facet.idBytes32]], { from }),
      ],
      [
        'LIMIT_USDS_MINT',
        () =>
          rig
            .core('RateLimits', addresses.rateLimits)
            .send('setRateLimitData', [OSERO.limits[0]?.key, 1n, 0n], { from }),
      ],
      [`Code of AaveFacet at ${facet}`, () => chain.testClient.setCode({ address: facet, bytecode: '0x60' })],
    ]
    expect(await verifyDrift()).toEqual({ code: 0, ok: true, what: [] })
    for (const [what, make] of drifts) {
      const snapshot = await chain.testClient.snapshot()
      await make()
      const result = await verifyDrift()
      expect(result).toMatchObject({ code: 1, ok: false })
      expect(result.what).toContain(what)
      await chain.testClient.revert({ id: snapshot })
    }
    expect((await verifyDrift()).code).toBe(0)
  })

  it('leaves to others what is theirs, and goes on after them', async () => {
    await startOver()
    const key = generatePrivateKey()
    const deployer = privateKeyToAddress(key)
    await chain.testClient.setBalance({ address: deployer, value: 10n ** 19n })
    const own = await json(onAnvil('apply', 'osero', '--yes', '--partial'), { PAU_PRIVATE_KEY: key })
    expect(own).toMatchObject({ code: 0, data: { verification: null } })
    expect(own.data.sent).toHaveLength(8)
    expect(own.data.left).toHaveLength(10)
    expect((await json(apply('--deployer', deployer))).data).toMatchObject({ ok: true, left: [] })
  })

  it('goes on where a killed process stopped, with a transaction in the pool', async () => {
    await startOver()
    const before = await blockNumber()
    await chain.testClient.setAutomine(false)
    const { child, outcome } = start(apply())
    const journal = () => {
      try {
        const [environment] = readdirSync(join(folder, 'deployments'))
        return readFileSync(join(folder, 'deployments', environment as string, '.journal-osero.jsonl'), 'utf8')
      } catch {
        return ''
      }
    }
    while (!journal().includes('"event":"sent"')) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGKILL')
    await outcome
    await chain.testClient.setAutomine(true)
    await chain.testClient.mine({ blocks: 1 })

    expect((await json(apply())).data).toMatchObject({ ok: true, skipped: [] })
    expect(await transactionsSince(before)).toBe(18)
  })

  it('refuses to run beside another run', async () => {
    const [environment] = readdirSync(join(folder, 'deployments'))
    const path = join(folder, 'deployments', environment as string, '.lock')
    writeFileSync(path, String(process.pid))
    await expectRefusal(apply('--json'), `Another run (process ${process.pid}) is at work.`)
    rmSync(path)
  })

  it('law 9: writes no key and no credential, anywhere', async () => {
    await startOver()
    const key = generatePrivateKey()
    const secret = 'a-credential-of-the-node'
    await chain.testClient.setBalance({ address: privateKeyToAddress(key), value: 10n ** 19n })
    const url = `${anvil.url}/?key=${secret}`
    const options = ['--deployments', join(folder, 'deployments'), '--debug', '--rpc', url]
    const env = { PAU_PRIVATE_KEY: key }
    const outcomes = [
      await pau(['apply', 'osero', '--yes', '--partial', '--json', ...options], { env }),
      await pau(['apply', 'osero', '--yes', ...options], { env }),
      await pau(['plan', 'osero', ...options.slice(0, -1), `http://127.0.0.1:1/${secret}`], { env }),
    ]
    expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 1])
    const written = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    expect(written.length).toBeGreaterThan(8)
    for (const text of [...written, ...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr])]) {
      expect(text).not.toContain(key.slice(2))
      expect(text).not.toContain(secret)
    }
  })
})

describe('without a node', () => {
  it('plans, applies and verifies on a new embedded chain', async () => {
    const { code, stdout, stderr } = await pau(['apply', 'osero', '--yes', '--json'])
    expect(code).toBe(0)
    const { sent, verification } = JSON.parse(stdout)
    expect(sent).toHaveLength(18)
    expect(verification.findings).toEqual([])
    expect(stderr).toContain('No --rpc given: this is an embedded chain')
  })

  it('verifies with exit code 1 where nothing is deployed', async () => {
    const { code, stdout } = await pau(['verify', 'osero'])
    expect(code).toBe(1)
    expect(stdout).toContain('drift  PAU of Osero')
  })

  it('lists the catalogue', async () => {
    const { stdout } = await pau(['facets', '--json'])
    const facets = JSON.parse(stdout) as { id: string; modules: { contract: string; proxy: string }[] }[]
    expect(facets.map(({ id }) => id)).toContain('AAVE_FACET')
    expect(facets.find(({ id }) => id === 'OTC_FACET')?.modules).toMatchObject([
      { contract: 'OTCBuffer', proxy: 'UUPS', admin: 'admin' },
    ])
    expect((await pau(['facets'])).stdout).toContain('LIMIT_AAVE_DEPOSIT')
  })

  it('says what is there and what is missing', async () => {
    const { code, stdout } = await pau(['doctor', 'osero', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).diagnoses).toContainEqual({
      what: "Osero's plan",
      status: 'note',
      detail: '18 steps: 9 by the deployer, 3 by the Beacon admin, 6 by the Star admin.',
      next: 'See pau plan osero.',
    })
    expect((await pau(['doctor', '--rpc', 'http://127.0.0.1:1'])).code).toBe(1)
  })

  it('says what is assumed, and what is missing where nothing can be planned', async () => {
    const assumed = await pau(['doctor', 'keel', '--json'])
    expect(assumed.code).toBe(0)
    const { diagnoses } = JSON.parse(assumed.stdout) as { diagnoses: { what: string; detail: string }[] }
    expect(diagnoses).toContainEqual({
      what: 'Assumed',
      status: 'note',
      detail: expect.stringMatching(
        /^Recipient of CCTP on Solana: 0x\w{64}\. .* A\.6\.1\.1\.3\.\S+ is the custody of Keel/,
      ),
    })
    const plasma = await pau(['doctor', 'grove', '--chain', 'plasma'])
    expect(plasma.code).toBe(1)
    expect(plasma.stdout).toContain('the executor that administers the PAU, limits that could be enforced.')
    expect(plasma.stdout).toContain('0x0C462Fff7Cc975bC9F2B0aEB8270febA5FD71e1B (A.6.1.1.2.2.6.1.2.1.1.1.2.4.5)')
    const planned = await pau(['plan', 'grove', '--chain', 'plasma'])
    expect([planned.code, planned.stdout]).toEqual([1, ''])
    expect(planned.stderr).toContain('the executor that administers the PAU, limits that could be enforced.')
  })
})

describe('pau demo', () => {
  it("plays an operator's day", async () => {
    const { code, stdout } = await pau(['demo', '--json'])
    expect(code).toBe(0)
    const { ok, execution, deployed, day, final, repair } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(execution.sent).toHaveLength(18)
    expect(deployed.findings).toEqual([])
    expect(day.map(({ who, what, error }: Record<string, string>) => [who, what, ...(error ? [error] : [])])).toEqual([
      ['operator', 'mint 4,000,000 USDS'],
      ['operator', 'deposit 4,000,000 USDS in SparkLend'],
      ['operator', 'mint 3,000,000 USDS', 'RateLimits/rate-limit-exceeded'],
      ['market', 'somebody borrows 1,000,000 USDS from SparkLend'],
      ['time', '12 hours pass'],
      ['operator', 'mint 3,000,000 USDS'],
      ['operator', 'deposit 3,000,000 USDS in SparkLend'],
      ['operator', 'withdraw 5,000,000 USDS from SparkLend'],
      ['operator', 'burn 5,000,000 USDS'],
      ['freezer', 'remove the operator'],
      ['operator', 'mint 1,000,000 USDS', 'NotActor'],
    ])
    const [, deposited] = day
    expect(deposited.after).toMatchObject({ usds: '0', mintLimit: '1000000000000000000000000' })
    // SparkLend's interest came on top of what was left there.
    expect(BigInt(day.at(-1).after.spUsds)).toBeGreaterThan(2_000_000n * 10n ** 18n)
    expect(final.findings.map(({ what }: { what: string }) => what)).toEqual(['actor of the agent "relayers"'])
    expect(repair.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['addMember'])
  })

  it('is plain text where no terminal shows it', async () => {
    const { code, stdout } = await pau(['demo'])
    expect(code).toBe(0)
    expect(stdout).toContain('refused: RateLimits/rate-limit-exceeded')
    expect(stdout).toContain('✔ Everything happened as it should.')
    expect(stdout).not.toContain(String.fromCharCode(27))
  })
})
