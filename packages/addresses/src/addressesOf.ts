import * as addresses from '../generated/index.ts'
import { chainName } from './chains.ts'
import type { Address } from './types.ts'

/** All constants of a chain by name, for a name or chain id that is not known before it runs. Empty for an unknown chain. */
export function addressesOf(chainId: number): Readonly<Record<string, Address>> {
  const name = chainName(chainId)
  return name ? addresses[name] : {}
}
