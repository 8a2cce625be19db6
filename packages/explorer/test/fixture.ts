import type { Report } from '../src/report.ts'

const address = (digit: string) => `0x${digit.repeat(40)}`
const KEY = `0x${'ab'.repeat(32)}`
const code = {
  hash: `0x${'cd'.repeat(32)}`,
  known: { contract: 'Controller', package: '@diamond-pau/contracts', version: '1.0.0' },
}
const wires = [
  {
    callSelector: '0x11111111',
    call: 'aave_deposit(address,uint256)',
    delegateSelector: '0x22222222',
    delegate: 'deposit(address,uint256)',
  },
  { callSelector: '0x33333333', call: null, delegateSelector: '0x44444444', delegate: null },
]

/** A small PAU with something in every part of a page. */
export function fixture(changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    name: 'Star',
    chain: { id: 1, name: 'mainnet' },
    block: { number: '100', timestamp: '1700000000' },
    readAt: '1700000005',
    rehearsal: false,
    contracts: [
      { name: 'Controller', address: address('1'), label: null, code },
      { name: 'ALMProxy', address: address('2'), label: 'STAR_PROXY', code },
      { name: 'AccessControls', address: address('3'), label: null, code },
      { name: 'RateLimits', address: address('4'), label: null, code: { ...code, known: null } },
      { name: 'Beacon', address: address('5'), label: null, code },
    ],
    integrations: [
      {
        id: `0x${'ef'.repeat(32)}`,
        name: 'AAVE_FACET',
        summary: 'Supplies and withdraws.',
        controller: { facet: { address: address('6'), label: 'FACET' }, code, wires },
        beacon: { facet: { address: address('6'), label: null }, wires },
      },
      {
        id: `0x${'12'.repeat(32)}`,
        name: 'PSM_FACET',
        summary: null,
        controller: null,
        beacon: { facet: { address: address('7'), label: null }, wires },
      },
    ],
    roles: [
      { contract: 'AccessControls', role: 'ALLOCATOR_ROLE', holders: [{ address: address('8'), label: 'relayers' }] },
    ],
    agents: [
      {
        address: address('8'),
        label: 'relayers',
        members: [{ list: 'actors', accounts: [{ address: address('9'), label: 'OPERATOR' }] }],
      },
    ],
    parameters: [{ integration: 'AAVE_FACET', call: 'aave_maxSlippage()', value: '999' }],
    limits: [
      {
        key: KEY,
        constant: 'LIMIT_AAVE_DEPOSIT',
        args: [{ name: 'pool', value: address('a'), label: 'POOL' }],
        functions: ['aave_deposit'],
        integration: 'AAVE_FACET',
        unit: { symbol: 'USDS', decimals: 18 },
        state: 'limited',
        maxAmount: String(1000n * 10n ** 18n),
        slope: String(10n ** 18n),
        lastAmount: String(400n * 10n ** 18n),
        lastUpdated: '1699999900',
        remaining: String(500n * 10n ** 18n),
        status: 'as defined',
        expected: { maxAmount: String(1000n * 10n ** 18n), slope: String(10n ** 18n) },
        instances: ['Aave'],
        sources: ['A.1'],
      },
    ],
    findings: [{ severity: 'notice', what: 'Code of RateLimits', expected: 'published code', actual: 'unknown code' }],
    checked: { contracts: 5, limits: 1 },
    defined: true,
    ramp: {
      source: 'defaults',
      every: '64800',
      step: '1.25',
      curves: [
        {
          key: KEY,
          rows: [
            { day: 0, limit: '1000.00' },
            { day: 1, limit: '1250.00' },
          ],
          attacks: [{ attack: 'sudden', loss: '1000.00' }],
        },
      ],
    },
    published: [{ severity: 'error', subject: 'a limit', published: '5', evidence: 'it is 6', source: 'A.2' }],
    changes: {
      since: { number: '90', timestamp: '1699999000' },
      list: [{ kind: 'changed', area: 'Parameters', what: 'aave_maxSlippage()', before: '1', after: '999' }],
    },
    history: [{ block: { number: '90', timestamp: '1699999000' }, drift: 0, changes: null }],
    ...changes,
  }
}

/** The same with every text in it changed: names, labels, values; not what is one of few words or a number. */
export function withTexts(report: Report, change: (text: string) => string): Report {
  const few = new Set(['severity', 'state', 'status', 'kind', 'area', 'source', 'every', 'step', 'attack'])
  const walk = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return few.has(name) || /^[\d.]+$/.test(value) ? value : change(value)
    if (Array.isArray(value)) return value.map((member) => walk(member, name))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member, key)]))
  }
  return walk(report) as Report
}
