import { type Address, encodeFunctionData, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { rateLimitsAbi } from '../abi.ts'
import { isRefusal, revertData, revertName } from '../chain/revert.ts'
import { catalogue } from '../catalogue.ts'
import type { Connection } from '../chain/connection.ts'
import { coreErrors } from '../contracts.ts'
import { execute, type Execution } from '../execute/execute.ts'
import { memoryJournal } from '../execute/journal.ts'
import { nodeSink } from '../execute/nodeSink.ts'
import { windBack } from '../execute/windBack.ts'
import { planTransition } from './planTransition.ts'
import { planHash } from '../plan/planFile.ts'
import { latestView } from '../read/view.ts'
import { limitText } from './planLimits.ts'
import { callText } from '../text.ts'
import { readTransition, type Transition } from './readTransition.ts'
import { available } from './rekey.ts'
import type { TransitionRequest } from './types.ts'
import { type TransitionVerification, verifyTransition } from './verifyTransition.ts'

/** One operation, tried through the old controller before and through the new one after. */
export type Trial = { what: string; before: string; after: string; same: boolean }

/** A budget that moved, in every second that was compared. */
export type Continuity = { limit: string; successor: string; seconds: number; most: bigint }

/** What a rehearsal showed. */
export type Rehearsal = {
  planHash: Hex
  execution: Execution
  verification: TransitionVerification
  trials: Trial[]
  continuity: Continuity[]
  /** Tokens that custody holds: a transition moves none. */
  funds: { token: Address; before: bigint; after: bigint }[]
  back: { planHash: Hex; steps: number; verification: TransitionVerification; trials: Trial[] }
  ok: boolean
}

/**
 * Carries out a transition and its way back on a development node, such as a fork, compares what was with what is, and
 * winds the chain back. Each kind of operation that a limit allows is tried through both controllers with the same
 * calldata and must end the same.
 *
 * @throws NoRehearsalError
 */
export function rehearse(connection: Connection, request: TransitionRequest): Promise<Rehearsal> {
  return windBack(connection, async () => {
    const transition = await readTransition(await latestView(connection), request)
    const { state } = transition
    const plan = planTransition(transition)
    const calls = await trialCalls(connection, transition)
    const tokens = await heldTokens(connection, transition)
    const fundsBefore = await Promise.all(tokens.map((token) => balance(connection, token, request.proxy)))
    const before = await tryAll(connection, state.from.address, calls)

    const execution = await send(connection, plan)
    const verification = await verifyTransition(connection, transition, plan)
    const after = await tryAll(connection, state.to.address, calls)
    const fundsAfter = await Promise.all(tokens.map((token) => balance(connection, token, request.proxy)))
    const continuity = await compareBudgets(connection, transition)

    const home = { ...request, from: state.to.address, to: { stage: state.from.stage, address: state.from.address } }
    const back = await readTransition(await latestView(connection), home)
    const backPlan = planTransition(back)
    await send(connection, backPlan)
    const backVerification = await verifyTransition(connection, back, backPlan)
    const returned = await tryAll(connection, state.from.address, calls)

    const strict = state.from.stage !== 'legacy'
    const trials = compare(calls, before, after, strict)
    const backTrials = compare(calls, before, returned, true)
    const funds = tokens.map((token, i) => ({
      token,
      before: fundsBefore[i] as bigint,
      after: fundsAfter[i] as bigint,
    }))
    const clean = ({ findings }: TransitionVerification) => findings.every(({ severity }) => severity !== 'drift')
    return {
      planHash: planHash(plan),
      execution,
      verification,
      trials,
      continuity,
      funds,
      back: {
        planHash: planHash(backPlan),
        steps: backPlan.steps.length,
        verification: backVerification,
        trials: backTrials,
      },
      ok:
        clean(verification) &&
        clean(backVerification) &&
        [...trials, ...backTrials].every(({ same }) => same) &&
        funds.every((fund) => fund.before === fund.after) &&
        continuity.every(({ most }) => most === 0n),
    }
  })
}

async function send(connection: Connection, plan: ReturnType<typeof planTransition>): Promise<Execution> {
  const sink = await nodeSink(connection, { impersonate: true })
  return execute(plan, { connection, sink, journal: memoryJournal(), errors: coreErrors() })
}

// --------------------------------------------------------------------------------------------------------------- trials

type TrialCall = { what: string; data: Hex; from: Address }

const operationsAbi = parseAbi([
  'function mintUSDS(uint256)',
  'function burnUSDS(uint256)',
  'function swapUSDSToUSDC(uint256)',
  'function swapUSDCToUSDS(uint256)',
  'function depositERC4626(address,uint256,uint256) returns (uint256)',
  'function withdrawERC4626(address,uint256,uint256) returns (uint256)',
  'function depositAave(address,uint256)',
  'function withdrawAave(address,uint256) returns (uint256)',
  'function transferAsset(address,address,uint256)',
  'function otcSend(address,address,uint256)',
  'function otcClaim(address,address)',
  'function cooldownAssetsSUSDe(uint256)',
  'function prepareUSDeMint(uint256)',
  'function prepareUSDeBurn(uint256)',
  'function unstakeSUSDe()',
  'function requestMapleRedemption(address,uint256)',
  'function depositToFarm(address,uint256)',
  'function withdrawFromFarm(address,uint256)',
  'function takeFromSparkVault(address,uint256)',
  'function subscribeSuperstate(uint256)',
  'function depositToWstETH(uint256) returns (uint256)',
  'function requestWithdrawFromWstETH(uint256) returns (uint256[])',
  'function depositToWeETH(uint256,uint256) returns (uint256)',
  'function requestWithdrawFromWeETH(address,uint256) returns (uint256)',
  'function transferUSDCToCCTP(uint256,uint32)',
  'function transferTokenLayerZero(address,uint256,uint32) payable',
  'function depositPSM(address,uint256) returns (uint256)',
  'function withdrawPSM(address,uint256) returns (uint256)',
  'function requestDepositERC7540(address,uint256)',
  'function claimDepositERC7540(address)',
  'function requestRedeemERC7540(address,uint256)',
  'function claimRedeemERC7540(address)',
  'function swapCurve(address,uint256,uint256,uint256,uint256) returns (uint256)',
  'function redeemPendlePT(address,uint256,uint256)',
  'function swapUniswapV3(address,address,uint256,uint256,uint24) returns (uint256)',
  'function swapUniswapV4(bytes32,address,uint128,uint128)',
])

const SMALL = 1_000_000n
/** No bound of the call's own. */
const ANY = 2n ** 256n - 1n

/** What is tried for a limit: one small operation of each kind that it allows. */
const OPERATIONS: Readonly<Record<string, (args: Record<string, never>) => [string, readonly unknown[]][]>> = {
  LIMIT_USDS_MINT: () => [
    ['mintUSDS', [SMALL]],
    ['burnUSDS', [SMALL]],
  ],
  LIMIT_USDS_TO_USDC: () => [
    ['swapUSDSToUSDC', [SMALL]],
    ['swapUSDCToUSDS', [SMALL]],
  ],
  LIMIT_4626_DEPOSIT: ({ token }) => [['depositERC4626', [token, 10n * SMALL, 0n]]],
  LIMIT_4626_WITHDRAW: ({ token }) => [['withdrawERC4626', [token, SMALL, ANY]]],
  LIMIT_AAVE_DEPOSIT: ({ aToken }) => [['depositAave', [aToken, 10n * SMALL]]],
  LIMIT_AAVE_WITHDRAW: ({ aToken }) => [['withdrawAave', [aToken, SMALL]]],
  LIMIT_ASSET_TRANSFER: ({ asset, destination }) => [['transferAsset', [asset, destination, SMALL]]],
  LIMIT_SUSDE_COOLDOWN: () => [
    ['cooldownAssetsSUSDe', [SMALL]],
    ['unstakeSUSDe', []],
  ],
  LIMIT_USDE_MINT: () => [['prepareUSDeMint', [SMALL]]],
  LIMIT_USDE_BURN: () => [['prepareUSDeBurn', [SMALL]]],
  LIMIT_MAPLE_REDEEM: ({ mapleToken }) => [['requestMapleRedemption', [mapleToken, SMALL]]],
  LIMIT_FARM_DEPOSIT: ({ farm }) => [['depositToFarm', [farm, SMALL]]],
  LIMIT_FARM_WITHDRAW: ({ farm }) => [['withdrawFromFarm', [farm, SMALL]]],
  LIMIT_SPARK_VAULT_TAKE: ({ sparkVault }) => [['takeFromSparkVault', [sparkVault, SMALL]]],
  LIMIT_SUPERSTATE_SUBSCRIBE: () => [['subscribeSuperstate', [SMALL]]],
  LIMIT_WSTETH_DEPOSIT: () => [['depositToWstETH', [SMALL]]],
  LIMIT_WSTETH_REQUEST_WITHDRAW: () => [['requestWithdrawFromWstETH', [SMALL]]],
  LIMIT_WEETH_DEPOSIT: () => [['depositToWeETH', [SMALL, 0n]]],
  LIMIT_WEETH_REQUEST_WITHDRAW: ({ weETHModule }) => [['requestWithdrawFromWeETH', [weETHModule, SMALL]]],
  LIMIT_USDC_TO_DOMAIN: ({ destinationDomain }) => [['transferUSDCToCCTP', [SMALL, destinationDomain]]],
  LIMIT_LAYERZERO_TRANSFER: ({ oftAddress, destinationEndpointId }) => [
    ['transferTokenLayerZero', [oftAddress, SMALL, destinationEndpointId]],
  ],
  LIMIT_PSM_DEPOSIT: ({ asset }) => [['depositPSM', [asset, SMALL]]],
  LIMIT_PSM_WITHDRAW: ({ asset }) => [['withdrawPSM', [asset, SMALL]]],
  LIMIT_7540_DEPOSIT: ({ token }) => [
    ['requestDepositERC7540', [token, SMALL]],
    ['claimDepositERC7540', [token]],
  ],
  LIMIT_7540_REDEEM: ({ token }) => [
    ['requestRedeemERC7540', [token, SMALL]],
    ['claimRedeemERC7540', [token]],
  ],
  LIMIT_CURVE_SWAP: ({ pool }) => [['swapCurve', [pool, 0n, 1n, SMALL, 0n]]],
  LIMIT_PENDLE_PT_REDEEM: ({ pendleMarket }) => [['redeemPendlePT', [pendleMarket, SMALL, 1n]]],
  LIMIT_UNISWAP_V3_SWAP: ({ tokenIn, pool }) => [['swapUniswapV3', [pool, tokenIn, SMALL, 1n, 1]]],
}

async function trialCalls(connection: Connection, transition: Transition): Promise<TrialCall[]> {
  const { state } = transition
  const [from] = state.fromOperators.relayers
  if (!from) return []
  const calls: TrialCall[] = []
  const add = (functionName: string, args: readonly unknown[]) => {
    const data = encodeFunctionData({ abi: operationsAbi, functionName, args } as never)
    calls.push({
      what: callText(
        functionName,
        args.map((arg) => (arg === ANY ? 'any' : arg)),
      ),
      data,
      from,
    })
  }
  const named = state.known.flatMap(({ limit, key, successors }) => [limit, ...(key ? [] : successors)])
  for (const { constant, args } of named) {
    for (const [functionName, values] of OPERATIONS[constant]?.(args as never) ?? []) add(functionName, values)
  }
  for (const { exchange, asset } of state.subjects.whitelistedAssets) {
    add('otcSend', [exchange, asset, SMALL])
    add('otcClaim', [exchange, asset])
  }
  return calls
}

async function tryAll({ client }: Connection, to: Address, calls: readonly TrialCall[]): Promise<string[]> {
  const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))]
  return Promise.all(
    calls.map(async ({ data, from }) => {
      try {
        await client.call({ account: from, to, data })
        return DONE
      } catch (error) {
        if (!isRefusal(error) && revertData(error) === undefined) throw error
        return revertName(revertData(error), errors)
      }
    }),
  )
}

