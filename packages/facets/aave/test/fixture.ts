import { contractAt } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Abi, type Address, parseAbi } from 'viem'

export const AMOUNT = 1_000_000n

/** One market of the mock pool, at an index of one. */
export async function aaveFixture({ chain, token, mock, proxy }: FixtureContext) {
  const asset = await token(6)
  const pool = await mock('MockAavePool', [asset.address])
  const abi = [...asset.abi, ...parseAbi(['function repoint(address pool, address underlying)'])] as Abi
  const aToken = contractAt(chain, { abi }, await pool.read<Address>('aToken'))
  const deposit = { underlyingAsset: asset.address, pool: pool.address, aToken: aToken.address }
  const withdraw = { pool: pool.address, aToken: aToken.address }
  return {
    asset,
    aToken,
    venue: pool,
    configure: (call) => call('setMaxSlippage', [aToken.address, 10n ** 18n]),
    actions: {
      deposit: {
        amount: AMOUNT,
        args: (amount) => [aToken.address, amount],
        keys: { deposit },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: always('AaveFacet/slippage-too-high'),
      },
      withdraw: {
        amount: AMOUNT,
        args: (amount) => [aToken.address, amount],
        keys: { deposit, withdraw },
        async prepare(amount) {
          await asset.send('mint', [pool.address, amount])
          await aToken.send('mint', [proxy, amount])
        },
        hostile: always('harmless: whatever the pool pays, limits move by what arrived'),
        swaps: {
          POOL: 'ERC20InsufficientBalance',
          UNDERLYING_ASSET_ADDRESS:
            'harmless: it only comes to the proxy, and a deposit limit of that name does not exist',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
