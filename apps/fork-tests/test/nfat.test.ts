import { expectRevert } from '@diamond-pau/contracts/testing'
import { installNfat } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { parseUnits, toHex } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usds = (amount: number) => parseUnits(String(amount), 18)
const YEAR = 365n * 86_400n
const ID = 7n

/** A Prime that lends and a Halo that borrows: two PAUs on one chain. */
const state = fromState(async () => {
  const devnet = await openDevnet()
  const nfat = await installNfat(devnet)
  const prime = await createDevnetPau(['NFAT_PRIME_FACET'], { devnet })
  const halo = await createDevnetPau(['NFAT_HALO_FACET'], { devnet })
  const gem = devnet.tokens.usds.address
  const facility = nfat.facility.address
  const keys = {
    subscribe: diamondKey('LIMIT_NFAT_PRIME_SUBSCRIBE', { gem, facility }),
    withdraw: diamondKey('LIMIT_NFAT_PRIME_WITHDRAW', { facility }),
    collect: diamondKey('LIMIT_NFAT_PRIME_COLLECT', { facility }),
    issue: diamondKey('LIMIT_NFAT_HALO_ISSUE', { facility, to: prime.proxy }),
    principal: diamondKey('LIMIT_NFAT_HALO_REPAY_PRINCIPAL', { gem, facility }),
    interest: diamondKey('LIMIT_NFAT_HALO_REPAY_INTEREST', { gem, facility }),
  }
  await prime.limit(keys.subscribe, usds(1_000_000))
  await prime.limit(keys.withdraw, usds(1_000_000))
  await prime.limit(keys.collect, usds(2_000_000))
  await halo.limit(keys.issue, usds(600_000))
  await halo.limit(keys.principal, usds(600_000))
  await halo.limit(keys.interest, usds(100_000))
  await halo.govern('nfatHalo_setMaxAnnualGrowthRate', facility, parseUnits('0.08', 18))
  await nfat.kiss(halo.proxy)
  await nfat.setRecipient(halo.proxy)
  await devnet.deal(gem, prime.proxy, usds(1_000_000))
  return { devnet, facility, halo, keys, nfat, prime }
})
const lend = (name: string, ...args: unknown[]) => state().prime.operate(`nfatPrime_${name}`, state().facility, ...args)
const borrow = (name: string, ...args: unknown[]) => state().halo.operate(`nfatHalo_${name}`, state().facility, ...args)
const issue = (amount: bigint, id = ID) => borrow('issue', state().prime.proxy, id, amount)
const held = (who: 'prime' | 'halo') => state().devnet.tokens.usds.read<bigint>('balanceOf', [state()[who].proxy])
const owed = () =>
  state().halo.controller.read<bigint>('nfatHalo_getCurrentMaxOutstandingInterest', [state().facility, ID])
const clean = async () => {
  const { devnet, facility, halo, prime } = state()
  for (const pau of [prime, halo]) await expectNothingLeft(pau, [[devnet.tokens.usds, facility]])
}

it('lends from one PAU to the other, and brings principal and interest back', async () => {
  const { devnet, facility, halo, keys, nfat, prime } = state()
  await lend('subscribe', usds(1_000_000), toHex('five hundred for a year'))
  expect(await prime.left(keys.subscribe)).toBe(0n)
  await issue(usds(500_000))
  expect(await nfat.facility.read('ownerOf', [ID])).toBe(prime.proxy)
  expect([await held('prime'), await held('halo')]).toEqual([0n, usds(500_000)])
  expect(await halo.left(keys.issue)).toBe(usds(100_000))
  // What nothing was issued against can go home.
  await lend('withdraw', usds(500_000))
  await expectRevert(lend('withdraw', 1n), 'NFATFacility/insufficient-deposits')

  await pass(devnet, YEAR)
  await devnet.deal(devnet.tokens.usds.address, halo.proxy, usds(100_000))
  expect(await owed()).toBeGreaterThanOrEqual(usds(40_000))
  await borrow('repayInterest', ID, usds(40_000))
  await borrow('repayPrincipal', ID, usds(500_000))
  expect(await halo.left(keys.interest)).toBe(usds(60_000))
  await lend('collect', ID, usds(540_000))
  expect(await held('prime')).toBe(usds(1_040_000))
  expect(await prime.left(keys.collect)).toBe(usds(1_460_000))
  await expectRevert(lend('collect', ID, 1n), 'NFATFacility/insufficient-collectable')
  expect(await devnet.tokens.usds.read('balanceOf', [facility])).toBe(0n)
  await clean()
})

