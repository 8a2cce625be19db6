import { encodeErrorResult, type Hex, maxUint256, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { decodeRevert, expectRevert, revertData } from '../src/testing.ts'

const abi = parseAbi([
  'error Error(string)',
  'error Panic(uint256)',
  'error NotAdmin(address account)',
  'error Mine(uint8 code)',
])
const ALICE = '0xABcdEFABcdEFabcdEfAbCdefabcdeFABcDEFabCD'

const data = {
  string: encodeErrorResult({ abi, errorName: 'Error', args: ['RateLimits/zero-maxAmount'] }),
  custom: encodeErrorResult({ abi, errorName: 'NotAdmin', args: [ALICE] }),
  mine: encodeErrorResult({ abi, errorName: 'Mine', args: [7] }),
  panic: encodeErrorResult({ abi, errorName: 'Panic', args: [0x11n] }),
}

/** As a client throws it: wrapped. */
const reverting = (data: Hex) =>
  Promise.reject(new Error('call failed', { cause: Object.assign(new Error('reverted'), { code: 3, data }) }))

test('accepts the revert that was named', async () => {
  await expectRevert(reverting(data.string), 'RateLimits/zero-maxAmount')
  await expectRevert(reverting(data.custom), 'NotAdmin', [ALICE.toLowerCase()])
  await expectRevert(reverting(data.custom), 'NotAdmin')
  await expectRevert(reverting(data.mine), 'Mine', [7n], abi)
  await expectRevert(reverting(data.panic), 'Panic', [0x11])
  await expectRevert(reverting('0x'), '0x')
  await expectRevert(reverting('0xdeadbeef'), '0xdeadbeef')
  await expectRevert(reverting(data.custom), data.custom)
  // As Hardhat answers where it cannot tell the line.
  const deeper = Object.assign(new Error('reverted'), { code: -32000, data: { reason: { Revert: data.custom } } })
  await expectRevert(Promise.reject(new Error('call failed', { cause: deeper })), 'NotAdmin', [ALICE])
})

test.each<[string, Hex | undefined, string, unknown[] | undefined, string]>([
  ['success', undefined, 'NotAdmin', undefined, 'the call succeeded'],
  ['another error', data.custom, 'NotActor', undefined, `got NotAdmin(${ALICE})`],
  ['other arguments', data.custom, 'NotAdmin', [`0x${'11'.repeat(20)}`], `got NotAdmin(${ALICE})`],
  ['arguments where none are expected', data.custom, 'NotAdmin', [], `got NotAdmin(${ALICE})`],
  ['another string', data.string, 'RateLimits/rate-limit-exceeded', undefined, 'got RateLimits/zero-maxAmount'],
  ['a string instead of no data', data.string, '0x', undefined, 'got RateLimits/zero-maxAmount'],
  ['no data instead of an error', '0x', 'NotAdmin', undefined, 'got 0x'],
  ['other data', '0xdeadbeef', '0xdeadbee0', undefined, 'got 0xdeadbeef'],
  ['an error that nobody declared', data.mine, 'Mine', [7n], `got ${data.mine}`],
])('fails on %s', async (_, data, name, args, message) => {
  const call = data ? reverting(data) : Promise.resolve()
  await expect(expectRevert(call, name, args)).rejects.toThrow(message)
})

test('takes no broken request for a revert', async () => {
  const broken = new Error('connection refused')
  await expect(expectRevert(Promise.reject(broken), '0x')).rejects.toBe(broken)
  expect(() => revertData(Object.assign(new Error('too large'), { code: -32000, data: '0x' }))).toThrow('too large')
  expect(() => revertData(Object.assign(new Error('halted'), { data: { reason: {}, data: '0x' } }))).toThrow('halted')
})

test('names what it can', () => {
  expect(decodeRevert(data.panic)).toEqual({ name: 'Panic', args: [0x11n] })
  expect(decodeRevert('0x12')).toEqual({ name: '0x12', args: [] })
  const two = encodeErrorResult({
    abi: parseAbi(['error InsufficientBalance(uint256,uint256)']),
    errorName: 'InsufficientBalance',
    args: [1n, maxUint256],
  })
  expect(decodeRevert(two)).toEqual({ name: 'InsufficientBalance', args: [1n, maxUint256] })
})
