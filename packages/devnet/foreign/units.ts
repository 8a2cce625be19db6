import { dirname } from 'node:path'
import { createRequire } from 'node:module'

/** Sources of others that are compiled together, into `build/<name of the unit>`. */
export type Unit = {
  /** The npm package of the compiler. */
  readonly solc: 'solc-0.8.19' | 'solc-0.8.27'
  readonly settings: { readonly evmVersion: string; readonly viaIR?: true; readonly optimizer: { runs: number } }
  /** What is compiled, each source for the contract of its own name. */
  readonly contracts: readonly string[]
  /** How an import path begins → the folder that stands for. */
  readonly remappings: Readonly<Record<string, string>>
  /** The licence of what comes out where its package brings one: it goes where the code goes. */
  readonly licence?: string
}

const { resolve } = createRequire(import.meta.url)
const OPENZEPPELIN = folderOf('@openzeppelin/contracts-5.1.0')

export const UNITS: Readonly<Record<string, Unit>> = {
  /** Aave V3.6: what a market is made of. */
  aave: {
    solc: 'solc-0.8.27',
    settings: { evmVersion: 'shanghai', optimizer: { runs: 200 } },
    contracts: [
      'instances/ATokenInstance',
      'instances/PoolConfiguratorInstance',
      'instances/PoolInstance',
      'instances/VariableDebtTokenInstance',
      'helpers/AaveProtocolDataProvider',
      'misc/AaveOracle',
      'misc/DefaultReserveInterestRateStrategyV2',
      'protocol/configuration/ACLManager',
      'protocol/configuration/PoolAddressesProvider',
      'protocol/libraries/logic/BorrowLogic',
      'protocol/libraries/logic/ConfiguratorLogic',
      'protocol/libraries/logic/FlashLoanLogic',
      'protocol/libraries/logic/LiquidationLogic',
      'protocol/libraries/logic/PoolLogic',
      'protocol/libraries/logic/SupplyLogic',
    ].map((path) => `aave-v3-origin/src/contracts/${path}.sol`),
    remappings: {
      'aave-v3-origin/': folderOf('@aave-dao/aave-v3-origin'),
      'openzeppelin-contracts/contracts/': OPENZEPPELIN,
    },
    licence: `${folderOf('@aave-dao/aave-v3-origin')}/LICENSE`,
  },

  /** One-line concretions of LayerZero's abstract OFTs. The stack below them comes compiled. */
  layerzero: {
    solc: 'solc-0.8.27',
    settings: { evmVersion: 'shanghai', optimizer: { runs: 200 } },
    contracts: ['devnet/DevnetOFT.sol', 'devnet/DevnetOFTAdapter.sol'],
    remappings: {
      'devnet/': import.meta.dirname,
      '@layerzerolabs/lz-evm-protocol-v2/': folderOf('@layerzerolabs/lz-evm-protocol-v2'),
      '@layerzerolabs/oapp-evm/': folderOf('@layerzerolabs/oapp-evm'),
      '@layerzerolabs/oft-evm/': folderOf('@layerzerolabs/oft-evm'),
      '@openzeppelin/contracts/': OPENZEPPELIN,
    },
  },

  /** Vaults on Morpho, and Morpho's interest rates. */
  metamorpho: {
    solc: 'solc-0.8.27',
    settings: { evmVersion: 'shanghai', viaIR: true, optimizer: { runs: 200 } },
    contracts: [
      'metamorpho/contracts/MetaMorpho',
      'metamorpho/contracts/MetaMorphoFactory',
      'morphoIrm/contracts/AdaptiveCurveIrm',
    ].map((path) => `sphere-mezo-solidity-files/domains/${path}.sol`),
    remappings: {
      'sphere-mezo-solidity-files/': folderOf('sphere-mezo-solidity-files'),
      '@openzeppelin/contracts/': OPENZEPPELIN,
    },
  },

  /** Morpho Blue, and an oracle that says what it is told. */
  morpho: {
    solc: 'solc-0.8.19',
    settings: { evmVersion: 'paris', viaIR: true, optimizer: { runs: 999_999 } },
    contracts: ['morpho-blue/src/Morpho.sol', 'morpho-blue/src/mocks/OracleMock.sol'],
    remappings: { 'morpho-blue/': folderOf('@morpho-org/morpho-blue') },
    licence: `${folderOf('@morpho-org/morpho-blue')}/LICENSE`,
  },
}

function folderOf(name: string): string {
  return dirname(resolve(`${name}/package.json`))
}
