// One of the processes of a run: builds a world of its own, fuzzes it, and tells its parent what it found. See workers.ts.

import { createWorld } from '../world/world.ts'
import { runFuzz } from './run.ts'

process.once('message', (options: { calls: number; seed: string }) => {
  void work(options)
})

async function work({ calls, seed }: { calls: number; seed: string }) {
  const world = await createWorld()
  process.send?.({ started: true })
  const onProgress = ({ calls: done }: { calls: number }) => process.send?.({ done })
  const result = await runFuzz(world, { calls, seed: BigInt(seed), onProgress })
  await world.fuzz.stop()
  process.send?.({ result: { ...result, functions: [...result.functions] } })
  process.disconnect()
}
