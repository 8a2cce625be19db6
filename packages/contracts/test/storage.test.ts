import {
  type Address,
  concatHex,
  encodeAbiParameters,
  type Hex,
  keccak256,
  padHex,
  stringToHex,
  toBytes,
  toHex,
  toFunctionSelector,
  zeroAddress,
  zeroHash,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  contractAt,
  createLocalChain,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
  toWires,
  wire,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'
import production from './production.json' with { type: 'json' }

// The storage that facets of either code base share with Controllers of either, slot by slot.

const SHARED = BigInt(production.slots['sky.pau.storage.SharedController'])
const NAMESPACE = BigInt(production.slots['sky.pau.storage.Controller'])
const STRANGER = '0x5555555555555555555555555555555555555555'

let chain: LocalChain
let stack: Stack
let shared: Address[]

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  stack = await deployStack(chain)
  shared = [stack.accessControls, stack.proxy, stack.rateLimits].map(({ address }) => address)
})

const read = (slot: bigint, address = stack.controller.address) =>
  chain.publicClient.getStorageAt({ address, slot: word(slot) })
const word = (value: bigint) => toHex(value, { size: 32 })
const hash = (...parts: Hex[]) => BigInt(keccak256(concatHex(parts)))

test.each([...Object.entries(production.slots)])('%s is where ERC-7201 puts it', (namespace, slot) => {
  expect(slot).toBe(erc7201(namespace))
})

describe('shared addresses', () => {
  test('stand in three slots, in the order of production, with nothing behind them', async () => {
    expect(await Promise.all([0n, 1n, 2n, 3n].map((index) => read(SHARED + index)))).toEqual([
      ...shared.map((address) => padHex(address.toLowerCase() as Hex, { size: 32 })),
      zeroHash,
    ])
  })

  test('are published at the transient slot of their namespace', async () => {
    const slot = BigInt(erc7201('diamond-pau.transient.SharedController'))
    for (const [index, address] of [...shared, zeroAddress].entries()) {
      // PUSH32 slot TLOAD PUSH0 MSTORE PUSH1 32 PUSH0 RETURN
      const bytecode = concatHex(['0x7f', word(slot + BigInt(index)), '0x5c5f5260205ff3'])
      await chain.testClient.setCode({ address: STRANGER, bytecode })
      await wire(stack, stringToHex('T', { size: 32 }), STRANGER, { 'x()': 'x()' })
      const { data } = await chain.publicClient.call({ to: stack.controller.address, data: toFunctionSelector('x()') })
      expect(data).toBe(padHex(address.toLowerCase() as Hex, { size: 32 }))
    }
  })
})

