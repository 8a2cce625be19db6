// Measures planning from a node that answers after 100 ms: a proxy before a devnet in this process adds them to every
// HTTP request, which may hold a batch of calls.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { flags } from '../../../tools/flags.ts'
import { createDevnet } from '@diamond-pau/devnet'
import { getChain, getStar } from '@diamond-pau/stars'
import type { Address } from 'viem'
import { allocatorOf } from '../src/cli/session.ts'
import { coreErrors } from '../src/contracts.ts'
import {
  connectProvider,
  connectRpc,
  execute,
  latestView,
  memoryJournal,
  nodeSink,
  plan,
  readState,
  resolveDesired,
} from '../src/index.ts'
import { supersetDefinition } from './superset.ts'

flags('bench:plan', [])

const star = getStar('spark')
const { chain } = await createDevnet({ chainId: 1, allocator: allocatorOf(getChain(star, 1)) })

const LATENCY = 100
const FACETS = 30
const FLEET = 40

let requests = 0
type Call = { id: number; method: string; params?: unknown[] }

async function answer({ id, method, params }: Call) {
  try {
    return { jsonrpc: '2.0', id, result: await chain.provider.request({ method, params } as never) }
  } catch (error) {
    const { code = -32_000, message, data } = error as { code?: number; message: string; data?: unknown }
    return { jsonrpc: '2.0', id, error: { code, message, data } }
  }
}

const server = createServer((request, response) => {
  void (async () => {
    requests += 1
    let text = ''
    for await (const chunk of request) text += String(chunk)
    await setTimeout(LATENCY)
    const body = JSON.parse(text) as Call | Call[]
    const result = Array.isArray(body) ? await Promise.all(body.map(answer)) : await answer(body)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
  })()
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const definition = supersetDefinition(FACETS)
const deployer = chain.accounts[0] as Address

async function once(): Promise<number> {
  const connection = await connectRpc(url)
  const desired = await resolveDesired(connection, { star, definition, deployer })
  return plan(desired, await readState(await latestView(connection), desired)).steps.length
}

async function measure(what: string, limit: number, work: () => Promise<string>): Promise<void> {
  const before = requests
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const { length } = definition.integrations
  process.stdout.write(
    `${what} of ${length} facets: ${seconds.toFixed(1)} s (limit ${limit} s), ${requests - before} requests, ${result}\n`,
  )
  if (seconds > limit) process.exitCode = 1
}

await measure('one PAU to be deployed', 10, async () => `${await once()} steps`)
const local = await connectProvider(chain.provider)
const desired = await resolveDesired(local, { star, definition, deployer })
const steps = plan(desired, await readState(await latestView(local), desired))
await execute(steps, {
  connection: local,
  sink: await nodeSink(local, { impersonate: true }),
  journal: memoryJournal(),
  errors: coreErrors(),
})
await measure('one deployed PAU', 10, async () => `${await once()} steps`)
await measure(`a fleet of ${FLEET} deployed PAUs`, 180, async () => {
  let left = 0
  for (let i = 0; i < FLEET; i++) left += await once()
  return `${left} steps`
})
server.close()
server.closeAllConnections()
await chain.close()
