import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'USDS_FACET',
  prefix: 'usds',
  contract: 'USDSFacet',
  version: '1.0.0',
  summary: "Mints USDS against a Star's allocator vault, and burns it to repay.",
  chains: [1],
  namespace: 'sky.pau.storage.USDSFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' }, usds_: { address: 'USDS' } },
  functions: {
    VERSION: { role: 'view' },
    usds: { role: 'view' },
    setVault: { role: 'admin', event: 'USDSVaultSet', parameter: 'vault' },
    mint: {
      role: 'allocator',
      event: 'USDSMint',
      direction: 'in',
      limits: ['mint'],
      lossBound: 'nothing: what is drawn as debt arrives at the proxy',
    },
    burn: {
      role: 'allocator',
      event: 'USDSBurn',
      direction: 'out',
      limits: ['burn'],
      refills: ['mint'],
      lossBound: 'nothing: what leaves repays debt of the vault that governance set',
    },
    vault: { role: 'view' },
    mintRateLimitKey: { role: 'key', limit: 'mint' },
    burnRateLimitKey: { role: 'key', limit: 'burn' },
  },
  limits: {
    mint: { constant: 'LIMIT_USDS_MINT', getter: 'mintRateLimitKey', unit: 'USDS', direction: 'in' },
    burn: { constant: 'LIMIT_USDS_BURN', getter: 'burnRateLimitKey', unit: 'USDS', direction: 'out' },
  },
})
