import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  batchChecksum,
  calldataExport,
  catalogue,
  type Desired,
  estimatePlan,
  inspect,
  latestView,
  type Part,
  partsOf,
  type Plan,
  planHash,
  planMarkdown,
  serializePlan,
  sourceBundles,
  transactionBuilderBatch,
  verifyController,
} from '../src/index.ts'
import { pau } from './cli.ts'
import { people, underUnit } from './governanceRig.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

let rig: Rig
let desired: Desired
let complete: Plan
let folder: string

beforeAll(async () => {
  rig = await createRig()
  desired = rig.desired()
  complete = await rig.plan(desired)
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
})
afterAll(async () => {
  await rig.close()
  rmSync(folder, { recursive: true })
})

const cite = <T>(value: T) => ({ value, source: 'test' })
const markdown = async (plan: Plan) =>
  planMarkdown(plan, { catalogue, gas: await estimatePlan(plan, rig.connection), name: 'Osero' })

describe('a plan', () => {
  it('has in every step what is reviewed', () => {
    for (const step of complete.steps) {
      expect(step).toMatchObject({
        chainId: 1,
        to: expect.any(String),
        value: expect.any(String),
        data: expect.any(String),
      })
      expect(step.preReads.length + step.postReads.length).toBeGreaterThan(0)
      if (step.kind !== 'deploy') expect(step.call?.function).toMatch(/^\w+\(.*\)$/)
    }
  })
})

describe('a plan in words', () => {
  it('says what is deployed where, which selectors lead where, who gains what, limits, gas and risk', async () => {
    const text = await markdown(complete)
    const aave = complete.addresses.AaveFacet as Address
    expect(text).toContain(`Plan \`${planHash(complete)}\``)
    expect(text).toContain('## What it takes away\n\nNothing.')
    expect(text).toContain(`| AaveFacet | \`${aave}\` |`)
    expect(text).toContain(`| Beacon | AAVE_FACET | \`aave_deposit(address,uint256)\` | — | AaveFacet \`${aave}\` |`)
    expect(text).toContain(`| \`${OSERO.admin.value}\` | gains | DEFAULT_ADMIN_ROLE | ALMProxy |`)
    expect(text).toContain(`| \`${complete.addresses.Controller}\` | gains | CONTROLLER | RateLimits |`)
    expect(text).toContain(
      '| LIMIT_USDS_MINT allows nothing | LIMIT_USDS_MINT is 5,000,000 USDS, refilled by 5,000,000 USDS a day |',
    )
    expect(text).toMatch(/About [\d,]+ gas, \d+ steps by size/)
    expect(text).toMatch(/- \*\*medium\*\*: Bounds what an operator may move/)
  })

  it('does not depend on when it is written', async () => {
    expect(await markdown(complete)).toBe(await markdown(complete))
  })

  it('begins with what goes, and says what a selector led to before', async () => {
    const snapshot = await rig.chain.testClient.snapshot()
    await rig.execute(complete)
    const [relayers] = OSERO.agents
    const leaving = relayers?.actors[0]
    if (!relayers || !leaving) throw new Error('Osero has an agent with actors')
    const actors = relayers.actors.filter((actor) => actor !== leaving)
    const changed = rig.desired(
      {
        agents: [{ ...relayers, actors }],
        integrations: OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET'),
        limits: OSERO.limits.map((limit) => ({
          ...limit,
          maxAmount: limit.slope > 0n ? limit.maxAmount / 2n : limit.maxAmount,
        })),
        remove: {
          integrations: [cite('DIAMOND_LOUPE_FACET')],
          members: [{ agent: relayers.name, list: 'actors', account: leaving }],
        },
      },
      desired.pau,
    )
    const text = await markdown(await rig.plan(changed))
    const loupe = complete.addresses.DiamondLoupeFacet
    expect(text.indexOf('## What it takes away')).toBeLessThan(text.indexOf('## Selectors that move'))
    expect(text).toContain('- Remove DIAMOND_LOUPE_FACET from the Controller')
    expect(text).toMatch(new RegExp(`\\| Controller \\| DIAMOND_LOUPE_FACET \\| .* \\| .*${loupe}.* \\| — \\|`))
    expect(text).toContain(`| \`${leaving.value}\` | loses | actor | agent "relayers" |`)
    expect(text).toContain('| LIMIT_USDS_MINT is 5,000,000 USDS')
    expect(text).toContain('| LIMIT_USDS_MINT is 2,500,000 USDS')
    expect(text).toContain('gas, as the node estimates')
    await rig.chain.testClient.revert({ id: snapshot })
  })
})

