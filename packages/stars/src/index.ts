export { type Assumption, assumptionsOf } from './assumptions.ts'
export { audit, type Rule, rules, type Severity } from './audit/rules.ts'
export type { AuditFinding } from './audit/types.ts'
export { explainKey, type Explanation, type KeyReading, type Searched } from './explain.ts'
export { UnknownStarError } from './errors.ts'
export {
  findIncomplete,
  getChain,
  getStar,
  IncompleteChainError,
  osero,
  spark,
  stars,
  UnknownChainError,
} from './getStar.ts'
export { type Amount, type CitedArguments, limit } from './limit.ts'
export { keyOf, monolithKeyOf } from './limitKeys.ts'
export { listed } from './listed.ts'
export { type ImpliedKey, impliedKeys, type Scheme, schemeOf } from './published/impliedKeys.ts'
export { getPublishedStar, publishedStars } from './published/published.ts'
export type * from './published/types.ts'
export { type Token, tokens } from './tokens.ts'
export type * from './types.ts'
export { type Issue, validate } from './validate.ts'
