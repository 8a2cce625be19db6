import { expect, test } from 'vitest'
import diamond from '../test/diamond.json' with { type: 'json' }
import monolith from '../test/monolith.json' with { type: 'json' }
import * as keys from './index.ts'
import { constantHash, erc7201Slot, integrationId, IntegrationIdError, integrationName } from './index.ts'

test('roles', () => {
  expect(monolith.roles).toHaveLength(4)
  expect(diamond.roles).toHaveLength(4)
  const roles = [...monolith.roles, ...diamond.roles]
  for (const { name, hash } of roles) expect(keys[name as keyof typeof keys], name).toBe(hash)
  expect(new Set(roles.map((role) => role.name))).toEqual(
    new Set(['DEFAULT_ADMIN_ROLE', 'ALLOCATOR_ROLE', 'CONTROLLER', 'FREEZER_ROLE', 'RELAYER', 'FREEZER']),
  )
})

test('constants of both schemes and of past versions', () => {
  const constants = [...diamond.constants, ...monolith.constants, ...monolith.historicalConstants]
  expect(constants).toHaveLength(71 + 39 + 2)
  for (const { name, hash } of constants) expect(constantHash(name), name).toBe(hash)
})

test('storage slots', () => {
  expect(diamond.slots).toHaveLength(17)
  for (const { namespace, slot } of diamond.slots) expect(erc7201Slot(namespace), namespace).toBe(slot)
})

test('integration ids, there and back', () => {
  expect(diamond.integrationIds).toHaveLength(28)
  for (const { id, bytes32 } of diamond.integrationIds) {
    expect(integrationId(id)).toBe(bytes32)
    expect(integrationName(bytes32 as `0x${string}`)).toBe(id)
  }
})

test('what is no integration id is refused', () => {
  for (const name of ['', 'aave', 'AAVE FACET', 'A'.repeat(33)])
    expect(() => integrationId(name)).toThrow(IntegrationIdError)
  expect(() => integrationId('aave')).toThrow('"aave" is no integration name')
  const id = integrationId('AAVE_FACET')
  for (const word of ['0x', id.slice(0, -2), `0x${'00'.repeat(32)}`, id.replace(/00$/, '41'), constantHash('x')])
    expect(() => integrationName(word as `0x${string}`), word).toThrow(IntegrationIdError)
})
