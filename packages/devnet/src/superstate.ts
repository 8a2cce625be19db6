import { mainnet } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

export type Superstate = {
  readonly ustb: LocalContract
  /** Where subscriptions are swept to. */
  readonly treasury: Address
  /** Puts an account on the allowlist, or takes it off. */
  allow(account: Address, allowed?: boolean): Promise<void>
  /** Dollars for a token, 6 decimals, as of now. */
  setPrice(price: bigint): Promise<void>
  /** Hundredths of a percent of what is subscribed. */
  setFee(fee: bigint): Promise<void>
  pause(paused?: boolean): Promise<void>
}

/** Superstate's USTB at 10.81 USDC a token, without a fee. */
export async function installSuperstate({ chain, tokens }: Pick<Devnet, 'chain' | 'tokens'>): Promise<Superstate> {
  const treasury = labelled('Superstate treasury')
  const ustb = await install(chain, { address: mainnet.USTB, artifact: model('Ustb'), from: GOVERNANCE })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await ustb.send(functionName, args, { from: GOVERNANCE })
  }
  const superstate: Superstate = {
    ustb,
    treasury,
    allow: (account, allowed = true) => govern('setAllowed', account, allowed),
    setPrice: (price) => govern('setPrice', price),
    setFee: (fee) => govern('setStablecoinConfig', tokens.usdc.address, treasury, fee),
    pause: (paused = true) => govern('setPaused', paused),
  }
  await superstate.setFee(0n)
  await superstate.setPrice(parseUnits('10.81', 6))
  return superstate
}
