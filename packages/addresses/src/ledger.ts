import type { Problem } from './check.ts'
import type { AddressRecord, Listing } from './types.ts'

// The ledger holds every address that was ever published, one a line. It only grows: what a line says must still be
// listed, or be listed as superseded. So no address changes without a trace of what it was.

/** The line of a record: registry, chain id, name and address. */
export function ledgerLine({ registry, chainId, name, address }: Listing): string {
  return `${registry} ${chainId} ${name} ${address}`
}

/** The ledger with what is new in the data at its end. */
export function extendLedger(ledger: string, records: readonly Listing[]): string {
  const known = new Set(ledger.split('\n'))
  const added = [...new Set(records.map(ledgerLine))].filter((line) => !known.has(line))
  return ledger + added.map((line) => `${line}\n`).join('')
}

/** Every published address that the data neither lists nor names as superseded. */
export function checkLedger(
  ledger: string,
  records: readonly AddressRecord[],
  superseded: readonly AddressRecord[],
): Problem[] {
  const listed = new Set([...records, ...superseded].map(ledgerLine))
  return ledger
    .split('\n')
    .filter((line) => line !== '' && !listed.has(line))
    .map((line) => {
      const [registry, chainId, name, address] = line.split(' ')
      const now = records.find((r) => r.registry === registry && String(r.chainId) === chainId && r.name === name)
      const became = now ? `is now ${now.address} (${now.source})` : 'is listed no more'
      return {
        kind: 'changed',
        message:
          `${name} of ${registry} on chain ${chainId} was ${address} and ${became}. ` +
          'List what it was in data/historical.json, with the commit that listed it.',
      }
    })
}