describe('routing table', () => {
  const wires = (prefix: string, count: number) =>
    toWires(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}()`, `delegate${prefix}${i}()`])))
  const tables: Record<string, { id: Hex; wires: ReturnType<typeof wires> }[]> = {
    'one wire': [{ id: stringToHex('A', { size: 32 }), wires: wires('a', 1) }],
    'integrations of several wires': [
      { id: stringToHex('A', { size: 32 }), wires: wires('a', 4) },
      { id: stringToHex('B', { size: 32 }), wires: wires('b', 1) },
      { id: keccak256('0xc0'), wires: wires('c', 9) },
    ],
  }

  test.each(Object.entries(tables))('%s', async (_, integrations) => {
    const facet = (await deployTest(chain, 'TestRefuser')).address.toLowerCase() as Hex
    const ids = integrations.map(({ id }) => id)
    for (const { id, wires } of integrations) await stack.beacon.send('setIntegration', [id, { facet, wires }])
    const receipt = await stack.controller.send('updateIntegrations', [ids])

    // Every slot that the layout of production gives a table, and what it holds.
    const expected: Record<Hex, Hex> = {}
    const put = (slot: bigint, value: Hex) => (expected[word(slot)] = padHex(value, { size: 32 }))
    put(NAMESPACE, toHex(ids.length))
    for (const [index, { id, wires }] of integrations.entries()) {
      put(hash(word(NAMESPACE)) + BigInt(index), id)
      put(hash(id, word(NAMESPACE + 1n)), toHex(index + 1))
      const config = hash(id, word(NAMESPACE + 2n))
      put(config, facet)
      put(config + 1n, toHex(wires.length))
      for (const [position, { callSelector, delegateSelector }] of wires.entries()) {
        put(hash(word(config + 1n)) + BigInt(position), concatHex([delegateSelector, callSelector]))
        const dispatch = hash(padHex(callSelector, { size: 32, dir: 'right' }), word(NAMESPACE + 3n))
        put(dispatch, concatHex([delegateSelector, facet]))
      }
    }
    for (const [slot, value] of Object.entries(expected))
      expect([slot, await read(BigInt(slot))]).toEqual([slot, value])
    expect(await writtenSlots(receipt.transactionHash)).toEqual(Object.keys(expected).sort())

    await stack.controller.send('removeIntegrations', [ids])
    for (const slot of Object.keys(expected)) expect([slot, await read(BigInt(slot))]).toEqual([slot, zeroHash])
  })

  /** The Controller's slots that a transaction changed: nothing may be kept anywhere else. */
  async function writtenSlots(hash: Hex): Promise<string[]> {
    const { post } = (await chain.provider.request({
      method: 'debug_traceTransaction',
      params: [hash, { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }],
    } as never)) as { post: Record<string, { storage?: Record<string, string> }> }
    return Object.keys(post[stack.controller.address.toLowerCase()]?.storage ?? {}).sort()
  }
})

describe('facets and Controllers of both code bases', () => {
  let foreignFacet: LocalContract
  let facet: LocalContract
  /** Our facet under a Controller that sets the slots and publishes nothing. */
  let foreign: LocalContract

  beforeEach(async () => {
    foreignFacet = await deployTest(chain, 'ForeignFacet')
    facet = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    const controller = await deployTest(chain, 'ForeignController', [facet.address, ...shared])
    foreign = contractAt(chain, facet, controller.address)
    const role = production.roles.CONTROLLER
    for (const { send } of [stack.proxy, stack.rateLimits]) await send('grantRole', [role, controller.address])
  })

  test('a facet that knows only the slots works under our Controller', async () => {
    await wire(stack, stringToHex('F', { size: 32 }), foreignFacet.address, {
      'foreign_shared()': 'shared()',
      'callAsProxy(address,bytes)': 'callAsProxy(address,bytes)',
    })
    const target = await deployTest(chain, 'TestTarget')
    const under = contractAt(chain, foreignFacet, stack.controller.address)
    const { data } = await chain.publicClient.call({
      to: under.address,
      data: toFunctionSelector('foreign_shared()'),
    })
    expect(data).toBe(
      encodeAbiParameters([{ type: 'address' }, { type: 'address' }, { type: 'address' }], shared as never),
    )
    const answer = await under.read<Hex>('callAsProxy', [target.address, target.encode('context')])
    expect(answer).toContain(stack.proxy.address.slice(2).toLowerCase())
  })

  test('our facet works under a Controller that only sets the slots', async () => {
    expect(await foreign.read('shared')).toEqual(shared)

    const role = production.roles.ALLOCATOR_ROLE
    await expectRevert(foreign.send('allocate', [], { from: STRANGER }), 'AccessControlUnauthorizedAccount', [
      STRANGER,
      role,
    ])
    await stack.accessControls.send('grantRole', [role, STRANGER])
    await foreign.send('allocate', [], { from: STRANGER })
    await expectRevert(
      foreign.send('callOutGuarded', [foreign.address, foreign.encode('allocate')]),
      'ReentrancyGuardReentrantCall',
    )

    const key = keccak256('0x01')
    await stack.rateLimits.send('setRateLimitData', [key, 10n, 0n])
    await foreign.send('decreaseRateLimit', [key, 4n])
    expect(await stack.rateLimits.read('getCurrentRateLimit', [key])).toBe(6n)

    await foreign.send('setParameter', [key, word(7n)])
    expect(await foreign.read('getParameter', [key])).toBe(word(7n))
  })

  test('a parameter set under one Controller is there under the next', async () => {
    await wire(stack, stringToHex('F', { size: 32 }), facet.address, {
      'getParameter(bytes32)': 'getParameter(bytes32)',
    })
    const key = keccak256('0x02')
    await foreign.send('setParameter', [key, word(9n)])
    expect(await contractAt(chain, facet, stack.controller.address).read('getParameter', [key])).toBe(word(9n))
  })
})

/** keccak256(abi.encode(uint256(keccak256(namespace)) - 1)) & ~bytes32(uint256(0xff)) */
function erc7201(namespace: string): Hex {
  const inner = word(BigInt(keccak256(toBytes(namespace))) - 1n)
  return word(BigInt(keccak256(inner)) & ~0xffn)
}
