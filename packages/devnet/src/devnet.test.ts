import { mainnet } from '@diamond-pau/addresses'
import { send } from '@diamond-pau/contracts/testing'
import { type Address, concat, getContractAddress, type Hex, keccak256, toHex } from 'viem'
import { expect, test } from 'vitest'
import { ALICE } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { UnknownTokenError } from './deal.ts'
import { createDevnet } from './devnet.ts'

const CREATE2_PROXY = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

describeOnDevnets('devnet', (devnet) => {
  test('is mainnet to its contracts, and its first account is fresh', async () => {
    const { chain } = devnet()
    expect(chain.chainId).toBe(1)
    expect(await chain.publicClient.getChainId()).toBe(1)
    expect(await chain.publicClient.getTransactionCount({ address: chain.accounts[0] as Address })).toBe(0)
  })

  test('has the CREATE2 proxy', async () => {
    const { chain } = devnet()
    const salt = keccak256(toHex('salt'))
    // Returns the single byte 0xfe as the code.
    const bytecode: Hex = '0x60fe60005360016000f3'
    await send(chain, CREATE2_PROXY, concat([salt, bytecode]))
    const address = getContractAddress({ opcode: 'CREATE2', from: CREATE2_PROXY, salt, bytecode })
    expect(await chain.publicClient.getCode({ address })).toBe('0xfe')
  })

  test('deals every token, on top of what is there', async () => {
    const { deal, tokens } = devnet()
    const { daiUsds, ...dealt } = tokens
    for (const token of Object.values(dealt)) {
      await deal(token.address, ALICE, 1_000_000_007n)
      await deal(token.address.toLowerCase() as Address, ALICE, 1n)
      expect(await token.read('balanceOf', [ALICE])).toBe(1_000_000_008n)
    }
    await expect(deal(daiUsds.address, ALICE, 1n)).rejects.toThrow(UnknownTokenError)
    await expect(deal(daiUsds.address, ALICE, 1n)).rejects.toThrow(`It makes dai ${mainnet.DAI}, `)
  })

  test('returns to a snapshot', async () => {
    const { deal, revert, snapshot, tokens } = devnet()
    const balance = () => tokens.usds.read('balanceOf', [ALICE])
    await deal(tokens.usds.address, ALICE, 1n)
    const before = await snapshot()
    await deal(tokens.usds.address, ALICE, 1n)
    expect(await balance()).toBe(2n)
    await revert(before)
    expect(await balance()).toBe(1n)
  })
})

test('takes chain id, clock and the allocator of another Star', async () => {
  const allocator = {
    vault: mainnet.SPARK_ALLOCATOR_VAULT,
    buffer: mainnet.SPARK_ALLOCATOR_BUFFER,
    admin: mainnet.SPARK_PROXY,
    ilk: 'ALLOCATOR-SPARK-A',
  } as const
  const devnet = await createDevnet({ chainId: 8453, timestamp: 1_800_000_000n, allocator })
  expect(await devnet.chain.publicClient.getChainId()).toBe(8453)
  const { timestamp } = await devnet.chain.publicClient.getBlock({ blockNumber: 0n })
  expect(timestamp).toBe(1_800_000_000n)
  expect(devnet.allocator.vault.address).toBe(allocator.vault)
  expect(await devnet.allocator.buffer.read('wards', [mainnet.SPARK_PROXY])).toBe(1n)
  await devnet.chain.close()
})
