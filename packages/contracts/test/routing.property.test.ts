import fc from 'fast-check'
import { type Address, getAddress, type Hex, padHex, stringToHex, toHex, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalChain, deployStack, expectRevert, type LocalChain, type LocalContract } from '../src/testing.ts'

// Beacon and Controller against a model of both, over random sequences of everything that changes a routing table; and
// the DiamondCut events against the loupe, as an indexer would apply them.

type Config = { facet: Address; wires: { callSelector: Hex; delegateSelector: Hex }[] }
type Outcome = { error: string; args: unknown[] } | undefined

/** A routing table as the contracts promise to keep it. */
class Model {
  /** In enumeration order: a removed id's place is taken by the last one. */
  list: [Hex, Config][] = []

  config(id: Hex) {
    return this.list.find(([known]) => known === id)?.[1]
  }

  /** The first selector of `config` that is not free for `id`. */
  collision(id: Hex, { wires }: Config): Hex | undefined {
    const taken = new Set(this.list.filter(([known]) => known !== id).flatMap(([, { wires }]) => selectors(wires)))
    return selectors(wires).find((selector) => taken.size === taken.add(selector).size)
  }

  set(id: Hex, config: Config) {
    const entry = this.list.find(([known]) => known === id)
    if (entry) entry[1] = config
    else this.list.push([id, config])
  }

  remove(id: Hex) {
    const index = this.list.findIndex(([known]) => known === id)
    const last = this.list.pop() as [Hex, Config]
    if (index < this.list.length) this.list[index] = last
  }
}

const selectors = (wires: Config['wires']) => wires.map(({ callSelector }) => callSelector)

const IDS = ['A', 'B', 'C'].map((name) => stringToHex(name, { size: 32 }))
const SELECTORS = Array.from({ length: 6 }, (_, i) => toHex(0xa0_00_00_00 + i, { size: 4 }))
/** Addresses with code: that is all that a table asks of a facet. */
const FACETS = ['1', '2', '3'].map((digit) => getAddress(padHex(`0x${digit}`, { size: 20 })))

const id = fc.constantFrom(...IDS)
const wire = fc.record({ callSelector: fc.constantFrom(...SELECTORS), delegateSelector: fc.constantFrom(...SELECTORS) })
const operation = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      id,
      config: fc.record({ facet: fc.constantFrom(...FACETS), wires: fc.array(wire, { minLength: 1, maxLength: 2 }) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), id }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('update' as const), ids: fc.array(id, { minLength: 1, maxLength: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), ids: fc.array(id, { minLength: 1, maxLength: 2 }) }),
  },
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

let chain: LocalChain
beforeAll(async () => {
  chain = await createLocalChain()
  for (const address of FACETS) await chain.testClient.setCode({ address, bytecode: '0x00' })
})
afterAll(() => chain.close())

