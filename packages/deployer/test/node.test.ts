import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pau, start } from './cli.ts'

let node: ReturnType<typeof start>
let url: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pau-node-'))
  node = start(['node', 'osero', '--port', '0'])
  const [line] = (await once(node.child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  url = line.toString().trim()
})
afterAll(() => {
  node?.child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const onNode = (...args: string[]) => pau([...args, '--rpc', url, '--deployments', join(folder, 'deployments')])

it('keeps what one command did for the next', async () => {
  expect((await onNode('verify', 'osero')).code).toBe(1)
  expect((await onNode('apply', 'osero', '--yes', '--impersonate')).code).toBe(0)
  expect((await onNode('verify', 'osero')).code).toBe(0)
})

it('has the PAU as it is published, if that is asked for', async () => {
  const published = start(['node', 'spark', '--chain', 'mainnet', '--port', '0', '--published'])
  const [line] = (await once(published.child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const limits = await pau(['limits', 'spark', '--chain', 'mainnet', '--rpc', line.toString().trim(), '--json'])
  published.child.kill('SIGTERM')
  const rows = (JSON.parse(limits.stdout) as { limits: { current: string | null }[] }).limits
  expect(rows.filter(({ current }) => current !== null && current !== '0').length).toBeGreaterThan(10)
  expect((await published.outcome).stderr).toContain('Spark is operated through 0x')
})

it('refuses a port that is taken, and what is no port', async () => {
  const taken = await pau(['node', 'osero', '--port', new URL(url).port])
  expect(taken).toMatchObject({ code: 1, stdout: '' })
  expect(taken.stderr).toMatch(/^pau: No node can listen on port \d+: .*in use.* Pass another --port, or 0\.$/m)
  const none = await pau(['node', 'osero', '--port', '99999'])
  expect(none).toMatchObject({ code: 1, stderr: 'pau: --port: "99999" is not a port. Pass 0 to 65535.\n' })
})

it('ends with its chain when it is interrupted', async () => {
  node.child.kill('SIGINT')
  expect((await node.outcome).code).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
})
