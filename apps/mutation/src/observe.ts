// A setup file of vitest, for this application alone: stands between each local chain and its users, and deploys other code
// where a contract is deployed that has a fault now. Builds stay as they are, so that nothing but the contract's behaviour
// can give the fault away. After the first failure nothing more is tested.

import { appendFileSync, readFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, onTestFailed } from 'vitest'

/** What is deployed in place of what. Code is hexadecimal, without prefix; `to` is empty where it stays. */
export type Swap = { name: string; creation: string; runtime: string; to?: { creation: string; runtime: string } }
export type State = {
  swaps: readonly Swap[]
  /** Where to write, a line each file, which of the contracts it deployed. */
  record?: string
  /** Whether tests go on after a failure. */
  thorough?: boolean
  /** The full name of the one test to run. */
  only?: string
  /** Those of tests not to run. */
  without?: readonly string[]
}

type Provider = { request(call: { method: string; params?: unknown }): Promise<unknown> }

const { swaps, record, thorough, only, without } = JSON.parse(
  readFileSync(process.env.PAU_MUTATION as string, 'utf8'),
) as State
const deployed = new Set<string>()

function observe(provider: Provider): Provider {
  const request = provider.request.bind(provider)
  const swapped = (call: { method: string; params?: unknown }): Promise<unknown> => {
    const { method, params } = call
    if (method === 'hardhat_setCode') {
      const [address, code] = params as [string, string]
      const swap = swaps.find(({ runtime }) => runtime !== '' && code === `0x${runtime}`)
      if (swap) deployed.add(swap.name)
      return request(swap?.to ? { method, params: [address, `0x${swap.to.runtime}`] } : call)
    }
    if (method === 'eth_sendTransaction' || method === 'eth_call' || method === 'eth_estimateGas') {
      const [transaction, ...rest] = params as [{ data?: string }, ...unknown[]]
      // Below this there is no contract in it, and most calls are.
      if ((transaction.data?.length ?? 0) > 200) {
        const data = exchange(transaction.data as string)
        if (data !== transaction.data) return request({ method, params: [{ ...transaction, data }, ...rest] })
      }
    }
    return request(call)
  }
  return new Proxy(provider, {
    get: (target, name) => (name === 'request' ? swapped : (Reflect.get(target, name) as unknown)),
  })
}

/** Creation code may come with arguments behind it, and before it what a factory wants. What a contract creates lies in it. */
function exchange(data: string): string {
  const found = swaps
    .map((swap) => ({ swap, at: data.indexOf(swap.creation) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!found) return data
  const { at, swap } = found
  deployed.add(swap.name)
  return swap.to ? data.slice(0, at) + swap.to.creation + data.slice(at + swap.creation.length) : data
}

;(globalThis as { [key: symbol]: unknown })[Symbol.for('diamond-pau.observe')] = Object.assign(observe, {
  // Code that is not optimized is compiled four times as fast, and does not always fit what a chain accepts.
  unlimited: true,
})

let failed = false
beforeEach(({ task, skip }) => {
  if (failed && !thorough) skip('one failure is enough')
  const name = fullName(task)
  if (only !== undefined && name !== only) skip('another one is wanted')
  if (without?.includes(name)) skip('it compares code')
  onTestFailed(() => {
    failed = true
  })
})

type Named = { name: string; type: string; suite?: Named }

function fullName({ name, suite }: Named): string {
  return suite && suite.name !== '' ? `${fullName(suite)} ${name}` : name
}

afterAll(() => {
  if (!record) return
  const file = expect.getState().testPath ?? ''
  appendFileSync(record, `${JSON.stringify({ file, deployed: [...deployed].sort() })}\n`)
})
