import { expect, test } from 'vitest'
import { addresses, addressesOf } from './index.ts'

test('has the constants of a chain by its id, and none of an unknown one', () => {
  expect(addressesOf(8453)).toEqual({ ...addresses.base })
  expect(addressesOf(31337)).toEqual({})
})
