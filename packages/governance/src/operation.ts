import { type Address, encodeAbiParameters, type Hex, keccak256, zeroHash } from 'viem'
import { type Call, governanceCall } from './call.ts'

/** Calls that wait in the Timelock and take effect together. */
export type Operation = {
  calls: readonly Pick<Call, 'to' | 'data'>[]
  /** Id of an operation that must be done first. */
  predecessor?: Hex
  /** Tells apart operations that are otherwise equal: an id is used once. */
  salt?: Hex
}

/**
 * Schedules an operation: for a proposer.
 *
 * @param delay - Seconds, at least the Timelock's.
 */
export function scheduleCall(timelock: Address, operation: Operation, delay: bigint): Call {
  return governanceCall('Timelock', timelock, 'scheduleBatch', [...parts(operation), delay])
}

/** Executes an operation: for anyone, once its delay is over and its predecessor done. */
export function executeCall(timelock: Address, operation: Operation): Call {
  return governanceCall('Timelock', timelock, 'executeBatch', parts(operation))
}

/** Takes an operation back: for a canceller. */
export function cancelCall(timelock: Address, operation: Operation): Call {
  return governanceCall('Timelock', timelock, 'cancel', [operationId(operation)])
}

/** The id of an operation. Source: OpenZeppelin's TimelockController, hashOperationBatch. */
export function operationId(operation: Operation): Hex {
  const types = ['address[]', 'uint256[]', 'bytes[]', 'bytes32', 'bytes32'].map((type) => ({ type }))
  return keccak256(encodeAbiParameters(types, parts(operation)))
}

function parts({ calls, predecessor = zeroHash, salt = zeroHash }: Operation) {
  return [calls.map(({ to }) => to), calls.map(() => 0n), calls.map(({ data }) => data), predecessor, salt]
}
