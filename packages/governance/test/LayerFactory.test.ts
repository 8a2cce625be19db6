import {
  contractAt,
  coreArtifact,
  createLocalChain,
  deployCore,
  type LocalChain,
  type LocalContract,
  toWires,
} from '@diamond-pau/contracts/testing'
import {
  ALLOCATOR_ROLE,
  constantHash,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  diamondKey,
  FREEZER_ROLE,
  integrationId,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import { type Address, type Hex, pad, zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { governanceCall } from '../src/call.ts'
import { DELAY } from '../src/defaults.ts'
import { KEY_SHAPES, LAYERS, type LayerTemplate, layerTemplates, LINKS, templateCalls } from '../src/layers.ts'
import { executeCall, type Operation } from '../src/operation.ts'
import { PROPOSER_ROLE } from '../src/roles.ts'
import { type DeployedUnit, deployGovernance, deployLayerFactory, deployUnit, sendCalls } from '../src/testing.ts'
import { deployTest, expectRevert, KEY, NEW, passTime, people, POOL } from './harness.ts'

const { governance, aBEAM, guardian, cBEAM, freezer, pBEAM, anyone } = people
const STAR: Address = '0xB00000000000000000000000000000000000000B'
const PEER = pad(POOL)
const id = integrationId

let chain: LocalChain
let unit: DeployedUnit
let beacon: LocalContract
let factory: LocalContract
let token: LocalContract
let usdc: LocalContract
let vault: LocalContract
let snapshot: Hex

beforeAll(async () => {
  chain = await createLocalChain()
  unit = await deployUnit(chain, { governance, coreCouncil: aBEAM, guardian })
  beacon = await deployCore(chain, 'Beacon', [governance])
  factory = await deployLayerFactory(chain, unit, beacon.address)
  token = await deployTest(chain, 'TestUpstream', [18, zeroAddress])
  usdc = await deployTest(chain, 'TestUpstream', [6, zeroAddress])
  vault = await deployTest(chain, 'TestUpstream', [18, usdc.address])
  await publish('ADMIN_FACET', {
    'admin_setRelayer(address)': 'setRelayer(address)',
    'admin_removeRelayer(address)': 'removeRelayer(address)',
  })
  for (const name of facetsOf(templates())) {
    if (name !== 'ADMIN_FACET') await publish(name, { [`x${name}()`]: 'VERSION()' })
  }
  await publish('WILD_FACET', { 'wild()': 'VERSION()' })
  for (const layer of LAYERS) await setTemplate(layer, templates()[layer])
  snapshot = await chain.testClient.snapshot()
})
beforeEach(async () => {
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()
})
afterAll(() => chain.close())

const templates = () => layerTemplates()
const facetsOf = (all: Record<string, LayerTemplate>) => new Set(Object.values(all).flatMap(({ facets }) => facets))

async function publish(name: string, wires: Record<string, string>) {
  const facet = await deployTest(chain, 'TestPauFacet')
  const config = { facet: facet.address, wires: toWires(wires) }
  await beacon.send('setIntegration', [id(name), config], { from: governance })
}

async function setTemplate(layer: (typeof LAYERS)[number], template: LayerTemplate) {
  const fingerprints: Record<string, Hex> = {}
  for (const name of template.facets) fingerprints[name] = await factory.read<Hex>('fingerprintOf', [id(name)])
  await sendCalls(chain, templateCalls(factory.address, layer, template, fingerprints), governance)
}

type Upstream = { via: Hex; asset: Address; target: Address; domain: number; peer: Hex }
const none = { via: zeroHash, domain: 0, peer: zeroHash }
const fromVault = (): Upstream => ({ ...none, asset: usdc.address, target: vault.address })
const fromToken = (): Upstream => ({ ...none, asset: token.address, target: token.address })
const overCctp = (): Upstream => ({ ...none, via: id('CCTP_FACET'), asset: usdc.address, target: vault.address })

/** A request of a Prime with a relayer to appoint. */
const request = (changes: Record<string, unknown> = {}) => ({
  layer: LAYERS.indexOf('prime'),
  upstreams: [fromVault()],
  controllers: [['ADMIN_FACET', 'SPARK_VAULT_FACET', 'TRANSFER_ASSET_FACET'].map(id)],
  admin: STAR,
  agents: [],
  freezers: [freezer],
  relayers: [pBEAM],
  limits: [],
  actions: [],
  cBeam: cBEAM,
  ...changes,
})

type Pau = {
  proxy: Address
  accessControls: Address
  rateLimits: Address
  controllers: Address[]
  agents: Address[]
}

async function build(changes: Record<string, unknown> = {}, from: Address = aBEAM) {
  const receipt = await factory.send('build', [request(changes)], { from })
  const [event] = factory.events(receipt)
  return { receipt, pau: event?.args.pau as Pau, operation: event?.args.operation as Hex }
}

/** Executes a registration as the Timelock lists it, as anyone may. */
async function execute(operation: Hex) {
  const listed = await unit.timelock.read<{ targets: Address[]; payloads: Hex[]; salt: Hex }>('getOperation', [
    operation,
  ])
  const calls = listed.targets.map((to, i) => ({ to, data: listed.payloads[i] as Hex }))
  const again: Operation = { calls, salt: listed.salt }
  await sendCalls(chain, [executeCall(unit.timelock.address, again)], anyone)
}

const roleHolders = async (address: Address) => {
  const { abi } = coreArtifact('AccessControls')
  const contract = contractAt(chain, { abi }, address)
  const logs = await chain.publicClient.getLogs({ address, fromBlock: 0n })
  const receipt = { logs } as never
  const granted = contract.events(receipt).filter(({ name }) => name === 'RoleGranted')
  const holders: string[] = []
  for (const { args } of granted) {
    const { role, account } = args as { role: Hex; account: Address }
    if (await contract.read('hasRole', [role, account])) holders.push(`${role} ${account}`)
  }
  return new Set(holders)
}
const held = (...roles: [Hex, Address][]) => new Set(roles.map(([role, account]) => `${role} ${account}`))

describe('building', () => {
  test('gives exactly these roles, keeps none, and holds nothing', async () => {
    const { receipt, pau, operation } = await build()
    expect(factory.events(receipt)).toEqual([
      { name: 'PauBuilt', args: { layer: LAYERS.indexOf('prime'), proxy: pau.proxy, operation, pau } },
    ])
    const controller = pau.controllers[0] as Address
    const { configurator } = unit.addresses
    expect(await roleHolders(pau.proxy)).toEqual(held([DEFAULT_ADMIN_ROLE, STAR], [CONTROLLER, controller]))
    expect(await roleHolders(pau.rateLimits)).toEqual(
      held([DEFAULT_ADMIN_ROLE, STAR], [DEFAULT_ADMIN_ROLE, configurator], [CONTROLLER, controller]),
    )
    expect(await roleHolders(pau.accessControls)).toEqual(
      held(
        [DEFAULT_ADMIN_ROLE, STAR],
        [DEFAULT_ADMIN_ROLE, configurator],
        [RELAYER_ADMIN_ROLE, STAR],
        [RELAYER_ADMIN_ROLE, controller],
        [FREEZER_ROLE, freezer],
      ),
    )
    expect(await chain.publicClient.getBalance({ address: factory.address })).toBe(0n)
    const assembler = await factory.read<Address>('assembler')
    for (const address of [pau.proxy, pau.rateLimits, pau.accessControls]) {
      for (const holder of await roleHolders(address)) {
        for (const builder of [factory.address, assembler]) expect(holder).not.toContain(builder)
      }
    }
    // It takes no ETH either.
    const wallet = await chain.wallet(anyone)
    await expectRevert(wallet.sendTransaction({ to: factory.address, value: 1n } as never), '0x')
  })

  test('registers nothing before 14 days, then all of it, by anyone', async () => {
    const { pau, operation } = await build()
    const { beamState, configurator, timelock } = unit
    const controller = pau.controllers[0] as Address
    const take = diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: vault.address })
    const giveBack = diamondKey('LIMIT_ASSET_TRANSFER', { asset: usdc.address, destination: vault.address })
    const state = async () => [
      await beamState.read('controllers', [controller]),
      await beamState.read('rateLimits', [pau.rateLimits]),
      await beamState.read('cBeams', [cBEAM]),
      await configurator.read('pauContracts', [pau.proxy]),
      await beamState.read('initRateLimits', [take, pau.rateLimits]),
      await beamState.read('initRateLimits', [giveBack, pau.rateLimits]),
    ]
    expect(await state()).toEqual([0n, 0n, 0n, [zeroAddress, zeroAddress], [0n, 0n], [0n, 0n]])
    expect(await timelock.read('getOperationCount')).toBe(1n)
    await passTime(chain, DELAY - 10n)
    await expectRevert(execute(operation), 'TimelockUnexpectedOperationState')
    await passTime(chain, 10n)
    await execute(operation)
    // $100K in USDC, and again each day.
    const limit = [100_000n * 10n ** 6n, (100_000n * 10n ** 6n) / 86_400n]
    expect(await state()).toEqual([1n, 1n, 1n, [controller, pau.rateLimits], limit, limit])
    const appoint = await configurator.read<Hex>('relayerAction', [pau.proxy, pBEAM])

    // The five steps end here: the Council pairs, GovOps sets a limit and appoints the relayer.
    const council = { from: aBEAM }
    await beamState.send('setCBeamForRateLimits', [pau.rateLimits, cBEAM], council)
    await beamState.send('setCBeamForController', [controller, cBEAM], council)
    await configurator.send('setPauRateLimit', [pau.proxy, take, ...limit], { from: cBEAM })
    await configurator.send('callPauAction', [pau.proxy, appoint], { from: cBEAM })
    const roles = contractAt(chain, coreArtifact('AccessControls'), pau.accessControls)
    expect(await roles.read('hasRole', [ALLOCATOR_ROLE, pBEAM])).toBe(true)
    await expectRevert(
      configurator.send('setRelayer', [pau.proxy, NEW], { from: cBEAM }),
      'Configurator/not-valid-data',
    )
  })

  test('a guardian takes a registration back', async () => {
    const { operation } = await build()
    await unit.timelock.send('cancel', [operation], { from: guardian })
    await passTime(chain, DELAY)
    expect(await unit.timelock.read('isOperation', [operation])).toBe(false)
  })

  test('the same request twice is two PAUs, with a registration each', async () => {
    const [first, second] = [await build(), await build()]
    expect(first.pau.proxy).not.toBe(second.pau.proxy)
    expect(first.operation).not.toBe(second.operation)
    expect(await unit.timelock.read('getOperationCount')).toBe(2n)
  })

  test('several Controllers act on one custody, each with its own facets', async () => {
    const second = [id('NFAT_PRIME_FACET')]
    const { pau, operation } = await build({ controllers: [...request().controllers, second] })
    expect(pau.controllers).toHaveLength(2)
    for (const address of pau.controllers) {
      const controller = contractAt(chain, coreArtifact('Controller'), address)
      expect(await controller.read('proxy')).toBe(pau.proxy)
      expect(await controller.read('rateLimits')).toBe(pau.rateLimits)
      expect(await controller.read('accessControls')).toBe(pau.accessControls)
      for (const custody of [pau.proxy, pau.rateLimits]) {
        expect(await roleHolders(custody)).toContain(`${CONTROLLER} ${address}`)
      }
    }
    const controller = contractAt(chain, coreArtifact('Controller'), pau.controllers[1] as Address)
    expect((await controller.read<{ id: Hex }[]>('integrations')).map((entry) => entry.id)).toEqual(second)
    for (const custody of [pau.proxy, pau.rateLimits, pau.accessControls]) {
      expect([...(await roleHolders(custody))].join()).not.toContain(factory.address)
    }
    await passTime(chain, DELAY)
    await execute(operation)
    for (const address of pau.controllers) expect(await unit.beamState.read('controllers', [address])).toBe(1n)
    expect(await unit.configurator.read('pauContracts', [pau.proxy])).toEqual([pau.controllers[0], pau.rateLimits])
  })

  test('further limits and actions of a request are proposed as they are; without people there are none', async () => {
    const data = '0xabcdef01'
    const { pau, operation } = await build({
      controllers: [[id('SPARK_VAULT_FACET')]],
      freezers: [],
      relayers: [],
      limits: [{ key: KEY, maxAmount: 7n, slope: 1n }],
      actions: [data],
      cBeam: zeroAddress,
      agents: [{ admins: [STAR], actors: [pBEAM], grantors: [], revokers: [freezer] }],
    })
    expect(pau.agents).toHaveLength(1)
    expect(await roleHolders(pau.accessControls)).toContain(`${ALLOCATOR_ROLE} ${pau.agents[0]}`)
    const agent = contractAt(chain, coreArtifact('AdministeredAgent'), pau.agents[0] as Address)
    expect(await agent.read('getIsAdmin', [factory.address])).toBe(false)
    const listed = await unit.timelock.read<{ payloads: Hex[] }>('getOperation', [operation])
    const state = (name: string, ...args: unknown[]) =>
      governanceCall('BeamState', unit.beamState.address, name, args).data
    // The template's limit on transfers is left out: this PAU has no facet for it.
    expect(listed.payloads).toEqual([
      state('addController', pau.controllers[0]),
      state('addRateLimits', pau.rateLimits),
      governanceCall('PauConfigurator', unit.configurator.address, 'setPauContracts', [
        pau.proxy,
        pau.controllers[0],
        pau.rateLimits,
      ]).data,
      state(
        'addInitRateLimits',
        diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: vault.address }),
        pau.rateLimits,
        100_000n * 10n ** 6n,
        (100_000n * 10n ** 6n) / 86_400n,
      ),
      state('addInitRateLimits', KEY, pau.rateLimits, 7n, 1n),
      state('addInitControllerActions', data, pau.controllers[0]),
    ])
  })
})

