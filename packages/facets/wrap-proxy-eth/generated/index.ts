// Generated from facet.ts and the compiled facet. Do not edit.

export { wrapProxyETHAbi, wrapProxyETHFacetAbi } from './abi.ts'
export { wrapProxyETHKeys } from './keys.ts'
export { wrapProxyETHWires } from './wires.ts'
