import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'MERKL_FACET',
  prefix: 'merkl',
  contract: 'MerklFacet',
  version: '1.0.0',
  summary: 'Lets an operator claim Merkl rewards for the proxy.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    toggleOperator: {
      role: 'allocator',
      event: 'MerklToggleOperator',
      direction: 'none',
      limits: [],
      gates: { toggleOperator: 'MerklFacet/invalid-action' },
      lossBound: 'nothing that the proxy holds: at most unclaimed rewards, to an operator that governance named',
    },
    getToggleOperatorRateLimitKey: { role: 'key', limit: 'toggleOperator' },
  },
  limits: {
    toggleOperator: {
      constant: 'LIMIT_MERKL_TOGGLE_OPERATOR',
      args: [
        { name: 'operator', type: 'address' },
        { name: 'distributor', type: 'address' },
      ],
      getter: 'getToggleOperatorRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
  },
})
