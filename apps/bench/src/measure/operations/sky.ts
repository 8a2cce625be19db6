import { ALLOCATOR_VAULT, BUFFER, DAI, M18, M6, MAX18, MAX6, USDC, USDS } from '../counterparties.ts'
import { ALL, limit, type Operation, ownLimit } from '../operation.ts'

const USDS_PARAMETERS = [{ facet: 'USDS_FACET', signature: 'setVault(address)', args: [ALLOCATOR_VAULT] }] as const

/** Minting USDS, and changing it at par. */
export const sky: readonly Operation[] = [
  {
    name: 'mintUSDS',
    signature: 'mintUSDS(uint256)',
    args: [M18],
    variants: ALL,
    limits: [limit('USDS_FACET', 'mint', MAX18)],
    parameters: USDS_PARAMETERS,
    prepare: ({ at, pau }) => at(BUFFER).send('approve', [USDS, pau.proxy, 2n ** 256n - 1n]),
  },
  {
    name: 'burnUSDS',
    signature: 'burnUSDS(uint256)',
    args: [M18],
    variants: ALL,
    limits: [ownLimit('USDS_FACET', 'burn', MAX18), limit('USDS_FACET', 'mint', MAX18)],
    parameters: USDS_PARAMETERS,
    prepare: ({ mint, pau }) => mint(USDS, pau.proxy, 10n * M18),
  },
  {
    name: 'swapUSDSToUSDC',
    signature: 'swapUSDSToUSDC(uint256)',
    args: [M6],
    variants: ALL,
    limits: [limit('PSM_FACET', 'usdsToUSDC', MAX6)],
    prepare: ({ mint, pau }) => mint(USDS, pau.proxy, 10n * M18),
  },
  {
    name: 'swapUSDCToUSDS',
    signature: 'swapUSDCToUSDS(uint256)',
    args: [M6],
    variants: ALL,
    limits: [limit('PSM_FACET', 'usdcToUSDS', MAX6)],
    prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
  },
  {
    name: 'swapUSDSToDAI',
    signature: 'swapUSDSToDAI(uint256)',
    args: [M18],
    variants: ALL,
    limits: [ownLimit('DAIUSDS_FACET', 'usdsToDAI', MAX18)],
    prepare: ({ mint, pau }) => mint(USDS, pau.proxy, 10n * M18),
  },
  {
    name: 'swapDAIToUSDS',
    signature: 'swapDAIToUSDS(uint256)',
    args: [M18],
    variants: ALL,
    limits: [ownLimit('DAIUSDS_FACET', 'daiToUSDS', MAX18)],
    prepare: ({ mint, pau }) => mint(DAI, pau.proxy, 10n * M18),
  },
]
