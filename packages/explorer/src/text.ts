const UNLIMITED = 2n ** 256n - 1n

export type Unit = { decimals: number; symbol: string }

/** An amount in base units as whole tokens: `5,000,000 USDS`; `unlimited` for 2^256 − 1. */
export function amountText(amount: bigint, unit: Unit): string {
  if (amount === UNLIMITED) return 'unlimited'
  return `${decimalText(amount, unit.decimals)} ${unit.symbol}`
}

/** The same to the cent, the rest cut off: what moves every second is not read to the last digit. */
export function roundText(amount: bigint, unit: Unit): string {
  const cent = centOf(unit)
  return amountText(amount === UNLIMITED ? amount : amount - (amount % cent), unit)
}

/** A slope in base units a second as whole tokens a day, rounded to the cent: what governance publishes. */
export function rateText(slope: bigint, unit: Unit): string {
  const cent = centOf(unit)
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

/** When a limit is full again, in words. */
export function fullText(seconds: bigint | null): string {
  if (seconds === null) return ''
  return seconds === 0n ? 'full' : `full in ${durationText(seconds)}`
}

/** A number as an axis shows it: `100K`, `2.27M`. */
export function short(value: number): string {
  const units = ['', 'K', 'M', 'B', 'T']
  const power = Math.max(0, Math.floor(Math.log10(value) / 3 + 1e-9))
  if (power >= units.length) return value.toExponential(1)
  const scaled = value / 1000 ** power
  return `${Number(scaled.toPrecision(3))}${units[power]}`
}

/** A count with its noun: `1 step`, `2 steps`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A time as people write it, in UTC: `2026-11-26 23:41`. */
export function timeText(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ')
}

function decimalText(amount: bigint, decimals: number): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

function centOf({ decimals }: Unit): bigint {
  return decimals > 2 ? 10n ** BigInt(decimals - 2) : 1n
}
