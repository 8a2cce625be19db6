import { type Address, getAddress, type Hex, keccak256, pad, stringToHex } from 'viem'
import type { Run } from '../run.ts'
import { encodeCall, legacyFunction } from '../stage.ts'
import { mutatingFunctions, type World } from '../world.ts'
import type { Scenario } from './scenario.ts'

/** How a setter is called: with what, and how that ends. */
export type SetterCase = { name: string; args: readonly unknown[]; revert?: string }

const ZERO = '0x0000000000000000000000000000000000000000'
const OTHER: Address = getAddress('0x00000000000000000000000000000000000000e1')
const WORD: Hex = pad(OTHER)
const POOL_ID: Hex = keccak256(stringToHex('a pool'))
const MAX_TICK = 887_272

/** What governance may set, with the bounds of each value on both sides. */
export function setterCases(world: World): Readonly<Record<string, readonly SetterCase[]>> {
  const { fixtures } = world
  const vault = fixtures.usds?.venue?.address
  const pool = (fixtures['uniswap-v3'] as unknown as { pool: { address: Address } }).pool.address
  const recipients = (id: number): SetterCase[] => [
    { name: 'sets one', args: [id, WORD] },
    { name: 'sets the highest', args: [id, `0x${'ff'.repeat(32)}`] },
    { name: 'takes it away', args: [id, pad('0x')] },
  ]
  const tickCases = (name: string, good: readonly number[], bad: readonly number[]): SetterCase[] => [
    ...good.map((tick) => ({ name: `takes ${tick}`, args: [pool, tick] })),
    ...bad.map((tick) => ({ name: `refuses ${tick}`, args: [pool, tick], revert: name })),
  ]
  return {
    'setMaxSlippage(address,uint256)': [
      { name: 'sets one', args: [OTHER, 10n ** 18n - 1n] },
      { name: 'sets all of it', args: [OTHER, 10n ** 18n] },
      { name: 'sets none', args: [pool, 0n] },
      { name: 'refuses the zero address', args: [ZERO, 1n], revert: 'pool-zero-address' },
      { name: 'refuses more than all', args: [OTHER, 10n ** 18n + 1n], revert: 'max-slippage-out-of-bounds' },
    ],
    'setMaxExchangeRate(address,uint256,uint256)': [
      { name: 'sets one', args: [OTHER, 3n, 7n] },
      { name: 'takes it away', args: [OTHER, 1n, 0n] },
      { name: 'takes it away without shares', args: [OTHER, 0n, 0n] },
      { name: 'refuses the zero address', args: [ZERO, 1n, 1n], revert: 'token-zero-address' },
      { name: 'refuses assets for nothing', args: [OTHER, 0n, 1n], revert: 'zero-shares' },
      { name: 'overflows in neither', args: [OTHER, 1n, 2n ** 256n - 1n], revert: '*' },
    ],
    'setCCTPDomainParameters(uint32,bytes32,uint32,uint32)': [
      { name: 'sets some', args: [7, WORD, 0, 9_999] },
      { name: 'takes them away', args: [7, pad('0x'), 0, 0] },
      { name: 'refuses rates the wrong way round', args: [7, WORD, 2, 1], revert: 'min-fee-cap-rate-too-high' },
      { name: 'refuses all of it', args: [7, WORD, 0, 10_000], revert: 'max-fee-cap-rate-too-high' },
    ],
    'setMintRecipient(uint32,bytes32)': recipients(2 ** 32 - 1),
    'setLayerZeroRecipient(uint32,bytes32)': recipients(2 ** 32 - 1),
    'setCentrifugeRecipient(uint16,bytes32)': recipients(2 ** 16 - 1),
    'setUniswapV3PoolMaxTickDelta(address,uint24)': tickCases(
      'max-tick-delta-out-of-bounds',
      [1, MAX_TICK],
      [0, MAX_TICK + 1],
    ),
    // The bounds are at -10 and 10.
    'setUniswapV3AddLiquidityLowerTickBound(address,int24)': tickCases(
      'lower-tick-out-of-bounds',
      [-MAX_TICK, 9],
      [-MAX_TICK - 1, 10],
    ),
    'setUniswapV3AddLiquidityUpperTickBound(address,int24)': tickCases(
      'upper-tick-out-of-bounds',
      [MAX_TICK, -9],
      [MAX_TICK + 1, -10],
    ),
    'setUniswapV3TwapSecondsAgo(address,uint32)': tickCases(
      'twap-seconds-ago-out-of-bounds',
      [0, 2 ** 31 - 2],
      [2 ** 31 - 1, 2 ** 32 - 1],
    ),
    'setMerklDistributor(address)': [
      { name: 'sets one', args: [OTHER] },
      { name: 'takes it away', args: [ZERO] },
    ],
    'setVault(address)': [
      { name: 'sets one, with its buffer', args: [vault] },
      { name: 'refuses none', args: [ZERO], revert: 'zero-vault' },
      { name: 'refuses what has no buffer', args: [OTHER], revert: '*' },
    ],
    'setUniswapV4MaxSlippage(bytes32,uint256)': [
      { name: 'sets one', args: [POOL_ID, 10n ** 18n] },
      { name: 'sets none', args: [POOL_ID, 0n] },
      { name: 'refuses no pool', args: [pad('0x'), 1n], revert: 'zero-pool-id' },
      { name: 'refuses more than all', args: [POOL_ID, 10n ** 18n + 1n], revert: 'max-slippage-out-of-bounds' },
    ],
    'setUniswapV4TickLimits(bytes32,int24,int24,uint24)': [
      { name: 'sets some', args: [POOL_ID, -(2 ** 23), 2 ** 23 - 1, 2 ** 24 - 1] },
      { name: 'takes them away', args: [POOL_ID, 0, 0, 0] },
      { name: 'refuses an empty range', args: [POOL_ID, 5, 5, 1], revert: 'invalid-ticks' },
      { name: 'refuses a range without spacing', args: [POOL_ID, -5, 5, 0], revert: 'invalid-ticks' },
      { name: 'refuses a lower tick without spacing', args: [POOL_ID, -5, 0, 0], revert: 'invalid-ticks' },
    ],
    'setOTCBuffer(address,address)': [
      { name: 'sets one', args: [OTHER, pool] },
      { name: 'refuses no exchange', args: [ZERO, pool], revert: 'exchange-zero-address' },
      { name: 'refuses no buffer', args: [OTHER, ZERO], revert: 'otcBuffer-zero-address' },
      { name: 'refuses the exchange', args: [OTHER, OTHER], revert: 'exchange-equals-otcBuffer' },
    ],
    'setOTCRechargeRate(address,uint256)': [
      { name: 'sets one', args: [OTHER, 7n] },
      { name: 'sets none', args: [OTHER, 0n] },
      { name: 'sets the highest', args: [OTHER, 2n ** 256n - 1n] },
      { name: 'refuses no exchange', args: [ZERO, 1n], revert: 'exchange-zero-address' },
    ],
    'setOTCWhitelistedAsset(address,address,bool)': [
      { name: 'allows one', args: [otcExchange(world), OTHER, true] },
      { name: 'disallows one', args: [otcExchange(world), OTHER, false] },
      { name: 'refuses no exchange', args: [ZERO, OTHER, true], revert: 'exchange-zero-address' },
      { name: 'refuses no asset', args: [OTHER, ZERO, true], revert: 'asset-zero-address' },
      { name: 'refuses an exchange without buffer', args: [OTHER, OTHER, true], revert: 'otc-buffer-not-set' },
    ],
  }
}

