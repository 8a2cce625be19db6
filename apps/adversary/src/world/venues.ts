import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact } from '@diamond-pau/contracts/testing'
import {
  connectCctp,
  createDevnet,
  type Devnet,
  installBasin,
  installCctp,
  installCentrifuge,
  installCurve,
  installEtherFi,
  installEthena,
  installFarm,
  installLayerZero,
  installLido,
  installMaple,
  installMerkl,
  installMorpho,
  installNfat,
  installPendle,
  installSparkVault,
  installSuperstate,
  installUniswapV3,
  installUniswapV4,
} from '@diamond-pau/devnet'
import { type Address, encodeFunctionData, maxUint256, pad, parseEther, parseUnits, toHex, zeroAddress } from 'viem'
import { person, type Setup } from './setup.ts'

const usd6 = (amount: number) => parseUnits(String(amount), 6)
const wad = (amount: number) => parseUnits(String(amount), 18)
const WAD = wad(1)
/** Where a dollar of USDC and one of USDS cost each other: 12 decimals lie between them. */
const PAR = 276_324
/** Circle's number of Base, and Centrifuge's. */
const BASE = { cctp: 6, centrifuge: 2 } as const
/** The other chain's PAU, of which this chain knows the address alone. */
const ABROAD = pad(person('foreign PAU'))

export type Venues = Awaited<ReturnType<typeof installVenues>>

/** Puts every venue of mainnet on a devnet. Two of them need another chain to be joined to. */
export async function installVenues(devnet: Devnet) {
  const { tokens } = devnet
  const abroad = await createDevnet({ chainId: 8453 })
  const cctp = await installCctp(devnet)
  await connectCctp(cctp, await installCctp(abroad, { domain: BASE.cctp }))
  const [layerZero, layerZeroAbroad] = await installLayerZero(devnet, abroad)
  const adapter = await layerZero.createAdapter(tokens.usds.address)
  await layerZero.setPeer(adapter, (await layerZeroAbroad.createOft('USDS', 'USDS')).address)
  await abroad.chain.close()

  const curve = await installCurve(devnet, { coins: [{ token: tokens.usdc }, { token: tokens.usds }] })
  await curve.addLiquidity(usd6(10_000_000), wad(10_000_000))
  const uniswapV3 = await installUniswapV3(devnet)
  const poolV3 = await uniswapV3.createPool({
    tokens: [tokens.usds, tokens.usdc],
    fee: 100,
    tick: PAR,
    observations: 100,
  })
  await poolV3.addLiquidity(
    { lower: PAR - 100, upper: PAR + 100 },
    { amount0: usd6(10_000_000), amount1: wad(10_000_000) },
  )
  const uniswapV4 = await installUniswapV4(devnet)
  const poolV4 = await uniswapV4.createPool({ tokens: [tokens.usds, tokens.usdc], fee: 100, tickSpacing: 1, tick: PAR })
  await poolV4.addLiquidity({ lower: PAR - 100, upper: PAR + 100 }, 2n * 10n ** 21n)
  const pendle = await installPendle(devnet)
  const morpho = await installMorpho(devnet)
  for (const market of [morpho.markets.first, morpho.markets.second])
    await morpho.vault.setCap(market, wad(100_000_000))
  await morpho.vault.setSupplyQueue([morpho.markets.first, morpho.markets.second])
  const sparkVault = await installSparkVault(devnet)
  await sparkVault.deposit(usd6(10_000_000))
  const maple = await installMaple(devnet)
  const centrifuge = await installCentrifuge(devnet)
  await centrifuge.setFee(BASE.centrifuge, parseEther('0.01'))
  return {
    basin: await installBasin(devnet),
    cctp,
    centrifuge,
    curve,
    etherFi: await installEtherFi(devnet),
    ethena: await installEthena(devnet),
    farm: await installFarm(devnet),
    layerZero: { eid: layerZeroAbroad.eid, adapter },
    lido: await installLido(devnet),
    maple,
    merkl: await installMerkl(devnet),
    morpho,
    nfat: await installNfat(devnet),
    pendle: { router: pendle.router, market: await pendle.createMarket(90n) },
    sparkVault,
    superstate: await installSuperstate(devnet),
    uniswapV3: { ...uniswapV3, pool: poolV3 },
    uniswapV4: { ...uniswapV4, pool: poolV4 },
  }
}

