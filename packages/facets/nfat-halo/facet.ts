import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'NFAT_HALO_FACET',
  prefix: 'nfatHalo',
  contract: 'NFATHaloFacet',
  version: '1.0.0',
  summary: 'Borrows from Primes through NFAT facilities: issues tokens for gems, and repays principal and interest.',
  chains: 'all',
  namespace: 'sky.pau.storage.NFATHaloFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxAnnualGrowthRate: {
      role: 'admin',
      event: 'NFATHaloAnnualGrowthRateSet',
      parameter: 'getMaxAnnualGrowthRate',
    },
    issue: {
      role: 'allocator',
      event: 'NFATHaloIssue',
      direction: 'in',
      limits: ['issue'],
      lossBound: 'nothing: gems can only come to the proxy, which owes them to the holder of the token',
    },
    repayPrincipal: {
      role: 'allocator',
      event: 'NFATHaloRepayPrincipal',
      direction: 'out',
      limits: ['repayPrincipal'],
      lossBound: 'what the position brought and still owes',
    },
    repayInterest: {
      role: 'allocator',
      event: 'NFATHaloRepayInterest',
      direction: 'out',
      limits: ['repayInterest'],
      lossBound: 'what the principal can have grown by at maxAnnualGrowthRate',
    },
    getMaxAnnualGrowthRate: { role: 'view' },
    getFacilityState: { role: 'view' },
    getPosition: { role: 'view' },
    getCurrentMaxOutstandingInterest: { role: 'view' },
    getIssueRateLimitKey: { role: 'key', limit: 'issue' },
    getRepayInterestRateLimitKey: { role: 'key', limit: 'repayInterest' },
    getRepayPrincipalRateLimitKey: { role: 'key', limit: 'repayPrincipal' },
  },
  limits: {
    issue: {
      constant: 'LIMIT_NFAT_HALO_ISSUE',
      args: [
        { name: 'facility', type: 'address' },
        { name: 'to', type: 'address' },
      ],
      getter: 'getIssueRateLimitKey',
      unit: 'facility.gem',
      direction: 'in',
    },
    repayPrincipal: {
      constant: 'LIMIT_NFAT_HALO_REPAY_PRINCIPAL',
      args: [
        { name: 'gem', type: 'address' },
        { name: 'facility', type: 'address' },
      ],
      getter: 'getRepayPrincipalRateLimitKey',
      unit: 'gem',
      direction: 'out',
    },
    repayInterest: {
      constant: 'LIMIT_NFAT_HALO_REPAY_INTEREST',
      args: [
        { name: 'gem', type: 'address' },
        { name: 'facility', type: 'address' },
      ],
      getter: 'getRepayInterestRateLimitKey',
      unit: 'gem',
      direction: 'out',
    },
  },
})
