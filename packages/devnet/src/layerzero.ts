import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { layerZeroEndpoint } from '@diamond-pau/keys'
import {
  type Address,
  encodePacked,
  type Hex,
  hexToBigInt,
  keccak256,
  maxUint256,
  pad,
  size,
  slice,
  type TransactionReceipt,
  toHex,
  zeroAddress,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foreign, published } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** EndpointV2 has this address on Ethereum, Base, Arbitrum and most chains: LayerZero's documentation, "Deployments". */
const ENDPOINT = '0x1a44076050125825900e736c501f859c50fE728c'
const ENDPOINT_ARTIFACT = '@layerzerolabs/lz-evm-protocol-v2/artifacts/contracts/EndpointV2.sol/EndpointV2.json'
/** LayerZero's numbers of chains, by chain id. */
const ENDPOINT_IDS: Readonly<Record<number, number>> = {
  1: layerZeroEndpoint('ethereum'),
  8453: layerZeroEndpoint('base'),
  42161: layerZeroEndpoint('arbitrum'),
  43114: layerZeroEndpoint('avalanche'),
}
/** How far the numbers of V2 are above those of V1, which price feeds and DVNs go by. */
const V2 = 30_000

/** Owns every contract and runs executor and DVN. */
const OPERATOR = labelled('LayerZero operator')
/** The one signer of the DVN. Its key is of no use anywhere else. */
const SIGNER = privateKeyToAccount(keccak256(toHex('LayerZero DVN signer')))
const CONFIRMATIONS = 15n

/** What a delivery costs: gas that executor and DVN reckon with besides what the sender asks for, and its price there. */
const EXECUTOR_BASE_GAS = 60_000n
const DVN_GAS = 80_000n
const GAS_PRICE = 10n ** 9n
const GAS_PER_BYTE = 16
const MULTIPLIER = 12_000
/** The price feed's units. */
const PRICE_RATIO = 10n ** 20n
const NATIVE_PRICE = 3000n * 10n ** 20n
const NATIVE_DECIMALS_RATE = 10n ** 18n
/** LayerZero's own share, in basis points of what executor and DVN get. */
const TREASURY_FEE = 1000n

/** A message in LayerZero's first packet format, on its way. */
export type Packet = {
  readonly sender: Hex
  readonly receiver: Address
  readonly nonce: bigint
  readonly guid: Hex
  /** What the DVN attests to: the route, and the hash of what follows it. */
  readonly header: Hex
  readonly payloadHash: Hex
  readonly message: Hex
  /** What the sender paid the executor for. */
  readonly gas: bigint
}

/** LayerZero on one chain, joined to one other chain. */
export type LayerZero = {
  /** LayerZero's number of this chain. */
  readonly eid: number
  readonly endpoint: LocalContract
  readonly sendLibrary: LocalContract
  readonly receiveLibrary: LocalContract
  readonly executor: LocalContract
  readonly dvn: LocalContract
  /** Deploys a token that messages mint and burn, and nobody else. */
  createOft(name: string, symbol: string): Promise<LocalContract>
  /** Makes an adapter, at an address of its own or a given one, which locks a token here that has an OFT elsewhere. */
  createAdapter(token: Address, address?: Address): Promise<LocalContract>
  /** Tells an OFT of this chain of its peer on the other. The zero address takes it back. */
  setPeer(oft: LocalContract, peer: Address): Promise<void>
  /** The messages that a transaction on this chain sent. */
  sent(receipt: TransactionReceipt): Packet[]
  /** Has the DVN attest to a packet that arrives on this chain, and the receive library pass it to the endpoint. */
  verify(packet: Packet): Promise<void>
  /** Has the executor deliver a packet that was verified. It delivers once. @throws {DeliveryError} */
  execute(packet: Packet): Promise<TransactionReceipt>
}

/** The receiver of a packet did not take it. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  /** What it reverted with. */
  readonly data: Hex

  constructor(guid: Hex, data: Hex) {
    super(`message ${guid} was not delivered: its receiver reverted with ${data}`)
    this.data = data
  }
}

/**
 * LayerZero V2 on two chains as published: endpoint, ULN 302, executor, DVN, price feed and treasury, so that a message
 * has a real fee. The endpoint has its mainnet address. Nobody watches: `deliver` is what DVN and executor would do.
 */
