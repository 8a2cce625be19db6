import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import type { Hex } from 'viem'
import { type Allocator, type AllocatorAddresses, findAllocator, installAllocator } from './allocator.ts'
import { createDeal, type Deal, writeBalances } from './deal.ts'
import { findPsm, installPsm, type Psm } from './psm.ts'
import { findSparkLend, installSparkLend, type SparkLend } from './sparklend.ts'
import { findTokens, installTokens, type Tokens } from './tokens.ts'

/** A chain with the venues of a PAU at their mainnet addresses. */
export type Devnet = {
  readonly chain: LocalChain
  readonly tokens: Tokens
  readonly psm: Psm
  readonly allocator: Allocator
  readonly aave: SparkLend
  readonly deal: Deal
  /** Remembers the state; `revert` returns to it, once. */
  snapshot(): Promise<Hex>
  revert(snapshot: Hex): Promise<void>
}

export type CreateDevnetOptions = {
  /** The chain to build on, such as an anvil node by {@link connect}. Default: a new one in this process. */
  chain?: LocalChain
  /** Of the new chain. Default 1. */
  chainId?: number
  /** Time of the new chain's first block, in seconds since 1970. Default: a fixed one. */
  timestamp?: bigint
  /** Default: Osero's. */
  allocator?: AllocatorAddresses
}

/** The proxy through which everyone deploys with CREATE2, at the same address on every chain. */
const CREATE2_PROXY = {
  address: '0x4e59b44847b379578588920cA78FbF26c0B4956C',
  bytecode:
    '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3',
} as const

/** Builds a devnet. */
export async function createDevnet(options: CreateDevnetOptions = {}): Promise<Devnet> {
  const { chainId = 1, timestamp } = options
  const chain = options.chain ?? (await createLocalChain({ chainId, timestamp }))
  await chain.testClient.setCode(CREATE2_PROXY)
  const tokens = await installTokens(chain)
  const deal = createDeal(chain, tokens)
  return {
    chain,
    tokens,
    deal,
    psm: await installPsm(chain, tokens),
    allocator: await installAllocator(chain, tokens, options.allocator),
    aave: await installSparkLend(chain, tokens, deal),
    ...snapshots(chain),
  }
}

/** What lies at the addresses of a devnet on a chain that has it, mainnet's fork: nothing is put there. */
export async function findDevnet(
  chain: LocalChain,
  options: Pick<CreateDevnetOptions, 'allocator'> = {},
): Promise<Devnet> {
  const tokens = findTokens(chain)
  const deal = writeBalances(chain)
  return {
    chain,
    tokens,
    deal,
    psm: await findPsm(chain),
    allocator: findAllocator(chain, tokens, options.allocator),
    aave: findSparkLend(chain, tokens, deal),
    ...snapshots(chain),
  }
}

/** How a chain's state is remembered. */
export function snapshots({ testClient }: LocalChain): Pick<Devnet, 'snapshot' | 'revert'> {
  return { snapshot: () => testClient.snapshot(), revert: (id) => testClient.revert({ id }) }
}
