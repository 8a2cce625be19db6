// Generated from facet.ts and the compiled facet. Do not edit.

/** The facet itself: what the Controller delegates to. */
export const diamondCutFacetAbi = [
  {
    inputs: [
      {
        internalType: 'address',
        name: 'account',
        type: 'address',
      },
      {
        internalType: 'bytes32',
        name: 'neededRole',
        type: 'bytes32',
      },
    ],
    name: 'AccessControlUnauthorizedAccount',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'callSelector',
        type: 'bytes4',
      },
    ],
    name: 'CallSelectorAlreadyWired',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'callSelector',
        type: 'bytes4',
      },
    ],
    name: 'CallSelectorNotWired',
    type: 'error',
  },
  {
    inputs: [],
    name: 'EmptyArray',
    type: 'error',
  },
  {
    inputs: [],
    name: 'EmptyFacet',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
      {
        internalType: 'address',
        name: 'facet',
        type: 'address',
      },
    ],
    name: 'FacetInRemoval',
    type: 'error',
  },
  {
    inputs: [],
    name: 'InitialiserNotAllowed',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
    ],
    name: 'IntegrationNotFound',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
      {
        internalType: 'address',
        name: 'facet',
        type: 'address',
      },
    ],
    name: 'NotPublished',
    type: 'error',
  },
  {
    inputs: [],
    name: 'ReentrancyGuardReentrantCall',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorKept',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorMissing',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorRepeated',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorUnchanged',
    type: 'error',
  },
  {
    anonymous: false,
    inputs: [
      {
        components: [
          {
            internalType: 'address',
            name: 'facetAddress',
            type: 'address',
          },
          {
            internalType: 'enum IDiamond.FacetCutAction',
            name: 'action',
            type: 'uint8',
          },
          {
            internalType: 'bytes4[]',
            name: 'functionSelectors',
            type: 'bytes4[]',
          },
        ],
        indexed: false,
        internalType: 'struct IDiamond.FacetCut[]',
        name: '_diamondCut',
        type: 'tuple[]',
      },
      {
        indexed: false,
        internalType: 'address',
        name: '_init',
        type: 'address',
      },
      {
        indexed: false,
        internalType: 'bytes',
        name: '_calldata',
        type: 'bytes',
      },
    ],
    name: 'DiamondCut',
    type: 'event',
  },
  {
    anonymous: false,
    inputs: [
      {
        indexed: true,
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
    ],
    name: 'IntegrationRemoved',
    type: 'event',
  },
  {
    anonymous: false,
    inputs: [
      {
        indexed: true,
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
      {
        components: [
          {
            internalType: 'address',
            name: 'facet',
            type: 'address',
          },
          {
            components: [
              {
                internalType: 'bytes4',
                name: 'callSelector',
                type: 'bytes4',
              },
              {
                internalType: 'bytes4',
                name: 'delegateSelector',
                type: 'bytes4',
              },
            ],
            internalType: 'struct Wire[]',
            name: 'wires',
            type: 'tuple[]',
          },
        ],
        indexed: false,
        internalType: 'struct Config',
        name: 'config',
        type: 'tuple',
      },
    ],
    name: 'IntegrationSet',
    type: 'event',
  },
  {
    inputs: [],
    name: 'ALLOCATOR_ROLE',
    outputs: [
      {
        internalType: 'bytes32',
        name: '',
        type: 'bytes32',
      },
    ],
    stateMutability: 'view',
    type: 'function',
  },
  {
    inputs: [],
    name: 'DEFAULT_ADMIN_ROLE',
    outputs: [
      {
        internalType: 'bytes32',
        name: '',
        type: 'bytes32',
      },
    ],
    stateMutability: 'view',
    type: 'function',
  },
  {
    inputs: [],
    name: 'VERSION',
    outputs: [
      {
        internalType: 'string',
        name: '',
        type: 'string',
      },
    ],
    stateMutability: 'pure',
    type: 'function',
  },
  {
    inputs: [
      {
        components: [
          {
            internalType: 'address',
            name: 'facetAddress',
            type: 'address',
          },
          {
            internalType: 'enum IDiamond.FacetCutAction',
            name: 'action',
            type: 'uint8',
          },
          {
            internalType: 'bytes4[]',
            name: 'functionSelectors',
            type: 'bytes4[]',
          },
        ],
        internalType: 'struct IDiamond.FacetCut[]',
        name: 'cuts',
        type: 'tuple[]',
      },
      {
        internalType: 'address',
        name: 'init',
        type: 'address',
      },
      {
        internalType: 'bytes',
        name: 'data',
        type: 'bytes',
      },
    ],
    name: 'diamondCut',
    outputs: [],
    stateMutability: 'nonpayable',
    type: 'function',
  },
] as const

/** The facet as callers of a Controller see it: functions by their call names, events and errors. */
export const diamondCutAbi = [
  {
    inputs: [],
    name: 'diamondCut_VERSION',
    outputs: [
      {
        internalType: 'string',
        name: '',
        type: 'string',
      },
    ],
    stateMutability: 'pure',
    type: 'function',
  },
  {
    inputs: [
      {
        components: [
          {
            internalType: 'address',
            name: 'facetAddress',
            type: 'address',
          },
          {
            internalType: 'enum IDiamond.FacetCutAction',
            name: 'action',
            type: 'uint8',
          },
          {
            internalType: 'bytes4[]',
            name: 'functionSelectors',
            type: 'bytes4[]',
          },
        ],
        internalType: 'struct IDiamond.FacetCut[]',
        name: 'cuts',
        type: 'tuple[]',
      },
      {
        internalType: 'address',
        name: 'init',
        type: 'address',
      },
      {
        internalType: 'bytes',
        name: 'data',
        type: 'bytes',
      },
    ],
    name: 'diamondCut',
    outputs: [],
    stateMutability: 'nonpayable',
    type: 'function',
  },
  {
    inputs: [
      {
        internalType: 'address',
        name: 'account',
        type: 'address',
      },
      {
        internalType: 'bytes32',
        name: 'neededRole',
        type: 'bytes32',
      },
    ],
    name: 'AccessControlUnauthorizedAccount',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'callSelector',
        type: 'bytes4',
      },
    ],
    name: 'CallSelectorAlreadyWired',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'callSelector',
        type: 'bytes4',
      },
    ],
    name: 'CallSelectorNotWired',
    type: 'error',
  },
  {
    inputs: [],
    name: 'EmptyArray',
    type: 'error',
  },
  {
    inputs: [],
    name: 'EmptyFacet',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
      {
        internalType: 'address',
        name: 'facet',
        type: 'address',
      },
    ],
    name: 'FacetInRemoval',
    type: 'error',
  },
  {
    inputs: [],
    name: 'InitialiserNotAllowed',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
    ],
    name: 'IntegrationNotFound',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
      {
        internalType: 'address',
        name: 'facet',
        type: 'address',
      },
    ],
    name: 'NotPublished',
    type: 'error',
  },
  {
    inputs: [],
    name: 'ReentrancyGuardReentrantCall',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorKept',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorMissing',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorRepeated',
    type: 'error',
  },
  {
    inputs: [
      {
        internalType: 'bytes4',
        name: 'selector',
        type: 'bytes4',
      },
    ],
    name: 'SelectorUnchanged',
    type: 'error',
  },
  {
    anonymous: false,
    inputs: [
      {
        components: [
          {
            internalType: 'address',
            name: 'facetAddress',
            type: 'address',
          },
          {
            internalType: 'enum IDiamond.FacetCutAction',
            name: 'action',
            type: 'uint8',
          },
          {
            internalType: 'bytes4[]',
            name: 'functionSelectors',
            type: 'bytes4[]',
          },
        ],
        indexed: false,
        internalType: 'struct IDiamond.FacetCut[]',
        name: '_diamondCut',
        type: 'tuple[]',
      },
      {
        indexed: false,
        internalType: 'address',
        name: '_init',
        type: 'address',
      },
      {
        indexed: false,
        internalType: 'bytes',
        name: '_calldata',
        type: 'bytes',
      },
    ],
    name: 'DiamondCut',
    type: 'event',
  },
  {
    anonymous: false,
    inputs: [
      {
        indexed: true,
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
    ],
    name: 'IntegrationRemoved',
    type: 'event',
  },
  {
    anonymous: false,
    inputs: [
      {
        indexed: true,
        internalType: 'bytes32',
        name: 'id',
        type: 'bytes32',
      },
      {
        components: [
          {
            internalType: 'address',
            name: 'facet',
            type: 'address',
          },
          {
            components: [
              {
                internalType: 'bytes4',
                name: 'callSelector',
                type: 'bytes4',
              },
              {
                internalType: 'bytes4',
                name: 'delegateSelector',
                type: 'bytes4',
              },
            ],
            internalType: 'struct Wire[]',
            name: 'wires',
            type: 'tuple[]',
          },
        ],
        indexed: false,
        internalType: 'struct Config',
        name: 'config',
        type: 'tuple',
      },
    ],
    name: 'IntegrationSet',
    type: 'event',
  },
] as const