describe('in several transactions', () => {
  const many = () =>
    request({ controllers: [...request().controllers, ['NFAT_PRIME_FACET', 'CORE_HALO_FACET'].map(id)] })
  const ids = async (address: Address) => {
    const controller = contractAt(chain, coreArtifact('Controller'), address)
    return (await controller.read<{ id: Hex }[]>('integrations')).map((entry) => entry.id)
  }
  const begin = async (count: bigint) => {
    const receipt = await factory.send('begin', [many(), count], { from: aBEAM })
    const [event] = factory.events(receipt)
    return { event, pau: event?.args.pau as Pau }
  }
  const proceed = async (pau: Pau, count: bigint, what = many()) =>
    factory.events(await factory.send('proceed', [what, pau, count], { from: aBEAM }))[0]

  test('wires in the order of the request, over the ends of Controllers, and leaves with the last', async () => {
    const [first = [], second = []] = many().controllers
    const { event, pau } = await begin(2n)
    const [one, two] = pau.controllers as [Address, Address]
    expect(event?.name).toBe('PauBegun')
    expect([await ids(one), await ids(two)]).toEqual([first.slice(0, 2), []])
    expect(await roleHolders(pau.proxy)).toContain(`${DEFAULT_ADMIN_ROLE} ${factory.address}`)
    expect(await unit.timelock.read('getOperationCount')).toBe(0n)

    await proceed(pau, 2n)
    expect([await ids(one), await ids(two)]).toEqual([first, second.slice(0, 1)])
    const last = await proceed(pau, 1_000n)
    expect(last).toMatchObject({ name: 'PauBuilt', args: { proxy: pau.proxy, pau } })
    expect([await ids(one), await ids(two)]).toEqual([first, second])
    for (const address of [pau.proxy, pau.rateLimits, pau.accessControls]) {
      expect([...(await roleHolders(address))].join()).not.toContain(factory.address)
    }
    expect(await unit.timelock.read('getOperationCount')).toBe(1n)
    await expectRevert(proceed(pau, 1n), 'NotBegun', [pau.proxy])
  })

  test('continues what was begun, and nothing else', async () => {
    const { pau } = await begin(1n)
    await expectRevert(proceed(pau, 1n, { ...many(), admin: NEW }), 'NotBegun', [pau.proxy])
    await expectRevert(proceed({ ...pau, rateLimits: NEW }, 1n), 'NotBegun', [pau.proxy])
    await expectRevert(proceed({ ...pau, proxy: NEW }, 1n), 'NotBegun', [NEW])
  })

  test('stops at what was taken back meanwhile', async () => {
    const { pau } = await begin(4n)
    const gone = id('CORE_HALO_FACET')
    await factory.send('disallowFacets', [1, [gone]], { from: aBEAM })
    await expectRevert(proceed(pau, 1n), 'FacetNotAllowed', [1, gone])
    await factory.send('delTemplate', [1], { from: aBEAM })
    await expectRevert(proceed(pau, 1n), 'TemplateMissing', [1])
    // And its own admin sends the factory away.
    const roles = contractAt(chain, coreArtifact('AccessControls'), pau.accessControls)
    await roles.send('revokeRole', [DEFAULT_ADMIN_ROLE, factory.address], { from: STAR })
  })
})

