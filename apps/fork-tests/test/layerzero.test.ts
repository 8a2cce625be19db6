import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { deliver, DeliveryError, installLayerZero, type LayerZero, type Packet } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, type Hex, pad, parseUnits, zeroAddress } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { type ForkDevnet, it, openDevnet } from '../src/suite.ts'

const usds = (amount: number) => parseUnits(String(amount), 18)
/** What an OFT of a token with 18 decimals cannot send: it counts in millionths. */
const DUST = 10n ** 12n - 1n
const TIP = parseUnits('1', 18)

type End = { pau: DevnetPau; layerZero: LayerZero; oft: LocalContract; token: LocalContract }

let mainnet: End
let base: End
let snapshots: Hex[]

beforeAll(async () => {
  const devnets: [ForkDevnet, ForkDevnet] = [await openDevnet(), await openDevnet({ chainId: 8453 })]
  const [here, there] = await installLayerZero(...devnets)
  const { usds: token } = devnets[0].tokens
  const adapter = await here.createAdapter(token.address)
  const oft = await there.createOft('USDS', 'USDS')
  mainnet = {
    pau: await createDevnetPau(['LAYER_ZERO_FACET'], { devnet: devnets[0] }),
    layerZero: here,
    oft: adapter,
    token,
  }
  base = { pau: await createDevnetPau(['LAYER_ZERO_FACET'], { devnet: devnets[1] }), layerZero: there, oft, token: oft }

  for (const [end, other] of [
    [mainnet, base],
    [base, mainnet],
  ] as const) {
    await end.layerZero.setPeer(end.oft, other.oft.address)
    await end.pau.govern('layerZero_setRecipient', other.layerZero.eid, pad(other.pau.proxy))
    await end.pau.limit(keyOf(end, other), usds(1000))
  }
  await devnets[0].deal(token.address, mainnet.pau.proxy, usds(2000))
  snapshots = await Promise.all(devnets.map(({ snapshot }) => snapshot()))
})
beforeEach(async () => {
  const devnets = [mainnet.pau.devnet, base.pau.devnet]
  for (const [i, devnet] of devnets.entries()) await devnet.revert(snapshots[i] as Hex)
  snapshots = await Promise.all(devnets.map(({ snapshot }) => snapshot()))
})
afterEach(async () => {
  for (const { pau, oft, token } of [mainnet, base]) {
    expect(await token.read('allowance', [pau.proxy, oft.address])).toBe(0n)
    expect(await token.read('balanceOf', [pau.controller.address])).toBe(0n)
    expect(await ether(pau, pau.controller.address)).toBe(0n)
  }
})
afterAll(() => Promise.all([mainnet, base].map(({ pau }) => pau.devnet.chain.close())))

const ether = (pau: DevnetPau, address: Address) => pau.devnet.chain.publicClient.getBalance({ address })
const held = ({ pau, token }: End) => token.read<bigint>('balanceOf', [pau.proxy])
const keyOf = (from: End, to: End, peer = to.oft.address) =>
  diamondKey('LIMIT_LAYERZERO_TRANSFER', {
    token: from.token.address,
    oft: from.oft.address,
    peer: pad(peer),
    destinationEndpointId: to.layerZero.eid,
  })

/** What a transfer costs, in wei. */
async function quote(from: End, to: End, amount: bigint): Promise<bigint> {
  const [, fee] = await from.pau.controller.read<readonly [unknown, { nativeFee: bigint }]>('layerZero_quoteTransfer', [
    from.oft.address,
    amount,
    to.layerZero.eid,
  ])
  return fee.nativeFee
}
const pay = ({ pau, oft }: End, to: End, amount: bigint, value: bigint) =>
  pau.controller.send('layerZero_transfer', [oft.address, amount, to.layerZero.eid], { from: pau.allocator, value })
const transfer = async (from: End, to: End, amount: bigint) => pay(from, to, amount, await quote(from, to, amount))