const DONE = 'done'
const NO_REASON = 'no reason'
const INTEGRATION_MISSING = toFunctionSelector('IntegrationMissing()')

/**
 * @param strict - Whether a refusal must have the same reason, whoever gives it: `MC/rate-too-high` is
 *   `ERC4626Facet/rate-too-high`. The monolith has reasons of its own.
 */
function compare(
  calls: readonly TrialCall[],
  before: readonly string[],
  after: readonly string[],
  strict: boolean,
): Trial[] {
  const reason = (outcome: string) => (outcome === DONE || strict ? outcome.split('/').at(-1) : '')
  return calls.map(({ what }, index) => {
    const [was, is] = [before[index] as string, after[index] as string]
    // What the model of a monolith leaves out is refused without a reason. That says nothing of the new controller.
    const refused = was !== DONE && is !== DONE
    // A controller that was built without an integration says so; one over libraries asks a venue that is not there.
    const isMissing = refused && [was, is].includes(INTEGRATION_MISSING)
    const same = reason(was) === reason(is) || isMissing || (!strict && was === NO_REASON)
    return { what, before: was, after: is, same }
  })
}

// ------------------------------------------------------------------------------------------------------ what must remain

/** Seconds after the transition at which budgets are compared: now, soon, and long after both are full again. */
const SECONDS = [0n, 1n, 60n, 3_600n, 86_400n, 10n ** 8n]

