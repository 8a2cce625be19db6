import { expectRevert, type LocalContract, wire } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  FREEZER_ROLE,
  RELAYER_ADMIN_ROLE,
  integrationId,
} from '@diamond-pau/keys'
import { type Address, encodeFunctionData, getAddress, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { adminFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), adminFixture)

const RELAYER = getAddress('0x00000000000000000000000000000000000000a1')
const FREEZER = getAddress('0x00000000000000000000000000000000000000f1')

const asAdmin = (name: string, args: readonly unknown[]) => facet().call(name, args, facet().stack.admin)
const hasRole = (role: string, account: Address) =>
  facet().stack.accessControls.read<boolean>('hasRole', [role, account])
const useAgent = () => asAdmin('setAgent', [facet().fixture.agent.address])
const events = async (receipt: ReturnType<typeof asAdmin>) => facet().controller.events(await receipt)

describe('AdminFacet without an agent', () => {
  it('gives a relayer ALLOCATOR_ROLE, and refuses to do so twice', async () => {
    expect(await events(asAdmin('setRelayer', [RELAYER]))).toEqual([
      { name: 'AdminRelayerSet', args: { relayer: RELAYER } },
    ])
    expect(await hasRole(ALLOCATOR_ROLE, RELAYER)).toBe(true)
    await expectRevert(asAdmin('setRelayer', [RELAYER]), 'AdminFacet/already-relayer')
  })

  it('gives a freezer FREEZER_ROLE and takes it back, each once', async () => {
    expect(await events(asAdmin('setFreezer', [FREEZER]))).toEqual([
      { name: 'AdminFreezerSet', args: { freezer: FREEZER } },
    ])
    expect(await hasRole(FREEZER_ROLE, FREEZER)).toBe(true)
    await expectRevert(asAdmin('setFreezer', [FREEZER]), 'AdminFacet/already-freezer')
    expect(await events(asAdmin('removeFreezer', [FREEZER]))).toEqual([
      { name: 'AdminFreezerRemoved', args: { freezer: FREEZER } },
    ])
    expect(await hasRole(FREEZER_ROLE, FREEZER)).toBe(false)
    await expectRevert(asAdmin('removeFreezer', [FREEZER]), 'AdminFacet/not-freezer')
  })

  it('lets a freezer stop a relayer in one transaction, and only a relayer', async () => {
    const { call } = facet()
    await asAdmin('setRelayer', [RELAYER])
    await asAdmin('setFreezer', [FREEZER])
    expect(await events(call('removeRelayer', [RELAYER], FREEZER))).toEqual([
      { name: 'AdminRelayerRemoved', args: { relayer: RELAYER, sender: FREEZER } },
    ])
    expect(await hasRole(ALLOCATOR_ROLE, RELAYER)).toBe(false)
    await expectRevert(call('removeRelayer', [RELAYER], FREEZER), 'AdminFacet/not-relayer')
  })

  it('lets the admin stop a relayer too', async () => {
    await asAdmin('removeRelayer', [facet().allocator])
    expect(await hasRole(ALLOCATOR_ROLE, facet().allocator)).toBe(false)
  })

  it('stops a freezer from stopping when its role is gone', async () => {
    const { call, allocator } = facet()
    await asAdmin('setFreezer', [FREEZER])
    await asAdmin('removeFreezer', [FREEZER])
    const args = [FREEZER, FREEZER_ROLE]
    await expectRevert(call('removeRelayer', [allocator], FREEZER), 'AccessControlUnauthorizedAccount', args)
  })

  it('refuses the zero address', async () => {
    await expectRevert(asAdmin('setRelayer', [zeroAddress]), 'AdminFacet/zero-relayer')
    await expectRevert(asAdmin('setFreezer', [zeroAddress]), 'AdminFacet/zero-freezer')
  })

  it('refuses a registry at the zero address', async () => {
    await expectRevert(facet().deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], facet().errors)
  })
})

describe('AdminFacet.setAgent', () => {
  it('names the agent and announces it, and takes zero for none', async () => {
    const { view, fixture } = facet()
    expect(await view('agent')).toBe(zeroAddress)
    expect(await events(useAgent())).toEqual([{ name: 'AdminAgentSet', args: { agent: fixture.agent.address } }])
    expect(await view('agent')).toBe(fixture.agent.address)
    await expectRevert(useAgent(), 'AdminFacet/agent-unchanged')
    await asAdmin('setAgent', [zeroAddress])
    expect(await view('agent')).toBe(zeroAddress)
    await expectRevert(asAdmin('setAgent', [zeroAddress]), 'AdminFacet/agent-unchanged')
  })

  it('refuses an agent of which the Controller is no admin, and what is no agent', async () => {
    const { fixture, stack, stranger } = facet()
    await fixture.agent.send('removeAdmin', [stack.controller.address])
    await expectRevert(useAgent(), 'AdminFacet/not-admin-of-agent')
    await expectRevert(asAdmin('setAgent', [stranger]), '0x')
    await expectRevert(asAdmin('setAgent', [stack.accessControls.address]), '0x')
  })
})

