import { allScenarios, play } from './scenarios/suite.ts'
import { createWorld } from './world.ts'
for (const layer of ['mainnet', 'foreign'] as const) {
  const world = await createWorld(layer)
  const t = Date.now()
  const all = allScenarios(world)
  let bad = 0
  const reasons = new Set<string>()
  for (const s of all) {
    try {
      const o = await play(world, s)
      o.reasons.forEach((r) => reasons.add(r.split('/').slice(1).join('/')))
      if (o.divergences.length || o.missed) { bad++; console.log('###', s.functions[0], '|', s.name, '|', o.missed ?? '', '\n   ', o.divergences.slice(0, 3).join('\n    ').slice(0, 900)) }
    } catch (e) { bad++; console.log('!!!', s.functions[0], s.name, (e as Error).message.slice(0, 300)) }
  }
  console.log(layer, all.length, 'scenarios', bad, 'bad', Date.now() - t, 'ms', [...reasons].sort().join(' '))
  await world.chain.close()
}
