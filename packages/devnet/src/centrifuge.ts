import { mainnet } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

const POOL_ID = 281_474_976_710_660n
const SHARE_CLASS = '0x00010000000000040000000000000001'
/** Centrifuge's number of mainnet. */
const LOCAL = 1

/** Amounts are in base units, of assets and shares 6 decimals. */
export type Centrifuge = {
  readonly vault: LocalContract
  readonly share: LocalContract
  readonly spoke: LocalContract
  /** Gives an account shares. */
  give(to: Address, shares: bigint): Promise<void>
  fulfilDeposit(controller: Address, assets: bigint): Promise<void>
  fulfilRedeem(controller: Address, shares: bigint): Promise<void>
  fulfilCancelDeposit(controller: Address): Promise<void>
  fulfilCancelRedeem(controller: Address): Promise<void>
  /** Assets for a share, times 1e18. */
  setPrice(price: bigint): Promise<void>
  /** Wei for a message to a chain, by Centrifuge's number of it; none closes the way. */
  setFee(centrifugeId: number, fee: bigint): Promise<void>
  /** Has the vault send shares through another spoke. */
  setSpoke(spoke: Address): Promise<void>
}

/** Centrifuge's vault of JTRSY for USDC, an ERC-7540 vault, with the spoke that sends its shares to other chains. */
export async function installCentrifuge({
  chain,
  deal,
  tokens,
}: Pick<Devnet, 'chain' | 'deal' | 'tokens'>): Promise<Centrifuge> {
  const from = GOVERNANCE
  const { usdc } = tokens
  const share = await install(chain, { address: mainnet.JTRSY, artifact: model('CentrifugeShare'), from })
  const vault = await install(chain, {
    address: mainnet.CENTRIFUGE_JTRSY,
    artifact: model('CentrifugeVault'),
    args: [usdc.address, share.address, POOL_ID, SHARE_CLASS],
    from,
  })
  const spoke = await install(chain, {
    address: labelled('Centrifuge spoke'),
    artifact: model('CentrifugeSpoke'),
    args: [share.address, POOL_ID, SHARE_CLASS, LOCAL],
    from,
  })
  const govern = async (contract: LocalContract, functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from })
  }
  const centrifuge: Centrifuge = {
    vault,
    share,
    spoke,
    give: (to, shares) => govern(share, 'mint', to, shares),
    fulfilDeposit: (controller, assets) => govern(vault, 'fulfilDeposit', controller, assets),
    async fulfilRedeem(controller, shares) {
      await deal(usdc.address, from, await vault.read<bigint>('convertToAssets', [shares]))
      await govern(vault, 'fulfilRedeem', controller, shares)
    },
    fulfilCancelDeposit: (controller) => govern(vault, 'fulfilCancelDeposit', controller),
    fulfilCancelRedeem: (controller) => govern(vault, 'fulfilCancelRedeem', controller),
    setPrice: (price) => govern(vault, 'setPrice', price),
    setFee: (centrifugeId, fee) => govern(spoke, 'setFee', centrifugeId, fee),
    setSpoke: (address) => govern(vault, 'setSpoke', address),
  }
  await govern(share, 'rely', vault.address)
  await govern(share, 'rely', spoke.address)
  await usdc.send('approve', [vault.address, maxUint256], { from })
  await centrifuge.setSpoke(spoke.address)
  await centrifuge.setPrice(parseUnits('1.0876543', 18))
  return centrifuge
}