describe('what is refused', () => {
  test('a facet that the layer does not allow, in any of the Controllers', async () => {
    const wild = [id('WILD_FACET')]
    const refusal = [LAYERS.indexOf('prime'), wild[0]]
    const nobody = { relayers: [], freezers: [] }
    await expectRevert(build({ ...nobody, controllers: [wild] }), 'FacetNotAllowed', refusal)
    await expectRevert(build({ controllers: [...request().controllers, wild] }), 'FacetNotAllowed', refusal)
    // Nor one that another layer allows.
    const nfat = id('NFAT_HALO_FACET')
    await expectRevert(build({ ...nobody, controllers: [[nfat]] }), 'FacetNotAllowed', [LAYERS.indexOf('prime'), nfat])
  })

  test('a facet that the Core Council took off the list, at once and with a paused Timelock', async () => {
    await unit.timelock.send('pause', [], { from: guardian })
    const gone = id('SPARK_VAULT_FACET')
    const layer = LAYERS.indexOf('prime')
    await factory.send('disallowFacets', [layer, [gone]], { from: aBEAM })
    await expectRevert(build(), 'FacetNotAllowed', [layer, gone])
    await expectRevert(factory.send('disallowFacets', [layer, [gone]], { from: aBEAM }), 'FacetNotAllowed')
    expect(await factory.read('allowedFacets', [layer])).not.toContain(gone)
    expect(await factory.read('allowedFingerprint', [layer, gone])).toBe(zeroHash)
  })

  test('an allowed id under which the Beacon publishes something else, or nothing', async () => {
    const changed = id('SPARK_VAULT_FACET')
    const args = [LAYERS.indexOf('prime'), changed]
    await publish('SPARK_VAULT_FACET', { 'xSPARK_VAULT_FACET()': 'VERSION()' })
    await expectRevert(build(), 'FacetChanged', args)
    await beacon.send('removeIntegration', [changed], { from: governance })
    await expectRevert(build(), 'FacetChanged', args)
    expect(await factory.read('fingerprintOf', [changed])).toBe(zeroHash)
  })

  test('a layer without a template', async () => {
    const layer = LAYERS.indexOf('prime')
    const receipt = await factory.send('delTemplate', [layer], { from: aBEAM })
    expect(factory.events(receipt)).toEqual([{ name: 'TemplateSet', args: { layer, link: 0, limits: [] } }])
    await expectRevert(build(), 'TemplateMissing', [layer])
    expect(await factory.read('getTemplate', [layer])).toEqual([LINKS.none, []])
  })

  test('no Controller, and people without the facet for them', async () => {
    await expectRevert(build({ controllers: [] }), 'NoController', [])
    await expectRevert(build({ controllers: [[]] }), 'AdminFacetMissing', [])
    await expectRevert(build({ controllers: [[]], relayers: [] }), 'AdminFacetMissing', [])
    // Only the first Controller's counts: it is the one that the Configurator calls.
    const [first = []] = request().controllers
    await expectRevert(build({ controllers: [[], first] }), 'AdminFacetMissing', [])
    await expectRevert(build({ freezers: [] }), 'NoFreezer', [])
  })

  test('an upstream that is not the layer’s link', async () => {
    const of = (layer: (typeof LAYERS)[number], ...upstreams: Upstream[]) =>
      build({ layer: LAYERS.indexOf(layer), controllers: [[id('ADMIN_FACET')]], upstreams })
    await of('generator', fromToken())
    await of('halo', fromVault())
    await of('foreign', overCctp())
    const refused = (promise: Promise<unknown>, link: number) => expectRevert(promise, 'BadUpstream', [link])
    await refused(of('prime'), LINKS.vault)
    await refused(of('prime', { ...fromVault(), target: NEW }), LINKS.vault)
    await refused(of('prime', { ...fromVault(), asset: NEW }), LINKS.vault)
    // A vault of another asset, and a token that is no vault.
    await refused(of('prime', { ...fromVault(), asset: token.address }), LINKS.vault)
    await refused(of('prime', { ...fromVault(), target: beacon.address }), LINKS.vault)
    await refused(of('prime', { ...fromVault(), via: id('CCTP_FACET') }), LINKS.vault)
    await refused(of('generator', fromVault()), LINKS.stablecoin)
    await refused(of('foreign', fromVault()), LINKS.bridge)
  })

  test('an assembler, a list and a fingerprint that are not there', async () => {
    const assembler = await factory.read<Address>('assembler')
    await expectRevert(
      deployGovernance(chain, 'LayerFactory', [assembler, unit.configurator.address, zeroAddress]),
      'ZeroAddress',
      [],
    )
    const allow = (...args: unknown[]) => factory.send('allowFacets', args, { from: governance })
    await expectRevert(allow(0, [KEY], []), 'LengthMismatch', [])
    await expectRevert(allow(0, [KEY], [zeroHash]), 'ZeroFingerprint', [KEY])
    await expectRevert(factory.send('setTemplate', [0, 0, []], { from: governance }), 'TemplateMissing', [0])
    expect(() => templateCalls(factory.address, 'halo', templates().halo, {})).toThrow('ADMIN_FACET has no fingerprint')
  })
})

