import { type Address, encodeDeployData, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contractAt, coreArtifact, createLocalChain, expectRevert, type LocalContract } from '../src/testing.ts'
import type { LocalChain } from '../src/testing.ts'
import { deployTest } from './harness.ts'

let chain: LocalChain
let implementation: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
  implementation = await deployTest(chain, 'TestTarget')
})
afterAll(() => chain.close())

const proxy = coreArtifact('ModuleProxy')
const create = (...args: unknown[]) => chain.deploy(proxy, args)

describe('ModuleProxy', () => {
  test('is initialized as it is created, in its own storage', async () => {
    const address = await create(implementation.address, implementation.encode('write', [7n]))
    expect(await chain.publicClient.getStorageAt({ address, slot: '0x0' })).toMatch(/^0x0*7$/)
    const untouched = await chain.publicClient.getStorageAt({ address: implementation.address, slot: '0x0' })
    expect(untouched).toMatch(/^0x0*$/)
  })

  test('runs its implementation as itself', async () => {
    const address = await create(implementation.address, '0x')
    const module = contractAt(chain, implementation, address)
    const [self] = await module.read<[Address]>('context')
    expect(self).toBe(address)
  })

  test('is not created where initializing fails', async () => {
    const refusal = create(implementation.address, implementation.encode('refuse', [3n]))
    await expectRevert(refusal, 'Refused', undefined, implementation.abi)
    await expectRevert(create(implementation.address, implementation.encode('refuseSilently')), 'FailedCall')
  })

  test('leads to code', async () => {
    for (const empty of [zeroAddress, chain.accounts[1]]) {
      await expectRevert(create(empty, '0x'), 'ERC1967InvalidImplementation', [empty], proxy.abi)
    }
  })

  test('takes no ETH as it is created', async () => {
    const data = encodeDeployData({ ...proxy, args: [implementation.address, '0x'] })
    const wallet = await chain.wallet(chain.accounts[0] as Address)
    const creation = wallet.sendTransaction({ data, value: 1n } as never)
    await expectRevert(creation, '0x')
  })
})
