import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { type Address, type Hex, maxUint256, zeroAddress } from 'viem'
import { beforeEach, describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, erc4626Fixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), erc4626Fixture)

describe('ERC4626Facet parameters', () => {
  it('stores the rate of assets to shares, times 1e36', async () => {
    const { call, view, stack, fixture, controller } = facet()
    const token = fixture.venue.address
    const receipt = await call('setMaxExchangeRate', [token, 3n, 10n], stack.admin)
    expect(await view('getMaxExchangeRate', [token])).toBe((10n * 10n ** 36n) / 3n)
    expect(await view('EXCHANGE_RATE_PRECISION')).toBe(10n ** 36n)
    expect(controller.events(receipt)[0]?.args).toEqual({ token, maxExchangeRate: (10n * 10n ** 36n) / 3n })
  })

  it('takes zero assets for "disabled", with any shares', async () => {
    const { call, view, run, stack, fixture } = facet()
    await call('setMaxExchangeRate', [fixture.venue.address, 0n, 0n], stack.admin)
    expect(await view('getMaxExchangeRate', [fixture.venue.address])).toBe(0n)
    await expectRevert(run('deposit'), 'ERC4626Facet/exchange-rate-too-high')
  })

  it('refuses the zero address and assets without shares', async () => {
    const { call, stack, fixture } = facet()
    await expectRevert(
      call('setMaxExchangeRate', [zeroAddress, 1n, 1n], stack.admin),
      'ERC4626Facet/token-zero-address',
    )
    const token = fixture.venue.address
    await expectRevert(call('setMaxExchangeRate', [token, 0n, 1n], stack.admin), 'ERC4626Facet/zero-shares')
  })

  it('refuses a registry at the zero address', async () => {
    await expectRevert(facet().deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], facet().errors)
  })
})

describe('ERC4626Facet.deposit', () => {
  it('refuses fewer shares than asked for', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    const args = [fixture.venue.address, AMOUNT, AMOUNT + 1n]
    await expectRevert(call('deposit', args), 'ERC4626Facet/min-shares-out-not-met')
  })

  it('refuses a share that costs more than governance allows, to the last unit', async () => {
    const { call, run, stack, fixture } = facet()
    await call('setMaxExchangeRate', [fixture.venue.address, AMOUNT, AMOUNT - 1n], stack.admin)
    await expectRevert(run('deposit'), 'ERC4626Facet/exchange-rate-too-high')
    await call('setMaxExchangeRate', [fixture.venue.address, AMOUNT, AMOUNT], stack.admin)
    await run('deposit')
  })

  it('finds no limit for a vault that changed its asset', async () => {
    const { setLimits, act, fixture, token } = facet()
    await setLimits('deposit')
    await fixture.venue.send('repoint', [(await token(18)).address])
    await expectRevert(act('deposit'), 'RateLimits/zero-maxAmount')
  })

  it('deposits nothing without a question', async () => {
    const { setLimits, call, fixture } = facet()
    await setLimits('deposit')
    await call('deposit', [fixture.venue.address, 0n, 0n])
  })
})

describe('a donation to a vault of which nobody else has shares', () => {
  /** The first depositor has one share, and gives the vault so much that the next deposit is worth a few of them. */
  async function donate(amount: bigint) {
    const { chain, fixture, setLimits, prepare } = facet()
    const [, attacker] = chain.accounts as readonly [Address, Address]
    const { asset, venue } = fixture
    await asset.send('mint', [attacker, amount + 1n])
    await asset.send('approve', [venue.address, 1n], { from: attacker })
    await venue.send('deposit', [1n, attacker], { from: attacker })
    await asset.send('transfer', [venue.address, amount], { from: attacker })
    await setLimits('deposit')
    await prepare('deposit')
  }

  it('that leaves the next deposit no share is refused', async () => {
    await donate(2n * AMOUNT)
    await expectRevert(facet().act('deposit'), 'ERC4626Facet/zero-shares')
  })

  it('that makes a share dearer than governance allows is refused', async () => {
    await donate(AMOUNT / 2n)
    await expectRevert(facet().act('deposit'), 'ERC4626Facet/exchange-rate-too-high')
  })

  it('takes a part of the deposit where governance allows any price', async () => {
    await donate(AMOUNT / 2n)
    const { call, act, stack, fixture } = facet()
    await call('setMaxExchangeRate', [fixture.venue.address, 1n, 10n ** 30n], stack.admin)
    await act('deposit')
    const shares = await fixture.venue.read<bigint>('balanceOf', [stack.proxy.address])
    expect(await fixture.venue.read<bigint>('convertToAssets', [shares])).toBeLessThan((AMOUNT * 95n) / 100n)
  })
})

