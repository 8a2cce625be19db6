import { readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  createLocalChain,
  decodeRevert,
  deployStack,
  type LocalChain,
  type LocalContract,
  revertData,
  wire,
} from '@diamond-pau/contracts/testing'
import { integrationId } from '@diamond-pau/keys'
import fc from 'fast-check'
import { type Abi, type Address, type Hex, type TransactionReceipt, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../facet.ts'
import { diamondCutWires } from '../generated/wires.ts'
import { ADD, type Config, type Cut, FACETS, IDS, REMOVE, REPLACE, SELECTORS, table } from './cuts.ts'

// Random cuts on random tables, against the rule of IDiamondCutFacet written a second time. A legal cut must leave what
// removeIntegrations and updateIntegrations leave; an illegal one must change nothing. An indexer that knows nothing but
// the DiamondCut events must agree with the loupe.

type Integration = { id: Hex; config: Config }

const artifact = readArtifact(new URL('../build/DiamondCutFacet.json', import.meta.url))

const someIds = fc.subarray(IDS)
const operation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      target: fc.nat({ max: IDS.length - 1 }).chain((i) =>
        fc.record({
          id: fc.constant(IDS[i] as Hex),
          // Of four that each integration shares with its neighbours, so that they keep, lose and exchange some.
          selectors: fc.subarray(
            [0, 1, 2, 3].map((j) => SELECTORS[(2 * i + j) % SELECTORS.length] as Hex),
            {
              minLength: 1,
            },
          ),
        }),
      ),
      facet: fc.constantFrom(...FACETS),
      delegateSelector: fc.constantFrom(...SELECTORS.slice(0, 2)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), id: fc.constantFrom(...IDS) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      removals: someIds,
      updates: fc.shuffledSubarray(IDS),
      split: fc.boolean(),
      tampering: fc.option(
        fc.record({
          how: fc.constantFrom('drop', 'repeat', 'action', 'facet', 'extra', 'aside', 'aside'),
          where: fc.nat(),
          selector: fc.constantFrom(...SELECTORS),
          action: fc.constantFrom(ADD, REPLACE, REMOVE),
          facet: fc.constantFrom(zeroAddress as Address, ...FACETS),
        }),
        { freq: 3 },
      ),
    }),
  },
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never
type CutOperation = Extract<Operation, { kind: 'cut' }>

let chain: LocalChain
beforeAll(async () => {
  chain = await createLocalChain()
  for (const address of FACETS) await chain.testClient.setCode({ address, bytecode: '0x00' })
})
afterAll(() => chain.close())

test('a cut is removeIntegrations and updateIntegrations in other words, or nothing', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 20, maxLength: 40 }), async (operations) => {
      const { beacon, controller } = await deployController()
      const indexed = new Map<Hex, Address>()
      for (const step of operations) {
        if (step.kind === 'publish') {
          const { target, facet, delegateSelector } = step
          const wires = target.selectors.map((callSelector) => ({ callSelector, delegateSelector }))
          await attempt(beacon.send('setIntegration', [target.id, { facet, wires }]))
        } else if (step.kind === 'withdraw') {
          await attempt(beacon.send('removeIntegration', [step.id]))
        } else {
          const outcome = await tryCut(step, beacon, controller, indexed)
          if (outcome) seen.add(outcome)
        }
      }
      const loupe = await Promise.all(SELECTORS.map((selector) => controller.read('facetAddress', [selector])))
      expect(loupe).toEqual(SELECTORS.map((selector) => indexed.get(selector) ?? zeroAddress))
    }),
    { numRuns: 80, seed: 2535 },
  )
  // Sequences that never met a case would have proved nothing about it.
  expect([...seen].sort()).toEqual([
    'CallSelectorAlreadyWired',
    'CallSelectorNotWired',
    'FacetInRemoval',
    'NotPublished',
    'SelectorKept',
    'SelectorMissing',
    'SelectorRepeated',
    'SelectorUnchanged',
    'succeeds by both',
    'succeeds by removals',
    'succeeds by updates',
  ])
})

