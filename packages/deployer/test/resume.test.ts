import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desired, fileJournal, keySink, nodeSink, type Plan, type Sink } from '../src/index.ts'
import { createRig, type Rig } from './rig.ts'

let rig: Rig
let desired: Desired
let complete: Plan
let folder: string

beforeAll(async () => {
  rig = await createRig()
  desired = rig.desired()
  complete = await rig.plan(desired)
  await rig.mark()
})
beforeEach(async () => {
  await rig.reset()
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => rig.close())

class Killed extends Error {}

/** A sink whose process dies at the n-th transaction: before it leaves, or before anybody hears of it. */
function dying(sink: Sink, at: number, when: 'before' | 'after'): Sink {
  let count = 0
  return {
    ...sink,
    async broadcast(prepared) {
      const last = ++count === at
      if (last && when === 'before') throw new Killed()
      const hash = await sink.broadcast(prepared)
      if (last) throw new Killed()
      return hash
    },
  }
}

const blockNumber = () => rig.chain.publicClient.getBlockNumber()
const journal = () => fileJournal(join(folder, 'journal.jsonl'))

describe.each(['the accounts of the node', 'a key'] as const)('a killed run, sending with %s', (kind) => {
  const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)

  /** What this deployer sends itself: with a key, nobody else's steps are there to send. */
  async function prepare(): Promise<{ plan: Plan; sink: Sink }> {
    if (kind === 'the accounts of the node') {
      return { plan: complete, sink: await nodeSink(rig.connection, { impersonate: true }) }
    }
    await rig.chain.testClient.setBalance({ address: account.address, value: 10n ** 19n })
    const steps = complete.steps
      .filter(({ kind }) => kind === 'deploy')
      .map((step): Plan['steps'][number] => ({ ...step, from: { ...step.from, address: account.address } }))
    return { plan: { ...complete, steps }, sink: keySink(rig.connection, account) }
  }

  it.each([
    [1, 'before'],
    [1, 'after'],
    [3, 'before'],
    [3, 'after'],
    [8, 'before'],
    [8, 'after'],
  ] as const)('goes on after it died at transaction %i, %s it left', async (at, when) => {
    const { plan, sink } = await prepare()
    const start = await blockNumber()
    await expect(rig.execute(plan, { sink: dying(sink, at, when), journal: journal() })).rejects.toThrow()
    const sent = Number((await blockNumber()) - start)
    expect(sent).toBe(when === 'before' ? at - 1 : at)

    const rest = await rig.execute(plan, { sink, journal: journal() })
    // Every step took exactly one transaction, whoever lived to see it.
    expect(Number((await blockNumber()) - start)).toBe(plan.steps.length)
    expect(rest.sent.length + rest.skipped.length).toBe(plan.steps.length)
    expect(journal().open(plan.steps[at - 1]?.id as string)).toBeUndefined()
  })

  it.each([
    ['for something else', { data: '0x01' }],
    ['on a chain that was reset', { nonce: 1000 }],
  ] as const)('does not send what a journal remembers %s', async (_, changes) => {
    const { plan, sink } = await prepare()
    const [first] = plan.steps as [Plan['steps'][number]]
    const start = await blockNumber()
    const lost: Sink = { ...sink, broadcast: () => Promise.reject(new Killed()) }
    await expect(rig.execute(plan, { sink: lost, journal: journal() })).rejects.toThrow()
    const { prepared } = journal().open(first.id) ?? {}
    if (!prepared) throw new Error('nothing was journalled')
    const stale = {
      ...prepared,
      hash: `0x${'ab'.repeat(32)}`,
      transaction: { ...prepared.transaction, ...changes },
    } as const
    journal().append({ event: 'intended', step: first.id, prepared: stale })

    await rig.execute(plan, { sink, journal: journal() })
    expect(Number((await blockNumber()) - start)).toBe(plan.steps.length)
  })

  it('has on disk what it sends before it sends it', async () => {
    const { plan, sink } = await prepare()
    const seen: string[] = []
    const watched: Sink = {
      ...sink,
      broadcast(prepared) {
        const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n')
        const last = JSON.parse(lines.at(-1) as string)
        expect(last).toMatchObject({
          event: 'intended',
          prepared: { transaction: { data: prepared.transaction.data } },
        })
        seen.push(last.step)
        return sink.broadcast(prepared)
      },
    }
    await rig.execute(plan, { sink: watched, journal: journal() })
    expect(seen).toEqual(plan.steps.map(({ id }) => id))
  })

  it('waits for what is in the pool, and does not send it again', async () => {
    const { plan, sink } = await prepare()
    const [first] = plan.steps as [Plan['steps'][number]]
    const one = { ...plan, steps: [first] }
    const start = await blockNumber()
    await rig.chain.testClient.setAutomine(false)
    await expect(rig.execute(one, { sink: dying(sink, 1, 'after'), journal: journal() })).rejects.toThrow()
    const run = rig.execute(one, { sink, journal: journal(), timeout: 0 })
    await expect(run).rejects.toThrow('was not mined within 0 seconds')
    expect((await rig.chain.publicClient.getBlock({ blockTag: 'pending' })).transactions).toHaveLength(1)

    await rig.chain.testClient.setAutomine(true)
    await rig.chain.testClient.mine({ blocks: 1 })
    expect((await rig.execute(one, { sink, journal: journal() })).skipped).toEqual([first.id])
    expect(Number((await blockNumber()) - start)).toBe(1)
  })

  it('goes on without its journal', async () => {
    const { plan, sink } = await prepare()
    const start = await blockNumber()
    await expect(rig.execute(plan, { sink: dying(sink, 4, 'after'), journal: journal() })).rejects.toThrow()
    rmSync(join(folder, 'journal.jsonl'))
    await rig.execute(plan, { sink, journal: journal() })
    expect(Number((await blockNumber()) - start)).toBe(plan.steps.length)
  })
})

describe('law 9: no key is ever written', () => {
  it('keeps the key out of the journal, and what was signed in it', async () => {
    const key = `0x${'22'.repeat(32)}` as const
    const account = privateKeyToAccount(key)
    await rig.chain.testClient.setBalance({ address: account.address, value: 10n ** 19n })
    const [step] = complete.steps as [Plan['steps'][number]]
    const steps = [{ ...step, from: { ...step.from, address: account.address } }]
    await rig.execute({ ...complete, steps }, { sink: keySink(rig.connection, account), journal: journal() })
    const text = readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    expect(text).toContain('"raw":"0x02')
    expect(text).not.toContain(key.slice(2))
  })
})