describe('LayerZero from a PAU to a PAU', () => {
  it('locks on one chain, mints on the other, and comes back', async () => {
    const sent = await transfer(mainnet, base, usds(1000))
    expect(await mainnet.token.read('balanceOf', [mainnet.oft.address])).toBe(usds(1000))
    expect(await held(base)).toBe(0n)
    await deliver(mainnet.layerZero, base.layerZero, sent)
    expect([await held(mainnet), await held(base)]).toEqual([usds(1000), usds(1000)])

    const back = await transfer(base, mainnet, usds(400))
    expect(await base.token.read('totalSupply')).toBe(usds(600))
    await deliver(base.layerZero, mainnet.layerZero, back)
    expect([await held(mainnet), await held(base)]).toEqual([usds(1400), usds(600)])
  })

  it('delivers once, whatever is tried again', async () => {
    const [packet] = await deliver(mainnet.layerZero, base.layerZero, await transfer(mainnet, base, usds(10)))
    if (!packet) throw new Error('nothing was sent')
    await expect(base.layerZero.execute(packet)).rejects.toThrow(DeliveryError)
    await expect(base.layerZero.verify(packet)).rejects.toThrow()
    expect(await held(base)).toBe(usds(10))
  })

  it('delivers in any order, once all that came before is verified', async () => {
    const packets = []
    for (const amount of [1, 2]) {
      packets.push(...mainnet.layerZero.sent(await transfer(mainnet, base, usds(amount))))
    }
    const [first, second] = packets as [Packet, Packet]
    await base.layerZero.verify(second)
    await expect(base.layerZero.execute(second)).rejects.toThrow(DeliveryError)
    await base.layerZero.verify(first)
    await base.layerZero.execute(second)
    expect(await held(base)).toBe(usds(2))
    await base.layerZero.execute(first)
    expect(await held(base)).toBe(usds(3))
  })

  it('keeps the dust, of which the limit knows nothing', async () => {
    const sent = await transfer(mainnet, base, usds(10) + DUST)
    expect(await held(mainnet)).toBe(usds(1990))
    expect(await mainnet.pau.left(keyOf(mainnet, base))).toBe(usds(990) - DUST)
    await deliver(mainnet.layerZero, base.layerZero, sent)
    expect(await held(base)).toBe(usds(10))
    await expectRevert(quote(mainnet, base, DUST), 'LayerZeroFacet/zero-min-amount')
    await expectRevert(pay(mainnet, base, DUST, TIP), 'LayerZeroFacet/zero-min-amount')
  })

  it("takes the fee from the operator's call, gives the rest to the proxy, and leaves the proxy's own alone", async () => {
    const { pau, layerZero } = mainnet
    await pau.devnet.chain.testClient.setBalance({ address: pau.proxy, value: TIP })
    const fee = await quote(mainnet, base, usds(10))
    expect(fee).toBeGreaterThan(0n)
    await expectRevert(pay(mainnet, base, usds(10), fee - 1n), 'LayerZeroFacet/fee-too-high')
    expect(await ether(pau, pau.proxy)).toBe(TIP)

    await pay(mainnet, base, usds(10), fee)
    expect(await ether(pau, pau.proxy)).toBe(TIP)
    expect(await ether(pau, layerZero.sendLibrary.address)).toBe(fee)
    await pay(mainnet, base, usds(10), fee + 7n)
    expect(await ether(pau, pau.proxy)).toBe(TIP + 7n)
    expect(await ether(pau, layerZero.sendLibrary.address)).toBe(2n * fee)
  })

  it('sends exactly what the limit allows, which time refills', async () => {
    const { chain } = mainnet.pau.devnet
    await expectRevert(transfer(mainnet, base, usds(1000) + 1n), 'RateLimits/rate-limit-exceeded')
    await transfer(mainnet, base, usds(1000))
    await expectRevert(transfer(mainnet, base, usds(1)), 'RateLimits/rate-limit-exceeded')

    await mainnet.pau.rateLimits.send('setRateLimitData', [
      keyOf(mainnet, base),
      usds(1000),
      usds(1),
      0n,
      await chain.now(),
    ])
    await chain.mineAt((await chain.now()) + 100n)
    const fee = await quote(mainnet, base, usds(101))
    const now = await chain.now()
    await chain.testClient.setNextBlockTimestamp({ timestamp: now })
    const left = await mainnet.pau.left(keyOf(mainnet, base))
    await expectRevert(pay(mainnet, base, left + 1n, fee), 'RateLimits/rate-limit-exceeded')
    await chain.testClient.setNextBlockTimestamp({ timestamp: now })
    await pay(mainnet, base, left, fee)
    expect(await held(mainnet)).toBe(usds(1000) - left)
  })

  it('goes nowhere without a recipient, and to no peer but the one in its limit', async () => {
    const { pau, layerZero, oft } = mainnet
    const nowhere = [oft.address, usds(1), 30110]
    const call = (name: string, value: bigint) => pau.controller.send(name, nowhere, { from: pau.allocator, value })
    await expectRevert(call('layerZero_transfer', TIP), 'LayerZeroFacet/recipient-not-set')
    await pau.govern('layerZero_setRecipient', 30110, pad(base.pau.proxy))
    await expectRevert(call('layerZero_transfer', TIP), 'LayerZeroFacet/quoteSend-failed')

    await layerZero.setPeer(oft, zeroAddress)
    await expectRevert(pay(mainnet, base, usds(1), TIP), 'LayerZeroFacet/quoteSend-failed')
    await layerZero.setPeer(oft, base.pau.allocator)
    await expectRevert(pay(mainnet, base, usds(1), TIP), 'RateLimits/zero-maxAmount')
    expect(await held(mainnet)).toBe(usds(2000))
    expect(await ether(pau, pau.proxy)).toBe(0n)
  })

  it('waits for a peer on the other chain that takes it', async () => {
    await base.layerZero.setPeer(base.oft, zeroAddress)
    const sent = await transfer(mainnet, base, usds(5))
    await expect(deliver(mainnet.layerZero, base.layerZero, sent)).rejects.toThrow()
    expect(await held(base)).toBe(0n)
    await base.layerZero.setPeer(base.oft, mainnet.oft.address)
    await deliver(mainnet.layerZero, base.layerZero, sent)
    expect(await held(base)).toBe(usds(5))
  })
})
