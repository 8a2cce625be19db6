import { deployCore, type LocalContract, type Stack } from '@diamond-pau/contracts/testing'
import { registerPau } from '@diamond-pau/governance'
import { type DeployedUnit, deployUnit, sendCalls } from '@diamond-pau/governance/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, FREEZER_ROLE } from '@diamond-pau/keys'
import { type Address, encodeFunctionData, type Hex, zeroAddress, zeroHash } from 'viem'
import type { HostileVenue } from './fixtures.ts'
import { person, type Setup } from './setup.ts'
import type { Category, Template } from './template.ts'

/** What the Beacon publishes: a facet, and which calls lead to which of its functions. */
export type Config = { facet: Address; wires: readonly { callSelector: Hex; delegateSelector: Hex }[] }

export const PUBLISHER = person('publisher')
export const OUTSIDER = person('outsider')
const COUNCIL = { governance: person('governance'), coreCouncil: person('core council'), guardian: person('guardian') }
/** Whom a careless admin may name, besides the one who holds the role. */
const SPARE = person('spare')

type Call = { contract: LocalContract; name: string; fn: string; args: readonly unknown[]; value?: bigint }

/** Deploys the unit that GovOps acts through. */
export function installUnit({ fuzz }: Setup): Promise<DeployedUnit> {
  return deployUnit(fuzz.chain, COUNCIL)
}

