import type { Layer } from '@diamond-pau/stages'
import type { Run } from '../run.ts'
import type { World } from '../world.ts'

/** Something that is done at each stage from the same state. */
export type Scenario = {
  layer: Layer
  /** The functions it is about, by signature. */
  functions: readonly string[]
  name: string
  /**
   * How its last call ends: it succeeds, it reverts with this reason (or custom error, or bare data), or it does
   * whatever it does, the same at each stage.
   */
  ends: 'in success' | 'alike' | { revert: string }
  act(run: Run): Promise<void>
}

/** Makes scenarios of a world. They use no state but what the world has. */
export type ScenarioSource = (world: World) => readonly Scenario[]
