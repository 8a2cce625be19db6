import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact } from '@diamond-pau/contracts/testing'
import {
  addCctpDestination,
  createDevnet,
  installCctp,
  installCentrifuge,
  installCurve,
  installEthena,
  installEtherFi,
  installFarm,
  installLayerZeroEnd,
  installLido,
  installMaple,
  installMerkl,
  installMorpho,
  installPendle,
  installSparkVault,
  installSuperstate,
  installUniswapV3,
  installUniswapV4,
  openChain,
} from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, encodeFunctionData, type Hex, hexToBigInt, maxUint128, maxUint256, pad, slice } from 'viem'
import { createSteadyChain } from '../chain.ts'
import { CHAINS } from '../world.ts'
import { type Canonical, createStand, DAY, TIP, usdc, vaultKeys, wad } from './stand.ts'

const RECIPIENT = pad('0xbeef', { size: 32 })
/** Base, in Circle's numbers, in LayerZero's and as a chain; and in Centrifuge's. */
const BASE = { domain: 6, eid: 30184, chainId: 8453, centrifugeId: 2 }
/** The tick at which a USDC costs a USDS: 12 decimals lie between them. */
const PAR = 276_324

/**
 * A world of the mainnet layer whose venues are the devnet's, on a node on loopback, of which custody and the controllers
 * come to a fork: Aave, Morpho, Uniswap, Pendle, LayerZero and Synthetix themselves, and models that keep books. With it,
 * the operators' functions over them, each with what has to happen in between.
 */
