import {
  createLocalChain,
  decodeRevert,
  expectRevert,
  type LocalChain,
  type LocalContract,
} from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, diamondKey, FREEZER, FREEZER_ROLE, RELAYER } from '@diamond-pau/keys'
import { type Address, encodeFunctionData, type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deployStages, type StagedPau } from '../src/testing.ts'
import { deployTest, STAGES } from './harness.ts'

// What the controllers of the stages do themselves. What integrations do is compared in apps/fork-tests.

const DESTINATION: Address = '0x1111111111111111111111111111111111111111'
const POOL: Address = '0x2222222222222222222222222222222222222222'
const STRANGER: Address = '0x3333333333333333333333333333333333333333'

let chain: LocalChain
let pau: StagedPau
let snapshot: Hex
beforeAll(async () => {
  chain = await createLocalChain()
  // No venue is needed: a transfer is operation enough.
  pau = await deployStages(chain, 'foreign', {})
  snapshot = await chain.testClient.snapshot()
})
beforeEach(async () => {
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()
})
afterAll(() => chain.close())

describe.each(STAGES)('Stage %i', (stage) => {
  const controller = () => pau.stages[stage - 1] as LocalContract
  const as = (person: 'admin' | 'relayer' | 'freezer') => ({ from: pau.people[person] })
  const transfer = (asset: Address, options: { from: Address } = as('relayer')) =>
    controller().send('transferAsset', [asset, DESTINATION, 1n], options)

  async function reentrant(): Promise<LocalContract> {
    const token = await deployTest(chain, 'TestReentry')
    const key = diamondKey('LIMIT_ASSET_TRANSFER', { asset: token.address, destination: DESTINATION })
    await pau.rateLimits.send('setRateLimitData', [key, 10n, 0n], as('admin'))
    return token
  }

  it('lets relayers operate, and nobody else', async () => {
    const { address } = await reentrant()
    await transfer(address)
    for (const from of [pau.people.admin, pau.people.freezer, STRANGER]) {
      await expectRevert(transfer(address, { from }), 'AccessControlUnauthorizedAccount', [
        from,
        stage === 3 ? ALLOCATOR_ROLE : RELAYER,
      ])
    }
  })

  it('lets admins set parameters, and nobody else', async () => {
    await controller().send('setMaxSlippage', [POOL, 7n], as('admin'))
    expect(await controller().read('maxSlippages', [POOL])).toBe(7n)
    for (const from of [pau.people.relayer, pau.people.freezer, STRANGER]) {
      await expectRevert(
        controller().send('setMaxSlippage', [POOL, 7n], { from }),
        'AccessControlUnauthorizedAccount',
        [from, `0x${'00'.repeat(32)}`],
      )
    }
  })

  it('names itself in its reasons', async () => {
    await expectRevert(controller().send('setMaxSlippage', [zeroAddress, 1n], as('admin')), 'FC/pool-zero-address')
    const { address } = await reentrant()
    // A reason of a facet, in the name of what was called.
    const key = diamondKey('LIMIT_AAVE_DEPOSIT', { aToken: address, pool: POOL, underlyingAsset: POOL })
    await pau.rateLimits.send('setUnlimitedRateLimitData', [key], as('admin'))
    const reason = stage === 3 ? 'AaveFacet/max-slippage-not-set' : 'FC/max-slippage-not-set'
    await expectRevert(controller().send('depositAave', [address, 1n], as('relayer')), reason)
    // Somebody else's stays.
    await expectRevert(
      controller().send('transferAsset', [POOL, DESTINATION, 1n], as('relayer')),
      'RateLimits/zero-maxAmount',
    )
  })

  it.each(['freezer', 'admin'] as const)('is stopped by one call of one %s', async (person) => {
    const { address } = await reentrant()
    const receipt = await controller().send('removeRelayer', [pau.people.relayer], as(person))
    expect(
      controller()
        .events(receipt)
        .map(({ name, args }) => [name, args.relayer]),
    ).toContainEqual(['RelayerRemoved', pau.people.relayer])
    await expectRevert(transfer(address), 'AccessControlUnauthorizedAccount')
    await expectRevert(
      controller().send('removeRelayer', [pau.people.relayer], as(person)),
      stage === 3 ? 'AdminFacet/not-relayer' : 'FC/not-relayer',
    )
  })

  it('is stopped by nobody else', async () => {
    for (const from of [pau.people.relayer, STRANGER]) {
      const call = controller().send('removeRelayer', [pau.people.relayer], { from })
      await expectRevert(call, 'AccessControlUnauthorizedAccount')
    }
  })

  it.each([
    ['transferAsset', [POOL, DESTINATION, 1n], 'relayer'],
    ['toggleOperatorMerkl', [POOL], 'relayer'],
    ['depositERC4626', [POOL, 1n], 'relayer'],
    ['setMaxSlippage', [POOL, 1n], 'admin'],
    ['setMerklDistributor', [POOL], 'admin'],
    ['removeRelayer', [POOL], 'freezer'],
  ] as const)('lets no venue call %s in the middle of an operation', async (name, args, role) => {
    const token = await reentrant()
    // Whoever holds the role, the guard comes first.
    await grant(role, token.address)
    const data = encodeFunctionData({ abi: controller().abi, functionName: name, args })
    await token.send('prepare', [controller().address, data])
    await transfer(token.address)
    expect(await token.read('succeeded')).toBe(false)
    expect(decodeRevert(await token.read<Hex>('answer'), controller().abi).name).toBe('ReentrancyGuardReentrantCall')
    // And it is over with the operation.
    await transfer(token.address)
  })

  it('takes no ETH with a call that is no bridge’s', async () => {
    const { address } = await reentrant()
    const call = controller().send('transferAsset', [address, DESTINATION, 1n], { ...as('relayer'), value: 1n })
    await expect(call).rejects.toThrow()
  })

  async function grant(role: 'admin' | 'relayer' | 'freezer', account: Address) {
    const roles = stage === 3 ? pau.accessControls : controller()
    const names = {
      admin: `0x${'00'.repeat(32)}`,
      relayer: stage === 3 ? ALLOCATOR_ROLE : RELAYER,
      freezer: stage === 3 ? FREEZER_ROLE : FREEZER,
    } as const
    await roles.send('grantRole', [names[role], account], as('admin'))
  }
})

