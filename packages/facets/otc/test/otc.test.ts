import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { maxUint256, zeroAddress } from 'viem'
import { beforeEach, describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, EXCHANGE, NORMALIZED, otcFixture, SLIPPAGE } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), otcFixture)

describe('OTCFacet parameters', () => {
  const OTHER = '0x00000000000000000000000000000000000000e1'

  it('reads back what governance set, per exchange, and announces it', async () => {
    const { call, view, controller, stack, fixture } = facet()
    const buffer = fixture.buffer.address
    const set = async (name: string, value: unknown) =>
      controller.events(await call(name, [EXCHANGE, value], stack.admin))
    const exchange = EXCHANGE
    await set('setMaxSlippage', 1n)
    expect(await set('setMaxSlippage', 42n)).toEqual([
      { name: 'OTCMaxSlippageSet', args: { exchange, maxSlippage: 42n } },
    ])
    expect(await set('setBuffer', buffer)).toEqual([{ name: 'OTCBufferSet', args: { exchange, buffer } }])
    expect(await set('setRechargeRate', 7n)).toEqual([
      { name: 'OTCRechargeRateSet', args: { exchange, normalizedRate: 7n } },
    ])
    expect(await view('getMaxSlippage', [EXCHANGE])).toBe(42n)
    expect(await view('getBuffer', [EXCHANGE])).toBe(buffer)
    expect(await view('getRechargeRate', [EXCHANGE])).toBe(7n)
    expect(await view('getMaxSlippage', [OTHER])).toBe(0n)
    expect(await view('getBuffer', [OTHER])).toBe(zeroAddress)
    expect(await view('getRechargeRate', [OTHER])).toBe(0n)
  })

  it('refuses zeros, and a buffer that is the exchange', async () => {
    const { call, stack, deployFacet, errors } = facet()
    const set = (name: string, ...args: unknown[]) => call(name, args, stack.admin)
    await expectRevert(set('setMaxSlippage', zeroAddress, 0n), 'OTCFacet/exchange-zero-address')
    await expectRevert(set('setMaxSlippage', EXCHANGE, 0n), 'OTCFacet/max-slippage-zero')
    await expectRevert(set('setBuffer', zeroAddress, zeroAddress), 'OTCFacet/exchange-zero-address')
    await expectRevert(set('setBuffer', EXCHANGE, zeroAddress), 'OTCFacet/otcBuffer-zero-address')
    await expectRevert(set('setBuffer', EXCHANGE, EXCHANGE), 'OTCFacet/exchange-equals-otcBuffer')
    await expectRevert(set('setRechargeRate', zeroAddress, 1n), 'OTCFacet/exchange-zero-address')
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })

  it('changes no buffer while a send is out', async () => {
    const { call, run, stack, fixture } = facet()
    await call('setRechargeRate', [EXCHANGE, 0n], stack.admin)
    await run('send')
    await expectRevert(call('setBuffer', [EXCHANGE, OTHER], stack.admin), 'OTCFacet/swap-in-progress')
    await fixture.asset.send('mint', [fixture.buffer.address, AMOUNT])
    await facet().setLimits('claim')
    await facet().send('claim')
    await call('setBuffer', [EXCHANGE, OTHER], stack.admin)
  })
})

