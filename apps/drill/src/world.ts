import { mainnet } from '@diamond-pau/addresses'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, expectRevert, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Cctp, connectCctp, createDevnet, type Devnet, installCctp } from '@diamond-pau/devnet'
import { registerPau } from '@diamond-pau/governance'
import { type DeployedUnit, deployUnit, sendCalls } from '@diamond-pau/governance/testing'
import { CONTROLLER, DEFAULT_ADMIN_ROLE, diamondKey } from '@diamond-pau/keys'
import { deployStages, type StagedPau } from '@diamond-pau/stages/testing'
import { type Abi, type Address, getAddress, type Hex, pad, parseUnits, type TransactionReceipt } from 'viem'

export const STAGES = [1, 2, 3] as const
export type Stage = (typeof STAGES)[number]

const person = (digit: string) => getAddress(pad(`0x${digit.repeat(4)}`, { size: 20, dir: 'right' }))

export const PEOPLE = {
  governance: person('1'),
  coreCouncil: person('2'),
  guardian: person('3'),
  govOps: person('4'),
  relayer: person('5'),
  freezer: person('6'),
  /** Of the Beacon. */
  publisher: person('7'),
  thief: person('8'),
  /** Who may be paid: one account, in the key of the limit. */
  payee: person('9'),
  /** The PAU on the other chain. */
  foreign: person('a'),
} as const

/** What custody holds, in USDC. */
export const CUSTODY = parseUnits('100000000', 6)
/** What each limit allows at once, in USDC. */
export const MAX_AMOUNT = parseUnits('5000000', 6)
/** And again each day, a second. */
export const SLOPE = MAX_AMOUNT / 86_400n
/** Circle's number of the other chain. */
const BASE = 6

/** A PAU of $100M whose controller is of one stage, with one limit for each way out, and the unit that governs it. */
export type World = {
  readonly stage: Stage
  readonly devnet: Devnet
  readonly other: Devnet
  readonly cctp: readonly [Cctp, Cctp]
  readonly pau: StagedPau
  readonly unit: DeployedUnit
  readonly controller: LocalContract
  readonly vault: LocalContract
  readonly usdc: LocalContract
  /** The ways out: each by its limit, and the call that uses it up. */
  readonly exits: Readonly<Record<'transfer' | 'deposit' | 'bridge', Exit>>
  close(): Promise<void>
}

export type Exit = {
  /** Of this way alone. */
  readonly key: Hex
  send(amount: bigint, from?: Address): Promise<TransactionReceipt>
}

