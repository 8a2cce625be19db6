import {
  type Address,
  concatHex,
  decodeAbiParameters,
  type Hex,
  keccak256,
  padHex,
  stringToHex,
  toFunctionSelector,
  toHex,
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
  send,
  type Stack,
  wire,
} from '../src/testing.ts'
import { deployTest, testArtifact } from './harness.ts'
import production from './production.json' with { type: 'json' }

// The base of facets, under a Controller: what integration logic is written with.

const KEY = keccak256(toHex('KEY'))
const VALUE = padHex('0x2a', { size: 32 })
const ALLOCATOR: Address = '0x5555555555555555555555555555555555555555'
const SPENDER: Address = '0x6666666666666666666666666666666666666666'

let chain: LocalChain
let stack: Stack
let facet: LocalContract
let target: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
  target = await deployTest(chain, 'TestTarget')
})
afterAll(() => chain.close())

beforeEach(async () => {
  stack = await deployStack(chain)
  facet = await wired(stack)
})

/** The test facet under a Controller, every function under its own name. */
async function wired(stack: Stack): Promise<LocalContract> {
  const { address } = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
  const signatures = [
    ...[
      'allocate()',
      'callAsProxy(address,bytes)',
      'callAsProxyWithValue(address,bytes,uint256)',
      'proxyBalance(address)',
    ],
    ...['decreaseRateLimit', 'increaseRateLimit', 'tryIncreaseRateLimit'].map((name) => `${name}(bytes32,uint256)`),
    ...['rateLimitExists(bytes32)', 'setParameter(bytes32,bytes32)', 'getParameter(bytes32)'],
    ...['approve(address,address,uint256)', 'clearApproval(address,address)'],
  ]
  const wires = Object.fromEntries(signatures.map((signature) => [signature, signature]))
  await wire(stack, stringToHex('F', { size: 32 }), address, wires)
  return contractAt(chain, testArtifact('TestFacet'), stack.controller.address)
}

describe('onlyRole', () => {
  test('asks the PAU’s AccessControls at every call', async () => {
    const denied = [ALLOCATOR, production.roles.ALLOCATOR_ROLE]
    const allocate = () => facet.send('allocate', [], { from: ALLOCATOR })
    await expectRevert(allocate(), 'AccessControlUnauthorizedAccount', denied)
    await stack.accessControls.send('grantRole', [production.roles.ALLOCATOR_ROLE, ALLOCATOR])
    expect(facet.events(await allocate())).toEqual([{ name: 'Ran', args: { caller: ALLOCATOR, value: 0n } }])
    await stack.accessControls.send('revokeRole', [production.roles.ALLOCATOR_ROLE, ALLOCATOR])
    await expectRevert(allocate(), 'AccessControlUnauthorizedAccount', denied)
  })

  test('a role on one PAU is none on another', async () => {
    const other = await wired(await deployStack(chain))
    await stack.accessControls.send('grantRole', [production.roles.ALLOCATOR_ROLE, ALLOCATOR])
    const attempt = other.send('allocate', [], { from: ALLOCATOR })
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [ALLOCATOR, production.roles.ALLOCATOR_ROLE])
  })
})

