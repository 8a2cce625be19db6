import { defineFacet } from '@diamond-pau/facet-kit'

const PER_VAULT = [{ name: 'vault', type: 'address' }] as const

export default defineFacet({
  id: 'MORPHO_FACET',
  prefix: 'morpho',
  contract: 'MorphoFacet',
  version: '1.0.0',
  summary: "Curates a MetaMorpho vault as its allocator: its queues, and its assets' distribution over markets.",
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    setSupplyQueue: {
      role: 'allocator',
      event: 'MorphoSetSupplyQueue',
      direction: 'none',
      limits: [],
      gates: { setSupplyQueue: 'MorphoFacet/invalid-action' },
      lossBound: "nothing of the proxy's: deposits into the vault go to any of the markets that its curator enabled",
    },
    updateWithdrawQueue: {
      role: 'allocator',
      event: 'MorphoUpdateWithdrawQueue',
      direction: 'none',
      limits: [],
      gates: { updateWithdrawQueue: 'MorphoFacet/invalid-action' },
      lossBound: "nothing of the proxy's: the vault lets no market go that holds assets, but on its curator's notice",
    },
    reallocate: {
      role: 'allocator',
      event: 'MorphoReallocate',
      direction: 'none',
      limits: ['reallocate'],
      lossBound: "nothing of the proxy's: assets stay in the vault, within its curator's caps",
    },
    getSetSupplyQueueRateLimitKey: { role: 'key', limit: 'setSupplyQueue' },
    getUpdateWithdrawQueueRateLimitKey: { role: 'key', limit: 'updateWithdrawQueue' },
    getReallocateRateLimitKey: { role: 'key', limit: 'reallocate' },
  },
  limits: {
    setSupplyQueue: {
      constant: 'LIMIT_MORPHO_SET_SUPPLY_QUEUE',
      args: PER_VAULT,
      getter: 'getSetSupplyQueueRateLimitKey',
      unit: 'nothing',
      direction: 'out',
    },
    updateWithdrawQueue: {
      constant: 'LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE',
      args: PER_VAULT,
      getter: 'getUpdateWithdrawQueueRateLimitKey',
      unit: 'nothing',
      direction: 'out',
    },
    reallocate: {
      constant: 'LIMIT_MORPHO_REALLOCATE',
      args: PER_VAULT,
      getter: 'getReallocateRateLimitKey',
      unit: 'vault.asset',
      direction: 'out',
    },
  },
})