describe('OTCFacet.send', () => {
  it('delivers to the exchange, and remembers when and how much', async () => {
    const { run, view, controller, chain, fixture, stranger } = facet()
    const receipt = await run('send')
    expect(controller.events(receipt)).toEqual([
      {
        name: 'OTCSent',
        args: {
          exchange: EXCHANGE,
          buffer: fixture.buffer.address,
          asset: fixture.asset.address,
          amount: AMOUNT,
        },
      },
    ])
    expect(await view('getState', [EXCHANGE])).toEqual([NORMALIZED, await chain.now(), 0n])
    expect(await view('getState', [stranger]), 'of another exchange').toEqual([0n, 0n, 0n])
    expect(await fixture.asset.read('balanceOf', [EXCHANGE])).toBe(AMOUNT)
  })

  it('checks asset, amount, buffer and limit, in this order', async () => {
    const { call, fixture, stranger } = facet()
    const asset = fixture.asset.address
    await expectRevert(call('send', [stranger, zeroAddress, 0n]), 'OTCFacet/asset-zero-address')
    await expectRevert(call('send', [stranger, asset, 0n]), 'OTCFacet/zero-amount')
    await expectRevert(call('send', [stranger, asset, 1n]), 'OTCFacet/buffer-not-set')
    await expectRevert(call('send', [EXCHANGE, asset, 1n]), 'RateLimits/zero-maxAmount')
  })

  it('sends nothing before a slippage is set', async () => {
    const { call, setLimits, view, stack, fixture, stranger } = facet()
    await call('setBuffer', [stranger, fixture.buffer.address], stack.admin)
    const key = await view('getSendRateLimitKey', [stranger, fixture.asset.address])
    await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
    await setLimits('send')
    expect(await view('getIsSwapReady', [stranger])).toBe(false)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(true)
    await expectRevert(call('send', [stranger, fixture.asset.address, 1n]), 'OTCFacet/last-swap-not-returned')
  })
})