/** What facets are built with where it is not the registry's, by the names there. */
export function addressesOf(venues: Venues): Record<string, Address> {
  const { cctp, etherFi, ethena, lido, pendle, superstate, uniswapV3, uniswapV4 } = venues
  return {
    CCTP_TOKEN_MESSENGER_V2: cctp.v2.messenger.address,
    GROVE_CCTP_TOKEN_MESSENGER: cctp.v1.messenger.address,
    ETHENA_MINTER: ethena.minter.address,
    SUSDE: ethena.susde.address,
    USDE: ethena.usde.address,
    PENDLE_ROUTER: pendle.router.address,
    USTB: superstate.ustb.address,
    UNISWAP_V3_POSITION_MANAGER: uniswapV3.positionManager.address,
    UNISWAP_V3_SWAP_ROUTER_02: uniswapV3.router.address,
    PERMIT2: uniswapV4.permit2.address,
    UNISWAP_V4_POSITION_MANAGER: uniswapV4.positionManager.address,
    UNISWAP_UNIVERSAL_ROUTER: uniswapV4.router.address,
    WEETH: etherFi.weETH.address,
    WSTETH: lido.wstETH.address,
    WSTETH_WITHDRAW_QUEUE: lido.queue.address,
  }
}

/** Has a PAU use every venue: limits, parameters, and each function once. */
export async function useVenues(setup: Setup, venues: Venues) {
  for (const use of [
    useSky,
    useSavings,
    useLending,
    useBridges,
    useExchanges,
    useStaking,
    useEthena,
    useCredit,
    useOtc,
    useRewards,
  ]) {
    await use(setup, venues)
  }
}

/** Gives a PAU what it starts with. */
export async function fund({ devnet, pau }: Setup, { ethena, farm, pendle }: Venues) {
  const { usdc, usds, dai, weth, susds } = devnet.tokens
  await devnet.deal(usdc.address, pau.proxy, usd6(1_000_000_000))
  for (const token of [usds, dai, susds]) await devnet.deal(token.address, pau.proxy, wad(1_000_000_000))
  await devnet.deal(weth.address, pau.proxy, wad(1_000_000))
  await ethena.give(pau.proxy, wad(10_000_000))
  await pendle.market.mint(wad(1_000_000), pau.proxy)
  await farm.reward(wad(1_000_000))
}

// ------------------------------------------------------------------------------------------------------------- venues

async function useSky(setup: Setup) {
  const { allocator, psm, tokens } = setup.devnet
  const { proxy } = setup.pau
  const { dai, usds, usdc, daiUsds } = tokens
  await allocator.rely(proxy)
  await allocator.approve(proxy)
  await psm.kiss(proxy)
  await setup.govern('usds_setVault', [allocator.vault.address])
  await setup.limit('LIMIT_USDS_MINT', {}, wad(10_000_000))
  await setup.limit('LIMIT_USDS_BURN', {}, wad(10_000_000))
  await setup.limit('LIMIT_USDS_TO_USDC', {}, usd6(10_000_000))
  await setup.limit('LIMIT_USDC_TO_USDS', {}, usd6(10_000_000))
  await setup.limit('LIMIT_DAIUSDS_SWAP_USDS_TO_DAI', {}, wad(10_000_000))
  await setup.limit('LIMIT_DAIUSDS_SWAP_DAI_TO_USDS', {}, wad(10_000_000))
  setup.pays(usds.address, allocator.buffer.address, daiUsds.address, zeroAddress)
  setup.pays(dai.address, daiUsds.address, psm.contract.address, zeroAddress)
  setup.pays(usdc.address, psm.contract.address, await psm.contract.read<Address>('pocket'))
  await setup.operate('usds_mint', [wad(1_000_000)])
  await setup.operate('usds_burn', [wad(500_000)])
  await setup.operate('psm_swapUSDSToUSDC', [usd6(100_000)])
  await setup.operate('psm_swapUSDCToUSDS', [usd6(100_000)])
  await setup.operate('daiUSDS_swapUSDSToDAI', [wad(100_000)])
  await setup.operate('daiUSDS_swapDAIToUSDS', [wad(100_000)])
  const exit = person('payee')
  await setup.limit('LIMIT_ASSET_TRANSFER', { asset: usdc.address, destination: exit }, usd6(1_000_000))
  await setup.limit('LIMIT_ASSET_TRANSFER', { asset: usds.address, destination: exit }, wad(1_000_000))
  await setup.operate('transferAsset_transfer', [usdc.address, exit, usd6(1000)])
  await setup.operate('transferAsset_transfer', [usds.address, exit, wad(1000)])
}

