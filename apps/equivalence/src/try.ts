import { readFileSync } from 'node:fs'
import { allScenarios, play } from './scenarios/suite.ts'
import { createWorld } from './world.ts'
import { legacyUnion } from '@diamond-pau/stages'
const only = process.argv[2]
for (const layer of ['mainnet', 'foreign'] as const) {
  const world = await createWorld(layer)
  const t = Date.now()
  const all = allScenarios(world).filter((s) => !only || s.functions[0]!.includes(only) || s.name.includes(only))
  let bad = 0
  const reasons = new Map<string, Set<string>>()
  for (const s of all) {
    try {
      const o = await play(world, s)
      for (const f of s.functions) for (const r of o.reasons) { if (!reasons.has(f)) reasons.set(f, new Set()); reasons.get(f)!.add(r.slice(r.indexOf('/') + 1)) }
      if (o.divergences.length || o.missed) { bad++; console.log('###', s.functions[0], '|', s.name, '|', o.missed ?? '', '\n   ', o.divergences.slice(0, 3).join('\n    ').slice(0, 900)) }
    } catch (e) { bad++; console.log('!!!', s.functions[0], s.name, (e as Error).stack!.slice(0, 600)) }
  }
  console.log(layer, all.length, 'scenarios', bad, 'bad', Date.now() - t, 'ms')
  if (!only) for (const [f, rs] of [...legacyUnion(layer)].map(([f, by]) => [f, [...new Set([...(by.spark?.reverts ?? []), ...(by.grove?.reverts ?? [])].map((r) => r.slice(r.indexOf('/') + 1)))]] as const)) {
    const missing = rs.filter((r) => !reasons.get(f)?.has(r))
    if (missing.length) console.log(layer, f, missing.join(' '), '  HAVE', [...(reasons.get(f) ?? [])].join(' '))
  }
  await world.chain.close()
}
