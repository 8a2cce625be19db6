import type { Address } from 'viem'

// Who and what the anchors were measured against: fixed addresses without zero bytes, because each byte of calldata
// that is not zero costs 12 gas more than one that is.

export const USDC: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
/** Receives; holds nothing before the first transfer. */
export const DEST: Address = '0x111111111111111111111111111111111111110f'
/** One STOP. */
export const NOOP: Address = '0x1111111111111111111111111111111111111110'
/** Makes total supplies non-zero. */
export const WHALE: Address = '0x1111111111111111111111111111111111111111'

/** A million of a token with 6 decimals, and with 18. */
export const M6 = 1_000_000n * 10n ** 6n
export const M18 = 1_000_000n * 10n ** 18n
/** Limits: fifty millions, refilled in a day. */
export const MAX6 = 50n * M6
export const MAX18 = 50n * M18
export const SLOPE6 = MAX6 / 86_400n
export const SLOPE18 = MAX18 / 86_400n
