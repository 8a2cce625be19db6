import { parseUnits } from 'viem'
import { UsageError } from './session.ts'

const UNITS = { s: 1n, m: 60n, h: 3_600n, d: 86_400n } as const

/** Seconds of `18h`. @throws UsageError */
export function parseDuration(name: string, text: string): bigint {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? []
  if (count === undefined) {
    throw new UsageError(`${name}: "${text}" is no time. Pass a number and s, m, h or d, such as 18h.`)
  }
  return (parseUnits(count, 18) * UNITS[unit as keyof typeof UNITS]) / 10n ** 18n
}

/** Base units of `100000.50`. @throws UsageError */
export function parseAmount(name: string, text: string, decimals: number): bigint {
  if (!/^\d+(\.\d+)?$/.test(text)) {
    throw new UsageError(`${name}: "${text}" is no amount. Pass digits, such as 100000 or 1.25.`)
  }
  const [, fraction = ''] = text.split('.')
  if (fraction.length > decimals) {
    throw new UsageError(`${name}: ${text} has more than ${decimals} decimals.`)
  }
  return parseUnits(text, decimals)
}

/** @throws UsageError for what is no whole number within the bounds */
export function parseCount(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`${name}: "${text}" is no whole number from ${least} to ${most}.`)
  }
  return value
}
