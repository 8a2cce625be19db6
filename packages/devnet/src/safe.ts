import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  type Hex,
  type LocalAccount,
  pad,
  parseAbi,
  size,
  type TransactionReceipt,
  zeroAddress,
} from 'viem'
import { published } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** The canonical deployments of Safe 1.4.1, the same on every chain, as safe-deployments 1.37.63 lists them. */
const SINGLETON = '0x41675C099F32341bf84BFc5382aF534df5C7461a'
const PROXY_FACTORY = '0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67'
const FALLBACK_HANDLER = '0xfd0732Dc9E303f09fCEf3a7388Ad10A83459Ec99'
const MULTI_SEND = '0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526'
const MULTI_SEND_CALL_ONLY = '0x9641d764fc13c8B624c04430C7356C1C7C8102e2'

const DEPLOYER = labelled('Safe deployer')
/** Who sends a Safe's transactions. Anyone may. */
const EXECUTOR = labelled('Safe executor')

export type SafeContracts = {
  readonly singleton: LocalContract
  readonly proxyFactory: LocalContract
  readonly fallbackHandler: LocalContract
  readonly multiSend: LocalContract
  readonly multiSendCallOnly: LocalContract
  /**
   * Makes a Safe.
   *
   * @param threshold - How many owners must sign. Default: all.
   * @param nonce - Tells Safes with the same owners and threshold apart. Default 0.
   */
  createSafe(owners: readonly Address[], threshold?: number, nonce?: bigint): Promise<Safe>
}

/** Wei are zero where left out. */
export type SafeCall = { to: Address; data: Hex; value?: bigint }

/** What owners of a Safe sign, with neither refund nor gas of its own, so that a call that fails reverts the whole. */
export type SafeTransaction = Required<SafeCall> & { operation: 0 | 1; nonce: bigint }

/** An owner with a key signs; any other owner approves by a transaction of its own. */
export type SafeSigner = Address | LocalAccount

export type Safe = {
  readonly address: Address
  readonly contract: LocalContract
  readonly owners: readonly Address[]
  readonly threshold: number
  /** What would be signed now: the call itself, or a batch of calls that succeeds or fails as one. */
  prepare(calls: SafeCall | readonly SafeCall[]): Promise<SafeTransaction>
  hash(transaction: SafeTransaction): Promise<Hex>
  /** Has owners agree and sends the transaction. Too few revert with GS020, a call that fails with GS013. */
  send(transaction: SafeTransaction, signers: readonly SafeSigner[]): Promise<TransactionReceipt>
  /** {@link prepare} and {@link send}. Signers are as many of the owners as are needed, where left out. */
  execute(calls: SafeCall | readonly SafeCall[], signers?: readonly SafeSigner[]): Promise<TransactionReceipt>
}

/** Safe 1.4.1 from its npm package. */
export async function installSafe({ chain }: Pick<Devnet, 'chain'>): Promise<SafeContracts> {
  const put = (path: string, address: Address) => {
    const name = path.split('/').at(-1)
    const artifact = published(`@safe-global/safe-contracts/build/artifacts/contracts/${path}.sol/${name}.json`)
    return install(chain, { address, artifact, from: DEPLOYER })
  }
  const singleton = await put('Safe', SINGLETON)
  const proxyFactory = await put('proxies/SafeProxyFactory', PROXY_FACTORY)
  const fallbackHandler = await put('handler/CompatibilityFallbackHandler', FALLBACK_HANDLER)
  const multiSend = await put('libraries/MultiSend', MULTI_SEND)
  const multiSendCallOnly = await put('libraries/MultiSendCallOnly', MULTI_SEND_CALL_ONLY)

  return {
    singleton,
    proxyFactory,
    fallbackHandler,
    multiSend,
    multiSendCallOnly,
    async createSafe(owners, threshold = owners.length, nonce = 0n) {
      const setup = singleton.encode('setup', [
        owners,
        threshold,
        zeroAddress,
        '0x',
        fallbackHandler.address,
        zeroAddress,
        0n,
        zeroAddress,
      ])
      const args = [singleton.address, setup, nonce]
      const address = await proxyFactory.read<Address>('createProxyWithNonce', args)
      await proxyFactory.send('createProxyWithNonce', args)
      const contract = contractAt(chain, singleton, address)

      async function prepare(calls: SafeCall | readonly SafeCall[]): Promise<SafeTransaction> {
        const transactionNonce = await contract.read<bigint>('nonce')
        if ('to' in calls) return { value: 0n, ...calls, operation: 0, nonce: transactionNonce }
        const data = encodeFunctionData({ abi: MULTI_SEND_ABI, args: [concat(calls.map(packed))] })
        return { to: multiSendCallOnly.address, data, value: 0n, operation: 1, nonce: transactionNonce }
      }
      const hash = ({ to, value, data, operation, nonce: transactionNonce }: SafeTransaction) =>
        contract.read<Hex>('getTransactionHash', [to, value, data, operation, ...NO_REFUND, transactionNonce])

      /** An owner's agreement in the form that the Safe reads. */
      async function signature(signer: SafeSigner, transaction: SafeTransaction): Promise<Hex> {
        if (typeof signer !== 'string') {
          return signer.signTypedData({
            domain: { chainId: chain.chainId, verifyingContract: address },
            types: { SafeTx: SAFE_TX },
            primaryType: 'SafeTx',
            message: { ...transaction, ...REFUND },
          })
        }
        await contract.send('approveHash', [await hash(transaction)], { from: signer })
        // v = 1 says that r, an owner, has approved.
        return concat([pad(signer), pad('0x'), '0x01'])
      }
      async function send(transaction: SafeTransaction, signers: readonly SafeSigner[]) {
        // The Safe wants them by their owners' addresses, in ascending order.
        const inOrder = signers.toSorted((a, b) => (BigInt(addressOf(a)) < BigInt(addressOf(b)) ? -1 : 1))
        const signatures: Hex[] = []
        for (const signer of inOrder) signatures.push(await signature(signer, transaction))
        const { to, value, data, operation } = transaction
        const sent = [to, value, data, operation, ...NO_REFUND, concat(signatures)]
        return contract.send('execTransaction', sent, { from: EXECUTOR })
      }
      return {
        address,
        contract,
        owners,
        threshold,
        prepare,
        hash,
        send,
        async execute(calls, signers = owners.slice(0, threshold)) {
          return send(await prepare(calls), signers)
        },
      }
    },
  }
}

/** safeTxGas, baseGas, gasPrice, gasToken, refundReceiver. */
const REFUND = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress } as const
const NO_REFUND = Object.values(REFUND)

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

const MULTI_SEND_ABI = parseAbi(['function multiSend(bytes transactions) payable'])

/** A call as MultiSend reads it. */
function packed({ to, value = 0n, data }: SafeCall): Hex {
  const types = ['uint8', 'address', 'uint256', 'uint256', 'bytes'] as const
  return encodePacked(types, [0, to, value, BigInt(size(data)), data])
}

function addressOf(signer: SafeSigner): Address {
  return typeof signer === 'string' ? signer : signer.address
}
