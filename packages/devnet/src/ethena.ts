import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

/** USDe (18 decimals) that may be minted, and redeemed, in a block at the start. */
const MAX_PER_BLOCK = parseUnits('2000000', 18)
/** Seconds. */
const COOLDOWN = 7n * 86_400n

/** What is swapped against what, at whatever price the order names. */
export type EthenaOrder = {
  benefactor: Address
  /** Who signed: the benefactor, or a signer who accepted its delegation. */
  signer: Address
  /** Base units: 6 decimals. */
  usdcAmount: bigint
  /** Base units: 18 decimals. */
  usdeAmount: bigint
  /** Default: the benefactor. */
  beneficiary?: Address
  /** Seconds since 1970. Default: an hour from now. */
  expiry?: bigint
  /** Default: one that was not used yet. */
  nonce?: bigint
}

export type Ethena = {
  readonly usde: LocalContract
  readonly susde: LocalContract
  readonly minter: LocalContract
  /** Ethena executes an order: it takes what the benefactor approved. */
  mint(order: EthenaOrder): Promise<void>
  redeem(order: EthenaOrder): Promise<void>
  /** Lets an account mint and redeem, or no longer. */
  whitelist(benefactor: Address, listed?: boolean): Promise<void>
  /** In USDe (18 decimals) a block. */
  setMaxPerBlock(mint: bigint, redeem: bigint): Promise<void>
  /** Seconds; none opens ERC-4626's own way out. */
  setCooldown(duration: bigint): Promise<void>
  /** USDe out of nothing. */
  give(to: Address, amount: bigint): Promise<void>
}

/** The Ethena that lies at mainnet's addresses. It is steered as the model is, and USDe are given as it mints them. */
export function findEthena({ chain, tokens }: Pick<Devnet, 'chain' | 'tokens'>): Ethena {
  const from = GOVERNANCE
  const usde = contractAt(chain, model('Usde'), mainnet.USDE)
  const minter = contractAt(chain, model('EthenaMinting'), mainnet.ETHENA_MINTER)
  const susde = contractAt(chain, model('StakedUsde'), mainnet.SUSDE)
  const govern = async (contract: LocalContract, functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from })
  }
  let nonce = 0n
  const execute = async (functionName: 'mint' | 'redeem', order: EthenaOrder) => {
    const { benefactor, signer, usdcAmount, usdeAmount, beneficiary = benefactor } = order
    const tuple = {
      orderType: functionName === 'mint' ? 0 : 1,
      expiry: order.expiry ?? (await chain.now()) + 3600n,
      nonce: order.nonce ?? ++nonce,
      benefactor,
      beneficiary,
      collateralAsset: tokens.usdc.address,
      collateralAmount: usdcAmount,
      usdeAmount,
    }
    await govern(minter, functionName, tuple, signer)
  }
  const give = async (to: Address, amount: bigint) => {
    await usde.send('mint', [to, amount], { from: minter.address })
  }
  return {
    usde,
    susde,
    minter,
    give,
    mint: (order) => execute('mint', order),
    redeem: (order) => execute('redeem', order),
    whitelist: (benefactor, listed = true) => govern(minter, 'setWhitelistedBenefactor', benefactor, listed),
    setMaxPerBlock: (mint, redeem) => govern(minter, 'setMaxPerBlock', mint, redeem),
    setCooldown: (duration) => govern(susde, 'setCooldownDuration', Number(duration)),
  }
}

/** Ethena: USDe, its minter and sUSDe, with a share of sUSDe worth more than one USDe. */
export async function installEthena(devnet: Pick<Devnet, 'chain' | 'tokens'>): Promise<Ethena> {
  const { chain } = devnet
  const from = GOVERNANCE
  const { ETHENA_MINTER, SUSDE, USDE } = mainnet
  const limits = [MAX_PER_BLOCK, MAX_PER_BLOCK]
  await install(chain, { address: USDE, artifact: model('Usde'), from })
  await install(chain, { address: ETHENA_MINTER, artifact: model('EthenaMinting'), args: [USDE, ...limits], from })
  await install(chain, { address: SUSDE, artifact: model('StakedUsde'), args: [USDE], from })
  const ethena = findEthena(devnet)
  const { give, minter, susde, usde } = ethena
  await usde.send('setMinter', [minter.address], { from })
  await ethena.setCooldown(COOLDOWN)
  // Others stake, and were paid since.
  const stake = parseUnits('1000000', 18)
  await give(from, stake)
  await usde.send('approve', [susde.address, stake], { from })
  await susde.send('deposit', [stake, from], { from })
  await give(susde.address, parseUnits('123456.789', 18))
  return ethena
}
