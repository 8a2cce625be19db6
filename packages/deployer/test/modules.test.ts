import { contractAt } from '@diamond-pau/contracts/testing'
import { connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { DEFAULT_ADMIN_ROLE, encodeKey } from '@diamond-pau/keys'
import { type Address, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue, type Definition, type Desired, type DesiredModule } from '../src/index.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

const cite = <T>(value: T) => ({ value, source: 'test' })
const module = (name: string, integration: string, contract: string) => ({
  name,
  integration,
  contract,
  source: 'test',
})

/** Osero with EtherFi's requests and two exchanges, each with a buffer of its own. */
const MODULES: Partial<Definition> = {
  integrations: [...OSERO.integrations, cite('OTC_FACET'), cite('WEETH_FACET')],
  modules: [
    module('OTCBuffer_A', 'OTC_FACET', 'OTCBuffer'),
    module('OTCBuffer_B', 'OTC_FACET', 'OTCBuffer'),
    module('WEETHModule', 'WEETH_FACET', 'WEETHModule'),
  ],
}
const admin = OSERO.admin.value
const named = (desired: Desired, name: string) =>
  desired.modules.find((candidate) => candidate.name === name) as DesiredModule

describe('modules', () => {
  let rig: Rig
  let desired: Desired
  /** The module as its own ABI has it. */
  const at = (name: string) => {
    const { proxy, implementation } = named(desired, name)
    return contractAt(rig.chain, implementation.artifact, proxy.address)
  }
  const drift = async () => (await rig.verify(desired)).findings.map(({ what }) => what)

  beforeAll(async () => {
    rig = await createRig()
    desired = rig.desired(MODULES)
    const { steps } = await rig.plan(desired)
    const ids = steps.map(({ id }) => id)
    // One implementation for two buffers, and no module before the PAU it is for.
    expect(ids.filter((id) => id.endsWith('Implementation'))).toEqual([
      'deploy/OTCBufferImplementation',
      'deploy/WEETHModuleImplementation',
    ])
    const modules = ['deploy/OTCBuffer_A', 'deploy/OTCBuffer_B', 'deploy/WEETHModule']
    expect(ids.slice(ids.indexOf('assemble/Osero') + 1).filter((id) => id.startsWith('deploy/'))).toEqual(modules)
    await rig.execute(await rig.plan(desired))
    await rig.mark()
  })
  afterAll(() => rig.close())
  beforeEach(() => rig.reset())

  it('are created for the PAU, and nothing is left to do', async () => {
    expect((await rig.plan(desired)).steps).toEqual([])
    const { findings, checked, addresses } = await rig.verify(desired)
    expect(findings).toEqual([])
    const plain = await rig.verify(rig.desired({ integrations: MODULES.integrations }))
    // Two implementations and three proxies, with an admin each.
    expect(checked.contracts - plain.checked.contracts).toBe(5)
    expect(checked.roleHolders - plain.checked.roleHolders).toBe(3)
    for (const { name, proxy } of desired.modules) {
      expect(addresses[name]).toBe(proxy.address)
      expect(await at(name).read('almProxy')).toBe(desired.pau.proxy)
      expect(await at(name).read('hasRole', [DEFAULT_ADMIN_ROLE, admin])).toBe(true)
      await expect(at(name).send('initialize', [STRANGER, STRANGER])).rejects.toThrow()
    }
    expect(new Set(desired.modules.map(({ proxy }) => proxy.address)).size).toBe(3)
  })

  it('leave implementations that nobody can initialize', async () => {
    const { implementation } = named(desired, 'OTCBuffer_A')
    const bare = contractAt(rig.chain, implementation.artifact, implementation.address)
    await expect(bare.send('initialize', [STRANGER, STRANGER])).rejects.toThrow()
  })

  it('are found with an admin, or a role, that nobody defined', async () => {
    await at('OTCBuffer_A').send('grantRole', [DEFAULT_ADMIN_ROLE, STRANGER], { from: admin })
    expect(await drift()).toEqual(['DEFAULT_ADMIN_ROLE on OTCBuffer_A'])
    const role = encodeKey('ANY', [])
    await at('WEETHModule').send('grantRole', [role, STRANGER], { from: admin })
    expect(await drift()).toEqual(['DEFAULT_ADMIN_ROLE on OTCBuffer_A', `${role} on WEETHModule`])
    // What nobody told us to change stays.
    expect((await rig.plan(desired)).steps).toEqual([])
  })

  it('are found without their admin', async () => {
    await at('OTCBuffer_B').send('renounceRole', [DEFAULT_ADMIN_ROLE, admin], { from: admin })
    const { findings } = await rig.verify(desired)
    expect(findings).toMatchObject([{ what: 'DEFAULT_ADMIN_ROLE on OTCBuffer_B', actual: 'not held' }])
  })

  it('are found upgraded, to code that knows no roles too', async () => {
    const other = await rig.chain.deploy(named(desired, 'OTCBuffer_A').implementation.artifact)
    await at('OTCBuffer_A').send('upgradeToAndCall', [other, '0x'], { from: admin })
    const { findings } = await rig.verify(desired)
    const expected = named(desired, 'OTCBuffer_A').implementation.address
    expect(findings).toMatchObject([{ what: 'Implementation of OTCBuffer_A', expected, actual: other }])

    const index = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
    const { address } = named(desired, 'OTCBuffer_B').proxy
    await rig.chain.testClient.setStorageAt({ address, index, value: pad(desired.pau.rateLimits) })
    expect(await drift()).toContain('Implementation of OTCBuffer_B')
  })

  it('are found missing, and made again by the same plan', async () => {
    const { address } = named(desired, 'WEETHModule').proxy
    await rig.chain.testClient.setCode({ address, bytecode: '0x' })
    expect(await drift()).toEqual(['WEETHModule'])
    expect((await rig.plan(desired)).steps.map(({ id }) => id)).toEqual(['deploy/WEETHModule'])
  })

  it('are refused where the integration has no such module', () => {
    const modules = [module('Buffer', 'AAVE_FACET', 'OTCBuffer')]
    expect(() => rig.desired({ modules })).toThrow('AAVE_FACET has no module OTCBuffer. It has none.')
  })

  it('are in the catalogue, with whose they are', () => {
    const all = catalogue.facets.flatMap(({ id, modules }) => modules.map((entry) => `${id} ${entry.contract}`))
    expect(all).toEqual(['OTC_FACET OTCBuffer', 'WEETH_FACET WEETHModule'])
  })
})

it('modules are created and verified on anvil as well', async () => {
  const anvil = await startAnvil()
  try {
    const { chain } = await createDevnet({ chain: await connect(anvil.url) })
    const rig = await createRig(chain)
    const desired = rig.desired(MODULES)
    await rig.execute(await rig.plan(desired))
    expect((await rig.plan(desired)).steps).toEqual([])
    expect((await rig.verify(desired)).findings).toEqual([])
    const holder = contractAt(
      chain,
      named(desired, 'WEETHModule').implementation.artifact,
      named(desired, 'WEETHModule').proxy.address,
    )
    expect(await holder.read<Address>('getRoleMember', [DEFAULT_ADMIN_ROLE, 0n])).toBe(admin)
  } finally {
    await anvil.stop()
  }
})