describe('exports', () => {
  it('divide a plan by who sends it, and lose nothing', () => {
    const parts = partsOf(complete)
    expect(parts.flatMap(({ steps }) => steps)).toEqual(complete.steps)
    expect(parts.map(({ authority }) => authority)).toEqual(['deployer', 'Beacon admin', 'deployer', 'Star admin'])
    const { parts: calls, plan } = calldataExport(complete)
    expect(plan).toBe(planHash(complete))
    expect(calls.flatMap((part) => part.calls.map(({ data }) => data))).toEqual(complete.steps.map(({ data }) => data))
  })

  it('have a checksum that a changed batch does not have', () => {
    const [, , , part] = partsOf(complete)
    if (!part) throw new Error('the admin has a part')
    const batch = transactionBuilderBatch(complete, part)
    expect(batch.meta.checksum).toBe(batchChecksum(batch))
    // Its name may be changed in the app.
    expect(batchChecksum({ ...batch, meta: { ...batch.meta, name: 'mine' } })).toBe(batch.meta.checksum)
    const [first, ...others] = batch.transactions
    if (!first) throw new Error('it has calls')
    expect(batchChecksum({ ...batch, transactions: [{ ...first, value: '1' }, ...others] })).not.toBe(
      batch.meta.checksum,
    )
  })

  it('come out of the command line', async () => {
    const path = join(folder, 'plan.json')
    writeFileSync(path, serializePlan(complete))
    const safe = await pau(['export', path, '--format', 'safe', '--from', OSERO.admin.value])
    expect(JSON.parse(safe.stdout).transactions).toHaveLength(6)
    const deployer = await pau(['export', path, '--format', 'safe', '--from', rig.deployer])
    expect(deployer).toMatchObject({ code: 1, stderr: expect.stringContaining('2 batches with others between them') })
    const calls = await pau(['export', path, '--format', 'calldata'])
    expect(JSON.parse(calls.stdout)).toEqual(JSON.parse(JSON.stringify(calldataExport(complete))))
    const words = await pau(['export', path, '--format', 'markdown'])
    expect(words.stdout).toContain('# osero on chain 1: 18 steps')
    expect((await pau(['export', path, '--format', 'pdf'])).stderr).toContain('There is no format "pdf". Pass one of')
  })

  it('write sources for explorers', async () => {
    const out = join(folder, 'sources')
    const { code, stdout } = await pau(['sources', 'osero', '--out', out, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toHaveLength(13)
    const read = (file: string) => JSON.parse(readFileSync(join(out, '1', 'Controller', file), 'utf8'))
    expect(read('contract.json').address).toBe(complete.addresses.Controller)
    expect(read('sourcify.json').stdJsonInput).toEqual(read('standard-input.json'))
    expect(read('etherscan.json').contractname).toMatch(/^@diamond-pau\/contracts\/.*:Controller$/)
  })
})

describe('a plan under a Configurator Unit', () => {
  let unit: Plan
  beforeAll(async () => {
    unit = await rig.plan(underUnit(rig, { initial: '4500000' }))
  })

  it('says in words what takes effect in the unit, who is named, how limits grow, and when', async () => {
    const text = await markdown(unit)
    const { relayer, coreCouncil } = people
    expect(text).toContain('## In the Configurator Unit')
    expect(text).toContain('| `BeamState.addCBeam(GovOps)` | the Timelock |')
    expect(text).toMatch(/\| `BeamState\.\w+\(.*Core Council.*\)` \| Sky governance \|/)
    expect(text).toContain(`| \`${relayer}\` | gains | relayer | the PAU |`)
    expect(text).toContain('| LIMIT_USDS_MINT allows nothing | LIMIT_USDS_MINT is 4,500,000 USDS')
    expect(text).toMatch(/\| LIMIT_USDS_MINT is 4,500,000 USDS.* \| LIMIT_USDS_MINT is 5,000,000 USDS/)
    expect(text).toMatch(/\| after 14 days \| [\d–]+ \| anyone, Core Council, GovOps \|/)
    expect(text).toMatch(/\| after 14 days 18 hours \| [\d–]+ \| GovOps \|/)
    expect(text).toContain(`**Core Council** \`${coreCouncil}\``)
    expect(text).toMatch(/- \*\*high\*\*: What was scheduled takes effect/)
  })

  it('is divided where time has to pass, and says when', () => {
    const parts = partsOf(unit)
    expect(parts.flatMap(({ steps }) => steps)).toEqual(unit.steps)
    const [first, ...later] = parts.filter(({ waits }) => waits)
    expect(first?.authority).toBe('anyone')
    expect(later.map(({ authority }) => authority)).toEqual(['GovOps'])
    for (const { waits, steps } of parts) if (!waits) expect(steps.filter(({ ready }) => ready)).toEqual([])
    expect(transactionBuilderBatch(unit, later[0] as Part).meta.description).toContain(
      ', to be sent after 14 days 18 hours',
    )
    const calls = calldataExport(unit).parts.flatMap((part) => part.calls)
    expect(calls.map(({ ready }) => ready)).toEqual(unit.steps.map(({ ready }) => ready))
  })

  it('gives a Safe what it can send before the next wait', async () => {
    const path = join(folder, 'unit.json')
    writeFileSync(path, serializePlan(unit))
    const council = await pau(['export', path, '--format', 'safe', '--from', people.coreCouncil])
    expect(JSON.parse(council.stdout).transactions).toHaveLength(1)
    const govOps = await pau(['export', path, '--format', 'safe', '--from', people.govOps])
    expect(govOps).toMatchObject({ code: 1, stderr: expect.stringContaining('to send now. It is for') })
  })

  it('has sources of the contracts of the unit', () => {
    const names = sourceBundles(underUnit(rig)).map(({ contract }) => contract)
    expect(names).toContainEqual(expect.stringMatching(/^@diamond-pau\/governance\/.*:BeamState$/))
  })
})

describe('law 8: a PAU of which only the address is known', () => {
  const verified = async () =>
    (await verifyController(await latestView(rig.connection), desired.pau.controller)).findings
  const drift = async () => (await verified()).filter(({ severity }) => severity === 'drift').map(({ what }) => what)

  it('is verified, and its facets named by their code', async () => {
    await rig.execute(complete)
    expect(await verified()).toEqual([])
    const { contracts, integrations } = await inspect(await latestView(rig.connection), desired.pau.controller)
    expect(contracts.map(({ known }) => known?.contract)).toEqual([
      'Controller',
      'ALMProxy',
      'AccessControls',
      'RateLimits',
      'Beacon',
      'AdministeredAgent',
    ])
    const facets = integrations.map(({ facet }) => facet.known)
    expect(facets).toContainEqual({ contract: 'AaveFacet', package: '@diamond-pau/facet-aave', version: '1.0.0' })
  })

  it('is reported for a facet that nobody published, and for whoever else moves its funds', async () => {
    const { proxy } = desired.pau
    const { CONTROLLER } = await import('@diamond-pau/keys')
    await rig.core('ALMProxy', proxy).send('grantRole', [CONTROLLER, STRANGER], { from: OSERO.admin.value })
    expect(await drift()).toEqual(['CONTROLLER on ALMProxy'])
    const facet = complete.addresses.AaveFacet as Address
    await rig.chain.testClient.setCode({ address: facet, bytecode: '0x60016002' })
    expect(await drift()).toEqual([`Code of AAVE_FACET at ${facet}`, 'CONTROLLER on ALMProxy'])
    const { integrations } = await inspect(await latestView(rig.connection), desired.pau.controller)
    expect(integrations.find(({ name }) => name === 'AAVE_FACET')?.facet.known).toBeNull()
  })
})
