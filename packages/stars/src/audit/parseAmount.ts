/** A published amount, read. */
export type Amount =
  | { kind: 'number'; /** Whole tokens, as a decimal. */ tokens: string; units: string; perDay: boolean }
  | { kind: 'malformed'; /** What was meant, if the groups are filled up or dropped. */ readings: string[] }
  | { kind: 'unlimited' }
  | { kind: 'none' }

/**
 * Reads an amount as the Atlas writes it: `50,000,000 USDC per day`, `20 million`, `Unlimited`, or a sentence that says
 * that nothing is specified.
 */
export function parseAmount(text: string | null): Amount {
  if (text === null) return { kind: 'none' }
  if (/^unlimited$/i.test(text.trim())) return { kind: 'unlimited' }
  const match =
    /^(?<digits>\d[\d,]*(?:\.\d+)?)(?: (?<scale>million|billion))?\s*(?<units>.*?)\s*(?<period>(?:per|\/) ?day)?\.?$/i.exec(
      text.trim(),
    )
  if (!match?.groups) return { kind: 'none' }
  const { digits = '', scale, units = '', period } = match.groups
  const [whole = '', fraction = ''] = digits.split('.')
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(whole)) {
    const plain = whole.replaceAll(',', '')
    const filled = whole.replace(/,(\d{1,2})$/, (_, group: string) => `,${group.padEnd(3, '0')}`).replaceAll(',', '')
    return { kind: 'malformed', readings: [filled, plain].map(grouped) }
  }
  const zeros = { million: 6, billion: 9 }[scale?.toLowerCase() ?? ''] ?? 0
  const integer = whole.replaceAll(',', '') + fraction.padEnd(zeros, '0').slice(0, zeros)
  const rest = fraction.slice(zeros)
  return { kind: 'number', tokens: rest ? `${integer}.${rest}` : integer, units, perDay: period !== undefined }
}

/** The tokens that the unit of an amount names: `AUSD/USDC` and `RLUSD or USDC` name two. */
export function unitsOf(units: string): string[] {
  return units
    .split(/\/| or /)
    .map(symbolOf)
    .filter((symbol) => symbol !== '')
}

/** A symbol without case and punctuation. ETH is what WETH wraps. */
export function symbolOf(text: string): string {
  const symbol = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return symbol === 'ETH' ? 'WETH' : symbol
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
