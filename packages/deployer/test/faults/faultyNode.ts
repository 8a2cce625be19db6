import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Call = { id: number; method: string; params: unknown[] }
export type Answer = { id: number; result?: unknown; error?: { code: number; message: string } }

/** What happens between a client and its node. Everything left out happens as it should. */
export type Fault = {
  /** Before the node hears of it. `drop` cuts the connection, `twice` asks the node two times. */
  request?: (calls: Call[]) => Promise<'drop' | 'twice' | void> | 'drop' | 'twice' | void
  /** When the node has answered. `drop` cuts the connection; answers take the place of the node's. */
  answer?: (calls: Call[], answers: Answer[]) => Promise<Answer[] | 'drop' | void> | Answer[] | 'drop' | void
  /** What is sent instead of the answers as text. */
  body?: (text: string, calls: Call[]) => string
}

/** A proxy before a real node that does to requests and answers what networks and load balancers do. */
export type FaultyNode = {
  readonly url: string
  /** From now on. Without a fault it only passes on. */
  inject(fault?: Fault): void
  stop(): Promise<void>
}

export async function startFaultyNode(target: string): Promise<FaultyNode> {
  let fault: Fault = {}
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Call | Call[]
    const calls = (Array.isArray(body) ? body : [body]).map((call) => ({ ...call, params: call.params ?? [] }))
    const { request: before, answer: after, body: wire = (text: string) => text } = fault
    const verdict = await before?.(calls)
    if (verdict === 'drop') return void response.destroy()
    const answers = await forward(target, calls)
    if (verdict === 'twice') await forward(target, calls)
    const changed = await after?.(calls, answers)
    if (changed === 'drop') return void response.destroy()
    const result = changed ?? answers
    response.setHeader('content-type', 'application/json')
    const own = Array.isArray(body) ? result : (result.find(({ id }) => id === body.id) ?? result[0])
    response.end(wire(JSON.stringify(own), calls))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inject: (next = {}) => void (fault = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Asks the node, in the order of the calls. */
export async function forward(target: string, calls: readonly Call[]): Promise<Answer[]> {
  const body = JSON.stringify(calls.map((call) => ({ jsonrpc: '2.0', ...call })))
  const response = await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return (await response.json()) as Answer[]
}
