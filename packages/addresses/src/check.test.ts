import { expect, test } from 'vitest'
import { check } from './check.ts'
import { historicalRecords, records } from './records.ts'
import type { AddressRecord } from './types.ts'

const usds = records.find((r) => r.constant === 'USDS' && r.chain === 'mainnet')!
const dai = records.find((r) => r.constant === 'DAI' && r.chain === 'mainnet')!
const problems = (...list: object[]) => check(list as AddressRecord[]).map((p) => `${p.kind}: ${p.message}`)

test('the data is sound', () => {
  expect(check(records)).toEqual([])
  expect(check(historicalRecords)).toEqual([])
})

test('finds a wrong checksum and says the right one', () => {
  expect(problems({ ...usds, address: usds.address.toLowerCase() })).toEqual([
    `checksum: ${usds.source}: ${usds.address.toLowerCase()} should be ${usds.address}`,
  ])
})

test('finds what is no address', () => {
  for (const address of ['', '0x12', usds.address.slice(0, -1), '0x0000000000000000000000000000000000000000'])
    expect(problems({ ...usds, address })).toEqual([
      `address: ${usds.source}: "${address}" is not the address of a contract or account`,
    ])
})

test('finds a name listed twice in one registry, with the same address or another', () => {
  expect(problems(usds, usds)).toEqual([`duplicate: ${usds.source} is listed 2 times in spark of mainnet`])
  expect(problems(usds, { ...usds, address: dai.address })).toEqual([
    `duplicate: ${usds.source} is listed 2 times in spark of mainnet`,
    `collision: mainnet.USDS would stand for ${usds.address} (${usds.source}) and ${dai.address} (${usds.source})`,
  ])
})

test('finds two names that would make one constant', () => {
  expect(problems({ ...usds, constant: 'GROVE_PROXY' }, { ...dai, constant: 'GROVE_PROXY' })).toEqual([
    expect.stringMatching(/^collision: mainnet\.GROVE_PROXY would stand for/),
  ])
})

test('finds a name that cannot be a constant', () => {
  expect(problems({ ...usds, constant: '1INCH' })).toEqual([`name: ${usds.source}: "1INCH" cannot name a constant`])
})