describe('AdminFacet with an agent', () => {
  it('makes a relayer an actor and not an allocator', async () => {
    const { fixture } = facet()
    await useAgent()
    await asAdmin('setRelayer', [RELAYER])
    expect(await fixture.agent.read('getIsActor', [RELAYER])).toBe(true)
    expect(await hasRole(ALLOCATOR_ROLE, RELAYER)).toBe(false)
    await expectRevert(asAdmin('setRelayer', [RELAYER]), 'AdminFacet/already-relayer')
  })

  it('makes a freezer a revoker, who stops a relayer in one transaction through the Controller or the agent', async () => {
    const { call, fixture } = facet()
    await useAgent()
    await asAdmin('setFreezer', [FREEZER])
    await expectRevert(asAdmin('setFreezer', [FREEZER]), 'AdminFacet/already-freezer')
    expect(await fixture.agent.read('getIsRevoker', [FREEZER])).toBe(true)
    expect(await hasRole(FREEZER_ROLE, FREEZER)).toBe(false)

    await asAdmin('setRelayer', [RELAYER])
    await call('removeRelayer', [RELAYER], FREEZER)
    expect(await fixture.agent.read('getIsActor', [RELAYER])).toBe(false)
    await asAdmin('setRelayer', [RELAYER])
    await fixture.agent.send('removeActor', [RELAYER], { from: FREEZER })

    await asAdmin('removeFreezer', [FREEZER])
    await expectRevert(call('removeRelayer', [RELAYER], FREEZER), 'AccessControlUnauthorizedAccount')
    await expectRevert(asAdmin('removeFreezer', [FREEZER]), 'AdminFacet/not-freezer')
  })

  it('leaves a relayer nothing, whatever it held before there was an agent', async () => {
    const { call, fixture, allocator } = facet()
    await asAdmin('setFreezer', [FREEZER])
    await useAgent()
    await asAdmin('setRelayer', [allocator])
    await call('removeRelayer', [allocator], FREEZER)
    expect(await hasRole(ALLOCATOR_ROLE, allocator)).toBe(false)
    expect(await fixture.agent.read('getIsActor', [allocator])).toBe(false)
  })

  it('leaves a freezer nothing either', async () => {
    const { call, allocator } = facet()
    await asAdmin('setFreezer', [FREEZER])
    await useAgent()
    await asAdmin('setFreezer', [FREEZER])
    await asAdmin('removeFreezer', [FREEZER])
    await expectRevert(call('removeRelayer', [allocator], FREEZER), 'AccessControlUnauthorizedAccount')
  })

  it('stops the agent itself, and with it all actors at once, and starts it again', async () => {
    const { call, fixture } = facet()
    const { agent } = fixture
    await useAgent()
    await asAdmin('setFreezer', [FREEZER])
    await call('removeRelayer', [agent.address], FREEZER)
    expect(await hasRole(ALLOCATOR_ROLE, agent.address)).toBe(false)
    await asAdmin('setRelayer', [agent.address])
    expect(await hasRole(ALLOCATOR_ROLE, agent.address)).toBe(true)
    expect(await agent.read('getIsActor', [agent.address])).toBe(false)
    await expectRevert(asAdmin('setRelayer', [agent.address]), 'AdminFacet/already-relayer')
  })

  it('does not take a revoker of an agent that is not set for a freezer', async () => {
    const { call, fixture, allocator } = facet()
    await fixture.agent.send('addRevoker', [FREEZER])
    await expectRevert(call('removeRelayer', [allocator], FREEZER), 'AccessControlUnauthorizedAccount')
    await useAgent()
    await call('removeRelayer', [allocator], FREEZER)
  })
})

