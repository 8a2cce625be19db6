import { mainnet } from '@diamond-pau/addresses'
import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import type { Stage, TransitionRequest } from '@diamond-pau/deployer'
import {
  type Centrifuge,
  createDevnet,
  type Devnet,
  type Ethena,
  type EtherFi,
  installCentrifuge,
  installEthena,
  installEtherFi,
  installLido,
  installMaple,
  installMonolith,
  type Lido,
  type Maple,
  type MonolithPau,
} from '@diamond-pau/devnet'
import { diamondKey, monolithKey } from '@diamond-pau/keys'
import { STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, type Hex, parseEther, parseUnits } from 'viem'
import { describe, expect, it } from 'vitest'
import { fromState, pass } from '../src/suite.ts'
import { upgrade } from '../src/transitions.ts'

// Transitions while something is on its way: what was begun at one stage is finished at the next, as if nothing had
// happened. What waits, waits at the venue and for the ALMProxy; what a controller has to remember of it goes along. In this process:
// stars.test.ts has transitions on forks.

const usdc = (amount: number) => parseUnits(String(amount), 6)
const usde = (amount: number) => parseUnits(String(amount), 18)
const DAY = 86_400n

type State = {
  devnet: Devnet
  pau: MonolithPau
  relayer: Address
  venues: Readonly<Record<string, Address>>
  ethena: Ethena
  etherFi: EtherFi
  lido: Lido
  maple: Maple
  centrifuge: Centrifuge
  /** Holds requests to EtherFi for custody, at every stage. */
  weethModule: Address
  /** At Stage 1. */
  controller: LocalContract
}

const abi = stageArtifact(STAGE_CONTRACTS.mainnet.stage1).abi

const state = fromState(async (): Promise<State> => {
  const devnet = await createDevnet()
  const { chain, deal, tokens } = devnet
  const [, admin, relayer, freezer] = chain.accounts as readonly [Address, Address, Address, Address]
  const ethena = await installEthena(devnet)
  const etherFi = await installEtherFi(devnet)
  const lido = await installLido(devnet)
  const maple = await installMaple(devnet)
  const centrifuge = await installCentrifuge(devnet)
  const venues = { ETHENA_MINTER: ethena.minter.address, SUSDE: ethena.susde.address, USDE: ethena.usde.address }
  const pau = await installMonolith(devnet, { name: 'busy', admin, relayers: [relayer], freezers: [freezer] })
  const proxy = pau.proxy.address
  // Behind its proxy, as the facet's own tests deploy it.
  const deployedModule = readArtifact(new URL('test/DeployedWEETHModule.json', artifactUrl(getFacet('WEETH_FACET'))))
  const weethModule = await chain.deploy(deployedModule, [etherFi.weETH.address, tokens.weth.address, admin, proxy])
  const limits: [Hex, bigint, bigint][] = [
    [monolithKey('LIMIT_SUSDE_COOLDOWN'), usde(1_000_000), usde(1)],
    [monolithKey('LIMIT_WSTETH_DEPOSIT'), parseEther('1000'), 0n],
    [monolithKey('LIMIT_WSTETH_REQUEST_WITHDRAW'), parseEther('1000'), 0n],
    [monolithKey('LIMIT_WEETH_DEPOSIT'), parseEther('1000'), 0n],
    [monolithKey('LIMIT_WEETH_REQUEST_WITHDRAW', { weETHModule: weethModule }), parseEther('100'), 0n],
    [monolithKey('LIMIT_WEETH_CLAIM_WITHDRAW', { weETHModule: weethModule }), 1n, 0n],
    [monolithKey('LIMIT_MAPLE_REDEEM', { mapleToken: maple.pool.address }), usdc(1_000_000), 0n],
    [monolithKey('LIMIT_7540_DEPOSIT', { token: centrifuge.vault.address }), usdc(1_000_000), usdc(1)],
    [monolithKey('LIMIT_7540_REDEEM', { token: centrifuge.vault.address }), usdc(1_000_000), 0n],
    [monolithKey('LIMIT_4626_DEPOSIT', { token: ethena.susde.address }), usde(1_000_000), 0n],
    [monolithKey('LIMIT_4626_DEPOSIT', { token: maple.pool.address }), usdc(1_000_000), 0n],
  ]
  for (const limit of limits) await pau.rateLimits.send('setRateLimitData', limit, { from: admin })
  for (const { address } of [ethena.susde, maple.pool]) {
    await pau.controller.send('setMaxExchangeRate', [address, 1n, 2n], { from: admin })
  }
  await ethena.give(proxy, usde(500_000))
  await deal(tokens.usdc.address, proxy, usdc(2_000_000))
  await deal(tokens.weth.address, proxy, parseEther('500'))
  const partial = { devnet, pau, relayer, venues, ethena, etherFi, lido, maple, centrifuge, weethModule }
  return { ...partial, controller: await go(partial, 1) }
})

