import type { Hex } from 'viem'

/** A published value and the document that publishes it. */
export type PublishedValue = { value: string | null; docNo: string; version?: string | null }

/** What Sky governance publishes of one Star, as it stands there, mistakes included. */
export type PublishedStar = {
  provenance: string
  star: { id: string; name: string; docNo: string; pau: string | null }
  chains: PublishedChain[]
  /** Limits of the PAU itself: minting, swapping at the PSM, bridging. */
  coordinatorLimits: CoordinatorLimit[]
  /** What the Star allocates to. */
  instances: PublishedInstance[]
}

export type PublishedChain = {
  network: string
  /** Null where the chain is no EVM. */
  chainId: number | null
  almController?: PublishedValue | null
  almProxy?: PublishedValue | null
  rateLimits?: PublishedValue | null
  almProxyFreezable?: PublishedValue | null
  /** On Solana, where USDC arrives. */
  usdcTokenAccount?: PublishedValue | null
  executorOrSubProxy?: (PublishedValue & { kind?: string }) | null
  diamondPau?:
    | (Record<'proxy' | 'controller' | 'accessControls' | 'rateLimits', PublishedValue> &
        Partial<Record<'administeredAgent' | 'beacon', PublishedValue>>)
    | null
  relayers?: readonly PublishedMember[]
  freezers?: readonly PublishedMember[]
  /** One, or one for each PAU that it serves. */
  allocator?: PublishedAllocator | readonly PublishedAllocator[] | null
}

/** An account of a multisig, with what it is for. */
export type PublishedMember = PublishedValue & { role?: string | null }

export type PublishedAllocator = Partial<
  Record<'ilk' | 'vault' | 'buffer' | 'oracle' | 'registry' | 'roles', PublishedValue>
> & { serves?: string; shared?: Partial<Record<'oracle' | 'registry' | 'roles', PublishedValue>> }

/** The published amounts of a limit: the texts, and base units where the decimals could be inferred. */
export type PublishedAmounts = {
  docNo: string
  name: string
  maxAmountText: string | null
  slopeText: string | null
  maxAmount: string | null
  /** Base units a second. */
  slopePerSecond: string | null
  unlimited: boolean
  decimals: number | null
  unit?: string | null
}

export type CoordinatorLimit = PublishedAmounts & {
  network: string
  chainId: number | null
  pau: string
  namedConstants: string[]
  /** In words, what the constant is hashed with. */
  hashedWith: string | null
}

/** Into a venue, out of it, within it, to an account, or a request to leave or to be paid out. */
export type LimitKind = 'inflow' | 'outflow' | 'swap' | 'transfer' | 'redeem' | 'redemption'

export type InstanceLimit = PublishedAmounts & {
  kind: LimitKind
  rateLimitId: Hex | null
  rateLimitIdDocNo: string | null
  /** Title of the document that holds the id. */
  rateLimitIdName?: string
  idStatus: string
}

export type PublishedInstance = {
  docNo: string
  name: string
  network: string
  chainId: number | null
  protocol: string
  asset: string
  token: string | null
  status: string
  /** By role, such as `tokenAddress`; of Solana where `chainId` is null. */
  addresses: Record<string, string | null>
  limits: InstanceLimit[]
  addressesGivenAsRateLimitIds?: Record<string, string>
}
