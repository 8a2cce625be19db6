import { governanceArtifact, HOP, operationId, scheduleCall } from '@diamond-pau/governance'
import { contractAt, expectRevert } from '@diamond-pau/contracts/testing'
import { createDevnet, type Devnet } from '@diamond-pau/devnet'
import { ALLOCATOR_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import type { Abi, Address, Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coreArtifact } from '../src/contracts.ts'
import { catalogue } from '../src/catalogue.ts'
import { calendar } from '../src/governance/calendar.ts'
import { GovernanceFileError, parseGovernance } from '../src/governance/definition.ts'
import { keep } from '../src/governance/keeper.ts'
import { travelTo } from '../src/governance/timeTravel.ts'
import {
  type Definition,
  type Desired,
  nodeSink,
  parsePlan,
  plan,
  type Plan,
  planHash,
  resolveDesired,
  serializePlan,
} from '../src/index.ts'
import { FILE, people, underUnit, untilDone } from './governanceRig.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

const DAY = 86_400n
const USDS = 10n ** 18n

let devnet: Devnet
let rig: Rig
let desired: Desired
beforeAll(async () => {
  devnet = await createDevnet({ chainId: 1 })
  rig = await createRig(devnet.chain)
  desired = underUnit(rig)
  await rig.mark()
})
afterAll(() => rig.close())

const kinds = ({ steps }: Plan) => [...new Set(steps.map(({ kind }) => kind))]
const unitOf = ({ unit }: Desired) => {
  if (!unit) throw new Error('no unit')
  return unit
}
const contract = (name: Parameters<typeof governanceArtifact>[0], address: Address) =>
  contractAt(rig.chain, { abi: governanceArtifact(name).abi }, address)
const timelock = () => contract('Timelock', unitOf(desired).addresses.timelock)
const beamState = () => contract('BeamState', unitOf(desired).addresses.beamState)
const configurator = () => contract('PauConfigurator', unitOf(desired).addresses.configurator)
const what = async (changed: Desired) => (await rig.verify(changed)).findings.map(({ what: subject }) => subject)
const cite = <T>(value: T) => ({ value, source: 'test' })

describe('a new PAU under a unit', () => {
  beforeEach(() => rig.reset())

  it('is planned whole, with the same bytes each time, before anything exists', async () => {
    const first = await rig.plan(desired)
    expect(parsePlan(serializePlan(first))).toEqual(first)
    await rig.chain.testClient.mine({ blocks: 2, interval: 1000 })
    expect(planHash(await rig.plan(underUnit(rig)))).toBe(planHash(first))
    expect(first.steps.map(({ from }) => from.authority)).toContain('Core Council')
  })

  it('has a calendar: all that waits, waits for the Timelock, and then a hop at a time', async () => {
    const [now, registered, ...hops] = calendar(await rig.plan(desired), 0n)
    expect(now?.steps.at(-1)?.kind).toBe('schedule')
    expect(registered?.from).toBe(14n * DAY)
    expect(registered?.steps[0]).toMatchObject({ kind: 'execute', from: { authority: 'anyone' } })
    expect(hops.map(({ from }) => from)).toEqual(hops.map((_, index) => 14n * DAY + BigInt(index + 1) * HOP))
    // From $100,000 to $5,000,000 by a quarter each.
    expect(hops).toHaveLength(18)
  })

  it('stops where it has to wait, goes on with the same operation, and sends nothing before its time', async () => {
    const first = await rig.plan(desired)
    const { left } = await rig.execute(first)
    const schedule = first.steps.find(({ kind }) => kind === 'schedule')
    const execution = first.steps.find(({ kind }) => kind === 'execute')
    expect(left[0]).toBe(execution?.id)
    const second = await rig.plan(desired)
    expect(kinds(second)).toEqual(['execute', 'pair', 'act', 'raiseLimit'])
    expect(second.steps[0]?.id).toBe(execution?.id)
    expect(second.steps[0]?.ready?.at).toBe(String((await rig.chain.now()) + 14n * DAY))

    const block = await rig.chain.publicClient.getBlockNumber()
    expect((await rig.execute(second)).sent).toEqual([])
    expect(await rig.chain.publicClient.getBlockNumber()).toBe(block)
    await travelTo(rig.connection, BigInt(second.steps[0]?.ready?.at ?? 0) - 1n)
    expect((await rig.execute(second)).sent).toEqual([])
    await travelTo(rig.connection, BigInt(second.steps[0]?.ready?.at ?? 0))
    expect((await rig.execute(second)).sent[0]?.step).toBe(execution?.id)
    // The first plan says the same, and what is done of it is skipped.
    expect((await rig.execute(first)).skipped).toContain(schedule?.id)
  })

  it('comes to be as it is defined, in as many days as the ramp says', async () => {
    const began = await rig.chain.now()
    await untilDone(rig, desired)
    expect((await rig.verify(desired)).findings).toEqual([])
    expect((await rig.verify(desired)).checked.governance).toBeGreaterThan(40)
    expect(await rig.chain.now()).toBeGreaterThanOrEqual(began + 14n * DAY + 18n * HOP)
    expect(await rig.chain.now()).toBeLessThan(began + 14n * DAY + 18n * HOP + 3_600n)
  })

  it('is its payloads: sent by whom and when the plan says, as a spell or a Safe would, they are enough', async () => {
    // Limits begin as they are to stay, so that no hop follows.
    const whole = underUnit(rig, { initial: undefined })
    const entries = calendar(await rig.plan(whole), await rig.chain.now())
    expect(entries).toHaveLength(2)
    for (const { from, steps } of entries) {
      // The schedule was sent some blocks after the plan was made.
      await travelTo(rig.connection, from + 3_600n)
      for (const step of steps) {
        const wallet = await rig.chain.wallet(step.from.address)
        await wallet.sendTransaction({ to: step.to, data: step.data, value: BigInt(step.value), gas: 16_000_000n })
      }
    }
    expect((await rig.verify(whole)).findings).toEqual([])
  })

  it('is reported as unfinished until then, with what waits in the Timelock', async () => {
    await rig.execute(await rig.plan(desired))
    const { findings } = await rig.verify(desired)
    const cBeam = findings.find(({ what: subject }) => subject === 'BeamState.addCBeam(GovOps)')
    expect(cBeam?.actual).toMatch(/^waits in the Timelock until \d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
    expect(findings.find(({ what: subject }) => subject.startsWith('BeamState.setCBeamForController'))?.actual).toBe(
      'not done',
    )
  })

  it('begins to operate: the relayer whom GovOps named draws up to the first limit, and not a cent more', async () => {
    const { allocator } = devnet
    await allocator.rely(desired.pau.proxy)
    await allocator.approve(desired.pau.proxy)
    const { left } = await rig.execute(await rig.plan(desired))
    expect(left[0]).toContain('execute/')
    await travelTo(rig.connection, (await rig.chain.now()) + 14n * DAY)
    await rig.execute(await rig.plan(desired))

    const abi: Abi = [...catalogue.abi('USDS_FACET'), ...catalogue.abi('ADMIN_FACET')]
    const controller = contractAt(rig.chain, { abi }, desired.pau.controller)
    const agent = rig.core('AdministeredAgent', desired.pau.agents[0] as Address)
    const mint = (amount: bigint, from: Address) =>
      agent.send('call', [controller.address, controller.encode('usds_mint', [amount])], { from })
    // A new limit is empty, and fills as its slope says.
    await expect(mint(50_000n * USDS, people.relayer)).rejects.toThrow('rate-limit-exceeded')
    // A slope is rounded down.
    await travelTo(rig.connection, (await rig.chain.now()) + DAY + 60n)
    await expect(mint(100_000n * USDS + 1n, people.relayer)).rejects.toThrow('rate-limit-exceeded')
    await mint(100_000n * USDS, people.relayer)
    // One transaction of the freezer stops it.
    await controller.send('admin_removeRelayer', [people.relayer], { from: people.freezer })
    await expectRevert(mint(1n, people.relayer), 'NotActor', [], coreArtifact('AdministeredAgent').abi)
  })
})

describe('an existing PAU under a unit', () => {
  let state: Hex
  beforeAll(async () => {
    await rig.reset()
    await untilDone(rig, desired)
    state = await rig.chain.testClient.snapshot()
  })
  beforeEach(async () => {
    await rig.chain.testClient.revert({ id: state })
    state = await rig.chain.testClient.snapshot()
  })
  const changed = (definition: Partial<Definition>, file: object = {}) => underUnit(rig, file, definition, desired.pau)

  it('is found again by its deployer, with no file', async () => {
    expect((await rig.plan(changed({}))).steps).toEqual([])
  })

  it('gets an integration through the Timelock, and the approval is taken back when it was used', async () => {
    const integrations = [...OSERO.integrations, cite('ERC4626_FACET')]
    const wanted = changed({ integrations })
    const first = await rig.plan(wanted)
    expect(kinds(first)).toEqual(['deploy', 'setIntegration', 'schedule', 'execute', 'act', 'takeAway'])
    expect(first.steps.at(-1)?.title).toBe('Approve no more that GovOps takes ERC4626_FACET over from the Beacon')
    const { executions } = await untilDone(rig, wanted)
    expect(executions).toHaveLength(2)
    expect((await rig.verify(wanted)).findings).toEqual([])
  })

  it('reports and plans away an approval to take over from the Beacon that was left', async () => {
    const wanted = changed({ integrations: [...OSERO.integrations, cite('ERC4626_FACET')] })
    await rig.execute(await rig.plan(wanted))
    await travelTo(rig.connection, (await rig.chain.now()) + 14n * DAY)
    const rest = await rig.plan(wanted)
    await rig.execute({ ...rest, steps: rest.steps.slice(0, -1) })
    expect(await what(wanted)).toEqual(['Approval to take ERC4626_FACET over from the Beacon'])
    expect((await rig.plan(wanted)).steps.map(({ kind }) => kind)).toEqual(['takeAway'])
  })

  it('gets a parameter through the Timelock, from GovOps', async () => {
    const parameters = OSERO.parameters.map((parameter) =>
      parameter.function === 'setMaxSlippage'
        ? {
            ...parameter,
            args: [parameter.args[0], 999_000_000_000_000_000n],
            read: { ...parameter.read, value: 999_000_000_000_000_000n },
          }
        : parameter,
    )
    const wanted = changed({ parameters })
    expect(kinds(await rig.plan(wanted))).toEqual(['schedule', 'execute', 'act'])
    await untilDone(rig, wanted)
    // The old value is approved still: somebody has to say that it goes.
    expect(await what(wanted)).toEqual(['Approved call of the Controller'])
    const old = desired.parameters.find(({ name }) => name.startsWith('aave_')) as { set: Hex }
    const without = changed({ parameters }, { remove: { actions: [old.set] } })
    expect((await rig.plan(without)).steps.map(({ kind }) => kind)).toEqual(['takeAway'])
    await untilDone(rig, without)
    expect((await rig.verify(without)).findings).toEqual([])
  })

  it('loses at once, and first: limits, cBEAMs, integrations', async () => {
    const [mint, ...others] = OSERO.limits
    if (!mint) throw new Error('Osero has limits')
    const limits = [{ ...mint, maxAmount: mint.maxAmount / 2n, slope: mint.slope / 2n }, ...others]
    const integrations = [
      ...OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET'),
      cite('ERC4626_FACET'),
    ]
    const remove = { integrations: [cite('DIAMOND_LOUPE_FACET')] }
    const another = '0x7777777777777777777777777777777777777777'
    const wanted = changed({ limits, integrations, remove }, { govOps: another, remove: { cBeams: [people.govOps] } })
    const [entry] = calendar(await rig.plan(wanted), 0n)
    const now = entry?.steps.map(({ kind, from }) => `${kind} ${from.authority}`) ?? []
    expect(now.slice(0, 4)).toEqual([
      'takeAway Core Council',
      'takeAway Core Council',
      // The new GovOps is not paired yet, and what lowers a limit does not wait for that.
      'setLimit Star admin',
      'removeIntegrations Star admin',
    ])
    const { executions } = await untilDone(rig, wanted)
    expect(executions).toHaveLength(2)
    expect((await rig.verify(wanted)).findings).toEqual([])
  })

  it('lowers a limit by GovOps where it can, also when everything is paused', async () => {
    const [mint, ...others] = OSERO.limits
    if (!mint) throw new Error('Osero has limits')
    const wanted = changed({ limits: [{ ...mint, maxAmount: 1n, slope: 0n }, ...others] })
    await timelock().send('pause', [], { from: people.guardian })
    const lowering = await rig.plan(wanted)
    // The init limit goes first, and the one that takes its place waits: GovOps cannot raise the limit again.
    expect(lowering.steps.map(({ kind }) => kind)).toEqual(['takeAway', 'lowerLimit', 'schedule', 'execute'])
    expect(lowering.steps[1]?.from.authority).toBe('GovOps')
    const steps = lowering.steps.slice(0, 2)
    expect((await rig.execute({ ...lowering, steps })).sent).toHaveLength(2)
    const raise = configurator().send('setPauRateLimit', [desired.pau.proxy, mint.key, 2n, 0n], { from: people.govOps })
    await expect(raise).rejects.toThrow('exceeds-max-amount')
    // Where the Configurator is stopped, the PAU's own admin does it.
    await rig.chain.testClient.revert({ id: state })
    state = await rig.chain.testClient.snapshot()
    await beamState().send('stop', [], { from: people.coreCouncil })
    expect((await rig.plan(wanted)).steps[1]).toMatchObject({ kind: 'setLimit', from: { authority: 'Star admin' } })
  })

  it('raises a limit by hops, from where it is', async () => {
    const [mint, ...others] = OSERO.limits
    if (!mint) throw new Error('Osero has limits')
    const higher = { ...mint, maxAmount: mint.maxAmount * 2n, slope: mint.slope * 2n }
    const wanted = changed({ limits: [higher, ...others] })
    const raising = await rig.plan(wanted)
    expect(raising.steps.map(({ kind }) => kind)).toEqual(Array(4).fill('raiseLimit'))
    expect(calendar(raising, await rig.chain.now())).toHaveLength(4)
    await untilDone(rig, wanted)
    expect((await rig.verify(wanted)).findings).toEqual([])
  })

  it('says when a limit can never be reached', async () => {
    const [mint, ...others] = OSERO.limits
    if (!mint) throw new Error('Osero has limits')
    const wanted = changed({ limits: [{ ...mint, maxAmount: mint.maxAmount * 2n }, ...others] }, { maxChange: '1' })
    await expect(rig.plan(wanted)).rejects.toThrow('LIMIT_USDS_MINT cannot become 10,000,000 USDS')
  })

  it('is told who else has a say in the unit, or with this PAU', async () => {
    const governance = unitOf(desired).governance
    await beamState().send('rely', [STRANGER], { from: governance })
    await beamState().send('setUserRole', [STRANGER, 2, true], { from: governance })
    await beamState().send('addCBeam', [STRANGER], { from: governance })
    await beamState().send('setCBeamForController', [desired.pau.controller, STRANGER], { from: governance })
    await beamState().send('addInitRateLimits', [`0x${'ab'.repeat(32)}`, desired.pau.rateLimits, 1n, 0n], {
      from: governance,
    })
    await beamState().send('addInitControllerActions', ['0xabcdef', desired.pau.controller], { from: governance })
    await timelock().send('grantRole', [await timelock().read('CANCELLER_ROLE'), STRANGER], { from: governance })
    expect((await what(desired)).toSorted()).toEqual([
      'Approved call of the Controller',
      'Canceller of the Timelock',
      `Init limit of this PAU for 0x${'ab'.repeat(32)}`,
      'Role 2 of BeamState',
      'Ward of BeamState',
      'cBEAM of the Controller',
    ])
  })

  it('is told of what waits in the Timelock: of this PAU as drift, of others as a notice; and cancels what must go', async () => {
    const { addresses } = unitOf(desired)
    const data = (name: string, ...args: unknown[]) => beamState().encode(name, args)
    const propose = async (calls: Hex[]) => {
      const operation = { calls: calls.map((call) => ({ to: addresses.beamState, data: call })) }
      const { to, data: payload } = scheduleCall(addresses.timelock, operation, 14n * DAY)
      const wallet = await rig.chain.wallet(people.coreCouncil)
      await wallet.sendTransaction({ to, data: payload })
      return operationId(operation)
    }
    await propose([data('addCBeam', STRANGER)])
    const mine = await propose([data('addInitControllerActions', '0xabcdef', desired.pau.controller)])
    const { findings } = await rig.verify(desired)
    expect(findings.map(({ severity }) => severity).toSorted()).toEqual(['drift', 'notice'])
    expect(findings.find(({ severity }) => severity === 'drift')?.actual).toContain('addInitControllerActions')

    const cancelled = changed({}, { remove: { operations: [mine] } })
    expect((await rig.plan(cancelled)).steps.map(({ title }) => title)).toEqual([`Timelock.cancel(${mine})`])
    await untilDone(rig, cancelled)
    expect(await timelock().read('isOperation', [mine])).toBe(false)
  })

  it('keeps what others scheduled for it: half of an addition is not scheduled twice', async () => {
    const { addresses } = unitOf(desired)
    const wanted = changed({}, { relayers: [people.relayer, STRANGER] })
    const [schedule] = (await rig.plan(wanted)).steps
    expect(schedule?.kind).toBe('schedule')
    // The same, through the wrapper.
    const wrapper = contract('TimelockWrapperMainnet', addresses.wrapper)
    const action = await configurator().read('relayerAction', [desired.pau.proxy, STRANGER])
    const args = [action, desired.pau.controller, `0x${'00'.repeat(32)}`, `0x${'01'.repeat(32)}`, 14n * DAY]
    await wrapper.send('addInitControllerActions', args, { from: people.coreCouncil })
    expect((await rig.plan(wanted)).steps.map(({ kind }) => kind)).toEqual(['execute', 'act'])
    await untilDone(rig, wanted)
    expect((await rig.verify(wanted)).findings).toEqual([])
  })

  it('schedules again, under another salt, what was taken away since', async () => {
    const { addresses } = unitOf(desired)
    const key = OSERO.limits[0]?.key as Hex
    await beamState().send('delInitRateLimits', [key, desired.pau.rateLimits], { from: people.coreCouncil })
    await untilDone(rig, desired)
    await beamState().send('delInitRateLimits', [key, desired.pau.rateLimits], { from: people.coreCouncil })
    const again = await rig.plan(desired)
    expect(again.steps.map(({ kind }) => kind)).toEqual(['schedule', 'execute'])
    expect(again.steps[0]?.to).toBe(addresses.timelock)
    await untilDone(rig, desired)
    expect((await rig.verify(desired)).findings).toEqual([])
  })
})

describe('the keeper', () => {
  beforeEach(() => rig.reset())

  it('executes what is ready as a stranger, in the order of predecessors, and is not stopped by what reverts', async () => {
    await rig.execute(await rig.plan(desired))
    const { addresses } = unitOf(desired)
    const sink = await nodeSink(rig.connection, { impersonate: true })
    const options = { timelock: addresses.timelock, sink, from: STRANGER }
    expect(await keep(rig.connection, options)).toMatchObject({ executed: [], failed: [], waiting: [{ calls: 12 }] })

    const propose = async (data: Hex, predecessor?: Hex) => {
      const operation = { calls: [{ to: addresses.beamState, data }], ...(predecessor ? { predecessor } : {}) }
      const call = scheduleCall(addresses.timelock, operation, 14n * DAY)
      await (await rig.chain.wallet(people.coreCouncil)).sendTransaction({ to: call.to, data: call.data })
      return operationId(operation)
    }
    const refused = await propose(beamState().encode('rely', [STRANGER]))
    const first = operationId({
      calls: [{ to: addresses.beamState, data: beamState().encode('addCBeam', [STRANGER]) }],
    })
    const later = await propose(beamState().encode('addCBeam', [people.guardian]), first)
    await propose(beamState().encode('addCBeam', [STRANGER]))
    await travelTo(rig.connection, (await rig.chain.now()) + 14n * DAY)

    await timelock().send('pause', [], { from: people.guardian })
    expect(await keep(rig.connection, options)).toMatchObject({ paused: true, executed: [], failed: [] })
    await timelock().send('unpause', [], { from: unitOf(desired).governance })

    const pass = await keep(rig.connection, options)
    expect(pass.failed).toMatchObject([{ id: refused }])
    expect(pass.waiting).toEqual([])
    const order = pass.executed.map(({ id }) => id)
    expect(order).toHaveLength(3)
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(later))
    expect((await keep(rig.connection, options)).executed).toEqual([])
  })

  it('says that there is no Timelock', async () => {
    const sink = await nodeSink(rig.connection, { impersonate: true })
    await expect(keep(rig.connection, { timelock: STRANGER, sink, from: STRANGER })).rejects.toThrow(
      `There is no Timelock at ${STRANGER}. Pass --timelock`,
    )
  })
})

describe('a PAU without a unit', () => {
  beforeEach(() => rig.reset())

  it('gets the AdminFacet with the calls that its README asks for, and lets it go on', async () => {
    const plain = rig.desired()
    await rig.execute(await rig.plan(plain))
    const integrations = [...OSERO.integrations, cite('ADMIN_FACET')]
    const wanted = rig.desired({ integrations }, plain.pau)
    await rig.execute(await rig.plan(wanted))
    expect((await rig.plan(wanted)).steps).toEqual([])
    expect((await rig.verify(wanted)).findings).toEqual([])
    const accessControls = rig.core('AccessControls', plain.pau.accessControls)
    for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
      expect(await accessControls.read('getRoleAdmin', [role])).toBe(RELAYER_ADMIN_ROLE)
    }
    const abi = catalogue.abi('ADMIN_FACET')
    const controller = contractAt(rig.chain, { abi }, plain.pau.controller)
    await controller.send('admin_setRelayer', [STRANGER], { from: OSERO.admin.value })
    const agent = rig.core('AdministeredAgent', plain.pau.agents[0] as Address)
    expect(await agent.read('getIsActor', [STRANGER])).toBe(true)
  })

  it('gets an agent that its definition did not have', async () => {
    const plain = rig.desired()
    await rig.execute(await rig.plan(plain))
    const another = {
      name: 'harvesters',
      admins: [OSERO.admin],
      actors: [cite(STRANGER)],
      grantors: [],
      revokers: [cite(people.freezer)],
    }
    const definition = { ...OSERO, agents: [...OSERO.agents, another] } as Definition
    const star = { star: 'osero', name: 'Osero' }
    const resolve = () =>
      resolveDesired(rig.connection, { star, definition, controller: plain.pau.controller, deployer: rig.deployer })
    const wanted = await resolve()
    const adding = await rig.plan(wanted)
    expect(adding.steps.map(({ kind }) => kind)).toEqual(['deploy', 'grantRole', 'addMember', 'addMember'])
    // Killed after the creation, it goes on where it was.
    await rig.execute({ ...adding, steps: adding.steps.slice(0, 1) })
    expect(await what(await resolve())).toHaveLength(3)
    await rig.execute(plan(await resolve(), await rig.state(await resolve())))
    expect((await rig.verify(await resolve())).findings).toEqual([])
    expect((await resolve()).pau.agents).toEqual(wanted.pau.agents)
    expect((await rig.plan(await resolve())).steps).toEqual([])
  })
})

