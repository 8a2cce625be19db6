import {
  type Address,
  concatHex,
  type Hex,
  keccak256,
  maxUint128,
  maxUint256,
  numberToHex,
  toHex,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLocalChain, deployCore, expectRevert, type LocalChain, type LocalContract } from '../src/testing.ts'
import production from './production.json' with { type: 'json' }

const { CONTROLLER, DEFAULT_ADMIN_ROLE } = production.roles
const KEY = keccak256(toHex('KEY'))
const SPENDER: Address = '0x5555555555555555555555555555555555555555'
const by = { from: SPENDER }

let chain: LocalChain
let limits: LocalContract
let admin: Address

beforeAll(async () => {
  chain = await createLocalChain()
  admin = chain.accounts[0] as Address
})
afterAll(() => chain.close())
beforeEach(async () => {
  limits = await deployCore(chain, 'RateLimits', [admin])
  await limits.send('grantRole', [CONTROLLER, SPENDER])
})

const data = () => limits.read<Record<string, bigint>>('getRateLimitData', [KEY])
const current = () => limits.read<bigint>('getCurrentRateLimit', [KEY])
/** The next transaction happens this many seconds after the last. */
async function pass(seconds: bigint) {
  const timestamp = (await chain.now()) + seconds
  await chain.testClient.setNextBlockTimestamp({ timestamp })
  return timestamp
}

test('refuses to be deployed without an admin', async () => {
  await expectRevert(deployCore(chain, 'RateLimits', [zeroAddress]), 'ZeroAdmin', [])
})

test('nobody lays down a role for others', async () => {
  await expectRevert(limits.send('renounceRole', [CONTROLLER, SPENDER]), 'AccessControlBadConfirmation', [])
  await limits.send('renounceRole', [CONTROLLER, SPENDER], by)
  expect(await limits.read('hasRole', [CONTROLLER, SPENDER])).toBe(false)
})

describe('setting', () => {
  test('is for admins, before any value is looked at', async () => {
    const setters: [string, unknown[]][] = [
      ['setRateLimitData', [KEY, 1n, 0n, 2n, maxUint256]],
      ['setRateLimitData', [KEY, maxUint256 - 1n, 0n]],
      ['setUnlimitedRateLimitData', [KEY]],
    ]
    for (const [name, args] of setters) {
      await expectRevert(limits.send(name, args, by), 'AccessControlUnauthorizedAccount', [SPENDER, DEFAULT_ADMIN_ROLE])
    }
  })

  test('checks lastAmount, then lastUpdated, then what can be packed', async () => {
    const set = (...args: bigint[]) => limits.send('setRateLimitData', [KEY, ...args])
    const now = await pass(0n)
    await expectRevert(set(1n, maxUint256, 2n, now + 1n), 'RateLimits/invalid-lastAmount')
    await chain.testClient.setNextBlockTimestamp({ timestamp: now })
    await expectRevert(set(maxUint128 + 1n, maxUint256, 2n, now + 1n), 'RateLimits/invalid-lastUpdated')
    await expectRevert(set(maxUint256, 0n, 0n, maxUint256), 'RateLimits/invalid-lastUpdated')
    const [a, b, c] = [maxUint128 + 1n, maxUint128 + 2n, maxUint128 + 3n]
    await expectRevert(set(c, b, a, 0n), 'ValueTooLarge', [c])
    await expectRevert(set(maxUint128, b, 0n, 0n), 'ValueTooLarge', [b])
    await expectRevert(set(maxUint256, 0n, a, 0n), 'ValueTooLarge', [a])
    await expectRevert(set(maxUint256 - 1n, 0n, 0n, 0n), 'ValueTooLarge', [maxUint256 - 1n])
    // A slope has no sentinel.
    await expectRevert(set(maxUint256, maxUint256, 0n, 0n), 'ValueTooLarge', [maxUint256])
    expect(await data()).toEqual({ maxAmount: 0n, slope: 0n, lastAmount: 0n, lastUpdated: 0n })
  })

  test('with what is left and since when', async () => {
    const now = await pass(0n)
    const event = { maxAmount: 100n, slope: 3n, lastAmount: 40n, lastUpdated: now - 5n }
    const receipt = await limits.send('setRateLimitData', [KEY, ...Object.values(event)])
    expect(limits.events(receipt)).toEqual([{ name: 'RateLimitDataSet', args: { key: KEY, ...event } }])
    expect(await data()).toEqual(event)
    expect(await current()).toBe(40n + 3n * 5n)
  })

  test('is full from now on where nothing else is said', async () => {
    const now = await pass(1n)
    const receipt = await limits.send('setRateLimitData', [KEY, 100n, 3n])
    const event = { maxAmount: 100n, slope: 3n, lastAmount: 100n, lastUpdated: now }
    expect(limits.events(receipt)).toEqual([{ name: 'RateLimitDataSet', args: { key: KEY, ...event } }])
    expect(await data()).toEqual(event)
  })

  test('to unlimited', async () => {
    const now = await pass(1n)
    const receipt = await limits.send('setUnlimitedRateLimitData', [KEY])
    const event = { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: now }
    expect(limits.events(receipt)).toEqual([{ name: 'RateLimitDataSet', args: { key: KEY, ...event } }])
    expect(await data()).toEqual(event)
    expect(await current()).toBe(maxUint256)
  })

  test('a limit to zero closes it, whatever it was', async () => {
    await limits.send('setUnlimitedRateLimitData', [KEY])
    await limits.send('setRateLimitData', [KEY, 0n, 0n])
    expect(await current()).toBe(0n)
    await expectRevert(limits.send('triggerRateLimitDecrease', [KEY, 0n], by), 'RateLimits/zero-maxAmount')
  })
})

