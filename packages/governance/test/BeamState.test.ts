import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import fc from 'fast-check'
import { type Address, type Hex, keccak256, toFunctionSelector, zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ONE } from '../src/defaults.ts'
import { deployGovernance } from '../src/testing.ts'
import { expectRevert, KEY } from './harness.ts'

// Who may call what is in authority.test.ts.

const WARD: Address = '0x1000000000000000000000000000000000000001'
const USER: Address = '0x2000000000000000000000000000000000000002'
const A: Address = '0x3000000000000000000000000000000000000003'
const B: Address = '0x4000000000000000000000000000000000000004'

let chain: LocalChain
let state: LocalContract
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  state = await deployGovernance(chain, 'BeamState', [], WARD)
})

const by = (from: Address, functionName: string, ...args: unknown[]) => state.send(functionName, args, { from })
const ward = (functionName: string, ...args: unknown[]) => by(WARD, functionName, ...args)
const read = (functionName: string, ...args: unknown[]) => state.read<unknown>(functionName, args)

/** Sends as ward, expects one event with the arguments' names, and the getters' answers. */
async function sets(
  [functionName, ...args]: [string, ...unknown[]],
  [event, eventArgs]: [string, Record<string, unknown>],
  ...answers: [unknown, string, ...unknown[]][]
) {
  expect(state.events(await ward(functionName, ...args))).toEqual([{ name: event, args: eventArgs }])
  for (const [answer, getter, ...getterArgs] of answers) expect(await read(getter, ...getterArgs)).toEqual(answer)
}

test('the deployer is the first ward, and says so', async () => {
  expect(await read('wards', WARD)).toBe(1n)
  const [log] = await chain.publicClient.getLogs({ address: state.address, fromBlock: 0n })
  const receipt = await chain.publicClient.getTransactionReceipt({ hash: log?.transactionHash as Hex })
  expect(state.events(receipt)).toEqual([{ name: 'Rely', args: { usr: WARD } }])
})

test('wards come and go', async () => {
  await sets(['rely', A], ['Rely', { usr: A }], [1n, 'wards', A])
  await by(A, 'deny', WARD)
  await expectRevert(ward('rely', WARD), 'BeamState/not-authorized')
  await expectRevert(ward('start'), 'BeamState/role-not-authorized')
  expect(state.events(await by(A, 'deny', A))).toEqual([{ name: 'Deny', args: { usr: A } }])
})

describe('roles', () => {
  const START = toFunctionSelector('start()')

  test('are bits: those of an account and those of a function have to meet', async () => {
    const role = fc.integer({ min: 0, max: 255 })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(role, { maxLength: 4 }),
        fc.uniqueArray(role, { maxLength: 4 }),
        async (of, to) => {
          state = await deployGovernance(chain, 'BeamState', [], WARD)
          for (const role of of) await ward('setUserRole', USER, role, true)
          for (const role of to) await ward('setRoleAction', role, START, true)
          for (const role of [...of, ...to]) {
            expect(await read('hasUserRole', USER, role)).toBe(of.includes(role))
            expect(await read('isActionInRole', START, role)).toBe(to.includes(role))
          }
          const bitmap = (roles: number[]) =>
            `0x${roles
              .reduce((bits, role) => bits | (1n << BigInt(role)), 0n)
              .toString(16)
              .padStart(64, '0')}`
          expect(await read('userRoles', USER)).toBe(bitmap(of))
          expect(await read('actionsRoles', START)).toBe(bitmap(to))
          if (of.some((role) => to.includes(role))) await by(USER, 'start')
          else await expectRevert(by(USER, 'start'), 'BeamState/role-not-authorized')
        },
      ),
      { numRuns: 20, seed: 7 },
    )
  })

  test('end as they began, one by one', async () => {
    for (const role of [0, 3]) await ward('setUserRole', USER, role, true)
    await sets(['setRoleAction', 3, START, true], ['SetRoleAction', { role: 3, sig: START, enabled: true }])
    await by(USER, 'start')
    await sets(
      ['setUserRole', USER, 3, false],
      ['SetUserRole', { who: USER, role: 3, enabled: false }],
      [false, 'hasUserRole', USER, 3],
      [true, 'hasUserRole', USER, 0],
    )
    await expectRevert(by(USER, 'start'), 'BeamState/role-not-authorized')
    await ward('setUserRole', USER, 3, true)
    await ward('setRoleAction', 3, START, false)
    await expectRevert(by(USER, 'start'), 'BeamState/role-not-authorized')
  })

  test('give no power over roles', async () => {
    const functions = [
      'rely(address)',
      'deny(address)',
      'setUserRole(address,uint8,bool)',
      'setRoleAction(uint8,bytes4,bool)',
    ]
    await ward('setUserRole', USER, 0, true)
    for (const name of functions) await ward('setRoleAction', 0, toFunctionSelector(name), true)
    await expectRevert(by(USER, 'rely', USER), 'BeamState/not-authorized')
    await expectRevert(by(USER, 'deny', WARD), 'BeamState/not-authorized')
    await expectRevert(by(USER, 'setUserRole', USER, 1, true), 'BeamState/not-authorized')
    await expectRevert(by(USER, 'setRoleAction', 0, START, true), 'BeamState/not-authorized')
  })
})

test('is stopped and started', async () => {
  expect(await read('stopped')).toBe(false)
  await sets(['stop'], ['Stop', undefined as never], [true, 'stopped'])
  await sets(['start'], ['Start', undefined as never], [false, 'stopped'])
})