/** ERC-4626 vaults: sUSDS, a MetaMorpho vault, Maple's pool; Spark's vault; Centrifuge's; Morpho's curator functions. */
async function useSavings(setup: Setup, { morpho, maple, sparkVault, centrifuge, pendle }: Venues) {
  const { dai, usds, usdc, susds } = setup.devnet.tokens
  const { proxy } = setup.pau
  for (const [vault, asset, unit] of [
    [susds, usds, WAD],
    [morpho.vault.contract, dai, WAD],
    [maple.pool, usdc, usd6(1)],
  ] as const) {
    const token = vault.address
    await setup.limit('LIMIT_4626_DEPOSIT', { asset: asset.address, token }, 10_000_000n * unit)
    await setup.limit('LIMIT_4626_WITHDRAW', { token }, 10_000_000n * unit)
    await setup.govern('erc4626_setMaxExchangeRate', [token, unit, 2n * unit])
    setup.burns(token)
    await setup.operate('erc4626_deposit', [token, 1_000_000n * unit, 0n])
    // Maple pays through its queue.
    if (vault === maple.pool) continue
    await setup.operate('erc4626_withdraw', [token, 1000n * unit, maxUint256])
    await setup.operate('erc4626_redeem', [token, 1000n * unit, 0n])
  }
  await setup.limit('LIMIT_MAPLE_REQUEST_REDEEM', { mapleToken: maple.pool.address }, usd6(10_000_000))
  await setup.limit('LIMIT_MAPLE_CANCEL_REDEEM', { mapleToken: maple.pool.address }, 1n)
  setup.pays(maple.pool.address, maple.pool.address)
  await setup.operate('maple_requestRedemption', [maple.pool.address, usd6(1000)])
  await setup.others('maple', () => maple.process(usd6(100)))
  await setup.operate('maple_cancelRedemption', [maple.pool.address, usd6(100)])

  await sparkVault.letTake(proxy)
  await setup.limit('LIMIT_SPARK_VAULT_TAKE', { sparkVault: sparkVault.contract.address }, usd6(1_000_000))
  await setup.operate('sparkVault_take', [sparkVault.contract.address, usd6(1000)])

  await morpho.vault.allowAllocator(proxy)
  const vault = morpho.vault.contract.address
  const { first, second } = morpho.markets
  await setup.limit('LIMIT_MORPHO_SET_SUPPLY_QUEUE', { vault }, 1n)
  await setup.limit('LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE', { vault }, 1n)
  await setup.limit('LIMIT_MORPHO_REALLOCATE', { vault }, wad(10_000_000))
  await setup.operate('morpho_setSupplyQueue', [vault, [second.id, first.id]])
  await setup.operate(
    'morpho_reallocate',
    [
      vault,
      [
        { marketParams: first.params, assets: 0n },
        { marketParams: second.params, assets: maxUint256 },
      ],
    ],
    { dry: true },
  )

  const token = centrifuge.vault.address
  const [share, spoke] = [centrifuge.share.address, centrifuge.spoke.address]
  await setup.limit('LIMIT_7540_REQUEST_DEPOSIT', { asset: usdc.address, token }, usd6(1_000_000))
  await setup.limit('LIMIT_7540_REQUEST_REDEEM', { token }, usd6(1_000_000))
  await setup.limit('LIMIT_CENTRIFUGE_TRANSFER', { token, centrifugeId: BASE.centrifuge, spoke }, usd6(1_000_000))
  for (const gate of [
    '7540_CLAIM_DEPOSIT',
    '7540_CLAIM_REDEEM',
    'CENTRIFUGE_CANCEL_DEPOSIT',
    'CENTRIFUGE_CLAIM_CANCEL_DEPOSIT',
    'CENTRIFUGE_CANCEL_REDEEM',
    'CENTRIFUGE_CLAIM_CANCEL_REDEEM',
  ]) {
    await setup.limit(`LIMIT_${gate}`, { token }, 1n)
  }
  setup.pays(share, token, spoke, zeroAddress)
  await setup.govern('centrifuge_setRecipient', [BASE.centrifuge, ABROAD])
  await centrifuge.give(proxy, usd6(1_000_000))
  await setup.operate('erc7540_requestDeposit', [token, usd6(1000)])
  await setup.others('centrifuge', () => centrifuge.fulfilDeposit(proxy, usd6(10)))
  await setup.operate('erc7540_claimDeposit', [token])
  await setup.operate('erc7540_requestRedeem', [token, usd6(1000)])
  await setup.others('centrifuge', () => centrifuge.fulfilRedeem(proxy, usd6(10)))
  await setup.operate('erc7540_claimRedeem', [token])
  await setup.operate('centrifuge_cancelDepositRequest', [token])
  await setup.others('centrifuge', () => centrifuge.fulfilCancelDeposit(proxy))
  await setup.operate('centrifuge_claimCancelDepositRequest', [token])
  await setup.operate('centrifuge_cancelRedeemRequest', [token])
  await setup.others('centrifuge', () => centrifuge.fulfilCancelRedeem(proxy))
  await setup.operate('centrifuge_claimCancelRedeemRequest', [token])
  await setup.operate('centrifuge_transferShares', [token, usd6(10), BASE.centrifuge], { value: parseEther('0.01') })

  const { market, router } = pendle
  await setup.limit(
    'LIMIT_PENDLE_PT_REDEEM',
    { pt: market.pt.address, pendleMarket: market.contract.address },
    wad(2_000_000),
  )
  setup.pays(market.pt.address, market.yt.address, router.address, zeroAddress)
}

