import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'FARM_FACET',
  prefix: 'farm',
  contract: 'FarmFacet',
  version: '1.0.0',
  summary: 'Stakes in reward farms built like Synthetix StakingRewards, and claims what they pay.',
  chains: [1],
  functions: {
    VERSION: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'FarmDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'amount, in a farm that governance should not have named: a stake has no price',
    },
    claimReward: {
      role: 'allocator',
      event: 'FarmReward',
      direction: 'in',
      limits: [],
      gates: { claimReward: 'FarmFacet/invalid-action' },
      lossBound: 'nothing: rewards can only come to the proxy',
    },
    withdraw: {
      role: 'allocator',
      event: 'FarmWithdraw',
      direction: 'in',
      limits: ['withdraw'],
      lossBound: 'nothing beyond what the farm holds already: the stake can only come to the proxy',
    },
    getClaimRewardRateLimitKey: { role: 'key', limit: 'claimReward' },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    claimReward: {
      constant: 'LIMIT_FARM_CLAIM_REWARD',
      args: [{ name: 'farm', type: 'address' }],
      getter: 'getClaimRewardRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
    deposit: {
      constant: 'LIMIT_FARM_DEPOSIT',
      args: [
        { name: 'stakingToken', type: 'address' },
        { name: 'farm', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'stakingToken',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_FARM_WITHDRAW',
      args: [{ name: 'farm', type: 'address' }],
      getter: 'getWithdrawRateLimitKey',
      unit: 'farm.stakingToken',
      direction: 'in',
    },
  },
})
