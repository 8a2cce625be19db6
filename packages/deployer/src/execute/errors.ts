import type { Address, Hex } from 'viem'
import { requestError } from '../chain/revert.ts'
import { PauError } from '../errors.ts'
import type { Read, Step } from '../plan/types.ts'

/** The chain is no longer what a plan was made for. */
export class StalePlanError extends PauError {
  override name = 'StalePlanError'
  constructor(step: Step, [read]: readonly Read[]) {
    super(
      `The chain has changed since the plan was made: "${read?.what}" does not hold, which "${step.title}" needs. Make a new plan.`,
    )
  }
}

/** A step needs an account that the sink cannot send from. */
export class MissingAuthorityError extends PauError {
  override name = 'MissingAuthorityError'
  constructor(step: Step, sink: string) {
    super(
      `"${step.title}" is for the ${step.from.authority} ${step.from.address} to send, which ${sink} cannot. ` +
        'Hand the plan to it (pau export), send your own part with --partial, or rehearse on a development node with ' +
        '--impersonate.',
    )
  }
}

/** An account cannot pay for what it is to send. */
export class UnfundedError extends PauError {
  override name = 'UnfundedError'
  constructor(account: Address, balance: string, needed: string) {
    super(`${account} has ${balance} ETH and needs about ${needed} ETH. Send it the difference and run this again.`)
  }
}

/** A step would revert, or did. */
export class StepRevertedError extends PauError {
  override name = 'StepRevertedError'
  constructor(step: Step, reason: string, hash?: Hex) {
    super(
      hash
        ? `"${step.title}" reverted in ${hash}: ${reason}. Nothing after it was sent.`
        : `"${step.title}" would revert: ${reason}. It was not sent.`,
    )
  }
}

/** A step was mined, but did not do what it promised. */
export class BrokenPromiseError extends PauError {
  override name = 'BrokenPromiseError'
  constructor(step: Step, [read]: readonly Read[], hash: Hex) {
    super(`"${step.title}" was mined in ${hash}, but "${read?.what}" does not hold. Look at the transaction.`)
  }
}

/** A transaction was sent and no block has it. */
export class NotMinedError extends PauError {
  override name = 'NotMinedError'
  constructor(step: Step, hash: Hex, seconds: number) {
    super(
      `${hash} ("${step.title}") was not mined within ${seconds} seconds. Run this again later: it goes on from there.`,
    )
  }
}

/** A transaction was sent, and blocks have become dearer than it pays. */
export class UnderpricedError extends PauError {
  override name = 'UnderpricedError'
  constructor(step: Step, hash: Hex) {
    super(
      `${hash} ("${step.title}") pays less than blocks cost now. Wait and run this again, or pass --replace to send it ` +
        'with the same nonce and a higher fee.',
    )
  }
}

/** Another transaction used the nonce of ours. */
export class NonceTakenError extends PauError {
  override name = 'NonceTakenError'
  constructor(step: Step, { address, nonce }: { address: Address; nonce: number }) {
    super(
      `Another transaction of ${address} used nonce ${nonce}, which was for "${step.title}". ` +
        'See to it that nobody else sends from this account, and run this again: it goes on from there.',
    )
  }
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
