/** A one-line change in one stage, that the suite must notice. */
export type Mutant = {
  what: string
  /**
   * Where the changed code runs. Stages 2 and 3 run the same facets, so that one changed there differs from Stage 1.
   */
  stage: 'stage1' | 'stage2' | 'stage3' | 'facets'
  /** The file that is changed, below `packages`. */
  file: string
  /** What stands there, in one place. */
  find: string
  replace: string
  /** The contract that is built with the change, and its file. */
  contract: string
  home: string
  layer?: 'foreign'
  /** The function whose scenarios are tried first, where it is not one of the facet's. It saves time and nothing else. */
  concerns?: string
}

export function mutantUrl({ stage, contract, file, find, replace }: Mutant): URL {
  const name = [stage, contract, file.split('/').at(-1)?.replace('.sol', ''), digest(find + replace)].join('-')
  return new URL(`../../dist/mutants/${name}.json`, import.meta.url)
}

/** A short name for a text, for the names of files. */
function digest(text: string): string {
  let hash = 0
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(16)
}

type Change = Pick<Mutant, 'what' | 'find' | 'replace' | 'concerns'>

/** In a facet's package: its logic or its shell. */
const inFacet = (folder: string, name: string, where: 'Logic' | 'Lib' | 'Facet', stage: 'stage1' | 'facets') => {
  const contract = `${name}${stage === 'stage1' ? 'Lib' : 'Facet'}`
  const home = `facets/${folder}/contracts/${contract}.sol`
  return ({ what, find, replace }: Change): Mutant => ({
    what,
    stage,
    file: `facets/${folder}/contracts/${name}${where}.sol`,
    find,
    replace,
    contract,
    home,
    ...(folder === 'psm3' ? { layer: 'foreign' as const } : {}),
  })
}
const logicAtStage1 = (folder: string, name: string) => inFacet(folder, name, 'Logic', 'stage1')
const logicOfFacet = (folder: string, name: string) => inFacet(folder, name, 'Logic', 'facets')

const atStage1 = (file: string, contract: 'MainnetController' | 'MainnetModule', change: Change): Mutant => ({
  ...change,
  stage: 'stage1',
  file,
  contract,
  home: `stages/contracts/stage1/${contract}.sol`,
})
const atStage2 = (file: string, change: Change): Mutant => ({
  ...change,
  stage: 'stage2',
  file,
  contract: 'MainnetFacetController',
  home: 'stages/contracts/stage2/MainnetFacetController.sol',
})
const inLegacyFacet = (file: string, change: Change): Mutant => ({
  ...change,
  stage: 'facets',
  file,
  contract: 'MainnetLegacyFacet',
  home: 'stages/contracts/stage3/MainnetLegacyFacet.sol',
})

