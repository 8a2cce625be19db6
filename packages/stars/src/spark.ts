import type { Address } from 'viem'
import { limit } from './limit.ts'
import { listed } from './listed.ts'
import type { Cited, LimitDefinition, StarDefinition } from './types.ts'
import type { Token } from './tokens.ts'

const pau = 'A.6.1.1.1.2.6.1.2.1.1'
const multisigs = 'A.6.1.1.1.2.6.1.2.1.2.2'
const instances = 'A.6.1.1.1.2.6.1.3.1'

const subProxy: Cited<Address> = {
  value: '0x3300f198988e4C9C63F75dF86De36421f06af8c4',
  source: 'A.6.1.1.1.2.1.1.3.1.1.2',
}
const vault: Cited<Address> = { value: '0x691a6c29e9e96dd897718305427Ad5D534db16BA', source: `${pau}.1.1.5` }

type Listed = Parameters<typeof listed<'mainnet'>>[1]
const mainnet = (constant: Listed) => listed('mainnet', constant)

/** A SparkLend instance: deposits limited, withdrawals not. The aToken's POOL() is SparkLend's. */
function sparkLend(
  instance: string,
  token: 'USDS' | 'USDC' | 'DAI' | 'USDT' | 'PYUSD' | 'WETH',
  max: bigint,
  perDay: bigint,
  published?: LimitDefinition['published'],
): LimitDefinition[] {
  const pool = mainnet('SPARKLEND_POOL')
  const aToken = mainnet(`SPARKLEND_${token}_SPTOKEN`)
  const underlyingAsset = mainnet(token)
  return [
    limit(
      'LIMIT_AAVE_DEPOSIT',
      { underlyingAsset, pool, aToken },
      { token, max, perDay },
      { source: `${instances}.${instance}.2.4.1`, published },
    ),
    limit(
      'LIMIT_AAVE_WITHDRAW',
      { pool, aToken },
      { token, unlimited: true },
      { source: `${instances}.${instance}.2.4.2` },
    ),
  ]
}

/** Deposits of an ERC-4626 instance. */
function vaultDeposit(instance: string, vault: Listed, asset: Token, max: bigint, perDay: bigint, note?: string) {
  return limit(
    'LIMIT_4626_DEPOSIT',
    { asset: mainnet(asset), token: mainnet(vault) },
    { token: asset, max, perDay },
    { source: `${instances}.${instance}.2.4.1`, note },
  )
}

/** Unlimited withdrawals of an ERC-4626 instance. */
function vaultWithdraw(instance: string, token: Cited<Address>, asset: Token, note?: string) {
  return limit(
    'LIMIT_4626_WITHDRAW',
    { token },
    { token: asset, unlimited: true },
    { source: `${instances}.${instance}.2.4.2`, note },
  )
}

/** Transfers of an asset to one destination. */
function transfer(instance: string, asset: Token, destination: Listed, max: bigint, perDay: bigint) {
  return limit(
    'LIMIT_ASSET_TRANSFER',
    { asset: mainnet(asset), destination: mainnet(destination) },
    { token: asset, max, perDay },
    { source: `${instances}.${instance}.2.4.1` },
  )
}

/**
 * Spark on Ethereum. A monolithic controller runs today; this is the diamond that would serve the same proxy. What is
 * published and stands neither here nor among the problems is added by `deriveStar`: bridging, Ethena, Curve, Uniswap v4.
 */
