import { createDevnet, type Devnet } from '@diamond-pau/devnet'
import { contractAt, expectRevert } from '@diamond-pau/contracts/testing'
import { governanceArtifact, HOP, LAYERS } from '@diamond-pau/governance'
import { integrationId } from '@diamond-pau/keys'
import { osero } from '@diamond-pau/stars'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import { deployable } from '../src/desired/deployable.ts'
import { calldataExport } from '../src/export/calldata.ts'
import { planMarkdown } from '../src/export/markdown.ts'
import { calendar } from '../src/governance/calendar.ts'
import { type GovernanceDefinition, governed } from '../src/governance/definition.ts'
import { exampleUpstreams } from '../src/governance/example.ts'
import { travelTo } from '../src/governance/timeTravel.ts'
import {
  type Definition,
  type Desired,
  estimatePlan,
  parsePlan,
  type Plan,
  planHash,
  resolveDesired,
  serializePlan,
} from '../src/index.ts'
import { governance, people, untilDone } from './governanceRig.ts'
import { createRig, OSERO, type Rig } from './rig.ts'

// A PAU that the factory builds from the template of its layer.

const DAY = 86_400n

let devnet: Devnet
let rig: Rig
let upstreams: GovernanceDefinition['upstreams']
beforeAll(async () => {
  devnet = await createDevnet({ chainId: 1 })
  rig = await createRig(devnet.chain)
  upstreams = await exampleUpstreams(devnet, 'prime')
  await rig.mark()
})
afterAll(() => rig.close())
beforeEach(() => rig.reset())

/** Osero as a Prime. */
const born = (file: object = {}, changes: Partial<Definition> = {}) =>
  resolveDesired(rig.connection, {
    star: osero,
    definition: governed({ ...OSERO, ...changes } as Definition, governance({ layer: 'prime', upstreams, ...file })),
    deployer: rig.deployer,
  })
const kinds = ({ steps }: Plan) => [...new Set(steps.map(({ kind }) => kind))]
const factory = ({ unit }: Desired) => contractAt(rig.chain, governanceArtifact('LayerFactory'), unit?.factory ?? '0x')
const council = { from: people.coreCouncil }
/** Sends a plan, waits for what stopped it, sends the next. */
const pass = async (desired: Desired) => {
  const { left } = await rig.execute(await rig.plan(desired))
  await travelTo(rig.connection, (await rig.chain.now()) + 14n * DAY)
  return left
}
/** As far as the template is published. */
const publish = async () => {
  await pass(await born())
  const plan = await rig.plan(await born())
  await rig.execute({ ...plan, steps: plan.steps.slice(0, 1) })
}

