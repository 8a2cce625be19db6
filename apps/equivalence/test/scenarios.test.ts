import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unusedExplanations } from '../src/legacyReasons.ts'
import { type FunctionProof, LAYERS, proveFunctions } from '../src/prove.ts'
import { isRoleFunction } from '../src/scenarios/roles.ts'
import { createWorld, mutatingFunctions, type World } from '../src/world.ts'

describe.each(LAYERS)('every function of the %s interface, at each stage from the same state', (layer) => {
  let world: World
  let proofs: FunctionProof[]

  beforeAll(async () => {
    world = await createWorld(layer)
    proofs = await proveFunctions(world)
  }, 600_000)
  afterAll(() => world?.chain.close())

  it('has scenarios: of success, and of callers who may not', () => {
    const lacking = proofs.filter(({ scenarios }) => {
      const succeeds = scenarios.some(({ successes }) => successes > 0)
      const refuses = scenarios.some(({ name }) => name.includes('is not for'))
      return !succeeds || !(refuses || scenarios.some(({ name }) => name.includes('works for oneself alone')))
    })
    expect(lacking.map(({ signature }) => signature)).toEqual([])
    expect(proofs.map(({ signature }) => signature)).toEqual(mutatingFunctions(world.pau))
  })

  it('has an operation, a setter or a role behind it', () => {
    const operations = new Set(world.operations.map(({ signature }) => signature))
    const unknown = proofs.filter(
      ({ signature }) =>
        !operations.has(signature) && !isRoleFunction(signature) && !/^(set|removeRelayer\()/.test(signature),
    )
    expect(unknown.map(({ signature }) => signature)).toEqual([])
  })

  it('behaves alike', () => {
    const divergent = proofs.filter(({ divergences }) => divergences.length > 0)
    expect(divergent.map(({ signature, divergences }) => ({ signature, divergences }))).toEqual([])
  })

  it('ends as its scenarios say', () => {
    const missed = proofs.filter((proof) => proof.missed.length > 0)
    expect(missed.map((proof) => ({ signature: proof.signature, missed: proof.missed }))).toEqual([])
  })

  it('reverts for every reason that the legacy controllers had, or it is said why not', () => {
    const unprovoked = proofs.filter((proof) => proof.unprovoked.length > 0)
    expect(unprovoked.map((proof) => ({ signature: proof.signature, reasons: proof.unprovoked }))).toEqual([])
  })
})

it('explains no reason that is provoked or that nobody had', () => {
  expect(unusedExplanations()).toEqual([])
})
