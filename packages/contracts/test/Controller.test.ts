import fc from 'fast-check'
import {
  type Address,
  concatHex,
  encodeErrorResult,
  getAddress,
  type Hex,
  padHex,
  parseAbi,
  size,
  slice,
  stringToHex,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  contractAt,
  createLocalChain,
  deployCore,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  send,
  type Stack,
  toWires,
  wire,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'

const A = stringToHex('A', { size: 32 })
const B = stringToHex('B', { size: 32 })
const C = stringToHex('C', { size: 32 })
const STRANGER = '0x5555555555555555555555555555555555555555'

let chain: LocalChain
let stack: Stack
let facet: LocalContract
/** The facet's functions under the Controller's address. */
let diamond: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())

beforeEach(async () => {
  stack = await deployStack(chain)
  facet = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
  diamond = contractAt(chain, facet, stack.controller.address)
})

/** A Controller whose Beacon answers whatever the test says. */
async function withTestBeacon() {
  const beacon = await deployTest(chain, 'TestBeacon')
  const { accessControls, proxy, rateLimits } = stack
  const args = [accessControls.address, beacon.address, proxy.address, rateLimits.address]
  return { beacon, controller: await deployCore(chain, 'Controller', args) }
}

const update = (ids: Hex[], from = stack.admin) => stack.controller.send('updateIntegrations', [ids], { from })
const remove = (ids: Hex[], from = stack.admin) => stack.controller.send('removeIntegrations', [ids], { from })
const publish = (id: Hex, wires: Record<string, string>, target = facet.address) =>
  stack.beacon.send('setIntegration', [id, { facet: target, wires: toWires(wires) }])

describe('constructor', () => {
  const zero = ['ZeroAccessControls', 'ZeroBeacon', 'ZeroProxy', 'ZeroRateLimits']

  test.each(zero.entries().toArray())('refuses zero, argument by argument in order: %i %s', async (index, error) => {
    // Every argument from this one on is zero: the first is named.
    const args = zero.map((_, i) => (i < index ? STRANGER : zeroAddress))
    await expectRevert(deployCore(chain, 'Controller', args), error)
    await expectRevert(deployCore(chain, 'Controller', args.with(index, zeroAddress).fill(STRANGER, index + 1)), error)
  })

  test('keeps what it was given', async () => {
    const args = ['1', '2', '3', '4'].map((digit) => getAddress(`0x${digit.repeat(40)}`))
    const { read } = await deployCore(chain, 'Controller', args)
    const getters = ['accessControls', 'beacon', 'proxy', 'rateLimits']
    expect(await Promise.all(getters.map((getter) => read(getter)))).toEqual(args)
  })
})

