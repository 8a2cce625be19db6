import { executeCall, governanceArtifact } from '@diamond-pau/governance'
import { type Address, type Hex, zeroHash } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { PauError } from '../errors.ts'
import { execute } from '../execute/execute.ts'
import { memoryJournal } from '../execute/journal.ts'
import { now } from '../execute/readiness.ts'
import type { Sink } from '../execute/sink.ts'
import { decodeCall } from '../plan/decodeCall.ts'
import { answer } from '../plan/reads.ts'
import type { Plan } from '../plan/types.ts'
import { latestView, readCode } from '../read/view.ts'
import { readPending } from './readUnit.ts'
import type { PendingOperation } from './types.ts'

/** What a look at a Timelock led to. */
export type KeeperPass = {
  executed: { id: Hex; hash: Hex }[]
  /** Ready, and refused all the same. */
  failed: { id: Hex; error: string }[]
  /** Not ready, the next one first; times in seconds since 1970. */
  waiting: { id: Hex; readyAt: bigint; calls: number }[]
  paused: boolean
}

/** There is no Timelock at an address. */
export class NoTimelockError extends PauError {
  override name = 'NoTimelockError'
}

/**
 * Executes what is ready in a Timelock, which anyone may. An operation that reverts does not keep others from being
 * executed, and one that comes after another is executed after it.
 *
 * @throws NoTimelockError, and what {@link execute} throws before it sends anything
 */
export async function keep(
  connection: Connection,
  options: { timelock: Address; sink: Sink; from: Address },
): Promise<KeeperPass> {
  const { timelock, sink, from } = options
  if ((await readCode(await latestView(connection), timelock)) === '0x') {
    throw new NoTimelockError(`There is no Timelock at ${timelock}. Pass --timelock with its address.`)
  }
  const { abi } = governanceArtifact('Timelock')
  const ask = (functionName: string, args: readonly unknown[] = []) =>
    connection.client.readContract({ address: timelock, abi, functionName, args })
  const pass: KeeperPass = { executed: [], failed: [], waiting: [], paused: (await ask('paused')) === true }
  for (;;) {
    const view = await latestView(connection)
    const time = await now(connection, view.blockNumber)
    const pending = await readPending(view, timelock)
    const isNext = async ({ id, predecessor, readyAt }: PendingOperation) =>
      readyAt <= time &&
      !pass.failed.some((failure) => failure.id === id) &&
      (predecessor === zeroHash || (await ask('isOperationDone', [predecessor])) === true)
    let next: PendingOperation | undefined
    for (const operation of pass.paused ? [] : pending) if (!next && (await isNext(operation))) next = operation
    if (!next) {
      const rest = pending.filter(({ id }) => !pass.failed.some((failure) => failure.id === id))
      return { ...pass, waiting: rest.map(({ id, readyAt, calls }) => ({ id, readyAt, calls: calls.length })) }
    }
    const { id } = next
    try {
      const plan = executionPlan(connection.chainId, timelock, next, from)
      const { sent } = await execute(plan, { connection, sink, journal: memoryJournal(), errors: abi })
      if (sent[0]) pass.executed.push({ id, hash: sent[0].hash })
    } catch (error) {
      if (!(error instanceof PauError)) throw error
      pass.failed.push({ id, error: error.message })
    }
  }
}

function executionPlan(chainId: number, timelock: Address, operation: PendingOperation, from: Address): Plan {
  const { abi } = governanceArtifact('Timelock')
  const { id, calls } = operation
  const { data } = executeCall(timelock, operation)
  const done = { to: timelock, abi, functionName: 'isOperationDone', args: [id], result: true }
  return {
    version: 1,
    star: 'keeper',
    chainId,
    addresses: { Timelock: timelock },
    steps: [
      {
        id: `execute/${id}`,
        kind: 'execute',
        title: `Execute operation ${id} of ${calls.length} calls`,
        chainId,
        from: { authority: 'anyone', address: from },
        to: timelock,
        value: '0',
        data,
        call: decodeCall('Timelock', abi, data),
        creates: [],
        preReads: [],
        postReads: [answer('the operation was executed', done)],
      },
    ],
  }
}
