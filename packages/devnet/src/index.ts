export { type Allocator, type AllocatorAddresses, installAllocator, OSERO_ALLOCATOR } from './allocator.ts'
export { type Anvil, AnvilError, startAnvil, type StartAnvilOptions } from './anvil.ts'
export { type Basin, installBasin } from './basin.ts'
export {
  addCctpDestination,
  type Attested,
  CCTP_FINALITY,
  type Cctp,
  type CctpContracts,
  type CctpVersion,
  connectCctp,
  installCctp,
  relayCctp,
} from './cctp.ts'
export { type Centrifuge, installCentrifuge } from './centrifuge.ts'
export { connect } from './connect.ts'
export { type CurveCoin, type CurvePool, type CurvePoolOptions, installCurve } from './curve.ts'
export { type Deal, UnknownTokenError, writeBalances } from './deal.ts'
export { createDevnet, type CreateDevnetOptions, type Devnet, findDevnet } from './devnet.ts'
export { type Ethena, type EthenaOrder, findEthena, installEthena } from './ethena.ts'
export { type EtherFi, findEtherFi, installEtherFi } from './etherfi.ts'
export { type Farm, findFarm, installFarm } from './farm.ts'
export {
  type Fork,
  type ForkedChain,
  forkOrigin,
  ForkSettingsError,
  liveSettings,
  openChain,
  type OpenChainOptions,
  openOrigin,
  type Origin,
} from './fork.ts'
export {
  createForeignDevnet,
  findForeignDevnet,
  FOREIGN_ADDRESSES,
  type ForeignAddresses,
  type ForeignDevnet,
} from './foreign-devnet.ts'
export { install } from './install.ts'
export {
  deliver,
  DeliveryError,
  installLayerZero,
  installLayerZeroEnd,
  type LayerZero,
  type Packet,
} from './layerzero.ts'
export { findLido, installLido, type Lido } from './lido.ts'
export { installMaple, type Maple } from './maple.ts'
export { installMerkl, type Merkl, type MerklReward } from './merkl.ts'
export { installCustody, installMonolith, type MonolithOptions, type MonolithPau } from './monolith.ts'
export {
  installMorpho,
  type MetaMorphoVault,
  type Morpho,
  type MorphoMarket,
  type MorphoMarketParams,
} from './morpho.ts'
export { installNfat, type Nfat } from './nfat.ts'
export { installPendle, type Pendle, type PendleMarket } from './pendle.ts'
export type { Psm } from './psm.ts'
export { installPsm3, type Psm3, type Psm3Assets } from './psm3.ts'
export {
  installSafe,
  type Safe,
  type SafeCall,
  type SafeContracts,
  type SafeSigner,
  type SafeTransaction,
} from './safe.ts'
export type { AaveMarket, Asset, SparkLend } from './sparklend.ts'
export { installSparkVault, type SparkVault, type SparkVaultOptions } from './sparkvault.ts'
export { installSuperstate, type Superstate } from './superstate.ts'
export { GOVERNANCE, tokenAt, type Tokens } from './tokens.ts'
export { type Amounts, priceAtTick, type Ticks } from './uniswap-price.ts'
export { installUniswapV3, type UniswapV3, type UniswapV3Pool } from './uniswap-v3.ts'
export { installUniswapV4, type PoolKey, type UniswapV4, type UniswapV4Pool } from './uniswap-v4.ts'
