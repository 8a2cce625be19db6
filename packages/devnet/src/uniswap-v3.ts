import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256 } from 'viem'
import { published } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { type Amounts, inOrder, priceAtTick, type Ticks } from './uniswap-price.ts'

/** Where Uniswap's sdk-core 7.19.4 lists what the registries do not. */
const FACTORY = '0x1F98431c8aD98523631AE4a59f267346ea31F984'
const QUOTER = '0x61fFE014bA17989E743c5F6cB21bF9697530B21e'
const V2_FACTORY = '0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f'

const OWNER = labelled('Uniswap V3 owner')
const PROVIDER = labelled('Uniswap V3 provider')
const TRADER = labelled('Uniswap V3 trader')

/** More than any pool takes, and less than overflows where amounts are added up. */
const AMPLE = 10n ** 30n
const NEVER = maxUint256

export type UniswapV3 = {
  readonly factory: LocalContract
  readonly positionManager: LocalContract
  /** SwapRouter02. */
  readonly router: LocalContract
  readonly quoter: LocalContract
  /**
   * Makes a pool without liquidity, at the address that it has on mainnet.
   *
   * @param options.fee - In millionths: 100, 500, 3000 or 10000.
   * @param options.tick - At the beginning of which the price lies. Default 0: par in base units.
   * @param options.observations - For how many blocks with a change its oracle keeps their prices. Default 1, as Uniswap
   *   has it: no history at all.
   */
  createPool(options: {
    tokens: readonly [LocalContract, LocalContract]
    fee: number
    tick?: number
    observations?: number
  }): Promise<UniswapV3Pool>
}

export type UniswapV3Pool = {
  readonly contract: LocalContract
  readonly token0: LocalContract
  readonly token1: LocalContract
  readonly fee: number
  /** The price, as by {@link priceAtTick}, and the tick in which it lies. */
  price(): Promise<{ price: bigint; tick: number }>
  /** Has someone make a position with fresh tokens, the largest that the amounts allow, and returns its number. */
  addLiquidity(ticks: Ticks, amounts: Amounts, owner?: Address): Promise<bigint>
  /** Has someone swap fresh tokens, as many as the pool takes. */
  swap(tokenIn: LocalContract, amountIn: bigint): Promise<void>
  /** Has someone swap until the price is that at the beginning of a tick. */
  moveTo(tick: number): Promise<void>
}

/** Uniswap V3 with its four fee tiers, from Uniswap's npm packages. Positions have no image: no descriptor. */
export async function installUniswapV3({ chain, deal, tokens }: Devnet): Promise<UniswapV3> {
  const weth = tokens.weth.address
  const put = (file: string, address: Address, ...args: unknown[]) =>
    install(chain, { address, artifact: published(`@uniswap/${file}.json`), args, from: OWNER })

  const factory = await put('v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory', FACTORY)
  // The tier that governance added on mainnet.
  await factory.send('enableFeeAmount', [100, 1], { from: OWNER })
  const positionManager = await put(
    'v3-periphery/artifacts/contracts/NonfungiblePositionManager.sol/NonfungiblePositionManager',
    mainnet.UNISWAP_V3_POSITION_MANAGER,
    factory.address,
    weth,
    labelled('Uniswap V3 descriptor'),
  )
  const router = await put(
    'swap-router-contracts/artifacts/contracts/SwapRouter02.sol/SwapRouter02',
    mainnet.UNISWAP_V3_SWAP_ROUTER_02,
    V2_FACTORY,
    factory.address,
    positionManager.address,
    weth,
  )
  const quoter = await put(
    'swap-router-contracts/artifacts/contracts/lens/QuoterV2.sol/QuoterV2',
    QUOTER,
    factory.address,
    weth,
  )

  /** Gives an account tokens and lets a contract take them. */
  async function fund(account: Address, token: LocalContract, spender: LocalContract, amount: bigint) {
    await deal(token.address, account, amount)
    await token.send('approve', [spender.address, amount], { from: account })
  }

  return {
    factory,
    positionManager,
    router,
    quoter,
    async createPool({ tokens: pair, fee, tick = 0, observations = 1 }) {
      const [token0, token1] = inOrder(...pair)
      const args = [token0.address, token1.address, fee]
      await factory.send('createPool', args)
      const artifact = published('@uniswap/v3-core/artifacts/contracts/UniswapV3Pool.sol/UniswapV3Pool.json')
      const contract = contractAt(chain, artifact, await factory.read<Address>('getPool', args))
      await contract.send('initialize', [priceAtTick(tick)])
      if (observations > 1) await contract.send('increaseObservationCardinalityNext', [observations])

      async function price() {
        const [at, in_] = await contract.read<[bigint, number]>('slot0')
        return { price: at, tick: in_ }
      }
      async function swap(tokenIn: LocalContract, amountIn: bigint, priceLimit = 0n) {
        await fund(TRADER, tokenIn, router, amountIn)
        const params = {
          tokenIn: tokenIn.address,
          tokenOut: (tokenIn === token0 ? token1 : token0).address,
          fee,
          recipient: TRADER,
          amountIn,
          amountOutMinimum: 0n,
          sqrtPriceLimitX96: priceLimit,
        }
        await router.send('exactInputSingle', [params], { from: TRADER })
      }

      return {
        contract,
        token0,
        token1,
        fee,
        price,
        swap: (tokenIn, amountIn) => swap(tokenIn, amountIn),
        async moveTo(to) {
          const limit = priceAtTick(to)
          const { price: from } = await price()
          if (from !== limit) await swap(limit < from ? token0 : token1, AMPLE, limit)
        },
        async addLiquidity(ticks, { amount0, amount1 }, owner = PROVIDER) {
          await fund(PROVIDER, token0, positionManager, amount0)
          await fund(PROVIDER, token1, positionManager, amount1)
          const params = {
            token0: token0.address,
            token1: token1.address,
            fee,
            tickLower: ticks.lower,
            tickUpper: ticks.upper,
            amount0Desired: amount0,
            amount1Desired: amount1,
            amount0Min: 0n,
            amount1Min: 0n,
            recipient: owner,
            deadline: NEVER,
          }
          const receipt = await positionManager.send('mint', [params], { from: PROVIDER })
          const made = positionManager.events(receipt).find(({ name }) => name === 'IncreaseLiquidity')
          return made?.args.tokenId as bigint
        },
      }
    },
  }
}