async function useLending(setup: Setup) {
  const { aave, tokens } = setup.devnet
  const pool = aave.pool.address
  for (const [name, unit] of [
    ['usds', WAD],
    ['usdc', usd6(1)],
  ] as const) {
    const [aToken, underlyingAsset] = [aave.aTokens[name].address, tokens[name].address]
    await setup.limit('LIMIT_AAVE_DEPOSIT', { aToken, pool, underlyingAsset }, 10_000_000n * unit)
    await setup.limit('LIMIT_AAVE_WITHDRAW', { aToken, pool }, 10_000_000n * unit)
    await setup.govern('aave_setMaxSlippage', [aToken, parseUnits('0.9999', 18)])
    setup.burns(aToken)
    await setup.operate('aave_deposit', [aToken, 1_000_000n * unit])
    await setup.operate('aave_withdraw', [aToken, 1000n * unit])
  }
  await setup.others('SparkLend', () => aave.supply('usds', wad(1_000_000)))
  await setup.others('SparkLend', () => aave.borrow('usds', wad(10_000)))
}

async function useBridges(setup: Setup, { cctp, layerZero }: Venues) {
  const { usdc, usds } = setup.devnet.tokens
  await setup.limit('LIMIT_USDC_TO_CCTP', {}, usd6(10_000_000))
  await setup.limit('LIMIT_USDC_TO_DOMAIN', { destinationDomain: BASE.cctp }, usd6(5_000_000))
  await setup.govern('cctp_setDomainParameters', [BASE.cctp, ABROAD, 0, 10])
  await setup.govern('cctpV1_setMintRecipient', [BASE.cctp, ABROAD])
  for (const { messenger, minter } of [cctp.v1, cctp.v2]) {
    setup.pays(usdc.address, messenger.address, minter.address, zeroAddress)
  }
  await setup.operate('cctp_transfer', [usd6(1000), BASE.cctp, 0n])
  await setup.operate('cctpV1_transfer', [usd6(1000), BASE.cctp])

  const { adapter, eid } = layerZero
  const peer = await adapter.read('peers', [eid])
  const args = { token: usds.address, oft: adapter.address, peer, destinationEndpointId: eid }
  await setup.limit('LIMIT_LAYERZERO_TRANSFER', args, wad(1_000_000))
  await setup.govern('layerZero_setRecipient', [eid, ABROAD])
  await setup.operate('layerZero_transfer', [adapter.address, wad(100), eid], { value: parseEther('0.1') })
}

