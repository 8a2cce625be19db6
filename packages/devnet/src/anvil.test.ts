import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { AnvilError, startAnvil } from './anvil.ts'

async function rpc<T>(url: string, method: string, ...params: unknown[]): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await response.json()) as { result: T }).result
}

test('starts nodes side by side, with the chain id and clock asked for', async () => {
  const [mainnet, base] = await Promise.all([startAnvil(), startAnvil({ chainId: 8453, timestamp: 1_800_000_000n })])
  expect(mainnet.url).not.toBe(base.url)
  expect(await rpc(mainnet.url, 'eth_chainId')).toBe('0x1')
  expect(await rpc(base.url, 'eth_chainId')).toBe('0x2105')
  const block = await rpc<{ timestamp: string; baseFeePerGas: string }>(
    base.url,
    'eth_getBlockByNumber',
    'latest',
    false,
  )
  expect(Number(block.timestamp)).toBe(1_800_000_000)
  expect(Number(block.baseFeePerGas)).toBe(0)
  await Promise.all([mainnet.stop(), base.stop()])
  await expect(rpc(mainnet.url, 'eth_chainId')).rejects.toThrow()
  await expect(rpc(base.url, 'eth_chainId')).rejects.toThrow()
})

test('says why anvil did not start', async () => {
  const start = startAnvil({ args: ['--no-such-flag'] })
  await expect(start).rejects.toThrow(AnvilError)
  await expect(start).rejects.toThrow(/exit code 2.*--no-such-flag/s)
})

test.each(['SIGKILL', 'SIGTERM'] as const)('ends when the process that started it ends by %s', async (signal) => {
  const script = `
    import { startAnvil } from ${JSON.stringify(new URL('./anvil.ts', import.meta.url).href)}
    console.log((await startAnvil()).url)
    setInterval(() => {}, 1000)
  `
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  expect(await rpc(url, 'eth_chainId')).toBe('0x1')
  parent.kill(signal)
  await vi.waitFor(() => expect(rpc(url, 'eth_chainId')).rejects.toThrow(), { timeout: 10_000 })
})

test('lets a process end that forgot to stop it', async () => {
  const script = `
    import { startAnvil } from ${JSON.stringify(new URL('./anvil.ts', import.meta.url).href)}
    await startAnvil()
  `
  const [code] = await once(spawn(process.execPath, ['--input-type=module', '--eval', script]), 'exit')
  expect(code).toBe(0)
})
