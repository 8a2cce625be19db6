import { readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  createLocalChain,
  expectRevert,
  type LocalChain,
  type LocalContract,
} from '@diamond-pau/contracts/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import { type Address, encodeAbiParameters, getAddress, type Hex, keccak256 } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deployStages, type StagedPau } from '../src/testing.ts'

const artifact = (name: string, folder = 'build') => readArtifact(new URL(`../${folder}/${name}.json`, import.meta.url))
const account = (digit: string) => getAddress(`0x${digit.repeat(40)}`)
const [POOL, TOKEN, EXCHANGE, BUFFER, ASSET] = ['1', '2', '3', '4', '5'].map(account) as [
  Address,
  Address,
  Address,
  Address,
  Address,
]
const POOL_ID: Hex = `0x${'66'.repeat(32)}`
const RECIPIENT: Hex = `0x${'77'.repeat(32)}`

const SUBJECTS = {
  slippagePools: [POOL, EXCHANGE],
  exchangeRateTokens: [TOKEN],
  cctpDomains: [6],
  layerZeroEndpoints: [30110],
  centrifugeIds: [4],
  uniswapV3Pools: [POOL],
  uniswapV4Pools: [POOL_ID],
  exchanges: [EXCHANGE],
  whitelistedAssets: [{ exchange: EXCHANGE, asset: ASSET }],
  allocatorVault: true,
}

let chain: LocalChain
let pau: StagedPau
let vault: Address
let attacker: Address
let snapshot: Hex

beforeAll(async () => {
  chain = await createLocalChain()
  pau = await deployStages(chain, 'mainnet', {})
  vault = await chain.deploy(artifact('VaultMock', 'build/test'))
  attacker = chain.accounts[5] as Address
  snapshot = await chain.testClient.snapshot()
})
beforeEach(async () => {
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()
})
afterAll(() => chain.close())

/** Every parameter that a setter sets. */
async function setEverything(controller: LocalContract): Promise<void> {
  for (const [functionName, ...args] of [
    ['setVault', vault],
    ['setMaxSlippage', POOL, 10n ** 18n],
    ['setMaxSlippage', EXCHANGE, 98n * 10n ** 16n],
    ['setMaxExchangeRate', TOKEN, 3n, 7n],
    ['setMintRecipient', 6, RECIPIENT],
    ['setLayerZeroRecipient', 30110, RECIPIENT],
    ['setCentrifugeRecipient', 4, RECIPIENT],
    ['setUniswapV3PoolMaxTickDelta', POOL, 200],
    ['setUniswapV3AddLiquidityUpperTickBound', POOL, 500],
    ['setUniswapV3AddLiquidityLowerTickBound', POOL, -400],
    ['setUniswapV3TwapSecondsAgo', POOL, 600],
    ['setUniswapV4MaxSlippage', POOL_ID, 97n * 10n ** 16n],
    ['setUniswapV4TickLimits', POOL_ID, -60, 60, 10],
    ['setOTCBuffer', EXCHANGE, BUFFER],
    ['setOTCRechargeRate', EXCHANGE, 123n],
    ['setOTCWhitelistedAsset', EXCHANGE, ASSET, true],
    ['setMerklDistributor', TOKEN],
  ] as const) {
    await controller.send(functionName, args, { from: pau.people.admin })
  }
}

function hashOf(subjects: typeof SUBJECTS): Hex {
  const migrate = artifact('ParameterMigration').abi.find((item) => item.type === 'function' && item.name === 'migrate')
  if (migrate?.type !== 'function') throw new Error('no migrate')
  return keccak256(encodeAbiParameters([migrate.inputs[0] as never], [subjects] as never))
}

async function deployMigration(proxy = pau.proxy.address): Promise<LocalContract> {
  const args = [proxy, pau.parameterRegistry.address, pau.stages[0].address, hashOf(SUBJECTS)]
  return contractAt(chain, artifact('ParameterMigration'), await chain.deploy(artifact('ParameterMigration'), args))
}

const send = (name: string, args: readonly unknown[]) => pau.proxy.send(name, args, { from: pau.people.admin })
const grant = (migration: LocalContract) => send('grantRole', [CONTROLLER, migration.address])
const retire = () => send('revokeRole', [CONTROLLER, pau.stages[0].address])