describe('a PAU of the factory', () => {
  it('is planned whole, with the same bytes each time, before anything exists', async () => {
    const first = await rig.plan(await born())
    expect(parsePlan(serializePlan(first))).toEqual(first)
    expect(planHash(await rig.plan(await born()))).toBe(planHash(first))
    const [now, published, registered, ...hops] = calendar(first, 0n)
    expect([now, published, registered].map((entry) => entry?.from)).toEqual([0n, 14n * DAY, 28n * DAY])
    expect(now?.steps.at(-1)?.kind).toBe('schedule')
    expect(published?.steps.map(({ kind }) => kind)).toEqual(['execute', 'build', 'addMember', 'setParameter'])
    expect(registered?.steps[0]).toMatchObject({ kind: 'execute', from: { authority: 'anyone' } })
    expect(hops.map(({ from }) => from)).toEqual(hops.map((_, index) => 28n * DAY + BigInt(index + 1) * HOP))
    const words = planMarkdown(first, { catalogue, gas: await estimatePlan(first) })
    expect(words).toContain('`LayerFactory.allowFacets(prime, [AAVE_FACET], [0x')
    expect(words).toContain(`| \`${people.freezer}\` | gains | FREEZER_ROLE | AccessControls |`)
    expect(words).toContain('| after 28 days |')
    // For a spell or a Safe: the Core Council's own part, which waits for the template.
    const parts = calldataExport(first).parts.filter(({ authority }) => authority === 'Core Council')
    expect(parts.map(({ calls }) => calls.map(({ call }) => call?.function.split('(')[0]))).toEqual([
      ['scheduleBatch'],
      ['build'],
      ['setCBeamForRateLimits', 'setCBeamForController'],
    ])
    expect(parts[1]?.calls[0]?.to).toBe((await born()).unit?.factory)
  })

  it('comes to be as it is defined; the factory proposed what the plan said that it would', async () => {
    const desired = await born()
    const began = await rig.chain.now()
    const { plans } = await untilDone(rig, desired)
    const registration = plans[0]?.steps.findLast(({ kind }) => kind === 'execute')
    expect(plans.flatMap(({ steps }) => steps).filter(({ id }) => id === registration?.id).length).toBeGreaterThan(1)
    const { findings, checked } = await rig.verify(await born())
    expect(findings).toEqual([])
    expect(checked.governance).toBeGreaterThan(40)
    expect((await rig.chain.now()) - began).toBeLessThan(28n * DAY + 18n * HOP + 3_600n)
    expect((await rig.plan(await born())).steps).toEqual([])
    // Found again by what the assembler said, whatever the definition says now.
    const other = await born({}, { agents: [...OSERO.agents, { ...OSERO.agents[0], name: 'others' } as never] })
    expect(other.pau.controller).toBe(desired.pau.controller)
  })

  it('is its payloads: sent by whom and when the plan says, as a spell or a Safe would, they are enough', async () => {
    const whole = await born({ initial: '5000000' })
    const entries = calendar(await rig.plan(whole), await rig.chain.now())
    expect(entries).toHaveLength(3)
    for (const { from, steps } of entries) {
      await travelTo(rig.connection, from + 3_600n)
      for (const step of steps) {
        const wallet = await rig.chain.wallet(step.from.address)
        await wallet.sendTransaction({ to: step.to, data: step.data, value: BigInt(step.value), gas: 16_000_000n })
      }
    }
    expect((await rig.verify(whole)).findings).toEqual([])
  })

  it('with more facets than a transaction wires is begun and finished, also by who comes later', async () => {
    const everything = catalogue.facets.map(({ id }) => ({ value: id, source: 'test' }))
    const { definition } = deployable({ ...OSERO, integrations: everything } as never)
    const integrations = definition.integrations.slice(0, 15)
    const allow = integrations.map(({ value }) => value)
    const many = () => born({ allow }, { integrations, parameters: [], limits: [] })
    await pass(await many())
    const plan = await rig.plan(await many())
    const [first, second] = plan.steps.filter(({ kind }) => kind === 'build')
    const total = (await many()).integrations.length
    expect([first?.id, second?.id]).toEqual(['build/Osero/12', `build/Osero/${total}`])
    expect(total).toBeGreaterThan(15)
    // Whoever sent the first is gone.
    await rig.execute({ ...plan, steps: plan.steps.slice(0, plan.steps.indexOf(first as never) + 1) })
    const rest = await rig.plan(await many())
    expect(rest.steps[0]?.id).toBe(second?.id)
    expect(kinds(rest)).not.toContain('updateIntegrations')
    expect((await rig.verify(await many())).findings.map(({ actual }) => actual).join()).toContain(
      (await many()).unit?.factory,
    )
    await untilDone(rig, await many())
    expect((await rig.verify(await many())).findings).toEqual([])
  })
})

