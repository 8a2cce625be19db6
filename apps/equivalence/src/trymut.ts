import { creations } from './deployments.ts'
import { kill } from './mutants/kill.ts'
import { MUTANTS } from './mutants/mutants.ts'
import { allScenarios } from './scenarios/suite.ts'
import { createWorld } from './world.ts'
const only = process.argv[2]
for (const layer of ['mainnet', 'foreign'] as const) {
  const world = await createWorld(layer)
  const created = await creations(world)
  const scenarios = allScenarios(world)
  for (const m of MUTANTS.filter((m) => (m.layer ?? 'mainnet') === layer && (!only || m.what.includes(only)))) {
    const t = Date.now()
    try { const v = await kill(world, created, scenarios, m)
    console.log(v.killedBy ? 'killed' : 'SURVIVED', '|', m.what, '|', v.killedBy?.slice(0, 150), '|', v.how?.slice(0, 200), Date.now() - t)
    } catch (e) { console.log('ERROR', m.what, (e as Error).stack?.slice(0, 500)) }
  }
  await world.chain.close()
}
