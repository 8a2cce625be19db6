import type { AbiFunction } from 'viem'
import { expect, it } from 'vitest'
import type { FacetFacts } from '../src/generate/facts.ts'
import { renderFacet } from '../src/generate/render.ts'

it('declares the structs of an interface within it, the inner ones first', () => {
  const range = {
    type: 'tuple',
    name: 'range',
    internalType: 'struct IVenueFacet.Range',
    components: [
      { type: 'int24', name: 'lower', internalType: 'int24' },
      { type: 'int24', name: 'upper', internalType: 'Tick' },
    ],
  }
  const position = {
    type: 'tuple[]',
    name: 'positions',
    internalType: 'struct Position[]',
    components: [
      { type: 'address', name: 'pool', internalType: 'contract IPool' },
      range,
      { type: 'bytes', name: 'data', internalType: 'bytes' },
    ],
  }
  const call: AbiFunction = {
    type: 'function',
    name: 'venue_open',
    stateMutability: 'nonpayable',
    inputs: [position],
    outputs: [{ ...range, name: '' }],
  }
  const facts = {
    manifest: { id: 'VENUE_FACET', prefix: 'venue', contract: 'VenueFacet', functions: {} },
    artifact: { abi: [], storageLayout: [] },
    functions: [{ abi: call, call, intent: { role: 'view' }, native: false }],
  } as unknown as FacetFacts
  expect(renderFacet(facts)['generated/IVenueController.sol']?.split('interface ')[1]).toBe(`IVenueController {
    struct Range {
        int24 lower;
        int24 upper;
    }

    struct Position {
        address pool;
        Range range;
        bytes data;
    }

    function venue_open(Position[] calldata positions) external returns (Range memory);
}
`)
})
