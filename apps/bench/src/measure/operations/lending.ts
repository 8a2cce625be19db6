import {
  AAVE_POOL,
  ATOKEN,
  FARM,
  M18,
  M6,
  MAPLE,
  MAX18,
  MAX6,
  SPARK_VAULT,
  USDC,
  USDS,
  VAULT,
  WHALE,
} from '../counterparties.ts'
import { ALL, foreign, limit, type Operation, type Scene } from '../operation.ts'

const AAVE_DEPOSIT = limit('AAVE_FACET', 'deposit', MAX6, { aToken: ATOKEN, pool: AAVE_POOL, underlyingAsset: USDC })
const VAULT_LIMITS = [
  limit('ERC4626_FACET', 'withdraw', MAX18, { token: VAULT }),
  limit('ERC4626_FACET', 'deposit', MAX18, { token: VAULT, asset: USDS }),
]
const FARM_DEPOSIT = limit('FARM_FACET', 'deposit', MAX18, { farm: FARM, stakingToken: USDS })

const depositERC4626: Operation = {
  name: 'depositERC4626',
  signature: 'depositERC4626(address,uint256,uint256)',
  args: [VAULT, M18, M18],
  variants: ALL,
  limits: VAULT_LIMITS.slice(1),
  // A share may cost up to an asset and a tenth.
  parameters: [
    {
      facet: 'ERC4626_FACET',
      signature: 'setMaxExchangeRate(address,uint256,uint256)',
      args: [VAULT, 10n * M18, 11n * M18],
    },
  ],
  prepare: ({ mint, pau }) => mint(USDS, pau.proxy, 10n * M18),
}

const withdrawERC4626: Operation = {
  name: 'withdrawERC4626',
  signature: 'withdrawERC4626(address,uint256,uint256)',
  args: [VAULT, M18, M18],
  variants: ALL,
  limits: VAULT_LIMITS,
  prepare: giveVaultShares,
}

const redeemERC4626: Operation = {
  ...withdrawERC4626,
  name: 'redeemERC4626',
  signature: 'redeemERC4626(address,uint256,uint256)',
}

/** Markets, vaults, farms and funds. */
export const lending: readonly Operation[] = [
  {
    name: 'depositAave',
    signature: 'depositAave(address,uint256)',
    args: [ATOKEN, M6],
    variants: ALL,
    limits: [AAVE_DEPOSIT],
    parameters: [
      { facet: 'AAVE_FACET', signature: 'setMaxSlippage(address,uint256)', args: [ATOKEN, 98n * 10n ** 16n] },
    ],
    prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
  },
  {
    name: 'withdrawAave',
    signature: 'withdrawAave(address,uint256)',
    args: [ATOKEN, M6],
    variants: ALL,
    limits: [limit('AAVE_FACET', 'withdraw', MAX6, { aToken: ATOKEN, pool: AAVE_POOL }), AAVE_DEPOSIT],
    async prepare({ at, mint, pau }) {
      await at(ATOKEN).send('mint', [pau.proxy, 10n * M6], { from: AAVE_POOL })
      await mint(USDC, ATOKEN, 100n * M6)
    },
  },
  depositERC4626,
  withdrawERC4626,
  redeemERC4626,
  foreign(depositERC4626),
  foreign(withdrawERC4626),
  foreign(redeemERC4626),
  {
    name: 'depositToFarm',
    signature: 'depositToFarm(address,uint256)',
    args: [FARM, M18],
    variants: ALL,
    limits: [FARM_DEPOSIT],
    prepare: ({ mint, pau }) => mint(USDS, pau.proxy, 10n * M18),
  },
  {
    name: 'withdrawFromFarm',
    signature: 'withdrawFromFarm(address,uint256)',
    args: [FARM, M18],
    variants: ALL,
    limits: [limit('FARM_FACET', 'withdraw', MAX18, { farm: FARM })],
    async prepare({ at, mint, pau }) {
      await mint(USDS, pau.proxy, 10n * M18)
      await at(USDS).send('approve', [FARM, 10n * M18], { from: pau.proxy })
      await at(FARM).send('stake', [10n * M18], { from: pau.proxy })
    },
  },
  {
    name: 'takeFromSparkVault',
    signature: 'takeFromSparkVault(address,uint256)',
    args: [SPARK_VAULT, M6],
    variants: ALL,
    limits: [limit('SPARK_VAULT_FACET', 'take', MAX6, { sparkVault: SPARK_VAULT })],
  },
  {
    name: 'requestMapleRedemption',
    signature: 'requestMapleRedemption(address,uint256)',
    args: [MAPLE, M18],
    variants: ALL,
    limits: [limit('MAPLE_FACET', 'requestRedeem', MAX18, { mapleToken: MAPLE })],
    prepare: ({ mint, pau }) => mint(MAPLE, pau.proxy, 10n * M18),
  },
  {
    name: 'subscribeSuperstate',
    signature: 'subscribeSuperstate(uint256)',
    args: [M6],
    variants: ALL,
    limits: [limit('SUPERSTATE_FACET', 'subscribe', MAX6)],
    prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
  },
]

async function giveVaultShares({ at, pau }: Scene) {
  await at(USDS).send('approve', [VAULT, 10n * M18], { from: WHALE })
  await at(VAULT).send('deposit', [10n * M18, pau.proxy], { from: WHALE })
}
