import { createLocalChain, deployCore, type LocalChain, type LocalContract, send } from '@diamond-pau/contracts/testing'
import { DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import fc from 'fast-check'
import { type Address, type Hex, toHex, zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DELAY } from '../src/defaults.ts'
import { cancelCall, executeCall, type Operation, operationId, scheduleCall } from '../src/operation.ts'
import { CANCELLER_ROLE, EXECUTOR_ROLE, PAUSER_ROLE, PROPOSER_ROLE } from '../src/roles.ts'
import { deployGovernance } from '../src/testing.ts'
import { deployTest, expectRevert, passTime } from './harness.ts'

const ADMIN: Address = '0x1000000000000000000000000000000000000001'
const PROPOSER: Address = '0x2000000000000000000000000000000000000002'
const CANCELLER: Address = '0x3000000000000000000000000000000000000003'
const PAUSER: Address = '0x4000000000000000000000000000000000000004'
const KEEPER: Address = '0x5000000000000000000000000000000000000005'

let chain: LocalChain
let timelock: LocalContract
let target: LocalContract
beforeAll(async () => {
  chain = await createLocalChain()
  target = await deployTest(chain, 'TestTarget')
})
afterAll(() => chain.close())
beforeEach(async () => {
  timelock = await deployGovernance(chain, 'Timelock', [DELAY, ADMIN])
  for (const [role, account] of [
    [PROPOSER_ROLE, PROPOSER],
    [CANCELLER_ROLE, CANCELLER],
    [PAUSER_ROLE, PAUSER],
  ]) {
    await timelock.send('grantRole', [role, account], { from: ADMIN })
  }
})

const note = (number: number): Operation['calls'][number] => ({
  to: target.address,
  data: target.encode('note', [BigInt(number)]),
})
const operation = (...numbers: number[]): Operation => ({
  calls: numbers.map(note),
  salt: toHex(numbers[0] ?? 0, { size: 32 }),
})
const schedule = (op: Operation, delay = DELAY, from = PROPOSER) =>
  send(chain, timelock.address, scheduleCall(timelock.address, op, delay).data, { from })
const execute = (op: Operation, options: { from?: Address; value?: bigint } = {}) =>
  send(chain, timelock.address, executeCall(timelock.address, op).data, { from: KEEPER, ...options })
const cancel = (op: Operation, from = CANCELLER) =>
  send(chain, timelock.address, cancelCall(timelock.address, op).data, { from })
const count = () => timelock.read<bigint>('getOperationCount')
const next = (start = 0n, iterations = 0n) => timelock.read<Hex>('getNextExecutableOperation', [start, iterations])

describe('who rules it', () => {
  test('one admin, and not itself', async () => {
    await expectRevert(deployGovernance(chain, 'Timelock', [DELAY, zeroAddress]), 'Timelock/admin-zero-address')
    const has = (role: Hex, account: Address) => timelock.read('hasRole', [role, account])
    expect(await has(DEFAULT_ADMIN_ROLE, ADMIN)).toBe(true)
    expect(await has(DEFAULT_ADMIN_ROLE, timelock.address)).toBe(false)
    expect(await has(EXECUTOR_ROLE, zeroAddress)).toBe(true)
    expect(await has(PROPOSER_ROLE, ADMIN)).toBe(false)
    expect(await has(CANCELLER_ROLE, PROPOSER)).toBe(false)
    expect(await timelock.read('PAUSER_ROLE')).toBe(PAUSER_ROLE)
    expect(await timelock.read('getMinDelay')).toBe(DELAY)
  })

  test('the admin alone sets the delay, of what is scheduled from then on', async () => {
    const early = operation(1)
    await schedule(early)
    await expectRevert(
      timelock.send('updateDelayImmediately', [1n], { from: PROPOSER }),
      'AccessControlUnauthorizedAccount',
    )
    await expectRevert(timelock.send('updateDelay', [1n], { from: ADMIN }), 'TimelockUnauthorizedCaller', [ADMIN])
    const receipt = await timelock.send('updateDelayImmediately', [60n], { from: ADMIN })
    expect(timelock.events(receipt)).toEqual([
      { name: 'MinDelayChange', args: { oldDuration: DELAY, newDuration: 60n } },
    ])
    await schedule(operation(2), 60n)
    await passTime(chain, 60n)
    await execute(operation(2))
    await expectRevert(execute(early), 'TimelockUnexpectedOperationState')
  })

  test('no operation calls it, so that none changes roles or delay', async () => {
    for (const data of [
      timelock.encode('updateDelay', [0n]),
      timelock.encode('grantRole', [DEFAULT_ADMIN_ROLE, PROPOSER]),
    ]) {
      const calls = [note(1), { to: timelock.address, data }]
      await expectRevert(schedule({ calls }), 'Timelock/self-calls-disabled')
    }
    // Nor does it reach itself through somebody who calls back.
    const detour: Operation = {
      calls: [{ to: target.address, data: target.encode('callBack', [timelock.encode('updateDelay', [0n])]) }],
    }
    await schedule(detour)
    await passTime(chain, DELAY)
    await expectRevert(execute(detour), 'TimelockUnauthorizedCaller', [target.address])
  })

  test('there is one way to schedule and one to execute', async () => {
    const single = [target.address, 0n, '0x', zeroHash, zeroHash]
    await expectRevert(timelock.send('schedule', [...single, DELAY], { from: PROPOSER }), 'Timelock/use-scheduleBatch')
    await expectRevert(timelock.send('execute', single, { from: PROPOSER }), 'Timelock/use-executeBatch')
  })
})

describe('an operation', () => {
  test('waits to the second, is executed once, by anyone, and all of it', async () => {
    const op = operation(1, 2)
    await expectRevert(schedule(op, DELAY - 1n), 'TimelockInsufficientDelay', [DELAY - 1n, DELAY])
    await schedule(op)
    const scheduled = await chain.now()
    await expectRevert(schedule(op), 'TimelockUnexpectedOperationState')
    expect(await timelock.read('getTimestamp', [operationId(op)])).toBe(scheduled + DELAY)
    await chain.testClient.setNextBlockTimestamp({ timestamp: scheduled + DELAY - 1n })
    await expectRevert(execute(op), 'TimelockUnexpectedOperationState')
    await chain.mineAt(scheduled + DELAY)
    const called = { sender: timelock.address, value: 0n }
    expect(target.events(await execute(op))).toEqual([
      { name: 'Called', args: { ...called, number: 1n } },
      { name: 'Called', args: { ...called, number: 2n } },
    ])
    expect(await timelock.read('isOperationDone', [operationId(op)])).toBe(true)
    await expectRevert(execute(op), 'TimelockUnexpectedOperationState')
    await expectRevert(schedule(op), 'TimelockUnexpectedOperationState')
  })

  test('fails as a whole, with the reason of the part that fails, and can be tried again', async () => {
    const op: Operation = { calls: [note(1), { to: target.address, data: target.encode('refuse') }] }
    await schedule(op)
    await passTime(chain, DELAY)
    await expectRevert(execute(op), 'Refused', [], target.abi)
    expect(await timelock.read('isOperationReady', [operationId(op)])).toBe(true)
    expect(await count()).toBe(1n)
    const silent: Operation = { calls: [{ to: target.address, data: '0x' }] }
    await schedule(silent)
    await passTime(chain, DELAY)
    await expectRevert(execute(silent), 'FailedCall')
  })

  test('waits for its predecessor', async () => {
    const first = operation(1)
    const second: Operation = { ...operation(2), predecessor: operationId(first) }
    await schedule(first)
    await schedule(second)
    await passTime(chain, DELAY)
    await expectRevert(execute(second), 'TimelockUnexecutedPredecessor', [operationId(first)])
    await execute(first)
    await execute(second)
  })

  test('can be cancelled until it is executed, even when it is ready', async () => {
    await expectRevert(cancel(operation(1)), 'TimelockUnexpectedOperationState')
    await schedule(operation(1))
    await passTime(chain, DELAY)
    expect(timelock.events(await cancel(operation(1)))).toEqual([
      { name: 'Cancelled', args: { id: operationId(operation(1)) } },
    ])
    await expectRevert(execute(operation(1)), 'TimelockUnexpectedOperationState')
    expect(await count()).toBe(0n)
    // And be scheduled anew, with all of its delay.
    await schedule(operation(1))
    await expectRevert(execute(operation(1)), 'TimelockUnexpectedOperationState')
  })

  test('cannot execute itself again from within', async () => {
    const inner = operation(5)
    await schedule(inner)
    const again: Operation = {
      calls: [
        note(1),
        { to: target.address, data: target.encode('callBack', [executeCall(timelock.address, inner).data]) },
        { to: target.address, data: target.encode('callBack', [executeCall(timelock.address, inner).data]) },
      ],
    }
    await schedule(again)
    await passTime(chain, DELAY)
    await expectRevert(execute(again), 'TimelockUnexpectedOperationState')
  })

  test('refuses lists of different lengths', async () => {
    const lists = [[target.address], [], ['0x'], zeroHash, zeroHash]
    await expectRevert(
      timelock.send('scheduleBatch', [...lists, DELAY], { from: PROPOSER }),
      'TimelockInvalidOperationLength',
      [1n, 1n, 0n],
    )
    await expectRevert(timelock.send('executeBatch', lists), 'TimelockInvalidOperationLength', [1n, 1n, 0n])
  })

  test('may carry ETH', async () => {
    const calls = [[target.address], [3n], [target.encode('note', [1n])], zeroHash, zeroHash]
    await timelock.send('scheduleBatch', [...calls, DELAY], { from: PROPOSER })
    await passTime(chain, DELAY)
    const receipt = await timelock.send('executeBatch', calls, { from: KEEPER, value: 3n })
    expect(target.events(receipt)).toMatchObject([{ args: { value: 3n } }])
  })
})

describe('paused', () => {
  test('freezes scheduling, cancelling and executing alike, whoever it is', async () => {
    const op = operation(1)
    await schedule(op)
    await passTime(chain, DELAY)
    expect(timelock.events(await timelock.send('pause', [], { from: PAUSER }))).toEqual([
      { name: 'Paused', args: { account: PAUSER } },
    ])
    await expectRevert(schedule(operation(2)), 'EnforcedPause')
    await expectRevert(cancel(op), 'EnforcedPause')
    await expectRevert(execute(op), 'EnforcedPause')
    await expectRevert(timelock.send('pause', [], { from: PAUSER }), 'EnforcedPause')
    // Who may not is told so all the same.
    await expectRevert(schedule(operation(2), DELAY, KEEPER), 'AccessControlUnauthorizedAccount')
    await expectRevert(cancel(op, KEEPER), 'AccessControlUnauthorizedAccount')

    await expectRevert(timelock.send('unpause', [], { from: PAUSER }), 'AccessControlUnauthorizedAccount')
    await timelock.send('unpause', [], { from: ADMIN })
    await expectRevert(timelock.send('unpause', [], { from: ADMIN }), 'ExpectedPause')
    await execute(op)
  })

  test('time counts: what became ready meanwhile is ready when it ends', async () => {
    await schedule(operation(1))
    await timelock.send('pause', [], { from: PAUSER })
    await passTime(chain, DELAY)
    await timelock.send('unpause', [], { from: ADMIN })
    await execute(operation(1))
  })

  test('so that an admin ends it and cancels in one transaction, and no keeper comes first', async () => {
    const agent = await deployCore(chain, 'AdministeredAgent', [ADMIN])
    await agent.send('addActor', [ADMIN], { from: ADMIN })
    await timelock.send('grantRole', [DEFAULT_ADMIN_ROLE, agent.address], { from: ADMIN })
    await timelock.send('grantRole', [CANCELLER_ROLE, agent.address], { from: ADMIN })
    const op = operation(1)
    await schedule(op)
    await timelock.send('pause', [], { from: PAUSER })
    await passTime(chain, DELAY)
    const data = [timelock.encode('unpause'), cancelCall(timelock.address, op).data]
    await agent.send('batchCall', [[timelock.address, timelock.address], data, [0n, 0n]], { from: ADMIN })
    await expectRevert(execute(op), 'TimelockUnexpectedOperationState')
  })
})

describe('the list of what is pending', () => {
  test('has every argument', async () => {
    const op: Operation = { ...operation(1, 2), predecessor: operationId(operation(9)) }
    await schedule(op)
    const id = operationId(op)
    expect(await timelock.read('getOperation', [id])).toEqual({
      targets: op.calls.map(({ to }) => to),
      values: [0n, 0n],
      payloads: op.calls.map(({ data }) => data),
      predecessor: op.predecessor,
      salt: op.salt,
    })
    expect(await timelock.read('operations', [id])).toEqual([op.predecessor, op.salt])
    expect(await timelock.read('getOperationIndex', [id])).toEqual([true, 0n])
    expect(await timelock.read('getOperationId', [0n])).toBe(id)
    expect(await timelock.read('getOperationIndex', [zeroHash])).toEqual([false, 0n])
    await cancel(op)
    expect(await timelock.read('operations', [id])).toEqual([zeroHash, zeroHash])
    await expectRevert(timelock.read('getOperationId', [0n]), 'Panic', [0x32n])
  })

  test('tells a keeper what to execute next, from where on, and how far it may look', async () => {
    expect(await next()).toBe(zeroHash)
    const [late, first, ready] = [operation(1), operation(2), operation(3)]
    const after: Operation = { ...operation(4), predecessor: operationId(first) }
    await schedule(late, 2n * DELAY)
    await schedule(after)
    await schedule(first)
    await schedule(ready)
    expect(await next()).toBe(zeroHash)
    expect(await next(2n, 4n)).toBe(zeroHash)
    await passTime(chain, DELAY)
    expect(await next()).toBe(operationId(first))
    expect(await next(3n)).toBe(operationId(ready))
    expect(await next(0n, 2n)).toBe(zeroHash)
    expect(await next(0n, 3n)).toBe(operationId(first))
    expect(await next(1n, 2n ** 256n - 1n)).toBe(operationId(first))
    expect(await next(4n)).toBe(zeroHash)
    expect(await next(2n ** 256n - 1n, 5n)).toBe(zeroHash)
    await execute(first)
    expect(await next()).toBe(operationId(after))
  })

  test('is what was scheduled and neither executed nor cancelled, in any order', async () => {
    const step = fc.record({ kind: fc.constantFrom('schedule', 'schedule', 'execute', 'cancel'), which: fc.nat(7) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const id = await chain.testClient.snapshot()
        const pending = new Map<Hex, Operation>()
        let number = 0
        for (const { kind, which } of steps) {
          if (kind === 'schedule') {
            const op = operation((number += 1))
            await schedule(op)
            pending.set(operationId(op), op)
          } else {
            const op = [...pending.values()][which]
            if (!op) continue
            if (kind === 'cancel') await cancel(op)
            else {
              await passTime(chain, DELAY)
              await execute(op)
            }
            pending.delete(operationId(op))
          }
          expect(await count()).toBe(BigInt(pending.size))
          const listed = await Promise.all(
            [...pending.keys()].map((_, i) => timelock.read<Hex>('getOperationId', [BigInt(i)])),
          )
          expect([...listed].sort()).toEqual([...pending.keys()].sort())
          for (const [index, id] of listed.entries()) {
            expect(await timelock.read('getOperationIndex', [id])).toEqual([true, BigInt(index)])
          }
        }
        await chain.testClient.revert({ id })
      }),
      { numRuns: 15, seed: 3 },
    )
  })
})