/** What the old keys would allow now, had nothing been moved, against what the new ones do. */
async function compareBudgets(connection: Connection, { request, state }: Transition): Promise<Continuity[]> {
  const { client } = connection
  const { timestamp } = await client.getBlock()
  const list: Continuity[] = []
  for (const { limit, key, successors } of state.known) {
    const old = state.limits.find((candidate) => candidate.key === key)
    if (!old || old.maxAmount === 0n) continue
    for (const successor of successors.filter(({ mode }) => mode === 'carry')) {
      const call = { address: request.rateLimits, abi: rateLimitsAbi, functionName: 'getRateLimitData' } as const
      const data = await client.readContract({ ...call, args: [successor.key] })
      const differences = SECONDS.map(
        (second) => available(old, timestamp + second) - available(data, timestamp + second),
      )
      const most = differences.reduce((worst, one) => (abs(one) > worst ? abs(one) : worst), 0n)
      list.push({ limit: limitText(limit), successor: limitText(successor), seconds: SECONDS.length, most })
    }
  }
  return list
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}

const erc20Abi = parseAbi(['function balanceOf(address) view returns (uint256)'])

/** Of the tokens that limits and the registry name, those that custody has. */
async function heldTokens(connection: Connection, { request, state }: Transition): Promise<Address[]> {
  const named = state.known.flatMap(({ limit, successors }) =>
    [limit, ...successors].flatMap(({ args }) => Object.values(args)),
  )
  const candidates = [...new Set([...named, ...Object.values(request.addresses)])].filter(
    (value): value is Address => typeof value === 'string' && value.length === 42,
  )
  const held: Address[] = []
  for (const token of candidates) {
    if (((await connection.client.getCode({ address: token })) ?? '0x') === '0x') continue
    const amount = await balance(connection, token, request.proxy).catch(() => 0n)
    if (amount > 0n) held.push(token)
  }
  return held
}

function balance({ client }: Connection, token: Address, account: Address): Promise<bigint> {
  return client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [account] })
}
