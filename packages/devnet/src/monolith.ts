import { contractAt, coreArtifact, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, keccak256, toHex } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** A PAU as it ran before facets: custody, limits, and the monolith that acts on them. */
export type MonolithPau = {
  readonly admin: Address
  readonly proxy: LocalContract
  readonly rateLimits: LocalContract
  readonly controller: LocalContract
}

export type MonolithOptions = {
  /** Names the addresses that are not given, so that a chain can have several. */
  name: string
  /** Administers custody, limits and controller. */
  admin: Address
  relayers: readonly Address[]
  freezers: readonly Address[]
  /** Where the contracts lie. Default: derived from the name. */
  proxy?: Address
  rateLimits?: Address
  controller?: Address
}

const role = (name: string) => keccak256(toHex(name))

/** Puts a monolith with its custody and limits on a devnet; the allocator vault and the PSM know its proxy. */
export async function installMonolith(devnet: Devnet, options: MonolithOptions): Promise<MonolithPau> {
  const { chain, allocator, psm, tokens } = devnet
  const { name, admin: from } = options
  const { proxy, rateLimits } = await installCustody(chain, options)
  const args = [from, proxy.address, rateLimits.address, allocator.vault.address, psm.contract.address]
  const controller = await install(chain, {
    address: options.controller ?? labelled(`${name} monolith`),
    artifact: model('LegacyMonolith'),
    args: [...args, tokens.daiUsds.address],
    from,
  })
  for (const contract of [proxy, rateLimits]) {
    await contract.send('grantRole', [role('CONTROLLER'), controller.address], { from })
  }
  for (const relayer of options.relayers) await controller.send('grantRole', [role('RELAYER'), relayer], { from })
  for (const freezer of options.freezers) await controller.send('grantRole', [role('FREEZER'), freezer], { from })
  await allocator.rely(proxy.address)
  await allocator.approve(proxy.address)
  await psm.kiss(proxy.address)
  return { admin: from, proxy, rateLimits, controller }
}

/** ALMProxy and RateLimits, at the addresses given or derived from a name. */
export async function installCustody(
  chain: LocalChain,
  options: { name: string; admin: Address; proxy?: Address; rateLimits?: Address },
): Promise<{ proxy: LocalContract; rateLimits: LocalContract }> {
  const { name, admin } = options
  const put = async (contract: string, address = labelled(`${name} ${contract}`)) => {
    const artifact = coreArtifact(contract)
    await install(chain, { address, artifact, args: [admin], from: admin })
    return contractAt(chain, artifact, address)
  }
  return { proxy: await put('ALMProxy', options.proxy), rateLimits: await put('RateLimits', options.rateLimits) }
}
