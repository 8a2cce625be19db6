import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, encodeAbiParameters, type Hex, keccak256, parseUnits, zeroAddress } from 'viem'
import { foreign } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

/** Owner of Morpho: enables interest rate models and loan-to-value limits, nothing else. */
const OWNER = labelled('Morpho owner')
const SUPPLIER = labelled('Morpho supplier')
const LIQUIDATOR = labelled('Morpho liquidator')

/** Owner of the vault: Spark's SubProxy, as on mainnet. */
const VAULT_OWNER = mainnet.SPARK_PROXY
/** What a cap waits for before it may be raised: the shortest that a vault allows, in seconds. */
const VAULT_TIMELOCK = 86_400n

/** Morpho's precision of prices, with loan and collateral of equal decimals. */
const PRICE_PRECISION = 10n ** 36n
/** Loan to value at which a position is liquidated, 18 decimals. */
const LLTV = parseUnits('0.86', 18)
/** DAI for a WETH at the start. */
const WETH_PRICE = 3000n

/** A market of Morpho Blue; its id is the hash of these five words. */
export type MorphoMarketParams = {
  readonly loanToken: Address
  readonly collateralToken: Address
  readonly oracle: Address
  readonly irm: Address
  readonly lltv: bigint
}

export type MorphoMarket = {
  readonly id: Hex
  readonly params: MorphoMarketParams
  /** What can be withdrawn or borrowed now, in base units of DAI. */
  liquidity(): Promise<bigint>
  /** Has somebody supply fresh DAI, past any vault. */
  supply(amount: bigint): Promise<void>
  /** Has a borrower with ample collateral take DAI, so that suppliers earn interest. All of it is `liquidity`. */
  borrow(amount: bigint): Promise<void>
  /** Has the borrower pay back all that it owes, with fresh DAI. */
  repay(): Promise<void>
  /** Makes the collateral worthless and has it liquidated for nothing: the suppliers bear the whole debt. */
  loseDebt(): Promise<void>
}

export type MetaMorphoVault = {
  readonly contract: LocalContract
  /** The vault's owner, who is its curator too. */
  readonly owner: Address
  /** Sets how much of its asset the vault may have in a market, in base units. Waits out its timelock for a rise. */
  setCap(market: MorphoMarket, cap: bigint): Promise<void>
  /** Sets to which markets deposits go. */
  setSupplyQueue(markets: readonly MorphoMarket[]): Promise<void>
  /** Makes an address an allocator of the vault: it may order queues and reallocate. */
  allowAllocator(allocator: Address): Promise<void>
  /** What the vault has in a market, in base units of its asset, as Morpho would pay it out. */
  supplied(market: MorphoMarket): Promise<bigint>
}

export type Morpho = {
  readonly contract: LocalContract
  readonly irm: LocalContract
  /** Markets that lend DAI: two against WETH, each with an oracle of its own, and one that lends to nobody. */
  readonly markets: { readonly first: MorphoMarket; readonly second: MorphoMarket; readonly idle: MorphoMarket }
  /** Spark's vault for DAI, without caps. */
  readonly vault: MetaMorphoVault
}

/**
 * Morpho Blue with its adaptive interest rates, and a MetaMorpho 1.0 vault, at their mainnet addresses. Its oracles say
 * what they are told. Version 1.0 passes bad debt on to the share price; 1.1, which npm does not have, keeps it apart.
 */
