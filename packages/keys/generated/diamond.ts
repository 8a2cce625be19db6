// Generated from the facet manifests. Do not edit.

/** Every limit of the facets: what its key hashes after the constant, and the getter that returns the key on chain. */
export const diamondKeys = [
  {
    id: 'AAVE_FACET',
    facet: 'aave',
    name: 'aaveDeposit',
    constant: 'LIMIT_AAVE_DEPOSIT',
    args: [
      {
        name: 'underlyingAsset',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
      {
        name: 'aToken',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'aToken',
      'pool',
      'underlyingAsset',
    ],
    direction: 'out',
    unit: 'underlyingAsset',
  },
  {
    id: 'AAVE_FACET',
    facet: 'aave',
    name: 'aaveWithdraw',
    constant: 'LIMIT_AAVE_WITHDRAW',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
      {
        name: 'aToken',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'aToken',
      'pool',
    ],
    direction: 'in',
    unit: 'aToken',
  },
  {
    id: 'ERC4626_FACET',
    facet: 'erc4626',
    name: 'erc4626Deposit',
    constant: 'LIMIT_4626_DEPOSIT',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'token',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
  },
  {
    id: 'ERC4626_FACET',
    facet: 'erc4626',
    name: 'erc4626Withdraw',
    constant: 'LIMIT_4626_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'token.asset',
  },
  {
    id: 'PSM_FACET',
    facet: 'psm',
    name: 'psmUsdsToUSDC',
    constant: 'LIMIT_USDS_TO_USDC',
    args: [],
    getter: 'usdsToUSDCSwapRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
  },
  {
    id: 'PSM_FACET',
    facet: 'psm',
    name: 'psmUsdcToUSDS',
    constant: 'LIMIT_USDC_TO_USDS',
    args: [],
    getter: 'usdcToUSDSSwapRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'USDC',
  },
  {
    id: 'TRANSFER_ASSET_FACET',
    facet: 'transferAsset',
    name: 'transferAssetTransfer',
    constant: 'LIMIT_ASSET_TRANSFER',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'destination',
        type: 'address',
      },
    ],
    getter: 'getTransferRateLimitKey',
    getterArgs: [
      'asset',
      'destination',
    ],
    direction: 'out',
    unit: 'asset',
  },
  {
    id: 'USDS_FACET',
    facet: 'usds',
    name: 'usdsMint',
    constant: 'LIMIT_USDS_MINT',
    args: [],
    getter: 'mintRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'USDS',
  },
  {
    id: 'USDS_FACET',
    facet: 'usds',
    name: 'usdsBurn',
    constant: 'LIMIT_USDS_BURN',
    args: [],
    getter: 'burnRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDS',
  },
] as const