describe('updateIntegrations', () => {
  test('wires what the Beacon publishes, and says so', async () => {
    const config = {
      facet: facet.address,
      wires: toWires({ 'a_context()': 'context()', 'a_echo(bytes)': 'echo(bytes)' }),
    }
    await publish(A, { 'a_context()': 'context()', 'a_echo(bytes)': 'echo(bytes)' })
    const events = stack.controller.events(await update([A]))

    expect(events).toEqual([
      { name: 'IntegrationSet', args: { id: A, config } },
      {
        name: 'DiamondCut',
        args: {
          _diamondCut: [
            { facetAddress: config.facet, action: 0, functionSelectors: config.wires.map((w) => w.callSelector) },
          ],
          _init: zeroAddress,
          _calldata: '0x',
        },
      },
    ])
    expect(await stack.controller.read('getConfig', [A])).toEqual(config)
    expect(await stack.controller.read('integrations')).toEqual([{ id: A, config }])
    expect(await stack.controller.read('getDispatch', [toFunctionSelector('a_context()')])).toEqual({
      facet: config.facet,
      delegateSelector: toFunctionSelector('context()'),
    })
  })

  test('is for admins', async () => {
    await publish(A, { 'context()': 'context()' })
    await expectRevert(update([A], STRANGER), 'NotAdmin', [STRANGER])
    await expectRevert(update([], STRANGER), 'NotAdmin', [STRANGER])
    const allocator = '0x00000000000000000000000000000000000000a1'
    await stack.accessControls.send('grantRole', [await facet.read('ALLOCATOR_ROLE'), allocator])
    await expectRevert(update([A], allocator), 'NotAdmin', [allocator])
  })

  test('asks the Beacon only once there is something to ask for', async () => {
    const { accessControls, proxy, rateLimits } = stack
    const refuser = (await deployTest(chain, 'TestRefuser')).address
    const { send } = await deployCore(chain, 'Controller', [
      accessControls.address,
      refuser,
      proxy.address,
      rateLimits.address,
    ])
    await expectRevert(send('updateIntegrations', [[]]), 'EmptyArray', [])
    await expectRevert(send('updateIntegrations', [[A]]), '0x')
  })

  test('checks facet, then its code, then its wires', async () => {
    const { beacon, controller } = await withTestBeacon()
    const configs: [string, unknown[], unknown][] = [
      ['IntegrationNotFound', [A], { facet: zeroAddress, wires: [] }],
      ['IntegrationNotFound', [A], { facet: zeroAddress, wires: toWires({ 'x()': 'x()' }) }],
      ['EmptyFacet', [], { facet: STRANGER, wires: [] }],
      ['EmptyFacet', [], { facet: STRANGER, wires: toWires({ 'x()': 'x()' }) }],
      ['EmptyArray', [], { facet: facet.address, wires: [] }],
    ]
    for (const [error, args, config] of configs) {
      await beacon.send('setAnswer', [[config]])
      await expectRevert(controller.send('updateIntegrations', [[A]]), error, args)
    }
  })

  test('names the integration that the Beacon does not know, and wires none of the others', async () => {
    await publish(A, { 'context()': 'context()' })
    await expectRevert(update([A, B]), 'IntegrationNotFound', [B])
    expect(await stack.controller.read('integrations')).toEqual([])
  })

  test('refuses a selector that another integration answers to', async () => {
    const { beacon, controller } = await withTestBeacon()
    const config = { facet: facet.address, wires: toWires({ 'a()': 'context()', 'b()': 'context()' }) }
    await beacon.send('setAnswer', [[config]])
    await controller.send('updateIntegrations', [[A]])
    await beacon.send('setAnswer', [[{ ...config, wires: toWires({ 'c()': 'context()', 'b()': 'context()' }) }]])
    await expectRevert(controller.send('updateIntegrations', [[B]]), 'CallSelectorAlreadyWired', [
      toFunctionSelector('b()'),
    ])
  })

  test('refuses a selector that stands twice in one integration, new or replacing', async () => {
    const { beacon, controller } = await withTestBeacon()
    const [wireA] = toWires({ 'a()': 'context()' })
    await beacon.send('setAnswer', [[{ facet: facet.address, wires: [wireA, wireA] }]])
    await expectRevert(controller.send('updateIntegrations', [[A]]), 'CallSelectorAlreadyWired', [wireA?.callSelector])
    await beacon.send('setAnswer', [[{ facet: facet.address, wires: [wireA] }]])
    await controller.send('updateIntegrations', [[A]])
    await beacon.send('setAnswer', [[{ facet: facet.address, wires: [wireA, wireA] }]])
    await expectRevert(controller.send('updateIntegrations', [[A]]), 'CallSelectorAlreadyWired', [wireA?.callSelector])
  })

  test('a selector that moved from one integration to another is free once the first was updated', async () => {
    await publish(A, { 'x()': 'context()', 'y()': 'context()' })
    await publish(B, { 'z()': 'context()' })
    await update([A, B])
    await publish(A, { 'x()': 'context()' })
    await publish(B, { 'z()': 'context()', 'y()': 'context()' })

    await expectRevert(update([B, A]), 'CallSelectorAlreadyWired', [toFunctionSelector('y()')])
    await update([A, B])
    expect(await stack.controller.read('facetFunctionSelectors', [facet.address])).toEqual(
      ['x()', 'z()', 'y()'].map((s) => toFunctionSelector(s)),
    )
  })

  test('replaces an integration where it stands, and unwires what it no longer has', async () => {
    for (const id of [A, B, C]) await publish(id, { [`old${id}()`]: 'context()', [`kept${id}()`]: 'context()' })
    await update([A, B, C])
    const other = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    await publish(B, { [`kept${B}()`]: 'shared()', 'new()': 'context()' }, other.address)
    const events = stack.controller.events(await update([B]))

    const integrations = await stack.controller.read<{ id: Hex }[]>('integrations')
    expect(integrations.map(({ id }) => id)).toEqual([A, B, C])
    const dispatches = [`old${B}()`, `kept${B}()`, 'new()', `old${A}()`].map((s) => toFunctionSelector(s))
    expect(await stack.controller.read('getDispatches', [dispatches])).toEqual([
      { facet: zeroAddress, delegateSelector: '0x00000000' },
      { facet: other.address, delegateSelector: toFunctionSelector('shared()') },
      { facet: other.address, delegateSelector: toFunctionSelector('context()') },
      { facet: facet.address, delegateSelector: toFunctionSelector('context()') },
    ])
    expect(events.map(({ name }) => name)).toEqual(['IntegrationSet', 'DiamondCut'])
    expect(events[1]?.args._diamondCut).toEqual([
      {
        facetAddress: zeroAddress,
        action: 2,
        functionSelectors: [`old${B}()`, `kept${B}()`].map((s) => toFunctionSelector(s)),
      },
      {
        facetAddress: other.address,
        action: 0,
        functionSelectors: [`kept${B}()`, 'new()'].map((s) => toFunctionSelector(s)),
      },
    ])
  })

  test('a change on the Beacon reaches nobody who did not pull it', async () => {
    await publish(A, { 'x()': 'context()' })
    await update([A])
    const before = await stack.controller.read('integrations')
    await publish(A, { 'y()': 'context()' })
    await stack.beacon.send('removeIntegration', [A])
    expect(await stack.controller.read('integrations')).toEqual(before)
    expect(await send(chain, diamond.address, toFunctionSelector('x()'))).toMatchObject({ status: 'success' })
  })

  test('a Beacon that answers with too few configurations wires nothing', async () => {
    const { beacon, controller } = await withTestBeacon()
    await beacon.send('setAnswer', [[{ facet: facet.address, wires: toWires({ 'a()': 'context()' }) }]])
    await expectRevert(controller.send('updateIntegrations', [[A, B]]), 'Panic', [0x32])
    expect(await controller.read('integrations')).toEqual([])
  })
})

