import { expectRevert } from '@diamond-pau/contracts/testing'
import { findEthena, installEthena } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, maxUint256, parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { anywhere, expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usde = (amount: number) => parseUnits(String(amount), 18)
const usdc = (amount: number) => parseUnits(String(amount), 6)
const DAY = 86_400n
const KEYS = {
  set: diamondKey('LIMIT_ETHENA_SET_DELEGATED_SIGNER'),
  remove: diamondKey('LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER'),
  mint: diamondKey('LIMIT_ETHENA_MINT'),
  burn: diamondKey('LIMIT_ETHENA_BURN'),
  cooldown: diamondKey('LIMIT_ETHENA_COOLDOWN'),
  unstake: diamondKey('LIMIT_ETHENA_UNSTAKE'),
}

const state = fromState(async () => {
  const devnet = await openDevnet()
  const ethena = devnet.chain.live ? findEthena(devnet) : await installEthena(devnet)
  const { minter, susde, usde: token } = ethena
  const venues = { ETHENA_MINTER: minter.address, SUSDE: susde.address, USDE: token.address }
  const pau = await createDevnetPau(['ETHENA_FACET', 'ERC4626_FACET'], { devnet, venues })
  for (const key of [KEYS.set, KEYS.remove, KEYS.unstake]) await pau.limit(key, 1n)
  await pau.limit(KEYS.mint, usdc(5_000_000))
  await pau.limit(KEYS.burn, usde(5_000_000))
  await pau.limit(KEYS.cooldown, usde(1_000_000))
  await pau.limit(diamondKey('LIMIT_4626_DEPOSIT', { asset: token.address, token: susde.address }))
  await pau.govern('erc4626_setMaxExchangeRate', susde.address, usde(1), usde(2))
  if (!devnet.chain.live) await ethena.whitelist(pau.proxy)
  await devnet.deal(devnet.tokens.usdc.address, pau.proxy, usdc(5_000_000))
  const signer = devnet.chain.accounts[5] as Address
  return { devnet, ethena, pau, signer }
})

/** A signer that governance allowed, the operator named and who accepted. */
async function delegate() {
  const { ethena, pau, signer } = state()
  await pau.operate('ethena_setDelegatedSigner', signer)
  await ethena.minter.send('confirmDelegatedSigner', [pau.proxy], { from: signer })
}
const order = (usdcAmount: bigint, more = {}) => {
  const { pau, signer } = state()
  return { benefactor: pau.proxy, signer, usdcAmount, usdeAmount: usdcAmount * 10n ** 12n, ...more }
}
const held = (token: 'usde' | 'susde') => state().ethena[token].read<bigint>('balanceOf', [state().pau.proxy])
const errors = () => state().ethena.minter.abi
const cooldown = async () => {
  const [end, amount] = await state().ethena.susde.read<[bigint, bigint]>('cooldowns', [state().pau.proxy])
  return { end: BigInt(end), amount }
}
/** Stakes USDe that the proxy was given. */
async function stake(amount: bigint) {
  const { ethena, pau } = state()
  await ethena.give(pau.proxy, amount)
  await pau.operate('erc4626_deposit', ethena.susde.address, amount, 0n)
}

it('mints by orders of a signer who accepted, and no more than was prepared', async () => {
  const { devnet, ethena, pau, signer } = state()
  await pau.operate('ethena_prepareMint', usdc(1_000_000))
  await expectRevert(ethena.mint(order(usdc(1))), 'InvalidEIP712Signature', [], errors())

  await pau.operate('ethena_setDelegatedSigner', signer)
  await expectRevert(ethena.mint(order(usdc(1))), 'InvalidEIP712Signature', [], errors())
  await ethena.minter.send('confirmDelegatedSigner', [pau.proxy], { from: signer })
  await ethena.mint(order(usdc(600_000)))
  await expect(ethena.mint(order(usdc(400_001)))).rejects.toThrow()
  await ethena.mint(order(usdc(400_000)))
  expect(await held('usde')).toBe(usde(1_000_000))
  expect(await pau.left(KEYS.mint)).toBe(usdc(4_000_000))
  await expectNothingLeft(pau, [[devnet.tokens.usdc, ethena.minter.address]])

  await pau.operate('ethena_removeDelegatedSigner', signer)
  await expectRevert(ethena.mint(order(0n)), 'InvalidEIP712Signature', [], errors())
})

anywhere('leaves the approval that an order is to use, and another replaces it', async () => {
  const { devnet, ethena, pau } = state()
  const allowance = () => devnet.tokens.usdc.read('allowance', [pau.proxy, ethena.minter.address])
  await pau.operate('ethena_prepareMint', usdc(2_000_000))
  expect(await allowance()).toBe(usdc(2_000_000))
  await pau.operate('ethena_prepareMint', usdc(3_000_000))
  expect(await allowance()).toBe(usdc(3_000_000))
  expect(await pau.left(KEYS.mint)).toBe(0n)
  await expectRevert(pau.operate('ethena_prepareMint', 1n), 'RateLimits/rate-limit-exceeded')
  // Zero takes it back, whatever is left of the limit.
  await pau.operate('ethena_prepareMint', 0n)
  await expectNothingLeft(pau, [[devnet.tokens.usdc, ethena.minter.address]])
})

anywhere('refills by the second what may be prepared', async () => {
  const { devnet, pau } = state()
  await pau.rateLimits.send('setRateLimitData', [KEYS.mint, usdc(100), usdc(1)])
  await pau.operate('ethena_prepareMint', usdc(100))
  await pass(devnet, 49n)
  await devnet.chain.testClient.setNextBlockTimestamp({ timestamp: (await devnet.chain.now()) + 1n })
  await pau.operate('ethena_prepareMint', usdc(50))
  expect(await pau.left(KEYS.mint)).toBe(0n)
})

it('burns by orders, and pays the proxy alone', async () => {
  const { devnet, ethena, pau, signer } = state()
  await delegate()
  await pau.operate('ethena_prepareMint', usdc(1_000_000))
  await ethena.mint(order(usdc(1_000_000)))
  await pau.operate('ethena_prepareBurn', usde(1_000_000))
  await expectRevert(ethena.redeem(order(usdc(1), { beneficiary: signer })), 'InvalidBeneficiary', [], errors())
  await ethena.redeem(order(usdc(1_000_000)))
  expect(await held('usde')).toBe(0n)
  expect(await devnet.tokens.usdc.read('balanceOf', [pau.proxy])).toBe(usdc(5_000_000))
  expect(await pau.left(KEYS.burn)).toBe(usde(4_000_000))
  await expectNothingLeft(pau, [[ethena.usde, ethena.minter.address]])
})

it('waits where a block has no more to give, or the order is none', async () => {
  const { ethena, pau } = state()
  await delegate()
  await pau.operate('ethena_prepareMint', usdc(5_000_000))
  await ethena.setMaxPerBlock(usde(1_000_000), usde(0))
  await expectRevert(ethena.mint(order(usdc(1_000_001))), 'MaxMintPerBlockExceeded', [], errors())
  await ethena.mint(order(usdc(1_000_000), { nonce: 77n }))
  await expectRevert(ethena.mint(order(usdc(1), { nonce: 77n })), 'InvalidNonce', [], errors())
  await expectRevert(ethena.mint(order(usdc(1), { expiry: 1n })), 'SignatureExpired', [], errors())
  await pau.operate('ethena_prepareBurn', usde(1))
  await expectRevert(ethena.redeem(order(usdc(1))), 'MaxRedeemPerBlockExceeded', [], errors())
  await ethena.whitelist(pau.proxy, false)
  await expectRevert(ethena.mint(order(usdc(1))), 'BenefactorNotWhitelisted', [], errors())
})

anywhere('leaves sUSDe by its cooldown, which closes every other way', async () => {
  const { devnet, ethena, pau } = state()
  const withdraw = diamondKey('LIMIT_4626_WITHDRAW', { token: ethena.susde.address })
  await pau.limit(withdraw)
  await stake(usde(500_000))
  const out = pau.operate('erc4626_withdraw', ethena.susde.address, usde(1), maxUint256)
  await expectRevert(out, 'OperationNotAllowed', [], ethena.susde.abi)

  const shares = await held('susde')
  await pau.operate('ethena_cooldownAssets', usde(200_000))
  expect((await cooldown()).amount).toBe(usde(200_000))
  expect(await pau.left(KEYS.cooldown)).toBe(usde(800_000))
  expect(await held('susde')).toBeLessThan(shares)
  // What waits lies in the silo, and is paid from there.
  const silo = await ethena.susde.read<Address>('silo')
  expect(await ethena.usde.read('balanceOf', [silo])).toBe(usde(200_000))
  await expectRevert(pau.operate('ethena_unstake'), 'InvalidCooldown', [], ethena.susde.abi)
  await pass(devnet, 7n * DAY)
  await pau.operate('ethena_unstake')
  expect(await held('usde')).toBe(usde(200_000))
  expect(await cooldown()).toEqual({ end: 0n, amount: 0n })
  await expectNothingLeft(pau, [[ethena.usde, ethena.susde.address]])
})

it('adds a repeated cooldown to the first and starts the time anew', async () => {
  const { devnet, ethena, pau } = state()
  await stake(usde(500_000))
  await pau.operate('ethena_cooldownAssets', usde(100_000))
  await pass(devnet, 6n * DAY)
  const shares = await held('susde')
  const worth = await ethena.susde.read<bigint>('previewRedeem', [shares / 2n])
  await pau.operate('ethena_cooldownShares', shares / 2n)
  const { amount, end } = await cooldown()
  expect(amount).toBe(usde(100_000) + worth)
  expect(await pau.left(KEYS.cooldown)).toBe(usde(900_000) - worth)
  await pass(devnet, DAY)
  await expectRevert(pau.operate('ethena_unstake'), 'InvalidCooldown', [], ethena.susde.abi)
  await devnet.chain.testClient.setNextBlockTimestamp({ timestamp: end })
  await pau.operate('ethena_unstake')
  expect(await held('usde')).toBe(amount)
})

anywhere('cools down its limit and no more', async () => {
  const { pau } = state()
  await stake(usde(1_100_000))
  await expectRevert(pau.operate('ethena_cooldownAssets', usde(1_000_000) + 1n), 'RateLimits/rate-limit-exceeded')
  await pau.operate('ethena_cooldownAssets', usde(1_000_000))
  expect(await pau.left(KEYS.cooldown)).toBe(0n)
  await expectRevert(pau.operate('ethena_cooldownShares', 10n), 'RateLimits/rate-limit-exceeded')
})

it('passes on that it has no more, and pays at once when cooldowns are abolished', async () => {
  const { ethena, pau } = state()
  await stake(usde(1_000))
  const abi = ethena.susde.abi
  await expectRevert(pau.operate('ethena_cooldownAssets', usde(1_001)), 'ExcessiveWithdrawAmount', [], abi)
  await expectRevert(pau.operate('ethena_cooldownShares', usde(1_001)), 'ExcessiveRedeemAmount', [], abi)
  await pau.operate('ethena_cooldownAssets', usde(500))
  await ethena.setCooldown(0n)
  await pau.operate('ethena_unstake')
  expect(await held('usde')).toBe(usde(500))
  await expectRevert(pau.operate('ethena_cooldownAssets', usde(1)), 'OperationNotAllowed', [], abi)
})

anywhere('does nothing that governance gave no limit', async () => {
  const { pau, signer } = state()
  for (const key of [KEYS.set, KEYS.remove, KEYS.unstake]) await pau.limit(key, 0n)
  await expectRevert(pau.operate('ethena_setDelegatedSigner', signer), 'EthenaFacet/invalid-action')
  await expectRevert(pau.operate('ethena_removeDelegatedSigner', signer), 'EthenaFacet/invalid-action')
  await expectRevert(pau.operate('ethena_unstake'), 'EthenaFacet/invalid-action')
})
