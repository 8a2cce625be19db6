import { layerZeroEndpoints } from '../generated/layerZeroEndpoints.ts'
import { UnknownNameError } from './errors.ts'

export type LayerZeroChain = keyof typeof layerZeroEndpoints

/**
 * The LayerZero v2 endpoint id of a main network.
 * @example
 * layerZeroEndpoint('ethereum') // 30101
 * @throws UnknownNameError
 */
export function layerZeroEndpoint(chain: LayerZeroChain): number {
  if (!Object.hasOwn(layerZeroEndpoints, chain))
    throw new UnknownNameError('LayerZero endpoint', chain, Object.keys(layerZeroEndpoints))
  return layerZeroEndpoints[chain]
}

/**
 * The name of the main network with a LayerZero v2 endpoint id; undefined where there is none.
 * @example
 * layerZeroChain(30101) // 'ethereum'
 */
export function layerZeroChain(endpoint: number): LayerZeroChain | undefined {
  return (Object.keys(layerZeroEndpoints) as LayerZeroChain[]).find((chain) => layerZeroEndpoints[chain] === endpoint)
}
