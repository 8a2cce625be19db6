import type { Hex } from 'viem'
import type { Run } from '../run.ts'
import type { World } from '../world.ts'
import type { Scenario } from './scenario.ts'

/**
 * Functions of AccessControl that a controller of Stage 1 or 2 has by itself. A diamond has none of them: its roles are
 * held in the PAU's AccessControls, which the scenarios call there, under the facets' names of the roles.
 */
const ROLE_FUNCTIONS = [
  'grantRole(bytes32,address)',
  'renounceRole(bytes32,address)',
  'revokeRole(bytes32,address)',
] as const

export function isRoleFunction(signature: string): boolean {
  return (ROLE_FUNCTIONS as readonly string[]).includes(signature)
}

export function roleScenarios(world: World): Scenario[] {
  const { people, operations } = world
  const operation = operations.find(({ signature }) => signature === 'depositAave(address,uint256)')
  if (!operation) throw new Error('there is no operation to try a role with')
  const scenarios: Scenario[] = []
  const add = (functions: string, name: string, ends: Scenario['ends'], act: (run: Run) => Promise<unknown>) =>
    scenarios.push({
      layer: world.layer,
      functions: [functions],
      name,
      ends,
      act: async (run) => void (await act(run)),
    })

  const [grant, renounce, revoke] = ROLE_FUNCTIONS
  const remove = 'removeRelayer(address)'
  const unauthorized = { revert: 'AccessControlUnauthorizedAccount' }
  /** Calls a function of AccessControl, with a role by the stage's name of it. */
  const access = (run: Run, signature: string, role: 'admin' | 'relayer' | 'freezer', account: Hex, from: Hex) =>
    run.call(signature, [run.stage.roles[role], account], { from, to: 'access' })

  for (const from of ['freezer', 'admin'] as const) {
    add(remove, `stops a relayer, by the ${from}`, 'in success', (run) => run.call(remove, [people.relayer], { from }))
    add(remove, `notices a mistyped address, by the ${from}`, { revert: 'not-relayer' }, (run) =>
      run.call(remove, [people.stranger], { from }),
    )
    add(remove, `stops a relayer once, by the ${from}`, { revert: 'not-relayer' }, async (run) => {
      await run.call(remove, [people.relayer], { from })
      await run.call(remove, [people.relayer], { from })
    })
  }
  for (const from of ['stranger', 'relayer'] as const) {
    add(remove, `is not for the ${from}`, unauthorized, (run) => run.call(remove, [people.relayer], { from }))
  }
  add(remove, 'takes no ETH', { revert: '0x' }, (run) =>
    run.call(remove, [people.relayer], { from: 'freezer', value: 1n }),
  )
  add(remove, 'is not for a freezer who was removed', unauthorized, async (run) => {
    await access(run, revoke, 'freezer', people.freezer, people.admin)
    await run.call(remove, [people.relayer], { from: 'freezer' })
  })

  for (const role of ['relayer', 'freezer'] as const) {
    add(grant, `makes a stranger a ${role}`, 'in success', (run) =>
      access(run, grant, role, people.stranger, people.admin),
    )
    add(grant, `changes nothing for a ${role}`, 'in success', (run) =>
      access(run, grant, role, people[role], people.admin),
    )
    add(grant, `of ${role} is not for a stranger`, unauthorized, (run) =>
      access(run, grant, role, people.stranger, people.stranger),
    )
    add(grant, `of ${role} is not for a relayer`, unauthorized, (run) =>
      access(run, grant, role, people.stranger, people.relayer),
    )
    add(revoke, `takes the ${role}'s`, 'in success', (run) => access(run, revoke, role, people[role], people.admin))
    add(revoke, `changes nothing where there is no ${role}`, 'in success', (run) =>
      access(run, revoke, role, people.stranger, people.admin),
    )
    add(revoke, `of ${role} is not for a freezer`, unauthorized, (run) =>
      access(run, revoke, role, people[role], people.freezer),
    )
    add(renounce, `gives up the ${role}'s own`, 'in success', (run) =>
      access(run, renounce, role, people[role], people[role]),
    )
    add(renounce, `of ${role} works for oneself alone`, 'alike', (run) =>
      access(run, renounce, role, people[role], people.admin),
    )
  }
  add(grant, 'lets a stranger operate, and a freezer stop him', unauthorized, async (run) => {
    await run.limits(operation)
    await run.operate(operation, operation.action.amount, { from: 'stranger' })
    await access(run, grant, 'relayer', people.stranger, people.admin)
    await run.operate(operation, operation.action.amount, { from: 'stranger' })
    await run.call(remove, [people.stranger], { from: 'freezer' })
    await run.operate(operation, operation.action.amount, { from: 'stranger' })
  })
  add(grant, 'hands over the admin', unauthorized, async (run) => {
    await access(run, grant, 'admin', people.stranger, people.admin)
    await run.call('setMerklDistributor(address)', [people.stranger], { from: 'stranger' })
    await access(run, revoke, 'admin', people.admin, people.stranger)
    await run.call('setMerklDistributor(address)', [people.admin], { from: 'admin' })
  })
  return scenarios
}
