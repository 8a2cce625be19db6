import { getFacet } from '@diamond-pau/catalogue'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import { type Abi, type Address, type Hex, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coreArtifact } from '../src/contracts.ts'
import {
  calldataExport,
  catalogue,
  type Definition,
  type Deployment,
  type Desired,
  estimatePlan,
  FacetMissingOnBeaconError,
  latestView,
  NoDiamondError,
  parsePlan,
  partsOf,
  type Plan,
  planHash,
  planMarkdown,
  planUpgrade,
  readUpgrade,
  rehearseUpgrade,
  resolveDesired,
  serializePlan,
  transactionBuilderBatch,
  verify,
} from '../src/index.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

// Osero's diamond under a Beacon of others, as live ones are: what it publishes is theirs to say, what the Controller
// pulls is the Star's.

const star = { star: 'osero', name: 'Osero' }
const aave = getFacet('AAVE_FACET')
const cite = <T>(value: T) => ({ value, source: 'test' })
const ids = ({ steps }: Plan) => steps.map(({ id }) => id)

let rig: Rig
let beacon: LocalContract
let controller: Address
let desired: Desired
/** The facet that AAVE_FACET leads to at first. */
let facet: Deployment

beforeAll(async () => {
  rig = await createRig()
  const own = rig.desired()
  await rig.execute(await rig.plan(own))
  const { chain } = rig
  const beaconAddress = await chain.deploy(coreArtifact('Beacon'), [STRANGER])
  beacon = rig.core('Beacon', beaconAddress)
  for (const { facet: entry, deployment } of own.integrations) {
    const wires = entry.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    const published = { facet: deployment?.address, wires }
    await beacon.send('setIntegration', [entry.idBytes32, published], { from: STRANGER })
  }
  facet = own.integrations.find(({ facet: { id } }) => id === aave.id)?.deployment as Deployment

  // The same custody, under a Controller that pulls from it.
  const { accessControls, proxy, rateLimits } = own.pau
  const links = [accessControls, beaconAddress, proxy, rateLimits]
  controller = await chain.deploy(coreArtifact('Controller'), links)
  const from = OSERO.admin.value
  for (const contract of [rig.core('ALMProxy', proxy), rig.core('RateLimits', rateLimits)]) {
    await contract.send('grantRole', [CONTROLLER, controller], { from })
    await contract.send('revokeRole', [CONTROLLER, own.pau.controller], { from })
  }
  const pulled = own.integrations.map(({ facet: { idBytes32 } }) => idBytes32)
  await rig.core('Controller', controller).send('updateIntegrations', [pulled], { from })
  desired = await define()
  await rig.mark()
})
afterAll(() => rig.close())
beforeEach(() => rig.reset())

async function define(changes: Partial<Definition> = {}): Promise<Desired> {
  const { connection, deployer } = rig
  return resolveDesired(connection, { star, definition: { ...OSERO, ...changes }, deployer, controller })
}

async function upgrade(wanted = desired): Promise<Plan> {
  return planUpgrade(await readUpgrade(await latestView(rig.connection), wanted))
}

type Wire = { callSelector: Hex; delegateSelector: Hex }
const wiresOf = (entry: { wires: readonly Wire[] }) =>
  entry.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))

/** The Beacon's admin publishes a facet for AAVE_FACET. */
async function publish(address: Address, wires = wiresOf(aave)): Promise<void> {
  await beacon.send('setIntegration', [aave.idBytes32, { facet: address, wires }], { from: STRANGER })
}

/** The same code at another address. */
async function publishAgain(): Promise<Address> {
  const address = await rig.chain.deploy(facet.artifact, facet.args)
  await publish(address)
  return address
}