/** A PAU with the facet under test. Its wires are no part of what is cut. */
async function deployController() {
  const stack = await deployStack(chain)
  const facet = await chain.deploy(artifact)
  const wires = Object.fromEntries(diamondCutWires.map(({ call, delegate }) => [call, delegate]))
  await wire(stack, integrationId(manifest.id), facet, wires)
  const abi = [...stack.controller.abi, ...artifact.abi.filter(({ type }) => type === 'function')] as Abi
  return { beacon: stack.beacon, controller: contractAt(chain, { abi }, stack.controller.address) }
}

/** Sends a cut and checks what came of it. Returns the case it was. */
async function tryCut(
  step: CutOperation,
  beacon: LocalContract,
  controller: LocalContract,
  indexed: Map<Hex, Address>,
): Promise<string | undefined> {
  const wired = await controller.read<Integration[]>('integrations')
  const published = await beacon.read<Integration[]>('integrations')
  const cuts = tamper(intendedCuts(wired, published, step), step.tampering, wired)
  if (cuts.length === 0) return undefined
  const before = await table(controller)
  const legal = judge(wired, published, cuts)

  if (!legal) {
    const result = await attempt(controller.send('diamondCut', [cuts, zeroAddress, '0x']))
    expect(result).toHaveProperty('reverted')
    expect(await table(controller)).toEqual(before)
    return decodeRevert((result as { reverted: Hex }).reverted, artifact.abi).name
  }

  const { removals, updates } = legal
  const snapshot = await chain.testClient.snapshot()
  if (removals.length > 0) await controller.send('removeIntegrations', [removals])
  if (updates.length > 0) await controller.send('updateIntegrations', [updates])
  const expected = await table(controller)
  await chain.testClient.revert({ id: snapshot })

  const receipt = await controller.send('diamondCut', [cuts, zeroAddress, '0x'])
  expect(await table(controller)).toEqual(expected)
  const events = controller.events(receipt)
  expect(events.map(({ name, args }) => [name, args.id])).toEqual([
    ...removals.map((id) => ['IntegrationRemoved', id]),
    ...updates.map((id) => ['IntegrationSet', id]),
    ['DiamondCut', undefined],
  ])
  apply(events.at(-1)?.args._diamondCut as Cut[], indexed)
  return `succeeds by ${removals.length === 0 ? 'updates' : updates.length === 0 ? 'removals' : 'both'}`
}

/** The difference that removing and updating some integrations makes, as cuts. */
function intendedCuts(wired: Integration[], published: Integration[], { removals, updates, split }: CutOperation) {
  const gone = wired.filter(({ id }) => removals.includes(id) && !updates.includes(id)).map(({ id }) => id)
  const pulled = updates.filter((id) => published.some((item) => item.id === id))
  const before = routes(wired)
  const after = routes(change(wired, published, gone, pulled))
  const groups = new Map<string, Cut>()
  for (const selector of SELECTORS) {
    const [from, to] = [before.get(selector), after.get(selector)]
    if (from?.facet === to?.facet && from?.delegateSelector === to?.delegateSelector) continue
    const action = from ? (to ? REPLACE : REMOVE) : ADD
    const facetAddress = to?.facet ?? zeroAddress
    const key = `${action} ${facetAddress} ${split ? selector : ''}`
    const group = groups.get(key) ?? { facetAddress, action, functionSelectors: [] }
    groups.set(key, { ...group, functionSelectors: [...group.functionSelectors, selector] })
  }
  return [...groups.values()]
}

