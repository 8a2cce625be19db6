import { readFileSync } from 'node:fs'
import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import type { Address } from 'viem'

/** Uniswap V3 itself, from its own npm packages: what runs on mainnet, byte for byte. */
export async function deployUniswap(chain: LocalChain) {
  const none = '0x0000000000000000000000000000000000000001'
  const factory = await deploy('v3-core', 'UniswapV3Factory')
  const positionManager = await deploy('v3-periphery', 'NonfungiblePositionManager', [factory.address, none, none])
  const router = await deploy('swap-router-contracts', 'SwapRouter02', [
    none,
    factory.address,
    positionManager.address,
    none,
  ])

  async function deploy(source: string, name: string, args: readonly unknown[] = []): Promise<LocalContract> {
    const code = artifact(source, name)
    return contractAt(chain, code, await chain.deploy(code, args))
  }
  return {
    positionManager,
    router,
    /** A pool at a price, the square root of token1 per token0 times 2^96, with ticks of one basis point. */
    async createPool(token0: LocalContract, token1: LocalContract, fee: number, price: bigint): Promise<LocalContract> {
      await factory.send('enableFeeAmount', [fee, 1])
      await factory.send('createPool', [token0.address, token1.address, fee])
      const address = await factory.read<Address>('getPool', [token0.address, token1.address, fee])
      const pool = contractAt(chain, artifact('v3-core', 'UniswapV3Pool'), address)
      await pool.send('initialize', [price])
      return pool
    },
  }
}

function artifact(source: string, name: string): Artifact {
  const path = import.meta.resolve(`@uniswap/${source}/artifacts/contracts/${name}.sol/${name}.json`)
  return JSON.parse(readFileSync(new URL(path), 'utf8')) as Artifact
}
