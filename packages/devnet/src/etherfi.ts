import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract, send } from '@diamond-pau/contracts/testing'
import { type Address, parseEther } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** What weETH names on mainnet. The registries have weETH alone. */
const EETH = '0x35fA164735182de50811E8e2E824cFb9B6118ac2'
const LIQUIDITY_POOL = '0x308861A430be4cce5502d0A12724771Fc6DaF216'
const WITHDRAW_REQUEST_NFT = '0x7d5706f6ef3F89B3951E23e557CDFBC3239D4E2c'
/** Administers all of it, and holds what is staked. */
const ADMIN = labelled('EtherFi admin')
const STAKER = labelled('EtherFi staker')
/** ETH deposited at the start, how much of it is staked, and what that earned before: a share is worth more than one. */
const DEPOSITED = parseEther('100000')
const STAKED = parseEther('90000')
const EARNED = parseEther('7654.321098765432109876')

export type EtherFi = {
  readonly weETH: LocalContract
  readonly eETH: LocalContract
  readonly liquidityPool: LocalContract
  readonly withdrawRequestNFT: LocalContract
  /** Adds a reward to all that is staked, in wei. */
  reward(amount: bigint): Promise<void>
  /** Takes a loss from all that is staked, in wei. */
  slash(amount: bigint): Promise<void>
  /** Finalises the requests up to one, by default the last, and sets ETH of the pool aside for them. */
  finalize(lastRequestId?: bigint): Promise<void>
  invalidate(requestId: bigint): Promise<void>
  validate(requestId: bigint): Promise<void>
  /** Sends ETH of the pool off to be staked, in wei: it pays no requests. */
  stake(amount: bigint): Promise<void>
  /** Brings staked ETH back to the pool, in wei. */
  unstake(amount: bigint): Promise<void>
  pause(): Promise<void>
  unpause(): Promise<void>
}

/** The EtherFi that lies at mainnet's addresses. It is steered as the model is. */
export function findEtherFi({ chain }: Pick<Devnet, 'chain'>): EtherFi {
  const from = ADMIN
  const eETH = contractAt(chain, model('EEth'), EETH)
  const weETH = contractAt(chain, model('WeEth'), mainnet.WEETH)
  const liquidityPool = contractAt(chain, model('EtherFiLiquidityPool'), LIQUIDITY_POOL)
  const withdrawRequestNFT = contractAt(chain, model('WithdrawRequestNft'), WITHDRAW_REQUEST_NFT)
  const steer = async (contract: LocalContract, functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from })
  }
  return {
    weETH,
    eETH,
    liquidityPool,
    withdrawRequestNFT,
    reward: (amount) => steer(liquidityPool, 'rebase', amount),
    slash: (amount) => steer(liquidityPool, 'rebase', -amount),
    async finalize(last) {
      const nft = withdrawRequestNFT
      const to = last ?? BigInt(await nft.read<number>('nextRequestId')) - 1n
      const start = BigInt(await nft.read<number>('lastFinalizedRequestId')) + 1n
      await steer(nft, 'finalizeRequests', to)
      let owed = 0n
      for (let id = start; id <= to; id++) owed += await nft.read<bigint>('getClaimableAmount', [id])
      await steer(liquidityPool, 'addEthAmountLockedForWithdrawal', owed)
    },
    invalidate: (requestId) => steer(withdrawRequestNFT, 'invalidateRequest', requestId),
    validate: (requestId) => steer(withdrawRequestNFT, 'validateRequest', requestId),
    stake: (amount) => steer(liquidityPool, 'stake', amount),
    async unstake(value) {
      await chain.testClient.setBalance({ address: ADMIN, value: value + parseEther('1') })
      await send(chain, LIQUIDITY_POOL, '0x', { from, value })
    },
    pause: () => steer(liquidityPool, 'pauseContract'),
    unpause: () => steer(liquidityPool, 'unPauseContract'),
  }
}

/** EtherFi with a hundred thousand ETH, a tenth of it not staked, and no requests. */
export async function installEtherFi(devnet: Pick<Devnet, 'chain'>): Promise<EtherFi> {
  const { chain } = devnet
  const put = (address: Address, name: string, ...args: unknown[]) =>
    install(chain, { address, artifact: model(name), args, from: ADMIN })
  await put(EETH, 'EEth', LIQUIDITY_POOL)
  await put(mainnet.WEETH, 'WeEth', EETH, LIQUIDITY_POOL)
  await put(LIQUIDITY_POOL, 'EtherFiLiquidityPool', ADMIN, EETH, WITHDRAW_REQUEST_NFT)
  await put(WITHDRAW_REQUEST_NFT, 'WithdrawRequestNft', ADMIN, LIQUIDITY_POOL)
  const etherFi = findEtherFi(devnet)
  await chain.testClient.setBalance({ address: STAKER, value: DEPOSITED + parseEther('1') })
  await etherFi.liquidityPool.send('deposit', [], { from: STAKER, value: DEPOSITED })
  await etherFi.stake(STAKED)
  await etherFi.reward(EARNED)
  return etherFi
}