describe('pau upgrade --to stage3, where a PAU is a diamond already', () => {
  it('has nothing to do where the Controller has what the Beacon publishes', async () => {
    expect(await upgrade()).toMatchObject({ steps: [] })
  })

  it('pulls what is newer, moves its selectors, and leaves what is not about facets', async () => {
    const address = await publishAgain()
    const changed = await define({ limits: OSERO.limits.map((limit) => ({ ...limit, slope: limit.slope / 2n })) })
    const plan = await upgrade(changed)
    expect(ids(plan)).toEqual(['updateIntegrations/AAVE_FACET'])
    expect(plan.notes).toEqual([
      expect.stringContaining(`${address} is AaveFacet ${aave.version} of ${aave.package}`),
      expect.stringMatching(/other differences from the definition are left. See pau verify osero/),
    ])

    const text = planMarkdown(plan, { catalogue, gas: await estimatePlan(plan, rig.connection) })
    for (const { call } of aave.wires) {
      expect(text).toContain(`| Controller | AAVE_FACET | \`${call}\` | \`${facet.address}\` | \`${address}\` |`)
    }
    for (const note of plan.notes ?? []) expect(text).toContain(`- ${note}`)
    expect(text.indexOf('## Notes')).toBeLessThan(text.indexOf('## Selectors that move'))

    await rig.execute(plan)
    expect(ids(await upgrade(changed))).toEqual([])
    expect((await verify(changed, await latestView(rig.connection), { only: 'facets' })).findings).toEqual([])
    expect((await verify(changed, await latestView(rig.connection))).findings).not.toEqual([])
  })

  it('takes away first, and only what the definition says', async () => {
    await publishAgain()
    const integrations = OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET')
    expect(ids(await upgrade(await define({ integrations })))).toEqual(['updateIntegrations/AAVE_FACET'])
    const plan = await upgrade(await define({ integrations, remove: { integrations: [cite('DIAMOND_LOUPE_FACET')] } }))
    expect(ids(plan)).toEqual(['removeIntegrations/DIAMOND_LOUPE_FACET', 'updateIntegrations/AAVE_FACET'])
  })

  it('says which code no package has, and what it does not pull', async () => {
    const stranger = await rig.chain.deploy(coreArtifact('RateLimits'), [STRANGER])
    await publish(stranger)
    expect((await upgrade()).notes).toEqual([expect.stringContaining(`is RateLimits of @diamond-pau/contracts`)])
    await publish(await deployCode('0x60016000f3'))
    expect((await upgrade()).notes).toEqual([expect.stringMatching(/no published package has the code of 0x\w{40}/)])

    const integrations = OSERO.integrations.filter(({ value }) => value !== 'AAVE_FACET')
    const unmanaged = await upgrade(await define({ integrations, limits: [], parameters: [] }))
    expect(unmanaged.steps).toEqual([])
    expect(unmanaged.notes).toContainEqual(expect.stringMatching(/AAVE_FACET .* add it to the definition to pull it/))
  })

  it('refuses wires that the catalogue does not have, and what is no diamond', async () => {
    const [wire, ...others] = wiresOf(aave)
    if (!wire) throw new Error('AAVE_FACET has wires')
    await publish(facet.address, [...others, { ...wire, callSelector: toFunctionSelector('elsewhere()') }])
    await expect(upgrade()).rejects.toThrow(FacetMissingOnBeaconError)
    await expect(upgrade(rig.desired({ admin: cite(STRANGER) }))).rejects.toThrow(NoDiamondError)
  })

  it('is reviewed, exported and rehearsed like any plan', async () => {
    await publishAgain()
    const plan = await upgrade()
    expect(parsePlan(serializePlan(plan))).toEqual(plan)
    const [part] = partsOf(plan)
    if (!part) throw new Error('somebody has to act')
    expect(transactionBuilderBatch(plan, part).transactions).toHaveLength(1)
    expect(calldataExport(plan).parts).toMatchObject([{ authority: 'Star admin', from: OSERO.admin.value }])

    const rehearsal = await rehearseUpgrade(rig.connection, desired)
    expect(rehearsal).toMatchObject({ ok: true, planHash: planHash(plan), left: 0 })
    expect(rehearsal.kept.map(({ what }) => what)).toEqual(
      expect.arrayContaining([...desired.parameters, ...desired.limits].map(({ name }) => name)),
    )
    expect(planHash(await upgrade())).toBe(planHash(plan))
  })

  it('fails a rehearsal when a parameter does not survive', async () => {
    const other = await rig.chain.deploy(coreArtifact('ParameterRegistry'))
    const usds = desired.integrations.find(({ facet: { id } }) => id === 'USDS_FACET')
    if (!usds) throw new Error('Osero has USDS_FACET')
    const own = rig.desired().integrations.find(({ facet: { id } }) => id === 'USDS_FACET')?.deployment as Deployment
    const [, ...rest] = own.args
    const forgetful = await rig.chain.deploy(own.artifact, [other, ...rest])
    const wires = wiresOf(usds.facet)
    await beacon.send('setIntegration', [usds.facet.idBytes32, { facet: forgetful, wires }], { from: STRANGER })
    const { ok, kept } = await rehearseUpgrade(rig.connection, desired)
    expect(ok).toBe(false)
    expect(kept.filter(({ same }) => !same).map(({ what }) => what)).toEqual([expect.stringContaining('usds_vault')])
  })
})

/** A contract with this code. */
function deployCode(code: Hex): Promise<Address> {
  const size = ((code.length - 2) / 2).toString(16).padStart(2, '0')
  const bytecode: Hex = `0x60${size}600c60003960${size}6000f3${code.slice(2)}`
  return rig.chain.deploy({ abi: [] as Abi, bytecode } as never)
}
