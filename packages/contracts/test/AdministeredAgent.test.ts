import { type Address, type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createLocalChain,
  deployCore,
  expectRevert,
  type LocalChain,
  type LocalContract,
  send,
} from '../src/testing.ts'
import { deployTest } from './harness.ts'

const people = {
  admin: '0x1000000000000000000000000000000000000001',
  grantor: '0x2000000000000000000000000000000000000002',
  revoker: '0x3000000000000000000000000000000000000003',
  actor: '0x4000000000000000000000000000000000000004',
  stranger: '0x5000000000000000000000000000000000000005',
} as const satisfies Record<string, Address>
type Person = keyof typeof people
const EVERYBODY = Object.keys(people) as Person[]
const NEW = '0x6000000000000000000000000000000000000006'
const EMPTY = '0x7000000000000000000000000000000000000007'

let chain: LocalChain
let agent: LocalContract
let target: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
  target = await deployTest(chain, 'TestTarget')
})
afterAll(() => chain.close())

beforeEach(async () => {
  agent = await deployCore(chain, 'AdministeredAgent', [people.admin])
  await by('admin', 'addGrantor', people.grantor)
  await by('admin', 'addRevoker', people.revoker)
  await by('admin', 'addActor', people.actor)
})

const by = (person: Person, functionName: string, ...args: unknown[]) =>
  agent.send(functionName, args, { from: people[person] })

const LISTS = {
  Admin: { member: people.admin, already: 'AccountAlreadyAdmin', not: 'AccountNotAdmin' },
  Grantor: { member: people.grantor, already: 'AccountAlreadyGrantor', not: 'AccountNotGrantor' },
  Revoker: { member: people.revoker, already: 'AccountAlreadyRevoker', not: 'AccountNotRevoker' },
  Actor: { member: people.actor, already: 'AccountAlreadyActor', not: 'AccountNotActor' },
}

test('starts with one admin and nobody else, and says so', async () => {
  await expectRevert(deployCore(chain, 'AdministeredAgent', [zeroAddress]), 'ZeroAccount', [])
  const fresh = await deployCore(chain, 'AdministeredAgent', [people.admin])
  const counts = ['adminCount', 'actorCount', 'grantorCount', 'revokerCount'].map((count) => fresh.read(count))
  expect(await Promise.all(counts)).toEqual([1n, 0n, 0n, 0n])
  expect(await fresh.read('getAdmin', [0n])).toBe(people.admin)
  const [log] = await chain.publicClient.getLogs({ address: fresh.address })
  const receipt = await chain.publicClient.getTransactionReceipt({ hash: log?.transactionHash as Hex })
  expect(fresh.events(receipt)).toEqual([
    { name: 'AdminAdded', args: { account: people.admin, sender: chain.accounts[0] } },
  ])
})

describe.each(Object.entries(LISTS))('the list of %ss', (role, { member, already, not }) => {
  const [add, remove, count] = [`add${role}`, `remove${role}`, `${role.toLowerCase()}Count`]

  test('is kept by those it should be', async () => {
    const isActor = role === 'Actor'
    await keptBy(add, remove, isActor ? ['admin', 'grantor'] : ['admin'], isActor ? 'NotGrantor' : 'NotAdmin')
    await by('admin', add, NEW)
    await keptBy(remove, add, isActor ? ['admin', 'revoker'] : ['admin'], isActor ? 'NotRevoker' : 'NotAdmin')
  })

  async function keptBy(change: string, undo: string, allowed: Person[], error: string) {
    for (const person of allowed) {
      await by(person, change, NEW)
      await by('admin', undo, NEW)
    }
    for (const person of EVERYBODY.filter((person) => !allowed.includes(person))) {
      await expectRevert(by(person, change, NEW), error, [])
      // Who may not is told so first, whatever is wrong besides.
      await expectRevert(by(person, change, zeroAddress), error, [])
    }
  }

  test('is read by count, position and account, and says what changed', async () => {
    const event = (verb: string) => [{ name: `${role}${verb}`, args: { account: NEW, sender: people.admin } }]
    expect(agent.events(await by('admin', add, NEW))).toEqual(event('Added'))
    expect(await agent.read(count)).toBe(2n)
    expect([await agent.read(`get${role}`, [0n]), await agent.read(`get${role}`, [1n])]).toEqual([member, NEW])
    expect(await agent.read(`getIs${role}`, [NEW])).toBe(true)
    await expectRevert(agent.read(`get${role}`, [2n]), 'Panic', [0x32])

    expect(agent.events(await by('admin', remove, NEW))).toEqual(event('Removed'))
    expect(await agent.read(count)).toBe(1n)
    expect(await agent.read(`getIs${role}`, [NEW])).toBe(false)
    for (const other of Object.keys(LISTS).filter((other) => other !== role)) {
      expect(await agent.read(`getIs${other}`, [member])).toBe(false)
    }
  })

  test('takes no zero, nobody twice, and removes nobody who is not on it', async () => {
    await expectRevert(by('admin', add, zeroAddress), 'ZeroAccount', [])
    await expectRevert(by('admin', add, member), already, [])
    await expectRevert(by('admin', remove, NEW), not, [])
    await expectRevert(by('admin', remove, zeroAddress), not, [])
  })
})

describe('the last admin', () => {
  test('cannot be removed, by itself or anyone', async () => {
    await expectRevert(by('admin', 'removeAdmin', people.admin), 'NoAdminsRemaining', [])
    await by('admin', 'addAdmin', NEW)
    await agent.send('removeAdmin', [people.admin], { from: NEW })
    await expectRevert(agent.send('removeAdmin', [NEW], { from: NEW }), 'NoAdminsRemaining', [])
    // An account that is no admin is named as such, even where the last admin would be safe.
    await expectRevert(agent.send('removeAdmin', [people.admin], { from: NEW }), 'AccountNotAdmin', [])
    expect(await agent.read('getAdmin', [0n])).toBe(NEW)
  })
})

