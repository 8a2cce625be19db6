import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erc4626Abi } from '@diamond-pau/facet-erc4626'
import { amount } from '@diamond-pau/keys'
import { tokens } from '@diamond-pau/stars'
import { decodeFunctionData } from 'viem'
import { calls } from './calldata.ts'

test('the calls are what a Controller expects', () => {
  assert.deepEqual(
    calls.map((data) => data.slice(0, 10)),
    ['0xa5b7e02d', '0x3f45168c', '0xfc78974a'],
  )
  const { functionName, args } = decodeFunctionData({ abi: erc4626Abi, data: calls[2]! })
  assert.equal(functionName, 'erc4626_deposit')
  assert.equal(args?.[1], 500_000n * 10n ** 18n)
})

test('an amount has no more decimals than its token', () => {
  assert.throws(() => amount('0.0000001', tokens.USDC), /"0.0000001" is no amount of USDC, which has 6 decimals/)
})