export async function createCanonicalMainnet(): Promise<Canonical> {
  const layer = 'mainnet'
  const chain = await createSteadyChain(await openChain({ chainId: CHAINS[layer] }))
  const devnet = await createDevnet({ chain })
  const { aave, allocator, psm, tokens } = devnet
  const { address: vaultOfAllocator } = allocator.vault

  const cctp = await installCctp(devnet)
  await addCctpDestination(cctp, BASE.domain)
  const centrifuge = await installCentrifuge(devnet)
  await centrifuge.setFee(BASE.centrifugeId, TIP / 2n)
  const curve = await installCurve(devnet, { coins: [{ token: tokens.usdc }, { token: tokens.usds }] })
  await curve.addLiquidity(usdc(10_000_000), wad(10_000_000))
  const ethena = await installEthena(devnet)
  const etherFi = await installEtherFi(devnet)
  const farm = await installFarm(devnet)
  const layerZero = await installLayerZeroEnd(devnet, BASE.chainId)
  const oft = await layerZero.createAdapter(tokens.usds.address)
  await layerZero.setPeer(oft, pad('0xba5e', { size: 20 }))
  const lido = await installLido(devnet)
  const maple = await installMaple(devnet)
  const merkl = await installMerkl(devnet)
  const morpho = await installMorpho(devnet)
  await morpho.vault.setCap(morpho.markets.first, wad(10_000_000))
  await morpho.vault.setSupplyQueue([morpho.markets.first])
  await morpho.markets.first.supply(wad(1_000_000))
  await morpho.markets.first.borrow(wad(900_000))
  const pendle = await installPendle(devnet)
  const principal = await pendle.createMarket(90n)
  const sparkVault = await installSparkVault(devnet)
  await sparkVault.deposit(usdc(1_000_000))
  const superstate = await installSuperstate(devnet)
  const [v3, v4] = [await installUniswapV3(devnet), await installUniswapV4(devnet)]
  const pair = { tokens: [tokens.usds, tokens.usdc], fee: 100, tick: PAR } as const
  const pool3 = await v3.createPool({ ...pair, observations: 100 })
  const ticks = { lower: PAR - 100, upper: PAR + 100 }
  await pool3.addLiquidity(ticks, { amount0: usdc(10_000_000), amount1: wad(10_000_000) })
  const pool4 = await v4.createPool({ ...pair, tickSpacing: 1 })
  await pool4.addLiquidity(ticks, 2n * 10n ** 21n)
  await aave.supply('usds', wad(1_000_000))
  await aave.borrow('usds', wad(900_000))
  await chain.mineAt((await chain.now()) + 3600n)

  await chain.fork()
  const stand = await createStand(chain, layer, {
    CCTP_TOKEN_MESSENGER_V2: cctp.v2.messenger.address,
    DAI: tokens.dai.address,
    DAI_USDS: tokens.daiUsds.address,
    ETHENA_MINTER: ethena.minter.address,
    GROVE_CCTP_TOKEN_MESSENGER: cctp.v1.messenger.address,
    PENDLE_ROUTER: pendle.router.address,
    PERMIT2: v4.permit2.address,
    PSM: psm.contract.address,
    SUSDE: ethena.susde.address,
    UNISWAP_UNIVERSAL_ROUTER: v4.router.address,
    UNISWAP_V3_POSITION_MANAGER: v3.positionManager.address,
    UNISWAP_V3_SWAP_ROUTER_02: v3.router.address,
    UNISWAP_V4_POSITION_MANAGER: v4.positionManager.address,
    USDC: tokens.usdc.address,
    USDE: ethena.usde.address,
    USDS: tokens.usds.address,
    USTB: superstate.ustb.address,
    WEETH: etherFi.weETH.address,
    WETH: tokens.weth.address,
    WSTETH: lido.wstETH.address,
    WSTETH_WITHDRAW_QUEUE: lido.queue.address,
  })
  const { held, later, limit, over, overVault, proxy, refused, set, world } = stand
  const { admin, stranger } = world.people
  const [exchange, signer] = chain.accounts.slice(5) as [Address, Address]

  // What is the PAU's own: the buffer of its exchange, and the module that owns its withdrawals of weETH.
  const [bufferEntry] = getFacet('OTC_FACET').modules
  if (!bufferEntry) throw new Error('the buffer is a module of OTC_FACET')
  const bufferArtifact = readArtifact(artifactUrl(bufferEntry))
  const initialize = encodeFunctionData({ abi: bufferArtifact.abi, functionName: 'initialize', args: [admin, proxy] })
  const bufferCode = await chain.deploy(bufferArtifact)
  const buffer = contractAt(
    chain,
    bufferArtifact,
    await chain.deploy(coreArtifact('ModuleProxy'), [bufferCode, initialize]),
  )
  for (const token of [tokens.usds, tokens.usdc]) {
    await buffer.send('approve', [token.address, maxUint256], { from: admin })
  }
  const moduleArtifact = readArtifact(new URL('test/DeployedWEETHModule.json', artifactUrl(getFacet('WEETH_FACET'))))
  const weethModule = await chain.deploy(moduleArtifact, [etherFi.weETH.address, tokens.weth.address, admin, proxy])

  // What venues have to know of the PAU.
  await allocator.rely(proxy)
  await allocator.approve(proxy)
  await psm.kiss(proxy)
  await ethena.whitelist(proxy)
  await superstate.allow(proxy)
  await sparkVault.letTake(proxy)
  for (const [token, amount] of [
    [tokens.dai, wad(10_000_000)],
    [tokens.usdc, usdc(10_000_000)],
    [tokens.usds, wad(10_000_000)],
    [tokens.weth, wad(10_000)],
  ] as const) {
    await devnet.deal(token.address, proxy, amount)
  }

  const vaults = [tokens.susds, morpho.vault.contract, maple.pool, ethena.susde]
  await set('setVault', vaultOfAllocator)
  await set('setMaxSlippage', aave.aTokens.usds.address, wad(0.9999))
  await set('setMaxSlippage', curve.contract.address, wad(0.999))
  await set('setMaxSlippage', pool3.contract.address, wad(0.95))
  await set('setMaxSlippage', exchange, wad(0.999))
  await set('setUniswapV3PoolMaxTickDelta', pool3.contract.address, 20)
  await set('setUniswapV3AddLiquidityUpperTickBound', pool3.contract.address, PAR + 200)
  await set('setUniswapV3AddLiquidityLowerTickBound', pool3.contract.address, PAR - 200)
  await set('setUniswapV3TwapSecondsAgo', pool3.contract.address, 600)
  await set('setUniswapV4MaxSlippage', pool4.id, wad(0.999))
  await set('setUniswapV4TickLimits', pool4.id, PAR - 100, PAR + 100, 120)
  for (const { address } of vaults) await set('setMaxExchangeRate', address, 1n, 2n)
  await set('setCCTPDomainParameters', BASE.domain, RECIPIENT, 0, 10)
  await set('setMintRecipient', BASE.domain, RECIPIENT)
  await set('setCentrifugeRecipient', BASE.centrifugeId, RECIPIENT)
  await set('setLayerZeroRecipient', BASE.eid, RECIPIENT)
  await set('setMerklDistributor', merkl.distributor.address)
  await set('setOTCBuffer', exchange, buffer.address)
  for (const { address } of [tokens.usdc, tokens.usds]) await set('setOTCWhitelistedAsset', exchange, address, true)

  const at = {
    usdc: { asset: tokens.usdc.address },
    usds: { asset: tokens.usds.address },
    aave: { aToken: aave.aTokens.usds.address, pool: aave.pool.address },
    curve: { pool: curve.contract.address },
    farm: { farm: farm.contract.address },
    centrifuge: { token: centrifuge.vault.address },
    maple: { mapleToken: maple.pool.address },
    eth: { eeth: etherFi.eETH.address, liquidityPool: etherFi.liquidityPool.address },
    pool3: { pool: pool3.contract.address },
    pool4: { poolId: pool4.id },
  }
  const pairKeys = [tokens.usdc.address, tokens.usds.address].flatMap((token) => [
    ...(['SWAP', 'DEPOSIT', 'WITHDRAW'] as const).flatMap((what) => [
      diamondKey(`LIMIT_CURVE_${what}`, { token, ...at.curve }),
      diamondKey(`LIMIT_UNISWAP_V3_${what}`, { token, ...at.pool3 }),
      diamondKey(`LIMIT_UNISWAP_V4_${what}`, { token, ...at.pool4 }),
    ]),
  ])
  const withAssets = await Promise.all(
    vaults.map(async (vault) => ({ address: vault.address, asset: await vault.read<Address>('asset') })),
  )
  await limit([
    ...pairKeys,
    ...vaultKeys(withAssets),
    diamondKey('LIMIT_USDS_MINT'),
    diamondKey('LIMIT_USDS_BURN'),
    diamondKey('LIMIT_USDS_TO_USDC'),
    diamondKey('LIMIT_USDC_TO_USDS'),
    diamondKey('LIMIT_DAIUSDS_SWAP_USDS_TO_DAI'),
    diamondKey('LIMIT_DAIUSDS_SWAP_DAI_TO_USDS'),
    diamondKey('LIMIT_AAVE_DEPOSIT', { ...at.aave, underlyingAsset: tokens.usds.address }),
    diamondKey('LIMIT_AAVE_WITHDRAW', at.aave),
    diamondKey('LIMIT_ASSET_TRANSFER', { ...at.usdc, destination: stranger }),
    diamondKey('LIMIT_CURVE_DEPOSIT', at.curve),
    diamondKey('LIMIT_CURVE_WITHDRAW', at.curve),
    diamondKey('LIMIT_UNISWAP_V3_DEPOSIT', at.pool3),
    diamondKey('LIMIT_UNISWAP_V3_WITHDRAW', at.pool3),
    diamondKey('LIMIT_UNISWAP_V4_DEPOSIT', at.pool4),
    diamondKey('LIMIT_UNISWAP_V4_WITHDRAW', at.pool4),
    diamondKey('LIMIT_USDC_TO_CCTP'),
    diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: BASE.domain }),
    diamondKey('LIMIT_7540_REQUEST_DEPOSIT', { ...at.usdc, ...at.centrifuge }),
    diamondKey('LIMIT_7540_REQUEST_REDEEM', at.centrifuge),
    diamondKey('LIMIT_7540_CLAIM_DEPOSIT', at.centrifuge),
    diamondKey('LIMIT_7540_CLAIM_REDEEM', at.centrifuge),
    diamondKey('LIMIT_CENTRIFUGE_CANCEL_DEPOSIT', at.centrifuge),
    diamondKey('LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT', at.centrifuge),
    diamondKey('LIMIT_CENTRIFUGE_CANCEL_REDEEM', at.centrifuge),
    diamondKey('LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM', at.centrifuge),
    diamondKey('LIMIT_CENTRIFUGE_TRANSFER', {
      ...at.centrifuge,
      centrifugeId: BASE.centrifugeId,
      spoke: centrifuge.spoke.address,
    }),
    diamondKey('LIMIT_ETHENA_SET_DELEGATED_SIGNER'),
    diamondKey('LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER'),
    diamondKey('LIMIT_ETHENA_MINT'),
    diamondKey('LIMIT_ETHENA_BURN'),
    diamondKey('LIMIT_ETHENA_COOLDOWN'),
    diamondKey('LIMIT_ETHENA_UNSTAKE'),
    diamondKey('LIMIT_FARM_DEPOSIT', { ...at.farm, stakingToken: tokens.usds.address }),
    diamondKey('LIMIT_FARM_WITHDRAW', at.farm),
    diamondKey('LIMIT_FARM_CLAIM_REWARD', at.farm),
    diamondKey('LIMIT_LAYERZERO_TRANSFER', {
      token: tokens.usds.address,
      oft: oft.address,
      peer: await oft.read<Hex>('peers', [BASE.eid]),
      destinationEndpointId: BASE.eid,
    }),
    diamondKey('LIMIT_MAPLE_REQUEST_REDEEM', at.maple),
    diamondKey('LIMIT_MAPLE_CANCEL_REDEEM', at.maple),
    diamondKey('LIMIT_MERKL_TOGGLE_OPERATOR', { operator: stranger, distributor: merkl.distributor.address }),
    diamondKey('LIMIT_OTC_SEND', { ...at.usdc, exchange }),
    diamondKey('LIMIT_OTC_CLAIM', { ...at.usds, exchange }),
    diamondKey('LIMIT_PENDLE_PT_REDEEM', { pt: principal.pt.address, pendleMarket: principal.contract.address }),
    diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: sparkVault.contract.address }),
    diamondKey('LIMIT_SUPERSTATE_SUBSCRIBE'),
    diamondKey('LIMIT_WEETH_DEPOSIT', at.eth),
    diamondKey('LIMIT_WEETH_REQUEST_WITHDRAW', { ...at.eth, weethModule }),
    diamondKey('LIMIT_WEETH_CLAIM_WITHDRAW', { weethModule }),
    diamondKey('LIMIT_WRAP_PROXY_ETH'),
    diamondKey('LIMIT_WSTETH_DEPOSIT'),
    diamondKey('LIMIT_WSTETH_REQUEST_WITHDRAW'),
    diamondKey('LIMIT_WSTETH_CLAIM_WITHDRAW'),
  ])

  over("Sky's allocator", ['mintUSDS(uint256)', 'burnUSDS(uint256)'], async (operate) => {
    await operate('mintUSDS(uint256)', wad(1_000_000))
    await later(DAY)
    await operate('burnUSDS(uint256)', wad(500_000))
  })
  over('the LitePSM', ['swapUSDSToUSDC(uint256)', 'swapUSDCToUSDS(uint256)'], async (operate) => {
    await operate('swapUSDSToUSDC(uint256)', usdc(1_000_000))
    await operate('swapUSDCToUSDS(uint256)', usdc(2_000_000))
  })
  over("Sky's converter", ['swapUSDSToDAI(uint256)', 'swapDAIToUSDS(uint256)'], async (operate) => {
    await operate('swapUSDSToDAI(uint256)', wad(1000))
    await operate('swapDAIToUSDS(uint256)', wad(2000))
  })
  over('Aave V3.6', ['depositAave(address,uint256)', 'withdrawAave(address,uint256)'], async (operate) => {
    await operate('depositAave(address,uint256)', at.aave.aToken, wad(1_000_000))
    await later(DAY)
    await operate('withdrawAave(address,uint256)', at.aave.aToken, wad(100_000))
    await operate('withdrawAave(address,uint256)', at.aave.aToken, maxUint256)
  })
  overVault('sUSDS', tokens.susds, { deposit: wad(100_000), withdraw: wad(1000) })
  overVault('MetaMorpho', morpho.vault.contract, { deposit: wad(100_000), withdraw: wad(1000) })
  over(
    'Curve',
    [
      'swapCurve(address,uint256,uint256,uint256,uint256)',
      'addLiquidityCurve(address,uint256[],uint256)',
      'removeLiquidityCurve(address,uint256,uint256[])',
    ],
    async (operate) => {
      const { address } = curve.contract
      const swap = 'swapCurve(address,uint256,uint256,uint256,uint256)'
      await operate(swap, address, 0n, 1n, usdc(10_000), wad(9995))
      const amounts = [usdc(100_000), wad(50_000)]
      await operate('addLiquidityCurve(address,uint256[],uint256)', address, amounts, wad(149_900))
      const shares = await held(curve.contract)
      const [balances, supply] = [
        await curve.contract.read<bigint[]>('get_balances'),
        await curve.contract.read<bigint>('totalSupply'),
      ]
      const least = balances.map((balance) => (((balance * shares) / supply) * 9999n) / 10_000n)
      await operate('removeLiquidityCurve(address,uint256,uint256[])', address, shares, least)
    },
  )
  const [SWAP3, ADD3, REMOVE3] = [
    'swapUniswapV3(address,address,uint256,uint256,uint24)',
    'addLiquidityUniswapV3(address,uint256,(int24,int24),(uint256,uint256),(uint256,uint256),uint256)',
    'removeLiquidityUniswapV3(address,uint256,uint128,(uint256,uint256),uint256)',
  ] as const
  over('Uniswap V3', [SWAP3, ADD3, REMOVE3], async (operate) => {
    const { address } = pool3.contract
    await operate(SWAP3, address, pool3.token0.address, usdc(10_000), 1n, 20)
    const range = { lower: PAR - 50, upper: PAR + 50 }
    const amounts = { amount0: usdc(100_000), amount1: wad(100_000) }
    const least = { amount0: usdc(96_000), amount1: wad(96_000) }
    const minted = await operate(ADD3, address, 0n, range, amounts, least, maxUint256)
    const [id, liquidity] = [hexToBigInt(slice(minted, 0, 32)), hexToBigInt(slice(minted, 32, 64))]
    await operate(ADD3, address, id, range, amounts, least, maxUint256)
    await operate(REMOVE3, address, id, liquidity, least, maxUint256)
  })
  const [SWAP4, MINT4, MORE4, LESS4] = [
    'swapUniswapV4(bytes32,address,uint128,uint128)',
    'mintPositionUniswapV4(bytes32,int24,int24,uint128,uint128,uint128)',
    'increaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)',
    'decreaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)',
  ] as const
  over('Uniswap V4 through Permit2', [SWAP4, MINT4, MORE4, LESS4], async (operate) => {
    await operate(SWAP4, pool4.id, pool4.token0.address, usdc(10_000), wad(9995))
    const id = await v4.positionManager.read<bigint>('nextTokenId')
    const liquidity = 10n ** 19n
    await operate(MINT4, pool4.id, PAR - 50, PAR + 50, liquidity, maxUint128, maxUint128)
    await operate(MORE4, pool4.id, id, liquidity, maxUint128, maxUint128)
    await operate(LESS4, pool4.id, id, liquidity, 1n, 1n)
  })
  over(
    'CCTP, both versions',
    ['transferUSDCToCCTP(uint256,uint32)', 'transferUSDCToCCTP(uint256,uint32,uint64)'],
    async (operate) => {
      await operate('transferUSDCToCCTP(uint256,uint32)', usdc(1_500_000), BASE.domain)
      await operate('transferUSDCToCCTP(uint256,uint32,uint64)', usdc(1_500_000), BASE.domain, 10n)
    },
  )
  over('LayerZero', ['transferTokenLayerZero(address,uint256,uint32)'], async (operate) => {
    await operate('transferTokenLayerZero(address,uint256,uint32)', oft.address, wad(1000) + 7n, BASE.eid)
  })
  over(
    "Centrifuge's vault",
    ['requestDepositERC7540(address,uint256)', 'claimDepositERC7540(address)'].concat(
      ['requestRedeemERC7540(address,uint256)', 'claimRedeemERC7540(address)'],
      ['transferSharesCentrifuge(address,uint128,uint16)'],
    ),
    async (operate) => {
      const { token } = at.centrifuge
      await operate('requestDepositERC7540(address,uint256)', token, usdc(300_000))
      await centrifuge.fulfilDeposit(proxy, usdc(300_000))
      await operate('claimDepositERC7540(address)', token)
      await operate('requestRedeemERC7540(address,uint256)', token, usdc(1000))
      await centrifuge.fulfilRedeem(proxy, usdc(1000))
      await operate('claimRedeemERC7540(address)', token)
      await operate('transferSharesCentrifuge(address,uint128,uint16)', token, usdc(500), BASE.centrifugeId)
    },
  )
  over(
    "Centrifuge's cancellations",
    ['cancelCentrifugeDepositRequest(address)', 'claimCentrifugeCancelDepositRequest(address)'].concat([
      'cancelCentrifugeRedeemRequest(address)',
      'claimCentrifugeCancelRedeemRequest(address)',
    ]),
    async (operate) => {
      const { token } = at.centrifuge
      await operate('requestDepositERC7540(address,uint256)', token, usdc(300_000))
      await operate('cancelCentrifugeDepositRequest(address)', token)
      await centrifuge.fulfilCancelDeposit(proxy)
      await operate('claimCentrifugeCancelDepositRequest(address)', token)
      await centrifuge.give(proxy, usdc(1000))
      await operate('requestRedeemERC7540(address,uint256)', token, usdc(1000))
      await operate('cancelCentrifugeRedeemRequest(address)', token)
      await centrifuge.fulfilCancelRedeem(proxy)
      await operate('claimCentrifugeCancelRedeemRequest(address)', token)
    },
  )
  over(
    'Ethena',
    ['setDelegatedSigner(address)', 'removeDelegatedSigner(address)', 'prepareUSDeMint(uint256)'].concat([
      'prepareUSDeBurn(uint256)',
      'cooldownAssetsSUSDe(uint256)',
      'cooldownSharesSUSDe(uint256)',
      'unstakeSUSDe()',
    ]),
    async (operate) => {
      const order = { benefactor: proxy, signer, usdcAmount: usdc(1_000_000), usdeAmount: wad(1_000_000) }
      await operate('setDelegatedSigner(address)', signer)
      await ethena.minter.send('confirmDelegatedSigner', [proxy], { from: signer })
      await operate('prepareUSDeMint(uint256)', usdc(1_000_000))
      await ethena.mint({ ...order, nonce: 1n })
      await operate('depositERC4626(address,uint256)', ethena.susde.address, wad(500_000))
      await operate('cooldownAssetsSUSDe(uint256)', wad(100_000))
      await operate('cooldownSharesSUSDe(uint256)', wad(100_000))
      await later(8n * DAY)
      await operate('unstakeSUSDe()')
      await operate('prepareUSDeBurn(uint256)', wad(500_000))
      await ethena.redeem({ ...order, usdcAmount: usdc(500_000), usdeAmount: wad(500_000), nonce: 2n })
      await operate('removeDelegatedSigner(address)', signer)
    },
  )
  over('a farm', ['depositToFarm(address,uint256)', 'withdrawFromFarm(address,uint256)'], async (operate) => {
    await operate('depositToFarm(address,uint256)', at.farm.farm, wad(1000))
    await farm.reward(wad(7000))
    await later(DAY)
    await operate('withdrawFromFarm(address,uint256)', at.farm.farm, wad(1000))
  })
  over(
    'Maple',
    ['requestMapleRedemption(address,uint256)', 'cancelMapleRedemption(address,uint256)'],
    async (operate) => {
      const { mapleToken } = at.maple
      await operate('depositERC4626(address,uint256)', mapleToken, usdc(1_000_000))
      const shares = await held(maple.pool)
      await operate('requestMapleRedemption(address,uint256)', mapleToken, shares)
      await operate('cancelMapleRedemption(address,uint256)', mapleToken, shares / 2n)
      await maple.process(shares)
      await operate('requestMapleRedemption(address,uint256)', mapleToken, await held(maple.pool))
    },
  )
  over('Merkl', ['toggleOperatorMerkl(address)'], async (operate) => {
    await operate('toggleOperatorMerkl(address)', stranger)
    await operate('toggleOperatorMerkl(address)', stranger)
  })
  over('an exchange', ['otcSend(address,address,uint256)', 'otcClaim(address,address)'], async (operate) => {
    await operate('otcSend(address,address,uint256)', exchange, tokens.usdc.address, usdc(100_000))
    await devnet.deal(tokens.usds.address, buffer.address, wad(99_950))
    await operate('otcClaim(address,address)', exchange, tokens.usds.address)
    await operate('otcSend(address,address,uint256)', exchange, tokens.usdc.address, usdc(100_000))
  })
  over('Pendle', ['redeemPendlePT(address,uint256,uint256)'], async (operate) => {
    await principal.mint(wad(1000), proxy)
    await principal.expire()
    await operate('redeemPendlePT(address,uint256,uint256)', principal.contract.address, await held(principal.pt), 1n)
  })
  over("Spark's savings vault", ['takeFromSparkVault(address,uint256)'], async (operate) => {
    await operate('takeFromSparkVault(address,uint256)', sparkVault.contract.address, usdc(600_000))
  })
  over('Superstate', ['subscribeSuperstate(uint256)'], async (operate) => {
    await operate('subscribeSuperstate(uint256)', usdc(999_999))
  })
  over('USDC', ['transferAsset(address,address,uint256)'], async (operate) => {
    await operate('transferAsset(address,address,uint256)', tokens.usdc.address, stranger, usdc(1))
  })
  over(
    'Lido',
    ['depositToWstETH(uint256)', 'requestWithdrawFromWstETH(uint256)', 'claimWithdrawalFromWstETH(uint256)'],
    async (operate) => {
      await operate('depositToWstETH(uint256)', wad(100))
      await lido.reward(wad(10))
      await operate('requestWithdrawFromWstETH(uint256)', await held(lido.wstETH))
      await lido.finalize()
      const id = await lido.queue.read<bigint>('getLastRequestId')
      await operate('claimWithdrawalFromWstETH(uint256)', id)
    },
  )
  over(
    'EtherFi',
    ['depositToWeETH(uint256,uint256)', 'requestWithdrawFromWeETH(address,uint256)'].concat([
      'requestWithdrawFromWeETH(address,uint256,uint256)',
      'claimWithdrawalFromWeETH(address,uint256)',
    ]),
    async (operate) => {
      await operate('depositToWeETH(uint256,uint256)', wad(100), 1n)
      await etherFi.reward(wad(10))
      const half = (await held(etherFi.weETH)) / 2n
      await operate('requestWithdrawFromWeETH(address,uint256)', weethModule, half)
      await operate('requestWithdrawFromWeETH(address,uint256,uint256)', weethModule, half, 1n)
      await etherFi.finalize()
      const next = BigInt(await etherFi.withdrawRequestNFT.read<number>('nextRequestId'))
      for (const id of [next - 2n, next - 1n]) {
        await operate('claimWithdrawalFromWeETH(address,uint256)', weethModule, id)
      }
    },
  )
  over('WETH', ['wrapAllProxyETH()'], async (operate) => {
    await chain.testClient.setBalance({ address: proxy, value: wad(3) })
    await operate('wrapAllProxyETH()')
  })

  refused("Sky's allocator, whose ceiling is reached", ['mintUSDS(uint256)', wad(2)], () => allocator.setLine(wad(1)))
  refused('the LitePSM, which does not know the proxy', ['swapUSDSToUSDC(uint256)', usdc(1)], () => psm.diss(proxy))
  refused(
    'Aave, which has lent everything',
    ['withdrawAave(address,uint256)', at.aave.aToken, maxUint256],
    async (operate) => {
      await operate('depositAave(address,uint256)', at.aave.aToken, wad(1_000_000))
      await aave.borrow('usds', await aave.liquidity('usds'))
    },
  )
  refused(
    'MetaMorpho, which has lent everything',
    ['withdrawERC4626(address,uint256)', morpho.vault.contract.address, wad(50_000)],
    async (operate) => {
      await operate('depositERC4626(address,uint256)', morpho.vault.contract.address, wad(100_000))
      await morpho.markets.first.borrow(await morpho.markets.first.liquidity())
    },
  )
  refused(
    'MetaMorpho, whose market is full',
    ['depositERC4626(address,uint256)', morpho.vault.contract.address, wad(1)],
    () => morpho.vault.setCap(morpho.markets.first, 0n),
  )
  refused('Curve, which pays less', [
    'swapCurve(address,uint256,uint256,uint256,uint256)',
    at.curve.pool,
    0n,
    1n,
    usdc(10_000),
    wad(10_000),
  ])
  refused('Uniswap V3, which pays less', [SWAP3, at.pool3.pool, pool3.token0.address, usdc(10_000), wad(10_000), 20])
  refused('Uniswap V4, which pays less', [SWAP4, pool4.id, pool4.token0.address, usdc(10_000), wad(10_000)])
  refused(
    'CCTP, whose denylist has the proxy',
    ['transferUSDCToCCTP(uint256,uint32,uint64)', usdc(1), BASE.domain, 0n],
    () => cctp.v2.denylist(proxy),
  )
  refused('CCTP, which wants a fee', ['transferUSDCToCCTP(uint256,uint32,uint64)', usdc(1), BASE.domain, 0n], () =>
    cctp.v2.setMinFee(1000n),
  )
  refused("Centrifuge's vault, before it fulfils", ['claimDepositERC7540(address)', at.centrifuge.token], (operate) =>
    operate('requestDepositERC7540(address,uint256)', at.centrifuge.token, usdc(1)),
  )
  refused('Ethena, before the cooldown is over', ['unstakeSUSDe()'], async (operate) => {
    await ethena.give(proxy, wad(1000))
    await operate('depositERC4626(address,uint256)', ethena.susde.address, wad(1000))
    await operate('cooldownAssetsSUSDe(uint256)', wad(100))
  })
  refused('a farm that is paused', ['depositToFarm(address,uint256)', at.farm.farm, wad(1)], () => farm.setPaused(true))
  refused('Maple, which has no request', ['cancelMapleRedemption(address,uint256)', at.maple.mapleToken, 1n])
  refused("Spark's savings vault, which has less", [
    'takeFromSparkVault(address,uint256)',
    sparkVault.contract.address,
    usdc(1_000_000) + 1n,
  ])
  refused('Superstate, which does not know the proxy', ['subscribeSuperstate(uint256)', usdc(1)], () =>
    superstate.allow(proxy, false),
  )
  refused('Lido, which takes no more', ['depositToWstETH(uint256)', wad(100)], () => lido.pauseStaking())
  refused('EtherFi, which takes no more', ['depositToWeETH(uint256,uint256)', wad(100), 1n], () => etherFi.pause())
  return stand
}
