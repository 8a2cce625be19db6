import { runSequences } from './sequences.ts'
import { createWorld } from './world.ts'
const n = Number(process.argv[2] ?? 500)
for (const layer of ['mainnet', 'foreign'] as const) {
  const world = await createWorld(layer)
  const t = Date.now()
  const r = await runSequences(world, { operations: n, seed: Number(process.argv[3] ?? 1) })
  console.log(layer, r.operations, r.successes, Date.now() - t, 'ms', r.divergence && JSON.stringify(r.divergence, null, 1).slice(0, 4000))
  await world.chain.close()
}
