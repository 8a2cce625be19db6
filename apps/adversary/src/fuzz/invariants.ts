import { type Address, decodeAbiParameters, getAddress, type Hex, hexToBigInt, slice, toEventSelector } from 'viem'
import { pairOf, type Knowledge, type Setup } from '../world/setup.ts'

/** What must hold whatever anybody does, by the names that a report has. */
export const INVARIANTS = {
  role: 'nobody does what is for another role',
  freezer: 'the freezer always wins: the allocator can be stopped at any time, and then does nothing',
  isolation: "one PAU touches neither the other's parameters nor its limits nor its funds",
  approval: 'no approval is left, in a token or in Permit2, but for the exceptions that manifests name',
  payee: "value leaves only to whom a configured limit's key or a facet's immutables name",
  limit: 'what a limit counts stays within maxAmount + slope · t over any window',
  outflow: 'no token leaves uncounted by a limit of its way out',
  ether: 'ETH of custody becomes WETH, and leaves no other way',
  ramp: 'GovOps raises a limit by maxChange at most, or to what was approved, and once a hop',
  refund: 'no limit is given back more of a token than what came',
  dispatch: 'no selector leads to code that the Beacon did not have when the admin pulled',
} as const
export type Invariant = keyof typeof INVARIANTS

/** Those that contracts/Fuzzer.sol looks after, in its order. */
export const ON_CHAIN = [
  'role',
  'freezer',
  'isolation',
  'approval',
  'ether',
  'ramp',
] as const satisfies readonly Invariant[]

/** An invariant that does not hold. */
export type Violation = { invariant: Invariant; what: string }

/** A log as a node gives it. */
export type Log = { address: Hex; topics: Hex[]; data: Hex; blockNumber: Hex; logIndex: Hex }

export const TOPICS = {
  transfer: toEventSelector('Transfer(address,address,uint256)'),
  approval: toEventSelector('Approval(address,address,uint256)'),
  approvalInPermit2: toEventSelector('Approval(address,address,address,uint160,uint48)'),
  /** WETH that its holder makes ETH of. */
  unwrapped: toEventSelector('Withdrawal(address,uint256)'),
  limitSet: toEventSelector('RateLimitDataSet(bytes32,uint256,uint256,uint256,uint256)'),
  decreased: toEventSelector('RateLimitDecreaseTriggered(bytes32,uint256,uint256,uint256)'),
  increased: toEventSelector('RateLimitIncreaseTriggered(bytes32,uint256,uint256,uint256)'),
} as const

/** A limit as RateLimits has it: base units, base units a second, and seconds since 1970. */
export type LimitData = { maxAmount: bigint; slope: bigint; lastAmount: bigint; lastUpdated: bigint }

/** A limit as it should be, worked out from what was set and what was used alone. */
type Model = LimitData & {
  /** Since it was set: what was used less what was given back, less what refilled. Its least bounds what any window may use. */
  net: bigint
  least: bigint
  since: bigint
}

const UNLIMITED = 2n ** 256n - 1n
/** Base units that an episode's calls may lose to the rounding of tokens that rebase. */
const ROUNDING = 10_000n

/** Follows one PAU through an episode by its logs. */
export class Watch {
  readonly #knowledge: Knowledge
  readonly #names: ReadonlyMap<string, string>
  readonly #limits = new Map<Hex, Model>()
  /** Of each token: what came, and what was given back of limits that count it. */
  readonly #back = new Map<string, { came: bigint; given: bigint }>()
  readonly #proxy: string
  /** Ways out, by token and payee, and by key: the same object where they share a limit. */
  readonly #ways = new Map<string, { out: bigint; counted: bigint; open: boolean }>()
  readonly #name: string

  constructor({ knowledge, pau }: Setup, limits: ReadonlyMap<Hex, LimitData>, names: ReadonlyMap<string, string>) {
    this.#knowledge = knowledge
    this.#names = names
    this.#name = pau.name
    this.#proxy = pau.proxy.toLowerCase()
    for (const [key, limit] of limits) {
      this.#limits.set(key, { ...limit, net: 0n, least: 0n, since: limit.lastUpdated })
    }
    this.#mapWays()
  }

