import type { LocalContract } from '@diamond-pau/contracts/testing'
import type { Address } from 'viem'
import type { Bench } from './bench.ts'

// Who and what the anchors were measured against. Addresses are those of Ethereum where the controllers know them, and
// otherwise have no zero bytes, because each byte of calldata that is not zero costs 12 gas more than one that is.

export const USDS: Address = '0xdC035D45d973E3EC169d2276DDab16f1e407384F'
export const DAI: Address = '0x6B175474E89094C44Da98b954EedeAC495271d0F'
export const USDC: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
export const USDE: Address = '0x4c9EDD5852cd905f086C759E8383e09bff1E68B3'
export const SUSDE: Address = '0x9D39A5DE30e57443BfF2A8307A4256c8797A3497'
export const USTB: Address = '0x43415eB6ff9DB7E26A15b704e7A3eDCe97d31C4e'
export const WETH: Address = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'
export const ETHENA_MINTER: Address = '0xe3490297a08d6fC8Da46Edb7B6142E4F461b62D3'
export const PSM: Address = '0xf6e72Db5454dd049d0788e411b06CfAF16853042'
export const DAI_USDS: Address = '0x3225737a9Bbb6473CB4a45b7244ACa2BeFdB276A'
export const CCTP: Address = '0xBd3fa81B58Ba92a82136038B25aDec7066af3155'
export const BUFFER: Address = '0x1111111111111111111111111111111111111101'
export const ALLOCATOR_VAULT: Address = '0x1111111111111111111111111111111111111102'
export const POCKET: Address = '0x1111111111111111111111111111111111111103'
/** Over USDS. */
export const VAULT: Address = '0x1111111111111111111111111111111111111104'
/** Over USDC. */
export const ATOKEN: Address = '0x1111111111111111111111111111111111111105'
export const AAVE_POOL: Address = '0x1111111111111111111111111111111111111106'
/** For USDS. */
export const FARM: Address = '0x1111111111111111111111111111111111111107'
/** Over USDC. */
export const SPARK_VAULT: Address = '0x1111111111111111111111111111111111111108'
/** Of USDC and USDS. */
export const CURVE: Address = '0x1111111111111111111111111111111111111109'
export const PSM3: Address = '0x111111111111111111111111111111111111110a'
/** For USDC. */
export const OFT: Address = '0x111111111111111111111111111111111111110b'
export const MAPLE: Address = '0x111111111111111111111111111111111111110C'
export const OTC_BUFFER: Address = '0x111111111111111111111111111111111111110D'
/** An account that trades over the counter. */
export const EXCHANGE: Address = '0x111111111111111111111111111111111111110E'
/** Receives; holds nothing before the first transfer. */
export const DEST: Address = '0x111111111111111111111111111111111111110f'
/** One STOP. */
export const NOOP: Address = '0x1111111111111111111111111111111111111110'
/** Makes total supplies non-zero. */
export const WHALE: Address = '0x1111111111111111111111111111111111111111'

/** A million of a token with 6 decimals, and with 18. */
export const M6 = 1_000_000n * 10n ** 6n
export const M18 = 1_000_000n * 10n ** 18n
/** Limits: fifty millions, refilled in a day. */
export const MAX6 = 50n * M6
export const MAX18 = 50n * M18
export const SLOPE6 = MAX6 / 86_400n
export const SLOPE18 = MAX18 / 86_400n

/** The counterparties, by address. */
export type World = {
  at(address: Address): LocalContract
  mint(token: Address, to: Address, amount: bigint): Promise<void>
}

/** Puts the counterparties where the anchors' were, with liquidity and with total supplies that are not zero. */
export async function putCounterparties({ chain, put }: Bench): Promise<World> {
  const contracts = new Map<Address, LocalContract>()
  const place = async (address: Address, name: string, args: readonly unknown[] = []) => {
    contracts.set(address, await put(address, name, args))
  }
  await place(USDS, 'GasMockERC20', [18])
  await place(DAI, 'GasMockERC20', [18])
  await place(USDE, 'GasMockERC20', [18])
  await place(USDC, 'GasMockERC20', [6])
  await place(SUSDE, 'GasMockSUSDe', [USDE])
  await place(USTB, 'GasMockUSTB')
  await place(WETH, 'GasMockWETH')
  await place(ETHENA_MINTER, 'GasMockEthenaMinter')
  for (const buffer of [BUFFER, POCKET, OTC_BUFFER]) await place(buffer, 'GasMockBuffer')
  await place(ALLOCATOR_VAULT, 'GasMockAllocatorVault', [USDS, BUFFER])
  await place(DAI_USDS, 'GasMockDaiUsds', [DAI, USDS])
  await place(PSM, 'GasMockPSM', [USDC, DAI, POCKET])
  await place(CCTP, 'GasMockCCTP')
  await place(VAULT, 'GasMockERC4626', [USDS])
  await place(ATOKEN, 'GasMockAToken', [AAVE_POOL, USDC])
  await place(AAVE_POOL, 'GasMockAavePool', [ATOKEN])
  await place(FARM, 'GasMockFarm', [USDS])
  await place(SPARK_VAULT, 'GasMockSparkVault', [USDC])
  await place(CURVE, 'GasMockCurvePool', [USDC, USDS, 10n ** 30n, 10n ** 18n])
  await place(PSM3, 'GasMockPSM3')
  await place(OFT, 'GasMockOFT', [USDC])
  await place(MAPLE, 'GasMockMaple')
  // Their counters start at one, which is storage and does not move with the code.
  for (const address of [CCTP, OFT]) {
    await chain.testClient.setStorageAt({ address, index: 0, value: `0x${'1'.padStart(64, '0')}` })
  }

  const at = (address: Address) => {
    const contract = contracts.get(address)
    if (!contract) throw new Error(`no counterparty stands at ${address}`)
    return contract
  }
  const mint = async (token: Address, to: Address, amount: bigint) => void (await at(token).send('mint', [to, amount]))
  for (const token of [USDS, DAI, USDE, SUSDE, MAPLE]) await mint(token, WHALE, 100n * M18)
  await mint(USDC, WHALE, 100n * M6)
  await mint(DAI, PSM, 100n * M18)
  await mint(USDC, POCKET, 100n * M6)
  await at(POCKET).send('approve', [USDC, PSM, 2n ** 256n - 1n])
  await mint(USDC, SPARK_VAULT, 100n * M6)
  await mint(USDC, CURVE, 100n * M6)
  await mint(USDS, CURVE, 100n * M18)
  await mint(CURVE, WHALE, 200n * M18)
  await mint(USDE, SUSDE, 100n * M18)
  await mint(USDC, OFT, 10n ** 6n)
  return { at, mint }
}