describe('templates', () => {
  test('are data that anyone can read', async () => {
    for (const [layer, name] of LAYERS.entries()) {
      const { link, limits, facets } = templates()[name]
      expect(await factory.read('allowedFacets', [layer])).toEqual(facets.map(id))
      expect(await factory.read('getTemplate', [layer])).toEqual([
        LINKS[link],
        limits.map(({ integration, limit, shape, maxAmount, slope }) => ({
          integrationId: id(integration),
          name: constantHash(limit),
          shape: KEY_SHAPES[shape],
          maxAmount,
          slope,
        })),
      ])
    }
  })

  test('are replaced as a whole, and announced', async () => {
    const template = { link: 'vault' as const, limits: templates().prime.limits.slice(1), facets: ['ADMIN_FACET'] }
    await setTemplate('prime', template)
    const [, limits] = await factory.read<[number, unknown[]]>('getTemplate', [LAYERS.indexOf('prime')])
    expect(limits).toHaveLength(1)
    const args = [1, [id('WILD_FACET')], [KEY]]
    const receipt = await factory.send('allowFacets', args, { from: governance })
    expect(factory.events(receipt)).toEqual([
      { name: 'FacetAllowed', args: { layer: 1, integrationId: id('WILD_FACET'), fingerprint: KEY } },
    ])
    const removal = await factory.send('disallowFacets', args.slice(0, 2), { from: aBEAM })
    expect(factory.events(removal)).toEqual([
      { name: 'FacetDisallowed', args: { layer: 1, integrationId: id('WILD_FACET') } },
    ])
  })

  test('make keys as the facets do, in the asset’s own decimals', async () => {
    const of = (layer: (typeof LAYERS)[number], facets: string[], ...upstreams: Upstream[]) =>
      factory.read<{ key: Hex; maxAmount: bigint; slope: bigint }[]>('limitsOf', [
        request({ layer: LAYERS.indexOf(layer), controllers: [facets.map(id)], upstreams }),
      ])
    const oft: Upstream = {
      via: id('LAYER_ZERO_FACET'),
      asset: token.address,
      target: vault.address,
      domain: 30101,
      peer: PEER,
    }
    const both = await of('foreign', ['CCTP_FACET', 'LAYER_ZERO_FACET'], overCctp(), oft)
    const [usd, wad] = [
      [100_000n * 10n ** 6n, (100_000n * 10n ** 6n) / 86_400n],
      [100_000n * 10n ** 18n, (100_000n * 10n ** 18n) / 86_400n],
    ]
    const path = { token: token.address, oft: vault.address, peer: PEER, destinationEndpointId: 30101 }
    expect(both.map(({ key, maxAmount, slope }) => [key, [maxAmount, slope]])).toEqual([
      [diamondKey('LIMIT_USDC_TO_CCTP'), usd],
      [diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: 0 }), usd],
      [diamondKey('LIMIT_LAYERZERO_TRANSFER', path), wad],
    ])
    const minted = await of('generator', ['USDS_FACET'], fromToken())
    expect(minted.map(({ key }) => key)).toEqual([diamondKey('LIMIT_USDS_MINT'), diamondKey('LIMIT_USDS_BURN')])
    expect(await of('generator', ['ERC4626_FACET'], fromToken())).toEqual([])
  })
})

test('a Timelock that does not let it propose builds nothing', async () => {
  await unit.timelock.send('revokeRole', [PROPOSER_ROLE, factory.address], { from: governance })
  await expectRevert(build(), 'AccessControlUnauthorizedAccount')
})