describe('storage', () => {
  const PUBLISHED = { maxAmount: 1_000_000_000n * 10n ** 18n, slope: 11_574_074_074_074_074_074_074n }
  const [U32, U80, U96] = [2n ** 32n - 1n, 2n ** 80n - 1n, 2n ** 96n - 1n]

  /** The words of the key: the second is for what does not fit the first. */
  async function words(): Promise<[bigint, bigint]> {
    const base = BigInt(keccak256(concatHex([KEY, numberToHex(1n, { size: 32 })])))
    const read = async (slot: bigint) =>
      BigInt((await chain.publicClient.getStorageAt({ address: limits.address, slot: toHex(slot) })) as Hex)
    return [await read(base), await read(base + 1n)]
  }

  const narrow: Record<string, { maxAmount: bigint; slope: bigint }> = {
    'the largest limit that is published': PUBLISHED,
    'a maximum of 32 bits': { maxAmount: U32, slope: U80 },
    'a maximum of 32 bits and zeros': { maxAmount: U32 * 10n ** 19n, slope: U80 },
    'a maximum that is one digit and zeros': { maxAmount: 7n * 10n ** 28n, slope: 0n },
    'no limit': { maxAmount: maxUint256, slope: U80 },
    'nothing, at a slope': { maxAmount: 0n, slope: 1n },
  }
  const wide: Record<string, { maxAmount: bigint; slope: bigint }> = {
    'a maximum of 33 bits that ends in no zero': { maxAmount: U32 + 2n, slope: 0n },
    'a maximum of 33 bits before its zeros': { maxAmount: (U32 + 2n) * 10n ** 6n, slope: 0n },
    'a maximum above 96 bits': { maxAmount: 8n * 10n ** 28n, slope: 0n },
    'a slope of 81 bits': { maxAmount: 10n ** 18n, slope: U80 + 1n },
    'everything as large as it may be': { maxAmount: maxUint128, slope: maxUint128 },
  }

  test.each(Object.entries(narrow))('one word: %s', async (_, limit) => {
    await limits.send('setRateLimitData', [KEY, ...Object.values(limit)])
    expect((await words())[1]).toBe(0n)
    expect(await data()).toMatchObject({ ...limit, lastAmount: limit.maxAmount })
  })

  test.each(Object.entries(wide))('two words: %s', async (_, limit) => {
    await limits.send('setRateLimitData', [KEY, ...Object.values(limit)])
    expect((await words())[1]).toBe((limit.maxAmount << 128n) | limit.slope)
    expect(await data()).toMatchObject({ ...limit, lastAmount: limit.maxAmount })
  })

  test('of an unlimited key, what was left before may be too large for one word', async () => {
    await limits.send('setRateLimitData', [KEY, maxUint256, 3n, U96, 0n])
    expect((await words())[1]).toBe(0n)
    await limits.send('setRateLimitData', [KEY, maxUint256, 3n, U96 + 1n, 0n])
    expect((await words())[1]).toBe(3n)
    expect(await data()).toEqual({ maxAmount: maxUint256, slope: 3n, lastAmount: U96 + 1n, lastUpdated: 0n })
  })

  test.each([
    ['one word', PUBLISHED],
    ['two words', { maxAmount: maxUint128, slope: maxUint128 }],
  ])('of %s, a use changes nothing but what is left and the time', async (_, limit) => {
    await limits.send('setRateLimitData', [KEY, ...Object.values(limit), 5n, await pass(0n)])
    const now = await pass(0n)
    await limits.send('triggerRateLimitDecrease', [KEY, 5n], by)
    expect(await data()).toEqual({ ...limit, lastAmount: 0n, lastUpdated: now })
    expect(await current()).toBe(0n)
    const later = await pass(1n)
    await limits.send('triggerRateLimitIncrease', [KEY, limit.maxAmount], by)
    expect(await data()).toEqual({ ...limit, lastAmount: limit.maxAmount, lastUpdated: later })
  })

  test('one word has room for a time of 40 bits, and two for those after', async () => {
    const last = 2n ** 40n - 1n
    for (const [lastUpdated, second] of [
      [last, 0n],
      [last + 1n, (10n << 128n) | 1n],
    ] as const) {
      const undone = await chain.testClient.snapshot()
      await chain.testClient.setNextBlockTimestamp({ timestamp: lastUpdated })
      await limits.send('setRateLimitData', [KEY, 10n, 1n, 3n, lastUpdated])
      expect((await words())[1]).toBe(second)
      expect(await data()).toEqual({ maxAmount: 10n, slope: 1n, lastAmount: 3n, lastUpdated })
      await chain.testClient.revert({ id: undone })
    }
  })

  test('a limit that fits one word after two leaves the second alone, and does not read it', async () => {
    await limits.send('setRateLimitData', [KEY, maxUint128, maxUint128])
    await limits.send('setRateLimitData', [KEY, 10n, 1n])
    expect((await words())[1]).not.toBe(0n)
    expect(await data()).toMatchObject({ maxAmount: 10n, slope: 1n, lastAmount: 10n })
    await expectRevert(limits.send('triggerRateLimitDecrease', [KEY, 11n], by), 'RateLimits/rate-limit-exceeded')
  })
})

