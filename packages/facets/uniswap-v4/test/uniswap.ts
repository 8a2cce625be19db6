import { readFileSync } from 'node:fs'
import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Address,
  encodeAbiParameters,
  type Hex,
  maxUint160,
  maxUint256,
  maxUint48,
  parseAbi,
  parseAbiParameters,
  zeroHash,
} from 'viem'
import { POOL_KEY, type PoolKey } from './fixture.ts'

const PERMIT2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
const NONE = '0x0000000000000000000000000000000000000001'

/** Uniswap V4, its Universal Router and Permit2, from their own npm packages: what runs on mainnet. */
export async function deployUniswap(chain: LocalChain) {
  const deploy = async (artifact: Artifact, args: readonly unknown[]): Promise<LocalContract> =>
    contractAt(chain, artifact, await chain.deploy(artifact, args))
  const [account] = chain.accounts as readonly [Address]

  const [, code = ''] = /hex"([0-9a-f]+)"/.exec(read('v4-periphery/lib/permit2/test/utils/DeployPermit2.sol')) ?? []
  await chain.testClient.setCode({ address: PERMIT2, bytecode: `0x${code}` })
  const permit2 = contractAt(chain, { abi: PERMIT2_ABI }, PERMIT2)
  const manager = await deploy(foundryArtifact('PoolManager.sol/PoolManager.default.json'), [account])
  const positionManager = await deploy(foundryArtifact('PositionManager.sol/PositionManager.json'), [
    manager.address,
    PERMIT2,
    300_000n,
    NONE,
    NONE,
  ])
  const router = await deploy(
    JSON.parse(read('universal-router/artifacts/contracts/UniversalRouter.sol/UniversalRouter.json')) as Artifact,
    [
      {
        permit2: PERMIT2,
        weth9: NONE,
        v2Factory: NONE,
        v3Factory: NONE,
        pairInitCodeHash: zeroHash,
        poolInitCodeHash: zeroHash,
        v4PoolManager: manager.address,
        v3NFTPositionManager: NONE,
        v4PositionManager: positionManager.address,
        spokePool: NONE,
      },
    ],
  )

  return {
    permit2,
    positionManager,
    router,
    /** A pool at par in which the first account provides liquidity between two ticks. */
    async createPool(
      key: PoolKey,
      tokens: readonly LocalContract[],
      ticks: readonly [number, number],
      liquidity: bigint,
    ) {
      await manager.send('initialize', [key, 2n ** 96n])
      for (const token of tokens) {
        await token.send('mint', [account, 10n ** 30n])
        await token.send('approve', [PERMIT2, maxUint256])
        for (const spender of [positionManager.address, router.address]) {
          await permit2.send('approve', [token.address, spender, maxUint160, maxUint48])
        }
      }
      const mint = encodeAbiParameters(
        [...POOL_KEY, ...parseAbiParameters('int24, int24, uint256, uint128, uint128, address, bytes')],
        [key, ...ticks, liquidity, 2n ** 127n, 2n ** 127n, account, '0x'],
      )
      const close = [key.currency0, key.currency1].map((currency) =>
        encodeAbiParameters([{ type: 'address' }], [currency]),
      )
      await positionManager.send('modifyLiquidities', [encodePlan('0x021212', [mint, ...close]), 2n ** 64n])
    },
    /** Someone swaps in the pool. */
    async push(key: PoolKey, zeroForOne: boolean, amountIn: bigint) {
      const [input, output] = zeroForOne ? [key.currency0, key.currency1] : [key.currency1, key.currency0]
      const swap = encodeAbiParameters(
        parseAbiParameters([
          'Swap swap',
          'struct Swap { PoolKey key; bool zeroForOne; uint128 amountIn; uint128 amountOutMinimum; bytes hookData; }',
          'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
        ]),
        [{ key, zeroForOne, amountIn, amountOutMinimum: 0n, hookData: '0x' }],
      )
      const pair = parseAbiParameters('address, uint256')
      const params = [swap, encodeAbiParameters(pair, [input, amountIn]), encodeAbiParameters(pair, [output, 0n])]
      await router.send('execute', ['0x10', [encodePlan('0x060c0f', params)], 2n ** 64n])
    },
  }
}

const PERMIT2_ABI = parseAbi([
  'function allowance(address owner, address token, address spender) view returns (uint160, uint48, uint48)',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
])

function encodePlan(actions: Hex, params: Hex[]): Hex {
  return encodeAbiParameters(parseAbiParameters('bytes, bytes[]'), [actions, params])
}

function foundryArtifact(path: string): Artifact {
  const artifact = JSON.parse(read(`v4-periphery/foundry-out/${path}`)) as Artifact & { bytecode: { object: Hex } }
  return { ...artifact, contractName: path, bytecode: artifact.bytecode.object }
}

function read(path: string): string {
  return readFileSync(new URL(import.meta.resolve(`@uniswap/${path}`)), 'utf8')
}