  /** Takes the logs of one block, in order. */
  take(logs: readonly Log[], time: bigint): Violation[] {
    const violations: Violation[] = []
    const note = (invariant: Invariant, what: string) =>
      violations.push({ invariant, what: `PAU ${this.#name}: ${what}` })
    for (const { address, topics, data } of logs) {
      const [topic, first = '0x', second = '0x'] = topics
      if (topic === TOPICS.transfer && slice(second, 12) === this.#proxy) {
        if (data !== '0x') this.#backOf(address).came += hexToBigInt(data)
      } else if (topic === TOPICS.transfer || topic === TOPICS.unwrapped) {
        const to = topic === TOPICS.transfer ? slice(second, 12) : address
        const pair = pairOf(address, to)
        const amount = data === '0x' ? 1n : hexToBigInt(data)
        if (amount > 0n && !this.#knowledge.payees.has(pair)) {
          note('payee', `${this.#called(address)} went to ${this.#called(to)}`)
        }
        const way = this.#ways.get(pair)
        if (way) way.out += amount
      } else if (topic === TOPICS.limitSet) {
        const [maxAmount, slope, lastAmount, lastUpdated] = decodeAbiParameters(FOUR, data) as [
          bigint,
          bigint,
          bigint,
          bigint,
        ]
        this.#limits.set(first, { maxAmount, slope, lastAmount, lastUpdated, net: 0n, least: 0n, since: time })
        const way = this.#ways.get(first)
        if (way && maxAmount === UNLIMITED) way.open = true
      } else if (topic === TOPICS.decreased || topic === TOPICS.increased) {
        const [amount] = decodeAbiParameters(FOUR.slice(0, 3), data) as unknown as [bigint]
        const problem = this.#move(first, topic === TOPICS.decreased ? amount : -amount, time)
        const given = topic === TOPICS.increased && this.#knowledge.limits.get(first)?.counts
        if (given) this.#backOf(given.token).given += amount
        if (problem) note('limit', `${this.#knowledge.limits.get(first)?.constant ?? first} ${problem}`)
        const way = this.#ways.get(first)
        if (way && topic === TOPICS.decreased) way.counted += amount
      }
    }
    for (const [token, { came, given }] of this.#back) {
      if (given > came + ROUNDING) note('refund', `${given} of ${token} were given back, and ${came} came`)
    }
    for (const [pair, { out, counted, open }] of this.#ways) {
      if (!open && out > counted) {
        note('outflow', `${out} went the way ${pair}, and ${counted} were counted`)
        break
      }
    }
    return violations
  }

  #backOf(token: string) {
    const known = this.#back.get(token.toLowerCase()) ?? { came: 0n, given: 0n }
    this.#back.set(token.toLowerCase(), known)
    return known
  }

  /** Moves a limit, and says what is wrong with that. */
  #move(key: Hex, amount: bigint, time: bigint): string | undefined {
    const limit = this.#limits.get(key)
    if (!limit) return 'was never set'
    const { maxAmount, slope } = limit
    const current = min(slope * (time - limit.lastUpdated) + limit.lastAmount, maxAmount)
    const left = amount > 0n ? current - amount : min(current - amount, maxAmount)
    // Windows begin where least was used.
    const before = limit.net - slope * (time - limit.since)
    limit.least = min(limit.least, before)
    limit.net += current - left
    limit.lastAmount = left
    limit.lastUpdated = time
    const used = before + (current - left) - limit.least
    if (used > maxAmount) return `let ${used} through where ${maxAmount} at once and ${slope} a second are allowed`
    return left < 0n ? `let ${amount} through with ${current} left` : undefined
  }

  /** Limits that count a token on its way to somebody, and the pairs of the two, put together where they meet. */
  #mapWays() {
    for (const { key, constant, counts } of this.#knowledge.limits.values()) {
      if (!counts || INBOUND.test(constant)) continue
      const pairs = counts.to.map((to) => pairOf(counts.token, to))
      const known = pairs.map((pair) => this.#ways.get(pair)).find((way) => way !== undefined)
      const way = known ?? { out: 0n, counted: 0n, open: false }
      for (const name of [key, ...pairs]) {
        const other = this.#ways.get(name)
        if (other && other !== way) for (const [each, its] of this.#ways) if (its === other) this.#ways.set(each, way)
        this.#ways.set(name, way)
      }
    }
  }

  #called(address: Hex): string {
    return this.#names.get(address.toLowerCase()) ?? address
  }
}

const FOUR = [{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }] as const
/** Limits that count what comes back. */
const INBOUND = /WITHDRAW|REDEEM|COLLECT|EXIT|CLAIM/

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

/** Whom an Approval that a PAU gave lets take what, in the token itself or in Permit2. */
export function approvalOf({ address, topics }: Log): { token: Address; spender: Address; inPermit2: boolean } {
  const [topic, , second = '0x', third = '0x'] = topics
  return topic === TOPICS.approvalInPermit2
    ? { token: getAddress(slice(second, 12)), spender: getAddress(slice(third, 12)), inPermit2: true }
    : { token: getAddress(address), spender: getAddress(slice(second, 12)), inPermit2: false }
}
