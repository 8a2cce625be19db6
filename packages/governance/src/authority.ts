/** Who acts. The names are those of the wiki's BEAM hierarchy where it has one. */
export const ROLES = {
  governance: 'Sky governance by spell: ward of BeamState and wrapper, admin of Timelock and agent, owner of Mom',
  emergency: "whom Mom's authority admits: the votes, without a delay",
  aBEAM: 'the Core Council',
  guardian: 'one of its members: canceller and pauser of the Timelock',
  cBEAM: 'GovOps of a PAU',
  pBEAM: 'a relayer: actor of the PAU’s agent',
  freezer: 'revoker of the PAU’s agent',
  anyone: 'everybody else, keepers among them',
} as const
export type Role = keyof typeof ROLES

/** `now`: by a call of its own. `delayed`: by an operation in the Timelock, that is after 14 days. */
export type Access = 'now' | 'delayed'

export type AuthorityRow = {
  contract: string
  functionName: string
  may: Partial<Record<Role, Access>>
  /** What is reverted with for everybody else. */
  error: string
  note?: string
}

const governance = { governance: 'now' } as const
const delayed = { governance: 'now', aBEAM: 'delayed' } as const
const immediate = { governance: 'now', aBEAM: 'now' } as const
const aBEAM = { aBEAM: 'now' } as const
const cBEAM = { cBEAM: 'now' } as const
const emergency = { governance: 'now', emergency: 'now' } as const
const everybody = Object.fromEntries(Object.keys(ROLES).map((role) => [role, 'now'])) as Record<Role, Access>

/** Every function that changes anything, and who may call it. The tests try each cell on a chain, both ways. */
export const AUTHORITY: readonly AuthorityRow[] = [
  ...rows('BeamState', governance, 'BeamState/not-authorized', ['rely', 'deny', 'setUserRole', 'setRoleAction']),
  ...rows('BeamState', delayed, 'BeamState/role-not-authorized', [
    'start',
    'setHop',
    'setMaxChange',
    'addRateLimits',
    'addController',
    'addCBeam',
    'addInitRateLimits',
    'addInitControllerActions',
  ]),
  ...rows('BeamState', immediate, 'BeamState/role-not-authorized', [
    'stop',
    'delRateLimits',
    'delController',
    'delCBeam',
    'unsetCBeamForRateLimits',
    'unsetCBeamForController',
    'delInitRateLimits',
    'delInitControllerActions',
  ]),
  ...rows(
    'BeamState',
    immediate,
    'BeamState/role-not-authorized',
    ['setCBeamForRateLimits', 'setCBeamForController'],
    'of what was added before',
  ),
  ...rows('PauConfigurator', delayed, 'PauConfigurator/role-not-authorized', ['setPauContracts']),
  ...rows('PauConfigurator', immediate, 'PauConfigurator/role-not-authorized', ['delPauContracts']),
  ...rows(
    'PauConfigurator',
    cBEAM,
    'Configurator/not-authorized-ratelimits-cBeam',
    ['setRateLimit', 'setPauRateLimit'],
    'up: once a hop, by maxChange or to the init; down: always',
  ),
  ...rows(
    'PauConfigurator',
    cBEAM,
    'Configurator/not-authorized-controller-cBeam',
    ['callControllerAction', 'callPauAction', 'setRelayer', 'setFreezer'],
    'what was approved; an appointment once',
  ),
  ...rows('PauConfigurator', cBEAM, 'Configurator/not-authorized-controller-cBeam', ['removeRelayer'], 'any'),
  ...rows('LayerFactory', delayed, 'RoleNotAuthorized', ['setTemplate', 'allowFacets']),
  ...rows('LayerFactory', immediate, 'RoleNotAuthorized', ['delTemplate', 'disallowFacets']),
  ...rows('LayerFactory', immediate, 'RoleNotAuthorized', ['build', 'begin', 'proceed'], 'registered after 14 days'),
  ...rows('Timelock', aBEAM, 'AccessControlUnauthorizedAccount', ['scheduleBatch']),
  ...rows('Timelock', { aBEAM: 'now', guardian: 'now' }, 'AccessControlUnauthorizedAccount', ['cancel']),
  ...rows('Timelock', { guardian: 'now' }, 'AccessControlUnauthorizedAccount', ['pause']),
  ...rows('Timelock', everybody, '', ['executeBatch'], 'when its delay is over'),
  ...rows('Timelock', governance, 'AccessControlUnauthorizedAccount', [
    'unpause',
    'updateDelayImmediately',
    'grantRole',
    'revokeRole',
  ]),
  ...rows('PASMom', emergency, 'PASMom/not-authorized', ['stop', 'pause']),
  ...rows('PASMom', governance, 'PASMom/not-owner', ['setOwner', 'setAuthority']),
  ...rows('TimelockWrapperMainnet', governance, 'TimelockWrapperMainnet/not-authorized', [
    'rely',
    'deny',
    'kiss',
    'diss',
  ]),
  ...rows(
    'TimelockWrapperMainnet',
    aBEAM,
    'TimelockWrapperMainnet/not-whitelisted',
    [
      'start',
      'setHop',
      'setMaxChange',
      'addRateLimits',
      'addController',
      'addCBeam',
      'addInitRateLimits',
      'batchAddInitRateLimits',
      'addInitControllerActions',
      'grantRole',
      'revokeRole',
      'setMintRecipient',
      'setLayerZeroRecipient',
      'setMaxSlippage',
      'setMaxExchangeRate',
      'setCentrifugeRecipient',
      'setUniswapV3PoolMaxTickDelta',
      'setUniswapV3AddLiquidityLowerTickBound',
      'setUniswapV3AddLiquidityUpperTickBound',
      'setUniswapV3TwapSecondsAgo',
      'setOTCBuffer',
      'setOTCRechargeRate',
      'setOTCWhitelistedAsset',
      'setUniswapV4TickLimits',
    ],
    'schedules',
  ),
  ...rows('AdministeredAgent', { pBEAM: 'now' }, 'NotActor', ['call'], 'within the limits'),
  ...rows('AdministeredAgent', { governance: 'now', freezer: 'now' }, 'NotRevoker', ['removeActor']),
]

function rows(
  contract: string,
  may: AuthorityRow['may'],
  error: string,
  functionNames: readonly string[],
  note?: string,
): AuthorityRow[] {
  return functionNames.map((functionName) => ({ contract, functionName, may, error, note }))
}
