import { addressesOf, mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Address,
  concat,
  decodeEventLog,
  type Hex,
  isAddressEqual,
  keccak256,
  numberToHex,
  pad,
  parseAbi,
  parseUnits,
  slice,
  stringToHex,
  type TransactionReceipt,
} from 'viem'
import { privateKeyToAddress, sign } from 'viem/accounts'
import { model } from './artifacts.ts'
import { install, labelled } from './install.ts'
import { letMint, type Tokens } from './tokens.ts'

/** Administers CCTP: sets limits, fees and the denylist. */
const OWNER = labelled('CCTP owner')
const FEE_RECIPIENT = labelled('CCTP fee recipient')
/** Signs messages of every local chain, as Circle does. */
const ATTESTER_KEY = keccak256(stringToHex('CCTP attester'))
/** What a single message may burn at the start. */
const BURN_LIMIT = parseUnits('1000000', 6)
const MESSAGES = parseAbi(['event MessageSent(bytes message)'])

/** Circle's numbers of how final a burn is. */
export const CCTP_FINALITY = { confirmed: 1000, finalized: 2000 } as const

/** What one version of CCTP is made of on a chain. */
export type CctpContracts = {
  readonly messenger: LocalContract
  readonly minter: LocalContract
  readonly transmitter: LocalContract
}

/** One version of CCTP on one chain. */
export type CctpVersion = CctpContracts & {
  /** Sets what a single message may burn, in USDC (6 decimals). With zero, USDC is not supported. */
  setBurnLimit(amount: bigint): Promise<void>
}

export type Cctp = {
  readonly chain: LocalChain
  readonly usdc: LocalContract
  /** Circle's number of the chain. */
  readonly domain: number
  readonly v1: CctpVersion
  readonly v2: CctpVersion & {
    /** Who gets the fees of what is minted here. */
    readonly feeRecipient: Address
    /** Sets the least fee that a burn has to offer, in ten-millionths of it. */
    setMinFee(fee: bigint): Promise<void>
    denylist(account: Address): Promise<void>
    unDenylist(account: Address): Promise<void>
  }
}

/**
 * CCTP, both versions, for the devnet's USDC. The messengers lie at the chain's addresses where a registry has them. A
 * burn needs a destination: {@link connectCctp}.
 *
 * @param options.domain - Circle's number of the chain. Default 0, mainnet's.
 */
export async function installCctp(
  { chain, tokens }: { chain: LocalChain; tokens: Pick<Tokens, 'usdc'> },
  { domain = 0 } = {},
): Promise<Cctp> {
  const attester = privateKeyToAddress(ATTESTER_KEY)

  async function installVersion(suffix: '' | 'V2', address: Address, ...args: Address[]): Promise<CctpVersion> {
    const from = OWNER
    const place = (name: string) => labelled(`CCTP ${name}${suffix}`)
    const transmitter = await install(chain, {
      address: place('MessageTransmitter'),
      artifact: model(`MessageTransmitter${suffix}`),
      args: [domain, attester],
      from,
    })
    const messenger = await install(chain, {
      address,
      artifact: model(`TokenMessenger${suffix}`),
      args: [OWNER, transmitter.address, ...args],
      from,
    })
    const minter = await install(chain, {
      address: place('TokenMinter'),
      artifact: model('TokenMinter'),
      args: [OWNER, messenger.address],
      from,
    })
    await messenger.send('addLocalMinter', [minter.address], { from })
    await letMint(tokens.usdc, minter)
    const setBurnLimit = async (amount: bigint) => {
      await minter.send('setMaxBurnAmountPerMessage', [tokens.usdc.address, amount], { from })
    }
    await setBurnLimit(BURN_LIMIT)
    return { messenger, minter, transmitter, setBurnLimit }
  }

  const v1 = await installVersion('', messengerV1(chain.chainId))
  const v2 = await installVersion('V2', mainnet.CCTP_TOKEN_MESSENGER_V2, FEE_RECIPIENT)
  const govern = async (functionName: string, ...args: unknown[]) => {
    await v2.messenger.send(functionName, args, { from: OWNER })
  }
  return {
    chain,
    usdc: tokens.usdc,
    domain,
    v1,
    v2: {
      ...v2,
      feeRecipient: FEE_RECIPIENT,
      setMinFee: (fee) => govern('setMinFee', fee),
      denylist: (account) => govern('denylist', account),
      unDenylist: (account) => govern('unDenylist', account),
    },
  }
}

