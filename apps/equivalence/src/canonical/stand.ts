import type { LocalContract } from '@diamond-pau/contracts/testing'
import { diamondKey } from '@diamond-pau/keys'
import type { Layer } from '@diamond-pau/stages'
import { deployStages, type VenueAddresses } from '@diamond-pau/stages/testing'
import { type Address, type Hex, maxUint256, parseEther, parseUnits } from 'viem'
import type { SteadyChain } from '../chain.ts'
import type { CallOptions, Run } from '../run.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Setting, World } from '../world.ts'

/** A world over venues of the devnet, and what operators do there. */
export type Canonical = { world: World; scenarios: readonly Scenario[] }

/** Of every limit, in base units of whatever it counts. */
const LIMIT = 10n ** 30n
/** What an operator adds to a call that pays a bridge, in wei. */
export const TIP = parseEther('0.1')
/** Seconds. */
export const DAY = 86_400n
/** Whole tokens of 18 decimals, and of USDC's 6, in base units. */
export const wad = (amount: number) => parseUnits(String(amount), 18)
export const usdc = (amount: number) => parseUnits(String(amount), 6)
const PAYABLE = new Set([
  'transferTokenLayerZero(address,uint256,uint32)',
  'transferSharesCentrifuge(address,uint128,uint16)',
])

/** Has an operator call a function by its signature, and gives back what it returns. */
export type Operate = (signature: string, ...args: readonly unknown[]) => Promise<Hex>

/** Custody and a controller of each stage, and how they are governed and tried. */
export type Stand = Canonical & {
  readonly proxy: Address
  /** What custody has of a token. */
  held(token: LocalContract): Promise<bigint>
  /** Lets seconds pass. */
  later(seconds: bigint): Promise<void>
  /** Sets a parameter at every stage. */
  set(name: string, ...args: readonly unknown[]): Promise<void>
  /** Gives keys a limit that nothing uses up. */
  limit(keys: readonly Hex[]): Promise<void>
  /** What operators do at a venue, one call after the other. */
  over(venue: string, signatures: readonly string[], act: (operate: Operate) => Promise<unknown>): void
  /** Every function that deposits into an ERC-4626 vault, withdraws and redeems. Amounts are in base units of its asset. */
  overVault(venue: string, vault: LocalContract, amounts: { deposit: bigint; withdraw: bigint }): void
  /** What a venue does not let happen: the call, after what was done before. */
  refused(
    venue: string,
    call: readonly [signature: string, ...args: unknown[]],
    before?: (operate: Operate) => Promise<unknown>,
  ): void
}

/** Brings custody and the controllers to a chain whose venues are there. */
export async function createStand(chain: SteadyChain, layer: Layer, venues: VenueAddresses): Promise<Stand> {
  const [admin, relayer, freezer, stranger] = chain.accounts as readonly [Address, Address, Address, Address]
  const pau = await deployStages(chain, layer, venues, { admin, relayer, freezer })
  const settings: Setting[] = []
  const people = { admin, relayer, freezer, stranger }
  const world: World = { layer, chain, pau, people, fixtures: {}, operations: [], settings }
  const scenarios: Scenario[] = []
  const held = (token: LocalContract) => token.read<bigint>('balanceOf', [pau.proxy.address])
  const later = async (seconds: bigint) => chain.mineAt((await chain.now()) + seconds)
  const over: Stand['over'] = (venue, functions, act) => {
    scenarios.push({
      layer,
      functions,
      name: `over ${venue}`,
      ends: 'in success',
      async act(run) {
        await act(caller(run, true))
      },
    })
  }
  const caller = (run: Run, expected: boolean): Operate => {
    return async (signature, ...args) => {
      const options: CallOptions = PAYABLE.has(signature) ? { value: TIP } : {}
      const { success, data, reason, error } = await run.call(signature, args, options)
      const end = success ? 'succeeds' : `reverts with ${reason ?? error}`
      if (success !== expected) throw new Error(`${signature} ${end} at ${run.stage.name}`)
      return data
    }
  }
  return {
    world,
    scenarios,
    proxy: pau.proxy.address,
    async set(name, ...args) {
      settings.push({ name, args })
      // The diamond reads what Stage 2 wrote.
      for (const stage of pau.stages.slice(0, 2)) await stage.send(name, args, { from: admin })
    },
    async limit(keys) {
      for (const key of keys) await pau.rateLimits.send('setRateLimitData', [key, LIMIT, 0n], { from: admin })
    },
    held,
    later,
    over,
    overVault(venue, vault, amounts) {
      const [deposit, boundedDeposit] = ['depositERC4626(address,uint256)', 'depositERC4626(address,uint256,uint256)']
      const [withdraw, boundedWithdraw] = [
        'withdrawERC4626(address,uint256)',
        'withdrawERC4626(address,uint256,uint256)',
      ]
      const [redeem, boundedRedeem] = ['redeemERC4626(address,uint256)', 'redeemERC4626(address,uint256,uint256)']
      const all = [deposit, withdraw, redeem, boundedDeposit, boundedWithdraw, boundedRedeem]
      over(venue, all, async (operate) => {
        await operate(deposit, vault.address, amounts.deposit)
        await operate(boundedDeposit, vault.address, amounts.deposit, 1n)
        await later(DAY)
        await operate(withdraw, vault.address, amounts.withdraw)
        await operate(boundedWithdraw, vault.address, amounts.withdraw, maxUint256)
        await operate(redeem, vault.address, (await held(vault)) / 2n)
        await operate(boundedRedeem, vault.address, await held(vault), 1n)
      })
    },
    refused(venue, [signature, ...args], before) {
      const name = `refused by ${venue}`
      scenarios.push({
        layer,
        functions: [signature],
        name,
        ends: 'alike',
        async act(run) {
          await before?.(caller(run, true))
          await caller(run, false)(signature, ...args)
        },
      })
    },
  }
}

/** The limits of ERC-4626 vaults. */
export function vaultKeys(vaults: readonly { address: Address; asset: Address }[]): Hex[] {
  return vaults.flatMap(({ address: token, asset }) => [
    diamondKey('LIMIT_4626_DEPOSIT', { asset, token }),
    diamondKey('LIMIT_4626_WITHDRAW', { token }),
  ])
}
