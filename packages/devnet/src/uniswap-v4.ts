import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Address,
  encodeAbiParameters,
  type Hex,
  isHex,
  keccak256,
  maxUint128,
  maxUint160,
  maxUint256,
  maxUint48,
  parseAbi,
  parseAbiParameters,
  zeroAddress,
  zeroHash,
} from 'viem'
import { published, publishedText } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { inOrder, priceAtTick, type Ticks } from './uniswap-price.ts'

/** Where Uniswap's sdk-core 7.19.4 lists what the registries do not. */
const POOL_MANAGER = '0x000000000004444c5dc75cB358380D2e3dE08A90'
const STATE_VIEW = '0x7fFE42C4a5DEeA5b0feC41C94C136Cf115597227'
const QUOTER = '0x52F0E24D1c21C8A0cB1e5a5dD6198556BD9E1203'

const OWNER = labelled('Uniswap V4 owner')
const PROVIDER = labelled('Uniswap V4 provider')
const TRADER = labelled('Uniswap V4 trader')
/** Where the devnet has nothing: Uniswap V2 and V3, and Across. */
const NOTHING = labelled('not on this devnet')

/** More than any pool takes, and less than overflows where amounts are added up. */
const AMPLE = 10n ** 30n
const NEVER = maxUint256
/** Gas that the position manager lets a position's subscriber use, on mainnet too. */
const UNSUBSCRIBE_GAS = 300_000n
/** The position manager's actions to mint a position and to close both currencies. */
const MINT_CLOSE_CLOSE = '0x021212'

export type UniswapV4 = {
  readonly poolManager: LocalContract
  readonly positionManager: LocalContract
  readonly stateView: LocalContract
  readonly quoter: LocalContract
  readonly permit2: LocalContract
  /** The Universal Router. */
  readonly router: LocalContract
  /**
   * Makes a pool without hooks and without liquidity.
   *
   * @param options.fee - In millionths.
   * @param options.tick - At the beginning of which the price lies. Default 0: par in base units.
   */
  createPool(options: {
    tokens: readonly [LocalContract, LocalContract]
    fee: number
    tickSpacing: number
    tick?: number
    /** Whom the pool calls, as the last bits of the address say. Default: nobody. */
    hooks?: Address
  }): Promise<UniswapV4Pool>
}

/** What a pool of Uniswap V4 is: its id is the hash of it. */
export type PoolKey = { currency0: Address; currency1: Address; fee: number; tickSpacing: number; hooks: Address }

export type UniswapV4Pool = {
  readonly key: PoolKey
  readonly id: Hex
  readonly token0: LocalContract
  readonly token1: LocalContract
  /** The price, as by {@link priceAtTick}, and the tick in which it lies. */
  price(): Promise<{ price: bigint; tick: number }>
  /** Has someone make a position with fresh tokens, and returns its number. Only then a position manager knows a pool. */
  addLiquidity(ticks: Ticks, liquidity: bigint, owner?: Address): Promise<bigint>
  /** Has someone swap fresh tokens, as many as the pool takes. */
  swap(tokenIn: LocalContract, amountIn: bigint): Promise<void>
  /** Has someone swap until the price is that at the beginning of a tick. */
  moveTo(tick: number): Promise<void>
}

/**
 * Uniswap V4, Permit2 and the Universal Router, from Uniswap's npm packages. The router knows no other venue than V4.
 * Positions have no image: no descriptor.
 */
