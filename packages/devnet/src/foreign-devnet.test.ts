import { addressesOf } from '@diamond-pau/addresses'
import { createLocalChain } from '@diamond-pau/contracts/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { createForeignDevnet, findForeignDevnet, FOREIGN_ADDRESSES } from './foreign-devnet.ts'

const VENUES = /^(PSM3|ATOKEN_\w*USDC|\w*MORPHO_VAULT\w*|FLUID_SUSDS|SPARK_VAULT_V2_SP\w+|USDT_OFT)$/
const ids = Object.keys(FOREIGN_ADDRESSES).map(Number)
let close = () => Promise.resolve()
afterEach(() => close())

async function localChain(chainId: number) {
  const chain = await createLocalChain({ chainId })
  close = chain.close
  return chain
}

describe.each(ids)('chain %s', (chainId) => {
  test('has every venue that the registries list', () => {
    const { psm3, aToken, vaults = {}, sparkVault, oft } = FOREIGN_ADDRESSES[chainId]!
    const known = [psm3, aToken, ...Object.values(vaults).map(({ address }) => address), sparkVault?.address, oft]
    const listed = Object.entries(addressesOf(chainId)).flatMap(([name, address]) =>
      VENUES.test(name) ? [address] : [],
    )
    expect(known.filter((address) => address !== undefined).sort()).toEqual(listed.sort())
  })

  test('is built so that what is there is found', async () => {
    const chain = await localChain(chainId)
    await createForeignDevnet(chain)
    const { psm3, aave, cctp, deal, layerZero, sparkVault, usdc, vaults } = await findForeignDevnet(chain)
    const at = FOREIGN_ADDRESSES[chainId]!
    expect([psm3?.contract.address, aave?.aToken.address, layerZero?.oft.address]).toEqual([at.psm3, at.aToken, at.oft])
    expect(await cctp.transmitter.read('localDomain')).toBe(at.domain)
    expect(await cctp.minter.read('burnLimitsPerMessage', [usdc.address])).toBeGreaterThan(0n)
    expect(await psm3?.contract.read('usdc')).toBe(at.psm3 && at.usdc)
    expect(await aave?.aToken.read('UNDERLYING_ASSET_ADDRESS')).toBe(at.aToken && at.usdc)
    for (const vault of [...Object.values(vaults), ...(sparkVault ? [sparkVault.contract] : [])]) {
      expect(await vault.read<bigint>('totalAssets')).toBe(0n)
    }
    await deal(usdc.address, at.executor, 7n)
    expect(await usdc.read('balanceOf', [at.executor])).toBe(7n)
  })
})

test('no other chain is one', async () => {
  await expect(findForeignDevnet(await localChain(1))).rejects.toThrow('chain 1: no foreign chain. There are 10, 130')
})