/** Governance of a PAU: limits, roles, integrations; GovOps; the freezer; and direct calls to what is not the caller's. */
export async function administer(
  setup: Setup,
  {
    stack,
    unit,
    configs,
    hostile,
  }: { stack: Stack; unit: DeployedUnit; configs: Readonly<Record<Hex, Config>>; hostile: Address },
) {
  const { pau, knowledge } = setup
  const { people, rateLimits, accessControls, proxy, controller } = pau
  const add = (category: Category, may: readonly Category[] | undefined, call: Call, more: Partial<Template> = {}) => {
    const { contract, name, fn, args, value } = call
    const data = encodeFunctionData({ abi: contract.abi, functionName: fn, args })
    setup.add({ name: `${name}.${fn}`, category, may, required: true, to: contract.address, data, value, ...more })
  }
  const admin = (call: Call, more?: Partial<Template>) => add('admin', ['admin'], call, more)

  // Limits. Their keys are governance's, their numbers anything.
  const own = { contract: rateLimits, name: 'RateLimits' }
  for (const { key, maxAmount, slope } of [...knowledge.limits.values()].filter((_, i) => i % 4 === 0)) {
    admin({ ...own, fn: 'setRateLimitData', args: [key, maxAmount, slope] }, { fixed: true })
    admin({ ...own, fn: 'setRateLimitData', args: [key, maxAmount / 2n, slope * 2n] }, { fixed: true })
  }
  const [some] = [...knowledge.limits.keys()] as [Hex]
  admin({ ...own, fn: 'setUnlimitedRateLimitData', args: [some] }, { fixed: true })
  const onlyController = (fn: string) => add('outsider', [], { ...own, fn, args: [some, 1n] }, { required: false })
  onlyController('triggerRateLimitDecrease')
  onlyController('triggerRateLimitIncrease')

  // What nobody may do but contracts.
  const custody = { contract: { ...stack.proxy, address: proxy }, name: 'ALMProxy' }
  const { usdc, usds } = setup.devnet.tokens
  for (const token of [usdc, usds]) {
    const theft = token.encode('transfer', [OUTSIDER, 10n ** 6n])
    for (const fn of ['doCall', 'doDelegateCall']) {
      add('outsider', [], { ...custody, fn, args: [token.address, theft] }, { required: false })
    }
    add('outsider', [], { ...custody, fn: 'doCallWithValue', args: [token.address, theft, 1n] }, { required: false })
    const pull = token.encode('transferFrom', [proxy, OUTSIDER, 10n ** 6n])
    // Of nothing it succeeds; what it moves is told by its events.
    setup.add({ name: 'pull', category: 'outsider', required: false, to: token.address, data: pull })
    // Gifts confuse whoever reads balances.
    const gift = token.encode('transfer', [proxy, 10n ** 6n])
    setup.add({ name: 'gift', category: 'outsider', required: false, to: token.address, data: gift })
  }
  setup.add({
    name: 'gift of ETH',
    category: 'outsider',
    required: false,
    to: proxy,
    data: '0x00000000',
    value: 1n,
    fixed: true,
  })
  const registry = { contract: stack.parameterRegistry, name: 'ParameterRegistry' }
  for (const pair of knowledge.parameters) {
    const [namespace, key] = pair.split(':') as [Hex, Hex]
    add('outsider', [], { ...registry, fn: 'set', args: [proxy, namespace, key, zeroHash] }, { required: false })
  }
  const roles = { contract: accessControls, name: 'AccessControls' }
  for (const role of [DEFAULT_ADMIN_ROLE, ALLOCATOR_ROLE, FREEZER_ROLE]) {
    add('outsider', [], { ...roles, fn: 'grantRole', args: [role, OUTSIDER] }, { required: false, effect: 'treason' })
  }

  // Integrations. The admin is careless about which and when, and pulls none that was tampered with; the Beacon's admin
  // publishes anything, and then what was there before.
  const ids = Object.keys(configs) as Hex[]
  const dispatch = { contract: { ...controller, abi: stack.controller.abi }, name: 'Controller' }
  for (const id of ids) {
    const honest = { contract: stack.beacon, name: 'Beacon', fn: 'setIntegration', args: [id, configs[id]] }
    add('publisher', ['publisher'], honest, { fixed: true })
    const { wires } = configs[id] as Config
    add('publisher', ['publisher'], { ...honest, args: [id, { facet: hostile, wires }] }, { fixed: true })
  }
  const [first] = ids as [Hex]
  const gone = { contract: stack.beacon, name: 'Beacon', fn: 'removeIntegration', args: [first] }
  add('publisher', ['publisher'], gone, { fixed: true })
  const pulls = { effect: 'pulls' } as const
  for (const id of ids) admin({ ...dispatch, fn: 'updateIntegrations', args: [[id]] }, pulls)
  for (const id of ids.slice(-3)) {
    admin({ ...dispatch, fn: 'removeIntegrations', args: [[id]] }, { fixed: true })
    // More often than not they are there.
    for (let i = 0; i < 3; i++) admin({ ...dispatch, fn: 'updateIntegrations', args: [[id]] }, pulls)
  }
  await facetAdministration(setup, configs)

  // GovOps, within what the Configurator lets it.
  await govern(setup, unit)
  const configurator = { contract: unit.configurator, name: 'PauConfigurator' }
  const asGovOps = (fn: string, args: readonly unknown[], more: Partial<Template> = {}) =>
    add('govOps', ['govOps'], { ...configurator, fn, args: [proxy, ...args] }, { fixed: true, ...more })
  for (const { key, maxAmount, slope } of [...knowledge.limits.values()].slice(0, 24)) {
    asGovOps('setPauRateLimit', [key, maxAmount, slope])
    asGovOps('setPauRateLimit', [key, maxAmount * 2n, slope * 2n])
    asGovOps('setPauRateLimit', [key, maxAmount / 2n, slope / 2n])
  }
  asGovOps('setRelayer', [SPARE])
  asGovOps('removeRelayer', [SPARE])
  asGovOps('setFreezer', [SPARE], { required: false })

  // The freezer stops the allocator, whatever happened; the admin lets it go on.
  const freeze = { effect: 'freezes', fixed: true } as const
  await setup.call('freezer', ['freezer', 'admin'], 'admin_removeRelayer', [people.allocator], freeze)
  await accessControls.send('grantRole', [ALLOCATOR_ROLE, people.allocator], { from: people.admin })
  // Half of what the admin does, or the allocator would be stopped most of the time.
  const thaw = { ...roles, fn: 'grantRole', args: [ALLOCATOR_ROLE, people.allocator] }
  const half = knowledge.templates.filter(({ category }) => category === 'admin').length
  for (let i = 0; i < half; i++) admin(thaw, { effect: 'thaws' })
  // Agents that hold no role: from now on others than the allocator become actors of one of them.
  for (let i = 0; i < 2; i++) {
    const agent = await deployCore(setup.fuzz.chain, 'AdministeredAgent', [people.admin])
    await agent.send('addAdmin', [controller.address], { from: people.admin })
    await setup.govern('admin_setAgent', [agent.address], { fixed: true })
  }
  await setup.call('admin', ['admin'], 'admin_setRelayer', [SPARE], { fixed: true })
  await setup.call('admin', ['admin', 'freezer'], 'admin_removeRelayer', [SPARE], { fixed: true })
  await setup.call('admin', ['admin'], 'admin_setFreezer', [SPARE], { fixed: true })
  await setup.call('admin', ['admin'], 'admin_removeFreezer', [SPARE], { fixed: true })
}

