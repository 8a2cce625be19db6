import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { diamondKey, encodeKey, monolithKey } from '@diamond-pau/keys'
import { type Address, maxUint256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreArtifact } from '../src/contracts.ts'
import { expectedLimits, latestView, readStarLimits } from '../src/index.ts'
import { pau, start } from './cli.ts'
import { createRig, OSERO, type Rig } from './rig.ts'

const MINT = diamondKey('LIMIT_USDS_MINT')
const admin = OSERO.admin.value

/** Sets a limit as if half of it had been used just now. */
async function halfUsed(rig: Rig, rateLimits: Address, from: Address): Promise<void> {
  const { timestamp } = await rig.chain.publicClient.getBlock()
  const [maxAmount, slope] = [5_000_000n * 10n ** 18n, 57_870_370_370_370_370_370n]
  const args = [MINT, maxAmount, slope, maxAmount / 2n, timestamp]
  await rig.core('RateLimits', rateLimits).send('setRateLimitData', args, { from })
}

describe('on the embedded chain', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await createRig()
  })
  afterAll(() => rig.close())

  it("reads a diamond's limits: as defined, then used, closed and opened by others", async () => {
    const desired = rig.desired()
    await rig.execute(await rig.plan(desired))
    const { rateLimits } = desired.pau
    const read = async () => {
      const view = await latestView(rig.connection)
      return readStarLimits(view, rateLimits, { star: 'osero', chainId: 1, scheme: 'diamond' })
    }
    const before = await read()
    expect(before.map(({ functions, status, state }) => [functions.join(), status, state])).toEqual([
      ['usds_mint', 'as defined', 'limited'],
      ['usds_burn', 'as defined', 'unlimited'],
      ['aave_deposit', 'as defined', 'limited'],
      ['aave_withdraw', 'as defined', 'unlimited'],
    ])
    expect(before[0]).toMatchObject({ secondsToRefill: 0n, remaining: before[0]!.maxAmount })

    await halfUsed(rig, rateLimits, admin)
    const limits = rig.core('RateLimits', rateLimits)
    await limits.send('setRateLimitData', [OSERO.limits[2]!.key, 0n, 0n], { from: admin })
    const foreign = diamondKey('LIMIT_USDS_TO_USDC')
    await limits.send('setUnlimitedRateLimitData', [foreign], { from: admin })
    const [mint, burn, deposit, withdraw, unexpected] = await read()
    expect(mint).toMatchObject({ status: 'as defined', state: 'limited' })
    expect(mint!.remaining).toBeGreaterThanOrEqual(mint!.maxAmount / 2n)
    expect(mint!.remaining).toBeLessThan(mint!.maxAmount)
    // Half a day, less the blocks since.
    expect(mint!.secondsToRefill).toBeGreaterThan(43_000n)
    expect(mint!.secondsToRefill).toBeLessThanOrEqual(43_201n)
    expect([burn!.status, withdraw!.status]).toEqual(['as defined', 'as defined'])
    expect(deposit).toMatchObject({ status: 'missing', state: 'unset', remaining: 0n })
    expect(unexpected).toMatchObject({
      key: foreign,
      name: 'LIMIT_USDS_TO_USDC',
      status: 'unexpected',
      state: 'unlimited',
    })
    expect(unexpected!.functions).toContain('psm_swapUSDSToUSDC')
  })

  it('says that there is nothing on a chain without the PAU', async () => {
    const { code, stdout, stderr } = await pau(['limits', 'osero'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/There is no RateLimits contract at 0x\w{40}, so osero has no PAU there\. Check --rpc/)
  })
})

