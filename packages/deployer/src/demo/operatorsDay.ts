import { contractAt, decodeRevert, type LocalContract, revertData } from '@diamond-pau/contracts/testing'
import type { Devnet } from '@diamond-pau/devnet'
import { type Abi, type Address, parseUnits } from 'viem'
import { agentAbi, rateLimitsAbi } from '../abi.ts'
import { catalogue } from '../catalogue.ts'
import type { Desired } from '../desired/types.ts'
import { amountText } from '../text.ts'
import type { DayEvent, Standing } from './types.ts'

const USDS = { decimals: 18, symbol: 'USDS' }
const amount = (millions: number) => parseUnits(String(millions * 1_000_000), USDS.decimals)

/**
 * An operator's day with a PAU that mints USDS and lends it on SparkLend: into the limit, out of it, back, and the
 * freezer's stop. Everything goes through the agent, as on mainnet.
 *
 * @param options.onEvent - Told of everything as it happens.
 */
export async function operatorsDay(
  devnet: Devnet,
  desired: Desired,
  options: { onEvent?: (event: DayEvent) => void } = {},
): Promise<DayEvent[]> {
  const { chain, aave } = devnet
  const [agentAddress] = desired.pau.agents
  const [{ actors, revokers }] = desired.agents as [Desired['agents'][number]]
  const [operator, freezer] = [actors[0] as Address, revokers[0] as Address]
  const agent = contractAt(chain, { abi: [...agentAbi] }, agentAddress as Address)
  const abi: Abi = [...catalogue.abi('USDS_FACET'), ...catalogue.abi('AAVE_FACET')]
  const controller = contractAt(chain, { abi }, desired.pau.controller)
  const aToken = aave.aTokens.usds.address

  const events: DayEvent[] = []
  const happened = async (event: Omit<DayEvent, 'time' | 'after'>) => {
    const complete = { time: await chain.now(), ...event, after: await standing(devnet, desired) }
    events.push(complete)
    options.onEvent?.(complete)
  }
  const attempt = async (who: string, what: string, send: () => ReturnType<LocalContract['send']>) => {
    try {
      const { gasUsed } = await send()
      await happened({ who, what, outcome: 'done', gasUsed })
    } catch (error) {
      const { name } = decodeRevert(revertData(error), abi)
      await happened({ who, what, outcome: 'refused', error: name })
    }
  }
  const operate = (what: string, functionName: string, ...args: unknown[]) =>
    attempt('operator', what, () =>
      agent.send('call', [controller.address, controller.encode(functionName, args)], { from: operator }),
    )
  const mint = (millions: number) => operate(`mint ${text(millions)}`, 'usds_mint', amount(millions))
  const burn = (millions: number) => operate(`burn ${text(millions)}`, 'usds_burn', amount(millions))
  const deposit = (millions: number) =>
    operate(`deposit ${text(millions)} in SparkLend`, 'aave_deposit', aToken, amount(millions))
  const withdraw = (millions: number) =>
    operate(`withdraw ${text(millions)} from SparkLend`, 'aave_withdraw', aToken, amount(millions))

  await mint(4)
  await deposit(4)
  await mint(3)
  await aave.borrow('usds', amount(1))
  await happened({ who: 'market', what: `somebody borrows ${text(1)} from SparkLend`, outcome: 'done' })
  await chain.mineAt((await chain.now()) + 12n * 3600n)
  await happened({ who: 'time', what: '12 hours pass', outcome: 'done' })
  await mint(3)
  await deposit(3)
  await withdraw(5)
  await burn(5)
  await attempt('freezer', 'remove the operator', () => agent.send('removeActor', [operator], { from: freezer }))
  await mint(1)
  return events
}

function text(millions: number): string {
  return amountText(amount(millions), USDS)
}

async function standing({ chain, tokens, aave }: Devnet, { pau, limits }: Desired): Promise<Standing> {
  const left = async (constant: string) => {
    const limit = limits.find((candidate) => candidate.constant === constant)
    return chain.publicClient.readContract({
      address: pau.rateLimits,
      abi: rateLimitsAbi,
      functionName: 'getCurrentRateLimit',
      args: [limit?.key ?? '0x'],
    })
  }
  return {
    usds: await tokens.usds.read<bigint>('balanceOf', [pau.proxy]),
    spUsds: await aave.aTokens.usds.read<bigint>('balanceOf', [pau.proxy]),
    mintLimit: await left('LIMIT_USDS_MINT'),
    depositLimit: await left('LIMIT_AAVE_DEPOSIT'),
  }
}
