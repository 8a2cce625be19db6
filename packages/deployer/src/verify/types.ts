import type { Address } from 'viem'

/**
 * One thing that is not as it should be. `drift` fails a verification. `notice` does not: nothing is wrong, but a person
 * should know.
 */
export type Finding = {
  severity: 'drift' | 'notice'
  /** What it is about, in words. */
  what: string
  expected: string
  actual: string
}

export type Verification = {
  star: string
  chainId: number
  /** Everything was read at this block. */
  blockNumber: bigint
  addresses: Record<string, Address>
  /** How many things were compared, by kind. */
  checked: Record<
    'contracts' | 'integrations' | 'roleHolders' | 'agentMembers' | 'parameters' | 'limits' | 'governance',
    number
  >
  findings: Finding[]
}