describe('using', () => {
  const decrease = (amount: bigint) => limits.send('triggerRateLimitDecrease', [KEY, amount], by)
  const increase = (amount: bigint) => limits.send('triggerRateLimitIncrease', [KEY, amount], by)

  test('is for controllers, before the limit is looked at', async () => {
    for (const name of ['triggerRateLimitDecrease', 'triggerRateLimitIncrease']) {
      await expectRevert(limits.send(name, [KEY, 1n]), 'AccessControlUnauthorizedAccount', [admin, CONTROLLER])
    }
  })

  test('needs a limit', async () => {
    await expectRevert(decrease(0n), 'RateLimits/zero-maxAmount')
    await expectRevert(decrease(1n), 'RateLimits/zero-maxAmount')
    await expectRevert(increase(0n), 'RateLimits/zero-maxAmount')
    // A slope without a maximum never becomes an amount.
    await limits.send('setRateLimitData', [KEY, 0n, maxUint128])
    await pass(1_000n)
    await expectRevert(decrease(1n), 'RateLimits/zero-maxAmount')
    expect(await current()).toBe(0n)
  })

  test('takes away exactly what is left, and not one more', async () => {
    await limits.send('setRateLimitData', [KEY, 100n, 0n])
    await expectRevert(decrease(101n), 'RateLimits/rate-limit-exceeded')
    const receipt = await decrease(100n)
    expect(limits.events(receipt)).toEqual([
      {
        name: 'RateLimitDecreaseTriggered',
        args: { key: KEY, amountToDecrease: 100n, oldRateLimit: 100n, newRateLimit: 0n },
      },
    ])
    await expectRevert(decrease(1n), 'RateLimits/rate-limit-exceeded')
    await decrease(0n)
  })

  test('refills by the second, up to the maximum', async () => {
    const start = await pass(1n)
    await limits.send('setRateLimitData', [KEY, 100n, 7n, 0n, start])
    await pass(3n)
    await expectRevert(decrease(22n), 'RateLimits/rate-limit-exceeded')
    await pass(1n)
    await decrease(28n)
    await pass(1_000n)
    expect(limits.events(await decrease(1n))[0]?.args).toMatchObject({ oldRateLimit: 100n, newRateLimit: 99n })
  })

  test('gives back up to the maximum', async () => {
    await limits.send('setRateLimitData', [KEY, 100n, 0n, 10n, 0n])
    expect(limits.events(await increase(50n))).toEqual([
      {
        name: 'RateLimitIncreaseTriggered',
        args: { key: KEY, amountToIncrease: 50n, oldRateLimit: 10n, newRateLimit: 60n },
      },
    ])
    expect(limits.events(await increase(maxUint256 - 60n))[0]?.args).toMatchObject({ newRateLimit: 100n })
    await expectRevert(increase(maxUint256), 'Panic', [0x11])
  })

  test('an amount of zero is written down like any other', async () => {
    await limits.send('setRateLimitData', [KEY, 100n, 1n, 10n, await pass(0n)])
    const now = await pass(5n)
    expect(limits.events(await decrease(0n))[0]?.args).toMatchObject({ oldRateLimit: 15n, newRateLimit: 15n })
    expect(await data()).toMatchObject({ lastAmount: 15n, lastUpdated: now })
  })

  test('an unlimited key gives any amount, keeps no account of it and emits nothing', async () => {
    await limits.send('setRateLimitData', [KEY, maxUint256, 5n, 7n, 0n])
    const before = await data()
    for (const trigger of [decrease, increase]) {
      for (const amount of [0n, 1n, maxUint256]) expect((await trigger(amount)).logs).toEqual([])
    }
    expect(await limits.read('triggerRateLimitDecrease', [KEY, maxUint256], by)).toBe(maxUint256)
    expect(await limits.read('triggerRateLimitIncrease', [KEY, maxUint256], by)).toBe(maxUint256)
    expect(await current()).toBe(maxUint256)
    expect(await data()).toEqual(before)
    expect(before).toEqual({ maxAmount: maxUint256, slope: 5n, lastAmount: 7n, lastUpdated: 0n })
  })

  test('one key’s use leaves its neighbours alone', async () => {
    const other = keccak256(KEY)
    await limits.send('setRateLimitData', [KEY, 100n, 0n])
    await limits.send('setRateLimitData', [other, 100n, 0n])
    await decrease(60n)
    expect(await limits.read('getCurrentRateLimit', [other])).toBe(100n)
  })
})