async function useExchanges(setup: Setup, { curve, uniswapV3, uniswapV4 }: Venues) {
  const { usdc, usds } = setup.devnet.tokens
  const pool = curve.contract.address
  await setup.limit('LIMIT_CURVE_DEPOSIT', { pool }, wad(10_000_000))
  await setup.limit('LIMIT_CURVE_WITHDRAW', { pool }, wad(10_000_000))
  for (const [coin, unit] of [
    [usdc, usd6(1)],
    [usds, WAD],
  ] as const) {
    for (const what of ['SWAP', 'DEPOSIT', 'WITHDRAW']) {
      await setup.limit(`LIMIT_CURVE_${what}`, { token: coin.address, pool }, 10_000_000n * unit)
    }
  }
  setup.burns(pool)
  await setup.govern('curve_setMaxSlippage', [pool, parseUnits('0.95', 18)])
  await setup.operate('curve_swap', [pool, 0n, 1n, usd6(1000), wad(999)])
  await setup.operate('curve_swap', [pool, 1n, 0n, wad(1000), usd6(999)])
  await setup.operate('curve_addLiquidity', [pool, [usd6(1000), wad(1000)], wad(1990)])
  await setup.operate('curve_removeLiquidity', [pool, wad(1000), [usd6(495), wad(495)]])
  await setup.others('curve', () => curve.swap({ from: 0, to: 1, amount: usd6(100_000) }))
  await setup.others('curve', () => curve.swap({ from: 1, to: 0, amount: wad(100_000) }))

  const v3 = uniswapV3.pool.contract.address
  await setup.govern('uniswapV3_setMaxSlippage', [v3, parseUnits('0.3', 18)])
  await setup.govern('uniswapV3_setMaxTickDelta', [v3, 20])
  await setup.govern('uniswapV3_setLiquidityLowerTickBound', [v3, PAR - 200])
  await setup.govern('uniswapV3_setLiquidityUpperTickBound', [v3, PAR + 200])
  await setup.govern('uniswapV3_setTWAPSecondsAgo', [v3, 600])
  const poolId = uniswapV4.pool.id
  await setup.govern('uniswapV4_setMaxSlippage', [poolId, parseUnits('0.98', 18)])
  await setup.govern('uniswapV4_setTickLimits', [poolId, PAR - 100, PAR + 100, 120])
  for (const [version, at] of [
    ['V3', { pool: v3 }],
    ['V4', { poolId }],
  ] as const) {
    await setup.limit(`LIMIT_UNISWAP_${version}_DEPOSIT`, at, wad(10_000_000))
    await setup.limit(`LIMIT_UNISWAP_${version}_WITHDRAW`, at, wad(10_000_000))
    for (const [coin, unit] of [
      [usdc, usd6(1)],
      [usds, WAD],
    ] as const) {
      for (const what of ['SWAP', 'DEPOSIT', 'WITHDRAW']) {
        await setup.limit(`LIMIT_UNISWAP_${version}_${what}`, { ...at, token: coin.address }, 10_000_000n * unit)
      }
    }
  }
  for (const token of [usdc, usds]) {
    setup.pays(token.address, v3, uniswapV4.poolManager.address)
  }
  const { chain } = setup.devnet
  await chain.mineAt((await chain.now()) + 3600n)
  const tokens = [uniswapV3.pool.token0.address, uniswapV3.pool.token1.address] as const
  await setup.operate('uniswapV3_swap', [v3, tokens[0], usd6(1000), 1n, 20])
  await setup.operate('uniswapV3_swap', [v3, tokens[1], wad(1000), 1n, 20])
  const both = (dollars: number) => ({ amount0: usd6(dollars), amount1: wad(dollars) })
  const ticks = { lower: PAR - 50, upper: PAR + 50 }
  const idV3 = await uniswapV3.positionManager.read<bigint>('totalSupply')
  await setup.operate('uniswapV3_addLiquidity', [v3, 0n, ticks, both(100_000), both(95_000), maxUint256])
  const id = await uniswapV3.positionManager.read<bigint>('tokenByIndex', [idV3])
  await setup.operate('uniswapV3_addLiquidity', [v3, id, ticks, both(1000), both(950), maxUint256])
  await setup.operate('uniswapV3_removeLiquidity', [v3, id, 4n * 10n ** 18n, both(3500), maxUint256])
  await setup.others('uniswap V3', () =>
    uniswapV3.pool.addLiquidity({ lower: PAR - 50, upper: PAR + 50 }, both(100_000)),
  )

  await setup.operate('uniswapV4_swap', [poolId, usdc.address, usd6(1000), wad(990)])
  await setup.operate('uniswapV4_swap', [poolId, usds.address, wad(1000), usd6(990)])
  const liquidity = 10n ** 18n
  const idV4 = await uniswapV4.positionManager.read<bigint>('nextTokenId')
  await setup.operate('uniswapV4_mintPosition', [
    poolId,
    PAR - 50,
    PAR + 50,
    liquidity,
    usd6(2_000_000),
    wad(2_000_000),
  ])
  await setup.operate('uniswapV4_increasePosition', [poolId, idV4, liquidity, usd6(2_000_000), wad(2_000_000)])
  await setup.operate('uniswapV4_decreasePosition', [poolId, idV4, liquidity / 10n, 0n, 0n])
}

