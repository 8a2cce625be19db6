import { parseUnits } from 'viem'

declare const unit: unique symbol

/** Base units of a token: a bigint that remembers, while it is compiled, of which token it is. */
export type Amount<token extends string = string> = bigint & { readonly [unit]: Lowercase<token> }

/** Thrown for a text that is no amount of the token. */
export class AmountError extends Error {
  override name = 'AmountError'
}

/**
 * An amount in base units.
 *
 * @param text - In whole tokens, such as `1250000.50`.
 * @param token - Its symbol and decimals. `tokens` of `@diamond-pau/stars` has those that limits count in.
 * @example
 * amount('1250000.50', { symbol: 'USDC', decimals: 6 }) // 1250000500000n
 * @throws AmountError where the text is no decimal number, is negative, or has more decimals than the token.
 */
export function amount<const token extends string>(
  text: string,
  token: { readonly symbol: token; readonly decimals: number },
): Amount<token> {
  const parts = /^\d+(?:\.(\d+))?$/.exec(text)
  if (!parts || (parts[1] ?? '').length > token.decimals) {
    throw new AmountError(
      `${JSON.stringify(text)} is no amount of ${token.symbol}, which has ${token.decimals} decimals.`,
    )
  }
  return parseUnits(text, token.decimals) as Amount<token>
}
