import { abis, catalogue, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { installNfat, installSparkVault } from '@diamond-pau/devnet'
import { layerTemplates } from '@diamond-pau/governance'
import { ALLOCATOR_ROLE, diamondKey, FREEZER_ROLE, integrationId } from '@diamond-pau/keys'
import { encodeFunctionData, parseUnits, toHex } from 'viem'
import { expect } from 'vitest'
import { buildPau, governDevnet, onboard, PEOPLE, requestOf } from '../src/layers.ts'
import { fromState, it, openDevnet, pass } from '../src/suite.ts'

// PAUs of the factory with real facets: the smallest that is planned, and the one with everything.

const usds = (amount: number) => parseUnits(String(amount), 18)
const DAY = 86_400n
const EVERYTHING = catalogue.map(({ id }) => id)
const LINK = getFacet('ERC4626_FACET').id

const state = fromState(async () => {
  const devnet = await openDevnet()
  const vault = await installSparkVault(devnet)
  const nfat = await installNfat(devnet)
  const templates = layerTemplates()
  const governed = await governDevnet(devnet, {
    facets: EVERYTHING,
    // Spark's allowlist is everything that the Beacon has.
    templates: { ...templates, prime: { ...templates.prime, facets: EVERYTHING } },
    // What this chain has no venue for is built with an address that nobody ever calls.
    venues: { PSM3: devnet.psm.contract.address, DUAL_POOL_HOOK: devnet.psm.contract.address },
  })
  const upstreams = [{ asset: devnet.tokens.usdc.address, target: vault.contract.address }]
  return { devnet, governed, nfat, upstreams, vault }
})

it('the NFAT PAU: mints, saves and subscribes, through two Controllers over one proxy', async () => {
  const { devnet, governed, nfat, upstreams } = state()
  const { usds: gem, susds } = devnet.tokens
  const facility = nfat.facility.address
  const keys = {
    mint: diamondKey('LIMIT_USDS_MINT'),
    save: diamondKey('LIMIT_4626_DEPOSIT', { asset: gem.address, token: susds.address }),
    lend: diamondKey('LIMIT_NFAT_PRIME_SUBSCRIBE', { gem: gem.address, facility }),
  }
  const actions = [
    encodeFunctionData({
      abi: abis.USDS_FACET,
      functionName: 'usds_setVault',
      args: [devnet.allocator.vault.address],
    }),
    encodeFunctionData({
      abi: abis.ERC4626_FACET,
      functionName: 'erc4626_setMaxExchangeRate',
      args: [susds.address, usds(1), usds(2)],
    }),
  ]
  const pau = await buildPau(governed, {
    layer: 'prime',
    upstreams,
    controllers: [['ADMIN_FACET', 'USDS_FACET', LINK], ['NFAT_PRIME_FACET']],
    limits: Object.values(keys).map((key) => ({ key, maxAmount: usds(1001), slope: usds(1) })),
    actions,
  })
  const [cash, loans] = pau.controllers as [LocalContract, LocalContract]
  await devnet.allocator.rely(pau.proxy)
  await devnet.allocator.approve(pau.proxy)
  await onboard(governed, pau, actions)
  await pass(devnet, DAY)

  await pau.operate('usds_mint', usds(1000))
  await pau.operate('erc4626_deposit', susds.address, usds(400), 0n)
  const lend = (controller: LocalContract, amount: bigint) =>
    controller.send('nfatPrime_subscribe', [facility, amount, toHex('six hundred')], { from: PEOPLE.relayer })
  await expectRevert(lend(cash, 1n), 'CallSelectorNotWired')
  await lend(loans, usds(600))
  expect(await gem.read('balanceOf', [pau.proxy])).toBe(0n)
  expect(await gem.read('balanceOf', [facility])).toBe(usds(600))
  expect(await pau.left(keys.lend)).toBe(usds(401))
  await devnet.deal(gem.address, pau.proxy, usds(1000))
  await expectRevert(lend(loans, usds(1000)), 'RateLimits/rate-limit-exceeded')

  // One freezer, one transaction, and neither Controller obeys.
  await cash.send('admin_removeRelayer', [PEOPLE.relayer], { from: PEOPLE.freezer })
  await expectRevert(lend(loans, 0n), 'AccessControlUnauthorizedAccount')
  await expectRevert(pau.operate('usds_mint', 1n), 'AccessControlUnauthorizedAccount')
})

it('Spark’s superset: every facet there is, in one PAU', async () => {
  const { governed, upstreams } = state()
  const pau = await buildPau(governed, { layer: 'prime', upstreams, controllers: [EVERYTHING] })
  const [controller] = pau.controllers as [LocalContract]
  const wired = await controller.read<{ id: string; config: { facet: string; wires: unknown[] } }[]>('integrations')
  expect(wired.map(({ id }) => id)).toEqual(EVERYTHING.map(integrationId))
  for (const [i, { id, wires }] of catalogue.entries()) {
    expect(wired[i]?.config.facet).toBe(governed.facets[id])
    expect(wired[i]?.config.wires).toHaveLength(wires.length)
  }
  // In more than one transaction, for none may use more gas: EIP-7825.
  expect(pau.built.length).toBeGreaterThan(1)
  for (const { gasUsed } of pau.built) expect(gasUsed).toBeLessThan(2n ** 24n)
  await onboard(governed, pau)
  expect(await pau.accessControls.read('hasRole', [ALLOCATOR_ROLE, PEOPLE.relayer])).toBe(true)
  expect(await pau.accessControls.read('hasRole', [FREEZER_ROLE, PEOPLE.freezer])).toBe(true)
})

it('has no facet that its layer does not allow', async () => {
  const { governed, upstreams } = state()
  const refused: IntegrationName[] = ['ADMIN_FACET', 'ETHENA_FACET']
  const request = requestOf({ layer: 'halo', upstreams, controllers: [refused] })
  const building = governed.factory.send('build', [request], { from: PEOPLE.coreCouncil })
  await expectRevert(building, 'FacetNotAllowed', [2, integrationId('ETHENA_FACET')], governed.factory.abi)
})
