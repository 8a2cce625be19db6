import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { baseline } from './baseline.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import type { Options } from './options.ts'
import { explain } from './survivors.ts'
import { type Outcome, readOutcomes, writeOutcomes } from './verdicts.ts'

/** A mutant, without its source, and what became of it. */
export type Judged = Omit<Mutant, 'source'> & { outcome: Outcome }

/**
 * Tries mutants, as many units side by side as there are jobs. What is known of a mutant from an earlier run, with the same
 * code and the same tests, is not tried again; each outcome is kept at once, so that a run goes on where it was stopped.
 *
 * @param tell - What is said on the way, a line at a time.
 */
export async function tryMutants(options: Options, tell: (line: string) => void): Promise<Judged[]> {
  const work = options.units.map((unit) => ({ unit, mutants: mutantsOf(unit).filter(chosenBy(options)) }))
  if (options.sample !== undefined) take(work, options.sample, options.seed)
  const queue = work.filter(({ mutants }) => mutants.length > 0)
  // The longest first, or the last one is waited for.
  queue.sort((a, b) => b.mutants.length - a.mutants.length)
  const judged: Judged[] = []
  // Units of one package need the same, once; a unit that has its package for itself sees to it in its own process.
  for (const [folder, units] of Map.groupBy(queue, ({ unit }) => unit.folder))
    if (units.length > 1) await baseline(folder)
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { unit, mutants } = next
      const start = performance.now()
      const kept = options.fresh ? {} : readOutcomes(unit.name)
      const outcomes = await tryUnit(unit.name, mutants, options.fresh, (id, outcome) => {
        kept[id] = outcome
        if (options.sample === undefined) writeOutcomes(unit.name, kept)
      })
      for (const { source: _, ...mutant } of mutants) {
        const outcome = outcomes.get(mutant.id)
        if (!outcome) throw new Error(`${unit.name}: the process that tried its mutants ended too early`)
        judged.push({ ...mutant, outcome })
      }
      const seconds = Math.round((performance.now() - start) / 1000)
      const survived = [...outcomes.values()].filter(({ verdict }) => verdict === 'survived').length
      tell(`${unit.name}: ${mutants.length} mutants, ${survived} survived, ${seconds} s`)
    }
  }
  await Promise.all(Array.from({ length: options.jobs }, lane))
  const order = new Map(options.units.flatMap(({ files }) => files).map((file, i) => [file, i]))
  return judged.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
}

function chosenBy({ operators }: Options): (mutant: Mutant) => boolean {
  return ({ operator }) => operators.includes(operator)
}

/** Takes so many mutants at random, the same for the same seed, and none that is known to be harmless. */
function take(work: { mutants: Mutant[] }[], count: number, seed: number): void {
  const rank = ({ id }: Mutant) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  const candidates = work.flatMap(({ mutants }) => mutants).filter((mutant) => !explain(mutant))
  const taken = new Set(
    candidates
      .map((mutant) => ({ mutant, rank: rank(mutant) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, count)
      .map(({ mutant }) => mutant),
  )
  for (const each of work) each.mutants = each.mutants.filter((mutant) => taken.has(mutant))
}

/** Hands mutants of one unit to a process of their own, and passes on what it says. */
async function tryUnit(
  name: string,
  mutants: readonly Mutant[],
  fresh: boolean,
  see: (id: string, outcome: Outcome) => void,
): Promise<Map<string, Outcome>> {
  const found = new Map<string, Outcome>()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lane.ts'), name, fresh ? 'fresh' : 'known'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify(mutants.map(({ id }) => id)))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  for await (const line of createInterface(child.stdout)) {
    // Tests may write to the same stream.
    if (!line.startsWith('{"id":')) continue
    const { id, outcome } = JSON.parse(line) as { id: string; outcome: Outcome }
    found.set(id, outcome)
    see(id, outcome)
  }
  const status = child.exitCode ?? (await new Promise<number | null>((done) => child.once('close', done)))
  if (status !== 0) throw new Error(`${name}: the process that tried its mutants failed: ${said.trim()}`)
  return found
}