test('Beacon, Controller, loupe and events tell one story', async () => {
  const seen = new Set<string>()
  const sequence = fc.array(operation, { minLength: 10, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(sequence, async (operations) => {
      const { beacon, controller } = await deployStack(chain)
      const published = new Model()
      let wired = new Model()
      const indexed = new Map<Hex, Address>()

      for (const step of operations) {
        const next = copyOf(wired)
        const outcome = predict(step, published, next)
        const transaction = run(step, beacon, controller)
        seen.add(`${step.kind} ${outcome?.error ?? 'succeeds'}`)
        if (outcome) {
          await expectRevert(transaction, outcome.error, outcome.args)
        } else {
          wired = next
          for (const { name, args } of controller.events(await transaction))
            if (name === 'DiamondCut') apply(args, indexed)
        }
      }

      await expectTable(beacon, published)
      await expectTable(controller, wired)
      await expectLoupe(controller, wired, indexed)
    }),
    { numRuns: 100, seed: 2535 },
  )
  // Sequences that never met a case would have proved nothing about it.
  expect([...seen].sort()).toEqual([
    'remove IntegrationNotFound',
    'remove succeeds',
    'set CallSelectorAlreadyWired',
    'set succeeds',
    'update CallSelectorAlreadyWired',
    'update IntegrationNotFound',
    'update succeeds',
    'withdraw IntegrationNotFound',
    'withdraw succeeds',
  ])
})

/** Changes the models as the contracts should change, or says what they should revert with. */
function predict(step: Operation, published: Model, wired: Model): Outcome {
  const collides = (table: Model, id: Hex, config: Config): Outcome => {
    const selector = table.collision(id, config)
    return selector ? { error: 'CallSelectorAlreadyWired', args: [selector] } : undefined
  }
  switch (step.kind) {
    case 'set': {
      const outcome = collides(published, step.id, step.config)
      if (!outcome) published.set(step.id, step.config)
      return outcome
    }
    case 'withdraw':
      if (!published.config(step.id)) return { error: 'IntegrationNotFound', args: [step.id] }
      published.remove(step.id)
      return undefined
    case 'update':
      for (const id of step.ids) {
        const config = published.config(id)
        if (!config) return { error: 'IntegrationNotFound', args: [id] }
        const outcome = collides(wired, id, config)
        if (outcome) return outcome
        wired.set(id, config)
      }
      return undefined
    case 'remove':
      for (const id of step.ids) {
        if (!wired.config(id)) return { error: 'IntegrationNotFound', args: [id] }
        wired.remove(id)
      }
      return undefined
  }
}

function run(step: Operation, beacon: LocalContract, controller: LocalContract) {
  switch (step.kind) {
    case 'set':
      return beacon.send('setIntegration', [step.id, step.config])
    case 'withdraw':
      return beacon.send('removeIntegration', [step.id])
    case 'update':
      return controller.send('updateIntegrations', [step.ids])
    case 'remove':
      return controller.send('removeIntegrations', [step.ids])
  }
}

/** Applies a cut as EIP-2535 means it: only what is absent can be added, only what is present removed. */
function apply(args: Record<string, unknown>, indexed: Map<Hex, Address>) {
  const cuts = args._diamondCut as { facetAddress: Address; action: number; functionSelectors: Hex[] }[]
  for (const { facetAddress, action, functionSelectors } of cuts) {
    for (const selector of functionSelectors) {
      expect([action, indexed.has(selector), facetAddress === zeroAddress]).toEqual(
        action === 0 ? [0, false, false] : [2, true, true],
      )
      if (action === 0) indexed.set(selector, facetAddress)
      else indexed.delete(selector)
    }
  }
}

async function expectTable(contract: LocalContract, { list }: Model) {
  expect(await contract.read('integrations')).toEqual(list.map(([id, config]) => ({ id, config })))
  const empty = { facet: zeroAddress, wires: [] }
  const configs = IDS.map((id) => list.find(([known]) => known === id)?.[1] ?? empty)
  expect(await contract.read('getConfigs', [IDS])).toEqual(configs)
  expect(await Promise.all(IDS.map((id) => contract.read('getConfig', [id])))).toEqual(configs)
  const dispatches = SELECTORS.map((selector) => {
    const config = list.find(([, { wires }]) => selectors(wires).includes(selector))?.[1]
    const wire = config?.wires.find(({ callSelector }) => callSelector === selector)
    return { facet: config?.facet ?? zeroAddress, delegateSelector: wire?.delegateSelector ?? '0x00000000' }
  })
  expect(await contract.read('getDispatches', [SELECTORS])).toEqual(dispatches)
  expect(await Promise.all(SELECTORS.map((selector) => contract.read('getDispatch', [selector])))).toEqual(dispatches)
}

async function expectLoupe(controller: LocalContract, { list }: Model, indexed: Map<Hex, Address>) {
  const facets = [...new Set(list.map(([, { facet }]) => facet))].map((facetAddress) => ({
    facetAddress,
    functionSelectors: list
      .filter(([, { facet }]) => facet === facetAddress)
      .flatMap(([, { wires }]) => selectors(wires)),
  }))
  expect(await controller.read('facets')).toEqual(facets)
  expect(await controller.read('facetAddresses')).toEqual(facets.map(({ facetAddress }) => facetAddress))
  for (const { facetAddress, functionSelectors } of facets) {
    expect(await controller.read('facetFunctionSelectors', [facetAddress])).toEqual(functionSelectors)
  }
  const loupe = await Promise.all(SELECTORS.map((selector) => controller.read('facetAddress', [selector])))
  expect(loupe).toEqual(SELECTORS.map((selector) => indexed.get(selector) ?? zeroAddress))
}

function copyOf(model: Model): Model {
  const copy = new Model()
  copy.list = model.list.map(([id, config]) => [id, config])
  return copy
}
