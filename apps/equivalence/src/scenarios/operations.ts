import { concat, type Hex, size, slice } from 'viem'
import { moves, type Run } from '../run.ts'
import { encodeCall, legacyFunction } from '../stage.ts'
import type { Operation, World } from '../world.ts'
import type { Scenario } from './scenario.ts'

/** HostileVenue's modes, but for calling back. */
const MISBEHAVIOURS = { 'reverts without data': 2, 'does nothing': 3, 'keeps a fee': 4, lies: 5 } as const

/** What holds for every operation by what its facet's manifest says: success, limits, roles, venues that misbehave. */
export function operationScenarios(world: World): Scenario[] {
  return world.operations.flatMap((operation) => scenariosOf(world, operation))
}

function scenariosOf(world: World, operation: Operation): Scenario[] {
  const { signature, intent, action } = operation
  const scenarios: Scenario[] = []
  const add = (name: string, ends: Scenario['ends'], act: (run: Run) => Promise<unknown>) =>
    scenarios.push({
      layer: world.layer,
      functions: [signature],
      name,
      ends,
      act: async (run) => {
        await act(run)
      },
    })

  add('succeeds, twice', 'in success', async (run) => {
    await run.limits(operation)
    await run.operate(operation)
    // An exchange has returned what it got by then.
    world.chain.wait(200n)
    await run.operate(operation)
  })
  add('succeeds with no bound on its limits', 'in success', async (run) => {
    for (const key of [...Object.values(operation.keys), ...operation.furtherKeys]) {
      await world.pau.rateLimits.send('setUnlimitedRateLimitData', [key], { from: world.people.admin })
    }
    await run.operate(operation)
  })
  add('with nothing at all', 'alike', async (run) => {
    await run.limits(operation)
    await run.call(signature, operation.args(0n), { value: action.value })
    await run.call(signature, operation.args(1n))
    await run.call(signature, operation.args(2n * action.amount), { value: action.value })
  })
  if (legacyFunction(world, signature).stateMutability !== 'payable') {
    add('takes no ETH', { revert: '0x' }, async (run) => {
      await run.limits(operation)
      await run.operate(operation, action.amount, { value: 1n })
    })
  }
  for (const from of ['stranger', 'admin', 'freezer'] as const) {
    add(`is not for the ${from}`, { revert: 'AccessControlUnauthorizedAccount' }, async (run) => {
      await run.limits(operation)
      await run.operate(operation, action.amount, { from })
    })
  }
  add('is over once a freezer removed the relayer', { revert: 'AccessControlUnauthorizedAccount' }, async (run) => {
    await run.limits(operation)
    await run.operate(operation)
    await run.call('removeRelayer(address)', [world.people.relayer], { from: 'freezer' })
    await run.operate(operation)
  })
  add('reads calldata as it was declared', 'alike', async (run) => {
    await run.limits(operation)
    await action.prepare?.(action.amount)
    for (const data of malformed(encodeCall(world, signature, operation.args(action.amount)))) {
      await run.call(signature, [], { data, value: action.value })
    }
  })

  for (const limit of intent.limits) {
    const used = moves(operation, limit)
    add(`needs the limit ${limit}`, { revert: 'RateLimits/zero-maxAmount' }, async (run) => {
      await run.limits(operation, { [limit]: 0n })
      await run.operate(operation)
    })
    add(
      `uses up the limit ${limit} to the last unit, and no further`,
      { revert: 'rate-limit-exceeded' },
      async (run) => {
        await run.limits(operation, { [limit]: used })
        await run.operate(operation)
        await run.operate(operation)
      },
    )
    add(`stops one unit above the limit ${limit}`, { revert: 'rate-limit-exceeded' }, async (run) => {
      await run.limits(operation, { [limit]: used - 1n })
      await run.operate(operation)
    })
    add(`goes on when the limit ${limit} has refilled`, 'in success', async (run) => {
      await run.limits(operation, { [limit]: used }, used / 100n + 1n)
      await run.operate(operation)
      await run.operate(operation)
      world.chain.wait(100n)
      await run.operate(operation)
    })
  }
  for (const limit of intent.refills ?? []) {
    add(`gives the limit ${limit} back`, 'in success', async (run) => {
      await run.limits(operation)
      const key = operation.keys[limit] as Hex
      await run.limit(key, moves(operation, limit) * 10n, 0n, 0n)
      await run.operate(operation)
      // Never more than its maximum.
      await run.limit(key, moves(operation, limit) * 10n, 0n, moves(operation, limit) * 10n - 1n)
      await run.operate(operation)
    })
    add(`does not need the limit ${limit}`, 'in success', async (run) => {
      await run.limits(operation, { [limit]: 0n })
      await run.operate(operation)
    })
  }
  for (const [limit, error] of Object.entries(intent.gates ?? {})) {
    const [, reason = error] = error.split('/')
    add(`is closed without the limit ${limit}`, { revert: reason }, async (run) => {
      await run.limits(operation, { [limit]: 0n })
      await run.operate(operation)
    })
    add(`is open with nothing left of the limit ${limit}`, 'in success', async (run) => {
      await run.limits(operation)
      await run.limit(operation.keys[limit] as Hex, 1n, 0n, 0n)
      await run.operate(operation)
    })
  }

  const { venue } = operation
  if (venue) {
    for (const [mode, number] of Object.entries(MISBEHAVIOURS)) {
      add(`meets a venue that ${mode}`, 'alike', async (run) => {
        await run.limits(operation)
        await action.prepare?.(action.amount)
        await venue.send('misbehave', [number, venue.address, '0x'])
        await run.call(signature, operation.args(action.amount), { value: action.value })
        await venue.send('misbehave', [0, venue.address, '0x'])
        await run.operate(operation)
      })
    }
    const uncalled = action.hostile?.reenters?.startsWith('harmless') ?? false
    const ends = uncalled ? 'alike' : { revert: 'ReentrancyGuardReentrantCall' }
    add('meets a venue that calls back', ends, async (run) => {
      await run.limits(operation)
      await action.prepare?.(action.amount)
      const data = encodeCall(world, signature, operation.args(1n))
      await venue.send('misbehave', [1, run.stage.controller.address, data])
      await run.call(signature, operation.args(action.amount), { value: action.value })
    })
  }
  return scenarios
}

/** Cut short, with more behind it, and with bits set that no value of a short type has. */
function malformed(data: Hex): Hex[] {
  const cut = size(data) > 4 ? [slice(data, 0, size(data) - 1), slice(data, 0, 4)] : []
  const dirty = size(data) >= 36 ? [concat([slice(data, 0, 4), '0xff', slice(data, 5)])] : []
  return [...cut, ...dirty, concat([data, `0x${'00'.repeat(32)}`])]
}
