import { type Abi, type Address, formatEther, type Hex, type TransactionReceipt } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { isRefusal, revertData, revertName } from '../chain/revert.ts'
import { PauError } from '../errors.ts'
import type { Plan, Step } from '../plan/types.ts'
import { roughGas } from '../plan/gas.ts'
import { broadcastRaw } from './broadcastRaw.ts'
import { failingReads, isDone, isPromised } from './checkReads.ts'
import {
  BrokenPromiseError,
  MissingAuthorityError,
  NonceTakenError,
  NotMinedError,
  SendError,
  StalePlanError,
  StepRevertedError,
  UnfundedError,
} from './errors.ts'
import { type Head, trackHead } from './head.ts'
import type { Journal } from './journal.ts'
import { hasToWait } from './readiness.ts'
import { findReceipt, poll } from './receipt.ts'
import { settle } from './settle.ts'
import { senderOf, type Sink, type Transaction } from './sink.ts'

export type ExecuteOptions = {
  connection: Connection
  sink: Sink
  journal: Journal
  /** Send the steps up to the first whose account the sink lacks, instead of none. */
  partial?: boolean
  /** Names the errors that a step may revert with. */
  errors?: Abi
  /** How long to wait for a block to have a transaction, in seconds. Default 300. */
  timeout?: number
  /** Send what blocks have become too dear for again, with the same nonce and a higher fee. */
  replace?: boolean
  onProgress?: (progress: Progress) => void
}

/** The options of a run, and the head that it has seen. */
type Run = ExecuteOptions & { head: Head; timeout: number }

export type Progress =
  | { event: 'skipped'; step: Step }
  | { event: 'sent'; step: Step; hash: Hex }
  | { event: 'mined'; step: Step; hash: Hex; gasUsed: bigint }

export type Execution = {
  sent: { step: string; hash: Hex; gasUsed: bigint; blockNumber: bigint }[]
  /** Steps that had nothing left to do. */
  skipped: string[]
  /** Steps that were left for others to send, or for later: those after a step that has to wait, and that step. */
  left: string[]
}

/** A plan is for another chain. */
export class WrongChainError extends PauError {
  override name = 'WrongChainError'
}

/**
 * Sends the steps of a plan, one after the other. Nothing is sent if the plan does not fit the chain, if the sink lacks
 * an account that a step needs, or if an account cannot pay. Each step is checked against its reads before and after.
 * What an earlier run began is finished, not repeated. What has to wait is left, with everything after it.
 *
 * @throws WrongChainError, StalePlanError, MissingAuthorityError, UnfundedError before anything is sent
 * @throws StepRevertedError, BrokenPromiseError, NotMinedError, UnderpricedError, NonceTakenError, StalePlanError on the
 *   way
 */
export async function execute(plan: Plan, options: ExecuteOptions): Promise<Execution> {
  const { connection, journal, onProgress } = options
  if (plan.chainId !== connection.chainId) {
    throw new WrongChainError(`The plan is for chain ${plan.chainId}, but the node is on chain ${connection.chainId}.`)
  }
  const run: Run = { ...options, head: trackHead(connection), timeout: options.timeout ?? DEFAULT_TIMEOUT }
  const { steps, left } = await sendable(plan, run)
  await checkFunds(steps, run)

  const execution: Execution = { sent: [], skipped: [], left: left.map(({ id }) => id) }
  for (const step of steps) {
    const open = journal.open(step.id)
    if (open) await settle(step, open, run)
    if (await isDone(connection, step, await run.head.block())) {
      execution.skipped.push(step.id)
      onProgress?.({ event: 'skipped', step })
      continue
    }
    const { transactionHash: hash, gasUsed, blockNumber } = await send(step, run)
    execution.sent.push({ step: step.id, hash, gasUsed, blockNumber })
    onProgress?.({ event: 'mined', step, hash, gasUsed })
  }
  return execution
}

/** Seconds. */
const DEFAULT_TIMEOUT = 300
/** What one transaction may use at most (EIP-7825). */
const GAS_CAP = 2n ** 24n

// --------------------------------------------------------------------------------------------------------- beforehand

/** The steps to send and those to leave to others, after a look at all of them. */
async function sendable(plan: Plan, { connection, sink, journal, partial, head }: Run) {
  const pending: Step[] = []
  const block = await head.block()
  for (const [index, step] of plan.steps.entries()) {
    if (await isDone(connection, step, block)) continue
    if (await hasToWait(connection, step, pending, block)) {
      return { steps: plan.steps.slice(0, index), left: plan.steps.slice(index) }
    }
    if (!(await sink.canSend(step.from.address))) {
      if (partial) return { steps: plan.steps.slice(0, index), left: plan.steps.slice(index) }
      throw new MissingAuthorityError(step, sink.name)
    }
    // Whether what an earlier run left unsettled still has to be sent shows later.
    if (!journal.open(step.id)) {
      const failing = (await failingReads(connection, step.preReads, block)).filter(
        (read) => !isPromised(read, pending),
      )
      if (failing.length > 0) throw new StalePlanError(step, failing)
    }
    pending.push(step)
  }
  return { steps: plan.steps, left: [] }
}

