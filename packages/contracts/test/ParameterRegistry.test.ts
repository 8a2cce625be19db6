import { type Address, encodeAbiParameters, keccak256, padHex, stringToHex, toHex, zeroHash } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  contractAt,
  createLocalChain,
  deployCore,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
  wire,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'
import production from './production.json' with { type: 'json' }

const { CONTROLLER } = production.roles
const NAMESPACE = keccak256(toHex('namespace'))
const KEY = keccak256(toHex('key'))
const VALUE = padHex('0x2a', { size: 32 })
const STRANGER: Address = '0x5555555555555555555555555555555555555555'

let chain: LocalChain
let stack: Stack
let registry: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  stack = await deployStack(chain)
  registry = stack.parameterRegistry
})

const set = (pau: Address, from: Address) => registry.send('set', [pau, NAMESPACE, KEY, VALUE], { from })
const get = (pau: Address, namespace = NAMESPACE, key = KEY) => registry.read('get', [pau, namespace, key])

test('a word never set is zero', async () => {
  expect(await get(stack.proxy.address)).toBe(zeroHash)
})

test('the PAU’s controller writes, and says so', async () => {
  const pau = stack.proxy.address
  const receipt = await set(pau, stack.controller.address)
  expect(registry.events(receipt)).toEqual([
    { name: 'ParameterSet', args: { pau, namespace: NAMESPACE, key: KEY, value: VALUE } },
  ])
  expect(await get(pau)).toBe(VALUE)
  expect(await get(pau, KEY, NAMESPACE)).toBe(zeroHash)
  expect(await get(pau, KEY)).toBe(zeroHash)
  await registry.send('set', [pau, NAMESPACE, KEY, zeroHash], { from: stack.controller.address })
  expect(await get(pau)).toBe(zeroHash)
})

test('an entry lies at the hash of what names it', async () => {
  const pau = stack.proxy.address
  await set(pau, stack.controller.address)
  const types = [{ type: 'address' }, { type: 'bytes32' }, { type: 'bytes32' }] as const
  const slot = keccak256(encodeAbiParameters(types, [pau, NAMESPACE, KEY]))
  expect(await chain.publicClient.getStorageAt({ address: registry.address, slot })).toBe(VALUE)
})

test('four words in one call are those of four calls, in the order of the keys', async () => {
  const pau = stack.proxy.address
  const keys = ['a', 'b', 'c', 'd'].map((name) => keccak256(toHex(name)))
  for (const [i, key] of keys.slice(1).entries()) {
    const value = padHex(toHex(i + 1), { size: 32 })
    await registry.send('set', [pau, NAMESPACE, key, value], { from: stack.controller.address })
  }
  const one = await Promise.all(keys.map((key) => get(pau, NAMESPACE, key)))
  expect(new Set(one).size).toBe(4)
  expect(await registry.read('getWords', [pau, NAMESPACE, ...keys])).toEqual(one)
  const [a, b, c, d] = keys
  expect(await registry.read('getWords', [pau, NAMESPACE, d, c, b, a])).toEqual(one.toReversed())
  expect(await registry.read('getWords', [pau, KEY, ...keys])).toEqual(keys.map(() => zeroHash))
  const other = await deployStack(chain)
  expect(await registry.read('getWords', [other.proxy.address, NAMESPACE, ...keys])).toEqual(keys.map(() => zeroHash))
})

test('nobody else does: admin, allocator, the proxy itself, another PAU’s controller', async () => {
  const other = await deployStack(chain)
  for (const account of [stack.admin, STRANGER, stack.proxy.address, other.controller.address, registry.address]) {
    await expectRevert(set(stack.proxy.address, account), 'NotController', [stack.proxy.address, account])
  }
})

test('authority follows the role on the proxy: a new controller finds everything, an old one is out', async () => {
  await set(stack.proxy.address, stack.controller.address)
  const { accessControls, beacon, proxy, rateLimits } = stack
  const next = await deployCore(
    chain,
    'Controller',
    [accessControls, beacon, proxy, rateLimits].map((c) => c.address),
  )
  await proxy.send('grantRole', [CONTROLLER, next.address])
  await proxy.send('revokeRole', [CONTROLLER, stack.controller.address])

  const facet = await deployTest(chain, 'TestFacet', [registry.address])
  const wires = Object.fromEntries(['getParameter(bytes32)', 'setParameter(bytes32,bytes32)'].map((s) => [s, s]))
  await wire({ ...stack, controller: next }, stringToHex('F', { size: 32 }), facet.address, wires)
  await contractAt(chain, facet, next.address).send('setParameter', [KEY, VALUE])
  expect(await get(proxy.address, keccak256(toHex('test.TestFacet.v1')))).toBe(VALUE)
  expect(await get(proxy.address)).toBe(VALUE)
  const { controller } = stack
  await expectRevert(set(proxy.address, controller.address), 'NotController', [proxy.address, controller.address])
})

test('a contract that lies about its controllers files its lies under itself', async () => {
  const fake = await deployTest(chain, 'FakeProxy')
  await set(fake.address, STRANGER)
  expect(await get(fake.address)).toBe(VALUE)
  expect(await get(stack.proxy.address)).toBe(zeroHash)
})

test('what is no PAU has no entries: an account, a contract without roles, one that answers garbage', async () => {
  const refuser = await deployTest(chain, 'TestRefuser')
  const garbage = await deployTest(chain, 'GarbageProxy')
  for (const pau of [STRANGER, refuser.address, garbage.address]) {
    await expectRevert(set(pau, STRANGER), '0x')
    expect(await get(pau)).toBe(zeroHash)
  }
})
