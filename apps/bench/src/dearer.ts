/** A row that costs more than the monolith's: by how much at most, in gas, and what that buys. */
export type Dearer = { operation: string; variant: string; above: number; buys: string }

// Every call of a diamond pays for its route to the facet and for asking AccessControls, and has it back from limits in one
// word, addresses in transient storage and a transient guard. Under unlimited limits there is less to have back.

const BURN = 'vault and buffer that outlive a controller, and a limit of its own beside the refill of the mint'
const CREDITED = 'what sUSDe owes afterwards is compared with what was asked for'
const DAI = 'a limit is asked, which the monolith has none of; what arrives is measured, and the approval cleared'
const DAI_LIMITED =
  'a limit is counted, which the monolith has none of; what arrives is measured, and the approval cleared'
const FOREIGN_RATE =
  'one facet for every chain, where the ForeignController has its code in line; a bound that outlives a controller'
const FOREIGN_PSM = 'one facet for every chain, where the ForeignController has its code in line; shares are measured'
const GATE_UNSTAKE =
  'governance must have allowed it, which the monolith does not ask; what arrives is measured and told'
const GATE_WRAP =
  'governance must have allowed it, which the monolith does not ask; what WETH gives is measured and told'
const OTC = 'terms and state of an exchange that outlive a controller, each word asked of the registry'
const PARAMETER = 'a bound that outlives a controller; the approval is cleared'
const PARAMETERS_USDS = 'vault and buffer that outlive a controller; what arrives is measured'
const PEER = "a limit whose key names the token and the other chain's OFT; the approval is cleared"
const POOL_ADD = 'a limit for each token beside that of the pool; approvals are cleared'
const POOL_REMOVE = 'a limit for each token beside that of the pool; each token that arrives is measured and told'
const RECEIVED = 'what arrives is measured'
const REGISTRY_WRITE =
  'a parameter that outlives a controller: the registry asks the proxy who may write it, and says so'

/** In steady state every other operation of the diamond costs at most what the monolith's costs. */
export const dearer: readonly Dearer[] = [
  { operation: 'addLiquidityCurve', variant: 'steady-limited', above: 5_010, buys: POOL_ADD },
  { operation: 'addLiquidityCurve', variant: 'steady-unlimited', above: 1_216, buys: POOL_ADD },
  { operation: 'admin:setMaxSlippage', variant: 'steady', above: 17_110, buys: REGISTRY_WRITE },
  { operation: 'burnUSDS', variant: 'steady-unlimited', above: 968, buys: BURN },
  { operation: 'cooldownAssetsSUSDe', variant: 'steady-unlimited', above: 1_321, buys: CREDITED },
  { operation: 'foreign:depositERC4626', variant: 'steady', above: 2_848, buys: FOREIGN_RATE },
  { operation: 'foreign:withdrawPSM', variant: 'steady', above: 1_301, buys: FOREIGN_PSM },
  { operation: 'mintUSDS', variant: 'steady-unlimited', above: 440, buys: PARAMETERS_USDS },
  { operation: 'otcSend', variant: 'steady-unlimited', above: 3_418, buys: OTC },
  { operation: 'removeLiquidityCurve', variant: 'steady', above: 1_602, buys: POOL_REMOVE },
  { operation: 'removeLiquidityCurve', variant: 'steady-limited', above: 12_732, buys: POOL_REMOVE },
  { operation: 'removeLiquidityCurve', variant: 'steady-unlimited', above: 10_998, buys: POOL_REMOVE },
  { operation: 'swapCurve', variant: 'steady-unlimited', above: 251, buys: PARAMETER },
  { operation: 'swapDAIToUSDS', variant: 'steady', above: 3_121, buys: DAI },
  { operation: 'swapDAIToUSDS', variant: 'steady-limited', above: 7_573, buys: DAI_LIMITED },
  { operation: 'swapDAIToUSDS', variant: 'steady-unlimited', above: 3_121, buys: DAI },
  { operation: 'swapUSDSToDAI', variant: 'steady', above: 4_126, buys: DAI },
  { operation: 'swapUSDSToDAI', variant: 'steady-limited', above: 8_578, buys: DAI_LIMITED },
  { operation: 'swapUSDSToDAI', variant: 'steady-unlimited', above: 4_126, buys: DAI },
  { operation: 'takeFromSparkVault', variant: 'steady-unlimited', above: 230, buys: RECEIVED },
  { operation: 'transferTokenLayerZero', variant: 'steady-unlimited', above: 891, buys: PEER },
  { operation: 'unstakeSUSDe', variant: 'steady', above: 7_196, buys: GATE_UNSTAKE },
  { operation: 'unstakeSUSDe', variant: 'steady-unlimited', above: 7_174, buys: GATE_UNSTAKE },
  { operation: 'wrapAllProxyETH', variant: 'steady', above: 9_317, buys: GATE_WRAP },
  { operation: 'wrapAllProxyETH', variant: 'steady-unlimited', above: 9_295, buys: GATE_WRAP },
]
