export { diamondKeys } from '../generated/diamond.ts'
export { KeyArgumentsError } from './composeKey.ts'
export { type DiamondConstant, diamondKey, type DiamondKeyArguments } from './diamondKey.ts'
export { constantHash, encodeKey } from './encodeKey.ts'
export { erc7201Slot } from './erc7201Slot.ts'
export { UnknownNameError } from './errors.ts'
export { integrationId, IntegrationIdError, integrationName } from './integrationId.ts'
export { monolithKeys } from './monolith.ts'
export { type MonolithConstant, monolithKey, type MonolithKeyArguments } from './monolithKey.ts'
export { type ParameterArgument, ParameterArgumentError, parameterKey, parameterNamespace } from './parameters.ts'
export {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  FREEZER,
  FREEZER_ROLE,
  RELAYER,
  RELAYER_ADMIN_ROLE,
} from './roles.ts'
export type { DiamondKeyEntry, KeyArgument, KeyEntry } from './types.ts'