it('answers questions about roles as the legacy controllers do, whoever asks', async () => {
  for (const controller of [pau.stages[0], pau.stages[1]]) {
    expect(await controller.read('hasRole', [RELAYER, pau.people.relayer])).toBe(true)
    expect(await controller.read('hasRole', [ALLOCATOR_ROLE, pau.people.relayer])).toBe(false)
    // Nor does holding the facets' name of it mean anything.
    await controller.send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from: pau.people.admin })
    await expectRevert(
      controller.send('transferAsset', [POOL, DESTINATION, 1n], { from: STRANGER }),
      'AccessControlUnauthorizedAccount',
    )
  }
})

it('lets Stages 2 and 3 share parameters, and keeps those of Stage 1 apart', async () => {
  const [first, second, third] = pau.stages
  await second.send('setMaxSlippage', [POOL, 7n], { from: pau.people.admin })
  expect(await third.read('maxSlippages', [POOL])).toBe(7n)
  expect(await third.read('aave_getMaxSlippage', [POOL])).toBe(7n)
  expect(await third.read('curve_getMaxSlippage', [POOL])).toBe(7n)
  expect(await first.read('maxSlippages', [POOL])).toBe(0n)
  // One facet's own setter changes its part; another's part shows then.
  await third.send('aave_setMaxSlippage', [POOL, 9n], { from: pau.people.admin })
  expect(await second.read('maxSlippages', [POOL])).toBe(9n)
  await third.send('aave_setMaxSlippage', [POOL, 0n], { from: pau.people.admin })
  expect(await second.read('maxSlippages', [POOL])).toBe(7n)
})

it('refuses an integration that the controller was built without', async () => {
  // Without venues there is no facet for Pendle.
  const call = (controller: LocalContract) =>
    controller.send('redeemPendlePT', [POOL, 1n, 1n], { from: pau.people.relayer })
  await expectRevert(call(pau.stages[1]), 'IntegrationMissing', [], pau.stages[1].abi)
  await expectRevert(call(pau.stages[2]), 'CallSelectorNotWired', undefined, pau.stages[2].abi)
})
