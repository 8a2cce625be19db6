import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, getAddress, type Hex, keccak256, pad, stringToHex } from 'viem'
import type { CallOptions, Run } from '../run.ts'
import type { Operation, World } from '../world.ts'
import type { Scenario } from './scenario.ts'

const ZERO = '0x0000000000000000000000000000000000000000'
const OTHER: Address = getAddress('0x00000000000000000000000000000000000000e1')
const POOL_ID: Hex = keccak256(stringToHex('another pool'))

const SWAP_V3 = 'swapUniswapV3(address,address,uint256,uint256,uint24)'
const ADD_V3 = 'addLiquidityUniswapV3(address,uint256,(int24,int24),(uint256,uint256),(uint256,uint256),uint256)'
const REMOVE_V3 = 'removeLiquidityUniswapV3(address,uint256,uint128,(uint256,uint256),uint256)'
const MINT_V4 = 'mintPositionUniswapV4(bytes32,int24,int24,uint128,uint128,uint128)'
const INCREASE_V4 = 'increaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)'
const DECREASE_V4 = 'decreaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)'
const SWAP_V4 = 'swapUniswapV4(bytes32,address,uint128,uint128)'

/** Reverts that take a parameter, an argument or a venue of their own: what manifests say nothing of. */
export function reasonScenarios(world: World): Scenario[] {
  const scenarios: Scenario[] = []
  const operations = new Map(world.operations.map((operation) => [operation.signature, operation]))

  /** An operation as it would succeed, but for what `upset` does before, and for the arguments that are replaced. */
  function reverts(
    signature: string,
    revert: string,
    name: string,
    { upset, replace = {}, ...options }: Upset = {},
  ): void {
    const operation = operations.get(signature)
    if (!operation) return
    scenarios.push({
      layer: world.layer,
      functions: [signature],
      name,
      ends: { revert },
      async act(run) {
        await run.limits(operation)
        await operation.action.prepare?.(operation.action.amount)
        await upset?.(run, operation)
        const args = [...operation.args(operation.action.amount)]
        for (const [index, value] of Object.entries(replace)) args[Number(index)] = value
        await run.call(signature, args, { value: operation.action.value, ...options })
      },
    })
  }
  const venue = <name extends string>(folder: string) =>
    world.fixtures[folder] as unknown as Record<name, LocalContract>

  // Aave, ERC-4626, bridges, Merkl
  const aToken = () => operations.get('depositAave(address,uint256)')?.args(0n)[0]
  reverts('depositAave(address,uint256)', 'max-slippage-not-set', 'needs a slippage', {
    upset: (run) => run.set('setMaxSlippage', aToken(), 0n),
  })
  reverts('depositERC4626(address,uint256,uint256)', 'min-shares-out-not-met', 'holds to the shares demanded', {
    replace: { 2: 2n ** 255n },
  })
  reverts('withdrawERC4626(address,uint256,uint256)', 'shares-burned-too-high', 'holds to the shares offered', {
    replace: { 2: 1n },
  })
  reverts('redeemERC4626(address,uint256,uint256)', 'min-assets-out-not-met', 'holds to the assets demanded', {
    replace: { 2: 2n ** 255n },
  })
  for (const signature of ['depositERC4626(address,uint256)', 'depositERC4626(address,uint256,uint256)']) {
    reverts(signature, 'exchange-rate-too-high', 'needs an exchange rate', {
      upset: (run) => run.set('setMaxExchangeRate', operations.get(signature)?.args(0n)[0], 1n, 0n),
    })
  }
  reverts('transferUSDCToCCTP(uint256,uint32)', 'domain-not-configured', 'needs a recipient there', {
    upset: (run, operation) => run.set('setMintRecipient', operation.args(0n)[1], pad('0x')),
  })
  const cctp = 'transferUSDCToCCTP(uint256,uint32,uint64)'
  reverts(cctp, 'domain-not-configured', 'needs a recipient there', {
    upset: (run, operation) => run.set('setCCTPDomainParameters', operation.args(0n)[1], pad('0x'), 0, 1),
  })
  reverts(cctp, 'fee-cap-rate-too-high', 'holds to the highest fee', { replace: { 2: 101n } })
  reverts(cctp, 'fee-cap-rate-too-low', 'holds to the lowest fee', { replace: { 2: 0n } })
  reverts('transferTokenLayerZero(address,uint256,uint32)', 'recipient-not-set', 'needs a recipient there', {
    replace: { 2: 77 },
  })
  reverts('transferSharesCentrifuge(address,uint128,uint16)', 'id-not-configured', 'needs a recipient there', {
    replace: { 2: 77 },
  })
  reverts('toggleOperatorMerkl(address)', 'merkl-distributor-not-set', 'needs a distributor', {
    upset: (run) => run.set('setMerklDistributor', ZERO),
  })

  // Pendle
  reverts('redeemPendlePT(address,uint256,uint256)', 'market-not-expired', 'waits until the market has expired', {
    upset: () => venue<'market'>('pendle').market.send('setExpired', [false]),
  })
  reverts('redeemPendlePT(address,uint256,uint256)', 'min-amount-out-not-set', 'needs a minimum', {
    replace: { 2: 0n },
  })

  // Curve
  const swapCurve = 'swapCurve(address,uint256,uint256,uint256,uint256)'
  const addCurve = 'addLiquidityCurve(address,uint256[],uint256)'
  const removeCurve = 'removeLiquidityCurve(address,uint256,uint256[])'
  for (const signature of [swapCurve, addCurve, removeCurve]) {
    reverts(signature, 'max-slippage-not-set', 'needs a slippage', {
      upset: (run) => run.set('setMaxSlippage', venue<'venue'>('curve').venue.address, 0n),
    })
  }
  reverts(swapCurve, 'invalid-index', 'knows the pool’s coins alone', { replace: { 2: 2n } })
  reverts(swapCurve, 'indices-equal', 'swaps a coin for another', { replace: { 2: 0n } })
  reverts(swapCurve, 'min-amount-too-low', 'holds to the slippage', { replace: { 4: 1n } })
  reverts(addCurve, 'invalid-deposit-amounts', 'takes an amount of each coin', { replace: { 1: [1n] } })
  reverts(addCurve, 'min-shares-too-low', 'holds to the slippage', { replace: { 2: 1n } })
  reverts(removeCurve, 'invalid-min-withdraw-amounts', 'takes a minimum of each coin', { replace: { 2: [1n] } })
  reverts(removeCurve, 'min-amounts-too-low', 'holds to the slippage', { replace: { 2: [0n, 0n] } })

  // Uniswap V3. Position 1 is the proxy's, and whatever is given next is position 2.
  const v3 = () => venue<'pool' | 'positionManager'>('uniswap-v3')
  const both = (amount: bigint) => ({ amount0: amount, amount1: amount })
  const give = (account: Address) =>
    v3().positionManager.send('give', [account, v3().pool.address, -10, 10, 10n ** 9n, 0n])
  for (const signature of [SWAP_V3, ADD_V3]) {
    reverts(signature, 'zero-twap-seconds', 'needs a mean price', {
      upset: (run) => run.set('setUniswapV3TwapSecondsAgo', v3().pool.address, 0),
    })
  }
  for (const signature of [ADD_V3, REMOVE_V3]) {
    reverts(signature, 'max-slippage-not-set', 'needs a slippage', {
      upset: (run) => run.set('setMaxSlippage', v3().pool.address, 0n),
    })
  }
  reverts(SWAP_V3, 'invalid-max-tick-delta', 'holds to the ticks allowed', { replace: { 4: 11 } })
  reverts(SWAP_V3, 'min-amount-not-set', 'needs a minimum', { replace: { 3: 0n } })
  reverts(SWAP_V3, 'invalid-token-pair', 'knows the pool’s tokens alone', { replace: { 1: OTHER } })
  reverts(ADD_V3, 'zero-amount', 'adds something', { replace: { 3: both(0n) } })
  reverts(ADD_V3, 'lower-tick-outside-bounds', 'keeps to the lower bound', {
    replace: { 2: { lower: -11, upper: 10 } },
  })
  reverts(ADD_V3, 'upper-tick-outside-bounds', 'keeps to the upper bound', {
    replace: { 2: { lower: -10, upper: 11 } },
  })
  reverts(ADD_V3, 'min-amount-below-bound', 'holds to the slippage', { replace: { 4: both(1n) } })
  const spacing = { upset: () => v3().pool.send('set', [100, 4, 0]) }
  reverts(ADD_V3, 'invalid-lower-tick', 'keeps to the spacing below', {
    ...spacing,
    replace: { 2: { lower: -10, upper: 8 } },
  })
  reverts(ADD_V3, 'invalid-upper-tick', 'keeps to the spacing above', {
    ...spacing,
    replace: { 2: { lower: -8, upper: 10 } },
  })
  const increase = { 1: 1n }
  reverts(ADD_V3, 'lower-tick-does-not-match-position', 'says where the position begins', {
    replace: { ...increase, 2: { lower: -9, upper: 10 } },
  })
  reverts(ADD_V3, 'upper-tick-does-not-match-position', 'says where the position ends', {
    replace: { ...increase, 2: { lower: -10, upper: 9 } },
  })
  reverts(ADD_V3, 'no-liquidity-increased', 'wants liquidity for its tokens', {
    upset: () => v3().positionManager.send('misbehave', [3, OTHER, '0x']),
    replace: increase,
  })
  for (const signature of [ADD_V3, REMOVE_V3]) {
    const at = (tokenId: bigint) => ({ 1: tokenId })
    const cut = (bytes: bigint) => () => v3().positionManager.send('cutAnswers', [bytes])
    reverts(signature, 'positions-call-failed', 'needs an answer about the position', {
      upset: cut(999n),
      replace: at(1n),
    })
    reverts(signature, 'invalid-positions-return-data', 'needs all of the answer', { upset: cut(32n), replace: at(1n) })
    reverts(signature, 'proxy-does-not-own-token-id', 'leaves the positions of others alone', {
      upset: () => give(world.people.stranger),
      replace: at(2n),
    })
    reverts(signature, 'invalid-pool', 'leaves positions in other pools alone', {
      async upset() {
        await give(world.pau.proxy.address)
        await v3().pool.send('set', [500, 1, 0])
      },
      replace: at(2n),
    })
  }
  reverts(REMOVE_V3, 'liquidity-oob', 'removes something', { replace: { 2: 0n } })
  reverts(REMOVE_V3, 'liquidity-oob', 'removes no more than there is', { replace: { 2: 2n ** 127n } })
  reverts(REMOVE_V3, 'min-amount-below-bound', 'holds to the slippage', { replace: { 3: both(1n) } })

  // Uniswap V4
  const v4 = () => world.fixtures['uniswap-v4'] as unknown as { positionManager: LocalContract; poolId: Hex }
  const limits =
    (...ticks: [number, number, number]) =>
    (run: Run) =>
      run.set('setUniswapV4TickLimits', v4().poolId, ...ticks)
  const position = (lower: number, upper: number) => () =>
    v4().positionManager.send('give', [world.pau.proxy.address, v4().poolId, lower, upper, 10n ** 9n])
  reverts(MINT_V4, 'tickLimits-not-set', 'needs tick limits', { upset: limits(0, 0, 0) })
  reverts(INCREASE_V4, 'tickLimits-not-set', 'needs tick limits', { upset: limits(0, 0, 0) })
  for (const [reason, lower, upper] of [
    ['ticks-misordered', 5, 5],
    ['tickLower-too-low', -11, 5],
    ['tickUpper-too-high', -5, 11],
  ] as const) {
    reverts(MINT_V4, reason, `refuses from ${lower} to ${upper}`, { replace: { 1: lower, 2: upper } })
    reverts(INCREASE_V4, reason, `refuses a position from ${lower} to ${upper}`, {
      upset: position(lower, upper),
      replace: { 1: 2n },
    })
  }
  reverts(MINT_V4, 'tickSpacing-too-wide', 'keeps to the width allowed', { upset: limits(-10, 10, 19) })
  reverts(INCREASE_V4, 'tickSpacing-too-wide', 'keeps to the width allowed', { upset: limits(-10, 10, 19) })
  reverts(MINT_V4, 'poolKey-poolId-mismatch', 'needs a pool that exists', {
    upset: (run) => run.set('setUniswapV4TickLimits', POOL_ID, -10, 10, 20),
    replace: { 0: POOL_ID },
  })
  reverts(SWAP_V4, 'poolKey-poolId-mismatch', 'needs a pool that exists', {
    upset: (run) => run.set('setUniswapV4MaxSlippage', POOL_ID, 1n),
    replace: { 0: POOL_ID },
  })
  for (const signature of [INCREASE_V4, DECREASE_V4]) {
    reverts(signature, 'poolKey-poolId-mismatch', 'holds the position to the pool', { replace: { 0: POOL_ID } })
  }
  reverts(INCREASE_V4, 'non-proxy-position', 'leaves the positions of others alone', {
    upset: () => v4().positionManager.send('give', [world.people.stranger, v4().poolId, -10, 10, 10n ** 9n]),
    replace: { 1: 2n },
  })
  reverts(SWAP_V4, 'max-slippage-not-set', 'needs a slippage', {
    upset: (run) => run.set('setUniswapV4MaxSlippage', v4().poolId, 0n),
  })
  reverts(SWAP_V4, 'invalid-tokenIn', 'knows the pool’s tokens alone', { replace: { 1: OTHER } })
  reverts(SWAP_V4, 'amountOutMin-too-low', 'holds to the slippage', { replace: { 3: 1n } })

  // OTC
  const send = 'otcSend(address,address,uint256)'
  const claim = 'otcClaim(address,address)'
  const sending = operations.get(send)
  reverts(send, 'asset-to-send-zero', 'sends an asset', { replace: { 1: ZERO } })
  reverts(send, 'amount-to-send-zero', 'sends something', { replace: { 2: 0n } })
  reverts(send, 'asset-not-whitelisted', 'sends what is allowed alone', { replace: { 1: OTHER } })
  reverts(claim, 'asset-to-claim-zero', 'claims an asset', { replace: { 1: ZERO } })
  reverts(claim, 'otc-buffer-not-set', 'claims from a buffer', { replace: { 0: OTHER } })
  reverts(claim, 'asset-not-whitelisted', 'claims what is allowed alone', { replace: { 1: OTHER } })
  if (sending) {
    const add = (functions: string[], name: string, ends: Scenario['ends'], act: (run: Run) => Promise<unknown>) =>
      scenarios.push({ layer: world.layer, functions, name, ends, act: async (run) => void (await act(run)) })
    const [exchange, asset] = sending.args(0n)
    const claiming = operations.get(claim) as Operation
    const setBuffer = 'setOTCBuffer(address,address)'
    add([setBuffer, send], 'changes no buffer while something is out', { revert: 'swap-in-progress' }, async (run) => {
      await run.set('setOTCRechargeRate', exchange, 0n)
      await run.limits(sending)
      await run.operate(sending)
      await run.call(setBuffer, [exchange, OTHER], { from: 'admin' })
    })
    add([setBuffer, send], 'changes the buffer once it has come back', 'in success', async (run) => {
      await run.limits(sending)
      await run.operate(sending)
      world.chain.wait(100n)
      await run.call(setBuffer, [exchange, OTHER], { from: 'admin' })
    })
    add([send, claim], 'goes on once all was claimed', 'in success', async (run) => {
      await run.set('setOTCRechargeRate', exchange, 0n)
      await run.limits(sending)
      await run.limits(claiming)
      await run.operate(sending)
      await run.operate(sending)
      await run.operate(claiming, (sending.action.amount * 999n) / 1000n - 1n)
      await run.operate(sending)
      await run.operate(claiming, 1n)
      await run.operate(sending)
    })
    add([send], 'stops when an asset is no longer allowed', { revert: 'asset-not-whitelisted' }, async (run) => {
      await run.limits(sending)
      await run.set('setOTCWhitelistedAsset', exchange, asset, false)
      await run.operate(sending)
    })
    add([send], 'needs a slippage', { revert: 'last-swap-not-returned' }, async (run) => {
      await run.limits(sending)
      await run.set('setMaxSlippage', exchange, 0n)
      await run.operate(sending)
      await run.operate(sending)
    })
  }
  return scenarios
}

type Upset = CallOptions & {
  upset?: (run: Run, operation: Operation) => Promise<unknown>
  /** Arguments by their position. */
  replace?: Readonly<Record<number, unknown>>
}
