// Generated from the facet manifests. Do not edit.

export const catalogue = [
  {
    id: 'AAVE_FACET',
    idBytes32: '0x414156455f464143455400000000000000000000000000000000000000000000',
    prefix: 'aave',
    contract: 'AaveFacet',
    package: '@diamond-pau/facet-aave',
    version: '1.0.0',
    summary: 'Supplies to and withdraws from markets of Aave V3 and its forks, such as SparkLend.',
    chains: 'all',
    namespace: 'sky.pau.storage.AaveFacet.v1',
    constructorArgs: [
      {
        name: 'parameterRegistry_',
        type: 'address',
        from: {
          component: 'ParameterRegistry'
        }
      }
    ],
    wires: [
      {
        call: 'aave_VERSION()',
        callSelector: '0x23fd078b',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'aave_setMaxSlippage(address,uint256)',
        callSelector: '0x0c61b8e5',
        delegate: 'setMaxSlippage(address,uint256)',
        delegateSelector: '0x73d76dbe',
        role: 'admin'
      },
      {
        call: 'aave_getMaxSlippage(address)',
        callSelector: '0xd5d4d777',
        delegate: 'getMaxSlippage(address)',
        delegateSelector: '0xd86483e1',
        role: 'view'
      },
      {
        call: 'aave_deposit(address,uint256)',
        callSelector: '0x0599d5f2',
        delegate: 'deposit(address,uint256)',
        delegateSelector: '0x47e7ef24',
        role: 'allocator'
      },
      {
        call: 'aave_withdraw(address,uint256)',
        callSelector: '0xdb42c44d',
        delegate: 'withdraw(address,uint256)',
        delegateSelector: '0xf3fef3a3',
        role: 'allocator'
      },
      {
        call: 'aave_getDepositRateLimitKey(address,address,address)',
        callSelector: '0x04fa22b0',
        delegate: 'getDepositRateLimitKey(address,address,address)',
        delegateSelector: '0x44cabc34',
        role: 'key'
      },
      {
        call: 'aave_getWithdrawRateLimitKey(address,address)',
        callSelector: '0xc521ebca',
        delegate: 'getWithdrawRateLimitKey(address,address)',
        delegateSelector: '0x01da872b',
        role: 'key'
      }
    ],
    limits: [
      {
        name: 'deposit',
        constant: 'LIMIT_AAVE_DEPOSIT',
        args: [
          {
            name: 'underlyingAsset',
            type: 'address'
          },
          {
            name: 'pool',
            type: 'address'
          },
          {
            name: 'aToken',
            type: 'address'
          }
        ],
        getter: 'getDepositRateLimitKey',
        unit: 'underlyingAsset'
      },
      {
        name: 'withdraw',
        constant: 'LIMIT_AAVE_WITHDRAW',
        args: [
          {
            name: 'pool',
            type: 'address'
          },
          {
            name: 'aToken',
            type: 'address'
          }
        ],
        getter: 'getWithdrawRateLimitKey',
        unit: 'aToken'
      }
    ],
    parameters: [
      {
        set: 'setMaxSlippage',
        get: 'getMaxSlippage'
      }
    ],
    codeHash: '0x49501becebe9c6c4617ae1c4ffa08be66e387492f7bef558bdca8df86022eff7',
    artifact: '@diamond-pau/facet-aave/build/AaveFacet.json'
  },
  {
    id: 'DIAMOND_LOUPE_FACET',
    idBytes32: '0x4449414d4f4e445f4c4f5550455f464143455400000000000000000000000000',
    prefix: 'diamondLoupe',
    contract: 'DiamondLoupeFacet',
    package: '@diamond-pau/facet-diamond-loupe',
    version: '1.0.0',
    summary: 'Makes a Controller answer like an ordinary EIP-2535 diamond.',
    chains: 'all',
    constructorArgs: [],
    wires: [
      {
        call: 'diamondLoupe_VERSION()',
        callSelector: '0x4a76aae1',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'supportsInterface(bytes4)',
        callSelector: '0x01ffc9a7',
        delegate: 'supportsInterface(bytes4)',
        delegateSelector: '0x01ffc9a7',
        role: 'view'
      }
    ],
    limits: [],
    parameters: [],
    codeHash: '0x58a77059a2065b77f09bbffdeb1aa3df68d126a10501931d54277b6c2fd5149b',
    artifact: '@diamond-pau/facet-diamond-loupe/build/DiamondLoupeFacet.json'
  },
  {
    id: 'ERC4626_FACET',
    idBytes32: '0x455243343632365f464143455400000000000000000000000000000000000000',
    prefix: 'erc4626',
    contract: 'ERC4626Facet',
    package: '@diamond-pau/facet-erc4626',
    version: '1.0.0',
    summary: 'Deposits into, withdraws and redeems from ERC-4626 vaults.',
    chains: 'all',
    namespace: 'sky.pau.storage.ERC4626Facet.v1',
    constructorArgs: [
      {
        name: 'parameterRegistry_',
        type: 'address',
        from: {
          component: 'ParameterRegistry'
        }
      }
    ],
    wires: [
      {
        call: 'erc4626_VERSION()',
        callSelector: '0x8727e305',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'erc4626_setMaxExchangeRate(address,uint256,uint256)',
        callSelector: '0xa3124407',
        delegate: 'setMaxExchangeRate(address,uint256,uint256)',
        delegateSelector: '0x7011df99',
        role: 'admin'
      },
      {
        call: 'erc4626_deposit(address,uint256,uint256)',
        callSelector: '0xfc78974a',
        delegate: 'deposit(address,uint256,uint256)',
        delegateSelector: '0x0efe6a8b',
        role: 'allocator'
      },
      {
        call: 'erc4626_withdraw(address,uint256,uint256)',
        callSelector: '0xd04771b8',
        delegate: 'withdraw(address,uint256,uint256)',
        delegateSelector: '0xb5c5f672',
        role: 'allocator'
      },
      {
        call: 'erc4626_redeem(address,uint256,uint256)',
        callSelector: '0xe7accdce',
        delegate: 'redeem(address,uint256,uint256)',
        delegateSelector: '0x2b83cccd',
        role: 'allocator'
      },
      {
        call: 'erc4626_EXCHANGE_RATE_PRECISION()',
        callSelector: '0xd9aa77a8',
        delegate: 'EXCHANGE_RATE_PRECISION()',
        delegateSelector: '0x3a01b964',
        role: 'view'
      },
      {
        call: 'erc4626_getMaxExchangeRate(address)',
        callSelector: '0x9d6e4747',
        delegate: 'getMaxExchangeRate(address)',
        delegateSelector: '0x7ed9b88c',
        role: 'view'
      },
      {
        call: 'erc4626_getDepositRateLimitKey(address,address)',
        callSelector: '0x4f3c9dd9',
        delegate: 'getDepositRateLimitKey(address,address)',
        delegateSelector: '0x9108d4f6',
        role: 'key'
      },
      {
        call: 'erc4626_getWithdrawRateLimitKey(address)',
        callSelector: '0xb2d5ea4b',
        delegate: 'getWithdrawRateLimitKey(address)',
        delegateSelector: '0x180c92e7',
        role: 'key'
      }
    ],
    limits: [
      {
        name: 'deposit',
        constant: 'LIMIT_4626_DEPOSIT',
        args: [
          {
            name: 'asset',
            type: 'address'
          },
          {
            name: 'token',
            type: 'address'
          }
        ],
        getter: 'getDepositRateLimitKey',
        unit: 'asset'
      },
      {
        name: 'withdraw',
        constant: 'LIMIT_4626_WITHDRAW',
        args: [
          {
            name: 'token',
            type: 'address'
          }
        ],
        getter: 'getWithdrawRateLimitKey',
        unit: 'token.asset'
      }
    ],
    parameters: [
      {
        set: 'setMaxExchangeRate',
        get: 'getMaxExchangeRate'
      }
    ],
    codeHash: '0x506013add9adbff14b4bd3a7c2e9226f90df8165e1a5f4e3aadf3532c40ce259',
    artifact: '@diamond-pau/facet-erc4626/build/ERC4626Facet.json'
  },
  {
    id: 'PSM_FACET',
    idBytes32: '0x50534d5f46414345540000000000000000000000000000000000000000000000',
    prefix: 'psm',
    contract: 'PSMFacet',
    package: '@diamond-pau/facet-psm',
    version: '1.0.0',
    summary: 'Swaps between USDS and USDC at par through Sky's LitePSM.',
    chains: [
      1
    ],
    constructorArgs: [
      {
        name: 'dai_',
        type: 'address',
        from: {
          address: 'DAI'
        }
      },
      {
        name: 'daiUSDS_',
        type: 'address',
        from: {
          address: 'DAI_USDS'
        }
      },
      {
        name: 'psm_',
        type: 'address',
        from: {
          address: 'PSM'
        }
      },
      {
        name: 'usdc_',
        type: 'address',
        from: {
          address: 'USDC'
        }
      },
      {
        name: 'usds_',
        type: 'address',
        from: {
          address: 'USDS'
        }
      }
    ],
    wires: [
      {
        call: 'psm_VERSION()',
        callSelector: '0xd05beca7',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'psm_dai()',
        callSelector: '0x244562d4',
        delegate: 'dai()',
        delegateSelector: '0xf4b9fa75',
        role: 'view'
      },
      {
        call: 'psm_daiUSDS()',
        callSelector: '0x91c203d5',
        delegate: 'daiUSDS()',
        delegateSelector: '0xc5237ab0',
        role: 'view'
      },
      {
        call: 'psm_psm()',
        callSelector: '0xf4edaca3',
        delegate: 'psm()',
        delegateSelector: '0x04bda262',
        role: 'view'
      },
      {
        call: 'psm_usdc()',
        callSelector: '0xca222cae',
        delegate: 'usdc()',
        delegateSelector: '0x3e413bee',
        role: 'view'
      },
      {
        call: 'psm_usds()',
        callSelector: '0x2b245db3',
        delegate: 'usds()',
        delegateSelector: '0x4cf282fb',
        role: 'view'
      },
      {
        call: 'psm_swapUSDSToUSDC(uint256)',
        callSelector: '0x3f45168c',
        delegate: 'swapUSDSToUSDC(uint256)',
        delegateSelector: '0x5acb7053',
        role: 'allocator'
      },
      {
        call: 'psm_swapUSDCToUSDS(uint256)',
        callSelector: '0x8c88adef',
        delegate: 'swapUSDCToUSDS(uint256)',
        delegateSelector: '0x115c48d5',
        role: 'allocator'
      },
      {
        call: 'psm_to18ConversionFactor()',
        callSelector: '0xa50e742a',
        delegate: 'to18ConversionFactor()',
        delegateSelector: '0x4010f777',
        role: 'view'
      },
      {
        call: 'psm_usdcToUSDSSwapRateLimitKey()',
        callSelector: '0x61ae39da',
        delegate: 'usdcToUSDSSwapRateLimitKey()',
        delegateSelector: '0x12cda159',
        role: 'key'
      },
      {
        call: 'psm_usdsToUSDCSwapRateLimitKey()',
        callSelector: '0x1fc67bed',
        delegate: 'usdsToUSDCSwapRateLimitKey()',
        delegateSelector: '0xa9b1bb46',
        role: 'key'
      }
    ],
    limits: [
      {
        name: 'usdsToUSDC',
        constant: 'LIMIT_USDS_TO_USDC',
        args: [],
        getter: 'usdsToUSDCSwapRateLimitKey',
        unit: 'USDC'
      },
      {
        name: 'usdcToUSDS',
        constant: 'LIMIT_USDC_TO_USDS',
        args: [],
        getter: 'usdcToUSDSSwapRateLimitKey',
        unit: 'USDC'
      }
    ],
    parameters: [],
    codeHash: '0xe852d2d3fd94f149b8ba6ac36428fa7447b68880429abb7106ba56bd316e0ff0',
    artifact: '@diamond-pau/facet-psm/build/PSMFacet.json'
  },
  {
    id: 'TRANSFER_ASSET_FACET',
    idBytes32: '0x5452414e534645525f41535345545f4641434554000000000000000000000000',
    prefix: 'transferAsset',
    contract: 'TransferAssetFacet',
    package: '@diamond-pau/facet-transfer-asset',
    version: '1.0.0',
    summary: 'Sends a token to a destination that governance named by giving the pair a limit.',
    chains: 'all',
    constructorArgs: [],
    wires: [
      {
        call: 'transferAsset_VERSION()',
        callSelector: '0xc58a1a66',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'transferAsset_transfer(address,address,uint256)',
        callSelector: '0x56ebb17a',
        delegate: 'transfer(address,address,uint256)',
        delegateSelector: '0xbeabacc8',
        role: 'allocator'
      },
      {
        call: 'transferAsset_getTransferRateLimitKey(address,address)',
        callSelector: '0x18cb1daf',
        delegate: 'getTransferRateLimitKey(address,address)',
        delegateSelector: '0xa7811f56',
        role: 'key'
      }
    ],
    limits: [
      {
        name: 'transfer',
        constant: 'LIMIT_ASSET_TRANSFER',
        args: [
          {
            name: 'asset',
            type: 'address'
          },
          {
            name: 'destination',
            type: 'address'
          }
        ],
        getter: 'getTransferRateLimitKey',
        unit: 'asset'
      }
    ],
    parameters: [],
    codeHash: '0xc2edef118088213769a4e39800c1a4a579c229498ae8029ecffdc304f6bc599e',
    artifact: '@diamond-pau/facet-transfer-asset/build/TransferAssetFacet.json'
  },
  {
    id: 'USDS_FACET',
    idBytes32: '0x555344535f464143455400000000000000000000000000000000000000000000',
    prefix: 'usds',
    contract: 'USDSFacet',
    package: '@diamond-pau/facet-usds',
    version: '1.0.0',
    summary: 'Mints USDS against a Star's allocator vault, and burns it to repay.',
    chains: [
      1
    ],
    namespace: 'sky.pau.storage.USDSFacet.v1',
    constructorArgs: [
      {
        name: 'parameterRegistry_',
        type: 'address',
        from: {
          component: 'ParameterRegistry'
        }
      },
      {
        name: 'usds_',
        type: 'address',
        from: {
          address: 'USDS'
        }
      }
    ],
    wires: [
      {
        call: 'usds_VERSION()',
        callSelector: '0x23c04f02',
        delegate: 'VERSION()',
        delegateSelector: '0xffa1ad74',
        role: 'view'
      },
      {
        call: 'usds_usds()',
        callSelector: '0x3ca47c53',
        delegate: 'usds()',
        delegateSelector: '0x4cf282fb',
        role: 'view'
      },
      {
        call: 'usds_setVault(address)',
        callSelector: '0xbc4bf322',
        delegate: 'setVault(address)',
        delegateSelector: '0x6817031b',
        role: 'admin'
      },
      {
        call: 'usds_mint(uint256)',
        callSelector: '0xa5b7e02d',
        delegate: 'mint(uint256)',
        delegateSelector: '0xa0712d68',
        role: 'allocator'
      },
      {
        call: 'usds_burn(uint256)',
        callSelector: '0x48d63a13',
        delegate: 'burn(uint256)',
        delegateSelector: '0x42966c68',
        role: 'allocator'
      },
      {
        call: 'usds_vault()',
        callSelector: '0x6662401e',
        delegate: 'vault()',
        delegateSelector: '0xfbfa77cf',
        role: 'view'
      },
      {
        call: 'usds_mintRateLimitKey()',
        callSelector: '0x6b38cb7b',
        delegate: 'mintRateLimitKey()',
        delegateSelector: '0x335b7bbc',
        role: 'key'
      },
      {
        call: 'usds_burnRateLimitKey()',
        callSelector: '0x0cef4e7d',
        delegate: 'burnRateLimitKey()',
        delegateSelector: '0xe8683505',
        role: 'key'
      }
    ],
    limits: [
      {
        name: 'mint',
        constant: 'LIMIT_USDS_MINT',
        args: [],
        getter: 'mintRateLimitKey',
        unit: 'USDS'
      },
      {
        name: 'burn',
        constant: 'LIMIT_USDS_BURN',
        args: [],
        getter: 'burnRateLimitKey',
        unit: 'USDS'
      }
    ],
    parameters: [
      {
        set: 'setVault',
        get: 'vault'
      }
    ],
    codeHash: '0xed4337c7ffd3d68510ce99ac7905ad1c621c7899844eeb0bc3e27e797f5f3bfd',
    artifact: '@diamond-pau/facet-usds/build/USDSFacet.json'
  }
] as const
