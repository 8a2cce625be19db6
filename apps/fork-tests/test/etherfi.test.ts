import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, expectRevert, type LocalContract, send } from '@diamond-pau/contracts/testing'
import { type EtherFi, findEtherFi, installEtherFi } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, type Hex, parseEther } from 'viem'
import { beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { anywhere, fromState, it } from '../src/suite.ts'

const eth = (amount: number | string) => parseEther(String(amount))

let pau: DevnetPau
let etherFi: EtherFi
let module: LocalContract
let limits: { deposit: Hex; request: Hex; claim: Hex }

fromState(async () => {
  pau = await createDevnetPau(['WEETH_FACET'], {
    venues: async (devnet) => {
      etherFi = devnet.chain.live ? findEtherFi(devnet) : await installEtherFi(devnet)
      return { WEETH: etherFi.weETH.address }
    },
  })
  // The module behind its proxy, as the facet's tests deploy it.
  const { weth } = pau.devnet.tokens
  const build = (name: string) => readArtifact(new URL(`${name}.json`, artifactUrl(getFacet('WEETH_FACET'))))
  const args = [etherFi.weETH.address, weth.address, pau.admin, pau.proxy]
  const address = await pau.devnet.chain.deploy(build('test/DeployedWEETHModule'), args)
  module = contractAt(pau.devnet.chain, build('WEETHModule'), address)

  limits = keysOf(module.address)
  await pau.limit(limits.deposit, eth(2000), 1n)
  await pau.limit(limits.request)
  await pau.limit(limits.claim)
  await pau.devnet.deal(weth.address, pau.proxy, eth(5000))
  return pau
})

function keysOf(weethModule: Address) {
  const venue = { eeth: etherFi.eETH.address, liquidityPool: etherFi.liquidityPool.address }
  return {
    deposit: diamondKey('LIMIT_WEETH_DEPOSIT', venue),
    request: diamondKey('LIMIT_WEETH_REQUEST_WITHDRAW', { ...venue, weethModule }),
    claim: diamondKey('LIMIT_WEETH_CLAIM_WITHDRAW', { weethModule }),
  }
}
const weth = () => pau.devnet.tokens.weth.read<bigint>('balanceOf', [pau.proxy])
const weeth = () => etherFi.weETH.read<bigint>('balanceOf', [pau.proxy])
const etherOf = (address: Address) => pau.devnet.chain.publicClient.getBalance({ address })
const worth = (shares: bigint) => etherFi.liquidityPool.read<bigint>('amountForShare', [shares])
const sharesFor = (amount: bigint) => etherFi.liquidityPool.read<bigint>('sharesForAmount', [amount])
const last = async () => BigInt(await etherFi.withdrawRequestNFT.read<number>('nextRequestId')) - 1n
const deposit = (amount: bigint, min = 0n) => pau.operate('weeth_deposit', amount, min)
const request = (shares: bigint, min = 0n, to = module.address) => pau.operate('weeth_requestWithdraw', to, shares, min)
const claim = (id: bigint) => pau.operate('weeth_claimWithdrawal', module.address, id)
const poolRevert = (promise: Promise<unknown>, name: string) =>
  expectRevert(promise, name, undefined, etherFi.liquidityPool.abi)

async function expectNothingLeft() {
  const { eETH, weETH, liquidityPool } = etherFi
  expect(await eETH.read('allowance', [pau.proxy, weETH.address])).toBe(0n)
  expect(await eETH.read('allowance', [pau.proxy, liquidityPool.address])).toBe(0n)
  expect(await etherOf(pau.proxy)).toBe(0n)
  expect(await etherOf(module.address)).toBe(0n)
}

describe('staking with EtherFi', () => {
  anywhere('turns WETH into weETH, at most two wei short of the rate, and leaves no approval and no ETH', async () => {
    const expected = await sharesFor(eth('1000.000000000000000007'))
    await deposit(eth('1000.000000000000000007'), expected - 2n)
    const shares = await weeth()
    expect(expected - shares).toBeGreaterThanOrEqual(0n)
    expect(expected - shares).toBeLessThanOrEqual(2n)
    expect(await weth()).toBe(eth('3999.999999999999999993'))
    // What rounding left is a wei of shares of eETH.
    expect(await etherFi.eETH.read<bigint>('shares', [pau.proxy])).toBeLessThanOrEqual(2n)
    await expectNothingLeft()
  })

  anywhere('asks for no fewer shares than the operator does', async () => {
    const expected = await sharesFor(eth(1))
    await expectRevert(deposit(eth(1), expected + 1n), 'WEETHFacet/slippage-too-high')
  })

  anywhere('uses up its limit exactly, which refills', async () => {
    await expectRevert(deposit(eth(2000) + 1000n), 'RateLimits/rate-limit-exceeded')
    await deposit(eth(2000))
    expect(await pau.left(limits.deposit)).toBe(0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 500n)
    expect(await pau.left(limits.deposit)).toBe(500n)
  })

  it('passes on that the pool is paused, and that a wei brings no share', async () => {
    await etherFi.pause()
    await expectRevert(deposit(eth(1)), 'Pausable: paused')
    await etherFi.unpause()
    await poolRevert(deposit(1n), 'InvalidAmount')
    await poolRevert(deposit(0n), 'InvalidAmount')
    expect(await weth()).toBe(eth(5000))
  })
})

describe('leaving EtherFi by a withdrawal request', () => {
  beforeEach(() => deposit(eth(1000)))

  it('waits as an NFT of the module, and pays the proxy WETH once EtherFi finalised', async () => {
    const shares = await weeth()
    const amount = await worth(shares)
    const receipt = await request(shares, shares - 2n)
    const id = await last()
    expect(pau.events(receipt).map(({ name, args }) => [name, args['requestId'], args['weethShares']])).toEqual([
      ['WEETHRequestWithdraw', id, shares],
    ])
    expect(await etherFi.withdrawRequestNFT.read('ownerOf', [id])).toBe(module.address)
    expect(await weeth()).toBe(0n)
    await expectNothingLeft()

    await expectRevert(claim(id), 'WeEthModule/request-not-finalized')
    await etherFi.finalize()
    const before = await weth()
    await claim(id)
    const paid = (await weth()) - before
    expect(amount - paid).toBeGreaterThanOrEqual(0n)
    expect(amount - paid).toBeLessThanOrEqual(4n)
    expect(eth(1000) - paid).toBeLessThanOrEqual(8n)
    await expectNothingLeft()
    // The NFT is burned: EtherFi knows the request no longer.
    await expectRevert(claim(id), 'Request does not exist')
  })

  it('uses up the limit of its module by eETH, exactly', async () => {
    const shares = await sharesFor(eth(100))
    const amount = await worth(shares)
    await pau.limit(limits.request, amount - 3n)
    await expectRevert(request(shares), 'RateLimits/rate-limit-exceeded')
    await pau.limit(limits.request, amount, 10n)
    await request(shares)
    // Unwrapping brings a wei less, for eETH rounds.
    expect(await pau.left(limits.request)).toBeLessThanOrEqual(2n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 100n)
    expect(await pau.left(limits.request)).toBeGreaterThanOrEqual(1000n - 2n)
  })

  it('goes to no module that governance has not named, and to nobody who cannot hold NFTs', async () => {
    const [stranger] = pau.devnet.chain.accounts.slice(5) as [Address]
    await expectRevert(request(eth(1), 0n, stranger), 'RateLimits/zero-maxAmount')
    // Should governance name the proxy itself, EtherFi refuses it.
    await pau.limit(keysOf(pau.proxy).request)
    await expectRevert(request(eth(1), 0n, pau.proxy), 'ERC721: transfer to non ERC721Receiver implementer')
    await expectRevert(request(eth(1), eth(2)), 'WEETHFacet/slippage-too-high')
    await expectRevert(request(0n), 'Cannot unwrap a zero amount')
  })

  it('pays less where stakes were slashed while it waited, and no more where they earned', async () => {
    const shares = await sharesFor(eth(100))
    await request(shares)
    await etherFi.slash(eth(10_000))
    await etherFi.finalize()
    const before = await weth()
    await claim(await last())
    const paid = (await weth()) - before
    expect(paid).toBeLessThan(eth(91))
    const now = await worth(shares)
    expect(now - paid).toBeLessThanOrEqual(4n)

    await request(shares)
    await etherFi.reward(eth(10_000))
    await etherFi.finalize()
    const start = await weth()
    await claim(await last())
    expect((await weth()) - start).toBeLessThanOrEqual(now)
    expect((await weth()) - start).toBeGreaterThanOrEqual(now - 4n)
  })

  it('is not paid while it is invalidated', async () => {
    await request(eth(1))
    const id = await last()
    await etherFi.finalize()
    await etherFi.invalidate(id)
    await expectRevert(claim(id), 'WeEthModule/invalid-request-id')
    await etherFi.validate(id)
    await claim(id)
  })

  it('is not paid while the pool lacks the ETH, and later is', async () => {
    await request(eth(1))
    await etherFi.finalize()
    const liquid = await etherOf(etherFi.liquidityPool.address)
    await etherFi.stake(liquid)
    await poolRevert(claim(await last()), 'InsufficientLiquidity')
    await etherFi.unstake(eth(2))
    await claim(await last())
  })

  it('is claimed by the proxy alone, for a module that governance lets claim', async () => {
    await request(eth(1))
    await etherFi.finalize()
    const id = await last()
    await expectRevert(module.send('claimWithdrawal', [id]), 'WeEthModule/invalid-sender')
    await expectRevert(etherFi.withdrawRequestNFT.send('claimWithdraw', [id]), 'Not the owner of the NFT')
    await expectRevert(claim(id + 1n), 'Request does not exist')
    await pau.rateLimits.send('setRateLimitData', [limits.claim, 0n, 0n])
    await expectRevert(claim(id), 'WEETHFacet/invalid-action')
  })

  it('brings home ETH that strangers sent the module, too', async () => {
    const [stranger] = pau.devnet.chain.accounts.slice(5) as [Address]
    await request(await sharesFor(eth(1)))
    await etherFi.finalize()
    await send(pau.devnet.chain, module.address, '0x', { from: stranger, value: 7n })
    const before = await weth()
    await claim(await last())
    expect((await weth()) - before).toBeGreaterThan(eth(1))
    await expectNothingLeft()
  })
})
