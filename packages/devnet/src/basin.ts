import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

export type Basin = {
  readonly basin: LocalContract
  /** Value of a whole token, times 1e18. */
  setRate(asset: Address, rate: bigint): Promise<void>
  /** Takes assets away, in base units, as a loss would. */
  lose(asset: Address, amount: bigint): Promise<void>
}

/** A Grove Basin of USDC and USDS, with a million USDC of others and a share worth more than one. */
export async function installBasin({ chain, deal, tokens }: Pick<Devnet, 'chain' | 'deal' | 'tokens'>): Promise<Basin> {
  const from = GOVERNANCE
  const { usdc, usds } = tokens
  const basin = await install(chain, { address: labelled('Grove Basin'), artifact: model('GroveBasin'), from })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await basin.send(functionName, args, { from })
  }
  const handle: Basin = {
    basin,
    setRate: (asset, rate) => govern('setRate', asset, rate),
    lose: (asset, amount) => govern('lose', asset, amount),
  }
  await handle.setRate(usdc.address, parseUnits('1', 18))
  await handle.setRate(usds.address, parseUnits('1', 18))
  const stake = parseUnits('1000000', 6)
  await deal(usdc.address, from, stake)
  await usdc.send('approve', [basin.address, stake], { from })
  await govern('deposit', usdc.address, from, stake)
  await deal(usdc.address, basin.address, parseUnits('34567.891011', 6))
  return handle
}
