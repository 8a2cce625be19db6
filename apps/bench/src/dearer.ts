/** A row that costs more than the monolith's: by how much at most, in gas, and what that buys. */
export type Dearer = { operation: string; variant: string; above: number; buys: string }

// Every call of a diamond pays for its route to the facet and for asking AccessControls, and has it back from packed
// limits, addresses in transient storage and a transient guard. Under unlimited limits there is less to have back.

const BURN = "a limit of its own, beside the refill of the mint's; vault and buffer that outlive a controller"
const CREDITED = 'what sUSDe owes afterwards is compared with what was asked for'
const DAI = 'a limit, which the monolith has none of; what arrives is measured, and the approval cleared'
const FIVE = 'a limit for each token and one for the pool, where the monolith has two; approvals are cleared'
const FOREIGN = 'one facet for every chain; the ForeignController is small and has its code in line'
const FOREIGN_RATE = `${FOREIGN}; a bound that outlives a controller; the approval is cleared`
const FOREIGN_PSM = `${FOREIGN}; shares are measured`
const OTC = 'terms and state of an exchange that outlive a controller; a claim needs a limit for its token'
const PARAMETER = 'a bound that outlives a controller; the approval is cleared'
const PARAMETERS_USDS = 'vault and buffer that outlive a controller; what arrives is measured'
const PEER = "a limit whose key names the token and the other chain's OFT; the approval is cleared"
const RECEIVED = 'what arrives is measured'
const REGISTRY_WRITE =
  'a parameter that outlives a controller: the registry asks the proxy who may write it, and says so'
const THREE = 'a limit for each token and one for the pool, where the monolith has one; what arrives is measured'
const UNSTAKE = 'governance must have allowed it; what arrives is measured and told'
const WRAP = 'governance must have allowed it; what WETH gives for the ETH is measured'

/** In steady state every other operation of the diamond costs at most what the monolith's costs. */
export const dearer: readonly Dearer[] = [
  { operation: 'addLiquidityCurve', variant: 'steady', above: 18_253, buys: FIVE },
  { operation: 'addLiquidityCurve', variant: 'steady-unlimited', above: 3_726, buys: FIVE },
  { operation: 'admin:setMaxSlippage', variant: 'steady', above: 17_475, buys: REGISTRY_WRITE },
  { operation: 'burnUSDS', variant: 'steady', above: 3_645, buys: BURN },
  { operation: 'burnUSDS', variant: 'steady-unlimited', above: 2_341, buys: BURN },
  { operation: 'cooldownAssetsSUSDe', variant: 'steady-unlimited', above: 2_100, buys: CREDITED },
  { operation: 'cooldownSharesSUSDe', variant: 'steady-unlimited', above: 161, buys: CREDITED },
  { operation: 'depositERC4626', variant: 'steady-unlimited', above: 520, buys: PARAMETER },
  { operation: 'foreign:depositERC4626', variant: 'steady', above: 6_222, buys: FOREIGN_RATE },
  { operation: 'foreign:depositPSM', variant: 'steady', above: 1_997, buys: FOREIGN_PSM },
  { operation: 'foreign:transferAsset', variant: 'steady', above: 1_010, buys: FOREIGN },
  { operation: 'foreign:withdrawPSM', variant: 'steady', above: 4_241, buys: FOREIGN_PSM },
  { operation: 'mintUSDS', variant: 'steady-unlimited', above: 1_927, buys: PARAMETERS_USDS },
  { operation: 'otcClaim', variant: 'steady', above: 2_338, buys: OTC },
  { operation: 'otcClaim', variant: 'steady-unlimited', above: 2_274, buys: OTC },
  { operation: 'otcSend', variant: 'steady-unlimited', above: 6_777, buys: OTC },
  { operation: 'removeLiquidityCurve', variant: 'steady', above: 21_135, buys: THREE },
  { operation: 'removeLiquidityCurve', variant: 'steady-unlimited', above: 13_338, buys: THREE },
  { operation: 'swapCurve', variant: 'steady-unlimited', above: 1_897, buys: PARAMETER },
  { operation: 'swapDAIToUSDS', variant: 'steady', above: 9_945, buys: DAI },
  { operation: 'swapDAIToUSDS', variant: 'steady-unlimited', above: 3_876, buys: DAI },
  { operation: 'swapUSDSToDAI', variant: 'steady', above: 10_950, buys: DAI },
  { operation: 'swapUSDSToDAI', variant: 'steady-unlimited', above: 4_881, buys: DAI },
  { operation: 'takeFromSparkVault', variant: 'steady-unlimited', above: 1_139, buys: RECEIVED },
  { operation: 'transferTokenLayerZero', variant: 'steady-unlimited', above: 1_606, buys: PEER },
  { operation: 'unstakeSUSDe', variant: 'steady', above: 10_286, buys: UNSTAKE },
  { operation: 'unstakeSUSDe', variant: 'steady-unlimited', above: 10_222, buys: UNSTAKE },
  { operation: 'wrapAllProxyETH', variant: 'steady', above: 12_193, buys: WRAP },
  { operation: 'wrapAllProxyETH', variant: 'steady-unlimited', above: 12_129, buys: WRAP },
]