/** The unit governs the PAU's limits and people. */
async function govern({ fuzz, pau, knowledge }: Setup, unit: DeployedUnit) {
  const { configurator } = unit.addresses
  for (const contract of [pau.rateLimits, pau.accessControls]) {
    await contract.send('grantRole', [DEFAULT_ADMIN_ROLE, configurator], { from: pau.people.admin })
  }
  const { delayed, pairings } = registerPau(unit.addresses, {
    pau: pau.proxy,
    controller: pau.controller.address,
    rateLimits: pau.rateLimits.address,
    cBeam: pau.people.govOps,
    limits: [...knowledge.limits.values()].map(({ key, maxAmount, slope }) => ({ key, maxAmount, slope })),
    actions: ['admin_setRelayer', 'admin_setFreezer'].map((name) => ({ data: pau.controller.encode(name, [SPARE]) })),
  })
  await sendCalls(fuzz.chain, [...delayed, ...pairings], COUNCIL.governance)
}

/** What people of another PAU may try on this one: its limits, roles, parameters, custody and GovOps. All must fail. */
export function reachOver({ pau, knowledge }: Setup, registry: Address, configurator: Address): Template[] {
  const targets = [pau.proxy, pau.rateLimits.address, pau.accessControls.address, registry, configurator]
  const reached = new Map<string, number>()
  return knowledge.templates.flatMap((template): Template[] => {
    const { name, to, may } = template
    if (!may || !targets.includes(to)) return []
    const times = reached.get(name) ?? 0
    reached.set(name, times + 1)
    // A few of each are enough.
    if (times >= REACHES) return []
    return [{ ...template, name: `the other's ${name}`, category: 'outsider', may: [], required: false }]
  })
}
const REACHES = 16

/** Functions of facets' admins that no venue's use shows. */
async function facetAdministration(setup: Setup, configs: Readonly<Record<Hex, Config>>) {
  const [, id] = Object.keys(configs) as [Hex, Hex]
  const { facet, wires } = configs[id] as Config
  const add = { facetAddress: facet, action: 0, functionSelectors: wires.map(({ callSelector }) => callSelector) }
  const remove = { ...add, action: 2, facetAddress: zeroAddress }
  for (const fixed of [true, false]) {
    for (const cut of [remove, add]) {
      await setup.call('admin', ['admin'], 'diamondCut', [[cut], zeroAddress, '0x'], { fixed })
    }
  }
}

/** The owner's functions of the hook that only a hostile venue models. */
export async function useHook(setup: Setup, venues: readonly HostileVenue[]) {
  const { fixture } = venues.find(({ manifest }) => manifest.id === 'DUAL_POOL_FACET') as HostileVenue
  const { key, token1, hook, fund } = fixture as unknown as {
    key: unknown
    token1: LocalContract
    hook: LocalContract
    fund(amount: bigint): Promise<void>
  }
  const buckets = [
    { tickLower: -10, tickUpper: 0, weight: 5000 },
    { tickLower: 0, tickUpper: 10, weight: 5000 },
  ]
  const vaults = { vault0: zeroAddress, vault1: zeroAddress }
  const config = { sqrtPriceX96: 2n ** 96n, ...vaults, externalDeposits: false, buckets }
  const fixed = { fixed: true }
  await setup.govern('dualPool_initializePool', [key, config], fixed)
  await setup.govern('dualPool_setDistribution', [key, buckets], fixed)
  await setup.govern('dualPool_setExternalDeposits', [key, true], fixed)
  await setup.govern('dualPool_refreshVaultApproval', [key, token1.address], fixed)
  await setup.others('dualPool venue', () => fund(10n ** 9n))
  await setup.govern('dualPool_bootstrap', [key, 10n ** 6n, 10n ** 18n * 2n], fixed)
  await setup.call('freezer', ['admin', 'freezer'], 'dualPool_pausePool', [key])
  await setup.govern('dualPool_resumePool', [key], fixed)
  await setup.call('freezer', ['admin', 'freezer'], 'dualPool_emergencyRevokeVault', [key])
  await setup.govern('dualPool_transferHookOwnership', [OUTSIDER], fixed)
  await setup.others('dualPool venue', () => hook.send('acceptOwnership', [], { from: OUTSIDER }))
  await setup.others('dualPool venue', () => hook.send('offerOwnership', [setup.pau.proxy]))
  await setup.govern('dualPool_acceptHookOwnership', [], fixed)
}