async function useStaking(setup: Setup, { etherFi, lido, farm }: Venues) {
  const { weth, usds } = setup.devnet.tokens
  const { proxy, people } = setup.pau
  const { chain } = setup.devnet
  await setup.limit('LIMIT_WSTETH_DEPOSIT', {}, wad(10_000))
  setup.unwraps('LIMIT_WSTETH_DEPOSIT')
  await setup.limit('LIMIT_WSTETH_REQUEST_WITHDRAW', {}, wad(10_000))
  await setup.limit('LIMIT_WSTETH_CLAIM_WITHDRAW', {}, 1n)
  await setup.limit('LIMIT_WRAP_PROXY_ETH', {}, 1n)
  setup.burns(weth.address, lido.queue.address)
  setup.pays(lido.wstETH.address, lido.queue.address, zeroAddress)
  setup.pays(lido.stETH.address, lido.queue.address, lido.wstETH.address)
  await setup.operate('wsteth_deposit', [wad(1000)])
  await setup.operate('wsteth_requestWithdraw', [wad(10)])
  await setup.operate('wsteth_requestWithdraw', [wad(1)])
  const request = await lido.queue.read<bigint>('getLastRequestId')
  await setup.others('lido', () => lido.finalize())
  await setup.others('lido', () => lido.reward(wad(10)))
  await setup.operate('wsteth_claimWithdrawal', [request - 1n])
  await setup.operate('wsteth_claimWithdrawal', [request], { dry: true })
  await chain.testClient.setBalance({ address: proxy, value: wad(1) })
  await setup.operate('wrapProxyETH_wrapAll', [])

  const build = (name: string) => readArtifact(new URL(`${name}.json`, artifactUrl(getFacet('WEETH_FACET'))))
  const weethModule = await chain.deploy(build('test/DeployedWEETHModule'), [
    etherFi.weETH.address,
    weth.address,
    people.admin,
    proxy,
  ])
  const venue = { eeth: etherFi.eETH.address, liquidityPool: etherFi.liquidityPool.address }
  await setup.limit('LIMIT_WEETH_DEPOSIT', venue, wad(10_000))
  setup.unwraps('LIMIT_WEETH_DEPOSIT')
  await setup.limit('LIMIT_WEETH_REQUEST_WITHDRAW', { ...venue, weethModule }, wad(10_000))
  await setup.limit('LIMIT_WEETH_CLAIM_WITHDRAW', { weethModule }, 1n)
  setup.pays(
    etherFi.eETH.address,
    etherFi.weETH.address,
    etherFi.liquidityPool.address,
    etherFi.withdrawRequestNFT.address,
  )
  setup.burns(etherFi.weETH.address, etherFi.eETH.address)
  await setup.operate('weeth_deposit', [wad(1000), 0n])
  const nft = BigInt(await etherFi.withdrawRequestNFT.read<number>('nextRequestId'))
  await setup.operate('weeth_requestWithdraw', [weethModule, wad(10), 0n])
  await setup.operate('weeth_requestWithdraw', [weethModule, wad(1), 0n])
  await setup.others('EtherFi', () => etherFi.finalize())
  await setup.others('EtherFi', () => etherFi.reward(wad(10)))
  await setup.operate('weeth_claimWithdrawal', [weethModule, nft])
  await setup.operate('weeth_claimWithdrawal', [weethModule, nft + 1n], { dry: true })

  await setup.limit('LIMIT_FARM_DEPOSIT', { stakingToken: usds.address, farm: farm.contract.address }, wad(1_000_000))
  await setup.limit('LIMIT_FARM_WITHDRAW', { farm: farm.contract.address }, wad(1_000_000))
  await setup.limit('LIMIT_FARM_CLAIM_REWARD', { farm: farm.contract.address }, 1n)
  await setup.operate('farm_deposit', [farm.contract.address, wad(10_000)])
  await setup.operate('farm_withdraw', [farm.contract.address, wad(1000)])
  await setup.operate('farm_claimReward', [farm.contract.address])
  await setup.others('farm', () => farm.reward(wad(1000)))
}