export const spark: StarDefinition = {
  star: 'spark',
  name: 'Spark',
  docNo: 'A.6.1.1.1',
  chains: [
    {
      chainId: 1,
      admin: subProxy,
      agents: [
        {
          name: 'relayers',
          admins: [
            {
              ...subProxy,
              derived: 'Not published, for the monolith has no agent. The SubProxy administers everything else.',
            },
          ],
          actors: [
            {
              value: '0x8a25A24EDE9482C4Fc0738F99611BE58F1c839AB',
              source: `${multisigs}.1.1`,
              note: 'Prime Relayer Multisig: a relayer of the monolith',
            },
            {
              value: '0x8Cc0Cb0cfB6B7e548cfd395B833c05C346534795',
              source: `${multisigs}.2.1`,
              note: 'Core Operator Relayer Multisig: a relayer of the monolith',
            },
          ],
          grantors: [],
          revokers: [
            {
              value: '0x90D8c80C028B4C09C0d8dcAab9bbB057F0513431',
              source: `${multisigs}.3.1`,
              note: 'Freezer Multisig: the freezer of the monolith',
            },
          ],
        },
      ],
      integrations: [
        { value: 'USDS_FACET', source: `${pau}.3.1.1` },
        { value: 'PSM_FACET', source: `${pau}.3.1.3` },
        {
          value: 'AAVE_FACET',
          source: `${instances}.1`,
          note: 'A deposit needs a max slippage. None is published for these instances: deposits stay closed until one is set.',
        },
        {
          value: 'ERC4626_FACET',
          source: `${instances}.8`,
          note: 'A deposit needs a max exchange rate. None is published: deposits stay closed until one is set.',
        },
        { value: 'TRANSFER_ASSET_FACET', source: `${instances}.12` },
        { value: 'DIAMOND_LOUPE_FACET', source: 'EIP-2535', note: 'Not published: lets explorers read the diamond.' },
      ],
      parameters: [
        {
          integration: 'USDS_FACET',
          function: 'setVault',
          args: [vault.value],
          read: { function: 'vault', args: [], value: vault.value },
          source: vault.source,
        },
      ],
      limits: [
        limit(
          'LIMIT_USDS_MINT',
          {},
          { token: 'USDS', max: 1_000_000_000n, perDay: 1_000_000_000n },
          { source: `${pau}.3.1.1` },
        ),
        limit(
          'LIMIT_USDS_TO_USDC',
          {},
          { token: 'USDC', max: 1_000_000_000n, perDay: 1_000_000_000n },
          {
            source: `${pau}.3.1.3`,
            note: 'The facet limits USDC to USDS too, which the monolith does not: nothing is published for it, so it stays closed.',
          },
        ),
        ...sparkLend('1.1', 'USDS', 200_000_000n, 400_000_000n),
        ...sparkLend('1.2', 'USDC', 100_000_000n, 200_000_000n),
        ...sparkLend('1.3', 'DAI', 100_000_000n, 50_000_000n),
        ...sparkLend('1.4', 'USDT', 500_000_000n, 2_000_000_000n),
        ...sparkLend('1.5', 'PYUSD', 100_000_000n, 100_000_000n),
        ...sparkLend('1.6', 'WETH', 50_000n, 250_000n, {
          value: '0xfd90d9b1f97fedb7eab52e6be9ba5c54b48164e3bef7f0fade829e807354da77',
          source: `${instances}.1.6.2.3.1`,
          scheme: 'monolith',
        }),
        vaultDeposit('3.1', 'SYRUP_USDC', 'USDC', 100_000_000n, 20_000_000n),
        vaultDeposit('3.2', 'SYRUP_USDT', 'USDT', 50_000_000n, 100_000_000n),
        vaultDeposit(
          '4.2',
          'SUSDE',
          'USDE',
          250_000_000n,
          100_000_000n,
          'Leaving sUSDe is a cooldown, of another facet.',
        ),
        vaultDeposit('8.1', 'MORPHO_VAULT_DAI_1', 'DAI', 200_000_000n, 100_000_000n),
        vaultDeposit('8.2', 'MORPHO_VAULT_USDS', 'USDS', 200_000_000n, 100_000_000n),
        vaultDeposit('8.3', 'MORPHO_VAULT_USDC_BC', 'USDC', 50_000_000n, 25_000_000n),
        vaultWithdraw(
          '8.4',
          { value: '0xc7CDcFDEfC64631ED6799C95e3b110cd42F2bD22', source: `${instances}.8.4` },
          'USDT',
          'Being left: its deposit limit is closed.',
        ),
        vaultDeposit('8.5', 'MORPHO_VAULT_V2_USDT', 'USDT', 100_000_000n, 1_000_000_000n),
        vaultWithdraw('8.5', mainnet('MORPHO_VAULT_V2_USDT'), 'USDT'),
        transfer('12.1', 'USDC', 'PAXOS_USDC_PYUSD', 5_000_000n, 50_000_000n),
        transfer('12.2', 'PYUSD', 'PAXOS_PYUSD_USDC', 5_000_000n, 200_000_000n),
        transfer('12.3', 'PYUSD', 'PAXOS_PYUSD_USDG', 5_000_000n, 50_000_000n),
        transfer('12.4', 'USDG', 'PAXOS_USDG_PYUSD', 5_000_000n, 100_000_000n),
        transfer('13.1', 'USAT', 'ANCHORAGE_USAT_USDT_DEPOSIT', 50_000_000n, 250_000_000n),
        transfer('13.2', 'USDT', 'ANCHORAGE_USAT_USDT_DEPOSIT', 50_000_000n, 250_000_000n),
        transfer('13.3', 'USDC', 'ANCHORAGE_USAT_USDT_DEPOSIT', 50_000_000n, 250_000_000n),
      ],
      live: {
        pau: 'monolith',
        proxy: { value: '0x1601843c5E9bC251A3272907010AFa41Fa18347E', source: `${pau}.1.2.1.5` },
        rateLimits: { value: '0x7A5FD5cf045e010e62147F065cEAe59e5344b188', source: `${pau}.1.2.1.6` },
      },
      allocator: {
        ilk: { value: 'ALLOCATOR-SPARK-A', source: 'A.3.7.1.2.1.1' },
        vault,
        buffer: { value: '0xc395D150e71378B47A1b8E9de0c1a83b75a08324', source: `${pau}.1.1.1` },
        oracle: { value: '0xc7B91C401C02B73CBdF424dFaaa60950d5040dB7', source: `${pau}.1.1.2` },
        registry: { value: '0xCdCFA95343DA7821fdD01dc4d0AeDA958051bB3B', source: `${pau}.1.1.3` },
        roles: { value: '0x9A865A710399cea85dbD9144b7a09C889e94E803', source: `${pau}.1.1.4` },
      },
    },
  ],
  problems: [
    {
      docNo: `${pau}.1.2.1.1`,
      subject: 'ALM controller',
      published: '0x577Fa18a498e1775939b668B0224A5e5a1e56fc3 (1.10)',
      why: 'The registry of Spark lists another one, 0x5c46Fc65855c0C7465a1EA85EEA0B24B601502D3 (v1.10.0).',
    },
    {
      docNo: `${pau}.3.1.2`,
      subject: 'USDS burn',
      published: '0; 0',
      why: 'The monolith has no LIMIT_USDS_BURN, so 0 says nothing about it; on a diamond it would forbid to burn.',
    },
    {
      docNo: `${instances}.2.1`,
      subject: 'Aave Prime USDS',
      published: 'inflow 0; 50,000,000 USDS per day. Outflow 0; Unlimited',
      why: 'A maximum of 0 contradicts its slope, and the pool, which the key names, is published nowhere.',
    },
    {
      docNo: `${instances}.2.2`,
      subject: 'Aave Core USDC',
      published: 'inflow 0; 25,000,000 USDC per day. Outflow 0; Unlimited',
      why: 'A maximum of 0 contradicts its slope, and the pool, which the key names, is published nowhere.',
    },
    {
      docNo: `${instances}.2.3`,
      subject: 'Aave Core USDS',
      published: 'inflow 0; 25,000,000 USDS per day. Outflow 0; Unlimited',
      why: 'A maximum of 0 contradicts its slope, and the pool, which the key names, is published nowhere.',
    },
    {
      docNo: `${instances}.2.4`,
      subject: 'Aave Core USDT',
      published: 'inflow 0; 0. Outflow 0; 0',
      why: 'The pool, which the key names, is published nowhere.',
    },
    {
      docNo: `${instances}.2.5`,
      subject: 'Aave Core USDe',
      published: 'inflow 250,000,000 USDe; 100,000,000 USDe per day. Outflow Unlimited; Unlimited',
      why: 'The pool, which the key names, is published nowhere.',
    },
    {
      docNo: `${instances}.3.1.2.4.2`,
      subject: 'Maple USDC outflow',
      published: 'Unlimited; to be specified',
      why: 'Withdrawal or request to redeem: for the same row Obex (A.6.1.1.5.2.6.1.3.1.1.1.2.3.2) publishes the id of LIMIT_MAPLE_REDEEM.',
    },
    {
      docNo: `${instances}.3.2.2.4.2`,
      subject: 'Maple USDT outflow',
      published: 'Unlimited; Unlimited',
      why: 'Withdrawal or request to redeem: the latter has a row of its own here (A.6.1.1.1.2.6.1.3.1.3.2.4.1), and none in the same instance of Obex.',
    },
    {
      docNo: `${instances}.5.1`,
      subject: 'Fluid sUSDS',
      published: 'inflow 0; 5,000,000 sUSDS per day. Outflow 0; 5,000,000 fsUSDS per day',
      why: 'A maximum of 0 contradicts its slope.',
    },
    {
      docNo: `${instances}.8.1.2.4.2`,
      subject: 'Morpho DAI outflow',
      published: 'to be specified in a future iteration',
      why: 'Nothing is published: what is deposited cannot be withdrawn until it is.',
    },
    {
      docNo: `${instances}.8.2.2.4.2`,
      subject: 'Morpho USDS outflow',
      published: 'to be specified in a future iteration',
      why: 'Nothing is published: what is deposited cannot be withdrawn until it is.',
    },
    {
      docNo: `${instances}.8.3.2.4.2`,
      subject: 'Morpho USDC outflow',
      published: 'to be specified in a future iteration',
      why: 'Nothing is published: what is deposited cannot be withdrawn until it is.',
    },
    {
      docNo: `${instances}.8.4.2.4.1`,
      subject: 'Morpho USDT inflow',
      published: '0; 1,000,000,000 USDT per day',
      why: 'A maximum of 0 contradicts its slope.',
    },
    {
      docNo: `${instances}.10.1`,
      subject: 'Arkis',
      published: 'token 0x377C3bd93f2a2984E1E7bE6A5C22c525eD4A4815',
      why: "The token is SparkLend's USDC token, which has limits of its own (A.6.1.1.1.2.6.1.3.1.1.2). The registry of Spark lists another vault, 0x38464507E02c983F20428a6E8566693fE9e422a9.",
    },
  ],
}
