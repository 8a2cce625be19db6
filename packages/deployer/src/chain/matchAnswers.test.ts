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

const two = [{ id: 7 }, { id: 8 }]
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
    await expect(ask({ id: 7 }, b)).rejects.toThrow('another request')
    await expect(ask(two, a)).rejects.toThrow('something else')
    // An error may not know the request.
    expect(await ask({ id: 7 }, { id: null, error: { code: 1 } })).toEqual({ id: null, error: { code: 1 } })
  })
})
