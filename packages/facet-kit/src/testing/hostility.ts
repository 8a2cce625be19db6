import type { Address, TransactionReceipt } from 'viem'
import { expect } from 'vitest'

/** What the venue of a fixture can be told to do; see HostileVenue.sol. */
export const MODES = { reenters: 1, revertsEmpty: 2, doesNothing: 3, chargesFee: 4, lies: 5 } as const

/**
 * What is done to a venue without its help; see Impostor.sol.
 *
 * - `returnsGarbage`: it does nothing, and answers with words that no type allows.
 * - `swapsAddress`: where it is asked for an address, it names another contract, which behaves like the right one. This
 *   is tried for every address that the facet looks up, at whatever contract.
 */
const REPLACEMENTS = ['returnsGarbage', 'swapsAddress'] as const

/** Every way to misbehave. Each is tried with each function of each facet. */
export const MISBEHAVIOURS = [...(Object.keys(MODES) as (keyof typeof MODES)[]), ...REPLACEMENTS]
export type Misbehaviour = (typeof MISBEHAVIOURS)[number]

/**
 * What a misbehaviour leads to: an error's name; `harmless: ` with the reason where the call may succeed, which it then
 * must, within limits; or `not applicable: ` with the reason.
 */
export type Outcome = string

/** For functions that meet every kind of short delivery alike. */
export function always(outcome: Outcome) {
  return { doesNothing: outcome, chargesFee: outcome, lies: outcome, returnsGarbage: outcome }
}

export const HARMLESS = /^harmless: \S/
export const NOT_APPLICABLE = /^not applicable: \S/

/**
 * What a fixture says that a misbehaviour leads to.
 *
 * @param name - Whose fixture it is, and which function, for the error.
 * @param stated - The fixture's entries, in which what every facet answers alike may be missing.
 * @throws Error where there is no entry, or no reason for one that needs it.
 */
export function outcomeOf(
  mode: Misbehaviour,
  name: string,
  stated: Readonly<Partial<Record<Misbehaviour, Outcome>>>,
): Outcome {
  const common: Partial<Record<Misbehaviour, Outcome>> = {
    reenters: 'ReentrancyGuardReentrantCall',
    revertsEmpty: 'FailedInnerCall',
    // The key stops it: there is no limit for an address that governance did not name.
    swapsAddress: 'RateLimits/zero-maxAmount',
  }
  const expected = stated[mode] ?? common[mode]
  if (!expected) throw new Error(`The fixture does not say how ${name} meets a venue that ${mode}.`)
  if (/^(harmless|not applicable)/.test(expected) && !HARMLESS.test(expected) && !NOT_APPLICABLE.test(expected)) {
    throw new Error(`The fixture gives no reason why a venue that ${mode} is ${expected} to ${name}.`)
  }
  return expected
}

/** What one call did: tokens that left and reached the proxy, and what was used up of limits on what leaves, and what limits got back. */
export type Effect = Readonly<Record<'sent' | 'received' | 'used' | 'refilled', Readonly<Record<string, bigint>>>>

/** Holds a call that succeeded while somebody misbehaved against an honest one. */
export function expectWithin(actual: Effect, honest: Effect, rounding: bigint) {
  for (const [token, amount] of Object.entries(actual.sent)) {
    const usual = honest.sent[token] ?? 0n
    expect(usual, `${token} leaves the proxy, which an honest call does not take`).toBeGreaterThan(0n)
    expect(amount, `more of ${token} leaves than in an honest call`).toBeLessThanOrEqual(usual)
    for (const [limit, used] of Object.entries(honest.used)) {
      const counted = ((actual.used[limit] ?? 0n) + rounding) * usual
      expect(counted, `${token} leaves without using up ${limit}`).toBeGreaterThanOrEqual(amount * used)
    }
  }
  for (const [limit, refilled] of Object.entries(actual.refilled)) {
    const usual = honest.refilled[limit] ?? 0n
    // Where an honest call brings nothing, as a repayment, it is what leaves that a limit gets back.
    const side = Object.keys(honest.received).length > 0 ? 'received' : 'sent'
    const earned = Object.entries(honest[side]).map(
      ([token, amount]) => ((actual[side][token] ?? 0n) * usual) / amount + rounding,
    )
    const most = earned.reduce((a, b) => (a > b ? a : b), 0n)
    expect(refilled, `${limit} gets back more than what arrived`).toBeLessThanOrEqual(most)
  }
}

const TRANSFER_TOPIC = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

/** Fungible tokens that left and reached an account, net. */
export function transfers(receipt: TransactionReceipt, account: Address): Pick<Effect, 'sent' | 'received'> {
  const net = new Map<string, bigint>()
  for (const { topics, data, address } of receipt.logs) {
    if (topics[0] !== TRANSFER_TOPIC || topics.length !== 3) continue
    if (sameAddress(topics[1], account)) net.set(address, (net.get(address) ?? 0n) - BigInt(data))
    if (sameAddress(topics[2], account)) net.set(address, (net.get(address) ?? 0n) + BigInt(data))
  }
  return {
    sent: Object.fromEntries([...net].filter(([, by]) => by < 0n).map(([token, by]) => [token, -by])),
    received: Object.fromEntries([...net].filter(([, by]) => by > 0n)),
  }
}

function sameAddress(topic: string | undefined, address: Address): boolean {
  return topic?.slice(26).toLowerCase() === address.slice(2).toLowerCase()
}