/** Makes two chains each other's destination: they know each other's messengers, and that their USDC is the same. */
export async function connectCctp(a: Cctp, b: Cctp): Promise<void> {
  for (const [here, there] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const version of ['v1', 'v2'] as const) {
      const { messenger, minter } = here[version]
      await messenger.send('addRemoteTokenMessenger', [there.domain, pad(there[version].messenger.address)], {
        from: OWNER,
      })
      await minter.send('linkTokenPair', [here.usdc.address, there.domain, pad(there.usdc.address)], { from: OWNER })
    }
  }
}

/** Makes a chain that is not at hand a destination, whose messengers have the addresses that they have here. */
export async function addCctpDestination({ v1, v2 }: Cctp, domain: number): Promise<void> {
  for (const { messenger } of [v1, v2]) {
    await messenger.send('addRemoteTokenMessenger', [domain, pad(messenger.address)], { from: OWNER })
  }
}

/** Version 2 as it lies on a chain that has it. */
export async function findCctp(chain: LocalChain): Promise<CctpContracts> {
  const messenger = contractAt(chain, model('TokenMessengerV2'), mainnet.CCTP_TOKEN_MESSENGER_V2)
  const part = async (name: string, getter: string) =>
    contractAt(chain, model(name), await messenger.read<Address>(getter))
  return {
    messenger,
    minter: await part('TokenMinter', 'localMinter'),
    transmitter: await part('MessageTransmitterV2', 'localMessageTransmitter'),
  }
}

/** What the attester fills in for a burn of version 2. */
export type Attested = {
  /** How final the burn was. Default 2000, finalized. */
  finality?: number
  /** What Circle takes, in USDC (6 decimals). Default 0. */
  fee?: bigint
}

/**
 * Attests every CCTP message that a transaction sent, in order, and delivers it to the chain it is for, as anyone may.
 *
 * @returns The receipts of the deliveries.
 */
export async function relayCctp(
  receipt: TransactionReceipt,
  { from, to, ...attested }: { from: Cctp; to: Cctp } & Attested,
): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  for (const message of attestable(receipt, from, attested)) {
    const { transmitter } = to[message.version]
    receipts.push(await transmitter.send('receiveMessage', [message.bytes, await attest(message.bytes)]))
  }
  return receipts
}

/** The messages of a transaction, with what the attester fills in. */
export function attestable(receipt: TransactionReceipt, from: Cctp, attested: Attested = {}) {
  return receipt.logs.flatMap((log) => {
    const version = (['v1', 'v2'] as const).find((v) => isAddressEqual(from[v].transmitter.address, log.address))
    if (!version) return []
    const { args } = decodeEventLog({ abi: MESSAGES, data: log.data, topics: log.topics })
    const sent = args.message
    if (version === 'v1') return { version, bytes: sent }
    const { finality = CCTP_FINALITY.finalized, fee = 0n } = attested
    // A nonce of Circle's, known to nobody before.
    const nonce = keccak256(concat([log.transactionHash, numberToHex(log.logIndex, { size: 32 })]))
    const bytes = concat([
      slice(sent, 0, 12),
      nonce,
      slice(sent, 44, 144),
      numberToHex(finality, { size: 4 }),
      slice(sent, 148, 148 + 164),
      numberToHex(fee, { size: 32 }),
      slice(sent, 148 + 196),
    ])
    return { version, bytes }
  })
}

/** The attester's signature of a message. */
export function attest(message: Hex): Promise<Hex> {
  return sign({ hash: keccak256(message), privateKey: ATTESTER_KEY, to: 'hex' })
}

/** Where version 1 lies on a chain. */
function messengerV1(chainId: number): Address {
  return addressesOf(chainId).GROVE_CCTP_TOKEN_MESSENGER ?? labelled('CCTP TokenMessenger')
}
