import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { governanceArtifact } from '../src/call.ts'
import { deployGovernance } from '../src/testing.ts'
import { createWorld, deployTest, expectRevert, people, type World } from './harness.ts'

const { governance, emergency, anyone } = people

let chain: LocalChain
let world: World
let mom: LocalContract
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  world = await createWorld(chain)
  mom = world.unit.mom
})

test('is its deployer’s, and knows what it stops', async () => {
  expect(await mom.read('owner')).toBe(governance)
  expect(await mom.read('authority')).toBe(world.authority.address)
  expect(await mom.read('beamState')).toBe(world.unit.beamState.address)
  expect(await mom.read('timelock')).toBe(world.unit.timelock.address)
  const { beamState, timelock } = world.unit
  const fresh = await deployGovernance(chain, 'PASMom', [beamState.address, timelock.address], anyone)
  const logs = await chain.publicClient.getContractEvents({ address: fresh.address, abi: fresh.abi, fromBlock: 0n })
  expect(logs.map(({ eventName, args }) => [eventName, args] as unknown)).toEqual([['SetOwner', { owner: anyone }]])
})

test('stops and pauses for its owner and for whom its authority admits', async () => {
  for (const from of [governance, emergency]) {
    const id = await chain.testClient.snapshot()
    expect(mom.events(await mom.send('stop', [], { from }))).toEqual([{ name: 'Stop', args: undefined }])
    expect(await world.unit.beamState.read('stopped')).toBe(true)
    expect(mom.events(await mom.send('pause', [], { from }))).toEqual([{ name: 'Pause', args: undefined }])
    expect(await world.unit.timelock.read('paused')).toBe(true)
    await chain.testClient.revert({ id })
  }
  await expectRevert(mom.send('stop', [], { from: anyone }), 'PASMom/not-authorized')
  await expectRevert(mom.send('pause', [], { from: anyone }), 'PASMom/not-authorized')
})

test('asks its authority for this contract and this function', async () => {
  const authority = await deployTest(chain, 'TestAuthority', [emergency])
  await mom.send('setAuthority', [authority.address], { from: governance })
  const admit = (dst: Address, sig: string) => authority.send('admit', [dst, toFunctionSelector(sig)])
  await admit(mom.address, 'pause()')
  await expectRevert(mom.send('stop', [], { from: emergency }), 'PASMom/not-authorized')
  await admit(anyone, 'stop()')
  await expectRevert(mom.send('stop', [], { from: emergency }), 'PASMom/not-authorized')
  await admit(mom.address, 'stop()')
  await mom.send('stop', [], { from: emergency })
})

test('without an authority it is its owner’s alone; without an owner its authority’s', async () => {
  const receipt = await mom.send('setOwner', [zeroAddress], { from: governance })
  expect(mom.events(receipt)).toEqual([{ name: 'SetOwner', args: { owner: zeroAddress } }])
  await mom.send('stop', [], { from: emergency })
  await expectRevert(mom.send('stop', [], { from: governance }), 'PASMom/not-authorized')
  await expectRevert(mom.send('setOwner', [governance], { from: governance }), 'PASMom/not-owner')
  await expectRevert(mom.send('setAuthority', [anyone], { from: emergency }), 'PASMom/not-owner')

  const { beamState, timelock } = world.unit
  const fresh = await deployGovernance(chain, 'PASMom', [beamState.address, timelock.address], anyone)
  await expectRevert(fresh.send('stop', [], { from: zeroAddress }), 'PASMom/not-authorized')
  expect(fresh.events(await fresh.send('setAuthority', [emergency], { from: anyone }))).toEqual([
    { name: 'SetAuthority', args: { authority: emergency } },
  ])
})

test('can stop and never start: there is no other function', () => {
  const functions = governanceArtifact('PASMom').abi.flatMap((item) =>
    item.type === 'function' && item.stateMutability !== 'view' ? [item.name] : [],
  )
  expect(functions.sort()).toEqual(['pause', 'setAuthority', 'setOwner', 'stop'])
})
