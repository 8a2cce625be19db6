import { CURVE, M18, M6, MAX18, MAX6, USDC, USDS } from '../counterparties.ts'
import { ALL, limit, type Operation, ownLimit } from '../operation.ts'

const USDC_KEY = { pool: CURVE, token: USDC }
const USDS_KEY = { pool: CURVE, token: USDS }
const PARAMETERS = [
  { facet: 'CURVE_FACET', signature: 'setMaxSlippage(address,uint256)', args: [CURVE, 98n * 10n ** 16n] },
] as const

/** What a call must at least give: 99 % of a million. */
const MIN6 = (M6 * 99n) / 100n
const MIN18 = (M18 * 99n) / 100n

export const curve: readonly Operation[] = [
  {
    name: 'swapCurve',
    signature: 'swapCurve(address,uint256,uint256,uint256,uint256)',
    args: [CURVE, 0n, 1n, M6, MIN18],
    variants: ALL,
    limits: [limit('CURVE_FACET', 'swap', MAX6, USDC_KEY)],
    parameters: PARAMETERS,
    prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
  },
  {
    name: 'addLiquidityCurve',
    signature: 'addLiquidityCurve(address,uint256[],uint256)',
    args: [CURVE, [M6, M18], 2n * MIN18],
    variants: ALL,
    limits: [
      limit('CURVE_FACET', 'swap', MAX6, USDC_KEY),
      limit('CURVE_FACET', 'swap', MAX18, USDS_KEY),
      ownLimit('CURVE_FACET', 'assetDeposit', MAX6, USDC_KEY),
      ownLimit('CURVE_FACET', 'assetDeposit', MAX18, USDS_KEY),
      limit('CURVE_FACET', 'aggregateDeposit', MAX18, { pool: CURVE }),
    ],
    parameters: PARAMETERS,
    async prepare({ mint, pau }) {
      await mint(USDC, pau.proxy, 10n * M6)
      await mint(USDS, pau.proxy, 10n * M18)
    },
  },
  {
    name: 'removeLiquidityCurve',
    signature: 'removeLiquidityCurve(address,uint256,uint256[])',
    args: [CURVE, 2n * M18, [MIN6, MIN18]],
    variants: ALL,
    limits: [
      ownLimit('CURVE_FACET', 'assetWithdraw', MAX6, USDC_KEY),
      ownLimit('CURVE_FACET', 'assetWithdraw', MAX18, USDS_KEY),
      limit('CURVE_FACET', 'aggregateWithdraw', MAX18, { pool: CURVE }),
    ],
    parameters: PARAMETERS,
    prepare: ({ mint, pau }) => mint(CURVE, pau.proxy, 20n * M18),
  },
]