describe('removeIntegrations', () => {
  test('unwires without asking the Beacon, and says so', async () => {
    await publish(A, { 'x()': 'context()', 'y()': 'context()' })
    await update([A])
    // What stands at the Beacon's address refuses every call from now on.
    await chain.testClient.setCode({ address: stack.beacon.address, bytecode: '0x5f5ffd' })
    const events = stack.controller.events(await remove([A]))

    const functionSelectors = ['x()', 'y()'].map((s) => toFunctionSelector(s))
    const cut = { facetAddress: zeroAddress, action: 2, functionSelectors }
    expect(events).toEqual([
      { name: 'IntegrationRemoved', args: { id: A } },
      { name: 'DiamondCut', args: { _diamondCut: [cut], _init: zeroAddress, _calldata: '0x' } },
    ])
    expect(await stack.controller.read('integrations')).toEqual([])
    expect(await stack.controller.read('getConfig', [A])).toEqual({ facet: zeroAddress, wires: [] })
    await expectRevert(send(chain, diamond.address, functionSelectors[0] as Hex), 'CallSelectorNotWired', [
      functionSelectors[0],
    ])
  })

  test('checks admin, then the list, then each id', async () => {
    await publish(A, { 'x()': 'context()' })
    await update([A])
    await expectRevert(remove([], STRANGER), 'NotAdmin', [STRANGER])
    await expectRevert(remove([]), 'EmptyArray', [])
    await expectRevert(remove([A, B]), 'IntegrationNotFound', [B])
    await expectRevert(remove([A, A]), 'IntegrationNotFound', [A])
    expect(await stack.controller.read('integrations')).toHaveLength(1)
  })
})

