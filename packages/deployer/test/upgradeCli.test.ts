import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addresses } from '@diamond-pau/addresses'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { getChain, spark } from '@diamond-pau/stars'
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePlan, planHash, type ReplayedPau, replayStar } from '../src/index.ts'
import { pau } from './cli.ts'

const definition = getChain(spark, 1)

let anvil: Anvil
let folder: string
let replayed: ReplayedPau

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 1 })
  const { vault, buffer, ilk } = definition.allocator as NonNullable<typeof definition.allocator>
  const allocator = { vault: vault.value, buffer: buffer.value, ilk: ilk.value, admin: definition.admin.value }
  const devnet = await createDevnet({ chain: await connect(anvil.url), allocator })
  replayed = await replayStar(devnet, 'spark', definition, addresses.mainnet)
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
})
afterAll(async () => {
  await anvil?.stop()
  rmSync(folder, { recursive: true })
})

const node = () => ['--rpc', anvil.url, '--deployments', join(folder, 'deployments')]
const upgrade = (...args: string[]) => pau(['upgrade', 'spark', '--chain', '1', ...args, ...node()])

async function refusal(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await upgrade(...args)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).not.toMatch(/\n\s+at /)
  return stderr
}

// Each command is a process of its own, which compiles and searches anew.
describe('pau upgrade', { timeout: 300_000 }, () => {
  it('says in one sentence what is wrong', async () => {
    expect(await refusal('--to', 'stage4')).toContain('there is no stage "stage4". Pass stage1, stage2 or stage3')
    expect(await refusal('--to', 'legacy')).toContain('Pass its address with --back-to')
    expect(await refusal('--to', 'stage1', '--instance', 'x')).toContain('--instance: "x" is not a number')
    expect(await refusal('--to', 'stage1', '--from', '0x12')).toContain('is not an address')
    expect(await refusal('--to', 'stage3')).toContain('Go through Stage 1')
    expect(await refusal('--to', 'stage1', '--apply')).toContain('Pass --yes')
    expect(await refusal('--to', 'stage1', '--apply', '--rehearse')).toContain('one after the other')
    expect(await refusal('--to', 'stage1', '--plan', join(folder, 'none'))).toContain('Pass --apply with it')
    expect(await refusal('--to', 'stage3', '--governance', join(folder, 'none'))).toContain('Use pau plan spark')
    expect(await refusal('--to', 'stage1', '--apply', '--yes', '--plan', join(folder, 'none'))).toContain(
      'cannot be read',
    )
  })

  it('plans, rehearses, sends the reviewed plan, finds nothing left to do, and goes back', async () => {
    const planned = await upgrade('--to', 'stage1', '--json')
    const plan = parsePlan(planned.stdout)
    expect(plan.notes?.length).toBeGreaterThan(0)
    const file = join(folder, 'plan.json')
    writeFileSync(file, planned.stdout)
    // Who decides reads the same in words.
    const words = await pau(['export', file, '--format', 'markdown'])
    for (const note of plan.notes ?? []) expect(words.stdout).toContain(`- ${note}`)

    const rehearsed = await upgrade('--to', 'stage1', '--rehearse', '--json')
    expect(JSON.parse(rehearsed.stdout)).toMatchObject({ ok: true, planHash: planHash(plan) })

    const applied = await upgrade('--to', 'stage1', '--apply', '--plan', file, '--yes', '--impersonate', '--json')
    expect(applied.code).toBe(0)
    const result = JSON.parse(applied.stdout) as { ok: boolean; planHash: string; sent: unknown[] }
    expect(result).toMatchObject({ ok: true, planHash: planHash(plan), left: [] })
    expect(result.sent).toHaveLength(plan.steps.length)
    const controller = plan.addresses.NewController as string

    const again = await upgrade('--to', 'stage1', '--from', replayed.controller.address)
    expect(again.stdout).toContain('nothing to do')
    expect(await refusal('--to', 'stage1')).toContain('Pass --instance')

    const back = ['--to', 'legacy', '--back-to', replayed.controller.address]
    const returned = await upgrade(...back, '--apply', '--yes', '--impersonate')
    expect(returned.stdout).toContain('✔ Spark is at the monolith')
    expect((await upgrade(...back, '--from', controller)).stdout).toContain('nothing to do')
  })

  it('goes up the stages, knows afterwards where the PAU is, and goes on from wherever it is', async () => {
    const send = async (...args: string[]) => {
      const { code, stdout, stderr } = await upgrade(...args, '--apply', '--yes', '--impersonate', '--json')
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
      return JSON.parse(stdout) as { addresses: Record<string, Address>; sent: { step: string }[] }
    }
    await send('--to', 'stage1')
    const stage2 = (await send('--to', 'stage2')).addresses.NewController as Address
    const diamond = (await send('--to', 'stage3')).addresses.NewController
    // The facets of the definition that no monolith had, and only once.
    const facets = await send('--to', 'stage3')
    expect(facets.sent.map(({ step }) => step)).toContain('updateIntegrations/DIAMOND_LOUPE_FACET')
    expect((await send('--to', 'stage3')).sent).toEqual([])

    const { stdout } = await pau(['plan', 'spark', '--chain', '1', ...node(), '--json'])
    const { plan } = JSON.parse(stdout) as { plan: { addresses: object; steps: { id: string }[] } }
    expect(plan.addresses).toMatchObject({ Controller: diamond, ALMProxy: definition.live?.proxy?.value })
    expect(plan.steps.map(({ id }) => id)).not.toContainEqual(expect.stringMatching(/^assemble/))

    expect((await send('--to', 'stage2', '--back-to', stage2)).sent).toHaveLength(4)
    const again = await send('--to', 'stage3')
    expect([again.addresses.NewController, again.sent.length]).toEqual([diamond, 4])
  })

  it('says where a PAU is that the node does not have', async () => {
    const { code, stderr } = await pau(['upgrade', 'grove', '--chain', '1', '--to', 'stage1', ...node()])
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^pau: The ALMProxy of Grove, 0x\w{40}, is not on the chain of this node\. .* --published\.\n$/,
    )
  })

  it('works on an embedded chain, where the PAU is as published', async () => {
    const { code, stdout } = await pau(['upgrade', 'osero', '--to', 'stage3', '--instance', '1'])
    expect(code).toBe(0)
    expect(stdout).toContain('Revoke CONTROLLER on ALMProxy from the old controller')
    expect((await pau(['upgrade', 'osero', '--to', '3'])).stdout).toContain('nothing to do')
    const facets = await pau(['upgrade', 'osero', '--to', 'stage3', '--rehearse', '--json'])
    expect(JSON.parse(facets.stdout)).toMatchObject({ ok: true, left: 0 })
    const none = await pau(['upgrade', 'osero', '--to', 'stage3', '--apply', '--yes', '--json'])
    expect(JSON.parse(none.stdout)).toMatchObject({ ok: true, sent: [], left: [] })
    const rehearsed = await pau(['upgrade', 'spark', '--chain', '1', '--to', 'stage1', '--rehearse'])
    expect(rehearsed.code).toBe(0)
    expect(rehearsed.stdout).toContain('The chain is as it was.')
  })
})
