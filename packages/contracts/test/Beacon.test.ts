import { type Hex, stringToHex, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createLocalChain,
  deployCore,
  expectRevert,
  type LocalChain,
  type LocalContract,
  toWires,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'
import production from './production.json' with { type: 'json' }

const A = stringToHex('A', { size: 32 })
const B = stringToHex('B', { size: 32 })
const STRANGER = '0x5555555555555555555555555555555555555555'

let chain: LocalChain
let beacon: LocalContract
let facet: Hex

beforeAll(async () => {
  chain = await createLocalChain()
  facet = (await deployTest(chain, 'TestRefuser')).address
})
afterAll(() => chain.close())
beforeEach(async () => {
  beacon = await deployCore(chain, 'Beacon', [chain.accounts[0]])
})

const set = (id: Hex, wires: unknown[], target = facet, from = chain.accounts[0]) =>
  beacon.send('setIntegration', [id, { facet: target, wires }], { from })

test('refuses to be deployed without an admin', async () => {
  await expectRevert(deployCore(chain, 'Beacon', [zeroAddress]), 'ZeroAdmin', [])
})

describe('setIntegration', () => {
  const wires = toWires({ 'a_x()': 'x()', 'a_y()': 'y()' })

  test('publishes, and says so', async () => {
    const config = { facet, wires }
    expect(beacon.events(await set(A, wires))).toEqual([{ name: 'IntegrationSet', args: { id: A, config } }])
    expect(await beacon.read('getConfig', [A])).toEqual(config)
    expect(await beacon.read('getDispatch', [wires[1]?.callSelector])).toEqual({
      facet,
      delegateSelector: toFunctionSelector('y()'),
    })
  })

  test('checks the role, the facet, its code, its wires, and then each selector', async () => {
    const [reserved] = toWires({ 'proxy()': 'x()' })
    await expectRevert(set(A, [], zeroAddress, STRANGER), 'AccessControlUnauthorizedAccount', [
      STRANGER,
      production.roles.DEFAULT_ADMIN_ROLE,
    ])
    await expectRevert(set(A, [], zeroAddress), 'ZeroFacet', [])
    await expectRevert(set(A, [], STRANGER), 'EmptyFacet', [])
    await expectRevert(set(A, []), 'EmptyArray', [])
    await expectRevert(set(A, [...wires, reserved]), 'CallSelectorHardcoded', [reserved?.callSelector])
    await expectRevert(set(A, [...wires, wires[1]]), 'CallSelectorAlreadyWired', [wires[1]?.callSelector])
    expect(await beacon.read('integrations')).toEqual([])
  })

  test('keeps call selectors unique over all integrations', async () => {
    await set(A, wires)
    await expectRevert(set(B, toWires({ 'b()': 'x()', 'a_y()': 'z()' })), 'CallSelectorAlreadyWired', [
      toFunctionSelector('a_y()'),
    ])
    await set(A, wires)
    await set(A, toWires({ 'a_x()': 'x()' }))
    await set(B, toWires({ 'b()': 'x()', 'a_y()': 'z()' }))
    expect(await beacon.read('getDispatch', [toFunctionSelector('a_y()')])).toEqual({
      facet,
      delegateSelector: toFunctionSelector('z()'),
    })
  })
})

describe('removeIntegration', () => {
  test('withdraws, and says so', async () => {
    const wires = toWires({ 'a()': 'x()' })
    await set(A, wires)
    expect(beacon.events(await beacon.send('removeIntegration', [A]))).toEqual([
      { name: 'IntegrationRemoved', args: { id: A } },
    ])
    expect(await beacon.read('integrations')).toEqual([])
    expect(await beacon.read('getConfigs', [[A]])).toEqual([{ facet: zeroAddress, wires: [] }])
    await set(B, wires)
  })

  test('checks the role, then that there is something to withdraw', async () => {
    const byStranger = beacon.send('removeIntegration', [A], { from: STRANGER })
    await expectRevert(byStranger, 'AccessControlUnauthorizedAccount', [STRANGER, production.roles.DEFAULT_ADMIN_ROLE])
    await expectRevert(beacon.send('removeIntegration', [A]), 'IntegrationNotFound', [A])
  })
})

test('an admin may pass the role on and lay it down', async () => {
  await beacon.send('grantRole', [production.roles.DEFAULT_ADMIN_ROLE, STRANGER])
  await expectRevert(
    beacon.send('renounceRole', [production.roles.DEFAULT_ADMIN_ROLE, STRANGER]),
    'AccessControlBadConfirmation',
    [],
  )
  await beacon.send('renounceRole', [production.roles.DEFAULT_ADMIN_ROLE, chain.accounts[0]])
  expect(await beacon.read('getRoleMembers', [production.roles.DEFAULT_ADMIN_ROLE])).toEqual([STRANGER])
  await expectRevert(set(A, []), 'AccessControlUnauthorizedAccount', [
    chain.accounts[0],
    production.roles.DEFAULT_ADMIN_ROLE,
  ])
})
