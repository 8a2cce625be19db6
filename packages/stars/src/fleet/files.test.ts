import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fleet, fleetFiles } from './files.ts'

const root = new URL('../../../../', import.meta.url)

test('what is generated of the fleet is current; if not: npm run generate', () => {
  for (const [path, text] of fleetFiles()) expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(text)
})

test('the fleet is every Star on every chain, each once', () => {
  const names = fleet().map(({ star, chain }) => `${star} ${chain}`)
  expect(new Set(names).size).toBe(names.length)
  for (const name of ['spark base', 'spark xLayer', 'grove mainnet', 'grove plume', 'keel mainnet', 'obex mainnet'])
    expect(names).toContain(name)
})
