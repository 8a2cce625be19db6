import { createRequire } from 'node:module'
import type { HardhatUserConfig } from 'hardhat/config'

const require = createRequire(import.meta.url)

/**
 * The compiler settings of everything this repository deploys. They are part of every contract's identity: a change
 * here changes every code hash, and with it every deterministic address.
 *
 * - `bytecodeHash: none`: comments and file paths do not change the bytecode, so a rebuild anywhere is equal.
 * - `cancun`: transient storage carries the reentrancy guard and the shared addresses.
 */
export const solidity = {
  version: '0.8.34',
  settings: {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none' },
    outputSelection: { '*': { '*': ['storageLayout'] } },
  },
} as const

/**
 * The Hardhat configuration of one Solidity package: sources in `contracts/`, counterparties for its tests in
 * `test/contracts/`. The compiler is solc-js from npm, given by path, so that nothing is downloaded.
 */
export function solidityPackage(options: { sources?: string[] } = {}): HardhatUserConfig {
  return {
    solidity: {
      compilers: [{ ...structuredClone(solidity), path: require.resolve('solc/soljson.js') }],
    },
    paths: { sources: options.sources ?? ['./contracts', './test/contracts'] },
  } as HardhatUserConfig
}
