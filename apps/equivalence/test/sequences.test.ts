import { describe, expect, it } from 'vitest'
import { LAYERS, proveSequences } from '../src/prove.ts'
import { createWorld } from '../src/world.ts'

/** Fixed, so that every run makes the same calls. Others: `npm run equivalence -- --operations 200000 --seed N`. */
const SEED = 20_261_126
const OPERATIONS = 10_000

describe('random operations by random people', () => {
  it.each(LAYERS)('end alike at each stage: %s', { timeout: 900_000 }, async (layer) => {
    const world = await createWorld(layer)
    try {
      const { operations, successes, divergence } = await proveSequences(world, { operations: OPERATIONS, seed: SEED })
      expect(divergence).toBeUndefined()
      // Neither all of them may, nor nearly none.
      expect(successes / operations).toBeGreaterThan(0.4)
      expect(successes / operations).toBeLessThan(0.95)
    } finally {
      await world.chain.close()
    }
  })
})
