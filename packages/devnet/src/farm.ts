import { mainnet } from '@diamond-pau/addresses'
import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import type { Abi, Address, Hex } from 'viem'
import { model, publishedText } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

/** Who may tell a farm of new rewards. */
const DISTRIBUTION = labelled('farm distribution')

export type Farm = {
  readonly contract: LocalContract
  readonly stakingToken: LocalContract
  readonly rewardsToken: LocalContract
  /** Gives the farm fresh tokens to pay out over the next period. What it has not paid out yet joins them. */
  reward(amount: bigint): Promise<void>
  /** For how many seconds rewards are paid from the next ones on; a week at first. Only between two periods. */
  setDuration(seconds: bigint): Promise<void>
  /** Stops deposits, or lets them through again. */
  setPaused(paused: boolean): Promise<void>
}

/** The farm that lies at mainnet's address, on which USDS earn SPK. It is steered as the model is. */
export function findFarm(
  { chain, tokens }: Pick<Devnet, 'chain' | 'tokens'>,
  options: { address?: Address; stakingToken?: LocalContract } = {},
): Farm {
  const { address = mainnet.USDS_SPK_FARM, stakingToken = tokens.usds } = options
  const rewardsToken = contractAt(chain, model('Spk'), mainnet.SPK)
  const contract = contractAt(chain, stakingRewards(), address)
  return {
    contract,
    stakingToken,
    rewardsToken,
    async reward(amount) {
      await rewardsToken.send('mint', [address, amount], { from: GOVERNANCE })
      await contract.send('notifyRewardAmount', [amount], { from: DISTRIBUTION })
    },
    async setDuration(seconds) {
      await contract.send('setRewardsDuration', [seconds], { from: GOVERNANCE })
    },
    async setPaused(paused) {
      await contract.send('setPaused', [paused], { from: GOVERNANCE })
    },
  }
}

/**
 * A farm: Synthetix's StakingRewards, of which Sky's farms are a later version with the same accounts. By default that
 * of mainnet on which USDS earn SPK; SPK is a model of a Sky token.
 */
export async function installFarm(
  devnet: Pick<Devnet, 'chain' | 'tokens'>,
  options: { address?: Address; stakingToken?: LocalContract } = {},
): Promise<Farm> {
  const { chain } = devnet
  const farm = findFarm(devnet, options)
  const [rewards, staking] = [farm.rewardsToken.address, farm.stakingToken.address]
  await install(chain, { address: rewards, artifact: model('Spk'), from: GOVERNANCE })
  await install(chain, {
    address: farm.contract.address,
    artifact: stakingRewards(),
    args: [GOVERNANCE, DISTRIBUTION, rewards, staking],
    from: GOVERNANCE,
  })
  return farm
}

/** Synthetix publishes creation code beside the addresses of what it deployed, all in one file. */
function stakingRewards(): Artifact {
  type Deployment = { sources: Record<string, { abi: Abi; bytecode: string }> }
  const text = publishedText('synthetix/publish/deployed/mainnet/deployment.json')
  const source = (JSON.parse(text) as Deployment).sources['StakingRewards']
  if (!source) throw new Error('synthetix does not have the code of StakingRewards where it had it.')
  return {
    contractName: 'StakingRewards',
    sourceName: 'StakingRewards.sol',
    abi: source.abi,
    bytecode: `0x${source.bytecode}` as Hex,
    deployedBytecode: '0x',
    immutableReferences: {},
    storageLayout: [],
  }
}
