import type { Address, Hex } from 'viem'
import { PauError } from '../errors.ts'

/** A transaction with everything decided but its signature. */
export type Transaction = {
  from: Address
  to: Address
  /** Wei. */
  value: bigint
  data: Hex
  nonce: number
  gas: bigint
}

/** What a sink made of a transaction before it was broadcast; enough to broadcast the very same one again. */
export type Prepared = {
  transaction: Transaction
  /** Known beforehand where we sign. */
  hash?: Hex
  /** The signed transaction, where we sign. It is public once sent, and no key. */
  raw?: Hex
  /** What carries it, where it is not itself a transaction: the one that makes a Safe act. */
  carrier?: Transaction
}

/** Where transactions go: who can be sent from, and how. */
export type Sink = {
  /** In words, for messages: `the accounts of the node`. */
  readonly name: string
  canSend(account: Address): Promise<boolean>
  /** Whether an account gets the ETH that it needs from the sink, as on a development node. */
  funds(account: Address): Promise<boolean>
  /** Signs where we sign; asks nothing of the chain that another run would answer differently. */
  prepare(transaction: Transaction): Promise<Prepared>
  /** Hands it over. Safe to repeat with the same preparation. */
  broadcast(prepared: Prepared): Promise<Hex>
  /** The same with the same nonce and fees that a node takes in its place. Absent where the fee is not ours to set. */
  replace?(prepared: Prepared): Promise<Prepared>
}

/** Whose nonce a prepared transaction uses, and which. */
export function senderOf({ carrier, transaction }: Prepared): { address: Address; nonce: number } {
  const { from, nonce } = carrier ?? transaction
  return { address: from, nonce }
}

/** Several sinks as one: each account's transactions go to the first that can send from it. */
export function combineSinks(sinks: readonly Sink[]): Sink {
  async function sinkOf(account: Address): Promise<Sink | undefined> {
    for (const sink of sinks) if (await sink.canSend(account)) return sink
    return undefined
  }
  async function required(account: Address): Promise<Sink> {
    const sink = await sinkOf(account)
    if (!sink) throw new Error(`no sink sends from ${account}`)
    return sink
  }
  return {
    name: sinks.map(({ name }) => name).join(' and '),
    canSend: async (account) => (await sinkOf(account)) !== undefined,
    funds: async (account) => (await sinkOf(account))?.funds(account) ?? false,
    prepare: async (transaction) => (await required(transaction.from)).prepare(transaction),
    broadcast: async (prepared) => (await required(prepared.transaction.from)).broadcast(prepared),
    replace: async (prepared) => {
      const { replace, name } = await required(prepared.transaction.from)
      if (!replace) throw new CannotReplaceError(name)
      return replace(prepared)
    },
  }
}

/** A replacement was asked of a sink that does not set fees. */
export class CannotReplaceError extends PauError {
  override name = 'CannotReplaceError'
  constructor(sink: string) {
    super(`The fee is set by ${sink}, so the transaction has to be replaced there. Then run this again.`)
  }
}