/** What the registry has, from its own events: the last word under each key. */
async function words(): Promise<Map<string, Hex>> {
  const logs = await chain.publicClient.getLogs({ address: pau.parameterRegistry.address, fromBlock: 0n })
  const parsed = pau.parameterRegistry.events({ logs } as never)
  return new Map(parsed.map(({ args }) => [`${String(args.namespace)} ${String(args.key)}`, args.value as Hex]))
}

const NOTHING: Hex = `0x${'00'.repeat(32)}`
const set = (map: Map<string, Hex>) => [...map].filter(([, value]) => value !== NOTHING).toSorted()

test('copies exactly the words that the setters of Stage 2 would have written', async () => {
  await setEverything(pau.stages[1])
  const expected = set(await words())
  expect(expected.length).toBeGreaterThan(SUBJECTS.slippagePools.length * 4)
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()

  await setEverything(pau.stages[0])
  expect(await words()).toEqual(new Map())
  const migration = await deployMigration()
  await retire()
  await grant(migration)
  await migration.send('migrate', [SUBJECTS], { from: attacker })
  expect(set(await words())).toEqual(expected)
})

test('clears what the registry has of an earlier time', async () => {
  await pau.stages[1].send('setMintRecipient', [6, RECIPIENT], { from: pau.people.admin })
  const migration = await deployMigration()
  await retire()
  await grant(migration)
  await migration.send('migrate', [SUBJECTS])
  expect(await pau.stages[1].read('mintRecipients', [6])).toBe(NOTHING)
})

describe('an attacker', () => {
  test('cannot have it copy while the old controller can still change what is copied', async () => {
    const migration = await deployMigration()
    await grant(migration)
    const { abi } = migration
    const old = pau.stages[0].address
    await expectRevert(migration.send('migrate', [SUBJECTS], { from: attacker }), 'PredecessorActs', [old], abi)
    expect(await words()).toEqual(new Map())
  })

  test('cannot choose what is copied', async () => {
    const migration = await deployMigration()
    await retire()
    await grant(migration)
    const other = { ...SUBJECTS, exchanges: [] }
    const error = ['OtherSubjects', [hashOf(other)], migration.abi] as const
    await expectRevert(migration.send('migrate', [other], { from: attacker }), ...error)
  })

  test('cannot have it copy before it is allowed to, or twice, even if it got the role again', async () => {
    const migration = await deployMigration()
    await retire()
    const early = migration.send('migrate', [SUBJECTS], { from: attacker })
    await expectRevert(early, 'NotController', [pau.proxy.address, migration.address])
    await grant(migration)
    await migration.send('migrate', [SUBJECTS], { from: attacker })
    await grant(migration)
    await expectRevert(migration.send('migrate', [SUBJECTS], { from: attacker }), 'AlreadyMigrated', [], migration.abi)
  })

  test('finds no role left, and no other function that changes anything', async () => {
    const migration = await deployMigration()
    await retire()
    await grant(migration)
    await migration.send('migrate', [SUBJECTS], { from: attacker })
    expect(await pau.proxy.read('hasRole', [CONTROLLER, migration.address])).toBe(false)
    const changing = migration.abi.filter(
      (item) => item.type === 'function' && !['view', 'pure'].includes(item.stateMutability),
    )
    expect(changing.map((item) => 'name' in item && item.name)).toEqual(['migrate'])
    expect(migration.abi.some(({ type }) => type === 'fallback' || type === 'receive')).toBe(false)
  })

  test('cannot re-enter it from a PAU of his own, nor write to that of another', async () => {
    const address = await chain.deploy(artifact('ReenteringProxyMock', 'build/test'))
    const proxy = contractAt(chain, artifact('ReenteringProxyMock', 'build/test'), address)
    const migration = await deployMigration(address)
    await proxy.send('prepare', [migration.address, SUBJECTS])
    await expectRevert(migration.send('migrate', [SUBJECTS]), 'AlreadyMigrated', [], migration.abi)
    expect(await words()).toEqual(new Map())
  })
})