/** Every account that will send needs ETH for it. Steps that cannot be estimated yet count by their size. */
async function checkFunds(steps: readonly Step[], { connection, sink, head }: Run): Promise<void> {
  const { client } = connection
  const block = await head.block()
  const gasPrice = await client.getGasPrice()
  const senders = new Map<Step['from']['address'], bigint>()
  for (const step of steps) {
    if (await isDone(connection, step, block)) continue
    const { address } = step.from
    if (await sink.funds(address)) continue
    const ready = (await failingReads(connection, step.preReads, block)).length === 0
    const request = { account: address, to: step.to, data: step.data, value: BigInt(step.value) }
    const gas = ready ? await client.estimateGas(request).catch(() => roughGas(step)) : roughGas(step)
    senders.set(address, (senders.get(address) ?? 0n) + gas * gasPrice + BigInt(step.value))
  }
  for (const [address, needed] of senders) {
    const balance = await client.getBalance({ address })
    if (balance === 0n || balance < needed) {
      throw new UnfundedError(address, formatEther(balance), formatEther(needed))
    }
  }
}

// -------------------------------------------------------------------------------------------------------- one by one

async function send(step: Step, options: Run): Promise<TransactionReceipt> {
  const { connection, head } = options
  const failing = await failingReads(connection, step.preReads, await head.block())
  if (failing.length > 0) throw new StalePlanError(step, failing)

  const receipt = step.presigned ? await sendPresigned(step, step.presigned, options) : await sendOwn(step, options)
  head.saw(receipt.blockNumber)
  const broken = await failingReads(connection, step.postReads, await head.block())
  if (broken.length > 0) throw new BrokenPromiseError(step, broken, receipt.transactionHash)
  return receipt
}

/** The one place from which transactions leave. */
async function sendOwn(step: Step, options: Run): Promise<TransactionReceipt> {
  const { sink, journal, onProgress } = options
  const prepared = await sink.prepare(await transactionOf(step, options))
  journal.append({ event: 'intended', step: step.id, prepared })
  let hash: Hex
  try {
    hash = await sink.broadcast(prepared)
  } catch (error) {
    // A node in this process mines a transaction that reverts, and throws.
    if (!isRefusal(error)) throw new SendError(step, error)
    journal.append({ event: 'settled', step: step.id, hash: prepared.hash ?? null, outcome: 'reverted' })
    throw new StepRevertedError(step, reason(error, options))
  }
  journal.append({ event: 'sent', step: step.id, hash })
  onProgress?.({ event: 'sent', step, hash })
  const receipt = await waitForReceipt(step, hash, senderOf(prepared), options)
  const success = receipt.status === 'success'
  journal.append({ event: 'settled', step: step.id, hash, outcome: success ? 'done' : 'reverted' })
  if (!success) throw new StepRevertedError(step, await replay(step, receipt, options), hash)
  return receipt
}

/** Funds the creator of a transaction that was signed for all chains, and broadcasts it. */
async function sendPresigned(step: Step, presigned: Hex, options: Run): Promise<TransactionReceipt> {
  const { connection } = options
  const sender = { address: step.to, nonce: 0 }
  const balance = await connection.client.getBalance({ address: sender.address })
  if (balance < BigInt(step.value)) await sendOwn(step, options)
  return waitForReceipt(step, await broadcastRaw(connection, presigned), sender, options)
}

async function transactionOf(step: Step, { connection: { client }, errors = [], head }: Run): Promise<Transaction> {
  const { to, data } = step
  const from = step.from.address
  const value = BigInt(step.value)
  let estimate: bigint
  try {
    estimate = await client.estimateGas({ account: from, to, data, value })
  } catch (error) {
    if (!isRefusal(error)) throw new SendError(step, error)
    throw new StepRevertedError(step, revertName(revertData(error), errors))
  }
  const generous = (estimate * 5n) / 4n
  const gas = generous > GAS_CAP && estimate <= GAS_CAP ? GAS_CAP : generous
  const pending = await client.getTransactionCount({ address: from, blockTag: 'pending' })
  const mined = await client.getTransactionCount({ address: from, blockNumber: await head.block() })
  const nonce = Math.max(pending, mined)
  return { from, to, value, data, nonce, gas }
}

/** A receipt may come later than the count of the account that sent: this many looks later it is not to be expected. */
const LATE = 5

async function waitForReceipt(
  step: Step,
  hash: Hex,
  sender: { address: Address; nonce: number },
  { connection, timeout }: Run,
): Promise<TransactionReceipt> {
  let late = 0
  const receipt = await poll(connection, timeout, async () => {
    const found = await findReceipt(connection, hash)
    if (found) return found
    const used = (await connection.client.getTransactionCount({ address: sender.address })) > sender.nonce
    if (used && ++late > LATE) throw new NonceTakenError(step, sender)
    return undefined
  })
  if (!receipt) throw new NotMinedError(step, hash, timeout)
  return receipt
}

/** Why a mined transaction reverted, from running it again where it ran. */
async function replay(step: Step, { blockNumber }: TransactionReceipt, options: ExecuteOptions): Promise<string> {
  const { client } = options.connection
  const call = { account: step.from.address, to: step.to, data: step.data, value: BigInt(step.value), blockNumber }
  return client.call(call).then(
    () => 'no reason that shows in its block',
    (error: unknown) => reason(error, options),
  )
}

function reason(error: unknown, { errors = [] }: ExecuteOptions): string {
  return revertName(revertData(error), errors)
}
