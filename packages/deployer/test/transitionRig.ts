import { addressesOf, mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { createDevnet, type Devnet, installMonolith, type MonolithPau } from '@diamond-pau/devnet'
import { monolithKey } from '@diamond-pau/keys'
import { STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, type Hex, parseUnits } from 'viem'
import { coreErrors } from '../src/contracts.ts'
import {
  connectProvider,
  type Connection,
  execute,
  type Execution,
  latestView,
  memoryJournal,
  nodeSink,
  type Plan,
  planTransition,
  readTransition,
  type Transition,
  type TransitionRequest,
} from '../src/index.ts'

export const usds = (amount: number) => parseUnits(String(amount), 18)
export const usdc = (amount: number) => parseUnits(String(amount), 6)

export const RELAYER: Address = '0x1000000000000000000000000000000000000001'
export const SECOND: Address = '0x1000000000000000000000000000000000000002'
export const FREEZER: Address = '0x1000000000000000000000000000000000000003'
export const EXCHANGE: Address = '0x1000000000000000000000000000000000000004'
export const BUFFER: Address = '0x1000000000000000000000000000000000000005'

/** A chain with monoliths on it, and transitions of them. */
export type TransitionRig = {
  devnet: Devnet
  connection: Connection
  request(pau: MonolithPau, to: TransitionRequest['to'], more?: Partial<TransitionRequest>): TransitionRequest
  read(request: TransitionRequest): Promise<Transition>
  plan(request: TransitionRequest): Promise<Plan>
  execute(plan: Plan): Promise<Execution>
  /** Plans, sends, and says what the new controller is. */
  go(pau: MonolithPau, to: TransitionRequest['to'], more?: Partial<TransitionRequest>): Promise<LocalContract>
  controller(address: Address): LocalContract
  limit(pau: MonolithPau, key: Hex): Promise<bigint>
  close(): Promise<void>
}

export async function createTransitionRig(chainId = 1): Promise<TransitionRig> {
  const devnet = await createDevnet({ chainId })
  const { chain } = devnet
  const connection = await connectProvider(chain.provider)
  const layer = chainId === 1 ? 'mainnet' : 'foreign'
  const abi = stageArtifact(STAGE_CONTRACTS[layer].stage1).abi
  const rig: TransitionRig = {
    devnet,
    connection,
    request: (pau, to, more = {}) => ({
      star: 'spark',
      name: 'Spark',
      chainId,
      layer,
      proxy: pau.proxy.address,
      rateLimits: pau.rateLimits.address,
      admin: pau.admin,
      deployer: chain.accounts[0] as Address,
      beaconAdmin: mainnet.PAUSE_PROXY,
      addresses: addressesOf(chainId),
      to,
      ...more,
    }),
    read: async (request) => readTransition(await latestView(connection), request),
    plan: async (request) => planTransition(await rig.read(request)),
    async execute(plan) {
      const sink = await nodeSink(connection, { impersonate: true })
      return execute(plan, { connection, sink, journal: memoryJournal(), errors: coreErrors() })
    },
    async go(pau, to, more) {
      const transition = await rig.read(rig.request(pau, to, more))
      await rig.execute(planTransition(transition))
      return rig.controller(transition.state.to.address)
    },
    controller: (address) => contractAt(chain, { abi }, address),
    limit: (pau, key) => pau.rateLimits.read<bigint>('getCurrentRateLimit', [key]),
    close: () => chain.close(),
  }
  return rig
}

/** A monolith in the middle of its operator's day: parameters set, limits half used, an OTC swap on its way. */
export async function createBusyMonolith({ devnet }: TransitionRig, name: string): Promise<MonolithPau> {
  const { chain, tokens, aave } = devnet
  const admin = chain.accounts[3] as Address
  const pau = await installMonolith(devnet, { name, admin, relayers: [RELAYER, SECOND], freezers: [FREEZER] })
  const { controller, rateLimits, proxy } = pau
  const govern = (functionName: string, ...args: unknown[]) => controller.send(functionName, args, { from: admin })
  const limit = (key: Hex, max: bigint, slope: bigint) =>
    rateLimits.send('setRateLimitData', [key, max, slope], { from: admin })
  const aToken = aave.aTokens.usds.address
  const susds = tokens.susds.address

  await limit(monolithKey('LIMIT_USDS_MINT'), usds(10_000_000), usds(10))
  await limit(monolithKey('LIMIT_USDS_TO_USDC'), usdc(10_000_000), usdc(10))
  await limit(monolithKey('LIMIT_AAVE_DEPOSIT', { aToken }), usds(5_000_000), usds(5))
  await limit(monolithKey('LIMIT_4626_DEPOSIT', { token: susds }), usds(4_000_000), usds(4))
  await limit(monolithKey('LIMIT_OTC_SWAP', { exchange: EXCHANGE }), usds(3_000_000), usds(3))
  await rateLimits.send('setUnlimitedRateLimitData', [monolithKey('LIMIT_AAVE_WITHDRAW', { aToken })], { from: admin })
  await rateLimits.send('setUnlimitedRateLimitData', [monolithKey('LIMIT_4626_WITHDRAW', { token: susds })], {
    from: admin,
  })
  await limit(
    monolithKey('LIMIT_ASSET_TRANSFER', { asset: tokens.usds.address, destination: EXCHANGE }),
    usds(2_000_000),
    usds(2),
  )
  await govern('setMaxSlippage', aToken, parseUnits('0.999', 18))
  await govern('setMaxSlippage', EXCHANGE, parseUnits('0.99', 18))
  await govern('setMaxExchangeRate', susds, usds(1), usds(2))
  await govern('setMintRecipient', 6, `0x${'00'.repeat(12)}${proxy.address.slice(2)}`)
  await govern('setLayerZeroRecipient', 30110, `0x${'00'.repeat(12)}${proxy.address.slice(2)}`)
  await govern('setOTCBuffer', EXCHANGE, BUFFER)
  await govern('setOTCRechargeRate', EXCHANGE, 0n)
  await govern('setOTCWhitelistedAsset', EXCHANGE, tokens.usds.address, true)
  await tokens.usds.send('approve', [proxy.address, 2n ** 256n - 1n], { from: BUFFER })

  const operate = (functionName: string, ...args: unknown[]) => controller.send(functionName, args, { from: RELAYER })
  await operate('mintUSDS', usds(8_000_000))
  await operate('depositAave', aToken, usds(2_500_000))
  await operate('depositERC4626', susds, usds(2_000_000), 0n)
  await operate('swapUSDSToUSDC', usdc(500_000))
  await operate('otcSend', EXCHANGE, tokens.usds.address, usds(1_500_000))
  // Half of what was sent is back.
  await tokens.usds.send('transfer', [BUFFER, usds(700_000)], { from: EXCHANGE })
  await operate('otcClaim', EXCHANGE, tokens.usds.address)
  return pau
}
