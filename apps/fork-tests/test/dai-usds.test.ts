import { expectRevert } from '@diamond-pau/contracts/testing'
import { diamondKey } from '@diamond-pau/keys'
import { parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { anywhere, expectNothingLeft, fromState, openDevnet, pass } from '../src/suite.ts'

const wad = (amount: number) => parseUnits(String(amount), 18)
const TO_DAI = diamondKey('LIMIT_DAIUSDS_SWAP_USDS_TO_DAI')
const TO_USDS = diamondKey('LIMIT_DAIUSDS_SWAP_DAI_TO_USDS')

const state = fromState(async () => {
  const devnet = await openDevnet()
  const pau = await createDevnetPau(['DAIUSDS_FACET'], { devnet })
  await pau.limit(TO_DAI, wad(1_000))
  await pau.limit(TO_USDS, wad(600))
  await devnet.deal(devnet.tokens.usds.address, pau.proxy, wad(2_000))
  return { devnet, pau, tokens: devnet.tokens }
})
const toDai = (amount: bigint) => state().pau.operate('daiUSDS_swapUSDSToDAI', amount)
const toUsds = (amount: bigint) => state().pau.operate('daiUSDS_swapDAIToUSDS', amount)
const held = async () => {
  const { pau, tokens } = state()
  return [
    await tokens.usds.read<bigint>('balanceOf', [pau.proxy]),
    await tokens.dai.read<bigint>('balanceOf', [pau.proxy]),
  ]
}

anywhere('swaps at par, there and back, each way under its own limit', async () => {
  const { pau, tokens } = state()
  const supply = await tokens.dai.read<bigint>('totalSupply')
  await toDai(wad(1_000))
  expect(await held()).toEqual([wad(1_000), wad(1_000)])
  expect((await tokens.dai.read<bigint>('totalSupply')) - supply).toBe(wad(1_000))
  await toUsds(wad(600))
  expect(await held()).toEqual([wad(1_600), wad(400)])
  expect([await pau.left(TO_DAI), await pau.left(TO_USDS)]).toEqual([0n, 0n])
  await expectRevert(toDai(1n), 'RateLimits/rate-limit-exceeded')
  await expectRevert(toUsds(1n), 'RateLimits/rate-limit-exceeded')
  await expectNothingLeft(pau, [
    [tokens.dai, tokens.daiUsds.address],
    [tokens.usds, tokens.daiUsds.address],
  ])
})

anywhere('gets its limits back by the second', async () => {
  const { devnet, pau } = state()
  await pau.rateLimits.send('setRateLimitData', [TO_DAI, wad(10), wad(1)])
  await toDai(wad(10))
  await pass(devnet, 4n)
  expect(await pau.left(TO_DAI)).toBe(wad(4))
})

anywhere('swaps nothing that the proxy lacks, nor what it does not have a limit for', async () => {
  const { pau } = state()
  await pau.limit(TO_USDS)
  await expect(toUsds(1n)).rejects.toThrow()
  await pau.limit(TO_USDS, 0n)
  await expectRevert(toUsds(1n), 'RateLimits/zero-maxAmount')
  expect(await held()).toEqual([wad(2_000), 0n])
})
