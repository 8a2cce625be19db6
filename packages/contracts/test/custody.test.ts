import {
  type Address,
  decodeAbiParameters,
  encodeAbiParameters,
  type Hex,
  padHex,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createLocalChain,
  deployCore,
  expectRevert,
  type LocalChain,
  type LocalContract,
  send,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'
import production from './production.json' with { type: 'json' }

const OPERATOR: Address = '0x5555555555555555555555555555555555555555'
const STRANGER: Address = '0x6666666666666666666666666666666666666666'
const EMPTY = '0x7777777777777777777777777777777777777777'

let chain: LocalChain
let target: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
  target = await deployTest(chain, 'TestTarget')
})
afterAll(() => chain.close())

describe.each([
  ['ALMProxy', 'CONTROLLER', production.roles.CONTROLLER],
  ['ALMProxyFreezable', 'ALLOCATOR_ROLE', production.roles.ALLOCATOR_ROLE],
])('%s', (name, _, role) => {
  let proxy: LocalContract

  beforeEach(async () => {
    proxy = await deployCore(chain, name, [chain.accounts[0]])
    await proxy.send('grantRole', [role, OPERATOR])
  })

  const by = { from: OPERATOR } as const
  const balance = (address: Hex) => chain.publicClient.getBalance({ address })
  const calls = (data: Hex, to = target.address): [string, unknown[]][] => [
    ['doCall', [to, data]],
    ['doCallWithValue', [to, data, 0n]],
    ...(name === 'ALMProxy' ? [['doDelegateCall', [to, data]] as [string, unknown[]]] : []),
  ]

  test('refuses to be deployed without an admin', async () => {
    await expectRevert(deployCore(chain, name, [zeroAddress]), 'ZeroAdmin', [])
  })

  test('acts for nobody but holders of its role, admins included', async () => {
    for (const [functionName, args] of calls(target.encode('context'))) {
      for (const from of [STRANGER, chain.accounts[0] as Address]) {
        await expectRevert(proxy.send(functionName, args, { from }), 'AccessControlUnauthorizedAccount', [from, role])
      }
    }
    await proxy.send('revokeRole', [role, OPERATOR])
    await expectRevert(proxy.send('doCall', [target.address, '0x'], by), 'AccessControlUnauthorizedAccount', [
      OPERATOR,
      role,
    ])
  })

  test('returns what the target returned', async () => {
    for (const data of ['0x', '0x01', padHex('0x2a', { size: 32 }), `0x${'a5'.repeat(5_001)}`] as Hex[]) {
      for (const [functionName, args] of calls(target.encode('answer', [data]))) {
        expect(await proxy.read(functionName, args, by)).toBe(data)
      }
    }
  })

  test('encodes what it returns as Solidity does, with nothing of the call behind it', async () => {
    const longer = `0x${'ff'.repeat(100)}` as Hex
    // Of one byte, and of a whole word, which nothing follows.
    for (const bytes of ['0xa5', longer.slice(0, 66)] as Hex[]) {
      for (const [functionName, args] of calls(target.encode('answer', [bytes]), target.address)) {
        const data = proxy.encode(functionName, args)
        const answer = await chain.publicClient.call({ account: OPERATOR, to: proxy.address, data })
        expect(answer.data).toBe(encodeAbiParameters([{ type: 'bytes' }], [bytes]))
      }
    }
    // The answer is one byte of a long call, so that what is left of the call would show.
    const data = proxy.encode('doCall', [target.address, target.encode('answerFirst', [longer])])
    const answer = await chain.publicClient.call({ account: OPERATOR, to: proxy.address, data })
    expect(answer.data).toBe(encodeAbiParameters([{ type: 'bytes' }], ['0xff']))
  })

  test('reverts with what the target reverted with', async () => {
    for (const [functionName, args] of calls(target.encode('refuse', [42n]))) {
      const caller = functionName === 'doDelegateCall' ? OPERATOR : proxy.address
      await expectRevert(proxy.send(functionName, args, by), 'Refused', [caller, 42n], target.abi)
    }
    const facet = await deployTest(chain, 'TestFacet', [target.address])
    for (const data of ['0x00', toFunctionSelector('ZeroAdmin()'), `0x${'5a'.repeat(1_001)}`] as Hex[]) {
      for (const [functionName, args] of calls(facet.encode('fail', [data]), facet.address)) {
        await expectRevert(proxy.send(functionName, args, by), data)
      }
    }
  })

  test('names a target that reverted without a reason', async () => {
    for (const [functionName, args] of calls(target.encode('refuseSilently'))) {
      await expectRevert(proxy.send(functionName, args, by), 'FailedInnerCall', [])
    }
  })

  test('names a target without code, instead of taking silence for success', async () => {
    for (const [functionName, args] of calls('0x12345678', EMPTY)) {
      await expectRevert(proxy.send(functionName, args, by), 'AddressEmptyCode', [EMPTY])
    }
    await expectRevert(proxy.send('doCallWithValue', [EMPTY, '0x', 1n], { ...by, value: 1n }), 'AddressEmptyCode', [
      EMPTY,
    ])
    expect(await balance(EMPTY)).toBe(0n)
  })

  test('a precompile, which answers without code, is a target like any other', async () => {
    const identity = '0x0000000000000000000000000000000000000004'
    expect(await proxy.read('doCall', [identity, '0xbeef'], by)).toBe('0xbeef')
  })

  test('takes ETH from anyone, and sends it from what it holds', async () => {
    await send(chain, proxy.address, '0x', { from: STRANGER, value: 10n })
    const call = (value: bigint, own = 0n) =>
      proxy.read('doCallWithValue', [target.address, target.encode('answer', ['0x']), value], { ...by, value: own })
    await call(10n)
    await call(12n, 2n)
    await expectRevert(call(11n), 'AddressInsufficientBalance', [proxy.address])
    await expectRevert(call(13n, 2n), 'AddressInsufficientBalance', [proxy.address])

    const before = await balance(target.address)
    await proxy.send('doCallWithValue', [target.address, target.encode('context'), 4n], { ...by, value: 1n })
    expect(await balance(proxy.address)).toBe(7n)
    expect(await balance(target.address)).toBe(before + 4n)
  })

  test('looks for the ETH before it looks for the target', async () => {
    await expectRevert(proxy.send('doCallWithValue', [EMPTY, '0x', 1n], by), 'AddressInsufficientBalance', [
      proxy.address,
    ])
  })

  test('calls without ETH where it is not told an amount', async () => {
    await send(chain, proxy.address, '0x', { value: 10n })
    const data = await proxy.read<Hex>('doCall', [target.address, target.encode('context')], by)
    const types = [{ type: 'address' }, { type: 'address' }, { type: 'uint256' }]
    expect(decodeAbiParameters(types, data)).toEqual([target.address, proxy.address, 0n])
    // Not payable: ETH sent along would be taken without being passed on.
    await expectRevert(proxy.send('doCall', [target.address, '0x'], { ...by, value: 1n }), '0x')
  })

  test('a target that calls back has no more rights than anyone', async () => {
    for (const functionName of ['grantRole', 'revokeRole']) {
      const attack = target.encode('callBack', [proxy.encode(functionName, [role, target.address])])
      const denied = [target.address, production.roles.DEFAULT_ADMIN_ROLE]
      await expectRevert(proxy.send('doCall', [target.address, attack], by), 'AccessControlUnauthorizedAccount', denied)
    }
    const spend = target.encode('callBack', [proxy.encode('doCallWithValue', [STRANGER, '0x', 0n])])
    await expectRevert(proxy.send('doCall', [target.address, spend], by), 'AccessControlUnauthorizedAccount', [
      target.address,
      role,
    ])
  })

  test('nobody lays down a role for others', async () => {
    await expectRevert(proxy.send('renounceRole', [role, OPERATOR]), 'AccessControlBadConfirmation', [])
    await proxy.send('renounceRole', [role, OPERATOR], by)
    expect(await proxy.read('hasRole', [role, OPERATOR])).toBe(false)
  })

  test('called to itself, it is a stranger to itself', async () => {
    const data = proxy.encode('grantRole', [role, STRANGER])
    const denied = [proxy.address, production.roles.DEFAULT_ADMIN_ROLE]
    await expectRevert(proxy.send('doCall', [proxy.address, data], by), 'AccessControlUnauthorizedAccount', denied)
  })
})

