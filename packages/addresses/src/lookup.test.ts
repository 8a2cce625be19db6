import { expect, test } from 'vitest'
import { InvalidAddressError, lookup } from './index.ts'

const found = (address: string) => lookup(address).map((r) => [r.chain, r.registry, r.name, r.constant])

test('tells all names, chains and sources of an address', () => {
  expect(found('0x28b5a0e9C621a5BadaA536219b3a228C8168cf5d')).toEqual(
    expect.arrayContaining([
      ['mainnet', 'spark', 'CCTP_TOKEN_MESSENGER', 'SPARK_CCTP_TOKEN_MESSENGER'],
      ['mainnet', 'grove', 'CCTP_TOKEN_MESSENGER_V2', 'CCTP_TOKEN_MESSENGER_V2'],
      ['base', 'spark', 'CCTP_TOKEN_MESSENGER', 'SPARK_CCTP_TOKEN_MESSENGER'],
      ['optimism', 'spark', 'CCTP_TOKEN_MESSENGER', 'CCTP_TOKEN_MESSENGER'],
    ]),
  )
})

test('knows what a registry listed once', () => {
  expect(found('0xBd3fa81B58Ba92a82136038B25aDec7066af3155')).toEqual([
    ['mainnet', 'grove', 'CCTP_TOKEN_MESSENGER', 'GROVE_CCTP_TOKEN_MESSENGER'],
    ['mainnet', 'spark', 'CCTP_TOKEN_MESSENGER', null],
  ])
})

test('knows what superseded an address, and the version of a contract', () => {
  const [, former] = lookup('0xBd3fa81B58Ba92a82136038B25aDec7066af3155')
  expect(former).toMatchObject({ commit: '91d193e', supersededBy: '0x28b5a0e9C621a5BadaA536219b3a228C8168cf5d' })
  const proxy = lookup('0x1601843c5E9bC251A3272907010AFa41Fa18347E').find((r) => r.chain === 'mainnet')
  expect(proxy).toMatchObject({
    source: 'spark-address-registry@5348de2:Ethereum.ALM_PROXY',
    contract: { repository: 'spark-alm-controller', file: 'ALMProxy.sol', commit: '6058f68', version: 'v1.0.0' },
  })
})

test('ignores case and is empty for an unknown address', () => {
  expect(found('0xdc035d45d973e3ec169d2276ddab16f1e407384f')).toEqual(
    found('0xdC035D45d973E3EC169d2276DDab16f1e407384F'),
  )
  expect(found('0x0000000000000000000000000000000000000001')).toEqual([])
})

test('refuses what is no address', () => {
  expect(() => lookup('0x1234')).toThrow(InvalidAddressError)
  expect(() => lookup('USDS')).toThrow('"USDS" is not an address')
})