it('repays no more principal than came, nor interest than can have grown', async () => {
  const { devnet, halo } = state()
  await lend('subscribe', usds(500_000), '0x')
  await issue(usds(500_000))
  await devnet.deal(devnet.tokens.usds.address, halo.proxy, usds(100_000))
  await expectRevert(borrow('repayPrincipal', ID, usds(500_000) + 1n), 'NFATHaloFacet/principal-exceeded')
  await pass(devnet, YEAR / 2n)
  await expectRevert(borrow('repayInterest', ID, usds(20_001)), 'NFATHaloFacet/interest-exceeded')
  await borrow('repayPrincipal', ID, usds(250_000))
  // Half the principal grows on.
  await pass(devnet, YEAR / 2n)
  await expectRevert(borrow('repayInterest', ID, usds(30_001)), 'NFATHaloFacet/interest-exceeded')
  await borrow('repayInterest', ID, usds(30_000))
  await expectRevert(borrow('repayPrincipal', 8n, 1n), 'NFATHaloFacet/position-not-found')
  await clean()
})

it('uses limits exactly, and gets them back by the second', async () => {
  const { devnet, halo, keys, prime } = state()
  await lend('subscribe', usds(1_000_000), '0x')
  await devnet.deal(devnet.tokens.usds.address, prime.proxy, 1n)
  await expectRevert(lend('subscribe', 1n, '0x'), 'RateLimits/rate-limit-exceeded')
  await lend('subscribe', 0n, toHex('a word'))
  await expectRevert(issue(usds(600_000) + 1n), 'RateLimits/rate-limit-exceeded')
  await issue(usds(600_000))
  expect(await halo.left(keys.issue)).toBe(0n)
  await prime.rateLimits.send('setRateLimitData', [keys.withdraw, usds(100), 2n])
  await lend('withdraw', usds(100))
  await pass(devnet, 50n)
  expect(await prime.left(keys.withdraw)).toBe(100n)
})

it('issues a token once, to one who subscribed, by its operator', async () => {
  const { halo, nfat } = state()
  await lend('subscribe', usds(1_000), '0x')
  await expectRevert(issue(usds(1_001)), 'NFATFacility/insufficient-deposits')
  await expectRevert(issue(usds(1), 0n), 'NFATFacility/token-id-zero')
  await issue(usds(1))
  await expectRevert(issue(usds(1)), 'NFATHaloFacet/position-exists')
  await nfat.diss(halo.proxy)
  await expectRevert(issue(usds(1), 8n), 'NFATFacility/not-operator')
})

it('lends nothing whose gems go elsewhere', async () => {
  const { devnet, nfat } = state()
  await lend('subscribe', usds(1_000), '0x')
  await nfat.setRecipient(devnet.chain.accounts[7] as `0x${string}`)
  await expectRevert(issue(usds(1_000)), 'NFATHaloFacet/gems-not-received')
})

it('lets deposits alone leave a facility that was stopped', async () => {
  const { nfat } = state()
  await lend('subscribe', usds(1_000), '0x')
  await issue(usds(400))
  await borrow('repayPrincipal', ID, usds(100))
  await nfat.stop()
  await expectRevert(lend('subscribe', usds(1), '0x'), 'NFATFacility/stopped')
  await expectRevert(lend('collect', ID, usds(100)), 'NFATFacility/stopped')
  await expectRevert(borrow('repayPrincipal', ID, usds(100)), 'NFATFacility/stopped')
  await expectRevert(issue(usds(1), 8n), 'NFATFacility/stopped')
  await lend('withdraw', usds(600))
  await nfat.start()
  await lend('collect', ID, usds(100))
  await clean()
})

it('keeps tokens, and what is repaid for them, among members', async () => {
  const { nfat, prime } = state()
  await lend('subscribe', usds(1_000), '0x')
  await nfat.setMembers([])
  await expectRevert(issue(usds(400)), 'NFATFacility/not-member')
  await nfat.setMembers([prime.proxy])
  await issue(usds(400))
  await borrow('repayPrincipal', ID, usds(100))
  await lend('collect', ID, usds(100))
  const stranger = state().devnet.chain.accounts[7]
  const transfer = nfat.facility.send('transferFrom', [prime.proxy, stranger, ID], { from: prime.proxy })
  await expectRevert(transfer, 'NFATFacility/not-member')
})
