export { diamondKeys } from '../generated/diamond.ts'
export { layerZeroEndpoints } from '../generated/layerZeroEndpoints.ts'
export { type Amount, amount, AmountError } from './amount.ts'
export { type CctpChain, cctpChain, cctpDomain, cctpDomains } from './cctpDomains.ts'
export { KeyArgumentsError } from './composeKey.ts'
export {
  type ControllerArguments,
  controllerCall,
  ControllerCallError,
  type ControllerFunction,
} from './controllerCall.ts'
export { type DiamondConstant, diamondKey, type DiamondKeyArguments } from './diamondKey.ts'
export { constantHash, encodeKey } from './encodeKey.ts'
export { erc7201Slot } from './erc7201Slot.ts'
export { UnknownNameError } from './errors.ts'
export { integrationId, IntegrationIdError, integrationName } from './integrationId.ts'
export { type LayerZeroChain, layerZeroChain, layerZeroEndpoint } from './layerZeroEndpoints.ts'
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
  roleName,
  roles,
} from './roles.ts'
export { countKeys, type KeyGuess, type KeyMatch, type KeyValue, searchKeys } from './searchKeys.ts'
export type {
  DiamondKeyEntry,
  KeyArgument,
  KeyEntry,
  LimitMeaning,
  MonolithController,
  MonolithKeyEntry,
} from './types.ts'
