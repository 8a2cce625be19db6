import { mainnet } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseEther } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { type EtherFi, installEtherFi } from './etherfi.ts'

const eth = (amount: number | string) => parseEther(String(amount))

describeOnDevnets('EtherFi', (devnet) => {
  let etherFi: EtherFi
  beforeEach(async () => {
    etherFi = await installEtherFi(devnet())
    await etherFi.liquidityPool.send('deposit', [], { from: ALICE, value: eth(100) })
    const approval = [etherFi.liquidityPool.address, maxUint256]
    await etherFi.eETH.send('approve', approval, { from: ALICE })
  })
  const balance = (account: Address) => etherFi.eETH.read<bigint>('balanceOf', [account])
  const request = (amount: bigint, recipient: Address = ALICE) =>
    etherFi.liquidityPool.send('requestWithdraw', [recipient, amount], { from: ALICE })
  const claim = (id: bigint, from: Address = ALICE) => etherFi.withdrawRequestNFT.send('claimWithdraw', [id], { from })
  const claimable = (id: bigint) => etherFi.withdrawRequestNFT.read<bigint>('getClaimableAmount', [id])

  test("lies at mainnet's addresses, each knowing the others", async () => {
    expect(etherFi.weETH.address).toBe(mainnet.WEETH)
    expect(await etherFi.weETH.read('eETH')).toBe(etherFi.eETH.address)
    expect(await etherFi.eETH.read('liquidityPool')).toBe(etherFi.liquidityPool.address)
    expect(await etherFi.liquidityPool.read('withdrawRequestNFT')).toBe(etherFi.withdrawRequestNFT.address)
    expect(await etherFi.weETH.read<bigint>('getRate')).toBeGreaterThan(eth('1.07'))
  })

  test('rounds shares down, and wraps to as many weETH as shares', async () => {
    expect(eth(100) - (await balance(ALICE))).toBeLessThanOrEqual(1n)
    await etherFi.eETH.send('approve', [etherFi.weETH.address, maxUint256], { from: ALICE })
    await etherFi.weETH.send('wrap', [eth(10)], { from: ALICE })
    const wrapped = await etherFi.weETH.read<bigint>('balanceOf', [ALICE])
    expect(await etherFi.eETH.read('shares', [etherFi.weETH.address])).toBe(wrapped)
    // An unlimited allowance is used up too.
    expect(await etherFi.eETH.read('allowance', [ALICE, etherFi.weETH.address])).toBe(maxUint256 - eth(10))
    const before = await balance(ALICE)
    await etherFi.weETH.send('unwrap', [wrapped], { from: ALICE })
    expect(eth(10) - ((await balance(ALICE)) - before)).toBeLessThanOrEqual(3n)
    await expectRevert(etherFi.weETH.send('wrap', [0n], { from: ALICE }), "weETH: can't wrap zero eETH")
    const more = etherFi.eETH.send('transfer', [BOB, eth(101)], { from: ALICE })
    await expectRevert(more, 'TRANSFER_AMOUNT_EXCEEDS_BALANCE')
    const pulled = etherFi.eETH.send('transferFrom', [ALICE, BOB, 1n], { from: BOB })
    await expectRevert(pulled, 'TRANSFER_AMOUNT_EXCEEDS_ALLOWANCE')
  })

  test('pays a finalised request to its owner, once', async () => {
    await request(eth(10))
    await expectRevert(claim(1n), 'Request is not finalized')
    await etherFi.finalize()
    await expectRevert(claim(1n, BOB), 'Not the owner of the NFT')
    expect(eth(10) - (await claimable(1n))).toBeLessThanOrEqual(1n)
    await etherFi.withdrawRequestNFT.send('transferFrom', [ALICE, BOB, 1n], { from: ALICE })
    const receipt = await claim(1n, BOB)
    expect(etherFi.withdrawRequestNFT.events(receipt).map(({ name }) => name)).toEqual([
      'Transfer',
      'WithdrawRequestClaimed',
    ])
    await expectRevert(claim(1n, BOB), 'ERC721: invalid token ID')
    expect(await etherFi.liquidityPool.read('ethAmountLockedForWithdrawal')).toBe(0n)
    const held = await devnet().chain.publicClient.getBalance({ address: etherFi.liquidityPool.address })
    expect(held).toBe(await etherFi.liquidityPool.read('totalValueInLp'))
  })

  test('pays what a request is worth after a loss, and what it asked for after a gain', async () => {
    await request(eth(10))
    await etherFi.finalize()
    const asked = await claimable(1n)
    await etherFi.reward(eth(1000))
    expect(await claimable(1n)).toBe(eth(10))
    await etherFi.slash(eth(3000))
    expect(await claimable(1n)).toBeLessThan((asked * 99n) / 100n)
    expect(await claimable(1n)).toBeGreaterThan((asked * 97n) / 100n)
  })

  test('neither pays nor moves a request that is invalidated', async () => {
    await request(eth(10))
    await etherFi.finalize()
    await etherFi.invalidate(1n)
    expect(await etherFi.withdrawRequestNFT.read('isValid', [1n])).toBe(false)
    await expectRevert(claim(1n), 'Request is not valid')
    await expectRevert(etherFi.invalidate(1n), 'Request is not valid')
    const moved = etherFi.withdrawRequestNFT.send('transferFrom', [ALICE, BOB, 1n], { from: ALICE })
    await expectRevert(moved, 'INVALID_REQUEST')
    await etherFi.validate(1n)
    await expectRevert(etherFi.validate(1n), 'Request is valid')
    await claim(1n)
    await expectRevert(etherFi.withdrawRequestNFT.read('isValid', [1n]), 'Request does not exist')
  })

  test('pays only out of what is there and set aside', async () => {
    const { abi } = etherFi.liquidityPool
    await request(eth(10))
    await etherFi.finalize()
    const idle = await etherFi.liquidityPool.read<bigint>('totalValueInLp')
    await etherFi.stake(idle - eth(9))
    await expectRevert(claim(1n), 'InsufficientLiquidity', [], abi)
    await etherFi.unstake(eth(1))
    await claim(1n)
  })

  test('gives no request to a contract that takes no NFTs, and finalises in order', async () => {
    const notReceiver = 'ERC721: transfer to non ERC721Receiver implementer'
    await expectRevert(request(eth(1), etherFi.weETH.address), notReceiver)
    await request(eth(1))
    await request(eth(1))
    await etherFi.finalize(2n)
    await expectRevert(etherFi.finalize(1n), 'Cannot undo finalization')
    await expectRevert(etherFi.finalize(3n), 'Cannot finalize future requests')
    const { abi } = etherFi.liquidityPool
    await expectRevert(request(0n), 'InvalidAmount', [], abi)
    await expectRevert(etherFi.liquidityPool.send('withdraw', [ALICE, 1n], { from: ALICE }), 'IncorrectCaller', [], abi)
    await expectRevert(etherFi.liquidityPool.send('rebase', [1n], { from: ALICE }), 'IncorrectCaller', [], abi)
  })
})