export async function installUniswapV4({ chain, deal, tokens }: Devnet): Promise<UniswapV4> {
  const weth = tokens.weth.address
  const put = (file: string, address: Address, ...args: unknown[]) =>
    install(chain, { address, artifact: published(`@uniswap/${file}.json`), args, from: OWNER })
  const putV4 = (name: string, address: Address, ...args: unknown[]) => {
    const [contract] = name.split('.')
    return put(`v4-periphery/foundry-out/${contract}.sol/${name}`, address, ...args)
  }

  const permit2 = await installPermit2(chain)
  const poolManager = await putV4('PoolManager.default', POOL_MANAGER, OWNER)
  const positionManager = await putV4(
    'PositionManager',
    mainnet.UNISWAP_V4_POSITION_MANAGER,
    poolManager.address,
    permit2.address,
    UNSUBSCRIBE_GAS,
    labelled('Uniswap V4 descriptor'),
    weth,
  )
  const stateView = await putV4('StateView', STATE_VIEW, poolManager.address)
  const quoter = await putV4('V4Quoter', QUOTER, poolManager.address)
  const router = await put(
    'universal-router/artifacts/contracts/UniversalRouter.sol/UniversalRouter',
    mainnet.UNISWAP_UNIVERSAL_ROUTER,
    {
      permit2: permit2.address,
      weth9: weth,
      v2Factory: NOTHING,
      v3Factory: NOTHING,
      pairInitCodeHash: zeroHash,
      poolInitCodeHash: zeroHash,
      v4PoolManager: poolManager.address,
      v3NFTPositionManager: NOTHING,
      v4PositionManager: positionManager.address,
      spokePool: NOTHING,
    },
  )
  // Uniswap's own, of its tests: the Universal Router has no price limit.
  const swapper = await putV4('PoolSwapTest.default', labelled('Uniswap V4 swapper'), poolManager.address)

  return {
    poolManager,
    positionManager,
    stateView,
    quoter,
    permit2,
    router,
    async createPool({ tokens: pair, fee, tickSpacing, tick = 0, hooks = zeroAddress }) {
      const [token0, token1] = inOrder(...pair)
      const key = { currency0: token0.address, currency1: token1.address, fee, tickSpacing, hooks }
      const id = keccak256(encodeAbiParameters(POOL_KEY, [key]))
      await poolManager.send('initialize', [key, priceAtTick(tick)])

      async function price() {
        const [at, in_] = await stateView.read<[bigint, number]>('getSlot0', [id])
        return { price: at, tick: in_ }
      }
      async function swap(tokenIn: LocalContract, amountIn: bigint, priceLimit: bigint) {
        await deal(tokenIn.address, TRADER, amountIn)
        await tokenIn.send('approve', [swapper.address, amountIn], { from: TRADER })
        const params = { zeroForOne: tokenIn === token0, amountSpecified: -amountIn, sqrtPriceLimitX96: priceLimit }
        const settings = { takeClaims: false, settleUsingBurn: false }
        await swapper.send('swap', [key, params, settings, '0x'], { from: TRADER })
      }

      return {
        key,
        id,
        token0,
        token1,
        price,
        // A limit that no price reaches.
        swap: (tokenIn, amountIn) => swap(tokenIn, amountIn, tokenIn === token0 ? LOWEST + 1n : HIGHEST - 1n),
        async moveTo(to) {
          const limit = priceAtTick(to)
          const { price: from } = await price()
          if (from !== limit) await swap(limit < from ? token0 : token1, AMPLE, limit)
        },
        async addLiquidity({ lower, upper }, liquidity, owner = PROVIDER) {
          for (const token of [token0, token1]) {
            await deal(token.address, PROVIDER, AMPLE)
            await token.send('approve', [permit2.address, maxUint256], { from: PROVIDER })
            const args = [token.address, positionManager.address, maxUint160, maxUint48]
            await permit2.send('approve', args, { from: PROVIDER })
          }
          const tokenId = await positionManager.read<bigint>('nextTokenId')
          const mint = encodeAbiParameters(MINT, [key, lower, upper, liquidity, maxUint128, maxUint128, owner, '0x'])
          const close = [token0, token1].map(({ address }) => encodeAbiParameters([{ type: 'address' }], [address]))
          const plan = encodeAbiParameters(PLAN, [MINT_CLOSE_CLOSE, [mint, ...close]])
          await positionManager.send('modifyLiquidities', [plan, NEVER], { from: PROVIDER })
          return tokenId
        },
      }
    },
  }
}

const LOWEST = priceAtTick(-887_272)
const HIGHEST = priceAtTick(887_272)
const POOL_KEY = parseAbiParameters([
  'PoolKey key',
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
])
const MINT = [...POOL_KEY, ...parseAbiParameters('int24, int24, uint256, uint128, uint128, address, bytes')] as const
const PLAN = parseAbiParameters('bytes actions, bytes[] params')

const PERMIT2_ABI = parseAbi([
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
  'function allowance(address owner, address token, address spender) view returns (uint160 amount, uint48 expiration, uint48 nonce)',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
])

/** Permit2 as it runs on mainnet: Uniswap's tests keep its code as a literal. */
async function installPermit2(chain: Devnet['chain']): Promise<LocalContract> {
  const [, digits] =
    /hex"([0-9a-f]+)"/.exec(publishedText('@uniswap/v4-periphery/lib/permit2/test/utils/DeployPermit2.sol')) ?? []
  const bytecode = `0x${digits}`
  if (!isHex(bytecode)) throw new Error('@uniswap/v4-periphery does not have the code of Permit2 where it had it.')
  await chain.testClient.setCode({ address: mainnet.PERMIT2, bytecode })
  return contractAt(chain, { abi: PERMIT2_ABI }, mainnet.PERMIT2)
}
