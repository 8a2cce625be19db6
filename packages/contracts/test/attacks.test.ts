// Known attacks on the core, by name. Venues and facets that no compiler would write are a few bytes of code.

import { type Address, concatHex, type Hex, numberToHex, padHex, parseEther, stringToHex } from 'viem'
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
import { deployTest } from './harness.ts'

const ID = stringToHex('FACET', { size: 32 })
const KEY = stringToHex('LIMIT', { size: 32 })
const VENUE = padHex('0xbad1', { size: 20 })
const LIMIT = 1_000_000n

let chain: LocalChain
let stack: Stack
/** A facet of our base under the Controller's address. */
let diamond: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  stack = await deployStack(chain)
  const facet = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
  diamond = contractAt(chain, facet, stack.controller.address)
  await wire(stack, ID, facet.address, {
    'callAsProxy(address,bytes)': 'callAsProxy(address,bytes)',
    'decreaseRateLimit(bytes32,uint256)': 'decreaseRateLimit(bytes32,uint256)',
    'tryIncreaseRateLimit(bytes32,uint256)': 'tryIncreaseRateLimit(bytes32,uint256)',
    'callBoth(address,bytes,address,bytes)': 'callBoth(address,bytes,address,bytes)',
  })
  await stack.rateLimits.send('setRateLimitData', [KEY, LIMIT, 0n])
})

const balance = (address: Hex) => chain.publicClient.getBalance({ address })
const left = () => stack.rateLimits.read<bigint>('getCurrentRateLimit', [KEY])
const venue = (bytecode: Hex) => chain.testClient.setCode({ address: VENUE, bytecode })

/** Uses some of a limit up, then calls the venue as the proxy, in one call of the Controller's. */
const operate = (gas?: bigint) => {
  const first = diamond.encode('decreaseRateLimit', [KEY, 1n])
  const second = diamond.encode('callAsProxy', [VENUE, '0x12345678'])
  const to = stack.controller.address
  return diamond.send('callBoth', [to, first, to, second], gas ? { gas } : {})
}

describe('a facet that destroys itself when it is delegated to', () => {
  // CALLER SELFDESTRUCT
  const DESTROYS: Hex = '0x33ff'
  const TROJAN = padHex('0xbad2', { size: 20 })

  test('takes neither the Controller with it nor what is wired', async () => {
    await chain.testClient.setCode({ address: TROJAN, bytecode: DESTROYS })
    await wire(stack, stringToHex('TROJAN', { size: 32 }), TROJAN, { 'boom()': 'boom()' })
    const before = await chain.publicClient.getCode({ address: stack.controller.address })
    await send(chain, stack.controller.address, '0xa169ce09')
    expect(await chain.publicClient.getCode({ address: stack.controller.address })).toBe(before)
    // Since EIP-6780 only a contract that was created in the same transaction can be destroyed.
    await diamond.send('decreaseRateLimit', [KEY, 1n])
    expect(await left()).toBe(LIMIT - 1n)
  })

  test('and the ETH that it could have sent away is none: a Controller holds none between calls', async () => {
    expect(await balance(stack.controller.address)).toBe(0n)
  })
})

describe('a venue that returns a bomb', () => {
  /** PUSH4 size PUSH1 0 RETURN, or REVERT. */
  const bomb = (size: number, opcode: 'f3' | 'fd') =>
    concatHex(['0x63', numberToHex(size, { size: 4 }), `0x6000${opcode}`])

  test.each([
    ['returned', 'f3'],
    ['reverted with', 'fd'],
  ] as const)('%s: a megabyte costs the operator gas, and nothing else', async (_, opcode) => {
    await venue(bomb(2 ** 20, opcode))
    // Memory for one copy after the other, on the way back: it does not fit in what the call has.
    await expect(operate(10_000_000n)).rejects.toThrow()
    expect(await left()).toBe(LIMIT)
  })
})

describe('gas griefing', () => {
  test('a venue that burns whatever gas it gets: the whole call fails, and the limit is as it was', async () => {
    // INVALID takes all that is left, as an endless loop does.
    await venue('0xfe')
    await expect(operate(3_000_000n)).rejects.toThrow()
    expect(await left()).toBe(LIMIT)
  })

  test('no amount of gas makes a call do half of what it does', async () => {
    await venue('0x00')
    const { gasUsed } = await operate()
    await stack.rateLimits.send('setRateLimitData', [KEY, LIMIT, 0n])
    let done = 0
    for (let gas = 30_000n; gas < gasUsed + 20_000n; gas += 500n) {
      const succeeded = await operate(gas).then(
        () => true,
        () => false,
      )
      if (succeeded) done++
      expect(await left()).toBe(LIMIT - BigInt(done))
    }
    expect(done).toBeGreaterThan(0)
  })

  test('no amount of gas makes what came back vanish: a limit that exists is refilled, or the call fails', async () => {
    const increase = (gas?: bigint) => diamond.send('tryIncreaseRateLimit', [KEY, 1n], gas ? { gas } : {})
    await stack.rateLimits.send('setRateLimitData', [KEY, LIMIT, 0n, 0n, await chain.now()])
    const { gasUsed } = await increase()
    let done = 1
    for (let gas = 25_000n; gas < gasUsed + 20_000n; gas += 250n) {
      const succeeded = await increase(gas).then(
        () => true,
        () => false,
      )
      if (succeeded) done++
      expect(await left(), `with ${gas} gas`).toBe(BigInt(done))
    }
    expect(done).toBeGreaterThan(1)
  })
})

describe('ETH that is forced into', () => {
  /** Creates a contract whose constructor destroys it in favour of an address: no code there can refuse. */
  async function force(address: Hex, value: bigint) {
    const wallet = await chain.wallet(chain.accounts[0] as Address)
    await wallet.sendTransaction({ data: concatHex(['0x73', address, '0xff']), value } as never)
  }

  test('the Controller: it is nobody’s, and moves no limit', async () => {
    await force(stack.controller.address, parseEther('1'))
    expect(await balance(stack.controller.address)).toBe(parseEther('1'))
    await venue('0x00')
    await operate()
    expect(await left()).toBe(LIMIT - 1n)
  })

  test('the proxy: only a controller moves it', async () => {
    await force(stack.proxy.address, parseEther('1'))
    expect(await balance(stack.proxy.address)).toBe(parseEther('1'))
    const take = stack.proxy.send('doCallWithValue', [chain.accounts[3], '0x', 1n], { from: chain.accounts[3] })
    await expectRevert(take, 'AccessControlUnauthorizedAccount')
  })
})
