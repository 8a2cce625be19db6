import { type Address, getAddress, type Hex, isAddress } from 'viem'
import supplement from '../../data/supplement.json' with { type: 'json' }
import { registered } from './registry.ts'
import type { InstanceLimit, LimitKind, PublishedInstance, PublishedStar } from './types.ts'

// What an allocation instance implies: the venue decides which limits a call consumes, the instance's addresses what
// their keys name. The Atlas publishes neither in a form that a program could use.

/** A limit constant and everything its key may name. Which of it a key does name is for the scheme to say. */
export type Draft = {
  constant: string
  facts: Record<string, Hex | number | undefined>
  /** Chain whose RateLimits keeps the limit, where it is not the instance's. */
  chainId?: number
}

/** The kinds of venue. `transfer` is whoever takes deposits as plain transfers. */
export type Venue =
  | 'aave'
  | 'basin'
  | 'broker'
  | 'centrifuge'
  | 'curve'
  | 'erc4626'
  | 'ethena'
  | 'maple'
  | 'otc'
  | 'transfer'
  | 'uniswapV3'
  | 'uniswapV4'

/** The first pattern that the protocol's published name matches. */
const protocols: readonly (readonly [RegExp, Venue])[] = [
  [/^(SparkLend|Aave)/, 'aave'],
  [/^Curve/, 'curve'],
  [/^Uniswap v4/, 'uniswapV4'],
  [/^Uniswap v3/, 'uniswapV3'],
  [/^Centrifuge/, 'centrifuge'],
  [/^Maple/, 'maple'],
  [/^Ethena/, 'ethena'],
  [/Morpho|Vault|^Arkis/, 'erc4626'],
  [/^Binance/, 'otc'],
  [/^(Agora|Anchorage|Blackrock|Galaxy|Paxos|Ripple|Securitize)/, 'transfer'],
]

/** The venue of an instance; undefined for one that no rule knows. */
export function venueOf({ addresses, protocol }: PublishedInstance): Venue | undefined {
  const roles = Object.keys(addresses)
  if (roles.some((role) => role.startsWith('basin'))) return 'basin'
  if (roles.some((role) => role.startsWith('broker'))) return 'broker'
  return protocols.find(([pattern]) => pattern.test(protocol))?.[1]
}

/** An address of an instance, the first of several roles that has one. */
export function addressOf({ addresses }: PublishedInstance, ...roles: string[]): Address | undefined {
  const found = roles.map((role) => addresses[role]).find((address) => address && isAddress(address, { strict: false }))
  return found ? getAddress(found.toLowerCase()) : undefined
}

/** What the limits of an instance are kept under. Empty for what is not derivable, and off the EVM. */
export function draftsOf(instance: PublishedInstance, limit: InstanceLimit, all: readonly PublishedStar[]): Draft[] {
  if (instance.chainId === null || limit.idStatus === 'n/a') return []
  const venue = venueOf(instance)
  return venue ? rules[venue](instance, limit, all) : []
}

type Rule = (instance: PublishedInstance, limit: InstanceLimit, all: readonly PublishedStar[]) => Draft[]

