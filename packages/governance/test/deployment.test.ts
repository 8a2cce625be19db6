import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, encodeAbiParameters, getCreate2Address, type Hex, keccak256, zeroHash } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Call, governanceArtifact, governanceCall } from '../src/call.ts'
import { DELAY, HOP, MAX_CHANGE } from '../src/defaults.ts'
import { unitContracts } from '../src/deployment.ts'
import { effectOf } from '../src/effect.ts'
import { extrasCalls, initCalls, initChecks, limitsAndActionsCalls, momCalls, wrapperCalls } from '../src/init.ts'
import { cancelCall, scheduleCall } from '../src/operation.ts'
import { registerPau } from '../src/registerPau.ts'
import { DELAYED_ACTIONS, IMMEDIATE_ACTIONS } from '../src/roles.ts'
import { deployGovernance, sendCalls } from '../src/testing.ts'
import { expectRevert, KEY, NEW, people } from './harness.ts'

const { governance, aBEAM, guardian, cBEAM, anyone } = people

let chain: LocalChain
let factory: LocalContract
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
// Each test has a factory of its own, and so a unit.
beforeEach(async () => {
  factory = await deployGovernance(chain, 'HandoverFactory')
})

/** All contracts of a unit through the factory, which creates what needs no handover just as well. */
async function create(creator: Address) {
  const create2 = (initCode: Hex) =>
    getCreate2Address({ from: factory.address, salt: emptyHandover, bytecode: initCode })
  const contracts = unitContracts({ governance, minDelay: DELAY, factory: factory.address, create2 })
  const { beamState, timelock, configurator, mom, wrapper } = contracts
  for (const { initCode, handover } of [beamState, timelock, configurator, mom, wrapper]) {
    const data = handover ?? factory.encode('create', [initCode, []])
    const wallet = await chain.wallet(creator)
    await wallet.sendTransaction({ to: factory.address, data, gas: 10_000_000n })
  }
  return {
    beamState: beamState.address,
    configurator: configurator.address,
    timelock: timelock.address,
    mom: mom.address,
    wrapper: wrapper.address,
  }
}
const emptyHandover = keccak256(encodeAbiParameters([{ type: 'bytes[]' }], [[]]))

test('anyone creates a unit that is governance’s from its first block, and nothing stays with who did', async () => {
  const id = await chain.testClient.snapshot()
  const unit = await create(anyone)
  for (const { to, data, expect: expected, error } of initChecks(unit, { minDelay: DELAY })) {
    expect((await chain.publicClient.call({ to, data })).data, error).toBe(expected)
  }
  const ask = async (
    contract: 'BeamState' | 'PASMom' | 'TimelockWrapperMainnet',
    to: Address,
    getter: string,
    args: unknown[],
  ) =>
    chain.publicClient.readContract({ address: to, abi: governanceArtifact(contract).abi, functionName: getter, args })
  for (const account of [governance, factory.address, anyone]) {
    const ward = account === governance ? 1n : 0n
    expect(await ask('BeamState', unit.beamState, 'wards', [account])).toBe(ward)
    expect(await ask('TimelockWrapperMainnet', unit.wrapper, 'wards', [account])).toBe(ward)
  }
  expect(await ask('PASMom', unit.mom, 'owner', [])).toBe(governance)
  // Whoever it is, and with whatever nonce, it is the same unit.
  await chain.testClient.revert({ id })
  expect(await create(cBEAM)).toEqual(unit)
})

test('another owner is another address, and what exists is not created again', async () => {
  const { initCode, address } = unitContracts({
    governance: anyone,
    minDelay: DELAY,
    factory: factory.address,
    create2: () => NEW,
  }).beamState
  const rely = (account: Address) => governanceCall('BeamState', NEW, 'rely', [account]).data
  const made = async (handover: Hex[]) => {
    const receipt = await factory.send('create', [initCode, handover])
    const [event] = factory.events(receipt) as unknown as [{ args: { created: Address } }]
    return event.args.created
  }
  const first = await made([rely(anyone)])
  expect(first).not.toBe(address)
  expect(await made([rely(cBEAM)])).not.toBe(first)
  await expectRevert(factory.send('create', [initCode, [rely(anyone)]]), 'CreationFailed', [], factory.abi)
})