describe('the template of a layer', () => {
  it('does not allow a facet by itself, and governance widens it where it says so', async () => {
    const curve = { integrations: [...OSERO.integrations, { value: 'CURVE_FACET', source: 'test' }] }
    await expect(born({}, curve).then(rig.plan)).rejects.toThrow(
      'The template of the layer prime does not allow CURVE_FACET.',
    )
    const plan = await rig.plan(await born({ allow: ['CURVE_FACET'] }, curve))
    expect(plan.steps.find(({ kind }) => kind === 'execute')?.title).toContain(
      'LayerFactory.allowFacets(prime, [CURVE_FACET]',
    )
  })

  it('stands as it is published, whatever a file would begin with', async () => {
    await publish()
    const desired = await born({ initial: '7' })
    expect(desired.unit?.birth?.template.limits[0]?.maxAmount).toBe(100_000n * 10n ** 18n)
    expect(kinds(await rig.plan(desired))[0]).toBe('build')
    // What it has taken back is refused: by the plan, and by the factory where an older plan is sent.
    const plan = await rig.plan(await born())
    await factory(desired).send('disallowFacets', [LAYERS.indexOf('prime'), [integrationId('USDS_FACET')]], council)
    await expect(born().then(rig.plan)).rejects.toThrow('does not allow USDS_FACET')
    await expect(rig.execute(plan)).rejects.toThrow()
    const building = factory(desired).send('build', [desired.unit?.birth?.request], council)
    const refused = [LAYERS.indexOf('prime'), integrationId('USDS_FACET')]
    await expectRevert(building, 'FacetNotAllowed', refused, factory(desired).abi)
  })
})

it('is reported as unborn, with what waits in the Timelock, and then with what the factory proposed', async () => {
  const actual = async (what: string) =>
    (await rig.verify(await born())).findings.find((found) => found.what.startsWith(what))?.actual
  const waits = /^waits in the Timelock until \d{4}-\d\d-\d\d \d\d:\d\d UTC$/
  await pass(await born())
  expect(await actual('LayerFactory.setTemplate(prime, ')).toMatch(waits)
  expect(await actual('LayerFactory.allowFacets(prime, [USDS_FACET], ')).toMatch(waits)
  expect(await actual('BeamState.addCBeam(GovOps)')).toBe('not done')
  await rig.execute(await rig.plan(await born()))
  expect(await actual('LayerFactory.')).toBeUndefined()
  expect(await actual('BeamState.addCBeam(GovOps)')).toMatch(waits)
})

it('needs an upstream that is there', async () => {
  const gone = [{ asset: upstreams?.[0]?.asset, target: people.govOps }]
  await expect(born({ upstreams: gone })).rejects.toThrow(
    `There is no contract at ${people.govOps}, the target of upstream 1.`,
  )
})

describe('what was born', () => {
  it('is registered again where a guardian cancelled what the factory proposed', async () => {
    await publish()
    const desired = await born()
    const { left } = await rig.execute(await rig.plan(desired))
    const timelock = contractAt(rig.chain, governanceArtifact('Timelock'), desired.unit?.addresses.timelock ?? '0x')
    await timelock.send('cancel', [left[0]?.slice('execute/'.length)], { from: people.guardian })
    expect(kinds(await rig.plan(await born())).slice(0, 2)).toEqual(['schedule', 'execute'])
    await untilDone(rig, await born())
    expect((await rig.verify(await born())).findings).toEqual([])
  })

  it('has a relayer whom a freezer removed again only when 14 days have passed over a new approval', async () => {
    const desired = await born({ initial: '5000000' })
    await untilDone(rig, desired)
    const abi = catalogue.abi('ADMIN_FACET')
    const controller = contractAt(rig.chain, { abi }, desired.pau.controller)
    await controller.send('admin_removeRelayer', [people.relayer], { from: people.freezer })
    const configurator = contractAt(
      rig.chain,
      governanceArtifact('PauConfigurator'),
      desired.unit?.addresses.configurator ?? '0x',
    )
    const again = configurator.send('setRelayer', [desired.pau.proxy, people.relayer], { from: people.govOps })
    await expect(again).rejects.toThrow('Configurator/not-valid-data')
    const plan = await rig.plan(await born({ initial: '5000000' }))
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['schedule', 'execute', 'act'])
    expect(plan.steps[1]?.title).toMatch(/^Execute 1 addition: BeamState\.addInitControllerActions\(0x/)
  })
})
