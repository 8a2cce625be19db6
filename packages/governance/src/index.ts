export { type Access, AUTHORITY, type AuthorityRow, type Role, ROLES } from './authority.ts'
export { type Attack, type AttackParameters, patientRamp, suddenDrain, UnboundedAttackError } from './attacks.ts'
export { type Call, governanceArtifact, governanceCall, type GovernanceContract } from './call.ts'
export { unitContracts, type UnitContract } from './deployment.ts'
export { type Effect, effectOf } from './effect.ts'
export { DELAY, HOP, MAX_CHANGE, ONE } from './defaults.ts'
export {
  type CBeamPairing,
  type ControllerAction,
  extrasCalls,
  initCalls,
  initChecks,
  type InitCheck,
  type InitLimit,
  layerFactoryCalls,
  limitsAndActionsCalls,
  momCalls,
  pauseTimelockCalls,
  type Unit,
  wrapperCalls,
} from './init.ts'
export {
  encodeUpstream,
  KEY_SHAPES,
  type Layer,
  LAYERS,
  type LayerTemplate,
  layerTemplates,
  limitsOfLink,
  linkKey,
  LINKS,
  type TemplateLimit,
  templateCalls,
  type Upstream,
} from './layers.ts'
export { type Operation, cancelCall, executeCall, operationId, scheduleCall } from './operation.ts'
export { type Ramp, ramp, type RampRow, RampNeverReachesError, timeToReach } from './ramp.ts'
export { registerPau, type PauRegistration } from './registerPau.ts'
export {
  CANCELLER_ROLE,
  CONFIGURING,
  CONFIGURING_ACTIONS,
  DELAYED,
  DELAYED_ACTIONS,
  EXECUTOR_ROLE,
  FACTORY_DELAYED_ACTIONS,
  FACTORY_IMMEDIATE_ACTIONS,
  IMMEDIATE,
  IMMEDIATE_ACTIONS,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from './roles.ts'
export {
  currentLimit,
  GREATEST_LIMIT,
  greatestLimit,
  type Limit,
  type Policy,
  type Refusal,
  setLimit,
  type SetLimit,
  spend,
} from './secondOrder.ts'
