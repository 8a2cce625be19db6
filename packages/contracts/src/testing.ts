import { createHardhatRuntimeEnvironment } from 'hardhat/hre'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Abi,
  type Account,
  type Address,
  type Chain as ViemChain,
  createPublicClient,
  createTestClient,
  createWalletClient,
  custom,
  defineChain,
  type EIP1193Provider,
  encodeDeployData,
  getAddress,
  type Hex,
  type PublicClient,
  type TestClient,
  type Transport,
  type WalletClient,
} from 'viem'
import type { Artifact } from './artifact.ts'
import { withSteadyClock } from './steadyClock.ts'

export { type CallOptions, contractAt, type LocalContract, send } from './contract.ts'
export { decodeRevert, expectRevert, type Revert, revertData } from './reverts.ts'
export { coreArtifact, deployCore, deployStack, type Stack, toWires, wire, type WiresBySignature } from './stack.ts'
export { withSteadyClock } from './steadyClock.ts'

/** An in-process chain: real EVM, no port, gone with the process, and a clock of its own. */
export type LocalChain = {
  readonly chainId: number
  readonly chain: ViemChain
  readonly provider: EIP1193Provider
  readonly publicClient: PublicClient<Transport, ViemChain>
  readonly testClient: TestClient<'hardhat', Transport, ViemChain>
  /** Unlocked accounts with 10,000 ETH each. */
  readonly accounts: readonly Address[]
  /** A wallet that sends from any address, impersonated and funded. */
  wallet(account: Address): Promise<WalletClient<Transport, ViemChain, Account>>
  /** Deploys an artifact from the first account and returns its address. Reverts of the constructor are thrown. */
  deploy(artifact: Artifact, args?: readonly unknown[], from?: Address): Promise<Address>
  /** Mines one block at the given time, in seconds since 1970. */
  mineAt(timestamp: bigint): Promise<void>
  /** The time of the latest block, in seconds since 1970. */
  now(): Promise<bigint>
  close(): Promise<void>
}

/** The first block's time where none is given: fixed, so that every run of a test sees the same clock. */
const GENESIS_TIME = 1_760_000_000n

export type LocalChainOptions = {
  /** What `block.chainid` returns. Default 31337. */
  chainId?: number
  /** Time of the first block, in seconds since 1970. */
  timestamp?: bigint
  /** The chain to go on from, and the last block to take of it. Whatever happens then stays in this process. */
  fork?: { url: string; blockNumber: bigint }
}

/** Starts an in-process chain. */
export async function createLocalChain(options: LocalChainOptions = {}): Promise<LocalChain> {
  const { chainId = 31337, fork } = options
  // What is kept of a fork is kept by host, port and chain, and a port may have been another chain's.
  const cache = fork && mkdtempSync(join(tmpdir(), 'fork-'))
  const watch = observer()
  const hre = await createHardhatRuntimeEnvironment(
    {
      chainDescriptors: {
        [chainId]: { name: `local-${chainId}`, chainType: 'l1', hardforkHistory: { cancun: { blockNumber: 0 } } },
      },
      ...(cache ? { paths: { cache } } : {}),
      networks: {
        local: {
          type: 'edr-simulated',
          chainType: 'l1',
          chainId,
          hardfork: 'cancun',
          initialDate: new Date(Number(options.timestamp ?? GENESIS_TIME) * 1000),
          initialBaseFeePerGas: 0,
          allowBlocksWithSameTimestamp: true,
          allowUnlimitedContractSize: watch?.unlimited ?? false,
          loggingEnabled: false,
          ...(fork ? { forking: fork } : {}),
        },
      },
    },
    {},
    // Hardhat looks for a package.json from here on, and where a command is run from may have none.
    import.meta.dirname,
  )
  const connection = await hre.network.create('local')
  const provider = withSteadyClock(connection.provider as unknown as EIP1193Provider)
  return attachLocalChain(watch?.(provider) ?? provider, async () => {
    await connection.close()
    if (cache) rmSync(cache, { recursive: true, force: true })
  })
}

/** Stands between a chain and its users. `unlimited`: its chains accept code of any size, as what is not optimized has. */
type Observer = ((provider: EIP1193Provider) => EIP1193Provider) & { unlimited?: boolean }

/** Whoever measures what tests execute, or deploys faults to see whether they notice, leaves a function here. */
function observer(): Observer | undefined {
  return (globalThis as { [key: symbol]: unknown })[Symbol.for('diamond-pau.observe')] as Observer | undefined
}

/**
 * Makes a local chain out of a provider whose transactions are mined when it answers, and throw when they reverted.
 *
 * @param close - What closing the chain does.
 */
export async function attachLocalChain(provider: EIP1193Provider, close: () => Promise<void>): Promise<LocalChain> {
  const chainId = Number(await provider.request({ method: 'eth_chainId' }))
  const chain = defineChain({
    id: chainId,
    name: `local-${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })
  const transport = custom(provider, { retryCount: 0 })
  const publicClient = createPublicClient({ chain, transport, pollingInterval: 1, cacheTime: 0 })
  const testClient = createTestClient({ chain, mode: 'hardhat', transport })
  const unlocked = await provider.request({ method: 'eth_accounts' })
  const accounts = unlocked.map((account) => getAddress(account))

  async function wallet(account: Address) {
    await testClient.impersonateAccount({ address: account })
    if ((await publicClient.getBalance({ address: account })) === 0n) {
      await testClient.setBalance({ address: account, value: 10n ** 22n })
    }
    return createWalletClient({ account, chain, transport, pollingInterval: 1 })
  }

  return {
    chainId,
    chain,
    provider,
    publicClient,
    testClient,
    accounts,
    wallet,
    async deploy(artifact, args = [], from = accounts[0] as Address) {
      const data = encodeDeployData({ abi: artifact.abi as Abi, bytecode: artifact.bytecode, args: args as never })
      const hash = await (await wallet(from)).sendTransaction({ data } as { data: Hex })
      const receipt = await publicClient.getTransactionReceipt({ hash })
      if (!receipt.contractAddress) throw new Error(`${artifact.contractName} was not deployed`)
      return getAddress(receipt.contractAddress)
    },
    async mineAt(timestamp) {
      await testClient.setNextBlockTimestamp({ timestamp })
      await testClient.mine({ blocks: 1 })
    },
    async now() {
      return (await publicClient.getBlock()).timestamp
    },
    close,
  }
}