describe('second-order limits', () => {
  test.each([
    ['Hop', 'hop', 64_800n, 3_600n],
    ['MaxChange', 'maxChange', (ONE * 5n) / 4n, ONE * 2n],
  ])('%s: everybody’s, unless one has its own', async (name, getter, common, own) => {
    const [set, get] = [`set${name}`, `get${name}`]
    expect(await read(get, A)).toBe(0n)
    await sets(
      [set, zeroAddress, common],
      [`Set${name}`, { rateLimits_: zeroAddress, value: common }],
      [common, get, A],
    )
    await sets([set, A, own], [`Set${name}`, { rateLimits_: A, value: own }], [own, get, A], [common, get, B])
    expect(await read(getter, B)).toBe(0n)
  })

  test('a hop of its own of zero is none', async () => {
    await ward('setHop', zeroAddress, 5n)
    await ward('setHop', A, 7n)
    await ward('setHop', A, 0n)
    expect(await read('getHop', A)).toBe(5n)
  })

  test('maxChange never lowers', async () => {
    await expectRevert(ward('setMaxChange', zeroAddress, ONE - 1n), 'BeamState/maxChange-below-1x')
    await expectRevert(ward('setMaxChange', A, 0n), 'BeamState/maxChange-below-1x')
    await ward('setMaxChange', A, ONE)
    expect(await read('getMaxChange', A)).toBe(ONE)
  })
})

describe('the registry', () => {
  test.each([
    ['RateLimits', 'rateLimits', 'rateLimits_'],
    ['Controller', 'controllers', 'controller'],
    ['CBeam', 'cBeams', 'cBeam'],
  ])('of each %s', async (name, getter, argument) => {
    await sets([`add${name}`, A], [`Add${name}`, { [argument]: A }], [1n, getter, A], [0n, getter, B])
    await sets([`del${name}`, A], [`Del${name}`, { [argument]: A }], [0n, getter, A])
  })

  test.each([
    ['RateLimits', 'rateLimits', 'rateLimits_', 'BeamState/not-existing-rateLimits'],
    ['Controller', 'controllers', 'controller', 'BeamState/not-existing-controller'],
  ])('pairs a cBEAM with a %s, if both are there', async (name, list, argument, error) => {
    const pair = `setCBeamFor${name}`
    const pairs = `${list}CBeams`
    await expectRevert(ward(pair, A, B), error)
    await ward('addCBeam', B)
    await expectRevert(ward(pair, A, B), error)
    await ward(`add${name}`, A)
    await ward('delCBeam', B)
    await expectRevert(ward(pair, A, B), 'BeamState/not-existing-cBeam')
    await ward('addCBeam', B)
    const event = { [argument]: A, cBeam: B }
    await sets([pair, A, B], [`SetCBeamFor${name}`, event], [1n, pairs, A, B], [0n, pairs, B, A])

    // Removals of either are soft, and the pair can be unset after them.
    await ward(`del${name}`, A)
    await ward('delCBeam', B)
    expect(await read(pairs, A, B)).toBe(1n)
    await sets([`unsetCBeamFor${name}`, A, B], [`UnsetCBeamFor${name}`, event], [0n, pairs, A, B])
  })
})

describe('init limits', () => {
  test('are everybody’s, unless one has its own', async () => {
    const get = (address: Address) => read('getInitRateLimits', KEY, address)
    expect(await get(A)).toEqual([0n, 0n])
    await sets(
      ['addInitRateLimits', KEY, zeroAddress, 100n, 1n],
      ['AddInitRateLimits', { key: KEY, rateLimits_: zeroAddress, maxAmount: 100n, slope: 1n }],
      [[100n, 1n], 'initRateLimits', KEY, zeroAddress],
      [[0n, 0n], 'initRateLimits', KEY, A],
    )
    expect(await get(A)).toEqual([100n, 1n])
    for (const own of [
      [5n, 2n],
      [0n, 2n],
      [5n, 0n],
    ] as const) {
      await ward('addInitRateLimits', KEY, A, ...own)
      expect(await get(A)).toEqual(own)
    }
    expect(await get(B)).toEqual([100n, 1n])
    await ward('addInitRateLimits', KEY, A, 0n, 0n)
    expect(await get(A)).toEqual([100n, 1n])
    await ward('addInitRateLimits', KEY, A, 5n, 2n)
    await sets(['delInitRateLimits', KEY, A], ['DelInitRateLimits', { key: KEY, rateLimits_: A }])
    expect(await get(A)).toEqual([100n, 1n])
    await ward('delInitRateLimits', KEY, zeroAddress)
    expect(await get(A)).toEqual([0n, 0n])
    expect(await read('getInitRateLimits', zeroHash, A)).toEqual([0n, 0n])
  })
})

describe('approved calls', () => {
  const DATA: Hex = '0x12345678abcd'
  const key = keccak256(DATA)
  const enabled = (address: Address) => read('isControllerActionEnabled', key, address)

  test('are everybody’s or one’s', async () => {
    expect(await state.read('addInitControllerActions', [DATA, A], { from: WARD })).toBe(key)
    await sets(
      ['addInitControllerActions', DATA, A],
      ['AddInitControllerActions', { key, controller: A }],
      [1n, 'initControllerActions', key, A],
    )
    expect([await enabled(A), await enabled(B)]).toEqual([true, false])
    await ward('addInitControllerActions', DATA, zeroAddress)
    expect([await enabled(A), await enabled(B)]).toEqual([true, true])
    await sets(
      ['delInitControllerActions', key, zeroAddress],
      ['DelInitControllerActions', { key, controller: zeroAddress }],
    )
    expect([await enabled(A), await enabled(B)]).toEqual([true, false])
    await ward('delInitControllerActions', key, A)
    expect(await enabled(A)).toBe(false)
  })
})
