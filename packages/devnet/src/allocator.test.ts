import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { OSERO_ALLOCATOR } from './allocator.ts'

const RAY = 10n ** 27n
const usds = (amount: string) => parseUnits(amount, 18)

describeOnDevnets('allocator', (devnet) => {
  const vault = () => devnet().allocator.vault
  const buffer = () => devnet().allocator.buffer
  const token = () => devnet().tokens.usds
  const balance = (account: Address) => token().read<bigint>('balanceOf', [account])
  const number = (getter: string) => vault().read<bigint>(getter)
  const act = (functionName: string, ...args: unknown[]) => vault().send(functionName, args, { from: ALICE })
  /** Has the next transaction happen so long after the last drip. */
  async function after(seconds: bigint) {
    await devnet().chain.testClient.setNextBlockTimestamp({ timestamp: (await number('rho')) + seconds })
  }

  test("is Osero's where none is named", async () => {
    expect(vault().address).toBe(OSERO_ALLOCATOR.vault)
    expect(await vault().read('buffer')).toBe(OSERO_ALLOCATOR.buffer)
    expect(await vault().read('ilk')).toBe(stringToHex('ALLOCATOR-PRYSM-A', { size: 32 }))
    expect(await vault().read('wards', [OSERO_ALLOCATOR.admin])).toBe(1n)
  })

  test('lets wards alone draw, wipe and approve', async () => {
    await expectRevert(act('draw', 1n), 'AllocatorVault/not-authorized')
    await expectRevert(act('wipe', 1n), 'AllocatorVault/not-authorized')
    const approve = buffer().send('approve', [token().address, ALICE, 1n], { from: ALICE })
    await expectRevert(approve, 'AllocatorBuffer/not-authorized')
    await devnet().allocator.rely(ALICE)
    await act('draw', 1n)
  })

  test('draws into the buffer, out of which those it approves take', async () => {
    await devnet().allocator.rely(ALICE)
    const receipt = await act('draw', usds('100'))
    expect(vault().events(receipt)).toEqual([{ name: 'Draw', args: { sender: ALICE, wad: usds('100') } }])
    expect(await balance(buffer().address)).toBe(usds('100'))
    const take = () => token().send('transferFrom', [buffer().address, ALICE, usds('100')], { from: ALICE })
    await expectRevert(take(), 'Usds/insufficient-allowance')
    await devnet().allocator.approve(ALICE)
    expect(await token().read('allowance', [buffer().address, ALICE])).toBe(maxUint256)
    await take()
    expect(await balance(ALICE)).toBe(usds('100'))
  })

  test('rounds debt up when drawn and down when wiped, after the stability fee of the time since', async () => {
    await devnet().allocator.rely(ALICE)
    const amount = usds('100') + 1n
    const [rate, duty] = [await number('rate'), await number('duty')]
    await after(1n)
    await act('draw', amount)
    const drawn = await number('rate')
    expect(drawn).toBe((rate * duty) / RAY)
    expect((amount * RAY) % drawn).not.toBe(0n)
    const debt = await number('art')
    expect(debt).toBe((amount * RAY) / drawn + 1n)

    await after(31_536_000n)
    await act('wipe', amount)
    const wiped = await number('rate')
    // 5 % a year.
    expect((wiped * 1_000_000n) / drawn).toBe(1_049_999n)
    expect((amount * RAY) % wiped).not.toBe(0n)
    expect(debt - (await number('art'))).toBe((amount * RAY) / wiped)
    expect(await balance(buffer().address)).toBe(0n)
  })

  test('draws up to its debt ceiling and not beyond', async () => {
    const { allocator } = devnet()
    await allocator.rely(ALICE)
    await allocator.setLine(usds('1000'))
    await expectRevert(act('draw', usds('1000') + 1n), 'Vat/ceiling-exceeded')
    await act('draw', usds('999'))
    await expectRevert(act('draw', usds('1')), 'Vat/ceiling-exceeded')
    // Lowering it below the debt stops drawing, not wiping.
    await allocator.setLine(usds('10'))
    await expectRevert(act('draw', 1n), 'Vat/ceiling-exceeded')
    await act('draw', 0n)
    await act('wipe', usds('999'))
    await act('draw', usds('9'))
  })

  test('wipes out of the buffer, and no more than is owed', async () => {
    await devnet().allocator.rely(ALICE)
    await act('draw', usds('100'))
    await expectRevert(act('wipe', usds('100') + 1n), 'Usds/insufficient-balance')
    await devnet().deal(token().address, buffer().address, usds('50'))
    await expectRevert(act('wipe', usds('150')), '0x')
    const supply = await token().read<bigint>('totalSupply')
    const receipt = await act('wipe', usds('40'))
    expect(vault().events(receipt)).toEqual([{ name: 'Wipe', args: { sender: ALICE, wad: usds('40') } }])
    expect(await token().read('totalSupply')).toBe(supply - usds('40'))
    expect(await balance(buffer().address)).toBe(usds('110'))
  })

  test('lets anyone drip', async () => {
    const before = await number('rate')
    await after(1n)
    await vault().send('drip', [], { from: BOB })
    const once = await number('rate')
    expect(once).toBeGreaterThan(before)
    expect(await vault().read('rho')).toBe(await devnet().chain.now())
  })
})
