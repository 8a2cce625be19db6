import { createForeignDevnet, openChain, tokenAt } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, type Hex, maxUint256, pad } from 'viem'
import { createSteadyChain } from '../chain.ts'
import { type Canonical, createStand, DAY, usdc, vaultKeys, wad } from './stand.ts'

const RECIPIENT = pad('0xbeef', { size: 32 })
/** Mainnet, in Circle's numbers and in LayerZero's. */
const MAINNET = { domain: 0, eid: 30101 }
/** The chain with a venue of every kind. */
const ARBITRUM = 42161

/** The same of the foreign layer, over what Arbitrum has. */
export async function createCanonicalForeign(): Promise<Canonical> {
  const chain = await createSteadyChain(await openChain({ chainId: ARBITRUM }))
  const devnet = await createForeignDevnet(chain)
  const { aave, cctp, deal, layerZero, psm3, sparkVault, usdc: token } = devnet
  const [vault] = Object.values(devnet.vaults)
  if (!aave || !layerZero || !psm3 || !sparkVault || !vault) throw new Error('Arbitrum lacks a venue')
  const { aToken, pool } = aave
  const { oft } = layerZero
  await chain.fork()

  const stand = await createStand(chain, 'foreign', {
    CCTP_TOKEN_MESSENGER_V2: cctp.messenger.address,
    PSM3: psm3.contract.address,
    USDC: token.address,
  })
  const { later, limit, over, overVault, proxy, refused, set } = stand
  const usdt = tokenAt(chain, await oft.read<Address>('token'))
  const { usds, susds } = psm3.assets
  for (const [{ address }, amount] of [
    [token, usdc(10_000_000)],
    [usdt, usdc(10_000_000)],
    [usds, wad(10_000_000)],
    [susds, wad(10_000_000)],
  ] as const) {
    await deal(address, proxy, amount)
  }
  await sparkVault.letTake(proxy)
  for (const each of ['usdc', 'usds', 'susds'] as const) {
    await psm3.addLiquidity(each, each === 'usdc' ? usdc(1_000_007) : wad(1_000_007))
  }

  await set('setMaxSlippage', aToken.address, wad(0.9999))
  await set('setMaxExchangeRate', vault.address, 1n, 2n)
  await set('setCCTPDomainParameters', MAINNET.domain, RECIPIENT, 0, 10)
  await set('setLayerZeroRecipient', MAINNET.eid, RECIPIENT)
  const market = { aToken: aToken.address, pool: pool.address }
  await limit([
    ...vaultKeys([{ address: vault.address, asset: await vault.read<Address>('asset') }]),
    ...[token, usds, susds].flatMap(({ address }) => [
      diamondKey('LIMIT_PSM_DEPOSIT', { asset: address }),
      diamondKey('LIMIT_PSM_WITHDRAW', { asset: address }),
    ]),
    diamondKey('LIMIT_AAVE_DEPOSIT', { ...market, underlyingAsset: token.address }),
    diamondKey('LIMIT_AAVE_WITHDRAW', market),
    diamondKey('LIMIT_USDC_TO_CCTP'),
    diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: MAINNET.domain }),
    diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: sparkVault.contract.address }),
    diamondKey('LIMIT_LAYERZERO_TRANSFER', {
      token: usdt.address,
      oft: oft.address,
      peer: await oft.read<Hex>('peers', [MAINNET.eid]),
      destinationEndpointId: MAINNET.eid,
    }),
  ])

  const [DEPOSIT, WITHDRAW] = ['depositPSM(address,uint256)', 'withdrawPSM(address,uint256)'] as const
  over('PSM3', [DEPOSIT, WITHDRAW], async (operate) => {
    await operate(DEPOSIT, token.address, usdc(1_000_000))
    await operate(DEPOSIT, susds.address, wad(1_000_000))
    await later(DAY)
    await operate(WITHDRAW, usds.address, wad(500_000))
    // More than there is of it.
    await operate(WITHDRAW, token.address, usdc(5_000_000))
    await operate(WITHDRAW, susds.address, wad(5_000_000))
  })
  refused('PSM3, which takes three assets', [DEPOSIT, usdt.address, 1n], () =>
    limit([diamondKey('LIMIT_PSM_DEPOSIT', { asset: usdt.address })]),
  )
  over('Aave V3.6', ['depositAave(address,uint256)', 'withdrawAave(address,uint256)'], async (operate) => {
    await operate('depositAave(address,uint256)', aToken.address, usdc(100_000))
    await later(DAY)
    await operate('withdrawAave(address,uint256)', aToken.address, maxUint256)
  })
  overVault('a vault', vault, { deposit: wad(1000), withdraw: wad(100) })
  over('CCTP', ['transferUSDCToCCTP(uint256,uint32,uint64)'], (operate) =>
    operate('transferUSDCToCCTP(uint256,uint32,uint64)', usdc(2_500_000), MAINNET.domain, 10n),
  )
  over('LayerZero', ['transferTokenLayerZero(address,uint256,uint32)'], (operate) =>
    operate('transferTokenLayerZero(address,uint256,uint32)', oft.address, usdc(1000), MAINNET.eid),
  )
  const take = [
    'takeFromSparkVault(address,uint256)',
    sparkVault.contract.address,
    await usdt.read<bigint>('balanceOf', [sparkVault.contract.address]),
  ] as const
  over("Spark's savings vault", [take[0]], (operate) => operate(...take))
  refused("Spark's savings vault, which is empty", [take[0], take[1], 1n], (operate) => operate(...take))
  return stand
}
