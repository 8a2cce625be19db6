import { deployCore, type LocalContract } from '@diamond-pau/contracts/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import type { Bench } from './bench.ts'
import { M18, MAX18, NOOP, SLOPE18 } from './counterparties.ts'

const SPENDER: Address = '0x2222222222222222222222222222222222222222'
/** One zero byte, as the anchors' key had. */
const KEY: Hex = `0x00${'11'.repeat(31)}`

/** RateLimits as we deploy it, and with unpacked storage, as live PAUs have it. */
export async function measureLimits(bench: Bench): Promise<void> {
  const admin = bench.chain.accounts[0]
  const packed = await deployCore(bench.chain, 'RateLimits', [admin])
  const direct = { operation: 'RateLimits.triggerRateLimitDecrease', stage: 'direct', variant: 'first' }
  await bench.measure(direct, NOOP, packed.encode('triggerRateLimitDecrease', [KEY, M18]))
  await measure('diamond', packed, bench)
  await measure('diamond-unpacked', await bench.deploy('UnpackedRateLimits', [admin]), bench)
}

async function measure(stage: string, limits: LocalContract, { measure, tick }: Bench) {
  await limits.send('grantRole', [CONTROLLER, SPENDER])
  const set = limits.encode('setRateLimitData', [KEY, MAX18, SLOPE18])
  const decrease = limits.encode('triggerRateLimitDecrease', [KEY, M18])
  const increase = limits.encode('triggerRateLimitIncrease', [KEY, M18])
  const call = async (name: string, variant: string, data: Hex, from?: Address) => {
    await measure({ operation: `RateLimits.${name}`, stage, variant }, limits.address, data, { from })
    await tick()
  }

  await call('setRateLimitData', 'first', set)
  await call('setRateLimitData', 'steady', set)
  await call('triggerRateLimitDecrease', 'first', decrease, SPENDER)
  await call('triggerRateLimitDecrease', 'steady', decrease, SPENDER)
  await call('triggerRateLimitIncrease', 'steady', increase, SPENDER)
  await limits.send('setUnlimitedRateLimitData', [KEY])
  await call('triggerRateLimitDecrease', 'steady-unlimited', decrease, SPENDER)
  await call('triggerRateLimitIncrease', 'steady-unlimited', increase, SPENDER)
}