describe('fallback', () => {
  beforeEach(() =>
    wire(stack, A, facet.address, {
      'trivial_echo(bytes)': 'echo(bytes)',
      'fail(bytes)': 'fail(bytes)',
      'context()': 'context()',
      'shared()': 'shared()',
      'scribble(address)': 'scribble(address)',
      'allocate()': 'allocate()',
      'callOut(address,bytes)': 'callOut(address,bytes)',
      'callOutGuarded(address,bytes)': 'callOutGuarded(address,bytes)',
    }),
  )

  test.each([0, 1, 2, 3])('refuses calldata of %i bytes', async (length) => {
    const data: Hex = length === 0 ? '0x' : slice(toFunctionSelector('context()'), 0, length)
    await expectRevert(send(chain, diamond.address, data), 'InvalidCallDataLength', [length])
    await expectRevert(send(chain, diamond.address, data, { value: 1n }), 'InvalidCallDataLength', [length])
  })

  test('refuses a selector that is not wired, be it the facet’s own', async () => {
    for (const selector of ['0x00000000', '0xffffffff', toFunctionSelector('echo(bytes)')] as Hex[]) {
      await expectRevert(send(chain, diamond.address, selector), 'CallSelectorNotWired', [selector])
    }
  })

  test('passes calldata on unchanged behind the facet’s selector, and returns what the facet returns, at any length', async () => {
    const call = (data: Hex) => chain.publicClient.call({ to: diamond.address, data })
    const [from, to] = ['trivial_echo(bytes)', 'echo(bytes)'].map((signature) => toFunctionSelector(signature)) as [
      Hex,
      Hex,
    ]
    // A valid argument first, for the facet's decoder; then anything, down to lengths that are no multiple of a word.
    const argument = concatHex([padHex('0x20', { size: 32 }), padHex('0x00', { size: 32 })])
    const tails = fc.uint8Array({ maxLength: 200 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as Hex)
    await fc.assert(
      fc.asyncProperty(tails, async (tail) => {
        expect((await call(concatHex([from, argument, tail]))).data).toBe(concatHex([to, argument, tail]))
      }),
    )
    for (const length of [32, 1_000, 65_536, 200_001]) {
      const tail: Hex = `0x${'a5'.repeat(length)}`
      const { data = '0x' } = await call(concatHex([from, argument, tail]))
      expect(size(data)).toBe(68 + length)
      expect(data === concatHex([to, argument, tail])).toBe(true)
    }
  })

  test('reverts with what the facet reverts with, at any length', async () => {
    const known = encodeErrorResult({ abi: parseAbi(['error Error(string)']), errorName: 'Error', args: ['Venue/no'] })
    await expectRevert(diamond.send('fail', [known]), 'Venue/no')
    for (const data of ['0x', '0x00', '0xdeadbeef', known, `0x${'5a'.repeat(10_001)}`] as Hex[]) {
      await expectRevert(diamond.send('fail', [data]), data)
    }
  })

  test('runs the facet as the Controller, for the caller, with the ETH that was sent', async () => {
    const result = await diamond.read('context', [], { from: STRANGER, value: 5n })
    expect(result).toEqual([diamond.address, STRANGER, 5n])
    await diamond.send('context', [], { value: 5n })
    expect(await chain.publicClient.getBalance({ address: diamond.address })).toBe(5n)
    expect(await chain.publicClient.getBalance({ address: facet.address })).toBe(0n)
  })

  test('never reaches a facet with a selector of the Controller itself', async () => {
    const { beacon, controller } = await withTestBeacon()
    const proxy = toWires({ 'proxy()': 'context()', 'updateIntegrations(bytes32[])': 'context()' })
    await beacon.send('setAnswer', [[{ facet: facet.address, wires: proxy }]])
    await controller.send('updateIntegrations', [[A]])
    expect(await controller.read('proxy')).toBe(stack.proxy.address)
    await expectRevert(controller.send('updateIntegrations', [[A]], { from: STRANGER }), 'NotAdmin', [STRANGER])
  })

  test('publishes the shared addresses to the facet', async () => {
    const { accessControls, proxy, rateLimits } = stack
    expect(await diamond.read('shared')).toEqual([accessControls, proxy, rateLimits].map(({ address }) => address))
  })

  describe('a facet that writes over the shared addresses', () => {
    const ours = () => [stack.accessControls, stack.proxy, stack.rateLimits].map(({ address }) => address)

    beforeEach(async () => {
      await diamond.send('scribble', [STRANGER])
      const slot = '0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00'
      expect(await chain.publicClient.getStorageAt({ address: diamond.address, slot })).toBe(
        padHex(STRANGER, { size: 32 }),
      )
    })

    test('redirects no later call of ours, and none of the getters', async () => {
      expect(await diamond.read('shared')).toEqual(ours())
      const getters = ['accessControls', 'proxy', 'rateLimits']
      expect(await Promise.all(getters.map((getter) => stack.controller.read(getter)))).toEqual(ours())
    })

    test('gives nobody the admin’s rights, and takes none away', async () => {
      const fake = await deployTest(chain, 'FakeProxy')
      await diamond.send('scribble', [fake.address])
      await expectRevert(remove([A], STRANGER), 'NotAdmin', [STRANGER])
      await expectRevert(diamond.send('allocate', [], { from: STRANGER }), 'AccessControlUnauthorizedAccount', [
        STRANGER,
        await facet.read('ALLOCATOR_ROLE'),
      ])
      await remove([A])
    })

    test('nor a later call of the same transaction', async () => {
      const fake = await deployTest(chain, 'FakeProxy')
      await wire(stack, B, facet.address, {
        'callBoth(address,bytes,address,bytes)': 'callBoth(address,bytes,address,bytes)',
      })
      const calls = [
        diamond.address,
        diamond.encode('scribble', [fake.address]),
        diamond.address,
        diamond.encode('allocate'),
      ]
      await expectRevert(diamond.send('callBoth', calls), 'AccessControlUnauthorizedAccount', [
        diamond.address,
        await facet.read('ALLOCATOR_ROLE'),
      ])
    })
  })

  describe('reentrancy', () => {
    const reenter = (data: Hex) => diamond.send('callOutGuarded', [diamond.address, data])

    test.each(['updateIntegrations', 'removeIntegrations'])(
      '%s is closed while a facet runs, to whoever asks',
      async (name) => {
        // Neither an admin nor anything to do: the guard is asked first.
        await expectRevert(reenter(stack.controller.encode(name, [[]])), 'ReentrancyGuardReentrantCall', [])
        await stack.accessControls.send('grantRole', [await facet.read('DEFAULT_ADMIN_ROLE'), diamond.address])
        await expectRevert(reenter(stack.controller.encode(name, [[A]])), 'ReentrancyGuardReentrantCall', [])
        // Outside of a guarded function the Controller as its own admin would be an admin like any other.
        await expectRevert(
          diamond.send('callOut', [diamond.address, stack.controller.encode(name, [[]])]),
          'EmptyArray',
          [],
        )
      },
    )

    test('a guarded function of any facet is closed while another runs, before its role is checked', async () => {
      const other = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
      await wire(stack, B, other.address, { 'other_allocate()': 'allocate()' })
      await expectRevert(reenter(diamond.encode('allocate')), 'ReentrancyGuardReentrantCall', [])
      await expectRevert(reenter(toFunctionSelector('other_allocate()')), 'ReentrancyGuardReentrantCall', [])
    })

    test('is over with the call, in the same transaction too', async () => {
      await wire(stack, B, facet.address, {
        'callBoth(address,bytes,address,bytes)': 'callBoth(address,bytes,address,bytes)',
      })
      const noop = diamond.encode('callOutGuarded', [STRANGER, '0x'])
      await diamond.send('callBoth', [diamond.address, noop, diamond.address, noop])
    })

    test('another PAU’s Controller is not closed', async () => {
      const other = await deployStack(chain)
      await wire(other, A, facet.address, { 'context()': 'context()' })
      await diamond.send('callOutGuarded', [other.controller.address, toFunctionSelector('context()')])
    })
  })
})

describe('loupe', () => {
  test('is empty where nothing is wired', async () => {
    expect(await stack.controller.read('facets')).toEqual([])
    expect(await stack.controller.read('facetAddresses')).toEqual([])
    expect(await stack.controller.read('facetFunctionSelectors', [facet.address])).toEqual([])
    expect(await stack.controller.read('facetAddress', ['0x12345678'])).toBe(zeroAddress)
  })

  test('names a facet once, with the selectors of every integration it serves', async () => {
    const other = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    await wire(stack, A, facet.address, { 'a()': 'context()', 'b()': 'context()' })
    await wire(stack, B, other.address, { 'c()': 'context()' })
    await wire(stack, C, facet.address, { 'd()': 'context()' })
    const selectors = (...signatures: string[]) => signatures.map((signature) => toFunctionSelector(signature))
    expect(await stack.controller.read('facets')).toEqual([
      { facetAddress: facet.address, functionSelectors: selectors('a()', 'b()', 'd()') },
      { facetAddress: other.address, functionSelectors: selectors('c()') },
    ])
    expect(await stack.controller.read('facetAddress', selectors('d()'))).toBe(facet.address)
  })
})

test('a facet called by itself is nobody’s: it has no PAU and no roles', async () => {
  expect(await facet.read('shared')).toEqual([zeroAddress, zeroAddress, zeroAddress] satisfies Address[])
  await expectRevert(facet.send('allocate'), '0x')
})