describe('OTCFacet after a send', () => {
  const returned = (AMOUNT * SLIPPAGE) / 10n ** 18n

  async function claim(amount: bigint) {
    const { setLimits, send, fixture } = facet()
    await fixture.asset.send('mint', [fixture.buffer.address, amount])
    await setLimits('claim')
    return send('claim')
  }

  beforeEach(async () => {
    const { run, call, stack } = facet()
    await call('setRechargeRate', [EXCHANGE, 0n], stack.admin)
    await run('send')
  })

  it('waits until exactly the share that slippage demands was claimed', async () => {
    const { act, view } = facet()
    await claim(returned - 1n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(false)
    await expectRevert(act('send'), 'OTCFacet/last-swap-not-returned')
    await claim(1n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(true)
    await act('send')
    expect(await view('getState', [EXCHANGE])).toEqual([NORMALIZED, expect.any(BigInt), 0n])
  })

  /** Lets an asset of 18 decimals be claimed, and claims so much of it. */
  async function otherClaim() {
    const { call, view, token, fixture, stack } = facet()
    const other = await token(18)
    await fixture.buffer.send('approve', [other.address, maxUint256], { from: stack.admin })
    const key = await view('getClaimRateLimitKey', [EXCHANGE, other.address])
    await stack.rateLimits.send('setRateLimitData', [key, 1n, 0n])
    return async (amount: bigint) => {
      await other.send('mint', [fixture.buffer.address, amount])
      await call('claim', [EXCHANGE, other.address])
    }
  }

  it('waits to the last of 18 decimals', async () => {
    const { view } = facet()
    const claimOther = await otherClaim()
    await claimOther((NORMALIZED * SLIPPAGE) / 10n ** 18n - 1n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(false)
    await claimOther(1n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(true)
  })

  it('counts a claim by its worth in 18 decimals, whatever asset it is', async () => {
    const { view } = facet()
    const claimOther = await otherClaim()
    await claimOther(3n)
    await claim(1n)
    expect(await view('getState', [EXCHANGE])).toEqual([NORMALIZED, expect.any(BigInt), 3n + 10n ** 12n])
    expect(await view('getClaimWithRecharge', [EXCHANGE])).toBe(3n + 10n ** 12n)
  })

  it('counts and announces what arrived, where less did', async () => {
    const { misbehave, view, controller, fixture } = facet()
    await misbehave('chargesFee', 'claim')
    const receipt = await claim(AMOUNT)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'OTCClaimed',
        args: {
          exchange: EXCHANGE,
          buffer: fixture.buffer.address,
          asset: fixture.asset.address,
          amount: (AMOUNT * 9n) / 10n,
        },
      },
    ])
    expect(await view('getClaimWithRecharge', [EXCHANGE])).toBe((NORMALIZED * 9n) / 10n)
  })

  it('recharges by the second, from the time of the send', async () => {
    const { call, act, view, chain, stack } = facet()
    await call('setRechargeRate', [EXCHANGE, NORMALIZED / 1000n], stack.admin)
    const [, sentAt] = await view<bigint[]>('getState', [EXCHANGE])
    await chain.mineAt(sentAt! + 998n)
    expect(await view('getClaimWithRecharge', [EXCHANGE])).toBe((NORMALIZED * 998n) / 1000n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(false)
    await chain.mineAt(sentAt! + 999n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(true)
    await act('send')
  })

  it('claims only what governance allowed, of exchanges with a buffer', async () => {
    const { call, fixture, stranger } = facet()
    const asset = fixture.asset.address
    await expectRevert(call('claim', [stranger, zeroAddress]), 'OTCFacet/asset-zero-address')
    await expectRevert(call('claim', [stranger, asset]), 'OTCFacet/buffer-not-set')
    await expectRevert(call('claim', [EXCHANGE, stranger]), 'OTCFacet/invalid-action')
  })

  it('refuses to store what would not fit, rather than to cut it off', async () => {
    const { fixture, errors } = facet()
    const most = (2n ** 104n - 1n) / 10n ** 12n
    const normalized = (most + 1n) * 10n ** 12n
    await expectRevert(
      claim(most + 1n),
      'SafeCastOverflowedUintDowncast',
      [104n, normalized],
      [
        ...errors,
        {
          type: 'error',
          name: 'SafeCastOverflowedUintDowncast',
          inputs: [
            { name: 'bits', type: 'uint8' },
            { name: 'value', type: 'uint256' },
          ],
        },
      ],
    )
    await fixture.asset.send('burn', [fixture.buffer.address, most + 1n])
    await claim(most)
  })
})

describe('OTCFacet before the first send', () => {
  it('has nothing claimed, and may send', async () => {
    const { view } = facet()
    expect(await view('getState', [EXCHANGE])).toEqual([0n, 0n, 0n])
    expect(await view('getClaimWithRecharge', [EXCHANGE])).toBe(0n)
    expect(await view('getIsSwapReady', [EXCHANGE])).toBe(true)
  })
})

describe('OTCBuffer', () => {
  it('is initialized once, behind its proxy only, with an admin and an ALMProxy', async () => {
    const { fixture, stack, stranger, mock } = facet()
    const { buffer, implementation } = fixture
    expect(await buffer.read('almProxy')).toBe(stack.proxy.address)
    for (const contract of [buffer, implementation]) {
      const initialize = contract.send('initialize', [stranger, stranger])
      await expectRevert(initialize, 'InvalidInitialization', [], buffer.abi)
    }
    const behindProxy = (admin: string, almProxy: string) =>
      mock('BufferProxy', [implementation.address, buffer.encode('initialize', [admin, almProxy])])
    await expectRevert(behindProxy(zeroAddress, stranger), 'OTCBuffer/invalid-admin')
    await expectRevert(behindProxy(stranger, zeroAddress), 'OTCBuffer/invalid-alm-proxy')
  })

  it('lies where the live buffers do', async () => {
    const { chain, fixture, stack } = facet()
    const slot = '0xe0e561841bb6fa9b0b4be53b5b4f5d506ea40664f6db7ecbcf7b6f18935a4f00'
    const word = await chain.publicClient.getStorageAt({ address: fixture.buffer.address, slot })
    expect(BigInt(word ?? 0)).toBe(BigInt(stack.proxy.address))
  })

  it('lets its admin alone allow draws and upgrades, and the ALMProxy alone draw', async () => {
    const { fixture, stack, stranger } = facet()
    const { buffer, asset, implementation } = fixture
    const denied = [stranger, `0x${'00'.repeat(32)}`]
    const from = stranger
    await expectRevert(
      buffer.send('approve', [asset.address, 1n], { from }),
      'AccessControlUnauthorizedAccount',
      denied,
    )
    await expectRevert(
      buffer.send('upgradeToAndCall', [implementation.address, '0x'], { from }),
      'AccessControlUnauthorizedAccount',
      denied,
    )
    await buffer.send('approve', [asset.address, 5n], { from: stack.admin })
    expect(await asset.read('allowance', [buffer.address, stack.proxy.address])).toBe(5n)
    await buffer.send('upgradeToAndCall', [implementation.address, '0x'], { from: stack.admin })
    expect(await buffer.read('getRoleMemberCount', [`0x${'00'.repeat(32)}`])).toBe(1n)
  })
})
