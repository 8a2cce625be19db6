import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Address, keccak256, parseUnits } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { labelled } from './install.ts'
import { installSafe, type Safe, type SafeContracts } from './safe.ts'

const CAROL = labelled('carol')
const units = (amount: string) => parseUnits(amount, 18)

describeOnDevnets('Safe', (devnet) => {
  let contracts: SafeContracts
  let safe: Safe
  beforeEach(async () => {
    contracts = await installSafe(devnet())
    safe = await contracts.createSafe([ALICE, BOB, CAROL], 2)
    await devnet().deal(devnet().tokens.usds.address, safe.address, units('100'))
  })
  const usds = () => devnet().tokens.usds
  const pay = (amount: bigint, to: Address = ALICE) => ({
    to: usds().address,
    data: usds().encode('transfer', [to, amount]),
  })
  const balance = (account: Address) => usds().read<bigint>('balanceOf', [account])

  test('is the code that Safe lists, byte for byte', async () => {
    // Code hashes of safe-deployments 1.37.63. MultiSend's holds its own address.
    const hashes = {
      singleton: '0x1fe2df852ba3299d6534ef416eefa406e56ced995bca886ab7a553e6d0c5e1c4',
      proxyFactory: '0x50c3cdc4074750a7a974204a716c999edd37482f907608d960b2b025ee0b3317',
      fallbackHandler: '0x7c6007a5d711cea8dfd5d91f5940ec29c7f200fe511eb1fc1397b367af3c42f9',
      multiSend: '0x0e4f7fc66550a322d1e7688e181b75e217e662a4f3f4d6a29b22bc61217c4b77',
      multiSendCallOnly: '0xecd5bd14a08c5d2122379900b2f272bdf107a7e92423c10dd5fe3254386c9939',
    } as const
    for (const [name, hash] of Object.entries(hashes)) {
      const { address } = contracts[name as keyof typeof hashes]
      expect(keccak256((await devnet().chain.publicClient.getCode({ address })) ?? '0x'), name).toBe(hash)
    }
  })

  test('cannot be taken over at its singleton', async () => {
    expect(await contracts.singleton.read('getThreshold')).toBe(1n)
    expect(await safe.contract.read('getThreshold')).toBe(2n)
    expect(await safe.contract.read('getOwners')).toEqual([ALICE, BOB, CAROL])
  })

  test('does what any two of its three owners agree to, and nothing that fewer do', async () => {
    await safe.execute(pay(1n))
    await safe.execute(pay(1n), [CAROL, ALICE])
    expect(await balance(ALICE)).toBe(2n)
    await expectRevert(safe.execute(pay(1n), [BOB]), 'GS020')
    await expectRevert(safe.execute(pay(1n), [BOB, labelled('dave')]), 'GS030')
    expect(await safe.contract.read('nonce')).toBe(2n)
  })

  test('carries out a batch as one, or not at all', async () => {
    await safe.execute([pay(1n), pay(2n, BOB), { to: CAROL, data: '0x' }])
    expect([await balance(ALICE), await balance(BOB)]).toEqual([1n, 2n])
    await expectRevert(safe.execute([pay(1n), pay(units('100'))]), 'GS013')
    expect(await balance(ALICE)).toBe(1n)
  })

  test('takes signatures of keys, by EIP-712, once', async () => {
    const keys = [1n, 2n, 3n].map((key) => privateKeyToAccount(`0x${key.toString(16).padStart(64, '0')}`))
    const signed = await contracts.createSafe(
      keys.map(({ address }) => address),
      2,
    )
    await devnet().deal(usds().address, signed.address, 2n)
    const [first, second] = keys as [(typeof keys)[0], (typeof keys)[0]]
    const transaction = await signed.prepare(pay(1n))
    await signed.send(transaction, [second, first])
    expect(await balance(ALICE)).toBe(1n)
    await expectRevert(signed.send(transaction, [second, first]), 'GS026')
    await signed.execute(pay(1n), [first, keys[2] as (typeof keys)[0]])
    expect(await balance(ALICE)).toBe(2n)
  })

  test('of the same owners is another by its nonce', async () => {
    const other = await contracts.createSafe([ALICE, BOB, CAROL], 2, 1n)
    expect(other.address).not.toBe(safe.address)
    expect(await other.hash(await other.prepare(pay(1n)))).not.toBe(await safe.hash(await safe.prepare(pay(1n))))
  })
})
