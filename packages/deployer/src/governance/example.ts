import type { Devnet } from '@diamond-pau/devnet'
import type { Layer, Upstream } from '@diamond-pau/governance'
import type { Address } from 'viem'

/** An account that nobody has the key of. */
const account = (digit: string) => `0x${digit.repeat(40)}` as Address

/** Any but that of Ethereum, from where the money comes. */
const OTHER_DOMAIN = 6

/**
 * What an onboarding on an embedded chain uses where no governance file is given: made-up accounts, published defaults,
 * and limits that begin at 100,000.
 */
export const EXAMPLE_GOVERNANCE = {
  coreCouncil: account('1'),
  guardians: [account('2')],
  govOps: account('3'),
  relayers: [account('4')],
  freezers: [account('5')],
  initial: '100000',
}

/** An upstream for a PAU of a layer on an embedded chain: the stablecoin, a vault of the layer above, or CCTP. */
export async function exampleUpstreams(devnet: Devnet, layer: Layer): Promise<Upstream[]> {
  const { usds, usdc } = devnet.tokens
  if (layer === 'generator') return [{ asset: usds.address, target: usds.address }]
  const { installCctp, installSparkVault } = await import('@diamond-pau/devnet')
  if (layer === 'foreign') {
    const { v2 } = await installCctp(devnet, { domain: OTHER_DOMAIN })
    return [{ via: 'CCTP_FACET', asset: usdc.address, target: v2.messenger.address, domain: 0 }]
  }
  const vault = { address: account('7'), asset: 'usds' as const, name: 'Vault of the layer above', symbol: 'UP' }
  return [{ asset: usds.address, target: (await installSparkVault(devnet, vault)).contract.address }]
}
