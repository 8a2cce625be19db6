import { type Address, isAddressEqual, maxUint256 } from 'viem'

// What both versions of Uniswap have in common: ticks, prices, and how a pair of tokens is ordered.

/** The lowest and the highest tick are so far from zero. */
export const MAX_TICK = 887_272

/** Of a position: where its liquidity begins and ends. */
export type Ticks = { lower: number; upper: number }

/** Base units of a pool's two tokens. */
export type Amounts = { amount0: bigint; amount1: bigint }

/** 1.0001^(-2^i / 2) times 2^128 to the nearest integer, by i: the constants of Uniswap's TickMath. */
const FACTORS = factors()

function factors(): bigint[] {
  const bits = 1024n
  let power = squareRoot((10_000n << (2n * bits)) / 10_001n)
  return Array.from({ length: 20 }, () => {
    const factor = (power + (1n << (bits - 129n))) >> (bits - 128n)
    power = (power * power) >> bits
    return factor
  })
}

/**
 * The price at a tick as Uniswap has it, to the unit: the square root of token1 per token0, in base units, times 2^96.
 *
 * @throws RangeError beyond {@link MAX_TICK} either way.
 */
export function priceAtTick(tick: number): bigint {
  if (!Number.isInteger(tick) || Math.abs(tick) > MAX_TICK) {
    throw new RangeError(`${tick} is no tick of Uniswap: they are integers from ${-MAX_TICK} to ${MAX_TICK}.`)
  }
  const distance = Math.abs(tick)
  let ratio = FACTORS.reduce(
    (product, factor, i) => ((distance >> i) & 1 ? (product * factor) >> 128n : product),
    1n << 128n,
  )
  if (tick > 0) ratio = maxUint256 / ratio
  return (ratio + 0xffff_ffffn) >> 32n
}

/** Two tokens as a pool has them: the one with the lower address first. */
export function inOrder<T extends { address: Address }>(a: T, b: T): readonly [T, T] {
  if (isAddressEqual(a.address, b.address)) throw new Error(`${a.address} makes no pair with itself.`)
  return BigInt(a.address) < BigInt(b.address) ? [a, b] : [b, a]
}

function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next
  return root
}
