// Generated from facet.ts and the compiled facet. Do not edit.

export { uniswapV3Abi, uniswapV3FacetAbi } from './abi.ts'
export { uniswapV3Keys } from './keys.ts'
export { uniswapV3Wires } from './wires.ts'
