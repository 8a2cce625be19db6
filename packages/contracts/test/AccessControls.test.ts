import { keccak256, toHex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLocalChain, deployCore, expectRevert, type LocalChain, type LocalContract } from '../src/testing.ts'
import production from './production.json' with { type: 'json' }

const ROLE = keccak256(toHex('ROLE'))
const MANAGER_ROLE = keccak256(toHex('MANAGER_ROLE'))
const MANAGER = '0x5555555555555555555555555555555555555555'
const MEMBER = '0x6666666666666666666666666666666666666666'

let chain: LocalChain
let controls: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  controls = await deployCore(chain, 'AccessControls', [chain.accounts[0]])
})

test('refuses to be deployed without an admin', async () => {
  await expectRevert(deployCore(chain, 'AccessControls', [zeroAddress]), 'ZeroAdmin', [])
})

test('starts with one admin, who is admin of every role', async () => {
  expect(await controls.read('getRoleMembers', [production.roles.DEFAULT_ADMIN_ROLE])).toEqual([chain.accounts[0]])
  expect(await controls.read('getRoleAdmin', [ROLE])).toBe(production.roles.DEFAULT_ADMIN_ROLE)
})

test('a role’s admin can be another role, which then grants it and takes it away', async () => {
  const events = controls.events(await controls.send('setRoleAdmin', [ROLE, MANAGER_ROLE]))
  expect(events).toEqual([
    {
      name: 'RoleAdminChanged',
      args: { role: ROLE, previousAdminRole: production.roles.DEFAULT_ADMIN_ROLE, newAdminRole: MANAGER_ROLE },
    },
  ])
  await controls.send('grantRole', [MANAGER_ROLE, MANAGER])
  await controls.send('grantRole', [ROLE, MEMBER], { from: MANAGER })
  expect(await controls.read('hasRole', [ROLE, MEMBER])).toBe(true)
  await controls.send('revokeRole', [ROLE, MEMBER], { from: MANAGER })
  expect(await controls.read('hasRole', [ROLE, MEMBER])).toBe(false)

  // The default admin is no longer its admin, but can become so again.
  const byAdmin = () => controls.send('grantRole', [ROLE, MEMBER])
  await expectRevert(byAdmin(), 'AccessControlUnauthorizedAccount', [chain.accounts[0], MANAGER_ROLE])
  await controls.send('setRoleAdmin', [ROLE, production.roles.DEFAULT_ADMIN_ROLE])
  await byAdmin()
})

test('only the default admin decides who administers a role', async () => {
  await controls.send('setRoleAdmin', [ROLE, MANAGER_ROLE])
  await controls.send('grantRole', [MANAGER_ROLE, MANAGER])
  for (const role of [ROLE, MANAGER_ROLE, production.roles.DEFAULT_ADMIN_ROLE]) {
    const attempt = controls.send('setRoleAdmin', [role, MANAGER_ROLE], { from: MANAGER })
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [MANAGER, production.roles.DEFAULT_ADMIN_ROLE])
  }
})

test('nobody grants, revokes or renounces for others', async () => {
  await controls.send('grantRole', [ROLE, MEMBER])
  for (const name of ['grantRole', 'revokeRole']) {
    const attempt = controls.send(name, [ROLE, MEMBER], { from: MEMBER })
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [MEMBER, production.roles.DEFAULT_ADMIN_ROLE])
  }
  await expectRevert(controls.send('renounceRole', [ROLE, MEMBER]), 'AccessControlBadConfirmation', [])
  await controls.send('renounceRole', [ROLE, MEMBER], { from: MEMBER })
  expect(await controls.read('getRoleMemberCount', [ROLE])).toBe(0n)
})