async function go({ devnet, pau, venues, maple, centrifuge, weethModule }: Omit<State, 'controller'>, stage: Stage) {
  const request: TransitionRequest = {
    star: 'busy',
    name: 'Busy',
    chainId: 1,
    layer: 'mainnet',
    proxy: pau.proxy.address,
    rateLimits: pau.rateLimits.address,
    admin: pau.admin,
    deployer: devnet.chain.accounts[0] as Address,
    beaconAdmin: mainnet.PAUSE_PROXY,
    addresses: { ...mainnet, ...venues },
    to: { stage },
    hints: [maple.pool.address, centrifuge.vault.address, weethModule, ...Object.values(venues)],
  }
  const { controller, verification, rest } = await upgrade(devnet.chain, request)
  expect(verification.findings.filter(({ severity }) => severity === 'drift')).toEqual([])
  expect(rest.steps).toEqual([])
  return contractAt(devnet.chain, { abi }, controller)
}

const operate = (controller: LocalContract, functionName: string, ...args: unknown[]) =>
  controller.send(functionName, args, { from: state().relayer })
const left = (key: Hex) => state().pau.rateLimits.read<bigint>('getCurrentRateLimit', [key])
const held = (token: LocalContract) => token.read<bigint>('balanceOf', [state().pau.proxy.address])

