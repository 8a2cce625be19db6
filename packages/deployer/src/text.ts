export { amountText, countText, durationText, rateText } from '@diamond-pau/explorer'

/** A value as a person reads it: no quotes, decimal numbers, the members of a struct by name. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value as bigint | boolean | number | string)
  const members = Object.entries(value).map(([name, member]) => `${name}: ${valueText(member)}`)
  return `{ ${members.join(', ')} }`
}

/** `aave_setMaxSlippage(0x…, 999900000000000000)` */
export function callText(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(valueText).join(', ')})`
}

/** Seconds as people say them: `14 days`, `18 hours`, `5 days 6 hours`. */
export function spanText(seconds: bigint): string {
  const parts = [
    [seconds / 86_400n, 'day'],
    [(seconds / 3_600n) % 24n, 'hour'],
    [(seconds / 60n) % 60n, 'minute'],
    [seconds % 60n, 'second'],
  ] as const
  const shown = parts.filter(([count]) => count > 0n).slice(0, 2)
  return shown.length === 0 ? 'no time' : shown.map(([n, unit]) => `${n} ${unit}${n === 1n ? '' : 's'}`).join(' ')
}

/** `an actor`, `a revoker` */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
