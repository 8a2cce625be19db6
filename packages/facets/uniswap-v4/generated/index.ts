// Generated from facet.ts and the compiled facet. Do not edit.

export { uniswapV4Abi, uniswapV4FacetAbi } from './abi.ts'
export { uniswapV4Keys } from './keys.ts'
export { uniswapV4Wires } from './wires.ts'
