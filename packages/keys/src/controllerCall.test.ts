import { encodeFunctionData, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { amount, AmountError } from './amount.ts'
import { controllerCall, ControllerCallError } from './controllerCall.ts'
import { UnknownNameError } from './errors.ts'

const USDS = { symbol: 'USDS', decimals: 18 } as const
const abi = parseAbi(['function usds_mint(uint256 usdsAmount)', 'function usds_setVault(address vault)'])

test('a call is encoded as viem does', () => {
  const usdsAmount = amount('1.5', USDS)
  expect(usdsAmount).toBe(15n * 10n ** 17n)
  expect(controllerCall(abi, 'usds_mint', { usdsAmount })).toBe(
    encodeFunctionData({ abi, functionName: 'usds_mint', args: [usdsAmount] }),
  )
})

test('what the compiler did not see is refused when it runs', () => {
  const call = controllerCall as unknown as (abi: unknown, name: string, args: object) => void
  expect(() => call(abi, 'usds_draw', {})).toThrow(UnknownNameError)
  expect(() => call(abi, 'usds_mint', {})).toThrow(ControllerCallError)
  expect(() => call(abi, 'usds_mint', { usdsAmount: 1n, wad: 1n })).toThrow(/takes \(usdsAmount\), not/)
})

test('an amount is a decimal number that its token can hold', () => {
  for (const text of ['', '-1', '1e6', '1,5', '.5', '0.0000000000000000001']) {
    expect(() => amount(text, USDS), text).toThrow(AmountError)
  }
})
