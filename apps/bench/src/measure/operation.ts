import { getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { encodeKey } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import type { Bench } from './bench.ts'
import type { World } from './counterparties.ts'

/**
 * One thing that an operator or governance does, whatever kind of controller does it. It is named as the legacy
 * controllers name it, with their arguments; its limits and parameters are named as our facets name them.
 */
export type Operation = {
  /** As the anchors name the row. */
  name: string
  /** Signature of the legacy function. */
  signature: string
  args: readonly unknown[]
  /** Where the second call must differ from the first, so as not to change nothing. */
  steadyArgs?: readonly unknown[]
  /** Wei. */
  value?: bigint
  /** Whose call it is: the relayer's where left out. */
  by?: 'admin' | 'freezer'
  /** Which of the two legacy controllers the anchor is of: Ethereum's where left out. */
  controller?: 'foreign'
  variants: readonly Variant[]
  limits?: readonly Limit[]
  parameters?: readonly Parameter[]
  /** Makes what the call creates zero, and what it spends enough for both calls. */
  prepare?(scene: Scene): Promise<unknown>
  /** Happens before each of the calls. */
  before?(scene: Scene, variant: Variant): Promise<unknown>
}

/**
 * `first`: what the call creates was not there. `steady`: the same again. Limits that the monolith has too are finite, and
 * those that facets alone have are unlimited, so that both count the same. `-limited`: all are finite; measured where
 * facets have limits of their own. `-unlimited`: none is finite.
 */
export type Variant = `${'first' | 'steady'}${'' | '-limited' | '-unlimited'}`
export const ALL: readonly Variant[] = ['first', 'steady', 'first-unlimited', 'steady-unlimited']

/** A limit of a facet, by its name in the manifest. Amounts are in the unit that it counts. */
export type Limit = {
  key: Hex
  maxAmount: bigint
  slope: bigint
  /** That the monolith has none like it. */
  own?: true
}

/** What governance sets beforehand: a function of a facet, by the facet's own signature. */
export type Parameter = { facet: IntegrationName; signature: string; args: readonly unknown[] }

/** What an operation is prepared in. */
export type Scene = World & { pau: Pau; bench: Bench }

/** A kind of controller, and how a PAU with one is set up: the same operations are measured on each. */
export type Stage = {
  /** As the rows name it. */
  name: string
  /** Sets up a PAU that can do every operation as soon as limits and parameters are set. */
  open(bench: Bench): Promise<Pau>
}

/** A PAU of some stage. */
export type Pau = {
  proxy: Address
  rateLimits: LocalContract
  admin: Address
  relayer: Address
  freezer: Address
  /** What has to be sent where, for the operation's legacy function, of the controller that the operation names. */
  encode(signature: string, args: readonly unknown[], controller?: 'foreign'): { to: Address; data: Hex }
  /** Sets a parameter as governance. */
  set(parameter: Parameter): Promise<void>
}

/** The limit that a facet calls `name`, for the given arguments of its key. */
export function limit(
  facet: IntegrationName,
  name: string,
  maxAmount: bigint,
  args: Record<string, unknown> = {},
): Limit {
  const found = getFacet(facet).limits.find((entry) => entry.name === name)
  if (!found) throw new Error(`${facet} has no limit ${name}`)
  const values = found.args.map((arg) => {
    if (!(arg.name in args)) throw new Error(`limit ${name} of ${facet} needs ${arg.name}`)
    return { type: arg.type, value: args[arg.name] }
  })
  return { key: encodeKey(found.constant, values as never), maxAmount, slope: maxAmount / 86_400n }
}

/** A limit that counts what the monolith does not limit. */
export function ownLimit(...args: Parameters<typeof limit>): Limit {
  return { ...limit(...args), own: true }
}

/** The same operation as the foreign controller's anchor, which was measured under limits alone. */
export function foreign(operation: Operation): Operation {
  return { ...operation, name: `foreign:${operation.name}`, controller: 'foreign', variants: ['first', 'steady'] }
}
