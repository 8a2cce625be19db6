import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installSafe } from '@diamond-pau/devnet'
import { contractAt } from '@diamond-pau/contracts/testing'
import * as Keystore from 'ox/Keystore'
import { type Address, concat, type Hex, pad, zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSink } from '../src/cli/session.ts'
import {
  batchChecksum,
  calldataExport,
  combineSinks,
  type Desired,
  executionOf,
  keySink,
  nodeSink,
  openKeystore,
  partsOf,
  type Plan,
  planHash,
  propose,
  readSafe,
  SafeError,
  safeSink,
  safeTransaction,
  type Sink,
  transactionBuilderBatch,
} from '../src/index.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

/** Administers the PAU. It is an account with a key, a Safe or an executor, in turn, at one address. */
const ADMIN_KEY: Hex = `0x${'41'.repeat(32)}`
const admin = privateKeyToAccount(ADMIN_KEY)
const OWNERS = ['51', '52', '53'].map((byte) => privateKeyToAccount(`0x${byte.repeat(32)}`))
const EXECUTOR = privateKeyToAccount(`0x${'61'.repeat(32)}`)
/** All blocks have this time, so that what is stored about time is equal too. */
const TIME = 1_770_000_000n

let rig: Rig
let desired: Desired
let complete: Plan
let folder: string
let safes: Awaited<ReturnType<typeof installSafe>>

beforeAll(async () => {
  rig = await createRig()
  safes = await installSafe(rig)
  const cited = { value: admin.address, source: 'test' }
  const agents = OSERO.agents.map((agent) => ({ ...agent, admins: [cited] }))
  desired = rig.desired({ admin: cited, agents })
  complete = await rig.plan(desired)
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
  await rig.mark()
})
beforeEach(() => rig.reset())
afterAll(async () => {
  await rig.close()
  rmSync(folder, { recursive: true })
})

/** Everything before the admin's part is sent by its own accounts. */
async function prepared(): Promise<Plan> {
  const own = complete.steps.filter(({ from }) => from.address !== admin.address)
  expect(own).toEqual(complete.steps.slice(0, own.length))
  await rig.execute(
    { ...complete, steps: own },
    { sink: await clocked(await nodeSink(rig.connection, { impersonate: true })) },
  )
  return { ...complete, steps: complete.steps.slice(own.length) }
}

/** A sink whose transactions are all mined at one time. */
async function clocked(sink: Sink): Promise<Sink> {
  return {
    ...sink,
    async broadcast(transaction) {
      await atOneTime()
      return sink.broadcast(transaction)
    },
  }
}
const atOneTime = () => rig.chain.testClient.setNextBlockTimestamp({ timestamp: TIME })

/** A real Safe at the admin's address, as if it had been made there. */
async function safeAtAdmin(): Promise<Address> {
  const { address } = await safes.createSafe(
    OWNERS.map(({ address }) => address),
    2,
  )
  const code = (await rig.chain.publicClient.getCode({ address })) as Hex
  await rig.chain.testClient.setCode({ address: admin.address, bytecode: code })
  const setup = contractAt(rig.chain, safes.singleton, admin.address)
  // The proxy's first slot is its singleton; the rest is what setup writes.
  await rig.chain.testClient.setStorageAt({ address: admin.address, index: '0x0', value: pad(safes.singleton.address) })
  const none = [zeroAddress, 0n, zeroAddress]
  const owners = OWNERS.map(({ address: owner }) => owner)
  await setup.send('setup', [owners, 2, zeroAddress, '0x', safes.fallbackHandler.address, ...none])
  await rig.chain.testClient.setBalance({ address: EXECUTOR.address, value: 10n ** 20n })
  return admin.address
}

/** Code and storage of everything that the plan is about: equal roots are equal contents. */
async function contents(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const [name, address] of Object.entries(complete.addresses)) {
    const proof = await rig.chain.publicClient.getProof({ address, storageKeys: [] })
    found[name] = { code: proof.codeHash, storage: proof.storageHash }
  }
  return found
}

