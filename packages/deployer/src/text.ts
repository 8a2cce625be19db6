import { formatUnits, maxUint256 } from 'viem'

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

/** An amount in base units as whole tokens: `5,000,000 USDS`; `unlimited` for 2^256 − 1. */
export function amountText(amount: bigint, { decimals, symbol }: { decimals: number; symbol: string }): string {
  if (amount === maxUint256) return 'unlimited'
  const [whole = '0', fraction] = formatUnits(amount, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${grouped}${fraction ? `.${fraction}` : ''} ${symbol}`
}

/** A slope in base units a second as whole tokens a day, rounded to the cent: what governance publishes. */
export function rateText(slope: bigint, unit: { decimals: number; symbol: string }): string {
  const cent = unit.decimals > 2 ? 10n ** BigInt(unit.decimals - 2) : 1n
  const rounded = ((slope * 86_400n + cent / 2n) / cent) * cent
  return `${amountText(rounded, unit)} a day`
}

/** Seconds in the two largest units that they fill: `1d 4h`, `3m 20s`. */
export function durationText(seconds: bigint): string {
  const parts = [
    [seconds / 86_400n, 'd'],
    [(seconds / 3600n) % 24n, 'h'],
    [(seconds / 60n) % 60n, 'm'],
    [seconds % 60n, 's'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0n)
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([count]) => count > 0n)
  return shown.map(([count, unit]) => `${count}${unit}`).join(' ')
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

/** A count with its noun: `1 step`, `2 steps`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `an actor`, `a revoker` */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
