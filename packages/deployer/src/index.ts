export { type Catalogue, catalogue, UnknownIntegrationError } from './catalogue.ts'
export { connectProvider, connectRpc, type Connection, UnreachableRpcError } from './chain/connection.ts'
export type { Definition, RemovalDefinition } from './desired/definition.ts'
export { desire, type DesireInput } from './desired/desire.ts'
export { predictPau } from './desired/predictPau.ts'
export { sharedContracts } from './desired/shared.ts'
export type * from './desired/types.ts'
export { diff } from './diff/diff.ts'
export type { Difference } from './diff/types.ts'
export { PauError } from './errors.ts'
export * from './execute/errors.ts'
export {
  execute,
  type ExecuteOptions,
  type Execution,
  type Progress,
  WrongChainError,
} from './execute/execute.ts'
export { fileJournal, type Journal, memoryJournal } from './execute/journal.ts'
export { keyAccount, keySink } from './execute/keySink.ts'
export { KeystoreError, openKeystore } from './execute/keystore.ts'
export { lock, LockedError } from './execute/lock.ts'
export { nodeSink } from './execute/nodeSink.ts'
export * from './execute/safe.ts'
export { safeSink } from './execute/safeSink.ts'
export { combineSinks, type Prepared, type Sink, type Transaction } from './execute/sink.ts'
export { type Part, partsOf } from './export/authorities.ts'
export { type CalldataExport, calldataExport } from './export/calldata.ts'
export { planMarkdown } from './export/markdown.ts'
export {
  batchChecksum,
  type TransactionBuilderBatch,
  transactionBuilderBatch,
} from './export/transactionBuilder.ts'
export { type Inspection, inspect } from './inspect/inspect.ts'
export {
  compareLimits,
  type ExpectedLimit,
  expectedLimits,
  type LimitRow,
  limitsAgree,
  NoRateLimitsError,
  readStarLimits,
} from './limits/limits.ts'
export { estimatePlan, type GasEstimate } from './plan/gas.ts'
export { FacetMissingOnBeaconError, plan } from './plan/plan.ts'
export { InvalidPlanError, parsePlan, planHash, serializePlan } from './plan/planFile.ts'
export type { Plan, Read, Step } from './plan/types.ts'
export { locatePau } from './read/locatePau.ts'
export { NotAControllerError, type PauState, readPau } from './read/readPau.ts'
export { readState, type State } from './read/readState.ts'
export { etherscanForm, type SourceBundle, sourceBundles, sourcifyBody } from './sources/bundle.ts'
export { latestView, type View } from './read/view.ts'
export { openRecords, type Records, recordsEnvironment } from './records/records.ts'
export { ChainMismatchError, resolveDesired } from './resolve.ts'
export type { Finding, Verification } from './verify/types.ts'
export { verifyController } from './verify/verifyController.ts'
export { verify } from './verify/verify.ts'
