import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, concat, encodeErrorResult, type Hex, pad, parseUnits, toHex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { type Anvil, startAnvil } from './anvil.ts'
import { connect } from './connect.ts'
import { createDevnet, type Devnet } from './devnet.ts'
import { labelled } from './install.ts'
import { deliver, DeliveryError, installLayerZero, type LayerZero } from './layerzero.ts'

const usds = (amount: string) => parseUnits(amount, 18)
const REFUNDED = labelled('refunded')
/** Type 3, executor, receive with 200,000 gas. */
const OPTIONS = concat(['0x0003', '0x01', '0x0011', '0x01', toHex(200_000, { size: 16 })])

describe('LayerZero between a chain in this process and anvil', () => {
  let anvil: Anvil
  let mainnet: Devnet
  let base: Devnet
  let here: LayerZero
  let there: LayerZero
  let adapter: LocalContract
  let oft: LocalContract
  let start: [Hex, Hex]

  beforeAll(async () => {
    mainnet = await createDevnet()
    anvil = await startAnvil({ chainId: 8453 })
    base = await createDevnet({ chain: await connect(anvil.url) })
    ;[here, there] = await installLayerZero(mainnet, base)
    adapter = await here.createAdapter(mainnet.tokens.usds.address)
    oft = await there.createOft('USDS', 'USDS')
    await here.setPeer(adapter, oft.address)
    await there.setPeer(oft, adapter.address)
    await mainnet.deal(mainnet.tokens.usds.address, ALICE, usds('1000'))
    await mainnet.tokens.usds.send('approve', [adapter.address, usds('1000')], { from: ALICE })
  })
  beforeEach(async () => {
    start = [await mainnet.snapshot(), await base.snapshot()]
  })
  afterEach(() => Promise.all([mainnet.revert(start[0]), base.revert(start[1])]))
  afterAll(() => Promise.all([mainnet.chain.close(), anvil.stop()]))

  async function transfer(from: LocalContract, dstEid: number, to: Address, amount: bigint, sender: Address, tip = 0n) {
    const params = [dstEid, pad(to), amount, amount, OPTIONS, '0x', '0x']
    const names = ['dstEid', 'to', 'amountLD', 'minAmountLD', 'extraOptions', 'composeMsg', 'oftCmd']
    const sendParam = Object.fromEntries(names.map((name, i) => [name, params[i]]))
    const fee = await from.read<{ nativeFee: bigint; lzTokenFee: bigint }>('quoteSend', [sendParam, false])
    const nativeFee = fee.nativeFee + tip
    const args = [sendParam, { ...fee, nativeFee }, REFUNDED]
    return { fee: fee.nativeFee, receipt: await from.send('send', args, { from: sender, value: nativeFee }) }
  }

  test('is at its address on both', () => {
    expect(here.endpoint.address).toBe(there.endpoint.address)
    expect([here.eid, there.eid]).toEqual([30101, 30184])
  })

  test('carries a token there and back, for a fee that its workers get', async () => {
    const { fee, receipt } = await transfer(adapter, there.eid, BOB, usds('600'), ALICE)
    expect(await here.sendLibrary.read<bigint>('fees', [here.executor.address])).toBeGreaterThan(0n)
    expect(await here.sendLibrary.read<bigint>('fees', [here.dvn.address])).toBeGreaterThan(0n)
    expect(await mainnet.chain.publicClient.getBalance({ address: here.sendLibrary.address })).toBe(fee)
    expect(await mainnet.tokens.usds.read('balanceOf', [adapter.address])).toBe(usds('600'))
    expect(await oft.read('balanceOf', [BOB])).toBe(0n)
    await deliver(here, there, receipt)
    expect(await oft.read('balanceOf', [BOB])).toBe(usds('600'))

    const back = await transfer(oft, here.eid, BOB, usds('200'), BOB)
    await deliver(there, here, back.receipt)
    expect(await oft.read('totalSupply')).toBe(usds('400'))
    expect(await mainnet.tokens.usds.read('balanceOf', [BOB])).toBe(usds('200'))
  })

  test('refunds what exceeds the fee', async () => {
    const { chain } = mainnet
    const { fee } = await transfer(adapter, there.eid, BOB, usds('1'), ALICE, 7n)
    expect(await chain.publicClient.getBalance({ address: REFUNDED })).toBe(7n)
    expect(await chain.publicClient.getBalance({ address: here.sendLibrary.address })).toBe(fee)
  })

  test('delivers only what its DVN attested to, and once', async () => {
    const { receipt } = await transfer(adapter, there.eid, BOB, usds('1'), ALICE)
    const [packet] = here.sent(receipt)
    if (!packet) throw new Error('nothing was sent')
    await expect(there.execute(packet)).rejects.toThrow(DeliveryError)
    await there.verify(packet)
    await expect(there.execute({ ...packet, message: `${packet.message.slice(0, -1)}f` as Hex })).rejects.toThrow()
    await there.execute(packet)
    await expect(there.execute(packet)).rejects.toThrow(DeliveryError)
    await expect(there.verify(packet)).rejects.toThrow()
  })

  test('does not know other chains', async () => {
    const other = await createDevnet({ chainId: 5 })
    await expect(installLayerZero(mainnet, other)).rejects.toThrow('no endpoint id')
    await other.chain.close()
  })

  test('names what the receiver reverts with', async () => {
    const { receipt } = await transfer(adapter, there.eid, BOB, usds('1'), ALICE)
    const [packet] = here.sent(receipt)
    if (!packet) throw new Error('nothing was sent')
    await there.verify(packet)
    await there.setPeer(oft, ALICE)
    const onlyPeer = encodeErrorResult({ abi: oft.abi, errorName: 'OnlyPeer', args: [here.eid, packet.sender] })
    await expect(there.execute(packet)).rejects.toMatchObject({ name: 'DeliveryError', data: onlyPeer })
    await there.setPeer(oft, adapter.address)
    await there.execute(packet)
    expect(await oft.read('balanceOf', [BOB])).toBe(usds('1'))
  })
})
