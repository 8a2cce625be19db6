export {
  type AdminIntent,
  type AllocatorIntent,
  type ArgumentSource,
  callName,
  defineFacet,
  type FacetManifest,
  type FunctionIntent,
  type KeyIntent,
  type LimitIntent,
  type ModuleArgumentSource,
  type ModuleIntent,
  type ViewIntent,
} from './manifest.ts'
