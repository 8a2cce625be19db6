import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'SPARK_VAULT_FACET',
  prefix: 'sparkVault',
  contract: 'SparkVaultFacet',
  version: '1.0.0',
  summary: "Takes idle assets out of Spark's savings vaults, to put them to work.",
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    take: {
      role: 'allocator',
      event: 'SparkVaultTake',
      direction: 'in',
      limits: ['take'],
      lossBound: 'nothing: what is taken arrives at the proxy',
    },
    getTakeRateLimitKey: { role: 'key', limit: 'take' },
  },
  limits: {
    take: {
      constant: 'LIMIT_SPARK_VAULT_TAKE',
      args: [{ name: 'sparkVault', type: 'address' }],
      getter: 'getTakeRateLimitKey',
      unit: 'sparkVault.asset',
      direction: 'in',
    },
  },
})