const sinks: [name: string, send: () => Promise<void>][] = [
  [
    'an encrypted keystore',
    async () => {
      const [key, options] = Keystore.pbkdf2({ password: 'a password', iterations: 1000 })
      const path = join(folder, 'keystore.json')
      writeFileSync(path, JSON.stringify(Keystore.encrypt(ADMIN_KEY, key, options)))
      const account = await openKeystore(path, 'a password')
      await rig.chain.testClient.setBalance({ address: account.address, value: 10n ** 20n })
      await rig.execute(await prepared(), { sink: await clocked(keySink(rig.connection, account)) })
    },
  ],
  [
    'an account that the node has unlocked',
    async () => {
      await rig.chain.testClient.setBalance({ address: admin.address, value: 10n ** 20n })
      await rig.chain.testClient.impersonateAccount({ address: admin.address })
      const { connection } = rig
      const request = async (call: { method: string }) =>
        call.method === 'eth_accounts' ? [admin.address] : rig.chain.provider.request(call as never)
      const client = Object.assign(Object.create(connection.client), { request }) as typeof connection.client
      const { devNode: _, ...plain } = connection
      await rig.execute(await prepared(), { sink: await clocked(await nodeSink({ ...plain, client })) })
    },
  ],
  [
    'a Safe whose owners sign here',
    async () => {
      const safe = await safeAtAdmin()
      const carrier = keySink(rig.connection, EXECUTOR)
      const options = { safe, owners: OWNERS.slice(1), executor: EXECUTOR.address, carrier }
      const rest = await prepared()
      const sink = combineSinks([await clocked(await safeSink(rig.connection, options))])
      const { sent } = await rig.execute(rest, { sink })
      expect(sent).toHaveLength(rest.steps.length)
      expect((await readSafe(rig.connection, safe)).nonce).toBe(BigInt(rest.steps.length))
    },
  ],
  [
    'a batch of the Transaction Builder, signed by owners one after the other',
    async () => {
      const safe = await safeAtAdmin()
      const rest = await prepared()
      const [part] = partsOf(rest)
      if (!part) throw new Error('nothing is left')
      // Through a file, as people hand it on.
      const batch = JSON.parse(JSON.stringify(transactionBuilderBatch(rest, part))) as ReturnType<
        typeof transactionBuilderBatch
      >
      expect(batch.meta.checksum).toBe(batchChecksum(batch))
      const state = await readSafe(rig.connection, safe)
      const transaction = safeTransaction(batch.transactions, state.nonce)
      const proposals = [
        await propose(1, safe, transaction, OWNERS[2] as (typeof OWNERS)[0]),
        await propose(1, safe, transaction, OWNERS[0] as (typeof OWNERS)[0]),
      ]
      await atOneTime()
      const wallet = await rig.chain.wallet(EXECUTOR.address)
      await wallet.sendTransaction({ to: safe, data: executionOf(proposals, state), gas: 10_000_000n } as never)
      expect((await readSafe(rig.connection, safe)).nonce).toBe(1n)
    },
  ],
  [
    'the calldata of a spell, which an executor delegates to',
    async () => {
      const rest = calldataExport(await prepared())
      const [{ from, calls } = { from: zeroAddress, calls: [] }] = rest.parts
      expect(from).toBe(admin.address)
      // Whatever it is called with, it runs the first word's code with the rest, in its own name: a SubProxy's exec.
      await rig.chain.testClient.setCode({ address: admin.address, bytecode: DELEGATOR })
      const spell = safeTransaction(calls, 0n)
      await atOneTime()
      const wallet = await rig.chain.wallet(STRANGER)
      await wallet.sendTransaction({
        to: admin.address,
        data: concat([pad(spell.to), spell.data]),
        gas: 10_000_000n,
      } as never)
    },
  ],
  [
    'impersonation on a fork',
    async () => {
      await rig.execute(await prepared(), {
        sink: await clocked(await nodeSink(rig.connection, { impersonate: true })),
      })
    },
  ],
]

/**
 * delegatecall(gas, calldata[0], calldata[32..]), and a revert if it failed. What Sky's SubProxy does in `exec`, for
 * anyone.
 */
