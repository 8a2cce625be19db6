import type { Address, Hex } from 'viem'

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
}
