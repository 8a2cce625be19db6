import {
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  hashTypedData,
  type Hex,
  isAddressEqual,
  type LocalAccount,
  parseAbi,
  size,
  zeroAddress,
} from 'viem'
import type { Connection } from '../chain/connection.ts'
import { isRefusal } from '../chain/revert.ts'
import { PauError } from '../errors.ts'

/** MultiSendCallOnly of Safe 1.4.1, at one address on every chain (safe-deployments 1.37.63). */
export const MULTI_SEND_CALL_ONLY: Address = '0x9641d764fc13c8B624c04430C7356C1C7C8102e2'

/** What a Safe is asked to do. Wei, decimal, as in a plan. */
export type SafeCall = { to: Address; value: string; data: Hex }

/** What owners sign: without refund and without gas of its own, so that a call that fails reverts the whole. */
export type SafeTransaction = { to: Address; value: bigint; data: Hex; operation: 0 | 1; nonce: bigint }

export type SafeState = { address: Address; owners: readonly Address[]; threshold: number; nonce: bigint }

/** An owner that signs for a Safe. */
export type SafeOwner = Pick<LocalAccount, 'address' | 'signTypedData'>

/** A Safe transaction with the signature of one owner, as the Safe Transaction Service takes it. */
export type SafeProposal = Record<'to' | 'gasToken' | 'refundReceiver' | 'sender' | 'safe', Address> &
  Record<'data' | 'contractTransactionHash' | 'signature', Hex> &
  Record<'value' | 'safeTxGas' | 'baseGas' | 'gasPrice' | 'nonce', string> & { operation: 0 | 1; origin: string }

/** An address is not a Safe, or its owners are others or too few. */
export class SafeError extends PauError {
  override name = 'SafeError'
}

const safeAbi = parseAbi([
  'function nonce() view returns (uint256)',
  'function getThreshold() view returns (uint256)',
  'function getOwners() view returns (address[])',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
])
const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable'])

/** @throws SafeError for an address that is none */
export async function readSafe({ client }: Connection, address: Address): Promise<SafeState> {
  try {
    const read = <name extends 'nonce' | 'getThreshold' | 'getOwners'>(functionName: name) =>
      client.readContract({ address, abi: safeAbi, functionName })
    const [nonce, threshold, owners] = await Promise.all([read('nonce'), read('getThreshold'), read('getOwners')])
    return { address, owners: owners as readonly Address[], threshold: Number(threshold), nonce: nonce as bigint }
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new SafeError(`There is no Safe at ${address}. Check the address and the chain.`)
  }
}

/** One call as it is, several as a batch that succeeds or fails as one. */
export function safeTransaction(calls: readonly SafeCall[], nonce: bigint): SafeTransaction {
  const [only] = calls
  if (only && calls.length === 1) {
    return { to: only.to, value: BigInt(only.value), data: only.data, operation: 0, nonce }
  }
  const types = ['uint8', 'address', 'uint256', 'uint256', 'bytes'] as const
  const packed = calls.map(({ to, value, data }) =>
    encodePacked(types, [0, to, BigInt(value), BigInt(size(data)), data]),
  )
  const data = encodeFunctionData({ abi: multiSendAbi, args: [concat(packed)] })
  return { to: MULTI_SEND_CALL_ONLY, value: 0n, data, operation: 1, nonce }
}

/** What an owner signs (EIP-712). */
function typedData(chainId: number, safe: Address, transaction: SafeTransaction) {
  return {
    domain: { chainId, verifyingContract: safe },
    types: { SafeTx: SAFE_TX },
    primaryType: 'SafeTx',
    message: { ...transaction, ...NO_REFUND },
  } as const
}

/** The hash that a Safe shows to its owners. */
export function safeTransactionHash(chainId: number, safe: Address, transaction: SafeTransaction): Hex {
  return hashTypedData(typedData(chainId, safe, transaction))
}

/** Signs as one owner: what the others confirm, and anyone may execute once there are enough. */
export async function propose(
  chainId: number,
  safe: Address,
  transaction: SafeTransaction,
  owner: SafeOwner,
): Promise<SafeProposal> {
  const { to, value, data, operation, nonce } = transaction
  return {
    safe,
    to,
    value: String(value),
    data,
    operation,
    safeTxGas: '0',
    baseGas: '0',
    gasPrice: '0',
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce: String(nonce),
    contractTransactionHash: safeTransactionHash(chainId, safe, transaction),
    sender: owner.address,
    signature: await owner.signTypedData(typedData(chainId, safe, transaction)),
    origin: 'pau',
  }
}

/**
 * The calldata that makes a Safe do what enough of its owners signed.
 * @throws SafeError
 */
export function executionOf(proposals: readonly SafeProposal[], { address, owners, threshold }: SafeState): Hex {
  const [first] = proposals
  const strangers = proposals.filter(({ sender }) => !owners.some((owner) => isAddressEqual(owner, sender)))
  if (strangers.length > 0) {
    throw new SafeError(`${strangers.map(({ sender }) => sender).join(', ')} is no owner of the Safe ${address}.`)
  }
  if (!first || proposals.length < threshold) {
    throw new SafeError(
      `The Safe ${address} needs ${threshold} of its ${owners.length} owners, and ${proposals.length} signed. ` +
        'Pass more keystores, or hand the plan over with pau export --format safe.',
    )
  }
  if (proposals.some(({ contractTransactionHash: hash }) => hash !== first.contractTransactionHash)) {
    throw new SafeError('The owners signed different transactions. Have all of them sign the same one.')
  }
  // The Safe wants signatures by their owners' addresses, in ascending order.
  const signatures = proposals
    .toSorted((a, b) => (BigInt(a.sender) < BigInt(b.sender) ? -1 : 1))
    .slice(0, threshold)
    .map(({ signature }) => signature)
  const { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = NO_REFUND
  return encodeFunctionData({
    abi: safeAbi,
    functionName: 'execTransaction',
    args: [
      first.to,
      BigInt(first.value),
      first.data,
      first.operation,
      safeTxGas,
      baseGas,
      gasPrice,
      gasToken,
      refundReceiver,
      concat(signatures),
    ],
  })
}

const NO_REFUND = {
  safeTxGas: 0n,
  baseGas: 0n,
  gasPrice: 0n,
  gasToken: zeroAddress,
  refundReceiver: zeroAddress,
} as const

const SAFE_TX = [
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'data', type: 'bytes' },
  { name: 'operation', type: 'uint8' },
  { name: 'safeTxGas', type: 'uint256' },
  { name: 'baseGas', type: 'uint256' },
  { name: 'gasPrice', type: 'uint256' },
  { name: 'gasToken', type: 'address' },
  { name: 'refundReceiver', type: 'address' },
  { name: 'nonce', type: 'uint256' },
] as const
