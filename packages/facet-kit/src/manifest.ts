/**
 * What a facet is for, as the people who wrote it mean it. The compiler states the facts; the generator holds the two
 * against each other and derives the rest. Every function of the facet's ABI appears here, or nothing is generated.
 */
export type FacetManifest = {
  /** The integration's id on the Beacon: ASCII, at most 31 characters, such as `AAVE_FACET`. */
  id: string
  /** The first part of every call name: `aave` makes `aave_deposit`. */
  prefix: string
  /** The Solidity contract, such as `AaveFacet`. */
  contract: string
  /** What `VERSION()` answers. */
  version: string
  /** One sentence for the catalogue. */
  summary: string
  /** Chain ids on which the venue exists, or all of them. */
  chains: 'all' | readonly number[]
  /** Where the facet's parameters lie in the ParameterRegistry: an ERC-7201 namespace of the production code base. */
  namespace?: string
  /** The constructor's arguments in order, by their Solidity names, each with where its value comes from. */
  constructorArgs?: Readonly<Record<string, ArgumentSource>>
  /** Every function of the facet, by name. */
  functions: Readonly<Record<string, FunctionIntent>>
  /** Every limit the facet consumes or refills, by a short name. */
  limits?: Readonly<Record<string, LimitIntent>>
  /** Contracts that a PAU needs beside the facet, by their Solidity names. */
  modules?: Readonly<Record<string, ModuleIntent>>
}

/** A contract that holds something for one ALMProxy, behind a proxy of its own that is initialized as it is created. */
export type ModuleIntent = {
  /** One sentence for the catalogue. */
  summary: string
  /** How it is upgraded: by itself, behind an ERC-1967 proxy. */
  proxy: 'UUPS'
  /** The implementation's, in order, by their Solidity names. */
  constructorArgs?: Readonly<Record<string, ArgumentSource>>
  /** Those of `initialize`, in order, by their Solidity names. */
  initializerArgs: Readonly<Record<string, ModuleArgumentSource>>
  /** The argument of `initialize` that names the holder of DEFAULT_ADMIN_ROLE, who is to be the only one of any role. */
  admin: string
}

/** A component of this system, or an address by its name in the registry of the chain. */
export type ArgumentSource = { component: 'ParameterRegistry' } | { address: string }

/** The same, or a part of the PAU that the module belongs to: its custody, or the admin of its Star. */
export type ModuleArgumentSource = ArgumentSource | { component: 'ALMProxy' | 'StarAdmin' }

export type FunctionIntent = ViewIntent | KeyIntent | AdminIntent | FreezerIntent | AllocatorIntent

export type ViewIntent = {
  role: 'view'
  /** It changes nothing and anyone may call it, though the ABI, as the live one, does not say so. */
  quote?: true
} & StandardName

/** A function that a standard names. */
type StandardName = {
  /** The call name where it is not `<prefix>_<function>`: the standard's own. */
  call?: string
}

/** A view that computes a limit's key. */
export type KeyIntent = { role: 'key'; limit: string }

/** Governance only. */
export type AdminIntent = {
  role: 'admin'
  event: string
  /** The view that reads back the parameter this sets. */
  parameter?: string
} & StandardName

/** For whoever may stop things, and can start nothing. */
export type FreezerIntent = { role: 'freezer'; event: string }

/** The operator's. */
export type AllocatorIntent = {
  role: 'allocator'
  event: string
  /** Where value goes: out of the proxy, back into it, from one asset to another within it, or nowhere. */
  direction: 'out' | 'in' | 'swap' | 'none'
  /** The limits it uses up. */
  limits: readonly string[]
  /** The limits it gives back. */
  refills?: readonly string[]
  /** Limits that must exist, whatever is left of them, each with the revert string where one does not. */
  gates?: Readonly<Record<string, string>>
  /** What bounds the loss of a single call within its limit, in words. */
  lossBound: string
  /** Approvals that outlive the call, each with the reason. There are none without one. */
  approvalExceptions?: readonly string[]
}

export type LimitIntent = {
  /** The hash of this name is the first word of the key, or the key itself where there are no arguments. */
  constant: string
  /** What the key names after the constant, in the order of encoding. */
  args?: readonly { name: string; type: 'address' | 'uint16' | 'uint32' | 'uint256' | 'bytes32' }[]
  /** The view that computes the key. */
  getter: string
  /**
   * What the limit counts, in base units: an argument whose token it is (`asset`), the token that an argument leads to
   * (`token.asset`), a token's name (`USDC`), `wad` for a value brought to 18 decimals, or `nothing` for a mere gate.
   */
  unit: string
  /** Which way the counted token goes, seen from the proxy. */
  direction: 'out' | 'in'
}

/** Declares a facet. Throws where the manifest contradicts itself. */
export function defineFacet<const manifest extends FacetManifest>(manifest: manifest): manifest {
  const { id, prefix, functions, limits = {}, modules = {} } = manifest as FacetManifest
  const problems: string[] = []
  if (!/^[A-Z0-9_]{1,31}$/.test(id)) problems.push(`id ${JSON.stringify(id)} is not 1 to 31 of A-Z, 0-9 and _`)
  if (!/^[a-z][A-Za-z0-9]*$/.test(prefix)) problems.push(`prefix ${JSON.stringify(prefix)} is not in camelCase`)
  for (const [name, intent] of Object.entries(functions)) {
    if (intent.role === 'key' && !(intent.limit in limits))
      problems.push(`${name} is the key of ${intent.limit}, which is no limit`)
    if (intent.role === 'admin' && intent.parameter && !(intent.parameter in functions)) {
      problems.push(`${name} is read back by ${intent.parameter}, which is no function`)
    }
    if (intent.role !== 'allocator') continue
    for (const limit of [...intent.limits, ...(intent.refills ?? []), ...Object.keys(intent.gates ?? {})]) {
      if (!(limit in limits)) problems.push(`${name} names ${limit}, which is no limit`)
    }
    if ((intent.direction === 'out' || intent.direction === 'swap') && intent.limits.length === 0) {
      problems.push(`${name} moves value out of the proxy and consumes no limit`)
    }
  }
  for (const [name, limit] of Object.entries(limits)) {
    const getter = functions[limit.getter]
    if (getter?.role !== 'key' || getter.limit !== name) problems.push(`limit ${name} has no getter ${limit.getter}`)
  }
  for (const [name, { admin, initializerArgs }] of Object.entries(modules)) {
    if (!(admin in initializerArgs)) problems.push(`module ${name} is administered by ${admin}, which is no argument`)
  }
  if (problems.length > 0) throw new Error(`The manifest of ${id} contradicts itself: ${problems.join('; ')}.`)
  return manifest
}

/** The name by which callers of a Controller use a facet's function. */
export function callName(manifest: FacetManifest, name: string): string {
  const intent = manifest.functions[name]
  return (intent && 'call' in intent && intent.call) || `${manifest.prefix}_${name}`
}