export async function installMorpho({ chain, deal, tokens }: Devnet): Promise<Morpho> {
  const { dai, weth } = tokens
  const morpho = await install(chain, {
    address: mainnet.MORPHO,
    artifact: foreign('morpho', 'Morpho'),
    args: [OWNER],
    from: OWNER,
  })
  const irm = await install(chain, {
    address: mainnet.MORPHO_DEFAULT_IRM,
    artifact: foreign('metamorpho', 'AdaptiveCurveIrm'),
    args: [morpho.address],
    from: OWNER,
  })
  for (const model of [irm.address, zeroAddress]) await morpho.send('enableIrm', [model], { from: OWNER })
  for (const lltv of [LLTV, 0n]) await morpho.send('enableLltv', [lltv], { from: OWNER })

  /** Gives an account tokens and lets Morpho take them. */
  async function fund(account: Address, token: LocalContract, amount: bigint) {
    await deal(token.address, account, amount)
    await token.send('approve', [morpho.address, amount], { from: account })
  }

  async function createMarket(name: string, params: MorphoMarketParams, oracle?: LocalContract): Promise<MorphoMarket> {
    const id = keccak256(encodeAbiParameters(MARKET_PARAMS, [params]))
    await morpho.send('createMarket', [params])
    // Someone of its own in every market, so that what one loses is not another's.
    const borrower = labelled(`Morpho borrower ${name}`)
    const collateralOf = async (account: Address) =>
      (await morpho.read<readonly [bigint, bigint, bigint]>('position', [id, account]))[2]
    const debtShares = async () => (await morpho.read<readonly [bigint, bigint, bigint]>('position', [id, borrower]))[1]

    return {
      id,
      params,
      async liquidity() {
        const [supplied, , borrowed] = await morpho.read<readonly bigint[]>('market', [id])
        return (supplied as bigint) - (borrowed as bigint)
      },
      async supply(amount) {
        await fund(SUPPLIER, dai, amount)
        await morpho.send('supply', [params, amount, 0n, SUPPLIER, '0x'], { from: SUPPLIER })
      },
      async borrow(amount) {
        // Twice the value of the loan.
        const collateral = (2n * amount) / WETH_PRICE + 1n
        await fund(borrower, weth, collateral)
        await morpho.send('supplyCollateral', [params, collateral, borrower, '0x'], { from: borrower })
        await morpho.send('borrow', [params, amount, 0n, borrower, borrower], { from: borrower })
      },
      async repay() {
        await morpho.send('accrueInterest', [params])
        const [, , borrowed] = await morpho.read<readonly bigint[]>('market', [id])
        // A thousandth more than all debt of the market, for the interest until the block that repays it.
        await fund(borrower, dai, ((borrowed as bigint) * 1001n) / 1000n + 1n)
        await morpho.send('repay', [params, 0n, await debtShares(), borrower, '0x'], { from: borrower })
      },
      async loseDebt() {
        await oracle?.send('setPrice', [0n])
        await morpho.send('liquidate', [params, borrower, await collateralOf(borrower), 0n, '0x'], {
          from: LIQUIDATOR,
        })
      },
    }
  }

  async function lendAgainstWeth(name: string): Promise<MorphoMarket> {
    const artifact = foreign('morpho', 'OracleMock')
    const oracle = contractAt(chain, artifact, await chain.deploy(artifact))
    await oracle.send('setPrice', [WETH_PRICE * PRICE_PRECISION])
    const [loanToken, collateralToken] = [dai.address, weth.address]
    const params = { loanToken, collateralToken, oracle: oracle.address, irm: irm.address, lltv: LLTV }
    return createMarket(name, params, oracle)
  }

  const vault = await install(chain, {
    address: mainnet.MORPHO_VAULT_DAI_1,
    artifact: foreign('metamorpho', 'MetaMorpho'),
    args: [VAULT_OWNER, morpho.address, VAULT_TIMELOCK, dai.address, 'Spark DAI Vault', 'spDAI'],
    from: VAULT_OWNER,
  })
  const curate = async (functionName: string, ...args: unknown[]) => {
    await vault.send(functionName, args, { from: VAULT_OWNER })
  }

  const nobodys = { collateralToken: zeroAddress, oracle: zeroAddress, irm: zeroAddress, lltv: 0n }
  return {
    contract: morpho,
    irm,
    markets: {
      first: await lendAgainstWeth('first'),
      second: await lendAgainstWeth('second'),
      idle: await createMarket('idle', { loanToken: dai.address, ...nobodys }),
    },
    vault: {
      contract: vault,
      owner: VAULT_OWNER,
      async setCap({ id, params }, cap) {
        const [before] = await vault.read<readonly [bigint, boolean, bigint]>('config', [id])
        await curate('submitCap', params, cap)
        if (cap < before) return
        await chain.mineAt((await chain.now()) + VAULT_TIMELOCK)
        await curate('acceptCap', params)
      },
      setSupplyQueue: (markets) =>
        curate(
          'setSupplyQueue',
          markets.map(({ id }) => id),
        ),
      allowAllocator: (allocator) => curate('setIsAllocator', allocator, true),
      async supplied({ id, params }) {
        await morpho.send('accrueInterest', [params])
        const [shares] = await morpho.read<readonly [bigint, bigint, bigint]>('position', [id, vault.address])
        const [assets, allShares] = await morpho.read<readonly bigint[]>('market', [id])
        // With Morpho's virtual assets and shares, rounded down.
        return (shares * ((assets as bigint) + 1n)) / ((allShares as bigint) + 10n ** 6n)
      },
    },
  }
}

const MARKET_PARAMS = [
  {
    type: 'tuple',
    components: [
      { name: 'loanToken', type: 'address' },
      { name: 'collateralToken', type: 'address' },
      { name: 'oracle', type: 'address' },
      { name: 'irm', type: 'address' },
      { name: 'lltv', type: 'uint256' },
    ],
  },
] as const
