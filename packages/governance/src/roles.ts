import { constantHash } from '@diamond-pau/keys'

/** Role of BeamState that the Timelock holds: what adds authority. */
export const DELAYED = 1
/** Role of BeamState that the Core Council holds: what takes authority away, or hands out what was added before. */
export const IMMEDIATE = 2

/** Role of BeamState that the Configurator holds: it takes back an approval that it used up. */
export const CONFIGURING = 3

/** BeamState functions of the role DELAYED. */
export const DELAYED_ACTIONS = [
  'start',
  'setHop',
  'setMaxChange',
  'addRateLimits',
  'addController',
  'addCBeam',
  'addInitRateLimits',
  'addInitControllerActions',
] as const

/** BeamState functions of the role IMMEDIATE. */
export const IMMEDIATE_ACTIONS = [
  'stop',
  'delRateLimits',
  'delController',
  'delCBeam',
  'setCBeamForRateLimits',
  'unsetCBeamForRateLimits',
  'setCBeamForController',
  'unsetCBeamForController',
  'delInitRateLimits',
  'delInitControllerActions',
] as const

/** BeamState functions of the role CONFIGURING. */
export const CONFIGURING_ACTIONS = ['delInitControllerActions'] as const

/** LayerFactory functions of the role DELAYED: what widens a template. */
export const FACTORY_DELAYED_ACTIONS = ['setTemplate', 'allowFacets'] as const
/** LayerFactory functions of the role IMMEDIATE: what narrows one, and building what has yet to wait. */
export const FACTORY_IMMEDIATE_ACTIONS = ['delTemplate', 'disallowFacets', 'build', 'begin', 'proceed'] as const

/** Timelock: may schedule. */
export const PROPOSER_ROLE = /* #__PURE__ */ constantHash('PROPOSER_ROLE')
/** Timelock: may cancel. */
export const CANCELLER_ROLE = /* #__PURE__ */ constantHash('CANCELLER_ROLE')
/** Timelock: may execute; held by address(0), which means everybody. */
export const EXECUTOR_ROLE = /* #__PURE__ */ constantHash('EXECUTOR_ROLE')
/** Timelock: may pause. */
export const PAUSER_ROLE = /* #__PURE__ */ constantHash('PAUSER_ROLE')