describe('on anvil', () => {
  let anvil: Anvil
  let chain: LocalChain
  let rig: Rig
  let folder: string
  let monolith: Address

  beforeAll(async () => {
    anvil = await startAnvil({ chainId: 1 })
    chain = await connect(anvil.url)
    await createDevnet({ chain })
    rig = await createRig(chain)
    folder = mkdtempSync(join(tmpdir(), 'pau-limits-'))
    await rig.execute(await rig.plan(rig.desired()))

    // The RateLimits of a monolith: another contract, under the keys of the other scheme.
    monolith = await chain.deploy(coreArtifact('RateLimits'), [rig.deployer])
    const limits = rig.core('RateLimits', monolith)
    for (const { key, amounts } of expectedLimits('obex', 1, 'monolith')) {
      if (!amounts || amounts.maxAmount === 0n) continue
      if (amounts.unlimited) await limits.send('setUnlimitedRateLimitData', [key], { from: rig.deployer })
      else
        await limits.send('setRateLimitData', [key, amounts.maxAmount, amounts.slope], {
          from: rig.deployer,
        })
    }
  })
  afterAll(async () => {
    await anvil?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const onAnvil = (...args: string[]) => ['limits', ...args, '--rpc', anvil.url, '--deployments', folder]
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await pau(onAnvil(...args, '--json'))
    if (stdout === '') throw new Error(stderr)
    return { code, data: JSON.parse(stdout) }
  }
  type Row = { name: string; status: string; state: string; secondsToRefill: string | null; key: string }
  const wrong = (rows: Row[]) => rows.filter(({ status }) => !['as defined', 'unspecified'].includes(status))

  it('a diamond: exit code 0 while it is as defined', async () => {
    const { code, data } = await json('osero')
    expect(code).toBe(0)
    expect(data).toMatchObject({ ok: true, star: 'osero', chainId: 1, scheme: 'diamond' })
    expect(data.rateLimits).toBe(rig.desired().pau.rateLimits)
    expect(data.limits).toHaveLength(4)
    const { stdout } = await pau(onAnvil('osero'))
    expect(stdout).toMatch(
      /usds_mint\s+LIMIT_USDS_MINT\s+0xcb0537d5…\s+5,000,000 USDS\s+5,000,000 USDS a day\s+5,000,000 USDS\s+full\s+as defined/,
    )
    expect(stdout).toMatch(/usds_burn\s+LIMIT_USDS_BURN\s+0x844d35ae…\s+unlimited/)
  })

  it('a monolith: the same command, under its own keys and functions', async () => {
    const { code, data } = await json('obex', '--rate-limits', monolith)
    expect(wrong(data.limits)).toEqual([])
    expect([code, data.scheme]).toEqual([0, 'monolith'])
    const token = '0x80ac24aA929eaF5013f6436cdA2a7ba190f5Cc0b'
    expect(data.limits).toContainEqual(
      expect.objectContaining({
        key: monolithKey('LIMIT_MAPLE_REDEEM', { mapleToken: token }),
        functions: ['requestMapleRedemption'],
        state: 'unlimited',
        maxAmount: String(maxUint256),
      }),
    )
  })

  it('exit code 1 where they differ, in words and as data', async () => {
    const snapshot = await chain.testClient.snapshot()
    const unknown = encodeKey('LIMIT_OF_SOMEBODY')
    const limits = rig.core('RateLimits', monolith)
    const send = (key: string, max: bigint) => limits.send('setRateLimitData', [key, max, 0n], { from: rig.deployer })
    await send(monolithKey('LIMIT_USDS_MINT'), 7n)
    await send(monolithKey('LIMIT_USDS_TO_USDC'), 0n)
    await send(unknown, 5n)
    const { code, data } = await json('obex', '--rate-limits', monolith)
    expect(code).toBe(1)
    expect(wrong(data.limits).map(({ name, status }) => [name, status])).toEqual([
      ['LIMIT_USDS_MINT', 'differs'],
      ['LIMIT_USDS_TO_USDC', 'missing'],
      [unknown, 'unexpected'],
    ])
    const { stdout } = await pau(onAnvil('obex', '--rate-limits', monolith))
    expect(stdout).toContain(`3 limits of ${data.limits.length} not as defined`)
    expect(stdout).toMatch(
      /missing {2}LIMIT_USDS_TO_USDC\n.*\n {2}expected {2}100,000,000 USDC, 49,999,999.94 USDC a day/,
    )
    await chain.testClient.revert({ id: snapshot })
  })

  it('--watch shows each new block', async () => {
    const { child, outcome } = start(onAnvil('osero', '--watch', '0.2', '--json'))
    const shown: string[] = []
    const seen = (block: bigint) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (shown.join('').includes(`"blockNumber": "${block}"`)) resolve()
        }
        child.stdout!.on('data', (chunk: Buffer) => {
          shown.push(String(chunk))
          look()
        })
        look()
      })
    const block = await chain.publicClient.getBlockNumber()
    await seen(block)
    await halfUsed(rig, rig.desired().pau.rateLimits, admin)
    await seen(await chain.publicClient.getBlockNumber())
    child.kill()
    await outcome
    expect(shown.join('')).toMatch(/"secondsToRefill": "4\d{4}"/)
  })

  it('bad input ends in one sentence', async () => {
    const refusal = async (...args: string[]) => {
      const { code, stdout, stderr } = await pau(args)
      expect([code, stdout]).toEqual([1, ''])
      return stderr.trim()
    }
    expect(await refusal('limits', 'spark', '--rpc', anvil.url)).toBe(
      'pau: Spark is on chains 1, 8453, 42161, 130, 10, 43114. Pass --chain.',
    )
    expect(await refusal('limits', 'osero', '--chain', 'base', '--rpc', anvil.url)).toBe(
      'pau: Osero is not on chain base. It is on 1.',
    )
    expect(await refusal('limits', 'grove', '--chain', '8453', '--rpc', anvil.url)).toContain(
      "Grove's limits are on chain 8453, but the node is on chain 1.",
    )
    expect(await refusal('limits', 'skybase')).toBe('pau: Skybase has no PAU yet: nothing is published.')
    expect(await refusal('limits', 'osero', '--watch')).toContain('An embedded chain has nothing to watch. Pass --rpc.')
    expect(await refusal('limits', 'osero', '--scheme', 'cube')).toContain('There is no scheme "cube".')
    expect(await refusal('limits', 'obex', '--rpc', anvil.url)).toContain('There is no RateLimits contract at')
    expect(await refusal('limits', 'keel', '--scheme', 'diamond', '--chain', '1', '--rpc', anvil.url)).toContain(
      'so keel has no PAU there. Check --rpc, or pass --rate-limits.',
    )
  })
})
