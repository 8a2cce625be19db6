import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact, expectRevert } from '@diamond-pau/contracts/testing'
import { DEFAULT_ADMIN_ROLE, diamondKey } from '@diamond-pau/keys'
import { type Address, encodeFunctionData, maxUint256, parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usdc = (amount: number) => parseUnits(String(amount), 6)
const usds = (amount: number) => parseUnits(String(amount), 18)

/** A PAU, an exchange that it sends USDC to, and the buffer to which the exchange returns USDS. */
const state = fromState(async () => {
  const devnet = await openDevnet()
  const { chain, tokens } = devnet
  const pau = await createDevnetPau(['OTC_FACET'], { devnet })
  const [entry] = getFacet('OTC_FACET').modules
  if (!entry) throw new Error('the buffer is a module of OTC_FACET')
  const artifact = readArtifact(artifactUrl(entry))
  const implementation = await chain.deploy(artifact)
  const args = [pau.admin, pau.proxy]
  const initialize = encodeFunctionData({ abi: artifact.abi, functionName: 'initialize', args })
  const at = await chain.deploy(coreArtifact('ModuleProxy'), [implementation, initialize])
  const buffer = contractAt(chain, artifact, at)

  const exchange = chain.accounts[5] as Address
  const key = (limit: 'LIMIT_OTC_CLAIM' | 'LIMIT_OTC_SEND', token: 'usdc' | 'usds') =>
    diamondKey(limit, { asset: tokens[token].address, exchange })
  await pau.govern('otc_setBuffer', exchange, buffer.address)
  await pau.govern('otc_setMaxSlippage', exchange, parseUnits('0.999', 18))
  await pau.limit(key('LIMIT_OTC_SEND', 'usdc'), usdc(10_000_000))
  await pau.limit(key('LIMIT_OTC_CLAIM', 'usds'), 1n)
  await pau.limit(key('LIMIT_OTC_CLAIM', 'usdc'), 1n)
  for (const token of [tokens.usds, tokens.usdc]) {
    await buffer.send('approve', [token.address, maxUint256], { from: pau.admin })
  }
  await devnet.deal(tokens.usdc.address, pau.proxy, usdc(10_000_000))
  return { artifact, buffer, devnet, exchange, key, pau, tokens }
})
const sendAssets = (amount: bigint) =>
  state().pau.operate('otc_send', state().exchange, state().tokens.usdc.address, amount)
const claim = (token: 'usdc' | 'usds' = 'usds') =>
  state().pau.operate('otc_claim', state().exchange, state().tokens[token].address)
const ready = () => state().pau.controller.read('otc_getIsSwapReady', [state().exchange])
/** The exchange has the other asset and returns so much of it. */
async function giveBack(amount: bigint) {
  const { buffer, devnet, exchange, tokens } = state()
  await devnet.deal(tokens.usds.address, exchange, amount)
  await tokens.usds.send('transfer', [buffer.address, amount], { from: exchange })
}

it('sends, waits for what comes back to the buffer, and sends again', async () => {
  const { exchange, key, pau, tokens } = state()
  await sendAssets(usdc(4_000_000))
  expect(await tokens.usdc.read('balanceOf', [exchange])).toBe(usdc(4_000_000))
  expect(await pau.left(key('LIMIT_OTC_SEND', 'usdc'))).toBe(usdc(6_000_000))
  await expectRevert(sendAssets(1n), 'OTCFacet/last-swap-not-returned')

  await giveBack(usds(3_000_000))
  await claim()
  expect(await ready()).toBe(false)
  await giveBack(usds(996_000) - 1n)
  await claim()
  await expectRevert(sendAssets(1n), 'OTCFacet/last-swap-not-returned')
  await giveBack(1n)
  await claim()
  expect(await ready()).toBe(true)
  await sendAssets(usdc(6_000_000))
  expect(await tokens.usds.read('balanceOf', [pau.proxy])).toBe(usds(3_996_000))
  expect(await pau.left(key('LIMIT_OTC_SEND', 'usdc'))).toBe(0n)
  await expectNothingLeft(pau, [
    [tokens.usdc, exchange],
    [tokens.usds, exchange],
  ])
})

it('counts an asset of other decimals alike, and what was sent back unchanged', async () => {
  const { buffer, exchange, tokens } = state()
  await sendAssets(usdc(1_000))
  await tokens.usdc.send('transfer', [buffer.address, usdc(999)], { from: exchange })
  await claim('usdc')
  expect(await ready()).toBe(true)
})

it('recharges by the second what an exchange lost', async () => {
  const { devnet, exchange, pau } = state()
  await sendAssets(usdc(1_000))
  await pau.govern('otc_setRechargeRate', exchange, usds(1))
  await giveBack(usds(900))
  await claim()
  expect(await ready()).toBe(false)
  await pass(devnet, 99n)
  expect(await ready()).toBe(true)
  await sendAssets(usdc(1_000))
  await expectRevert(sendAssets(1n), 'OTCFacet/last-swap-not-returned')
})

it('sends its limit and no more, which comes back by the second', async () => {
  const { devnet, key, pau } = state()
  await expectRevert(sendAssets(usdc(10_000_000) + 1n), 'RateLimits/rate-limit-exceeded')
  await pau.rateLimits.send('setRateLimitData', [key('LIMIT_OTC_SEND', 'usdc'), usdc(100), 3n])
  await sendAssets(usdc(100))
  await pass(devnet, 10n)
  expect(await pau.left(key('LIMIT_OTC_SEND', 'usdc'))).toBe(30n)
})

it('draws from the buffer what its admin allowed, and nobody else does', async () => {
  const { buffer, exchange, pau, tokens } = state()
  await giveBack(usds(100))
  const take = tokens.usds.send('transferFrom', [buffer.address, exchange, 1n], { from: exchange })
  await expect(take).rejects.toThrow()
  await buffer.send('approve', [tokens.usds.address, usds(99)], { from: pau.admin })
  await expect(claim()).rejects.toThrow()
  await buffer.send('approve', [tokens.usds.address, usds(100)], { from: pau.admin })
  await claim()
  expect(await tokens.usds.read('allowance', [buffer.address, pau.proxy])).toBe(0n)
})

it('keeps its buffer while a swap is out', async () => {
  const { exchange, pau } = state()
  await sendAssets(usdc(1))
  const other = pau.govern('otc_setBuffer', exchange, pau.admin)
  await expectRevert(other, 'OTCFacet/swap-in-progress')
})

it('has a buffer that its admin alone upgrades, with everything kept', async () => {
  const { artifact, buffer, devnet, exchange, pau, tokens } = state()
  await giveBack(usds(100))
  const next = await devnet.chain.deploy(artifact)
  const upgrade = buffer.send('upgradeToAndCall', [next, '0x'], { from: exchange })
  await expectRevert(upgrade, 'AccessControlUnauthorizedAccount', [exchange, DEFAULT_ADMIN_ROLE], artifact.abi)
  await buffer.send('upgradeToAndCall', [next, '0x'], { from: pau.admin })
  await claim()
  expect(await tokens.usds.read('balanceOf', [pau.proxy])).toBe(usds(100))
})

it('claims nothing that governance gave no limit', async () => {
  const { key, pau } = state()
  await pau.limit(key('LIMIT_OTC_CLAIM', 'usds'), 0n)
  await expectRevert(claim(), 'OTCFacet/invalid-action')
})