async function useEthena(setup: Setup, { ethena }: Venues) {
  const { usdc } = setup.devnet.tokens
  const { proxy } = setup.pau
  const { minter, susde, usde } = ethena
  const signer = person('signer')
  for (const gate of ['SET_DELEGATED_SIGNER', 'REMOVE_DELEGATED_SIGNER', 'UNSTAKE']) {
    await setup.limit(`LIMIT_ETHENA_${gate}`, {}, 1n)
  }
  await setup.limit('LIMIT_ETHENA_MINT', {}, usd6(5_000_000))
  await setup.limit('LIMIT_ETHENA_BURN', {}, wad(5_000_000))
  await setup.limit('LIMIT_ETHENA_COOLDOWN', {}, wad(1_000_000))
  await setup.limit('LIMIT_4626_DEPOSIT', { asset: usde.address, token: susde.address }, wad(1_000_000))
  await setup.govern('erc4626_setMaxExchangeRate', [susde.address, WAD, 2n * WAD])
  await ethena.whitelist(proxy)
  setup.pays(usdc.address, minter.address)
  setup.pays(usde.address, minter.address, susde.address, zeroAddress)
  setup.burns(susde.address)
  const reason = 'Ethena takes it when it executes the order, within the limit'
  for (const token of [usdc, usde]) {
    setup.knowledge.exceptions.set(`${token.address}:${minter.address}`.toLowerCase(), reason)
  }
  await setup.operate('ethena_setDelegatedSigner', [signer])
  await setup.operate('ethena_prepareMint', [usd6(1000)])
  await setup.operate('ethena_prepareBurn', [wad(1000)])
  await setup.operate('erc4626_deposit', [susde.address, wad(100_000), 0n])
  await setup.operate('ethena_cooldownAssets', [wad(1000)])
  await setup.operate('ethena_cooldownShares', [wad(100)])
  const { chain } = setup.devnet
  await chain.mineAt((await chain.now()) + 8n * 86_400n)
  await setup.operate('ethena_unstake', [])
  await setup.operate('ethena_removeDelegatedSigner', [signer])
}

