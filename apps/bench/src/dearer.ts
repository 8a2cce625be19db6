/** A row that costs more than the monolith's: by how much at most, in gas, and what that buys. */
export type Dearer = { operation: string; variant: string; above: number; buys: string; access?: Access }

/** Of what is bought, what no code can do without: accesses that the monolith has no use for. */
export type Access = {
  /** Contracts that nothing else of the call touches. */
  accounts?: number
  /** Words of storage likewise. */
  slots?: number
  /** Further calls, to contracts that are paid for. */
  calls?: number
  /** Limits that are counted: each writes its word and logs two topics and three words. */
  counted?: number
  /** Logs of four topics and a word. */
  logs?: number
  /** Refunds are at their bound, a fifth of the gas used: so of all that is used a fifth comes back. */
  refunded?: true
}

/** What accesses cost, in gas, at the prices of opcodes on Cancun. */
export function priceOf({ accounts = 0, slots = 0, calls = 0, counted = 0, logs = 0, refunded }: Access): number {
  const used = accounts * 2_600 + slots * 2_100 + calls * 100 + counted * (2_900 + log(2, 3)) + logs * log(4, 1)
  return refunded ? Math.floor((used * 4) / 5) : used
}

const log = (topics: number, words: number) => 375 * (1 + topics) + 8 * 32 * words

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

// Gates and limits are asked of RateLimits, an account; a gate reads its word, a limit first whether the controller may.
// Balances are read twice, an allowance once, where the venue has paid for the account.
const GATE: Access = { accounts: 1, slots: 1, calls: 2 }
const SWAP: Access = { accounts: 1, slots: 2, calls: 3, refunded: true }
// Two tokens: their words, and a call for each and for four balances. The slippage is the registry's.
const TOKENS: Access = { accounts: 1, slots: 2, calls: 6 }
// The facet, AccessControls, the registry, and the proxy that it asks; the table's word, and the role at the proxy.
const REGISTRY: Access = { accounts: 4, slots: 2, logs: 1 }

/** In steady state every other operation of the diamond costs at most what the monolith's costs. */
export const dearer: readonly Dearer[] = [
  { operation: 'addLiquidityCurve', variant: 'steady-limited', above: 5_011, buys: POOL_ADD },
  { operation: 'addLiquidityCurve', variant: 'steady-unlimited', above: 1_217, buys: POOL_ADD },
  { operation: 'admin:setMaxSlippage', variant: 'steady', above: 17_110, buys: REGISTRY_WRITE, access: REGISTRY },
  { operation: 'burnUSDS', variant: 'steady-unlimited', above: 970, buys: BURN },
  { operation: 'cooldownAssetsSUSDe', variant: 'steady-unlimited', above: 1_321, buys: CREDITED },
  { operation: 'foreign:depositERC4626', variant: 'steady', above: 2_849, buys: FOREIGN_RATE },
  { operation: 'foreign:withdrawPSM', variant: 'steady', above: 1_301, buys: FOREIGN_PSM },
  { operation: 'mintUSDS', variant: 'steady-unlimited', above: 442, buys: PARAMETERS_USDS },
  { operation: 'otcSend', variant: 'steady-unlimited', above: 1_087, buys: OTC },
  { operation: 'removeLiquidityCurve', variant: 'steady', above: 1_603, buys: POOL_REMOVE },
  {
    operation: 'removeLiquidityCurve',
    variant: 'steady-limited',
    above: 12_733,
    buys: POOL_REMOVE,
    access: { ...TOKENS, counted: 2 },
  },
  { operation: 'removeLiquidityCurve', variant: 'steady-unlimited', above: 10_999, buys: POOL_REMOVE, access: TOKENS },
  { operation: 'swapCurve', variant: 'steady-unlimited', above: 252, buys: PARAMETER },
  { operation: 'swapDAIToUSDS', variant: 'steady', above: 3_121, buys: DAI },
  {
    operation: 'swapDAIToUSDS',
    variant: 'steady-limited',
    above: 7_573,
    buys: DAI_LIMITED,
    access: { ...SWAP, counted: 1 },
  },
  { operation: 'swapDAIToUSDS', variant: 'steady-unlimited', above: 3_121, buys: DAI },
  { operation: 'swapUSDSToDAI', variant: 'steady', above: 4_126, buys: DAI, access: SWAP },
  {
    operation: 'swapUSDSToDAI',
    variant: 'steady-limited',
    above: 8_578,
    buys: DAI_LIMITED,
    access: { ...SWAP, counted: 1 },
  },
  { operation: 'swapUSDSToDAI', variant: 'steady-unlimited', above: 4_126, buys: DAI, access: SWAP },
  { operation: 'takeFromSparkVault', variant: 'steady-unlimited', above: 230, buys: RECEIVED },
  { operation: 'transferTokenLayerZero', variant: 'steady-unlimited', above: 892, buys: PEER },
  { operation: 'unstakeSUSDe', variant: 'steady', above: 7_196, buys: GATE_UNSTAKE, access: GATE },
  { operation: 'unstakeSUSDe', variant: 'steady-unlimited', above: 7_174, buys: GATE_UNSTAKE, access: GATE },
  { operation: 'wrapAllProxyETH', variant: 'steady', above: 9_317, buys: GATE_WRAP, access: GATE },
  { operation: 'wrapAllProxyETH', variant: 'steady-unlimited', above: 9_295, buys: GATE_WRAP, access: GATE },
]
