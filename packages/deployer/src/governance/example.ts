import type { Address } from 'viem'

/** An account that nobody has the key of. */
const account = (digit: string) => `0x${digit.repeat(40)}` as Address

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