export async function installLayerZero(here: Devnet, there: Devnet): Promise<readonly [LayerZero, LayerZero]> {
  const [from, to] = [here, there].map(({ chain }) => chain.chainId) as [number, number]
  return [await installLayerZeroEnd(here, to), await installLayerZeroEnd(there, from)]
}

/** One of the two, joined to a chain that is not at hand. */
export function installLayerZeroEnd(devnet: Pick<Devnet, 'chain'>, remoteChainId: number): Promise<LayerZero> {
  return installOne(devnet, eidOf(devnet.chain.chainId), eidOf(remoteChainId))
}

/** An OFT, or an adapter, that lies on a chain, and the endpoint that it sends through. */
export async function findOft(
  chain: LocalChain,
  address: Address,
): Promise<{ oft: LocalContract; endpoint: LocalContract }> {
  const oft = contractAt(chain, foreign('layerzero', 'DevnetOFTAdapter'), address)
  return { oft, endpoint: contractAt(chain, published(ENDPOINT_ARTIFACT), await oft.read<Address>('endpoint')) }
}

/** Carries what a transaction sent to the other chain: attested to by its DVN, delivered by its executor. */
export async function deliver(source: LayerZero, target: LayerZero, receipt: TransactionReceipt): Promise<Packet[]> {
  const packets = source.sent(receipt)
  for (const packet of packets) {
    await target.verify(packet)
    await target.execute(packet)
  }
  return packets
}

