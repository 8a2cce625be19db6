import { limit } from './limit.ts'
import { listed } from './listed.ts'
import type { Cited, StarDefinition } from './types.ts'
import type { Address } from 'viem'

const pau = 'A.6.1.1.7.2.6.1.2.1.1'
const sparkLendUSDS = 'A.6.1.1.7.2.6.1.3.1.1.1'

const subProxy: Cited<Address> = {
  value: '0x24fdcd3bFA5C2553e05B2f9AD0365EBC296278D3',
  source: 'A.6.1.1.7.2.1.1.3.1.1.2',
}
const vault: Cited<Address> = { value: '0x146181Aa9B362EaEC2eC3aDd7429a06D53B43d1a', source: `${pau}.1.1.1.2` }

// The aToken is published with the instance; its POOL() is SparkLend's.
const aToken: Cited<Address> = { value: '0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359', source: sparkLendUSDS }
const pool = listed('mainnet', 'SPARKLEND_POOL')
const underlyingAsset: Cited<Address> = { value: '0xdC035D45d973E3EC169d2276DDab16f1e407384F', source: sparkLendUSDS }

const maxSlippage = 999_900_000_000_000_000n

/** Osero on Ethereum: USDS drawn from its allocator vault, lent on SparkLend. */
export const osero: StarDefinition = {
  star: 'osero',
  name: 'Osero',
  docNo: 'A.6.1.1.7',
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
              derived:
                'The Atlas does not publish who administers the agent. It must have an admin, and the SubProxy administers everything else.',
            },
          ],
          actors: [
            {
              value: '0x29c5A20A49A0D522A3714af97C517a908946b6A8',
              source: 'A.6.1.1.7.2.6.1.2.1.2.1.1.1',
              note: 'Osero Relayer Multisig',
            },
            {
              value: '0x3dE688267Cf099307aBdd85F64D8efe03D0b2b26',
              source: 'A.6.1.1.7.2.6.1.2.1.2.1.2.1',
              note: 'Core Operator Relayer Multisig',
            },
          ],
          grantors: [],
          revokers: [
            {
              value: '0xF61F90907551a8A23f0f8EEE9658Fa53326de603',
              source: 'A.6.1.1.7.2.6.1.2.1.2.1.3.1',
              note: 'Freezer Multisig',
            },
          ],
        },
      ],
      integrations: [
        {
          value: 'USDS_FACET',
          source: `${pau}.2.1.1`,
          note: 'Needed by the mint and burn limits; no list is published.',
        },
        { value: 'AAVE_FACET', source: sparkLendUSDS, note: 'Needed by the SparkLend limits; no list is published.' },
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
        {
          integration: 'AAVE_FACET',
          function: 'setMaxSlippage',
          args: [aToken.value, maxSlippage],
          read: { function: 'getMaxSlippage', args: [aToken.value], value: maxSlippage },
          source: `${sparkLendUSDS}.2.5.1`,
          note: 'Published as 0.01%: at least 0.9999 of what is deposited must arrive.',
        },
      ],
      limits: [
        limit(
          'LIMIT_USDS_MINT',
          {},
          { token: 'USDS', max: 5_000_000n, perDay: 5_000_000n },
          { source: `${pau}.2.1.1` },
        ),
        limit('LIMIT_USDS_BURN', {}, { token: 'USDS', unlimited: true }, { source: `${pau}.2.1.2` }),
        limit(
          'LIMIT_AAVE_DEPOSIT',
          { underlyingAsset, pool, aToken },
          { token: 'USDS', max: 5_000_000n, perDay: 5_000_000n },
          { source: `${sparkLendUSDS}.2.4.1` },
        ),
        limit(
          'LIMIT_AAVE_WITHDRAW',
          { pool, aToken },
          { token: 'USDS', unlimited: true },
          { source: `${sparkLendUSDS}.2.4.2` },
        ),
      ],
      live: {
        pau: 'diamond',
        proxy: { value: '0x6d370e359e9cbd0Fd35Bb38fAF705D84238CB884', source: `${pau}.1.2.1.1` },
        controller: { value: '0x24169Afb34fAe4D4356BC54Bd80319131e35ca38', source: `${pau}.1.2.1.2` },
        accessControls: { value: '0x791D2a017532CfAD881c446e6bF93BbC3c0778b2', source: `${pau}.1.2.1.3` },
        rateLimits: { value: '0xE9a78f34fe497e2186f81B8c014cd93B308BC62a', source: `${pau}.1.2.1.4` },
        agent: { value: '0x1837505D104F7a6D8b7e19452610B0A3D652EF12', source: `${pau}.1.2.1.5` },
        beacon: listed('mainnet', 'PAU_BEACON'),
      },
      allocator: {
        ilk: { value: 'ALLOCATOR-PRYSM-A', source: 'A.3.7.1.2.1.7' },
        vault,
        buffer: { value: '0xD0BB61b34771146e31055f20f329cDf97429F889', source: `${pau}.1.1.1.1` },
        oracle: { value: '0xc7B91C401C02B73CBdF424dFaaa60950d5040dB7', source: `${pau}.1.1.1.3` },
        registry: { value: '0xCdCFA95343DA7821fdD01dc4d0AeDA958051bB3B', source: `${pau}.1.1.1.4` },
        roles: { value: '0x9A865A710399cea85dbD9144b7a09C889e94E803', source: `${pau}.1.1.1.5` },
      },
    },
  ],
  problems: [],
}