const token = (instance: PublishedInstance) => addressOf(instance, 'tokenAddress', 'tokenAddressERC4626Vault')
const underlying = (instance: PublishedInstance) => addressOf(instance, 'underlyingAssetAddress')
const upper = (text: string | null | undefined) => (text ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** Drafts of one limit for each kind, all over the same facts. */
function byKind(
  constants: Partial<Record<LimitKind, readonly string[]>>,
  facts: (instance: PublishedInstance, limit: InstanceLimit) => Draft['facts'],
): Rule {
  return (instance, limit) =>
    (constants[limit.kind] ?? []).map((constant) => ({ constant, facts: facts(instance, limit) }))
}

const vault: Rule = byKind({ inflow: ['LIMIT_4626_DEPOSIT'], outflow: ['LIMIT_4626_WITHDRAW'] }, (instance) => ({
  token: token(instance),
  asset: underlying(instance),
}))

const rules: Record<Venue, Rule> = {
  aave: byKind({ inflow: ['LIMIT_AAVE_DEPOSIT'], outflow: ['LIMIT_AAVE_WITHDRAW'] }, (instance) => ({
    aToken: token(instance),
    underlyingAsset: underlying(instance),
    // The Atlas does not publish pools. SparkLend has one.
    pool: instance.protocol.startsWith('SparkLend') ? registered(instance.chainId, 'POOL') : undefined,
  })),

  basin: (instance, limit) =>
    byKind({ inflow: ['LIMIT_BASIN_DEPOSIT'], outflow: ['LIMIT_BASIN_WITHDRAW'] }, () => ({
      basin: addressOf(instance, 'basinContractAddress'),
      asset: registered(instance.chainId, upper(instance.asset)),
    }))(instance, limit, []),

  // A broker takes transfers on its own chain, wherever what it buys is; what it buys is redeemed elsewhere.
  broker: (instance, limit) => {
    if (limit.kind === 'redemption' || /Pendle/.test(limit.name)) {
      const market = supplement.pendleMarkets.find(({ instanceDocNo }) => instanceDocNo === instance.docNo)
      return [{ constant: 'LIMIT_PENDLE_PT_REDEEM', facts: { pendleMarket: market?.value as Address | undefined } }]
    }
    if (limit.kind !== 'inflow') return []
    const elsewhere = addressOf(instance, 'brokerAddressEthereumMainnet')
    const chainId = elsewhere ? 1 : instance.chainId!
    const destination = elsewhere ?? addressOf(instance, 'brokerAddress')
    return [
      {
        constant: 'LIMIT_ASSET_TRANSFER',
        facts: { asset: registered(chainId, upper(instance.asset)), destination },
        chainId,
      },
    ]
  },

  centrifuge: (instance, limit, all) =>
    byKind({ inflow: ['LIMIT_7540_DEPOSIT'], outflow: ['LIMIT_7540_REDEEM'] }, () => ({
      token: centrifugeVault(instance, all),
    }))(instance, limit, all),

  curve: byKind(
    { inflow: ['LIMIT_CURVE_DEPOSIT'], outflow: ['LIMIT_CURVE_WITHDRAW'], swap: ['LIMIT_CURVE_SWAP'] },
    (instance) => ({ pool: addressOf(instance, 'poolAddress', 'tokenAddress') }),
  ),

  erc4626: vault,

  ethena: (instance, limit, all) =>
    upper(instance.token) === 'SUSDE'
      ? limit.kind === 'outflow'
        ? [{ constant: 'LIMIT_SUSDE_COOLDOWN', facts: {} }]
        : vault(instance, limit, all)
      : byKind({ inflow: ['LIMIT_USDE_MINT'], outflow: ['LIMIT_USDE_BURN'] }, () => ({}))(instance, limit, all),

  // Leaving Maple is a request; an early exit is an ordinary withdrawal.
  maple: (instance, limit, all) => [
    ...byKind({ outflow: ['LIMIT_MAPLE_REDEEM'], redeem: ['LIMIT_MAPLE_REDEEM'] }, () => ({
      mapleToken: token(instance),
      asset: underlying(instance),
    }))(instance, limit, all),
    ...vault(instance, limit, all),
  ],

  otc: (instance) => [
    {
      constant: 'LIMIT_OTC_SWAP',
      facts: {
        exchange: addressOf(instance, 'binanceDepositAddress') ?? registered(instance.chainId, 'BINANCE_EXCHANGE'),
      },
    },
  ],

  // The Atlas gives the account only sometimes; registries have it under the token's name.
  transfer: (instance, limit) => {
    const name = upper(instance.token)
    const account = (...names: string[]) =>
      names.map((suffix) => registered(instance.chainId, `${name}_${suffix}`)).find((address) => address !== undefined)
    const given = addressOf(
      instance,
      'depositAddress',
      'depositAddressMainnet',
      'paxosDepositAddress',
      'destinationAddress',
    )
    const constant = 'LIMIT_ASSET_TRANSFER'
    if (limit.kind === 'transfer') return [{ constant, facts: { asset: token(instance), destination: given } }]
    return limit.kind === 'inflow'
      ? [{ constant, facts: { asset: underlying(instance), destination: given ?? account('DEPOSIT', 'MINT_BURN') } }]
      : [
          {
            constant,
            facts: {
              asset: token(instance),
              destination: addressOf(instance, 'withdrawalAddress') ?? account('REDEEM', 'MINT_BURN'),
            },
          },
        ]
  },

  uniswapV3: (instance, limit) => {
    const pool = addressOf(instance, 'poolAddress')
    const asset = addressOf(instance, `underlyingAssetAddress${limit.unit ?? ''}`)
    return byKind(
      { inflow: ['LIMIT_UNISWAP_V3_DEPOSIT'], outflow: ['LIMIT_UNISWAP_V3_WITHDRAW'], swap: ['LIMIT_UNISWAP_V3_SWAP'] },
      () => ({ token: asset, tokenIn: asset, pool }),
    )(instance, limit, [])
  },

  uniswapV4: byKind(
    { inflow: ['LIMIT_UNISWAP_V4_DEPOSIT'], outflow: ['LIMIT_UNISWAP_V4_WITHDRAW'], swap: ['LIMIT_UNISWAP_V4_SWAP'] },
    ({ addresses }) => ({ poolId: (addresses.poolID ?? undefined) as Hex | undefined }),
  ),
}

/**
 * Centrifuge has a vault for each asset in which shares are bought. Where another instance tells share and vault apart,
 * the token published here is known to be the share, and the registry of the chain has the vault.
 */
function centrifugeVault(instance: PublishedInstance, all: readonly PublishedStar[]): Address | undefined {
  const vaultRoles = ['depositAddressMainnet', 'centrifugeERC7540VaultAddress']
  const given = addressOf(instance, ...vaultRoles)
  if (given) return given
  const share = all
    .flatMap((star) => star.instances)
    .some((other) => addressOf(other, ...vaultRoles) && token(other) === token(instance))
  const name = upper(instance.token)
  return share
    ? (registered(instance.chainId, `CENTRIFUGE_${name}`) ?? registered(instance.chainId, `${name}_VAULT`))
    : token(instance)
}