describe('a governance file', () => {
  it.each([
    [[], 'a governance file has to be an object'],
    [{ ...FILE, delays: 1 }, 'a governance file has no "delays". It has governance, coreCouncil'],
    [{ ...FILE, govOps: undefined }, 'govOps has to be an address with a right checksum, and is undefined'],
    [{ ...FILE, guardians: STRANGER }, 'guardians has to be a list'],
    [{ ...FILE, hop: 0 }, 'hop has to be seconds, more than 0'],
    [{ ...FILE, maxChange: '0.5' }, 'maxChange has to be at least 1'],
    [{ ...FILE, initial: 100000 }, 'initial has to be a number as text'],
    [{ ...FILE, remove: { operations: ['0x12'] } }, 'remove.operations[0] has to be 32 bytes'],
    [{ ...FILE, unit: { beamState: STRANGER } }, 'unit.configurator has to be an address'],
    [{ ...FILE, layer: 'moon' }, 'there is no layer "moon". It is one of generator, prime, halo, foreign'],
    [{ ...FILE, upstreams: [{ target: STRANGER }] }, 'upstreams[0].asset has to be an address'],
    [{ ...FILE, upstreams: [{ asset: STRANGER, target: STRANGER, domain: '6' }] }, 'upstreams[0].domain has to be a'],
    [{ ...FILE, upstreams: [{ peer: '0x00' }] }, 'upstreams[0].asset has to be an address'],
    [{ ...FILE, allow: [1] }, 'allow[0] has to be a name such as "AAVE_FACET"'],
  ])('%j is refused with one sentence', (file, sentence) => {
    expect(() => parseGovernance(file, 'file.json')).toThrow(GovernanceFileError)
    expect(() => parseGovernance(file, 'file.json')).toThrow(`file.json: ${sentence}`)
  })

  it.each([
    [{ layer: 'prime' }, 'where does the money of the layer prime on chain 1 come from? List its "upstreams".'],
    [{ layer: 'generator', freezers: [] }, 'relayers need freezers, whom the factory asks for. List them.'],
  ])('%j cannot govern Osero', (changes, sentence) => {
    expect(() => underUnit(rig, changes)).toThrow(`test: ${sentence}`)
  })
})