describe('an asset that rebases', () => {
  it('down: a redemption counts and gives back what arrived', async () => {
    const { setLimits, prepare, call, fixture, left, stack } = facet()
    await setLimits('redeem')
    await prepare('redeem')
    await fixture.asset.send('burn', [fixture.venue.address, AMOUNT / 2n])
    const allowed = await left('redeem', 'withdraw')
    const before = await fixture.asset.read<bigint>('balanceOf', [stack.proxy.address])
    await call('redeem', [fixture.venue.address, AMOUNT, 0n])
    const arrived = (await fixture.asset.read<bigint>('balanceOf', [stack.proxy.address])) - before
    expect(arrived).toBeLessThanOrEqual(AMOUNT / 2n + 1n)
    expect(await left('redeem', 'withdraw')).toBe(allowed - arrived)
  })

  it('down, below what the operator asked for, is refused', async () => {
    const { setLimits, prepare, act, fixture } = facet()
    await setLimits('redeem')
    await prepare('redeem')
    await fixture.asset.send('burn', [fixture.venue.address, AMOUNT / 2n])
    await expectRevert(act('redeem'), 'ERC4626Facet/min-assets-out-not-met')
  })
})

describe('an approval left over', () => {
  /** The vault, as whoever upgraded it, takes the rest of what it was let take. */
  const takeLater = (amount: bigint) => {
    const { fixture, stack } = facet()
    const { asset, venue } = fixture
    return asset.send('transferFrom', [stack.proxy.address, venue.address, amount], { from: venue.address })
  }

  it('lets a vault take later what no limit counts', async () => {
    const { fixture, stack, setLimits, left } = facet()
    const proxy = { from: stack.proxy.address }
    await setLimits('deposit')
    const before = await left('deposit', 'deposit')
    await fixture.asset.send('mint', [stack.proxy.address, AMOUNT])
    // What a facet leaves that approves, is taken less of, and does not look back.
    await fixture.asset.send('approve', [fixture.venue.address, AMOUNT / 10n], proxy)
    await takeLater(AMOUNT / 10n)
    expect(await left('deposit', 'deposit')).toBe(before)
  })

  it('is none of ours: a vault that took less than it was let take has nothing to take later', async () => {
    const { fixture, stack, setLimits, act, call, misbehave, errors } = facet()
    const { asset, venue } = fixture
    await call('setMaxExchangeRate', [venue.address, 1n, 2n], stack.admin)
    await setLimits('deposit')
    await misbehave('chargesFee', 'deposit')
    await act('deposit')
    expect(await asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 10n)
    await expectRevert(takeLater(1n), 'ERC20InsufficientAllowance', [venue.address, 0n, 1n], errors)
  })
})

