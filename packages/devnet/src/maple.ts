import { mainnet } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

/** Amounts are in base units of USDC, of shares in base units of syrupUSDC: 6 decimals both. */
export type Maple = {
  readonly pool: LocalContract
  /** Pays the queue in its order, up to so many shares. */
  process(maxShares: bigint): Promise<void>
  /** Interest that counts and is not there. */
  accrue(assets: bigint): Promise<void>
  /** Losses that lower what a redemption pays, from now on this much in all. */
  impair(losses: bigint): Promise<void>
  /** Takes assets out of the pool, that go on counting. */
  lend(assets: bigint): Promise<void>
}

/** Maple's pool syrupUSDC with ten million USDC of others, a share worth more than one. */
export async function installMaple({ chain, deal, tokens }: Pick<Devnet, 'chain' | 'deal' | 'tokens'>): Promise<Maple> {
  const from = GOVERNANCE
  const { usdc } = tokens
  const pool = await install(chain, {
    address: mainnet.SYRUP_USDC,
    artifact: model('MaplePool'),
    args: [usdc.address],
    from,
  })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await pool.send(functionName, args, { from })
  }
  const stake = parseUnits('10000000', 6)
  await deal(usdc.address, from, stake)
  await usdc.send('approve', [pool.address, stake], { from })
  await govern('deposit', stake, from)
  await govern('accrue', parseUnits('1234567.891011', 6))
  await deal(usdc.address, pool.address, parseUnits('1234567.891011', 6))
  return {
    pool,
    process: (maxShares) => govern('processRedemptions', maxShares),
    accrue: (assets) => govern('accrue', assets),
    impair: (losses) => govern('impair', losses),
    lend: (assets) => govern('lend', labelled('Maple borrower'), assets),
  }
}
