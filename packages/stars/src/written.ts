import { osero } from './osero.ts'
import { spark } from './spark.ts'
import type { StarDefinition } from './types.ts'

/** The definitions that people wrote. Chains that they do not cover are derived from what is published. */
export const written: Readonly<Record<string, StarDefinition>> = { osero, spark }
