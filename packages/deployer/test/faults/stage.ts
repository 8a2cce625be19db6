import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import { getChain, spark } from '@diamond-pau/stars'
import type { Hex, PrivateKeyAccount } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { findDefinition, openJournal } from '../../src/cli/session.ts'
import { coreErrors } from '../../src/contracts.ts'
import {
  combineSinks,
  connectRpc,
  type Definition,
  type Desired,
  execute,
  type Execution,
  keySink,
  latestView,
  nodeSink,
  plan,
  type Plan,
  readState,
  recordsEnvironment,
  resolveDesired,
  verify,
} from '../../src/index.ts'
import { type FaultyNode, startFaultyNode } from './faultyNode.ts'

/** Known to everyone, and used on chains that end with the process. */
export const KEY: Hex = `0x${'31'.repeat(32)}`

/** A full deployment of Spark on Ethereum, with a faulty node between the deployer and the chain. */
export type Stage = {
  node: FaultyNode
  anvil: Anvil
  chain: LocalChain
  account: PrivateKeyAccount
  /** The whole deployment. */
  plan: Plan
  /** Where journals are, as the command line has it. */
  folder: string
  journal: string
  /** One run of the deployer, through the faulty node. */
  run(options?: { replace?: boolean; timeout?: number }): Promise<Execution>
  /** The chain with the first steps done, and no journal. Only ever goes back. */
  rewind(step: number): Promise<void>
  /** What is wrong: with the state, with the number of transactions that did something, with nonces. */
  complaints(expected: number): Promise<string[]>
  rpc<T>(method: string, ...params: unknown[]): Promise<T>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const anvil = await startAnvil({ chainId: 1 })
  const chain = await connect(anvil.url)
  const { definition } = findDefinition('spark', '1')
  const { vault, buffer, ilk } = definition.allocator as NonNullable<typeof definition.allocator>
  const allocator = { vault: vault.value, buffer: buffer.value, ilk: ilk.value, admin: definition.admin.value }
  await createDevnet({ chain, allocator })
  const account = privateKeyToAccount(KEY)
  await chain.testClient.setBalance({ address: account.address, value: 10n ** 22n })
  const node = await startFaultyNode(anvil.url)
  const folder = mkdtempSync(join(tmpdir(), 'pau-faults-'))
  const rpc = <T>(method: string, ...params: unknown[]) =>
    (chain.provider.request as (call: { method: string; params: unknown[] }) => Promise<T>)({ method, params })

  const resolved = async (url: string) => {
    const connection = await connectRpc(url)
    const star = { star: 'spark', name: 'Spark' }
    const options = { star, definition: getChain(spark, 1) as Definition, deployer: account.address }
    const desired = await resolveDesired(connection, options)
    const complete = plan(desired, await readState(await latestView(connection), desired))
    return { connection, desired, plan: complete }
  }
  async function run(options: { replace?: boolean; timeout?: number } = {}): Promise<Execution> {
    const { connection, plan } = await resolved(node.url)
    const sink = combineSinks([keySink(connection, account), await nodeSink(connection, { impersonate: true })])
    const { journal, unlock } = openJournal({ connection, close: async () => {} }, 'spark', folder)
    try {
      return await execute(plan, { connection, sink, journal, errors: coreErrors(), timeout: 5, ...options })
    } finally {
      unlock()
    }
  }

  const complete = (await resolved(anvil.url)).plan
  const snapshots: Hex[] = []
  let start = 0n
  // The way there, once: a snapshot before each step, to come back to.
  node.inject({
    async request(calls) {
      if (calls.some(isSend)) snapshots.push(await rpc<Hex>('evm_snapshot'))
    },
  })
  await run()
  node.inject()
  snapshots.push(await rpc<Hex>('evm_snapshot'))
  const environment = recordsEnvironment((await resolved(anvil.url)).connection)

  return {
    node,
    anvil,
    chain,
    account,
    plan: complete,
    folder,
    journal: join(folder, environment, '.journal-spark.jsonl'),
    run,
    rpc,
    async rewind(step) {
      node.inject()
      await rpc('evm_setAutomine', true)
      await rpc('evm_revert', snapshots[step])
      snapshots[step] = await rpc<Hex>('evm_snapshot')
      await rpc('anvil_dropAllTransactions')
      await rpc('anvil_setNextBlockBaseFeePerGas', '0x0')
      rmSync(join(folder, environment), { recursive: true, force: true })
      start = await chain.publicClient.getBlockNumber()
    },
    async complaints(expected) {
      const { connection, desired, plan: rest } = await resolved(anvil.url)
      const { findings } = await verify(desired, await latestView(connection))
      const done = await successes(chain, start)
      const pool = await rpc<{ pending: Hex; queued: Hex }>('txpool_status')
      return [
        ...findings.filter(({ severity }) => severity === 'drift').map(({ what }) => `differs: ${what}`),
        ...rest.steps.map(({ id }) => `still to do: ${id}`),
        ...(samePau(desired, complete) ? [] : ['another PAU than planned']),
        ...(done === expected ? [] : [`${done} transactions instead of ${expected}`]),
        ...(Number(pool.pending) + Number(pool.queued) === 0 ? [] : ['a transaction is left in the pool']),
      ]
    },
    async close() {
      await node.stop()
      await anvil.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type AnyCall = { method: string }

/** Whether a request hands a transaction over. */
export function isSend({ method }: AnyCall): boolean {
  return method === 'eth_sendRawTransaction' || method === 'eth_sendTransaction'
}

function samePau({ pau }: Desired, { addresses }: Plan): boolean {
  return pau.controller === addresses.Controller && pau.proxy === addresses.ALMProxy
}

/** How many transactions after a block succeeded. */
async function successes({ publicClient }: LocalChain, start: bigint): Promise<number> {
  let count = 0
  for (let blockNumber = start + 1n; blockNumber <= (await publicClient.getBlockNumber()); blockNumber++) {
    const { transactions } = await publicClient.getBlock({ blockNumber })
    for (const hash of transactions) {
      const { status } = await publicClient.getTransactionReceipt({ hash })
      if (status === 'success') count++
    }
  }
  return count
}