describe('the rights of the Controller', () => {
  it('are needed in AccessControls', async () => {
    const { stack, allocator } = facet()
    await stack.accessControls.send('revokeRole', [RELAYER_ADMIN_ROLE, stack.controller.address])
    const reason = [stack.controller.address, RELAYER_ADMIN_ROLE]
    for (const [name, account] of [
      ['setRelayer', RELAYER],
      ['setFreezer', FREEZER],
      ['removeRelayer', allocator],
    ] as const) {
      await expectRevert(asAdmin(name, [account]), 'AccessControlUnauthorizedAccount', reason)
    }
  })

  it('are needed at the agent', async () => {
    const { stack, fixture } = facet()
    await useAgent()
    await fixture.agent.send('addActor', [RELAYER])
    await fixture.agent.send('addRevoker', [FREEZER])
    await fixture.agent.send('removeAdmin', [stack.controller.address])
    const other = '0x00000000000000000000000000000000000000b2'
    await expectRevert(asAdmin('setRelayer', [other]), 'NotGrantor')
    await expectRevert(asAdmin('setFreezer', [other]), 'NotAdmin')
    await expectRevert(asAdmin('removeRelayer', [RELAYER]), 'NotRevoker')
    await expectRevert(asAdmin('removeFreezer', [FREEZER]), 'NotAdmin')
  })

  it('leave governance its own way to both', async () => {
    const { accessControls } = facet().stack
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, RELAYER])
    await accessControls.send('revokeRole', [ALLOCATOR_ROLE, RELAYER])
    await accessControls.send('revokeRole', [RELAYER_ADMIN_ROLE, facet().stack.controller.address])
  })

  it('cannot be reached by an allocator or a freezer, nor by an actor through the agent', async () => {
    const { call, stack, fixture, allocator, controller } = facet()
    const { accessControls } = stack
    await useAgent()
    await asAdmin('setRelayer', [RELAYER])
    await asAdmin('setFreezer', [FREEZER])

    for (const from of [allocator, RELAYER, FREEZER]) {
      for (const name of ['setAgent', 'setRelayer', 'setFreezer', 'removeFreezer']) {
        await expectRevert(call(name, [from], from), 'AccessControlUnauthorizedAccount', [from, DEFAULT_ADMIN_ROLE])
      }
      for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
        const grant = accessControls.send('grantRole', [role, from], { from })
        await expectRevert(grant, 'AccessControlUnauthorizedAccount', [from, RELAYER_ADMIN_ROLE])
      }
      await expectRevert(fixture.agent.send('addActor', [from], { from }), 'NotGrantor')
      await expectRevert(fixture.agent.send('addAdmin', [from], { from }), 'NotAdmin')
    }

    const through = (target: LocalContract, name: string, args: readonly unknown[]) =>
      fixture.agent.send('call', [target.address, target.encode(name, args)], { from: RELAYER })
    for (const name of ['admin_setAgent', 'admin_setRelayer', 'admin_setFreezer', 'admin_removeFreezer']) {
      await expectRevert(through(controller, name, [RELAYER]), 'AccessControlUnauthorizedAccount')
    }
    await expectRevert(through(controller, 'admin_removeRelayer', [RELAYER]), 'AccessControlUnauthorizedAccount')
    for (const role of [DEFAULT_ADMIN_ROLE, RELAYER_ADMIN_ROLE, ALLOCATOR_ROLE, FREEZER_ROLE]) {
      await expectRevert(through(accessControls, 'grantRole', [role, RELAYER]), 'AccessControlUnauthorizedAccount')
    }
    await expectRevert(through(fixture.agent, 'addAdmin', [RELAYER]), 'InvalidTarget')
  })

  it('are not those of the proxy, whose calls an allocator may steer', async () => {
    const { stack, fixture } = facet()
    const doCall = (target: LocalContract, name: string, args: readonly unknown[]) =>
      stack.proxy.send('doCall', [target.address, target.encode(name, args)], { from: stack.controller.address })
    const grant = doCall(stack.accessControls, 'grantRole', [ALLOCATOR_ROLE, RELAYER])
    await expectRevert(grant, 'AccessControlUnauthorizedAccount', [stack.proxy.address, RELAYER_ADMIN_ROLE])
    await expectRevert(doCall(fixture.agent, 'addActor', [RELAYER]), 'NotGrantor')
  })

  it('do not lead to DEFAULT_ADMIN_ROLE, even with a facet that calls anything as the Controller', async () => {
    const { stack, mock, chain, stranger, fixture } = facet()
    const { accessControls, proxy, rateLimits, controller } = stack
    const worst = await mock('AnyCallFacet')
    await wire(stack, integrationId('WORST'), worst.address, { 'anyCall(address,bytes)': 'anyCall(address,bytes)' })
    const asController = async (target: LocalContract, name: string, args: readonly unknown[]) =>
      (await chain.wallet(stranger)).sendTransaction({
        to: controller.address,
        data: encodeFunctionData({
          abi: worst.abi,
          functionName: 'anyCall',
          args: [target.address, target.encode(name, args)],
        }),
      })

    // What it reaches: the roles that the Controller administers, and the agent.
    await asController(accessControls, 'grantRole', [ALLOCATOR_ROLE, stranger])
    await asController(fixture.agent, 'addAdmin', [stranger])
    expect(await hasRole(ALLOCATOR_ROLE, stranger)).toBe(true)

    // What it does not: anything that could wire facets, set limits, or name another admin.
    const denied = [controller.address, DEFAULT_ADMIN_ROLE]
    for (const [target, name, args] of [
      [accessControls, 'grantRole', [DEFAULT_ADMIN_ROLE, stranger]],
      [accessControls, 'grantRole', [RELAYER_ADMIN_ROLE, stranger]],
      [accessControls, 'revokeRole', [DEFAULT_ADMIN_ROLE, stack.admin]],
      [accessControls, 'setRoleAdmin', [DEFAULT_ADMIN_ROLE, RELAYER_ADMIN_ROLE]],
      [accessControls, 'setRoleAdmin', [RELAYER_ADMIN_ROLE, ALLOCATOR_ROLE]],
      [proxy, 'grantRole', [DEFAULT_ADMIN_ROLE, stranger]],
      [proxy, 'grantRole', [CONTROLLER, stranger]],
      [rateLimits, 'grantRole', [DEFAULT_ADMIN_ROLE, stranger]],
    ] as const) {
      await expectRevert(asController(target, name, args), 'AccessControlUnauthorizedAccount', denied)
    }
    await expectRevert(asController(controller, 'updateIntegrations', [[integrationId('WORST')]]), 'NotAdmin')
  })
})
