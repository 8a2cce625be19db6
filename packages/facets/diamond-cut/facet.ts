import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'DIAMOND_CUT_FACET',
  prefix: 'diamondCut',
  contract: 'DiamondCutFacet',
  version: '1.0.0',
  summary: "Changes a Controller by EIP-2535's diamondCut, within what the Beacon publishes.",
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    diamondCut: { role: 'admin', event: 'DiamondCut', call: 'diamondCut' },
  },
})
