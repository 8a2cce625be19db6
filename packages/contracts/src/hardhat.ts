import { createRequire } from 'node:module'
import type { HardhatUserConfig } from 'hardhat/config'
import type { HardhatPlugin } from 'hardhat/types/plugins'

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
 * Warnings that our code answers by design, by solc's code:
 * 2394: transient storage outlives a call frame. The guard is cleared by each call; the shared addresses never change.
 * 3628: a payable fallback without `receive`. The Controller refuses plain ETH on purpose.
 */
const ACCEPTED_WARNINGS = ['2394', '3628']

function acceptWarnings(codes: readonly string[]): HardhatPlugin {
  return {
    id: 'diamond-pau:accepted-warnings',
    hookHandlers: {
      solidity: async () => ({
        default: async () => ({
          async getCompilationJobErrors(context, job, output, next) {
            const errors = await next(context, job, output)
            return errors?.filter(({ errorCode }) => !codes.includes(errorCode ?? ''))
          },
        }),
      }),
    },
  }
}

/**
 * The Hardhat configuration of one Solidity package: sources in `contracts/`, counterparties for its tests in
 * `test/contracts/`. The compiler is solc-js from npm, given by path, so that nothing is downloaded.
 *
 * @param options.acceptedWarnings - Warnings that this package answers by design, by solc's code.
 */
export function solidityPackage(options: { acceptedWarnings?: readonly string[] } = {}): HardhatUserConfig {
  return {
    solidity: {
      compilers: [{ ...structuredClone(solidity), path: require.resolve('solc/soljson.js') }],
    },
    plugins: [acceptWarnings([...ACCEPTED_WARNINGS, ...(options.acceptedWarnings ?? [])])],
    paths: { sources: ['./contracts', './test/contracts'] },
  } as HardhatUserConfig
}
