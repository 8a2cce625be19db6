import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'DIAMOND_LOUPE_FACET',
  prefix: 'diamondLoupe',
  contract: 'DiamondLoupeFacet',
  version: '1.0.0',
  summary: 'Makes a Controller answer like an ordinary EIP-2535 diamond.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    facets: { role: 'view', call: 'facets' },
    facetFunctionSelectors: { role: 'view', call: 'facetFunctionSelectors' },
    facetAddresses: { role: 'view', call: 'facetAddresses' },
    facetAddress: { role: 'view', call: 'facetAddress' },
    supportsInterface: { role: 'view', call: 'supportsInterface' },
  },
})
