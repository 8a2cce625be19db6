import { expect, test } from 'vitest'
import { published } from './artifacts.ts'

test('reads what a package publishes, from Hardhat and from Foundry', () => {
  for (const [path, name] of [
    ['@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json', 'UniswapV3Factory'],
    ['@uniswap/v4-periphery/foundry-out/StateView.sol/StateView.json', 'StateView'],
  ] as const) {
    const { contractName, bytecode } = published(path)
    expect(contractName).toBe(name)
    expect(bytecode).toMatch(/^0x60[0-9a-f]+$/)
  }
})

test('says which package is missing, and where its version is found', () => {
  const missing = '@uniswap/v5-core/artifacts/Nothing.json'
  expect(() => published(missing)).toThrow(`${missing} is not installed. THIRD_PARTY.md`)
})
