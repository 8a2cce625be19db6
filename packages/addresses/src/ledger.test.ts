import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkLedger, extendLedger, ledgerLine } from './ledger.ts'
import { historicalRecords, records } from './records.ts'

const ledger = readFileSync(new URL('../data/ledger.txt', import.meta.url), 'utf8')
const usds = records.find((r) => r.constant === 'USDS' && r.chain === 'mainnet' && r.registry === 'spark')!
const other = '0x00000000000000000000000000000000DeaDBeef'
const withUsds = (address: typeof usds.address) => records.map((r) => (r === usds ? { ...r, address } : r))

test('the ledger holds everything that is listed, and everything it holds is listed or superseded', () => {
  expect(extendLedger(ledger, [...historicalRecords, ...records])).toBe(ledger)
  expect(checkLedger(ledger, records, historicalRecords)).toEqual([])
})

test('a changed address fails, unless what it was is listed as superseded', () => {
  const changed = withUsds(other)
  expect(checkLedger(ledger, changed, historicalRecords)).toEqual([
    {
      kind: 'changed',
      message:
        `USDS of spark on chain 1 was ${usds.address} and is now ${other} (${usds.source}). ` +
        'List what it was in data/historical.json, with the commit that listed it.',
    },
  ])
  expect(checkLedger(ledger, changed, [...historicalRecords, { ...usds, constant: null }])).toEqual([])
})

test('a removed address fails likewise', () => {
  const removed = records.filter((r) => r !== usds)
  expect(checkLedger(ledger, removed, historicalRecords).map((p) => p.message)).toEqual([
    expect.stringContaining(`was ${usds.address} and is listed no more.`),
  ])
})

test('an address that comes back needs its predecessor superseded too', () => {
  const grown = extendLedger(ledger, withUsds(other))
  expect(grown).toBe(`${ledger}${ledgerLine({ ...usds, address: other })}\n`)
  expect(checkLedger(grown, records, historicalRecords)).toHaveLength(1)
})
