// Generated from facet.ts and the compiled facet. Do not edit.

export { curveAbi, curveFacetAbi } from './abi.ts'
export { curveKeys } from './keys.ts'
export { curveWires } from './wires.ts'
