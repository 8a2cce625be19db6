import type { AbiParameterToPrimitiveType } from 'viem'

/** An argument that a key hashes. All types are static, one word each. */
export type KeyArgument = { name: string; type: 'address' | 'bytes32' | 'uint16' | 'uint32' | 'uint256' }

/** One way to compose a key: the hash of the constant, then the arguments in the order of `abi.encode`. */
export type KeyEntry = { constant: string; args: readonly KeyArgument[] }

/** What a limit counts. */
export type LimitMeaning = {
  /** Which way value goes, seen from the proxy. */
  direction: 'in' | 'out'
  /**
   * What the limit counts, in base units: the token of an argument (`asset`), the token that an argument leads to
   * (`token.asset`), a token by name (`USDS`), `wad` for a value brought to 18 decimals, `nothing` for a mere gate.
   */
  unit: string
  /** Functions, as operators call them, that use the limit up or need it to exist. */
  functions: readonly string[]
}

/** A limit of the monolithic controllers. */
export type MonolithKeyEntry = KeyEntry & LimitMeaning & { usedBy: readonly MonolithController[] }

/** A monolithic controller, by code base. */
export type MonolithController = `${'spark' | 'grove'}:${'Mainnet' | 'Foreign'}Controller`

/** A limit of a facet, as its manifest declares it. */
export type DiamondKeyEntry = KeyEntry &
  LimitMeaning & {
    /** Integration id, such as `AAVE_FACET`. */
    id: string
    /** Prefix of the facet's wires. */
    facet: string
    /** Name of the limit, unique over all facets. */
    name: string
    /** View of the facet that returns the key, and the order of its parameters. */
    getter: string
    getterArgs: readonly string[]
  }

/** The arguments of a constant by name: a union where the constant is composed in several ways. */
export type KeyArguments<table extends KeyEntry, constant extends table['constant']> = table extends KeyEntry
  ? constant extends table['constant']
    ? { [argument in table['args'][number] as argument['name']]: AbiParameterToPrimitiveType<argument> }
    : never
  : never

/** `[args]`, or nothing where the key is the constant itself. */
export type KeyParameters<table extends KeyEntry, constant extends table['constant']> =
  Record<never, never> extends KeyArguments<table, constant>
    ? [args?: Record<string, never>]
    : [args: KeyArguments<table, constant>]
