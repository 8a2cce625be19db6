import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, send } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseEther, zeroAddress } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { installLido, type Lido } from './lido.ts'

const eth = (amount: number | string) => parseEther(String(amount))

describeOnDevnets('Lido', (devnet) => {
  let lido: Lido
  beforeEach(async () => {
    lido = await installLido(devnet())
  })
  const shares = (account: Address) => lido.stETH.read<bigint>('sharesOf', [account])
  const balance = (account: Address) => lido.stETH.read<bigint>('balanceOf', [account])
  const submit = (value: bigint) => lido.stETH.send('submit', [zeroAddress], { from: ALICE, value })
  const request = (amounts: bigint[], owner: Address = ALICE) =>
    lido.queue.send('requestWithdrawals', [amounts, owner], { from: ALICE })
  const ether = (address: Address) => devnet().chain.publicClient.getBalance({ address })

  test("lies at mainnet's addresses, each knowing the others", async () => {
    expect(lido.wstETH.address).toBe(mainnet.WSTETH)
    expect(lido.queue.address).toBe(mainnet.WSTETH_WITHDRAW_QUEUE)
    expect(await lido.wstETH.read('stETH')).toBe(lido.stETH.address)
    expect(await lido.queue.read('STETH')).toBe(lido.stETH.address)
    expect(await lido.queue.read('WSTETH')).toBe(mainnet.WSTETH)
    expect(await lido.wstETH.read<bigint>('stEthPerToken')).toBeGreaterThan(eth('1.2'))
    expect(await ether(lido.stETH.address)).toBe(await lido.stETH.read('getTotalPooledEther'))
  })

  test('rounds shares and amounts down, by a wei or two', async () => {
    for (const amount of [1n, 2n, 100n, eth(1) + 1n, eth(777) + 3n]) {
      const before = await balance(ALICE)
      await submit(amount)
      const short = before + amount - (await balance(ALICE))
      expect(short).toBeGreaterThanOrEqual(0n)
      expect(short).toBeLessThanOrEqual(2n)
    }
    const [from, to] = [await balance(ALICE), await balance(BOB)]
    await lido.stETH.send('transfer', [BOB, eth(5)], { from: ALICE })
    expect(eth(5) - ((await balance(BOB)) - to)).toBeLessThanOrEqual(2n)
    expect(from - (await balance(ALICE)) - eth(5)).toBeLessThanOrEqual(2n)
    await expectRevert(lido.stETH.send('transfer', [BOB, eth(9999)], { from: ALICE }), 'BALANCE_EXCEEDED')
    const pulled = lido.stETH.send('transferFrom', [ALICE, BOB, 1n], { from: BOB })
    await expectRevert(pulled, 'ALLOWANCE_EXCEEDED')
  })

  test('wraps to as many wstETH as shares, from stETH and from ETH', async () => {
    await submit(eth(10))
    await lido.stETH.send('approve', [lido.wstETH.address, maxUint256], { from: ALICE })
    const all = await balance(ALICE)
    await lido.wstETH.send('wrap', [all], { from: ALICE })
    expect(await lido.wstETH.read('balanceOf', [ALICE])).toBe(await shares(lido.wstETH.address))
    await send(devnet().chain, lido.wstETH.address, '0x', { from: BOB, value: eth(10) })
    const wrapped = await lido.wstETH.read<bigint>('balanceOf', [BOB])
    expect(await lido.wstETH.read('totalSupply')).toBe(await shares(lido.wstETH.address))
    await lido.wstETH.send('unwrap', [wrapped], { from: BOB })
    // Staking, unwrapping, the transfer and the balance each round down.
    expect(eth(10) - (await balance(BOB))).toBeLessThanOrEqual(4n)
    await expectRevert(lido.wstETH.send('wrap', [0n], { from: ALICE }), "wstETH: can't wrap zero stETH")
    const unwrapped = lido.wstETH.send('unwrap', [0n], { from: ALICE })
    await expectRevert(unwrapped, 'wstETH: zero amount unwrap not allowed')
  })

  test('pays requests in order, and neither more than asked nor more than their shares are worth', async () => {
    await submit(eth(100))
    await lido.stETH.send('approve', [lido.queue.address, maxUint256], { from: ALICE })
    await request([eth(10), eth(20)])
    const before = await lido.stETH.read<bigint>('getTotalPooledEther')
    await lido.reward(eth(100))
    await lido.finalize(1n)
    await lido.slash(eth(20_000))
    await lido.finalize()
    const claim = async (id: bigint) => {
      const start = await ether(BOB)
      await lido.queue.send('transferFrom', [ALICE, BOB, id], { from: ALICE })
      await lido.queue.send('claimWithdrawal', [id], { from: BOB })
      return (await ether(BOB)) - start
    }
    await devnet().chain.wallet(BOB)
    // A transaction costs nothing in-process and little on a node.
    const [first, second] = [await claim(1n), await claim(2n)]
    expect(eth(10) - first).toBeLessThan(eth('0.01'))
    expect(first).toBeLessThanOrEqual(eth(10))
    const loss = (eth(20) * 20_000n * 10n ** 18n) / before
    expect(eth(20) - second).toBeGreaterThan((loss * 99n) / 100n)
    expect(eth(20) - second).toBeLessThan((loss * 101n) / 100n)
    expect(await shares(lido.queue.address)).toBe(0n)
    expect(await ether(lido.queue.address)).toBeLessThanOrEqual(2n)
    // All ETH is accounted for.
    expect(await ether(lido.stETH.address)).toBe(await lido.stETH.read('getTotalPooledEther'))
  })

  test('takes requests of 100 wei to 1000 ETH', async () => {
    await submit(eth(2000))
    await lido.stETH.send('approve', [lido.queue.address, maxUint256], { from: ALICE })
    const { abi } = lido.queue
    await expectRevert(request([99n]), 'RequestAmountTooSmall', [99n], abi)
    await expectRevert(request([eth(1000) + 1n]), 'RequestAmountTooLarge', [eth(1000) + 1n], abi)
    await request([100n, eth(1000)], zeroAddress)
    expect(await lido.queue.read('ownerOf', [2n])).toBe(ALICE)
    const [status] = await lido.queue.read<Record<string, unknown>[]>('getWithdrawalStatus', [[2n]])
    expect(status).toMatchObject({ amountOfStETH: eth(1000), owner: ALICE, isFinalized: false, isClaimed: false })
    await expectRevert(lido.queue.read('getWithdrawalStatus', [[3n]]), 'InvalidRequestId', [3n], abi)
    await lido.finalize(1n)
    await expectRevert(lido.finalize(1n), 'InvalidRequestId', [1n], abi)
    await expectRevert(lido.finalize(3n), 'InvalidRequestId', [3n], abi)
  })

  test('is reported to and finalised by its oracle alone', async () => {
    for (const [name, args] of [
      ['report', [1n]],
      ['finalize', [1n]],
      ['limitStaking', [1n]],
      ['pauseStaking', []],
    ] as const)
      await expectRevert(lido.stETH.send(name, args, { from: ALICE }), 'APP_AUTH_FAILED')
    await expectRevert(lido.queue.send('finalize', [1n, 1n], { from: ALICE }), 'OnlyLido', [], lido.queue.abi)
  })
})
