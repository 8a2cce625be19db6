import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A running anvil node, alone on its port. */
export type Anvil = {
  /** Where it answers JSON-RPC over HTTP. */
  readonly url: string
  readonly chainId: number
  readonly pid: number
  /** Ends the node and waits until it is gone. */
  stop(): Promise<void>
}

export type StartAnvilOptions = {
  /** What `block.chainid` returns. Default 1. */
  chainId?: number
  /** Default: one that is free. */
  port?: number
  /** Time of the first block, in seconds since 1970. Default now. */
  timestamp?: bigint
  /** More of anvil's own flags, such as `--no-mining`. */
  args?: readonly string[]
}

/** anvil could not be started. */
export class AnvilError extends Error {
  override name = 'AnvilError'
}

/**
 * Starts anvil on the loopback interface and waits until it answers. It ends with this process, however that ends.
 * Blocks start with a base fee of zero, as in-process chains do.
 *
 * @throws {AnvilError} when this platform has no binary, or when anvil ends before it listens.
 */
export async function startAnvil(options: StartAnvilOptions = {}): Promise<Anvil> {
  const { chainId = 1, port = 0, timestamp, args = [] } = options
  const flags = ['--chain-id', `${chainId}`, '--port', `${port}`]
  flags.push('--hardfork', 'cancun', '--block-base-fee-per-gas', '0')
  if (timestamp !== undefined) flags.push('--timestamp', `${timestamp}`)
  const child = spawn(binary(), [...flags, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) child.once('exit', endWithThisProcess(child.pid))
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const url = await listening(child)
  unref(child)
  return {
    url,
    chainId,
    pid: child.pid as number,
    async stop() {
      child.ref()
      child.kill()
      await exited
    },
  }
}

/** The address that anvil prints when it listens; its later output is read and dropped, so that it never blocks. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk))
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const host = /^Listening on (\S+)/.exec(line)?.[1]
      if (host) resolve(`http://${host}`)
    })
    child.once('error', (cause) => reject(new AnvilError(`anvil could not be started: ${cause.message}`, { cause })))
    // Not 'exit': what it said may still be on its way then.
    child.once('close', (code, signal) => {
      reject(new AnvilError(`anvil ended (${signal ?? `exit code ${code}`}) before it listened: ${complaint.trim()}`))
    })
  })
}

/**
 * Ends a process when this one ends. A handler for 'exit' is not enough: none runs when this process is killed. So a
 * shell waits on a pipe that only we hold, and the kernel closes it whatever happens to us.
 *
 * @returns ends the watch, for when the process has ended: its id may become another's.
 */
function endWithThisProcess(pid: number): () => void {
  if (process.platform === 'win32') {
    const end = () => process.kill(pid)
    process.once('exit', end)
    return () => process.off('exit', end)
  }
  const watch = spawn('/bin/sh', ['-c', `read -r _ || kill ${pid}`], { stdio: ['pipe', 'ignore', 'ignore'] })
  unref(watch)
  return () => watch.kill()
}

/** Lets this process end while a child runs. */
function unref(child: ChildProcess) {
  child.unref()
  for (const stream of child.stdio) (stream as Socket | null)?.unref()
}

/** The binary in the platform's own package: it needs no install script. */
function binary(): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const name = `@foundry-rs/anvil-${process.platform}-${arch}`
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/anvil${process.platform === 'win32' ? '.exe' : ''}`)
  } catch (cause) {
    throw new AnvilError(`anvil is not installed for ${process.platform}-${process.arch}: no package ${name}.`, {
      cause,
    })
  }
}