/** Superstate, Basin, Morpho's vault as a Halo, and NFATs between the two PAUs. */
async function useCredit(setup: Setup, { superstate, basin, nfat, pendle }: Venues) {
  const { usdc, usds } = setup.devnet.tokens
  const { proxy } = setup.pau
  await superstate.setPrice(usd6(11))
  await superstate.allow(proxy)
  await setup.limit('LIMIT_SUPERSTATE_SUBSCRIBE', {}, usd6(1_000_000))
  setup.pays(usdc.address, superstate.ustb.address, superstate.treasury)
  await setup.operate('superstate_subscribe', [usd6(1000)])
  await setup.others('superstate', () => superstate.setPrice(usd6(11)))

  const at = basin.basin.address
  for (const [token, unit] of [
    [usdc, usd6(1)],
    [usds, WAD],
  ] as const) {
    await setup.limit('LIMIT_BASIN_DEPOSIT', { asset: token.address, basin: at }, 1_000_000n * unit)
    await setup.limit('LIMIT_BASIN_WITHDRAW', { asset: token.address, basin: at }, 1_000_000n * unit)
    await setup.operate('basin_deposit', [at, token.address, 10_000n * unit, 0n])
    await setup.operate('basin_withdraw', [at, token.address, 100n * unit, 0n])
  }

  const facility = nfat.facility.address
  const gem = usds.address
  await nfat.kiss(proxy)
  await nfat.setRecipient(proxy)
  await setup.limit('LIMIT_NFAT_PRIME_SUBSCRIBE', { gem, facility }, wad(1_000_000))
  await setup.limit('LIMIT_NFAT_PRIME_WITHDRAW', { facility }, wad(1_000_000))
  await setup.limit('LIMIT_NFAT_PRIME_COLLECT', { facility }, wad(1_000_000))
  await setup.limit('LIMIT_NFAT_HALO_ISSUE', { facility, to: proxy }, wad(1_000_000))
  await setup.limit('LIMIT_NFAT_HALO_REPAY_PRINCIPAL', { gem, facility }, wad(1_000_000))
  await setup.limit('LIMIT_NFAT_HALO_REPAY_INTEREST', { gem, facility }, wad(1_000_000))
  await setup.govern('nfatHalo_setMaxAnnualGrowthRate', [facility, parseUnits('0.08', 18)])
  const id = setup.pau.name === 'a' ? 1001n : 1002n
  await setup.operate('nfatPrime_subscribe', [facility, wad(100_000), toHex('a hundred thousand')])
  await setup.operate('nfatPrime_withdraw', [facility, wad(10_000)])
  await setup.operate('nfatHalo_issue', [facility, proxy, id, wad(10_000)])
  const { chain } = setup.devnet
  await chain.mineAt((await chain.now()) + 90n * 86_400n)
  await setup.operate('nfatHalo_repayPrincipal', [facility, id, wad(1000)])
  await setup.operate('nfatHalo_repayInterest', [facility, id, wad(10)])
  await setup.operate('nfatPrime_collect', [facility, id, wad(100)])
  // The principal tokens have expired by now.
  await setup.operate('pendle_redeem', [pendle.market.contract.address, wad(1000), 1n])
}

async function useOtc(setup: Setup) {
  const { chain, tokens } = setup.devnet
  const { usdc, usds } = tokens
  const { proxy, people } = setup.pau
  const [entry] = getFacet('OTC_FACET').modules
  if (!entry) throw new Error('the buffer is a module of OTC_FACET')
  const artifact = readArtifact(artifactUrl(entry))
  const initialize = encodeFunctionData({ abi: artifact.abi, functionName: 'initialize', args: [people.admin, proxy] })
  const at = await chain.deploy(coreArtifact('ModuleProxy'), [await chain.deploy(artifact), initialize])
  const buffer = contractAt(chain, artifact, at)
  const exchange = person(`exchange of ${setup.pau.name}`)
  for (const token of [usdc, usds]) {
    await buffer.send('approve', [token.address, maxUint256], { from: people.admin })
    await setup.limit('LIMIT_OTC_CLAIM', { asset: token.address, exchange }, 1n)
  }
  await setup.limit('LIMIT_OTC_SEND', { asset: usdc.address, exchange }, usd6(1_000_000))
  await setup.govern('otc_setBuffer', [exchange, buffer.address])
  await setup.govern('otc_setMaxSlippage', [exchange, parseUnits('0.999', 18)])
  await setup.govern('otc_setRechargeRate', [exchange, WAD])
  await setup.operate('otc_send', [exchange, usdc.address, usd6(1000)])
  await setup.devnet.deal(usds.address, exchange, wad(10_000_000))
  await setup.others('exchange', () => usds.send('transfer', [buffer.address, wad(1000)], { from: exchange }))
  await setup.operate('otc_claim', [exchange, usds.address])
}

async function useRewards(setup: Setup, { merkl }: Venues) {
  const distributor = merkl.distributor.address
  const operator = person('signer')
  await setup.limit('LIMIT_MERKL_TOGGLE_OPERATOR', { operator, distributor }, 1n)
  await setup.operate('merkl_toggleOperator', [distributor, operator])
}
