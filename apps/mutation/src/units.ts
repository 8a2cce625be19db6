import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../tools/solidity.ts'

/** What is mutated together: sources of one package, whose tests have to notice. */
export type Unit = {
  /** Such as `Controller` or `facets/aave`. */
  name: string
  /** The package's folder, from the workspace. */
  folder: string
  /** The sources that are changed, from the workspace. */
  files: readonly string[]
}

/** The core, by its contracts: the files below `packages/contracts/contracts` that make each. */
const CORE: Record<string, readonly string[]> = {
  Controller: [
    'controller/Controller.sol',
    'controller/ControllerStorage.sol',
    'controller/DiamondLoupe.sol',
    'controller/SharedController.sol',
  ],
  Beacon: ['beacon/Beacon.sol', 'beacon/RoutingTable.sol'],
  ALMProxy: ['custody/ALMProxy.sol', 'custody/ALMProxyFreezable.sol', 'custody/Custody.sol'],
  RateLimits: ['limits/RateLimits.sol'],
  AccessControls: ['access/AccessControls.sol'],
  AdministeredAgent: ['access/AdministeredAgent.sol'],
  ParameterRegistry: ['registry/ParameterRegistry.sol'],
  Factories: [
    'factories/AdministeredAgentFactory.sol',
    'factories/DeterministicFactory.sol',
    'factories/PAUAssembler.sol',
    'factories/PAUFactory.sol',
  ],
}

const GOVERNANCE: Record<string, readonly string[]> = {
  Configurator: ['Configurator.sol', 'PauConfigurator.sol'],
}

const FACETS = [
  'aave',
  'cctp',
  'farm',
  'layer-zero',
  'maple',
  'merkl',
  'morpho',
  'otc',
  'pendle',
  'spark-vault',
  'superstate',
  'transfer-asset',
  'wrap-proxy-eth',
]

export const UNITS: readonly Unit[] = [
  ...group('packages/contracts', CORE),
  ...group('packages/governance', GOVERNANCE),
  ...FACETS.map((facet): Unit => {
    const folder = `packages/facets/${facet}`
    // Stage 1's linked shells are nobody's facet: apps/fork-tests and apps/equivalence hold them against the facets.
    const files = globSync(`${folder}/contracts/*.sol`, { cwd: ROOT })
      .filter((file) => !/\/I[A-Z][^/]*\.sol$|Lib\.sol$/.test(file))
      .sort()
    return { name: `facets/${facet}`, folder, files }
  }),
]

function group(folder: string, units: Record<string, readonly string[]>): Unit[] {
  return Object.entries(units).map(([name, files]) => ({
    name,
    folder,
    files: files.map((file) => join(folder, 'contracts', file)),
  }))
}
