import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { matchAnswers } from './matchAnswers.ts'

let server: Server
afterEach(() => void server.close())

/** What a client gets for its requests from a node that answers this. */
async function ask(requests: unknown, answers: unknown): Promise<unknown> {
  server = createServer((_, response) => response.end(JSON.stringify(answers)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return (await matchAnswers(url, { method: 'POST', body: JSON.stringify(requests) })).json()
}

const ACCOUNT = `0x${'11'.repeat(20)}`
const two = [
  { id: 7, method: 'web3_clientVersion' },
  { id: 8, method: 'web3_clientVersion' },
]
const a = { id: 7, result: 'a' }
const b = { id: 8, result: 'b' }

describe('matchAnswers', () => {
  it.each([
    ['reordered', [b, a]],
    ['duplicated', [a, a, b, b]],
    ['with answers to others among them', [{ id: 1, result: 'c' }, b, a]],
  ])('gives each request its own answer where they are %s', async (_, answers) => {
    expect(await ask(two, answers)).toEqual([a, b])
  })

  it('has an error where an answer is missing', async () => {
    expect(await ask(two, [b])).toEqual([expect.objectContaining({ id: 7, error: expect.anything() }), b])
  })

  it('refuses what answers something else', async () => {
    await expect(ask(two[0], b)).rejects.toThrow('another request')
    await expect(ask(two, a)).rejects.toThrow('something else')
    // An error may not know the request.
    const error = { code: 1, message: 'busy' }
    expect(await ask(two[0], { id: null, error })).toEqual({ id: null, error })
  })

  it.each([
    ['eth_blockNumber', {}],
    ['eth_blockNumber', 17],
    ['eth_blockNumber', '0x'],
    ['eth_call', null],
    ['eth_call', '0x123'],
    ['eth_getCode', ['0x']],
    ['eth_getBlockByNumber', { hash: '0x', number: '0x1', timestamp: '0x1' }],
    ['eth_getTransactionReceipt', 'mined'],
    ['eth_sendRawTransaction', true],
    ['eth_getLogs', { length: 0 }],
  ])('has an error where %s is answered with %j', async (method, result) => {
    expect(await ask({ id: 7, method }, { id: 7, result })).toEqual({
      id: 7,
      error: { code: -32603, message: expect.stringContaining(`the node answered ${method} with`) },
    })
  })

  it('has an error where an error is none', async () => {
    expect(await ask(two[0], { id: 7, error: 'busy' })).toMatchObject({ error: { code: -32603 } })
  })

  it.each([
    ['eth_blockNumber', '0x0'],
    ['eth_getTransactionCount', '0x1f'],
    ['eth_call', '0x'],
    ['eth_getTransactionReceipt', null],
    ['eth_accounts', [ACCOUNT]],
    ['anything_else', { a: 1 }],
  ])('leaves %s answered with %j as it is', async (method, result) => {
    expect(await ask({ id: 7, method }, { id: 7, result })).toEqual({ id: 7, result })
  })
})
