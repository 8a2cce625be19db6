import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { constantHash } from '@diamond-pau/keys'
import {
  type AbiFunction,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  keccak256,
  toHex,
  zeroHash,
} from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { governanceArtifact, governanceCall } from '../src/call.ts'
import { DELAY } from '../src/defaults.ts'
import { operationId } from '../src/operation.ts'
import { type DeployedUnit, deployUnit } from '../src/testing.ts'
import { expectRevert, KEY, NEW, passTime, people, undone } from './harness.ts'

const { governance, aBEAM, guardian, anyone } = people
const CONTROLLER: Address = '0xc00000000000000000000000000000000000000c'

const WRAPPERS = ['TimelockWrapperMainnet', 'TimelockWrapperForeign'] as const
const BEAM_STATE = ['start', 'setHop', 'setMaxChange', 'addRateLimits', 'addController', 'addCBeam']
const CONFIGS = [
  { key: KEY, rateLimits: NEW, maxAmount: 100n, slope: 1n },
  { key: constantHash('LIMIT_OTHER'), rateLimits: NEW, maxAmount: 200n, slope: 2n },
]
const SCHEDULE = 3

let chain: LocalChain
let unit: DeployedUnit
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())

describe.each(WRAPPERS)('%s', (wrapperContract) => {
  let wrapper: LocalContract
  beforeAll(async () => {
    unit = await deployUnit(chain, { governance, coreCouncil: aBEAM, guardian }, { wrapperContract })
    wrapper = unit.wrapper
  })

  const builders = governanceArtifact(wrapperContract).abi.filter(
    (item): item is AbiFunction => item.type === 'function' && item.outputs[0]?.type === 'bytes32',
  )
  const approvals = builders
    .filter(({ inputs }) => inputs.some(({ name }) => name === 'controller'))
    .map(({ name }) => name)
  const own = builders.filter(({ name }) => BEAM_STATE.includes(name))
  const ofController = builders.filter(
    ({ name }) => approvals.includes(name) && !BEAM_STATE.includes(name) && name !== 'addInitControllerActions',
  )

  /** Proposes, and returns what is then pending. */
  async function proposes(functionName: string, args: readonly unknown[]) {
    const salt = keccak256(toHex(functionName))
    const schedule = [zeroHash, salt, DELAY]
    const id = await wrapper.read<Hex>(functionName, [...args, ...schedule], { from: aBEAM })
    const receipt = await wrapper.send(functionName, [...args, ...schedule], { from: aBEAM })
    expect(wrapper.events(receipt)).toEqual([{ name: 'ProposalSubmitted', args: { operationId: id, functionName } }])
    const pending = await unit.timelock.read<{ targets: Address[]; payloads: Hex[]; values: bigint[] }>(
      'getOperation',
      [id],
    )
    const calls = pending.targets.map((to, i) => ({ to, data: pending.payloads[i] as Hex }))
    expect(operationId({ calls, salt })).toBe(id)
    expect(new Set(pending.targets)).toEqual(new Set([unit.beamState.address]))
    expect(await unit.timelock.read('getTimestamp', [id])).toBe((await chain.now()) + DELAY)
    // What was proposed can be executed.
    await undone(chain, async () => {
      await passTime(chain, DELAY)
      await unit.timelock.send('executeBatch', [pending.targets, pending.values, pending.payloads, zeroHash, salt], {
        from: anyone,
      })
    })
    return pending.payloads.map((data) => decodeFunctionData({ abi: unit.beamState.abi, data }))
  }

  test('knows its Timelock and BeamState, and its deployer is its ward', async () => {
    expect(await wrapper.read('timelock')).toBe(unit.timelock.address)
    expect(await wrapper.read('beamState')).toBe(unit.beamState.address)
    expect(await wrapper.read('wards', [governance])).toBe(1n)
    expect(await wrapper.read('buds', [governance])).toBe(0n)
  })

  test.each([
    ['rely', 'Rely', 'wards', 1n],
    ['deny', 'Deny', 'wards', 0n],
    ['kiss', 'Kiss', 'buds', 1n],
    ['diss', 'Diss', 'buds', 0n],
  ])('%s is a ward’s', async (functionName, event, getter, value) => {
    await expectRevert(wrapper.send(functionName, [NEW], { from: aBEAM }), `${wrapperContract}/not-authorized`)
    const receipt = await wrapper.send(functionName, [NEW], { from: governance })
    expect(wrapper.events(receipt)).toEqual([{ name: event, args: { usr: NEW } }])
    expect(await wrapper.read(getter, [NEW])).toBe(value)
  })

  test('wards and whitelist are two things', async () => {
    const args = [zeroHash, zeroHash, DELAY]
    await expectRevert(wrapper.send('start', args, { from: governance }), `${wrapperContract}/not-whitelisted`)
  })

  test.each(own)('$name proposes the function of BeamState', async ({ name, inputs }) => {
    const args = inputs.slice(0, -SCHEDULE).map(({ type }) => sample(type))
    expect(await proposes(name, args)).toEqual([{ functionName: name, args: args.length > 0 ? args : undefined }])
  })

  test('addInitRateLimits proposes one, batchAddInitRateLimits several at once', async () => {
    const approval = ({ key, rateLimits, maxAmount, slope }: (typeof CONFIGS)[0]) => ({
      functionName: 'addInitRateLimits',
      args: [key, rateLimits, maxAmount, slope],
    })
    expect(await proposes('addInitRateLimits', [CONFIGS[0]])).toEqual([approval(CONFIGS[0] as never)])
    expect(await proposes('batchAddInitRateLimits', [CONFIGS])).toEqual(CONFIGS.map(approval))
  })

  test('addInitControllerActions approves any call', async () => {
    expect(await proposes('addInitControllerActions', ['0xdeadbeef', CONTROLLER])).toEqual([
      { functionName: 'addInitControllerActions', args: ['0xdeadbeef', checksummed(CONTROLLER)] },
    ])
  })

  test.each(ofController)('$name approves the call of a controller', async ({ name, inputs }) => {
    const ownInputs = inputs.slice(0, -SCHEDULE - 1)
    const args = ownInputs.map(({ type }) => sample(type))
    const data = encodeFunctionData({
      abi: [{ type: 'function', name, inputs: ownInputs, outputs: [], stateMutability: 'nonpayable' }],
      args,
    })
    expect(await proposes(name, [...args, CONTROLLER])).toEqual([
      { functionName: 'addInitControllerActions', args: [data, checksummed(CONTROLLER)] },
    ])
  })

  test('proposes nothing that the Timelock would not take', async () => {
    const start = (delay: bigint) => wrapper.send('start', [zeroHash, KEY, delay], { from: aBEAM })
    await expectRevert(start(DELAY - 1n), 'TimelockInsufficientDelay', [DELAY - 1n, DELAY])
    await start(DELAY)
    await expectRevert(start(DELAY), 'TimelockUnexpectedOperationState')
  })

  test('has the builders of its chain', () => {
    const names = ofController.map(({ name }) => name)
    const mainnet = ['setOTCBuffer', 'setOTCRechargeRate', 'setOTCWhitelistedAsset', 'setUniswapV4TickLimits']
    const foreign = ['setMerklDistributor']
    const isMainnet = wrapperContract === 'TimelockWrapperMainnet'
    expect(names).toEqual(expect.arrayContaining(isMainnet ? mainnet : foreign))
    for (const name of isMainnet ? foreign : mainnet) expect(names).not.toContain(name)
    expect(own.map(({ name }) => name).sort()).toEqual([...BEAM_STATE].sort())
    // What takes authority away does not wait, and has no builder.
    const removals = builders.filter(({ name }) => /^(del|unset|stop)/.test(name))
    expect(removals).toEqual([])
  })
})

test('the selectors of mainnet put the controller after the parameters', () => {
  const { data } = governanceCall('TimelockWrapperMainnet', NEW, 'setMaxSlippage', [
    NEW,
    1n,
    CONTROLLER,
    zeroHash,
    zeroHash,
    0n,
  ])
  expect(data.slice(0, 10)).toBe(
    keccak256(toHex('setMaxSlippage(address,uint256,address,bytes32,bytes32,uint256)')).slice(0, 10),
  )
})

function sample(type: string): unknown {
  if (type === 'address') return NEW
  if (type === 'bytes32') return KEY
  if (type === 'bool') return true
  // Small numbers are numbers, large ones bigint; 2e18 is a valid maxChange.
  return /^u?int(8|16|24|32|40|48)$/.test(type) ? 7 : 2n * 10n ** 18n
}

function checksummed(address: Address): Address {
  return decodeFunctionData({
    abi: unit.beamState.abi,
    data: unit.beamState.encode('addController', [address]),
  }).args?.[0] as Address
}
