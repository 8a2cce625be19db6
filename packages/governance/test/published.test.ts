import { readFileSync } from 'node:fs'
import { type Abi, type AbiFunction, type AbiItem, type AbiParameter, parseAbi } from 'viem'
import { formatAbiItem } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { governanceArtifact, type GovernanceContract } from '../src/call.ts'
import { DELAYED, DELAYED_ACTIONS, IMMEDIATE, IMMEDIATE_ACTIONS } from '../src/roles.ts'
import published from './published.json' with { type: 'json' }

// Our contracts beside what Sky publishes: whoever calls one, calls the other.

type Facts = { abi: string[]; named?: string[]; strings: string[] }
const facts = Object.entries(published.contracts as Record<string, Facts>)
const added = published.added as Record<string, Record<string, string>>

describe.each(facts)('%s', (name, { abi, named = [], strings }) => {
  const expected = parseAbi(abi as never) as Abi
  const actual = artifactAbi(name as GovernanceContract)

  test('has the published functions and events', () => {
    const ours = new Map(actual.map((item) => [idOf(item), surfaceOf(item)]))
    expect(expected.map((item) => [idOf(item), ours.get(idOf(item))])).toEqual(
      expected.map((item) => [idOf(item), surfaceOf(item)]),
    )
    const names = actual.map((item) => (item.type === 'function' ? item.name : ''))
    expect(named.filter((functionName) => !names.includes(functionName))).toEqual([])
  })

  test('has nothing more but what it says', () => {
    const inherited = name === 'Timelock' ? ['TimelockController', 'Pausable'].flatMap(openZeppelin) : []
    const known = new Set([...expected, ...inherited].map(idOf))
    const more = actual
      .filter((item) => !known.has(idOf(item)))
      .flatMap((item) => ('name' in item && !named.includes(item.name) ? [item.name] : []))
    expect(more).toEqual(Object.keys(added[name] ?? {}))
  })

  test('refuses in the published words', () => {
    // The wrappers share a contract, and say who they are.
    const file = name.startsWith('TimelockWrapper') ? 'TimelockWrapper' : name
    const source = readFileSync(new URL(`../contracts/${file}.sol`, import.meta.url), 'utf8')
    const own = [...source.matchAll(/"(?:[A-Z]\w+)?(\/[\w-]+)"/g)].map(([, words]) => `${name}${words}`)
    expect([...new Set(own)].toSorted()).toEqual(strings.toSorted())
  })
})

test('the Configurator by PAU is the Configurator, and more', () => {
  const ours = new Map(artifactAbi('PauConfigurator').map((item) => [idOf(item), surfaceOf(item)]))
  for (const item of parseAbi(published.contracts.Configurator.abi as never) as Abi) {
    expect(ours.get(idOf(item)), idOf(item)).toEqual(surfaceOf(item))
  }
})

test('what waits and what does not is as PASInit says', () => {
  const { roles } = published
  expect({ DELAYED, IMMEDIATE }).toEqual({ DELAYED: roles.DELAYED, IMMEDIATE: roles.IMMEDIATE })
  expect(DELAYED_ACTIONS.toSorted()).toEqual(roles.delayed.toSorted())
  expect(IMMEDIATE_ACTIONS.toSorted()).toEqual(roles.immediate.toSorted())
})

function artifactAbi(name: GovernanceContract): Abi {
  return governanceArtifact(name).abi
}

function openZeppelin(name: string): Abi {
  const file = import.meta.resolve(`@openzeppelin/contracts/build/contracts/${name}.json`)
  return (JSON.parse(readFileSync(new URL(file), 'utf8')) as { abi: Abi }).abi
}

function idOf(item: AbiItem): string {
  return item.type === 'constructor'
    ? item.type
    : `${item.type} ${'name' in item ? formatAbiItem(item as AbiFunction) : ''}`
}

/** What a client depends on: types, mutability, indexed. */
function surfaceOf(item: AbiItem) {
  const { inputs, outputs, stateMutability } = item as Partial<AbiFunction>
  const types = (list: readonly AbiParameter[] = []): unknown[] =>
    list.map((parameter) => [
      parameter.type,
      (parameter as { indexed?: boolean }).indexed ?? false,
      'components' in parameter ? types(parameter.components) : [],
    ])
  const changes = stateMutability === 'payable' || stateMutability === 'nonpayable'
  // What always reverts can be pure as well.
  const never = 'name' in item && item.name === 'schedule'
  return {
    type: item.type,
    inputs: types(inputs),
    outputs: types(outputs),
    changes: never || changes,
    payable: stateMutability === 'payable',
  }
}
