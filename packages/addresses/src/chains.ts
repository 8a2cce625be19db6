/** Chain names as viem has them (`plume` for its `plumeMainnet`). The registries do not state chain ids. */
export const chains = {
  mainnet: 1,
  optimism: 10,
  bsc: 56,
  gnosis: 100,
  unichain: 130,
  xLayer: 196,
  worldchain: 480,
  robinhood: 4663,
  base: 8453,
  arbitrum: 42161,
  avalanche: 43114,
  plume: 98866,
} as const

export type ChainName = keyof typeof chains

/** Name of a chain id, undefined for a chain without addresses. */
export function chainName(chainId: number): ChainName | undefined {
  return (Object.keys(chains) as ChainName[]).find((name) => chains[name] === chainId)
}