const DELEGATOR: Hex = '0x602036036020600037600060006020360360006000355af4601f57600080fd5b00'

describe('law 7: one plan, any sink', () => {
  const reached = new Map<string, Record<string, unknown>>()

  it.each(sinks)('goes through %s', async (name, send) => {
    expect(planHash(await rig.plan(desired))).toBe(planHash(complete))
    await send()
    expect((await rig.plan(desired)).steps).toEqual([])
    expect((await rig.verify(desired)).findings).toEqual([])
    reached.set(name, await contents())
  })

  it('ends in the same chain state through each of them', () => {
    expect(reached.size).toBe(sinks.length)
    const [first, ...others] = reached.values()
    expect(Object.keys(first ?? {}).length).toBeGreaterThan(10)
    // The root of no storage at all would be equal too.
    const roots = Object.values(first ?? {}).map((content) => (content as { storage: Hex }).storage)
    expect(new Set(roots).size).toBeGreaterThan(4)
    for (const other of others) expect(other).toEqual(first)
  })
})

describe('a Safe', () => {
  it('is not sent from with too few owners, nor with a stranger', async () => {
    const safe = await safeAtAdmin()
    const carrier = keySink(rig.connection, EXECUTOR)
    const options = { safe, owners: OWNERS.slice(0, 1), executor: EXECUTOR.address, carrier }
    await expect(safeSink(rig.connection, options)).rejects.toThrow(SafeError)

    const state = await readSafe(rig.connection, safe)
    const transaction = safeTransaction([{ to: STRANGER, value: '0', data: '0x' }], state.nonce)
    const own = await propose(1, safe, transaction, OWNERS[0] as (typeof OWNERS)[0])
    const strange = await propose(1, safe, transaction, EXECUTOR)
    expect(() => executionOf([own, strange], state)).toThrow('is no owner of the Safe')
    const other = await propose(1, safe, { ...transaction, nonce: 5n }, OWNERS[1] as (typeof OWNERS)[0])
    expect(() => executionOf([own, other], state)).toThrow('signed different transactions')
  })

  it('is sent from by the command line, with the keystores of its owners', async () => {
    const safe = await safeAtAdmin()
    const keystore = ['51', '53'].map((byte) => {
      const [key, options] = Keystore.pbkdf2({ password: 'a password', iterations: 1000 })
      const path = join(folder, `${byte}.json`)
      writeFileSync(path, JSON.stringify(Keystore.encrypt(`0x${byte.repeat(32)}`, key, options)))
      return path
    })
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, 'a password\n')
    const session = { connection: rig.connection, close: async () => {} }
    await expect(openSink(session, { safe })).rejects.toThrow('A Safe needs its owners. Pass their keystores')
    const sink = await openSink(session, { safe, keystore, passwordFile })
    const [executor] = OWNERS as [(typeof OWNERS)[0]]
    await rig.chain.testClient.setBalance({ address: executor.address, value: 10n ** 20n })
    const rest = await prepared()
    const { sent } = await rig.execute({ ...rest, steps: rest.steps.slice(0, 2) }, { sink })
    expect(sent).toHaveLength(2)
  })

  it('is told from an account that is none', async () => {
    await expect(readSafe(rig.connection, STRANGER)).rejects.toThrow(`There is no Safe at ${STRANGER}.`)
  })

  it('shows its owners the hash that the batch has', async () => {
    const safe = await safes.createSafe(
      OWNERS.map(({ address }) => address),
      1,
    )
    const calls = [
      { to: STRANGER, value: '1', data: '0x1234' },
      { to: STRANGER, value: '0', data: '0x' },
    ] as const
    const ours = safeTransaction(calls, 0n)
    const theirs = await safe.prepare(calls.map(({ to, value, data }) => ({ to, data, value: BigInt(value) })))
    expect(ours).toEqual(theirs)
    const { contractTransactionHash } = await propose(1, safe.address, ours, OWNERS[0] as (typeof OWNERS)[0])
    expect(contractTransactionHash).toBe(await safe.hash(theirs))
  })
})
