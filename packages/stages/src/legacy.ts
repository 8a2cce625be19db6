import data from '../data/legacy.json' with { type: 'json' }
import type { Layer } from './artifacts.ts'

/** What is known of one function of a legacy controller. */
export type LegacyFunction = {
  signature: string
  outputs: readonly string[]
  mutability: string
  kind: 'function' | 'getter' | 'inherited'
  role?: string
  reverts?: readonly string[]
  events?: readonly string[]
}

export type LegacyEvent = { signature: string; indexed: readonly boolean[] }

export type Project = 'spark' | 'grove'

/** The controller that a project runs on a layer. */
export function legacyController(
  project: Project,
  layer: Layer,
): { functions: readonly LegacyFunction[]; events: readonly LegacyEvent[] } {
  const name = `${project}:${layer === 'mainnet' ? 'MainnetController' : 'ForeignController'}` as const
  return data.controllers[name] as { functions: LegacyFunction[]; events: LegacyEvent[] }
}

/** Who of the two has each function of a layer, by signature in alphabetical order. */
export function legacyUnion(layer: Layer): Map<string, Partial<Record<Project, LegacyFunction>>> {
  const union = new Map<string, Partial<Record<Project, LegacyFunction>>>()
  for (const project of ['spark', 'grove'] as const) {
    for (const entry of legacyController(project, layer).functions) {
      union.set(entry.signature, { ...union.get(entry.signature), [project]: entry })
    }
  }
  return new Map([...union].sort(([a], [b]) => (a < b ? -1 : 1)))
}
