import { abis, catalogue } from '@diamond-pau/catalogue'
import { decodeRevert, type LocalContract, revertData } from '@diamond-pau/contracts/testing'
import type { Devnet } from '@diamond-pau/devnet'
import { encodeKey } from '@diamond-pau/keys'
import {
  type Abi,
  type Address,
  encodeFunctionData,
  getAddress,
  type Hex,
  keccak256,
  slice,
  toHex,
  zeroAddress,
} from 'viem'
import type { FuzzChain } from './chain.ts'
import type { Category, Template } from './template.ts'

/** An address that is nobody else's, by a name. */
export const person = (name: string): Address => getAddress(slice(keccak256(toHex(`adversary: ${name}`)), 12))

/** One of the two PAUs of a world. */
export type FuzzedPau = {
  name: 'a' | 'b'
  proxy: Address
  controller: LocalContract
  accessControls: LocalContract
  rateLimits: LocalContract
  people: Readonly<Record<Exclude<Category, 'publisher' | 'outsider' | 'venue'>, Address>>
}

/** A limit that governance set: what it is on, and whom its key names. */
export type Limit = {
  key: Hex
  constant: string
  maxAmount: bigint
  slope: bigint
  /** What it counts, where that is a token its key names, and who of the named gets it. */
  counts?: { token: Address; to: readonly Address[] }
}

/** What is known of a PAU besides its contracts: how to use it, what it may do, and what it must not. */
export type Knowledge = {
  templates: Template[]
  limits: Map<Hex, Limit>
  /** Where tokens may go, as `token:to`. */
  payees: Set<string>
  /** Approvals that outlive a call, as `token:spender`, each with the reason. */
  exceptions: Map<string, string>
  /** Namespace and key of each parameter that governance set. */
  parameters: Set<string>
}

/** How venues tell a world of themselves. */
export class Setup {
  readonly fuzz: FuzzChain
  readonly devnet: Devnet
  readonly pau: FuzzedPau
  readonly knowledge: Knowledge = {
    templates: [],
    limits: new Map(),
    payees: new Set(),
    exceptions: new Map(),
    parameters: new Set(),
  }

  constructor(fuzz: FuzzChain, devnet: Devnet, pau: FuzzedPau) {
    this.fuzz = fuzz
    this.devnet = devnet
    this.pau = pau
  }

  /** Sets a limit by the name of its constant and the arguments of its key, with room for what the tests of a venue do. */
  async limit(
    constant: string,
    args: Readonly<Record<string, unknown>>,
    maxAmount: bigint,
    slope = maxAmount / 3600n + 1n,
  ) {
    const declared = catalogue
      .flatMap(({ limits }) => limits)
      .find((limit) => limit.constant === constant && sameNames(limit.args, args))
    if (!declared) throw new Error(`no facet has the limit ${constant} on ${Object.keys(args).join()}`)
    const key = encodeKey(
      constant,
      declared.args.map(({ name, type }) => ({ type: type as 'address', value: args[name] })),
    )
    // Several functions may share a limit.
    if ((this.knowledge.limits.get(key)?.maxAmount ?? 0n) >= maxAmount) return
    const token = declared.args.find(({ name, type }) => name === declared.unit && type === 'address')?.name
    const to = declared.args
      .filter(({ name, type }) => type === 'address' && name !== token)
      .map(({ name }) => args[name] as Address)
    await this.pau.rateLimits.send('setRateLimitData', [key, maxAmount, slope], { from: this.pau.people.admin })
    this.knowledge.limits.set(key, {
      key,
      constant,
      maxAmount,
      slope,
      ...(token ? { counts: { token: args[token] as Address, to } } : {}),
    })
    if (token) this.pays(args[token] as Address, ...to)
  }

  /** A limit whose key names no token counts what is unwrapped of WETH, which is burned and tells nobody who gets the ETH. */
  unwraps(constant: string) {
    const weth = this.devnet.tokens.weth.address
    for (const limit of this.knowledge.limits.values()) {
      if (limit.constant === constant) limit.counts = { token: weth, to: [weth] }
    }
    this.pays(weth, weth)
  }

  /** A token may go to these: they are named by a limit's key, or they are what a facet was built with. */
  pays(token: Address, ...to: readonly Address[]) {
    for (const payee of to) this.knowledge.payees.add(pairOf(token, payee))
  }

  /** A token may also be burned where it is redeemed. */
  burns(...tokens: readonly Address[]) {
    for (const token of tokens) this.pays(token, zeroAddress)
  }

  /** The allocator calls a wired function, which works here and now, and the Fuzzer calls its like. */
  async operate(name: string, args: readonly unknown[], options: { value?: bigint; dry?: boolean } = {}) {
    await this.call('allocator', ['allocator'], name, args, options)
  }

  /** The admin calls a wired function. */
  async govern(
    name: string,
    args: readonly unknown[],
    options: { may?: readonly Category[]; dry?: boolean; fixed?: boolean } = {},
  ) {
    await this.call('admin', options.may ?? ['admin'], name, args, options)
  }

  async call(
    category: keyof FuzzedPau['people'],
    may: readonly Category[],
    name: string,
    args: readonly unknown[],
    {
      value,
      dry = false,
      effect,
      fixed,
    }: { value?: bigint; dry?: boolean; effect?: Template['effect']; fixed?: boolean } = {},
  ) {
    const { controller, people } = this.pau
    const to = controller.address
    const data = encodeFunctionData({ abi: CALLS, functionName: name, args })
    this.add({ name, category, may, required: true, to, data, value, effect, fixed })
    if (dry) return
    const account = people[category]
    const { chain } = this.fuzz
    const wallet = await chain.wallet(account)
    // Asked for first: of a transaction that reverted, a node without history does not know why.
    await chain.publicClient.call({ account, to, data, value, gas: GAS }).catch((cause: unknown) => {
      throw new Error(`${name} does not work: ${decodeRevert(revertData(cause) ?? '0x').name}`, { cause })
    })
    await wallet.sendTransaction({ to, data, value, gas: GAS } as never)
  }

  /** A call of anything else than a facet's function. */
  add(template: Template) {
    this.knowledge.templates.push(template)
  }

  /** People who are no part of the PAU do something, and will do it again: a venue's own, or anybody. */
  async others(name: string, act: () => Promise<unknown>, category: 'venue' | 'outsider' = 'venue') {
    for (const { from, to, data, value } of await this.fuzz.record(act)) {
      const anybody = category === 'outsider'
      this.add({ name, category, required: false, to, data, value, ...(anybody ? {} : { from }) })
    }
  }
}

/** Enough for any call of a PAU. */
const GAS = 16_000_000n

/** Every wired function by its call name. */
const CALLS: Abi = Object.values(abis).flatMap((abi): Abi => abi)

export function pairOf(token: Address, other: Address): string {
  return `${token}:${other}`.toLowerCase()
}

function sameNames(declared: readonly { name: string }[], args: Readonly<Record<string, unknown>>): boolean {
  return declared.length === Object.keys(args).length && declared.every(({ name }) => name in args)
}
