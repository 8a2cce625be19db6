import type { Result } from '../rows.ts'
import { openBench } from './bench.ts'
import { measureCustody } from './custody.ts'
import { measureDeployments, measureSizes } from './deployments.ts'
import { measureIntegrations } from './integrations.ts'
import { measureLimits } from './limits.ts'
import { measureRouting } from './routing.ts'
import { measureOperations } from './measureOperations.ts'

/** Measures everything, on a chain of its own. The same contracts always give the same figures. */
export async function measure(): Promise<Result> {
  const bench = await openBench()
  try {
    await measureRouting(bench)
    await measureOperations(bench)
    await measureCustody(bench)
    await measureLimits(bench)
    await measureIntegrations(bench)
    await measureDeployments(bench)
    return { rows: bench.rows, sizes: measureSizes() }
  } finally {
    await bench.chain.close()
  }
}
