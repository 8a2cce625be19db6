import { type DiamondKeyEntry, diamondKeys, monolithKeys } from '@diamond-pau/keys'
import fc from 'fast-check'
import { getAddress, type Hex, keccak256, maxUint256, pad, slice, toHex } from 'viem'
import { expect, test } from 'vitest'
import { addUp, type Ask, available, type Budget, legacyKey, rekeyRules, succeed, successorKey } from './rekey.ts'

const amount = fc.bigInt(0n, 2n ** 128n - 1n)
const budget: fc.Arbitrary<Budget> = fc
  .record({
    maxAmount: amount,
    slope: fc.bigInt(0n, 10n ** 24n),
    used: amount,
    lastUpdated: fc.bigInt(0n, 2_000_000_000n),
  })
  .map(({ used, ...rest }) => ({ ...rest, lastAmount: used % (rest.maxAmount + 1n) }))
const elapsed = fc.bigInt(0n, 10n ** 9n)

test('a carried budget allows the same in every second', () => {
  fc.assert(
    fc.property(budget, elapsed, (old, seconds) => {
      const now = old.lastUpdated + seconds
      expect(available(succeed(old, { mode: 'carry' }), now)).toBe(available(old, now))
    }),
  )
})

test('parts of a budget never allow more together than it did, and no more than a unit each second less', () => {
  const ratio = fc.record({ decimals: fc.integer({ min: 0, max: 18 }), parts: fc.integer({ min: 1, max: 8 }) })
  fc.assert(
    fc.property(budget, elapsed, ratio, (old, seconds, { decimals, parts }) => {
      const unit = 10n ** BigInt(18 - decimals)
      const part = succeed(old, { mode: 'share', ratio: [1n, unit * BigInt(parts)] })
      const now = old.lastUpdated + seconds
      const together = available(part, now) * unit * BigInt(parts)
      expect(together).toBeLessThanOrEqual(available(old, now))
      const lost = (2n + seconds) * unit * BigInt(parts)
      expect(together + lost).toBeGreaterThanOrEqual(available(old, now))
    }),
  )
})

test('a mirror never binds before what it mirrors', () => {
  fc.assert(
    fc.property(budget, elapsed, fc.bigInt(1n, 10n ** 40n), (old, seconds, rate) => {
      const WAD = 10n ** 18n
      const mirror = succeed(old, { mode: 'mirror', ratio: [WAD, rate] })
      const now = old.lastUpdated + seconds
      // What the mirror lets through of the token, the sum counts at its rate, rounded down.
      expect(((available(mirror, now) + 1n) * rate) / WAD).toBeGreaterThanOrEqual(available(old, now))
    }),
  )
})

test('the sum of a pair never binds before both of its tokens', () => {
  fc.assert(
    fc.property(budget, budget, elapsed, elapsed, (a, b, wait, seconds) => {
      const start = (a.lastUpdated > b.lastUpdated ? a : b).lastUpdated + wait
      const now = start + seconds
      expect(available(addUp([a, b], start), now)).toBeGreaterThanOrEqual(available(a, now) + available(b, now))
    }),
  )
})

test('unlimited stays unlimited, and a gate lets nothing be spent', () => {
  const unlimited = { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: 1n }
  expect(succeed(unlimited, { mode: 'carry' })).toEqual(unlimited)
  expect(available(succeed(unlimited, { mode: 'share', ratio: [1n, 3n] }), 9n)).toBe(maxUint256)
  const gate = succeed({ maxAmount: 5n, slope: 7n, lastAmount: 5n, lastUpdated: 1n }, { mode: 'gate' })
  expect([gate.maxAmount, available(gate, 10n ** 9n)]).toEqual([1n, 0n])
})

test('every limit of the monoliths has a rule, with a reason', () => {
  expect(Object.keys(rekeyRules).toSorted()).toEqual(monolithKeys.map(({ constant }) => constant).toSorted())
  for (const { reason } of Object.values(rekeyRules)) expect(reason).not.toBe('')
})