describe('limits', () => {
  const left = () => stack.rateLimits.read('getCurrentRateLimit', [KEY])

  test('are used up and given back', async () => {
    await stack.rateLimits.send('setRateLimitData', [KEY, 10n, 0n])
    await facet.send('decreaseRateLimit', [KEY, 8n])
    expect(await left()).toBe(2n)
    await expectRevert(facet.send('decreaseRateLimit', [KEY, 3n]), 'RateLimits/rate-limit-exceeded')
    await facet.send('increaseRateLimit', [KEY, 5n])
    expect(await left()).toBe(7n)
    await facet.send('tryIncreaseRateLimit', [KEY, 1n])
    expect(await left()).toBe(8n)
  })

  test('an attempt to give back that fails under a limit is no silent one', async () => {
    const { CONTROLLER } = production.roles
    await stack.rateLimits.send('setRateLimitData', [KEY, 100n, 0n, 50n, 0n])
    await stack.rateLimits.send('revokeRole', [CONTROLLER, stack.controller.address])
    await expectRevert(facet.send('tryIncreaseRateLimit', [KEY, 1n]), 'AccessControlUnauthorizedAccount', [
      stack.controller.address,
      CONTROLLER,
    ])
    await stack.rateLimits.send('grantRole', [CONTROLLER, stack.controller.address])
    await expectRevert(facet.send('tryIncreaseRateLimit', [KEY, 2n ** 256n - 1n]), 'Panic', [17n])
  })

  test('where there is none, only an attempt to give back does nothing', async () => {
    await expectRevert(facet.send('decreaseRateLimit', [KEY, 0n]), 'RateLimits/zero-maxAmount')
    await expectRevert(facet.send('increaseRateLimit', [KEY, 0n]), 'RateLimits/zero-maxAmount')
    expect((await facet.send('tryIncreaseRateLimit', [KEY, 1n])).logs).toEqual([])
    expect(await facet.read('rateLimitExists', [KEY])).toBe(false)
    await stack.rateLimits.send('setUnlimitedRateLimitData', [KEY])
    expect(await facet.read('rateLimitExists', [KEY])).toBe(true)
    expect((await facet.send('tryIncreaseRateLimit', [KEY, 1n])).logs).toEqual([])
  })
})

describe('calls as the proxy', () => {
  const types = [{ type: 'address' }, { type: 'address' }, { type: 'uint256' }]

  test('return and fail as the target does', async () => {
    const data = await facet.read<Hex>('callAsProxy', [target.address, target.encode('context')])
    expect(decodeAbiParameters(types, data)).toEqual([target.address, stack.proxy.address, 0n])
    const refuse = facet.send('callAsProxy', [target.address, target.encode('refuse', [7n])])
    await expectRevert(refuse, 'Refused', [stack.proxy.address, 7n], target.abi)
    await expectRevert(facet.send('callAsProxy', [SPENDER, '0x']), 'AddressEmptyCode', [SPENDER])
  })

  test('spend the proxy’s ETH, never the Controller’s', async () => {
    const args = [target.address, target.encode('context'), 3n]
    await chain.testClient.setBalance({ address: stack.controller.address, value: 100n })
    await expectRevert(facet.send('callAsProxyWithValue', args), 'AddressInsufficientBalance', [stack.proxy.address])
    await send(chain, stack.proxy.address, '0x', { value: 5n })
    const data = await facet.read<Hex>('callAsProxyWithValue', args)
    expect(decodeAbiParameters(types, data)).toEqual([target.address, stack.proxy.address, 3n])
    await facet.send('callAsProxyWithValue', args)
    expect(await chain.publicClient.getBalance({ address: stack.proxy.address })).toBe(2n)
  })

  test('balances are the proxy’s', async () => {
    const token = await deployTest(chain, 'TestToken')
    await token.send('setBalance', [stack.proxy.address, 11n])
    await token.send('setBalance', [stack.controller.address, 22n])
    expect(await facet.read('proxyBalance', [token.address])).toBe(11n)
  })
})

describe('questions', () => {
  const ask = (bytecode: Hex) =>
    chain.testClient.setCode({ address: SPENDER, bytecode }).then(() => facet.send('proxyBalance', [SPENDER]))

  test('are asked as Solidity would ask them, and a refusal is passed on', async () => {
    // CALLDATASIZE PUSH0 PUSH0 CALLDATACOPY CALLDATASIZE PUSH0 REVERT
    const question = concatHex([toFunctionSelector('balanceOf(address)'), padHex(stack.proxy.address, { size: 32 })])
    await expectRevert(ask('0x365f5f37365ffd'), question.toLowerCase())
  })

  test('take no answer of less than a word', async () => {
    await expectRevert(ask('0x'), '0x')
    // PUSH1 31 PUSH0 RETURN
    await expectRevert(ask('0x601f5ff3'), `0x${'00'.repeat(31)}`)
  })
})

