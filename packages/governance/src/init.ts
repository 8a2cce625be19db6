import { type Address, encodeAbiParameters, type Hex, toFunctionSelector, zeroAddress } from 'viem'
import { type Call, governanceArtifact, governanceCall, type GovernanceContract } from './call.ts'
import {
  CANCELLER_ROLE,
  CONFIGURING,
  CONFIGURING_ACTIONS,
  DELAYED,
  DELAYED_ACTIONS,
  FACTORY_DELAYED_ACTIONS,
  FACTORY_IMMEDIATE_ACTIONS,
  IMMEDIATE,
  IMMEDIATE_ACTIONS,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from './roles.ts'

// Wires a deployed Configurator Unit, as Sky's PASInit does in a spell. Every function is a pure list of calls for
// whoever is ward of BeamState, admin of the Timelock and owner of Mom and wrapper: a spell, a Safe, a deployer.

/** Where the contracts of a Configurator Unit are. */
export type Unit = {
  beamState: Address
  /** A PauConfigurator. */
  configurator: Address
  timelock: Address
  mom: Address
  wrapper: Address
  /** Which wrapper it is. Mainnet where left out. */
  wrapperContract?: 'TimelockWrapperMainnet' | 'TimelockWrapperForeign'
}

/** A limit that governance approves: see BeamState's addInitRateLimits. */
export type InitLimit = {
  key: Hex
  /** Of every PAU where left out. */
  rateLimits?: Address
  /** Base units. */
  maxAmount: bigint
  /** Base units a second. */
  slope: bigint
}

/** A controller call that governance approves. */
export type ControllerAction = {
  data: Hex
  /** Of every PAU where left out. */
  controller?: Address
}

/** What a cBEAM may use. */
export type CBeamPairing = { cBeam: Address; rateLimits?: readonly Address[]; controllers?: readonly Address[] }

/** What must hold before the unit is wired. */
export type InitCheck = {
  what: string
  to: Address
  data: Hex
  /** The answer. */
  expect: Hex
  /** What PASInit reverts with where it is not. */
  error: string
}

/** The questions PASInit asks before it wires anything: whether the contracts were deployed for each other. */
export function initChecks(unit: Unit, { minDelay }: { minDelay: bigint }): InitCheck[] {
  const { beamState, configurator, timelock, mom, wrapper } = unit
  const addressIs = (contract: GovernanceContract, to: Address, getter: string, expected: Address, error: string) => ({
    what: `${getter} of ${contract}`,
    to,
    data: governanceCall(contract, to, getter).data,
    expect: encodeAbiParameters([{ type: 'address' }], [expected]),
    error: `PASInit/${error}`,
  })
  return [
    addressIs('PauConfigurator', configurator, 'beamState', beamState, 'configurator-beamState-mismatch'),
    {
      what: 'getMinDelay of Timelock',
      to: timelock,
      data: governanceCall('Timelock', timelock, 'getMinDelay').data,
      expect: encodeAbiParameters([{ type: 'uint256' }], [minDelay]),
      error: 'PASInit/timelock-minDelay-mismatch',
    },
    addressIs('PASMom', mom, 'beamState', beamState, 'mom-beamState-mismatch'),
    addressIs('PASMom', mom, 'timelock', timelock, 'mom-timelock-mismatch'),
    addressIs(wrapperOf(unit), wrapper, 'timelock', timelock, 'wrapper-timelock-mismatch'),
    addressIs(wrapperOf(unit), wrapper, 'beamState', beamState, 'wrapper-beamState-mismatch'),
  ]
}

/**
 * Who may do what: what adds authority goes through the Timelock, the Core Council takes it away at once.
 *
 * @param options.coreCouncil - The aBEAM: proposes and cancels in the Timelock, and holds IMMEDIATE.
 * @param options.cancellers - Guardians who may cancel what waits.
 * @param options.pausers - Guardians who may pause the Timelock.
 */
export function initCalls(
  { beamState, configurator, timelock }: Pick<Unit, 'beamState' | 'configurator' | 'timelock'>,
  options: { coreCouncil: Address; cancellers: readonly Address[]; pausers: readonly Address[] },
): Call[] {
  const state = (functionName: string, args: readonly unknown[]) =>
    governanceCall('BeamState', beamState, functionName, args)
  const allow = allower(beamState)
  const grant = (role: Hex) => (account: Address) => governanceCall('Timelock', timelock, 'grantRole', [role, account])
  const { coreCouncil, cancellers, pausers } = options
  return [
    ...allow(DELAYED, 'BeamState', DELAYED_ACTIONS),
    ...allow(DELAYED, 'PauConfigurator', ['setPauContracts']),
    ...allow(IMMEDIATE, 'BeamState', IMMEDIATE_ACTIONS),
    ...allow(IMMEDIATE, 'PauConfigurator', ['delPauContracts']),
    ...allow(CONFIGURING, 'BeamState', CONFIGURING_ACTIONS),
    state('setUserRole', [timelock, DELAYED, true]),
    state('setUserRole', [coreCouncil, IMMEDIATE, true]),
    state('setUserRole', [configurator, CONFIGURING, true]),
    grant(PROPOSER_ROLE)(coreCouncil),
    ...[coreCouncil, ...cancellers].map(grant(CANCELLER_ROLE)),
    ...pausers.map(grant(PAUSER_ROLE)),
  ]
}

/** Makes Mom able to stop and pause, for its owner and for whom `authority` admits. */
export function momCalls({ beamState, timelock, mom }: Unit, { authority }: { authority: Address }): Call[] {
  return [
    governanceCall('BeamState', beamState, 'rely', [mom]),
    governanceCall('Timelock', timelock, 'grantRole', [PAUSER_ROLE, mom]),
    governanceCall('PASMom', mom, 'setAuthority', [authority]),
  ]
}

/** Lets the Core Council propose through the wrapper. */
export function wrapperCalls(unit: Unit, { coreCouncil }: { coreCouncil: Address }): Call[] {
  return [
    governanceCall('Timelock', unit.timelock, 'grantRole', [PROPOSER_ROLE, unit.wrapper]),
    governanceCall(wrapperOf(unit), unit.wrapper, 'kiss', [coreCouncil]),
  ]
}

/** Opens a LayerFactory: its templates go through the Timelock, the Core Council builds, and what was built it proposes. */
export function layerFactoryCalls(
  { beamState, timelock }: Pick<Unit, 'beamState' | 'timelock'>,
  factory: Address,
): Call[] {
  const allow = allower(beamState)
  return [
    ...allow(DELAYED, 'LayerFactory', FACTORY_DELAYED_ACTIONS),
    ...allow(IMMEDIATE, 'LayerFactory', FACTORY_IMMEDIATE_ACTIONS),
    governanceCall('Timelock', timelock, 'grantRole', [PROPOSER_ROLE, factory]),
  ]
}

/** Starts with a paused Timelock, so that only governance itself adds authority until it says otherwise. */
export function pauseTimelockCalls({ timelock }: Unit, { admin }: { admin: Address }): Call[] {
  return [
    governanceCall('Timelock', timelock, 'grantRole', [PAUSER_ROLE, admin]),
    governanceCall('Timelock', timelock, 'pause'),
    governanceCall('Timelock', timelock, 'revokeRole', [PAUSER_ROLE, admin]),
  ]
}

/**
 * Second-order limits of all PAUs, and the first PAUs and cBEAMs without a delay.
 *
 * @param options.hop - Seconds.
 * @param options.maxChange - 1e18 for 1.
 * @throws RangeError PASInit/hop-is-zero: limits could then be raised without end in one block.
 */
export function extrasCalls(
  { beamState }: Unit,
  options: {
    hop: bigint
    maxChange: bigint
    rateLimits?: readonly Address[]
    controllers?: readonly Address[]
    cBeams?: readonly CBeamPairing[]
  },
): Call[] {
  const { hop, maxChange, rateLimits = [], controllers = [], cBeams = [] } = options
  if (hop === 0n) throw new RangeError('PASInit/hop-is-zero: give the seconds between two increases of a limit')
  const state = (functionName: string, ...args: unknown[]) => governanceCall('BeamState', beamState, functionName, args)
  return [
    state('setHop', zeroAddress, hop),
    state('setMaxChange', zeroAddress, maxChange),
    ...rateLimits.map((address) => state('addRateLimits', address)),
    ...controllers.map((address) => state('addController', address)),
    ...cBeams.flatMap(({ cBeam, rateLimits = [], controllers = [] }) => [
      state('addCBeam', cBeam),
      ...rateLimits.map((address) => state('setCBeamForRateLimits', address, cBeam)),
      ...controllers.map((address) => state('setCBeamForController', address, cBeam)),
    ]),
  ]
}

/** Approves limits and controller calls. */
export function limitsAndActionsCalls(
  { beamState }: Pick<Unit, 'beamState'>,
  { limits = [], actions = [] }: { limits?: readonly InitLimit[]; actions?: readonly ControllerAction[] },
): Call[] {
  return [
    ...limits.map(({ key, rateLimits = zeroAddress, maxAmount, slope }) =>
      governanceCall('BeamState', beamState, 'addInitRateLimits', [key, rateLimits, maxAmount, slope]),
    ),
    ...actions.map(({ data, controller = zeroAddress }) =>
      governanceCall('BeamState', beamState, 'addInitControllerActions', [data, controller]),
    ),
  ]
}

/** Calls that give functions of a contract to a role of BeamState. */
function allower(beamState: Address) {
  const selector = (contract: GovernanceContract, functionName: string) =>
    toFunctionSelector(
      governanceArtifact(contract).abi.find((item) => item.type === 'function' && item.name === functionName) as never,
    )
  return (role: number, contract: GovernanceContract, functions: readonly string[]) =>
    functions.map((name) =>
      governanceCall('BeamState', beamState, 'setRoleAction', [role, selector(contract, name), true]),
    )
}

function wrapperOf({ wrapperContract = 'TimelockWrapperMainnet' }: Unit) {
  return wrapperContract
}
