import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { parseEther, zeroAddress } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** stETH, as wstETH names it on mainnet. The registries have wstETH alone. */
const STETH = '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84'
const ORACLE = labelled('Lido oracle')
const STAKER = labelled('Lido staker')
/** ETH staked at the start, and what it earned before: a share is worth more than one, so that rounding shows. */
const STAKED = parseEther('100000')
const EARNED = parseEther('21987.654321098765432109')

export type Lido = {
  readonly stETH: LocalContract
  readonly wstETH: LocalContract
  readonly queue: LocalContract
  /** Adds a reward to all stakes, in wei. */
  reward(amount: bigint): Promise<void>
  /** Takes a loss from all stakes, in wei. */
  slash(amount: bigint): Promise<void>
  /** Pays the requests up to one, by default the last, at the rate of now at most. */
  finalize(lastRequestId?: bigint): Promise<void>
  /** Bounds what may still be staked, in wei. Unlimited at the start. */
  limitStaking(amount: bigint): Promise<void>
  pauseStaking(): Promise<void>
  resumeStaking(): Promise<void>
}

/** The Lido that lies at mainnet's addresses. It is steered as the model is. */
export function findLido({ chain }: Pick<Devnet, 'chain'>): Lido {
  const from = ORACLE
  const stETH = contractAt(chain, model('StEth'), STETH)
  const wstETH = contractAt(chain, model('WstEth'), mainnet.WSTETH)
  const queue = contractAt(chain, model('WithdrawalQueue'), mainnet.WSTETH_WITHDRAW_QUEUE)
  const report = async (loss: bigint, value: bigint) => {
    await chain.testClient.setBalance({ address: ORACLE, value: value + parseEther('1') })
    await stETH.send('report', [loss], { from, value })
  }
  const steer = async (functionName: string, ...args: unknown[]) => {
    await stETH.send(functionName, args, { from })
  }
  return {
    stETH,
    wstETH,
    queue,
    reward: (amount) => report(0n, amount),
    slash: (amount) => report(amount, 0n),
    finalize: async (last) => steer('finalize', last ?? (await queue.read<bigint>('getLastRequestId'))),
    limitStaking: (amount) => steer('limitStaking', amount),
    pauseStaking: () => steer('pauseStaking'),
    resumeStaking: () => steer('resumeStaking'),
  }
}

/** Lido with a hundred thousand ETH staked and an empty withdrawal queue. */
export async function installLido(devnet: Pick<Devnet, 'chain'>): Promise<Lido> {
  const { chain } = devnet
  const from = ORACLE
  const { WSTETH: wstETH, WSTETH_WITHDRAW_QUEUE: queue } = mainnet
  await install(chain, { address: STETH, artifact: model('StEth'), args: [ORACLE, queue], from })
  await install(chain, { address: wstETH, artifact: model('WstEth'), args: [STETH], from })
  await install(chain, { address: queue, artifact: model('WithdrawalQueue'), args: [STETH, wstETH], from })
  const lido = findLido(devnet)
  await chain.testClient.setBalance({ address: STAKER, value: STAKED + parseEther('1') })
  await lido.stETH.send('submit', [zeroAddress], { from: STAKER, value: STAKED })
  await lido.reward(EARNED)
  return lido
}
