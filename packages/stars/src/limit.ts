import type { DiamondConstant, DiamondKeyArguments } from '@diamond-pau/keys'
import { maxUint256 } from 'viem'
import { keyOf } from './limitKeys.ts'
import { type Token, tokens } from './tokens.ts'
import type { Cited, LimitDefinition } from './types.ts'

const secondsPerDay = 86_400n

/** How much, as governance writes it: whole tokens at most and per day, or without bound. */
export type Amount = { token: Token; max: bigint; perDay: bigint } | { token: Token; unlimited: true }

/** What a limit's key names, each argument with its source. */
export type CitedArguments<constant extends DiamondConstant> = {
  [name in keyof DiamondKeyArguments<constant>]: Cited<DiamondKeyArguments<constant>[name]>
}

/**
 * A limit from the published amounts. The slope is what is published per day, in base units and divided by the
 * seconds of a day, rounded down. The key is computed.
 */
export function limit<constant extends DiamondConstant>(
  constant: constant,
  citedArgs: CitedArguments<constant>,
  amount: Amount,
  rest: Pick<LimitDefinition, 'source' | 'note' | 'published'>,
): LimitDefinition {
  const cited = Object.entries<Cited<unknown>>(citedArgs)
  const args = Object.fromEntries(cited.map(([name, { value }]) => [name, value]))
  const argSources = Object.fromEntries(cited.map(([name, { source }]) => [name, source]))
  const { symbol, decimals } = tokens[amount.token]
  const unit = 10n ** BigInt(decimals)
  const amounts =
    'unlimited' in amount
      ? { maxAmount: maxUint256, slope: 0n, unlimited: true }
      : { maxAmount: amount.max * unit, slope: (amount.perDay * unit) / secondsPerDay }
  const key = keyOf({ constant, args })
  // The compiler cannot see that constant and arguments belong together once they are generic; the parameters did.
  return { constant, args, argSources, key, ...amounts, decimals, symbol, ...rest } as LimitDefinition
}
