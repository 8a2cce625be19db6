import { describe, expect, it } from 'vitest'
import { fixture } from '../test/fixture.ts'
import { changesBetween, historyWith } from './changes.ts'
import type { Report } from './report.ts'

const before = fixture()
const [limit] = before.limits as [Report['limits'][number]]
const [aave] = before.integrations as [Report['integrations'][number]]
const stranger = { address: `0x${'f'.repeat(40)}`, label: null }

describe('changesBetween', () => {
  it('finds nothing between a report and itself, or the same at a later block', () => {
    expect(changesBetween(before, fixture({ block: { number: '101', timestamp: '1700000012' } }))).toEqual([])
  })

  it.each<[string, Partial<Report>, object]>([
    [
      'a role',
      { roles: before.roles.map((role) => ({ ...role, holders: [...role.holders, stranger] })) },
      { kind: 'added', area: 'Access', what: `ALLOCATOR_ROLE on AccessControls: ${stranger.address}` },
    ],
    [
      'a member of an agent',
      { agents: before.agents.map((agent) => ({ ...agent, members: [] })) },
      { kind: 'removed', area: 'Access', what: `actors of the agent 0x${'8'.repeat(40)}: 0x${'9'.repeat(40)}` },
    ],
    [
      'a limit',
      { limits: [{ ...limit, maxAmount: String(2000n * 10n ** 18n) }] },
      {
        kind: 'changed',
        area: 'Limits',
        what: 'AAVE_DEPOSIT POOL',
        before: '1,000 USDS, 86,400 USDS a day',
        after: '2,000 USDS, 86,400 USDS a day',
      },
    ],
    [
      'what was used of a limit',
      { limits: [{ ...limit, lastAmount: '0', lastUpdated: '1700000000', remaining: '0' }] },
      { kind: 'used', what: 'AAVE_DEPOSIT POOL', before: '500 USDS left', after: '0 USDS left' },
    ],
    [
      'a parameter',
      { parameters: [{ integration: 'AAVE_FACET', call: 'aave_maxSlippage()', value: '1000' }] },
      { kind: 'changed', area: 'Parameters', before: '999', after: '1000' },
    ],
    [
      'a finding',
      { findings: [{ severity: 'drift', what: 'X', expected: 'a', actual: 'b' }] },
      { kind: 'added', area: 'Drift', what: 'X', after: 'is b, expected a' },
    ],
  ])('finds %s', (_, changes, expected) => {
    const found = changesBetween(before, fixture(changes))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })

  it('finds a wire that leads elsewhere, and shows that wire alone', () => {
    const [first, second] = aave.controller?.wires ?? []
    const wires = [{ ...first, delegateSelector: '0x55555555' }, second] as NonNullable<typeof aave.controller>['wires']
    const controller = { ...(aave.controller as NonNullable<typeof aave.controller>), wires }
    const [change, ...more] = changesBetween(
      before,
      fixture({ integrations: [{ ...aave, controller }, before.integrations[1] as typeof aave] }),
    )
    expect(more).toEqual([])
    expect(change).toMatchObject({
      what: 'AAVE_FACET in the Controller',
      before: `2 selectors to 0x${'6'.repeat(40)} 0x11111111→0x22222222`,
      after: `2 selectors to 0x${'6'.repeat(40)} 0x11111111→0x55555555`,
    })
  })
})

describe('historyWith', () => {
  it('puts a report before those that it remembers, and forgets the oldest', () => {
    const past = { block: { number: '1', timestamp: '1' }, drift: 0, changes: null }
    const history = historyWith(fixture({ history: Array.from({ length: 52 }, () => past) }))
    expect(history).toHaveLength(52)
    expect(history[0]).toEqual({ block: before.block, drift: 0, changes: 1 })
  })
})