function tamper(cuts: Cut[], tampering: CutOperation['tampering'], wired: Integration[]): Cut[] {
  if (!tampering) return cuts
  const { how, where, selector, action, facet } = tampering
  if (how === 'aside') {
    // Another cut, plausible by itself: of a selector that is wired, as it is wired.
    const current = routes(wired)
    const candidates = SELECTORS.filter((item) => current.has(item))
    const named = candidates[where % candidates.length] ?? selector
    const facetAddress = action === REMOVE ? zeroAddress : (current.get(named)?.facet ?? facet)
    return [...cuts, { facetAddress, action, functionSelectors: [named] }]
  }
  if (cuts.length === 0) return cuts
  const index = where % cuts.length
  const target = cuts[index] as Cut
  const { functionSelectors: selectors } = target
  const replaced: Cut = {
    drop: { ...target, functionSelectors: selectors.slice(1) },
    repeat: { ...target, functionSelectors: [...selectors, selectors[0] as Hex] },
    extra: { ...target, functionSelectors: [...selectors, selector] },
    action: { ...target, action, facetAddress: action === REMOVE ? zeroAddress : target.facetAddress },
    facet: { ...target, facetAddress: facet },
  }[how]
  return cuts.toSpliced(index, 1, ...(replaced.functionSelectors.length > 0 ? [replaced] : []))
}

/** The integrations that a cut removes and updates, or undefined for one that is not legal. */
function judge(wired: Integration[], published: Integration[], cuts: Cut[]) {
  const removals: Hex[] = []
  const updates: Hex[] = []
  const named = new Map<Hex, number>()
  for (const { action, facetAddress, functionSelectors } of cuts) {
    for (const selector of functionSelectors) {
      if (named.has(selector)) return undefined
      named.set(selector, action)
      const removes = action === REMOVE
      const owner = (removes ? wired : published).find(
        ({ config }) =>
          config.wires.some(({ callSelector }) => callSelector === selector) &&
          (removes ? facetAddress === zeroAddress : config.facet === facetAddress),
      )
      if (!owner) return undefined
      const list = removes ? removals : updates
      if (!list.includes(owner.id)) list.push(owner.id)
    }
  }
  const removed = removals.filter((id) => !updates.includes(id))

  const result = change(wired, published, removed, updates)
  const callSelectors = result.flatMap(({ config }) => config.wires.map(({ callSelector }) => callSelector))
  if (new Set(callSelectors).size < callSelectors.length || collides(wired, published, removed, updates))
    return undefined

  const [before, after] = [routes(wired), routes(result)]
  for (const selector of SELECTORS) {
    const [from, to] = [before.get(selector), after.get(selector)]
    const changed = from?.facet !== to?.facet || from?.delegateSelector !== to?.delegateSelector
    const action = from ? (to ? REPLACE : REMOVE) : ADD
    if (changed ? named.get(selector) !== action : named.has(selector)) return undefined
  }
  return { removals: removed, updates }
}

/** A table after removals and updates, whether or not selectors collide. */
function change(wired: Integration[], published: Integration[], removals: Hex[], updates: Hex[]): Integration[] {
  const kept = wired.filter(({ id }) => !removals.includes(id) && !updates.includes(id))
  return [...kept, ...published.filter(({ id }) => updates.includes(id))]
}

/** Whether one of the updates, in order, needs a selector that another integration still has. */
function collides(wired: Integration[], published: Integration[], removals: Hex[], updates: Hex[]): boolean {
  return updates.some((id, i) => {
    const state = change(wired, published, removals, updates.slice(0, i))
    const others = routes(state.filter((item) => item.id !== id))
    const { config } = published.find((item) => item.id === id) as Integration
    return config.wires.some(({ callSelector }) => others.has(callSelector))
  })
}

function routes(integrations: Integration[]) {
  return new Map(
    integrations.flatMap(({ config: { facet, wires } }) =>
      wires.map(({ callSelector, delegateSelector }) => [callSelector, { facet, delegateSelector }] as const),
    ),
  )
}

/** Applies a cut as EIP-2535 means it. */
function apply(cuts: Cut[], indexed: Map<Hex, Address>) {
  for (const { facetAddress, action, functionSelectors } of cuts) {
    for (const selector of functionSelectors) {
      expect(indexed.has(selector)).toBe(action !== ADD)
      if (action === REMOVE) indexed.delete(selector)
      else indexed.set(selector, facetAddress)
    }
  }
}

/** The receipt, or what the transaction reverted with. */
async function attempt(transaction: Promise<TransactionReceipt>): Promise<TransactionReceipt | { reverted: Hex }> {
  return transaction.catch((error: unknown) => ({ reverted: revertData(error) }))
}