function otcExchange({ fixtures }: World): unknown {
  return fixtures.otc?.actions.send?.args(1n)[0]
}

export function setterScenarios(world: World): Scenario[] {
  const scenarios: Scenario[] = []
  const known = new Set(mutatingFunctions(world.pau))
  for (const [signature, cases] of Object.entries(setterCases(world))) {
    if (!known.has(signature)) continue
    const add = (name: string, ends: Scenario['ends'], act: (run: Run) => Promise<unknown>) =>
      scenarios.push({
        layer: world.layer,
        functions: [signature],
        name,
        ends,
        act: async (run) => void (await act(run)),
      })
    for (const { name, args, revert } of cases) {
      const ends = revert === '*' ? 'alike' : revert ? { revert } : 'in success'
      add(name, ends, (run) => run.call(signature, args, { from: 'admin' }))
    }
    const [first] = cases as readonly [SetterCase]
    for (const from of ['stranger', 'relayer', 'freezer'] as const) {
      add(`is not for the ${from}`, { revert: 'AccessControlUnauthorizedAccount' }, (run) =>
        run.call(signature, first.args, { from }),
      )
    }
    add('takes no ETH', { revert: '0x' }, (run) => run.call(signature, first.args, { from: 'admin', value: 1n }))
    add('reads calldata as it was declared', 'alike', async (run) => {
      const data = encodeCall(world, signature, first.args)
      await run.call(signature, first.args, { from: 'admin', data: data.slice(0, -2) as Hex })
      await run.call(signature, first.args, { from: 'admin', data: `${data.slice(0, 10)}ff${data.slice(12)}` as Hex })
      await run.call(signature, first.args, { from: 'admin', data: `${data}00` })
    })
    add('changes nothing but itself, and back', 'in success', async (run) => {
      await run.call(signature, first.args, { from: 'admin' })
      await run.call(signature, first.args, { from: 'admin' })
    })
    if (legacyFunction(world, signature).stateMutability === 'payable') throw new Error(`${signature} is payable`)
  }
  return scenarios
}