export const MUTANTS: readonly Mutant[] = [
  // ---------------------------------------------------------------------------------------- skipped and weakened checks
  logicAtStage1(
    'aave',
    'Aave',
  )({
    what: 'Aave does without a slippage',
    find: 'require(maxSlippage != 0, "AaveFacet/max-slippage-not-set");',
    replace: '',
  }),
  logicOfFacet(
    'aave',
    'Aave',
  )({
    what: 'Aave takes whatever it gets',
    find: 'require(received >= (amount * maxSlippage) / 1e18, "AaveFacet/slippage-too-high");',
    replace: 'received;',
  }),
  logicAtStage1(
    'erc4626',
    'ERC4626',
  )({
    what: 'an exchange rate at its bound is refused',
    find: 'require(exchangeRate(shares, amount) <= maxExchangeRate',
    replace: 'require(exchangeRate(shares, amount) < maxExchangeRate',
  }),
  logicOfFacet(
    'otc',
    'OTC',
  )({
    what: 'a second OTC swap is sent before the first has come back',
    find: 'require(isSwapReady(terms, state), "OTCFacet/last-swap-not-returned");',
    replace: '',
  }),
  logicAtStage1(
    'uniswap-v3',
    'UniswapV3',
  )({
    what: 'liquidity is added below the lower bound',
    find: 'require(args.ticks.lower >= parameters.bounds.lower, "UniswapV3Facet/lower-tick-outside-bounds");',
    replace: '',
  }),
  logicOfFacet(
    'uniswap-v4',
    'UniswapV4',
  )({
    what: 'the width of a position is not looked at',
    find: 'int256(upper) - int256(lower) <= int256(uint256(limits.maxSpacing))',
    replace: 'true',
  }),
  logicOfFacet(
    'uniswap-v4',
    'UniswapV4',
  )({
    what: 'the lowest tick is not allowed',
    find: 'require(lower >= limits.lowerMin, ',
    replace: 'require(lower > limits.lowerMin, ',
  }),
  logicAtStage1(
    'curve',
    'Curve',
  )({
    what: 'a swap in Curve counts a minimum for nothing',
    find: 'require(args.minAmountOut * 1e18 >= fairOut * maxSlippage, "CurveFacet/min-amount-too-low");',
    replace: 'fairOut;',
  }),
  logicAtStage1(
    'pendle',
    'Pendle',
  )({
    what: 'Pendle redeems before a market has expired',
    find: 'require(IPendleMarketLike(market).isExpired(), "PendleFacet/market-not-expired");',
    replace: '',
  }),
  logicOfFacet(
    'layer-zero',
    'LayerZero',
  )({
    what: 'LayerZero sends to nobody',
    find: 'require(recipient != 0, "LayerZeroFacet/recipient-not-set");',
    replace: '',
  }),
  logicAtStage1(
    'transfer-asset',
    'TransferAsset',
  )({
    what: 'a transfer that failed is taken for one',
    find: 'require(Approvals.isTrue(answer), "TransferAssetFacet/transfer-failed");',
    replace: 'answer;',
  }),
  logicOfFacet(
    'erc7540',
    'ERC7540',
  )({
    what: 'shares that count for nothing are redeemed',
    find: 'require(assets > 0, "ERC7540Facet/zero-assets");',
    replace: '',
  }),

  // ---------------------------------------------------------------------------------------------------- limits and keys
  logicOfFacet(
    'aave',
    'Aave',
  )({
    what: 'a withdrawal from Aave does not give the deposit limit back',
    find: 'pau.tryIncreaseRateLimit(depositKey(aToken, pool, underlying), amountWithdrawn);',
    replace: '',
  }),
  logicAtStage1(
    'erc4626',
    'ERC4626',
  )({
    what: 'a redemption gives back by shares instead of assets',
    find: 'pau.tryIncreaseRateLimit(depositKey(token, asset), assets);',
    replace: 'pau.tryIncreaseRateLimit(depositKey(token, asset), shares);',
  }),
  logicOfFacet(
    'usds',
    'USDS',
  )({
    what: 'a burn does not give the mint limit back',
    find: 'pau.tryIncreaseRateLimit(LIMIT_MINT, usdsAmount);',
    replace: '',
  }),
  logicAtStage1(
    'cctp-v1',
    'CCTPV1',
  )({
    what: 'CCTP forgets the limit of the domain',
    find: 'pau.decreaseRateLimit(toDomainKey(destinationDomain), usdcAmount);',
    replace: '',
  }),
  logicOfFacet(
    'transfer-asset',
    'TransferAsset',
  )({
    what: 'the key of a transfer has its addresses the wrong way round',
    find: 'return Keys.make(LIMIT_TRANSFER, asset, destination);',
    replace: 'return Keys.make(LIMIT_TRANSFER, destination, asset);',
  }),
  logicAtStage1(
    'farm',
    'Farm',
  )({
    what: 'the key of a farm does not name its token',
    find: 'return Keys.make(LIMIT_DEPOSIT, stakingToken, farm);',
    replace: 'return Keys.make(LIMIT_DEPOSIT, farm, farm);',
  }),
  logicOfFacet(
    'psm',
    'PSM',
  )({
    what: 'the PSM counts USDS instead of USDC',
    find: 'pau.decreaseRateLimit(LIMIT_USDS_TO_USDC, usdcAmount);',
    replace: 'pau.decreaseRateLimit(LIMIT_USDS_TO_USDC, usdcAmount * venue.conversionFactor);',
  }),
  logicOfFacet(
    'maple',
    'Maple',
  )({
    what: 'Maple counts shares instead of assets',
    find: 'IMapleTokenLike(mapleToken).convertToAssets(shares)',
    replace: 'shares',
  }),
  logicAtStage1(
    'ethena',
    'Ethena',
  )({
    what: 'a cooldown of shares uses up nothing',
    find: 'pau.decreaseRateLimit(LIMIT_COOLDOWN, assets);',
    replace: '',
  }),
  logicAtStage1(
    'psm3',
    'PSM3',
  )({
    what: 'a withdrawal from PSM3 counts what was asked for',
    find: 'pau.decreaseRateLimit(withdrawKey(asset), assetsWithdrawn);',
    replace: 'pau.decreaseRateLimit(withdrawKey(asset), maxAmount);',
  }),
  logicOfFacet(
    'merkl',
    'Merkl',
  )({
    what: 'anyone may become an operator at Merkl',
    find: 'require(pau.rateLimitExists(toggleOperatorKey(distributor, operator)), "MerklFacet/invalid-action");',
    replace: '',
  }),
  logicAtStage1(
    'centrifuge',
    'Centrifuge',
  )({
    what: 'Centrifuge cancels a redemption by the limit of deposits',
    find: '_requireLimit(pau, cancelRedeemKey(token));',
    replace: '_requireLimit(pau, cancelDepositKey(token));',
  }),

  // ------------------------------------------------------------------------------------------- swapped and lost arguments
  logicOfFacet(
    'spark-vault',
    'SparkVault',
  )({
    what: 'a Spark vault is asked for one unit more',
    find: 'abi.encodeCall(ISparkVaultLike.take, (assetAmount))',
    replace: 'abi.encodeCall(ISparkVaultLike.take, (assetAmount + 1))',
  }),
  logicAtStage1(
    'uniswap-v3',
    'UniswapV3',
  )({
    what: 'the price limit of a swap lies on the wrong side',
    find: 'zeroForOne ? SignedMath.max(mean - delta, -bound) : SignedMath.min(mean + delta, bound)',
    replace: 'zeroForOne ? SignedMath.min(mean + delta, bound) : SignedMath.max(mean - delta, -bound)',
  }),
  logicAtStage1(
    'dai-usds',
    'DAIUSDS',
  )({
    what: 'DAI goes to the converter itself',
    find: 'abi.encodeCall(IDaiUsdsLike.usdsToDai, (pau.proxy, usdsAmount))',
    replace: 'abi.encodeCall(IDaiUsdsLike.usdsToDai, (venue.daiUSDS, usdsAmount))',
  }),
  logicOfFacet(
    'weeth',
    'WEETH',
  )({
    what: 'eETH is withdrawn to the proxy instead of its module',
    find: 'abi.encodeCall(ILiquidityPoolLike.requestWithdraw, (weethModule, eethAmount))',
    replace: 'abi.encodeCall(ILiquidityPoolLike.requestWithdraw, (pau.proxy, eethAmount))',
  }),
  logicAtStage1(
    'wsteth',
    'WSTETH',
  )({
    what: 'claimed ETH stays ETH',
    find: 'pau.callWithValue(weth, "", ethClaimed);',
    replace: 'weth;',
  }),

  // ---------------------------------------------------------------------------------------------------------- approvals
  logicAtStage1(
    'superstate',
    'Superstate',
  )({
    what: 'Superstate keeps what is left of an approval',
    find: 'pau.clearApproval(usdc, ustb);',
    replace: '',
  }),
  logicOfFacet(
    'aave',
    'Aave',
  )({
    what: 'Aave’s pool keeps what is left of an approval',
    find: 'pau.clearApproval(underlying, pool);',
    replace: '',
  }),

  // ------------------------------------------------------------------------------------------------------------- events
  inFacet(
    'aave',
    'Aave',
    'Lib',
    'stage1',
  )({
    what: 'a deposit at Aave says nothing',
    find: 'emit IAaveFacet.AaveDeposit(aToken, amount);',
    replace: '',
  }),
  inFacet(
    'aave',
    'Aave',
    'Facet',
    'facets',
  )({
    what: 'a withdrawal from Aave says what was asked for',
    find: 'emit AaveWithdraw(aToken, amountWithdrawn);',
    replace: 'emit AaveWithdraw(aToken, amount);',
  }),
  atStage1('stages/contracts/legacy/MainnetAdapters.sol', 'MainnetModule', {
    what: 'an OTC claim says what is claimed in all',
    concerns: 'otcClaim',
    find: '_otcState(exchange).claimed - claimed18',
    replace: '_otcState(exchange).claimed',
  }),

  // ----------------------------------------------------------------------------------------------- state and parameters
  inFacet(
    'otc',
    'OTC',
    'Lib',
    'stage1',
  )({
    what: 'a claim forgets what was claimed before',
    find: 'state.claimed += normalizedAmount;',
    replace: 'state.claimed = normalizedAmount;',
  }),
  atStage1('stages/contracts/legacy/SharedAdapters.sol', 'MainnetModule', {
    what: 'setMaxSlippage leaves out the facet that comes last',
    concerns: 'setMaxSlippage',
    find: 'for (uint256 i; i < namespaces.length; ++i) _set(namespaces[i]',
    replace: 'for (uint256 i; i < namespaces.length - 1; ++i) _set(namespaces[i]',
  }),
  inLegacyFacet('stages/contracts/legacy/MainnetAdapters.sol', {
    what: 'a new vault keeps the old one’s buffer',
    concerns: 'setVault',
    find: '_set(USDSLogic.NAMESPACE, USDSLogic.BUFFER_KEY, _toWord(IAllocatorVaultLike(vault_).buffer()));',
    replace: '',
  }),
  inLegacyFacet('stages/contracts/legacy/MainnetAdapters.sol', {
    what: 'an OTC buffer changes while something is out',
    concerns: 'setOTCBuffer',
    find: '_require(state.sentTimestamp == 0 || OTCLogic.isSwapReady(terms, state), "swap-in-progress");',
    replace: 'state;',
  }),
  inLegacyFacet('stages/contracts/legacy/SharedAdapters.sol', {
    what: 'a slippage may be more than all',
    concerns: 'setMaxSlippage',
    find: '_require(maxSlippage <= 1e18, "max-slippage-out-of-bounds");',
    replace: '',
  }),

  // -------------------------------------------------------------------------------------------------- roles and the guard
  atStage1('stages/contracts/legacy/AccessControlledController.sol', 'MainnetController', {
    what: 'an operation is open to everyone at Stage 1',
    concerns: 'depositAave',
    find: 'function _relay(address integration, bytes4 selector) internal override onlyRelayer {',
    replace: 'function _relay(address integration, bytes4 selector) internal override {',
  }),
  atStage1('stages/contracts/stage1/LibraryController.sol', 'MainnetController', {
    what: 'an operation of Stage 1 has no guard',
    concerns: 'depositAave',
    find: 'internal override nonReentrant returns (bytes memory) {',
    replace: 'internal override returns (bytes memory) {',
  }),
  atStage2('stages/contracts/legacy/AccessControlledController.sol', {
    what: 'a relayer may be removed by relayers at Stage 2',
    concerns: 'removeRelayer',
    find: 'hasRole(FREEZER, msg.sender) || hasRole(DEFAULT_ADMIN_ROLE, msg.sender)',
    replace: 'hasRole(FREEZER, msg.sender) || hasRole(RELAYER, msg.sender)',
  }),
  atStage2('stages/contracts/legacy/SharedRelays.sol', {
    what: 'a setter of Stage 2 asks its adapter alone who may call',
    concerns: 'setMaxExchangeRate',
    find: 'function setMaxExchangeRate(address, uint256, uint256) external onlyAdmin {',
    replace: 'function setMaxExchangeRate(address, uint256, uint256) external onlyRelayer {',
  }),
  atStage2('stages/contracts/legacy/SharedActions.sol', {
    what: 'a redemption at Stage 2 goes to the function for withdrawals',
    concerns: 'redeemERC4626',
    find: '_relay(_erc4626(), IERC4626Facet.redeem.selector);',
    replace: '_relay(_erc4626(), IERC4626Facet.withdraw.selector);',
  }),
  inFacet(
    'psm',
    'PSM',
    'Facet',
    'facets',
  )({
    what: 'a swap in the PSM may be re-entered at Stages 2 and 3',
    find: 'function swapUSDCToUSDS(uint256 usdcAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {',
    replace: 'function swapUSDCToUSDS(uint256 usdcAmount) external onlyRole(ALLOCATOR_ROLE) {',
  }),
  {
    what: 'the AdminFacet takes admins for freezers no more',
    concerns: 'removeRelayer',
    stage: 'stage3',
    file: 'facets/admin/contracts/AdminFacet.sol',
    find: '_accessControls().hasRole(DEFAULT_ADMIN_ROLE, msg.sender) ||',
    replace: '',
    contract: 'AdminFacet',
    home: 'facets/admin/contracts/AdminFacet.sol',
  },
  {
    what: 'the diamond cuts calldata short',
    stage: 'stage3',
    file: 'contracts/contracts/controller/Controller.sol',
    find: 'delegatecall(gas(), facet, 0, calldatasize(), 0, 0)',
    replace: 'delegatecall(gas(), facet, 0, sub(calldatasize(), 1), 0, 0)',
    contract: 'Controller',
    home: 'contracts/contracts/controller/Controller.sol',
  },
]