describe('a fee-on-transfer token', () => {
  const LIMIT = 10n * AMOUNT
  let asset: LocalContract
  let vault: LocalContract
  let keys: { deposit: Hex; withdraw: Hex }

  /** A vault that believes amounts, in which somebody else has a hundred times as much. */
  beforeEach(async () => {
    const { mock, call, view, stack, chain } = facet()
    const [other] = chain.accounts as readonly [Address]
    asset = await mock('FeeToken')
    vault = await mock('MockVault', [asset.address])
    await asset.send('mint', [other, 100n * AMOUNT])
    await asset.send('approve', [vault.address, maxUint256])
    await vault.send('deposit', [100n * AMOUNT, other])
    await asset.send('mint', [stack.proxy.address, LIMIT])
    await call('setMaxExchangeRate', [vault.address, AMOUNT, AMOUNT], stack.admin)
    keys = {
      deposit: await view<Hex>('getDepositRateLimitKey', [vault.address, asset.address]),
      withdraw: await view<Hex>('getWithdrawRateLimitKey', [vault.address]),
    }
    for (const key of Object.values(keys)) await stack.rateLimits.send('setRateLimitData', [key, LIMIT, 0n])
  })
  const left = (key: Hex) => facet().stack.rateLimits.read<bigint>('getCurrentRateLimit', [key])
  const held = (token = asset) => token.read<bigint>('balanceOf', [facet().stack.proxy.address])

  it('makes the vault report more than what arrives', async () => {
    const { call, stack } = facet()
    await call('deposit', [vault.address, AMOUNT, 0n])
    const before = await held()
    const { proxy } = stack
    const args = [await held(vault), proxy.address, proxy.address]
    const reported = await vault.read<bigint>('redeem', args, { from: proxy.address })
    await vault.send('redeem', args, { from: proxy.address })
    expect((await held()) - before).toBe(reported - reported / 100n)
  })

  it('has redemptions and withdrawals count and give back what arrived, and say so', async () => {
    const { call, controller } = facet()
    await call('deposit', [vault.address, 2n * AMOUNT, 0n])
    expect(await left(keys.deposit)).toBe(LIMIT - 2n * AMOUNT)

    const before = await held()
    const receipt = await call('redeem', [vault.address, (await held(vault)) / 2n, 0n])
    const arrived = (await held()) - before
    expect(controller.events(receipt)[0]?.args).toMatchObject({ assets: arrived })
    expect(await left(keys.withdraw)).toBe(LIMIT - arrived)
    expect(await left(keys.deposit)).toBe(LIMIT - 2n * AMOUNT + arrived)

    await call('withdraw', [vault.address, AMOUNT / 2n, maxUint256])
    expect(await left(keys.withdraw)).toBe(LIMIT - arrived - AMOUNT / 2n)
    expect(await left(keys.deposit)).toBe(LIMIT - 2n * AMOUNT + arrived + (AMOUNT / 2n - AMOUNT / 200n))
  })

  it('loses an operator who goes to and fro no more than the limit of deposits, to the last unit', async () => {
    const { call, stack } = facet()
    const before = await held()
    for (let i = 0; i < 5; i++) {
      await stack.rateLimits.send('setRateLimitData', [keys.withdraw, LIMIT, 0n])
      await call('deposit', [vault.address, AMOUNT, 0n])
      await call('redeem', [vault.address, await held(vault), 0n])
    }
    const lost = before - (await held())
    expect(lost).toBeGreaterThan(AMOUNT / 20n)
    expect(await left(keys.deposit)).toBe(LIMIT - lost)
  })
})

describe('ERC4626Facet.withdraw', () => {
  it('refuses a withdrawal that costs more shares than allowed', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    const args = [fixture.venue.address, AMOUNT, AMOUNT - 1n]
    await expectRevert(call('withdraw', args), 'ERC4626Facet/shares-burned-too-high')
  })

  it('gives back what arrived where a vault pays less than asked', async () => {
    const { setLimits, drain, prepare, misbehave, send, left } = facet()
    await setLimits('withdraw')
    await drain('withdraw', 'deposit', AMOUNT)
    await prepare('withdraw')
    await misbehave('chargesFee', 'withdraw')
    await send('withdraw')
    expect(await left('withdraw', 'withdraw')).toBe(9n * AMOUNT)
    expect(await left('withdraw', 'deposit')).toBe((9n * AMOUNT) / 10n)
  })

  for (const name of ['withdraw', 'redeem']) {
    it(`lets a ${name} out of a vault that has no deposit limit`, async () => {
      const { setLimits, drain, act, left } = facet()
      await setLimits(name)
      await drain(name, 'deposit', 0n)
      await act(name)
      expect(await left(name, 'deposit')).toBe(0n)
    })
  }
})

describe('ERC4626Facet.redeem', () => {
  it('returns and counts what arrived', async () => {
    const { setLimits, prepare, controller, allocator, fixture, left } = facet()
    await setLimits('redeem')
    await prepare('redeem')
    const args = [fixture.venue.address, AMOUNT, 0n]
    expect(await controller.read('erc4626_redeem', args, { from: allocator })).toBe(AMOUNT)
    await controller.send('erc4626_redeem', args, { from: allocator })
    expect(await left('redeem', 'withdraw')).toBe(9n * AMOUNT)
  })
})