describe('acting', () => {
  const context = () => target.encode('context')
  const balance = (address: Address) => chain.publicClient.getBalance({ address })
  const act = (functionName: string, args: unknown[], value = 0n) =>
    agent.send(functionName, args, { from: people.actor, value })

  test('is for actors only, whatever else is wrong', async () => {
    for (const person of EVERYBODY.filter((person) => person !== 'actor')) {
      await expectRevert(by(person, 'call', agent.address, '0x'), 'NotActor', [])
      await expectRevert(by(person, 'batchCall', [agent.address], [], []), 'NotActor', [])
      await expectRevert(by(person, 'sendValue', people.stranger, 1n), 'NotActor', [])
    }
    await by('revoker', 'removeActor', people.actor)
    await expectRevert(act('call', [target.address, context()]), 'NotActor', [])
  })

  test('call: as the agent, with the call’s own ETH, returning what the target returned', async () => {
    await send(chain, agent.address, '0x', { value: 100n })
    const data = await agent.read<Hex>('call', [target.address, context()], { from: people.actor, value: 3n })
    const words = (data.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
    expect(words).toEqual([BigInt(target.address), BigInt(agent.address), 3n])
    await act('call', [target.address, context()], 3n)
    expect(await balance(agent.address)).toBe(100n)
  })

  test('call: fails as the target fails', async () => {
    await expectRevert(
      act('call', [target.address, target.encode('refuse', [4n])]),
      'Refused',
      [agent.address, 4n],
      target.abi,
    )
    await expectRevert(act('call', [target.address, target.encode('refuseSilently')]), 'FailedCall', [])
    await expectRevert(act('call', [EMPTY, '0x12345678']), 'AddressEmptyCode', [EMPTY])
    await expectRevert(act('call', [EMPTY, '0x'], 1n), 'AddressEmptyCode', [EMPTY])
  })

  test('never calls itself, where it might be its own admin', async () => {
    await by('admin', 'addAdmin', agent.address)
    const data = agent.encode('addAdmin', [people.actor])
    await expectRevert(act('call', [agent.address, data]), 'InvalidTarget', [])
    await expectRevert(
      act('batchCall', [
        [target.address, agent.address],
        [context(), data],
        [0n, 0n],
      ]),
      'InvalidTarget',
      [],
    )
    // Through a detour it is called by somebody else.
    const detour = target.encode('callBack', [data])
    await expectRevert(act('call', [target.address, detour]), 'NotAdmin', [])
  })

  test('a target that calls back may not act', async () => {
    const again = target.encode('callBack', [agent.encode('call', [target.address, context()])])
    await expectRevert(act('call', [target.address, again]), 'NotActor', [])
  })

  test('batchCall: in order, returning every result', async () => {
    const answers = ['0x01', '0x', '0xbeef'] as const
    const args = [
      answers.map(() => target.address),
      answers.map((answer) => target.encode('answer', [answer])),
      answers.map(() => 0n),
    ]
    expect(await agent.read('batchCall', args, { from: people.actor })).toEqual(answers)
    expect(await agent.read('batchCall', [[], [], []], { from: people.actor })).toEqual([])
  })

  test('batchCall: refuses lists of different lengths', async () => {
    const [a, d, v] = [target.address, context(), 0n]
    for (const args of [
      [[a], [d], []],
      [[a], [], [v]],
      [[], [d], [v]],
      [[a, a], [d], [v]],
      [[a], [d, d], [v, v]],
      // Before any target is looked at.
      [[agent.address], [d], []],
    ]) {
      await expectRevert(act('batchCall', args), 'MismatchedArrayLengths', [])
    }
  })

  test('batchCall: all or none', async () => {
    const before = await balance(target.address)
    const args = [
      [target.address, target.address],
      [context(), target.encode('refuseSilently')],
      [5n, 0n],
    ]
    await expectRevert(act('batchCall', args, 5n), 'FailedCall', [])
    expect(await balance(target.address)).toBe(before)
    expect(await balance(agent.address)).toBe(0n)
  })

  test('batchCall: values come from the agent’s balance, to which the caller’s ETH is added first', async () => {
    await send(chain, agent.address, '0x', { from: people.stranger, value: 10n })
    const before = await balance(target.address)
    await act(
      'batchCall',
      [
        [target.address, target.address],
        [context(), context()],
        [6n, 5n],
      ],
      1n,
    )
    expect(await balance(target.address)).toBe(before + 11n)
    expect(await balance(agent.address)).toBe(0n)
    await expectRevert(act('batchCall', [[target.address], [context()], [3n]], 2n), 'InsufficientBalance', [2n, 3n])
    // What is not spent stays with the agent.
    await act('batchCall', [[target.address], [context()], [0n]], 7n)
    expect(await balance(agent.address)).toBe(7n)
  })

  test('sendValue: to anyone who takes it, from the balance', async () => {
    const refuser = await deployTest(chain, 'TestRefuser')
    await act('sendValue', [EMPTY, 3n], 5n)
    expect([await balance(EMPTY), await balance(agent.address)]).toEqual([3n, 2n])
    await expectRevert(act('sendValue', [EMPTY, 4n], 1n), 'InsufficientBalance', [3n, 4n])
    await expectRevert(act('sendValue', [refuser.address, 1n]), 'FailedCall', [])
    await act('sendValue', [agent.address, 2n])
    expect(await balance(agent.address)).toBe(2n)
  })
})