test('a handover that fails leaves nothing behind', async () => {
  const { initCode } = unitContracts({ governance, minDelay: DELAY, factory: factory.address, create2: () => NEW }).mom
  const calls = [
    governanceCall('PASMom', NEW, 'setOwner', [governance]),
    governanceCall('PASMom', NEW, 'setOwner', [anyone]),
  ]
  const handover = calls.map(({ data }) => data)
  await expectRevert(factory.send('create', [initCode, handover]), 'HandoverFailed', [1n], factory.abi)
})

test('the effect of a call is seen after it, and not before', async () => {
  const unit = await create(anyone)
  const state = (name: string, ...args: unknown[]) => governanceCall('BeamState', unit.beamState, name, args)
  const registration = registerPau(unit, {
    pau: NEW,
    controller: anyone,
    rateLimits: guardian,
    cBeam: cBEAM,
    limits: [{ key: KEY, maxAmount: 5n, slope: 1n }],
    actions: [{ data: '0xabcd' }],
  })
  const asGovernance = [
    ...initCalls(unit, { coreCouncil: aBEAM, cancellers: [guardian], pausers: [guardian] }),
    ...momCalls(unit, { authority: anyone }),
    ...wrapperCalls(unit, { coreCouncil: aBEAM }),
    ...extrasCalls(unit, { hop: HOP, maxChange: MAX_CHANGE }),
    ...registration.delayed,
    ...registration.pairings,
    ...limitsAndActionsCalls(unit, { limits: [{ key: KEY, maxAmount: 6n, slope: 2n }], actions: [{ data: '0xef' }] }),
    state('stop'),
    state('start'),
    state('unsetCBeamForRateLimits', guardian, cBEAM),
    state('unsetCBeamForController', anyone, cBEAM),
    state('delInitRateLimits', KEY, guardian),
    state('delInitControllerActions', keccak256('0xabcd'), anyone),
    state('delCBeam', cBEAM),
    state('delController', anyone),
    state('delRateLimits', guardian),
    state('rely', anyone),
    state('deny', anyone),
    governanceCall('TimelockWrapperMainnet', unit.wrapper, 'diss', [aBEAM]),
    governanceCall('Timelock', unit.timelock, 'revokeRole', [zeroHash, aBEAM]),
  ]
  const seen = new Set<string>()
  for (const call of asGovernance) await check(call, governance, seen)
  const operation = { calls: [state('addCBeam', NEW)] }
  await sendCalls(chain, [scheduleCall(unit.timelock, operation, DELAY)], aBEAM)
  await check(cancelCall(unit.timelock, operation), aBEAM, seen)
  await check(governanceCall('PASMom', unit.mom, 'setOwner', [anyone]), governance, seen)
  const every = [...DELAYED_ACTIONS, ...IMMEDIATE_ACTIONS, 'setPauContracts', 'cancel', 'setOwner', 'kiss', 'diss']
  expect(every.filter((name) => !seen.has(name))).toEqual([])
  expect(() => effectOf(governanceCall('Timelock', unit.timelock, 'pause'))).toThrow('has no effect that a view tells')
})

/** Revoking what nobody holds cannot be seen. */
async function check(call: Call, from: Address, seen: Set<string>): Promise<void> {
  const { to, data, expect: expected } = effectOf(call)
  const answer = async () => (await chain.publicClient.call({ to, data })).data
  const idle = call.functionName === 'revokeRole'
  if (!idle) expect(await answer(), `${call.functionName} before`).not.toBe(expected)
  await sendCalls(chain, [call], from)
  expect(await answer(), call.functionName).toBe(expected)
  seen.add(call.functionName)
}
