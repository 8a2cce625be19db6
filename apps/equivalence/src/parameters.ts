import { stringify } from 'viem'
import { addressOf, type Person, type Stage } from './stage.ts'
import type { Setting, World } from './world.ts'

/** The getters that tell what a setter, or an operation with a state of its own, changed: by which of its arguments. */
const READ_BACK: Readonly<Record<string, readonly (readonly [getter: string, ...args: number[]])[]>> = {
  setMaxSlippage: [['maxSlippages', 0]],
  setMaxExchangeRate: [['maxExchangeRates', 0]],
  setCCTPDomainParameters: [['cctpDomainParameters', 0]],
  setMintRecipient: [['mintRecipients', 0]],
  setLayerZeroRecipient: [['layerZeroRecipients', 0]],
  setCentrifugeRecipient: [['centrifugeRecipients', 0]],
  setUniswapV3PoolMaxTickDelta: [['uniswapV3PoolParams', 0]],
  setUniswapV3AddLiquidityLowerTickBound: [['uniswapV3PoolParams', 0]],
  setUniswapV3AddLiquidityUpperTickBound: [['uniswapV3PoolParams', 0]],
  setUniswapV3TwapSecondsAgo: [['uniswapV3PoolParams', 0]],
  setMerklDistributor: [['merklDistributor']],
  setVault: [['vault'], ['buffer']],
  setUniswapV4MaxSlippage: [['uniswapV4MaxSlippages', 0]],
  setUniswapV4TickLimits: [['uniswapV4TickLimits', 0]],
  setOTCBuffer: [
    ['otcs', 0],
    ['isOtcSwapReady', 0],
    ['getOtcClaimWithRecharge', 0],
  ],
  setOTCRechargeRate: [
    ['otcs', 0],
    ['isOtcSwapReady', 0],
    ['getOtcClaimWithRecharge', 0],
  ],
  setOTCWhitelistedAsset: [['otcWhitelistedAssets', 0, 1]],
}

export function isSetter(name: string): boolean {
  return name in READ_BACK
}

/** Every parameter that was ever set, through the legacy getters of a stage, and who holds which role. */
export async function readParameters(
  world: World,
  { controller, access, roles }: Stage,
  settings: readonly Setting[],
  accounts: readonly Person[],
): Promise<Record<string, string>> {
  const reads = new Map<string, () => Promise<unknown>>()
  for (const { name, args } of settings) {
    for (const [getter, ...indices] of READ_BACK[name] ?? []) {
      const values = indices.map((index) => args[index])
      reads.set(`${getter}(${values.map(String).join(', ')})`, () => controller.read(getter, values))
    }
  }
  for (const person of accounts) {
    for (const [role, id] of Object.entries(roles)) {
      reads.set(`${person} is ${role}`, () => access.read('hasRole', [id, addressOf(world, person)]))
    }
  }
  const values: Record<string, string> = {}
  for (const [name, read] of reads) values[name] = stringify(await read())
  return values
}
