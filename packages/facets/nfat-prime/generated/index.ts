// Generated from facet.ts and the compiled facet. Do not edit.

export { nfatPrimeAbi, nfatPrimeFacetAbi } from './abi.ts'
export { nfatPrimeKeys } from './keys.ts'
export { nfatPrimeWires } from './wires.ts'
