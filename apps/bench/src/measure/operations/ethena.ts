import { DEST, M18, M6, MAX18, MAX6, SUSDE } from '../counterparties.ts'
import { ALL, limit, type Operation } from '../operation.ts'

/** Preparing differs by a unit the second time: an approval that is already there would change nothing. */
export const ethena: readonly Operation[] = [
  {
    name: 'setDelegatedSigner',
    signature: 'setDelegatedSigner(address)',
    args: [DEST],
    variants: ['first', 'first-unlimited'],
    limits: [limit('ETHENA_FACET', 'setDelegatedSigner', MAX6)],
  },
  {
    name: 'prepareUSDeMint',
    signature: 'prepareUSDeMint(uint256)',
    args: [M6],
    steadyArgs: [M6 + 1n],
    variants: ALL,
    limits: [limit('ETHENA_FACET', 'mint', MAX6)],
  },
  {
    name: 'prepareUSDeBurn',
    signature: 'prepareUSDeBurn(uint256)',
    args: [M18],
    steadyArgs: [M18 + 1n],
    variants: ALL,
    limits: [limit('ETHENA_FACET', 'burn', MAX18)],
  },
  {
    name: 'cooldownAssetsSUSDe',
    signature: 'cooldownAssetsSUSDe(uint256)',
    args: [M18],
    variants: ALL,
    limits: [limit('ETHENA_FACET', 'cooldown', MAX18)],
    prepare: ({ mint, pau }) => mint(SUSDE, pau.proxy, 10n * M18),
  },
  {
    name: 'cooldownSharesSUSDe',
    signature: 'cooldownSharesSUSDe(uint256)',
    args: [M18],
    variants: ALL,
    limits: [limit('ETHENA_FACET', 'cooldown', MAX18)],
    prepare: ({ mint, pau }) => mint(SUSDE, pau.proxy, 10n * M18),
  },
  {
    name: 'unstakeSUSDe',
    signature: 'unstakeSUSDe()',
    args: [],
    variants: ALL,
    limits: [limit('ETHENA_FACET', 'unstake', MAX18)],
    prepare: ({ mint, pau }) => mint(SUSDE, pau.proxy, 10n * M18),
    before: ({ at, pau }) => at(SUSDE).send('cooldownAssets', [M18], { from: pau.proxy }),
  },
]
