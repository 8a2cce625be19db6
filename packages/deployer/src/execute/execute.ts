import { type Abi, formatEther, type Hex, type TransactionReceipt } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { isRefusal, requestError, revertData, revertName } from '../chain/revert.ts'
import { PauError } from '../errors.ts'
import type { Plan, Step } from '../plan/types.ts'
import { failingReads, isDone, isPromised } from './checkReads.ts'
import {
  BrokenPromiseError,
  MissingAuthorityError,
  NotMinedError,
  StalePlanError,
  StepRevertedError,
  UnfundedError,
} from './errors.ts'
import type { Journal } from './journal.ts'
import { findReceipt, poll } from './receipt.ts'
import { settle } from './settle.ts'
import type { Sink, Transaction } from './sink.ts'

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
  onProgress?: (progress: Progress) => void
}

export type Progress =
  | { event: 'skipped'; step: Step }
  | { event: 'sent'; step: Step; hash: Hex }
  | { event: 'mined'; step: Step; hash: Hex; gasUsed: bigint }

export type Execution = {
  sent: { step: string; hash: Hex; gasUsed: bigint; blockNumber: bigint }[]
  /** Steps that had nothing left to do. */
  skipped: string[]
  /** Steps that were left for others to send. */
  left: string[]
}

/** A plan is for another chain. */
export class WrongChainError extends PauError {
  override name = 'WrongChainError'
}

/**
 * Sends the steps of a plan, one after the other. Nothing is sent if the plan does not fit the chain, if the sink lacks
 * an account that a step needs, or if an account cannot pay. Each step is checked against its reads before and after.
 * What an earlier run began is finished, not repeated.
 *
 * @throws WrongChainError, StalePlanError, MissingAuthorityError, UnfundedError before anything is sent
 * @throws StepRevertedError, BrokenPromiseError, NotMinedError, StalePlanError on the way
 */
export async function execute(plan: Plan, options: ExecuteOptions): Promise<Execution> {
  const { connection, journal, onProgress } = options
  if (plan.chainId !== connection.chainId) {
    throw new WrongChainError(`The plan is for chain ${plan.chainId}, but the node is on chain ${connection.chainId}.`)
  }
  const { steps, left } = await sendable(plan, options)
  await checkFunds(steps, options)

  const execution: Execution = { sent: [], skipped: [], left: left.map(({ id }) => id) }
  for (const step of steps) {
    const open = journal.open(step.id)
    if (open) await settle(step, open, { ...options, timeout: options.timeout ?? DEFAULT_TIMEOUT })
    if (await isDone(connection, step)) {
      execution.skipped.push(step.id)
      onProgress?.({ event: 'skipped', step })
      continue
    }
    const { transactionHash: hash, gasUsed, blockNumber } = await send(step, options)
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
async function sendable(plan: Plan, { connection, sink, journal, partial }: ExecuteOptions) {
  const pending: Step[] = []
  for (const [index, step] of plan.steps.entries()) {
    if (await isDone(connection, step)) continue
    if (!(await sink.canSend(step.from.address))) {
      if (partial) return { steps: plan.steps.slice(0, index), left: plan.steps.slice(index) }
      throw new MissingAuthorityError(step, sink.name)
    }
    // Whether what an earlier run left unsettled still has to be sent shows later.
    if (!journal.open(step.id)) {
      const failing = (await failingReads(connection, step.preReads)).filter((read) => !isPromised(read, pending))
      if (failing.length > 0) throw new StalePlanError(step, failing)
    }
    pending.push(step)
  }
  return { steps: plan.steps, left: [] }
}

/** Every account that will send needs ETH for it. Steps that cannot be estimated yet count by their size. */
async function checkFunds(steps: readonly Step[], { connection, sink }: ExecuteOptions): Promise<void> {
  const { client } = connection
  const gasPrice = await client.getGasPrice()
  const senders = new Map<Step['from']['address'], bigint>()
  for (const step of steps) {
    if (await isDone(connection, step)) continue
    const { address } = step.from
    if (await sink.funds(address)) continue
    const ready = (await failingReads(connection, step.preReads)).length === 0
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

/** Creation code costs about 200 gas a byte to store, 16 to send; a call that writes some slots about 150,000. */
function roughGas({ data }: Step): bigint {
  return 150_000n + BigInt(data.length / 2) * 220n
}

// -------------------------------------------------------------------------------------------------------- one by one

async function send(step: Step, options: ExecuteOptions): Promise<TransactionReceipt> {
  const { connection } = options
  const failing = await failingReads(connection, step.preReads)
  if (failing.length > 0) throw new StalePlanError(step, failing)

  const receipt = step.presigned ? await sendPresigned(step, step.presigned, options) : await sendOwn(step, options)
  const broken = await failingReads(connection, step.postReads)
  if (broken.length > 0) throw new BrokenPromiseError(step, broken, receipt.transactionHash)
  return receipt
}

/** The one place from which transactions leave. */
async function sendOwn(step: Step, options: ExecuteOptions): Promise<TransactionReceipt> {
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
  const receipt = await waitForReceipt(step, hash, options)
  const success = receipt.status === 'success'
  journal.append({ event: 'settled', step: step.id, hash, outcome: success ? 'done' : 'reverted' })
  if (!success) throw new StepRevertedError(step, await replay(step, receipt, options), hash)
  return receipt
}

/** Funds the creator of a transaction that was signed for all chains, and broadcasts it. */
async function sendPresigned(step: Step, presigned: Hex, options: ExecuteOptions): Promise<TransactionReceipt> {
  const { client } = options.connection
  if ((await client.getBalance({ address: step.to })) < BigInt(step.value)) await sendOwn(step, options)
  const hash = await client.sendRawTransaction({ serializedTransaction: presigned })
  return waitForReceipt(step, hash, options)
}

async function transactionOf(
  step: Step,
  { connection: { client }, errors = [] }: ExecuteOptions,
): Promise<Transaction> {
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
  const nonce = await client.getTransactionCount({ address: from, blockTag: 'pending' })
  return { from, to, value, data, nonce, gas }
}

async function waitForReceipt(step: Step, hash: Hex, options: ExecuteOptions): Promise<TransactionReceipt> {
  const { connection, timeout = DEFAULT_TIMEOUT } = options
  const receipt = await poll(connection, timeout, () => findReceipt(connection, hash))
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

/** The node did not take a transaction, or did not say that it did. */
export class SendError extends PauError {
  override name = 'SendError'
  constructor(step: Step, cause: unknown) {
    super(`The node did not take "${step.title}": ${requestError(cause)}. Run this again: it goes on from there.`, {
      cause,
    })
  }
}
