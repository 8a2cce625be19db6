import { createRequire } from 'node:module'
import { solidityPackage } from '@diamond-pau/contracts/hardhat'
import type { HardhatUserConfig } from 'hardhat/config'

const require = createRequire(import.meta.url)

/** The counterparties have the compiler that the anchors' counterparties had; it takes the files with that pragma. */
const counterparties = {
  version: '0.8.25',
  path: require.resolve('solc-0.8.25/soljson.js'),
  settings: {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 200 },
    metadata: { appendCBOR: false, bytecodeHash: 'none' },
  },
}

const ours = solidityPackage()
const { compilers } = ours.solidity as { compilers: object[] }
export default { ...ours, solidity: { compilers: [...compilers, counterparties] } } as HardhatUserConfig