describe('parameters', () => {
  test('need a registry', async () => {
    await expectRevert(deployTest(chain, 'TestFacet', [zeroAddress]), 'ZeroParameterRegistry', [])
    const { read } = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    expect(await read('parameterRegistry')).toBe(stack.parameterRegistry.address)
  })

  test('are filed under the PAU’s proxy and the facet’s namespace', async () => {
    expect(await facet.read('getParameter', [KEY])).toBe(zeroHash)
    await facet.send('setParameter', [KEY, VALUE])
    expect(await facet.read('getParameter', [KEY])).toBe(VALUE)
    const namespace = keccak256(toHex('test.TestFacet.v1'))
    expect(await stack.parameterRegistry.read('get', [stack.proxy.address, namespace, KEY])).toBe(VALUE)
  })

  test('cannot be set by the facet itself, which is nobody’s controller', async () => {
    const { send } = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    await expectRevert(send('setParameter', [KEY, VALUE]), '0x')
  })
})

describe('approvals', () => {
  const TRUE = padHex('0x01', { size: 32 })
  const FALSE = zeroHash
  const Refusal = { Never: 0, ChangeReverts: 1, ChangeSaysFalse: 2, Always: 3 }
  let token: LocalContract

  beforeEach(async () => {
    token = await deployTest(chain, 'TestToken')
  })

  const allowance = () => token.read('allowance', [stack.proxy.address, SPENDER])
  const approve = (amount: bigint) => facet.send('approve', [token.address, SPENDER, amount])
  const clear = () => facet.send('clearApproval', [token.address, SPENDER])
  const leave = (amount: bigint) => token.send('setAllowance', [stack.proxy.address, SPENDER, amount])

  test.each([
    ['true', TRUE],
    ['nothing', '0x'],
  ])('a token that answers %s is asked once', async (_, answer) => {
    await token.send('behave', [answer, Refusal.Never])
    await leave(5n)
    await approve(9n)
    expect([await allowance(), await token.read('approvals')]).toEqual([9n, 1n])
  })

  test.each([
    ['refuses to change an allowance', Refusal.ChangeReverts, '0x', 2n],
    ['refuses, and answers true otherwise', Refusal.ChangeReverts, TRUE, 2n],
    ['says false instead of refusing', Refusal.ChangeSaysFalse, TRUE, 3n],
  ])('a token that %s is reset first', async (_, refusal, answer, approvals) => {
    await token.send('behave', [answer, refusal])
    await leave(5n)
    await approve(9n)
    expect([await allowance(), await token.read('approvals')]).toEqual([9n, approvals])
  })

  test.each([
    ['false', FALSE],
    ['a word that is no boolean', padHex('0x02', { size: 32 })],
    ['a word with a high bit', `0x80${'00'.repeat(30)}01`],
    ['less than a word', `0x${'00'.repeat(30)}01`],
    ['more than a word', `${TRUE}00`],
    ['two words', `${TRUE}${TRUE.slice(2)}`],
  ])('a token that answers %s did not approve', async (_, answer) => {
    await token.send('behave', [answer, Refusal.Never])
    await expectRevert(approve(9n), 'MC/approve-failed')
    expect(await allowance()).toBe(0n)
  })

  test('a token that refuses everything is heard', async () => {
    await token.send('behave', ['0x', Refusal.Always])
    await expectRevert(approve(9n), 'TestToken/refused')
  })

  test('what is no token is named', async () => {
    const approveEmpty = facet.send('approve', [ALLOCATOR, SPENDER, 1n])
    await expectRevert(approveEmpty, 'AddressEmptyCode', [ALLOCATOR])
    await expectRevert(facet.send('clearApproval', [ALLOCATOR, SPENDER]), '0x')
  })

  test('are cleared where something is left, and only there', async () => {
    await token.send('behave', ['0x', Refusal.ChangeReverts])
    await clear()
    expect(await token.read('approvals')).toBe(0n)
    await leave(1n)
    await clear()
    expect([await allowance(), await token.read('approvals')]).toEqual([0n, 1n])
  })

  test('that cannot be cleared stop the call', async () => {
    await leave(1n)
    await token.send('behave', ['0x', Refusal.Always])
    await expectRevert(clear(), 'TestToken/refused')
    await token.send('behave', [FALSE, Refusal.Never])
    await expectRevert(clear(), 'MC/approve-failed')
  })
})
