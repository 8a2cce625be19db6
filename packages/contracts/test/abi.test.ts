import { readdirSync, readFileSync } from 'node:fs'
import {
  type Abi,
  type AbiFunction,
  type AbiItem,
  type AbiParameter,
  keccak256,
  parseAbi,
  toHex,
  toFunctionSelector,
} from 'viem'
import { formatAbiItem } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coreArtifact, createLocalChain, type LocalChain } from '../src/testing.ts'
import deviations from './deviations.json' with { type: 'json' }
import { deployTest } from './harness.ts'
import production from './production.json' with { type: 'json' }

type Deviations = Record<string, Record<string, string>>
type Surface = keyof typeof production.surfaces

describe.each(Object.entries(production.contracts))('%s', (name, { abi, includes }) => {
  const facts = [...includes.flatMap((surface) => production.surfaces[surface as Surface]), ...abi]
  const expected = new Map(
    (parseAbi([...production.structs, ...facts] as never) as Abi).map((item) => [idOf(item), item]),
  )
  const actual = new Map(coreArtifact(name).abi.map((item) => [idOf(item), item]))
  const absent = (deviations.absent as Deviations)[name] ?? {}
  const added = (deviations.added as Deviations)[name] ?? {}

  test('is what is live', () => {
    const shared = [...expected].filter(([id]) => actual.has(id))
    expect(shared.map(([id, fact]) => [id, surfaceOf(actual.get(id) as AbiItem, fact)])).toEqual(
      shared.map(([id, fact]) => [id, surfaceOf(fact, fact)]),
    )
  })

  test('differs exactly where it says so', () => {
    expect([...expected.keys()].filter((id) => !actual.has(id)).sort()).toEqual(Object.keys(absent).sort())
    expect([...actual.keys()].filter((id) => !expected.has(id)).sort()).toEqual(Object.keys(added).sort())
  })

  test('declares nothing twice', () => {
    expect(actual.size).toBe(coreArtifact(name).abi.length)
  })
})

test('every contract of the package is held against production, or is new', () => {
  const contracts = readdirSync(new URL('../contracts', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sol'))
    .filter((file) =>
      /^(abstract )?contract /m.test(readFileSync(new URL(`../contracts/${file}`, import.meta.url), 'utf8')),
    )
    .map((file) => file.replace(/^.*\/|\.sol$/g, ''))
  const added = [
    'Custody',
    'DeterministicFactory',
    'DiamondLoupe',
    'ModuleProxy',
    'ParameterRegistry',
    'ParameterizedFacet',
  ]
  expect(contracts.sort()).toEqual([...Object.keys(production.contracts), ...added].sort())
})

describe('constants', () => {
  let chain: LocalChain
  beforeAll(async () => {
    chain = await createLocalChain()
  })
  afterAll(() => chain.close())

  test.each([
    ['RateLimits', 'CONTROLLER'],
    ['ALMProxy', 'CONTROLLER'],
    ['ALMProxyFreezable', 'ALLOCATOR_ROLE'],
    ['ALMProxyFreezable', 'FREEZER_ROLE'],
    ['AccessControls', 'DEFAULT_ADMIN_ROLE'],
    ['TestFacet', 'DEFAULT_ADMIN_ROLE'],
    ['TestFacet', 'ALLOCATOR_ROLE'],
  ] as const)('%s.%s', async (contract, role) => {
    const { read } = await deployTest(chain, contract, [chain.accounts[0]])
    expect(await read(role)).toBe(production.roles[role])
    if (role !== 'DEFAULT_ADMIN_ROLE') expect(production.roles[role]).toBe(keccak256(toHex(role)))
  })

  test('the reserved selectors are exactly the functions that the compiled Controller answers itself', async () => {
    const { read } = await deployTest(chain, 'TestReservedSelectors')
    const selectorsOf = (abi: Abi) =>
      abi.filter((item): item is AbiFunction => item.type === 'function').map((item) => toFunctionSelector(item))
    const own = new Set(selectorsOf(coreArtifact('Controller').abi))
    expect(own.size).toBeGreaterThan(0)

    // Every function of every contract here, and a few that only live controllers have.
    const others = readdirSync(new URL('../build', import.meta.url))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => selectorsOf(coreArtifact(file.replace('.json', '')).abi))
    for (const selector of new Set([...own, ...others, '0x00000000', '0xffffffff'])) {
      expect([selector, await read('contains', [selector])]).toEqual([selector, own.has(selector as never)])
    }
  })
})

/** An item's name and types: what makes two declarations the same thing. */
function idOf(item: AbiItem): string {
  return 'name' in item ? `${item.type} ${formatAbiItem(item as AbiFunction)}` : item.type
}

/** What a client depends on: types of inputs and outputs, names where the facts have them, mutability, indexed. */
function surfaceOf(item: AbiItem, named: AbiItem) {
  const parameters = (list: readonly AbiParameter[] = [], names: readonly AbiParameter[] = []) =>
    list.map((parameter, index) => ({
      type: parameter.type,
      name: names[index]?.name ? parameter.name : undefined,
      indexed: (parameter as { indexed?: boolean }).indexed ?? false,
      components: 'components' in parameter ? componentsOf(parameter) : undefined,
    }))
  const { inputs, outputs, stateMutability } = item as Partial<AbiFunction>
  const names = named as Partial<AbiFunction>
  return {
    type: item.type,
    stateMutability: stateMutability === 'pure' ? 'view' : stateMutability,
    // How a function calls its arguments is no part of its interface; what an event or error calls them is.
    inputs: parameters(inputs, item.type === 'event' || item.type === 'error' ? names.inputs : []),
    outputs: parameters(outputs, names.outputs),
  }
}

/** Structs are decoded by field name. */
function componentsOf(parameter: AbiParameter): unknown {
  const { components = [] } = parameter as { components?: readonly AbiParameter[] }
  return components.map((component) => ({
    type: component.type,
    name: component.name,
    components: componentsOf(component),
  }))
}