async function installOne({ chain }: Pick<Devnet, 'chain'>, eid: number, remote: number): Promise<LayerZero> {
  const from = OPERATOR
  const put = (path: string, ...args: unknown[]) => {
    const artifact = published(`@layerzerolabs/lz-evm-messagelib-v2/artifacts/contracts/${path}.json`)
    return install(chain, { address: labelled(`LayerZero ${artifact.contractName}`), artifact, args, from })
  }
  const operate = (contract: LocalContract, functionName: string, ...args: unknown[]) =>
    contract.send(functionName, args, { from })

  const endpoint = await install(chain, {
    address: ENDPOINT,
    artifact: published(ENDPOINT_ARTIFACT),
    args: [eid, from],
    from,
  })
  const sendLibrary = await put('uln/uln302/SendUln302.sol/SendUln302', endpoint.address, maxUint256, 0n)
  const receiveLibrary = await put('uln/uln302/ReceiveUln302.sol/ReceiveUln302', endpoint.address)
  const treasury = await put('Treasury.sol/Treasury')
  await operate(treasury, 'setNativeFeeBP', TREASURY_FEE)

  const priceFeed = await put('PriceFeed.sol/PriceFeed')
  await operate(priceFeed, 'initialize', from)
  const price = { priceRatio: PRICE_RATIO, gasPriceInUnit: GAS_PRICE, gasPerByte: GAS_PER_BYTE }
  await operate(priceFeed, 'setPrice', [{ eid: remote - V2, price }])
  await operate(priceFeed, 'setNativeTokenPriceUSD', NATIVE_PRICE)

  const libraries = [sendLibrary.address]
  const executor = await put('Executor.sol/Executor')
  // It knows no library of V1.
  await operate(executor, 'initialize', endpoint.address, zeroAddress, libraries, priceFeed.address, from, [from])
  const executorFees = await put('ExecutorFeeLib.sol/ExecutorFeeLib', eid, NATIVE_DECIMALS_RATE)
  await operate(executor, 'setWorkerFeeLib', executorFees.address)
  const shared = { dstEid: remote, multiplierBps: MULTIPLIER, floorMarginUSD: 0n }
  const executorConfig = { lzReceiveBaseGas: EXECUTOR_BASE_GAS, lzComposeBaseGas: 0n, nativeCap: 0n }
  await operate(executor, 'setDstConfig', [{ ...shared, ...executorConfig }])

  const vid = eid - V2
  const dvn = await put('uln/dvn/DVN.sol/DVN', eid, vid, libraries, priceFeed.address, [SIGNER.address], 1n, [from])
  const dvnFees = await put('uln/dvn/DVNFeeLib.sol/DVNFeeLib', eid, NATIVE_DECIMALS_RATE)
  await operate(dvn, 'setWorkerFeeLib', dvnFees.address)
  await operate(dvn, 'setDstConfig', [{ ...shared, gas: DVN_GAS }])

  const attestedBy = {
    confirmations: CONFIRMATIONS,
    requiredDVNCount: 1,
    optionalDVNCount: 0,
    optionalDVNThreshold: 0,
    requiredDVNs: [dvn.address],
    optionalDVNs: [],
  }
  await operate(sendLibrary, 'setTreasury', treasury.address)
  const executorOfMessages = { maxMessageSize: 10_000, executor: executor.address }
  await operate(sendLibrary, 'setDefaultExecutorConfigs', [{ eid: remote, config: executorOfMessages }])
  for (const library of [sendLibrary, receiveLibrary]) {
    await operate(library, 'setDefaultUlnConfigs', [{ eid: remote, config: attestedBy }])
    await operate(endpoint, 'registerLibrary', library.address)
  }
  await operate(endpoint, 'setDefaultSendLibrary', remote, sendLibrary.address)
  await operate(endpoint, 'setDefaultReceiveLibrary', remote, receiveLibrary.address, 0n)

  async function create(name: 'DevnetOFT' | 'DevnetOFTAdapter', ...args: unknown[]) {
    const artifact = foreign('layerzero', name)
    return contractAt(chain, artifact, await chain.deploy(artifact, [...args, endpoint.address, from], from))
  }

  return {
    eid,
    endpoint,
    sendLibrary,
    receiveLibrary,
    executor,
    dvn,
    createOft: (name, symbol) => create('DevnetOFT', name, symbol),
    createAdapter: (token, address) =>
      address
        ? install(chain, {
            address,
            artifact: foreign('layerzero', 'DevnetOFTAdapter'),
            args: [token, endpoint.address, from],
            from,
          })
        : create('DevnetOFTAdapter', token),
    async setPeer(oft, peer) {
      await operate(oft, 'setPeer', remote, pad(peer))
    },
    sent: (receipt) =>
      endpoint
        .events(receipt)
        .filter(({ name }) => name === 'PacketSent')
        .map(({ args }) => decode(args['encodedPayload'] as Hex, args['options'] as Hex)),
    async verify({ header, payloadHash }) {
      const callData = receiveLibrary.encode('verify', [header, payloadHash, CONFIRMATIONS])
      const expiration = (await chain.now()) + 3600n
      const attested = encodePacked(
        ['uint32', 'address', 'uint256', 'bytes'],
        [vid, receiveLibrary.address, expiration, callData],
      )
      const signatures = await SIGNER.signMessage({ message: { raw: keccak256(attested) } })
      await operate(dvn, 'execute', [{ vid, target: receiveLibrary.address, callData, expiration, signatures }])
      await operate(receiveLibrary, 'commitVerification', header, payloadHash)
    },
    async execute({ sender, nonce, receiver, guid, message, gas }) {
      const origin = { srcEid: remote, sender, nonce }
      const receipt = await operate(executor, 'execute302', {
        receiver,
        origin,
        guid,
        message,
        extraData: '0x',
        gasLimit: gas,
      })
      const alert = endpoint.events(receipt).find(({ name }) => name === 'LzReceiveAlert')
      if (alert) throw new DeliveryError(guid, alert.args['reason'] as Hex)
      return receipt
    },
  }
}

/**
 * Version, nonce, source, sender, destination and receiver make the header; the guid and the message are what its hash
 * is of. The executor's gas is the last word of options with that one entry.
 */
function decode(packet: Hex, options: Hex): Packet {
  const HEADER = 81
  const payload = slice(packet, HEADER)
  return {
    nonce: hexToBigInt(slice(packet, 1, 9)),
    sender: slice(packet, 13, 45),
    receiver: slice(packet, 61, HEADER),
    guid: slice(payload, 0, 32),
    message: size(payload) > 32 ? slice(payload, 32) : '0x',
    header: slice(packet, 0, HEADER),
    payloadHash: keccak256(payload),
    gas: hexToBigInt(slice(options, size(options) - 16)),
  }
}

function eidOf(chainId: number): number {
  const eid = ENDPOINT_IDS[chainId]
  if (eid === undefined) {
    throw new Error(
      `LayerZero on chain ${chainId}: no endpoint id. There are those of ${Object.keys(ENDPOINT_IDS).join(', ')}.`,
    )
  }
  return eid
}