/** Builds the world of a stage. */
export async function createWorld(stage: Stage): Promise<World> {
  const [devnet, other] = [await createDevnet(), await createDevnet({ chainId: 8453 })]
  const { chain } = devnet
  const cctp = [await installCctp(devnet), await installCctp(other, { domain: BASE })] as const
  await connectCctp(...cctp)
  const { usdc } = devnet.tokens
  const { governance: admin, coreCouncil, guardian, relayer, freezer } = PEOPLE
  const venues = {
    USDC: usdc.address,
    USDS: mainnet.USDS,
    DAI: mainnet.DAI,
    DAI_USDS: mainnet.DAI_USDS,
    PSM: mainnet.PSM,
    GROVE_CCTP_TOKEN_MESSENGER: cctp[0].v1.messenger.address,
    CCTP_TOKEN_MESSENGER_V2: cctp[0].v2.messenger.address,
  }
  const pau = await deployStages(chain, 'mainnet', venues, { admin, relayer, freezer })
  const controller = pau.stages[stage - 1] as LocalContract
  const govern = (contract: LocalContract, name: string, ...args: unknown[]) =>
    contract.send(name, args, { from: admin })
  for (const old of pau.stages.filter((candidate) => candidate !== controller)) {
    for (const custody of [pau.proxy, pau.rateLimits]) await govern(custody, 'revokeRole', CONTROLLER, old.address)
  }
  // The Beacon is somebody else's.
  await govern(pau.beacon, 'grantRole', DEFAULT_ADMIN_ROLE, PEOPLE.publisher)

  const vault = await deploy(devnet, 'HostileVault', [usdc.address, PEOPLE.thief])
  const deposit = diamondKey('LIMIT_4626_DEPOSIT', { asset: usdc.address, token: vault.address })
  const transfer = diamondKey('LIMIT_ASSET_TRANSFER', { asset: usdc.address, destination: PEOPLE.payee })
  const domain = diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: BASE })
  for (const key of [deposit, transfer, domain])
    await govern(pau.rateLimits, 'setRateLimitData', key, MAX_AMOUNT, SLOPE)
  await govern(pau.rateLimits, 'setUnlimitedRateLimitData', diamondKey('LIMIT_USDC_TO_CCTP'))
  const withdraw = diamondKey('LIMIT_4626_WITHDRAW', { token: vault.address })
  await govern(pau.rateLimits, 'setUnlimitedRateLimitData', withdraw)
  await govern(controller, 'setMaxExchangeRate', vault.address, 1n, 1n)
  await govern(controller, 'setMintRecipient', BASE, pad(PEOPLE.foreign))
  await devnet.deal(usdc.address, pau.proxy.address, CUSTODY)

  const unit = await deployUnit(chain, { governance: admin, coreCouncil, guardian })
  await putUnderUnit(chain, { stage, pau, unit, controller })

  const exit = (key: Hex, name: string, args: (amount: bigint) => unknown[]): Exit => ({
    key,
    send: (amount, from = relayer) => controller.send(name, args(amount), { from }),
  })
  return {
    stage,
    devnet,
    other,
    cctp,
    pau,
    unit,
    controller,
    vault,
    usdc,
    exits: {
      transfer: exit(transfer, 'transferAsset', (amount) => [usdc.address, PEOPLE.payee, amount]),
      deposit: exit(deposit, 'depositERC4626', (amount) => [vault.address, amount, 0n]),
      bridge: exit(domain, 'transferUSDCToCCTP', (amount) => [amount, BASE]),
    },
    close: async () => {
      await Promise.all([devnet, other].map((one) => one.chain.close()))
    },
  }
}

/** Registers the PAU with the unit; GovOps governs its limits and its people. */
async function putUnderUnit(
  chain: LocalChain,
  { stage, pau, unit, controller }: Pick<World, 'stage' | 'pau' | 'unit' | 'controller'>,
) {
  const { governance: admin, govOps: cBeam } = PEOPLE
  const { configurator } = unit.addresses
  const roles = stage === 3 ? pau.accessControls : controller
  for (const contract of [pau.rateLimits, roles]) {
    await contract.send('grantRole', [DEFAULT_ADMIN_ROLE, configurator], { from: admin })
  }
  const { delayed, pairings } = registerPau(unit.addresses, {
    pau: pau.proxy.address,
    controller: controller.address,
    rateLimits: pau.rateLimits.address,
    cBeam,
  })
  await sendCalls(chain, [...delayed, ...pairings], admin)
  // The relayer is one whom GovOps appointed, as governance approved: once.
  await controller.send('removeRelayer', [PEOPLE.relayer], { from: PEOPLE.freezer })
  await approveRelayer({ unit, pau, controller })
  await unit.configurator.send('setRelayer', [pau.proxy.address, PEOPLE.relayer], { from: cBeam })
}

/** Governance approves an appointment of the relayer. */
export async function approveRelayer({ unit, pau, controller }: Pick<World, 'unit' | 'pau' | 'controller'>) {
  const action = await unit.configurator.read<Hex>('relayerAction', [pau.proxy.address, PEOPLE.relayer])
  await unit.beamState.send('addInitControllerActions', [action, controller.address], { from: PEOPLE.governance })
}

/** Deploys a contract of this app. */
export async function deploy({ chain }: Devnet, name: string, args: readonly unknown[] = []): Promise<LocalContract> {
  const artifact = readArtifact(new URL(`../build/${name}.json`, import.meta.url))
  return contractAt(chain, artifact, await chain.deploy(artifact, args))
}

/** Expects that a call is refused, whatever the words of the stage are. */
export async function refused(promise: Promise<unknown>, names: readonly string[], abi?: Abi): Promise<void> {
  const failures: unknown[] = []
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome === undefined) throw new Error(`expected a refusal with ${names.join(' or ')}, but the call succeeded`)
  for (const name of names) {
    try {
      await expectRevert(Promise.reject(outcome), name, undefined, abi)
      return
    } catch (failure) {
      failures.push(failure)
    }
  }
  throw failures[0]
}
