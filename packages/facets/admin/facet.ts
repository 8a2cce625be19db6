import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'ADMIN_FACET',
  prefix: 'admin',
  contract: 'AdminFacet',
  version: '1.0.0',
  summary: 'Names the relayers and freezers of a PAU, and stops a relayer in one transaction.',
  chains: 'all',
  namespace: 'sky.pau.storage.AdminFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setAgent: { role: 'admin', event: 'AdminAgentSet', parameter: 'agent' },
    setRelayer: { role: 'admin', event: 'AdminRelayerSet' },
    setFreezer: { role: 'admin', event: 'AdminFreezerSet' },
    removeFreezer: { role: 'admin', event: 'AdminFreezerRemoved' },
    removeRelayer: { role: 'freezer', event: 'AdminRelayerRemoved' },
    agent: { role: 'view' },
  },
})