/** A venue that answers everything: addresses of its own for each question, 6 decimals, two coins. */
const ask: Ask = async (to, signature, args = []) => {
  const address = (text: string) => getAddress(slice(keccak256(toHex(text)), 12))
  const answers: Record<string, unknown> = {
    'decimals() returns (uint8)': 6,
    'N_COINS() returns (uint256)': 2n,
    'stored_rates() returns (uint256[])': [10n ** 30n, 10n ** 18n],
    'peers(uint32) returns (bytes32)': pad('0x1234', { size: 32 }),
  }
  const one = address(`${to} ${signature} ${args.map(String).join()}`)
  if (signature.startsWith('readTokens') || signature.startsWith('poolKeys')) return [one, address(`${one} 1`)] as never
  return (answers[signature] ?? one) as never
}

test('every rule leads to keys that facets compose, of which together none allows more', async () => {
  const account = (index: number) => getAddress(pad(toHex(index), { size: 20 }))
  const values: Record<string, unknown> = {
    address: account(7),
    bytes32: pad('0x77', { size: 32 }),
    uint32: 6,
    uint16: 2,
  }
  const known: readonly DiamondKeyEntry[] = diamondKeys
  const context = {
    addresses: { WEETH: account(1), UNISWAP_V4_POSITION_MANAGER: account(2) },
    whitelistedAssets: () => [account(3), account(4), account(5)],
  }
  const old = { maxAmount: 10n ** 24n, slope: 10n ** 18n, lastAmount: 5n * 10n ** 23n, lastUpdated: 1n }
  for (const { constant, args } of monolithKeys) {
    const named = Object.fromEntries(args.map(({ name, type }) => [name, values[type]]))
    const successors = await rekeyRules[constant]!.successors(named as never, ask, context)
    expect(successors.length, constant).toBeGreaterThan(0)
    const keys = successors.map((successor) => successorKey(successor))
    expect(new Set(keys).size, constant).toBe(keys.length)
    for (const { constant: name } of successors)
      expect(
        known.some((entry) => entry.constant === name),
        name,
      ).toBe(true)

    // What is said to be the same key is, and what is not has another.
    const { reason } = rekeyRules[constant]!
    const stays = keys.includes(legacyKey({ constant, args: named }))
    expect(/same key|keeps its key/.test(reason), `${constant}: ${reason}`).toBe(stays)

    const shares = successors.filter(({ mode }) => mode === 'share')
    const whole = shares.reduce((sum, { ratio = [1n, 1n], ...share }) => {
      const part = available(succeed(old, { ...share, ratio }), 100n)
      return sum + (part * ratio[1]) / ratio[0] / BigInt(shares.length)
    }, 0n)
    expect(whole, constant).toBeLessThanOrEqual(available(old, 100n))
    expect(successors.filter(({ mode }) => mode === 'carry').length + shares.length, constant).toBeGreaterThan(0)
  }
})

test('the asset or the venue that a key names now is asked of the venue', async () => {
  const token = getAddress(pad('0x77', { size: 20 }))
  const asset = await ask<Hex>(token, 'asset() returns (address)')
  const [successor] = await rekeyRules.LIMIT_4626_DEPOSIT!.successors({ token } as never, ask, {} as never)
  expect(successor).toEqual({ mode: 'carry', constant: 'LIMIT_4626_DEPOSIT', args: { asset, token } })
})

test('in a Curve pool the tokens keep what the sum allows to go in, and nothing but the sum bounds what comes out', async () => {
  const pool = getAddress(pad('0x77', { size: 20 }))
  const modes = async (constant: string) => {
    const successors = await rekeyRules[constant]!.successors({ pool } as never, ask, {} as never)
    return successors.map(({ mode, args }) => [mode, 'token' in args])
  }
  const sum = ['carry', false]
  expect(await modes('LIMIT_CURVE_DEPOSIT')).toEqual([sum, ['mirror', true], ['mirror', true]])
  expect(await modes('LIMIT_CURVE_WITHDRAW')).toEqual([sum, ['free', true], ['free', true]])
})
