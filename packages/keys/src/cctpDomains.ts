import { UnknownNameError } from './errors.ts'

/** Circle's numbers of chains for CCTP, by name. They are not chain ids. Source: Circle, "CCTP supported domains". */
export const cctpDomains = {
  ethereum: 0,
  avalanche: 1,
  optimism: 2,
  arbitrum: 3,
  noble: 4,
  solana: 5,
  base: 6,
  polygon: 7,
  sui: 8,
  aptos: 9,
  unichain: 10,
  linea: 11,
  codex: 12,
  sonic: 13,
  worldchain: 14,
  monad: 15,
  sei: 16,
  bsc: 17,
  xdc: 18,
  hyperEvm: 19,
  ink: 21,
  plume: 22,
} as const

export type CctpChain = keyof typeof cctpDomains

/**
 * The CCTP domain of a chain.
 * @example
 * cctpDomain('base') // 6
 * @throws UnknownNameError
 */
export function cctpDomain(chain: CctpChain): number {
  if (!Object.hasOwn(cctpDomains, chain)) throw new UnknownNameError('CCTP domain', chain, Object.keys(cctpDomains))
  return cctpDomains[chain]
}

/**
 * The name of the chain with a CCTP domain; undefined where there is none.
 * @example
 * cctpChain(6) // 'base'
 */
export function cctpChain(domain: number): CctpChain | undefined {
  return (Object.keys(cctpDomains) as CctpChain[]).find((chain) => cctpDomains[chain] === domain)
}