test('ALMProxy runs foreign code as itself', async () => {
  const proxy = await deployCore(chain, 'ALMProxy', [chain.accounts[0]])
  await proxy.send('grantRole', [production.roles.CONTROLLER, OPERATOR])
  await proxy.send('doDelegateCall', [target.address, target.encode('write', [7n])], { from: OPERATOR })
  expect(await chain.publicClient.getStorageAt({ address: proxy.address, slot: '0x0' })).toBe(
    padHex('0x07', { size: 32 }),
  )
  expect(await chain.publicClient.getStorageAt({ address: target.address, slot: '0x0' })).toBe(
    padHex('0x00', { size: 32 }),
  )
})

describe('removeAllocator', () => {
  const FREEZER = '0x8888888888888888888888888888888888888888'
  let proxy: LocalContract

  beforeEach(async () => {
    proxy = await deployCore(chain, 'ALMProxyFreezable', [chain.accounts[0]])
    await proxy.send('grantRole', [production.roles.ALLOCATOR_ROLE, OPERATOR])
    await proxy.send('grantRole', [production.roles.FREEZER_ROLE, FREEZER])
  })

  test('stops an allocator with one call of the freezer', async () => {
    const events = proxy.events(await proxy.send('removeAllocator', [OPERATOR], { from: FREEZER }))
    expect(events).toEqual([
      { name: 'RoleRevoked', args: { role: production.roles.ALLOCATOR_ROLE, account: OPERATOR, sender: FREEZER } },
      { name: 'AllocatorRemoved', args: { allocator: OPERATOR } },
    ])
    const attempt = proxy.send('doCall', [target.address, '0x'], { from: OPERATOR })
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [OPERATOR, production.roles.ALLOCATOR_ROLE])
  })

  test('is for freezers, and only takes away', async () => {
    for (const from of [OPERATOR, chain.accounts[0] as Address]) {
      const attempt = proxy.send('removeAllocator', [STRANGER], { from })
      await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [from, production.roles.FREEZER_ROLE])
    }
    const attempt = proxy.send('grantRole', [production.roles.ALLOCATOR_ROLE, FREEZER], { from: FREEZER })
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [FREEZER, production.roles.DEFAULT_ADMIN_ROLE])
  })

  test('refuses an account that is no allocator', async () => {
    await expectRevert(
      proxy.send('removeAllocator', [STRANGER], { from: FREEZER }),
      'ALMProxyFreezable/not-live-allocator',
    )
    await proxy.send('removeAllocator', [OPERATOR], { from: FREEZER })
    await expectRevert(
      proxy.send('removeAllocator', [OPERATOR], { from: FREEZER }),
      'ALMProxyFreezable/not-live-allocator',
    )
  })
})