/** Begins something at Stage 1, and finishes it at a later one. */
describe.each([2, 3] as const)('what was begun at Stage 1 is finished at Stage %i', (last) => {
  const later = async () => {
    let { controller } = state()
    for (const stage of [2, 3] as const) if (stage <= last) controller = await go(state(), stage)
    return controller
  }

  it('sUSDe that cools down', async () => {
    const { controller, devnet, ethena } = state()
    await operate(controller, 'depositERC4626', ethena.susde.address, usde(400_000), 0n)
    await operate(controller, 'cooldownAssetsSUSDe', usde(300_000))
    const cooldown = await ethena.susde.read('cooldowns', [state().pau.proxy.address])
    const next = await later()
    expect(await ethena.susde.read('cooldowns', [state().pau.proxy.address])).toEqual(cooldown)
    expect(await left(diamondKey('LIMIT_ETHENA_COOLDOWN'))).toBeLessThan(usde(1_000_000))
    await expect(operate(next, 'unstakeSUSDe')).rejects.toThrow()
    await pass(devnet, 30n * DAY)
    const before = await held(ethena.usde)
    await operate(next, 'unstakeSUSDe')
    expect((await held(ethena.usde)) - before).toBe(usde(300_000))
  })

  it('wstETH in Lido’s queue', async () => {
    const { controller, lido, pau } = state()
    await operate(controller, 'depositToWstETH', parseEther('100'))
    await operate(controller, 'requestWithdrawFromWstETH', parseEther('20'))
    const requestId = await lido.queue.read<bigint>('getLastRequestId')
    const next = await later()
    await expect(operate(next, 'claimWithdrawalFromWstETH', requestId)).rejects.toThrow()
    await lido.finalize()
    const { weth } = state().devnet.tokens
    const before = await held(weth)
    await operate(next, 'claimWithdrawalFromWstETH', requestId)
    expect(await held(weth)).toBeGreaterThan(before)
    expect(await state().devnet.chain.publicClient.getBalance({ address: pau.proxy.address })).toBe(0n)
    await operate(next, 'requestWithdrawFromWstETH', parseEther('20'))
  })

  it('weETH that EtherFi’s request holds for the module', async () => {
    const { controller, devnet, etherFi, weethModule } = state()
    const { weETH, withdrawRequestNFT } = etherFi
    await operate(controller, 'depositToWeETH', parseEther('100'), 0n)
    const shares = (await held(weETH)) / 4n
    await operate(controller, 'requestWithdrawFromWeETH', weethModule, shares)
    const requestId = BigInt(await withdrawRequestNFT.read<number>('nextRequestId')) - 1n
    const next = await later()
    // Nothing has moved: the request is the module's, and what was used of the limit is used.
    expect(await withdrawRequestNFT.read('ownerOf', [requestId])).toBe(weethModule)
    const venue = { eeth: etherFi.eETH.address, liquidityPool: etherFi.liquidityPool.address }
    const rest = await left(diamondKey('LIMIT_WEETH_REQUEST_WITHDRAW', { ...venue, weethModule }))
    expect(rest).toBeGreaterThan(parseEther('74.9'))
    expect(rest).toBeLessThan(parseEther('75.1'))

    await expect(operate(next, 'claimWithdrawalFromWeETH', weethModule, requestId)).rejects.toThrow('not-finalized')
    await etherFi.finalize()
    const { weth } = devnet.tokens
    const before = await held(weth)
    await operate(next, 'claimWithdrawalFromWeETH', weethModule, requestId)
    const paid = (await held(weth)) - before
    expect(paid).toBeGreaterThanOrEqual(parseEther('25') - 10n)
    expect(paid).toBeLessThanOrEqual(parseEther('25'))
    for (const address of [weethModule, state().pau.proxy.address]) {
      expect(await devnet.chain.publicClient.getBalance({ address })).toBe(0n)
    }
    // The module serves the next request as it did the first.
    await operate(next, 'requestWithdrawFromWeETH', weethModule, shares)
  })

  it('shares in Maple’s queue, some of them taken back', async () => {
    const { controller, maple, devnet } = state()
    const { address } = maple.pool
    await operate(controller, 'depositERC4626', address, usdc(500_000), 0n)
    const shares = await held(maple.pool)
    await operate(controller, 'requestMapleRedemption', address, shares)
    const next = await later()
    await operate(next, 'cancelMapleRedemption', address, shares / 2n)
    expect(await held(maple.pool)).toBe(shares / 2n)
    const before = await held(devnet.tokens.usdc)
    await maple.process(shares)
    expect(await held(devnet.tokens.usdc)).toBeGreaterThan(before + usdc(200_000))
    const key = diamondKey('LIMIT_MAPLE_REQUEST_REDEEM', { mapleToken: address })
    expect(await left(key)).toBeLessThan(usdc(500_001))
  })

  it('a request of an ERC-7540 vault, half fulfilled', async () => {
    const { controller, centrifuge, pau } = state()
    const { vault, share } = centrifuge
    await operate(controller, 'requestDepositERC7540', vault.address, usdc(300_000))
    await centrifuge.fulfilDeposit(pau.proxy.address, usdc(100_000))
    const next = await later()
    await operate(next, 'claimDepositERC7540', vault.address)
    const first = await held(share)
    expect(first).toBeGreaterThan(0n)
    await centrifuge.fulfilDeposit(pau.proxy.address, usdc(200_000))
    await operate(next, 'claimDepositERC7540', vault.address)
    expect(await held(share)).toBeGreaterThan(first)
    // And what was used of the limit is used.
    const key = diamondKey('LIMIT_7540_REQUEST_DEPOSIT', {
      asset: state().devnet.tokens.usdc.address,
      token: vault.address,
    })
    const now = await left(key)
    expect(now).toBeLessThan(usdc(1_000_000))
    await expect(operate(next, 'requestDepositERC7540', vault.address, now + usdc(1000))).rejects.toThrow(
      'rate-limit-exceeded',
    )
    await operate(next, 'requestDepositERC7540', vault.address, now)
  })
})
