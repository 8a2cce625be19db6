import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePlan, planHash } from '../src/index.ts'
import { pau } from './cli.ts'

// The plan of a published PAU, by its hash: as one machine made it, so that every other compares itself with it. Whatever
// is deployed is in it with its creation code, so a change of contracts or of the definition changes the hash.

/** What every machine is to plan for a Star on an embedded chain. */
export type Golden = { star: string; chainId: number; steps: number; hash: string }

const FILE = new URL('../generated/golden.json', import.meta.url)

/** What is committed. */
export function readGolden(): Golden {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Golden
}

/** What this machine plans. */
export async function makeGolden(): Promise<Golden> {
  const { code, stdout, stderr } = await pau(['plan', 'osero', '--json'])
  if (code !== 0) throw new Error(stderr)
  const plan = parsePlan(stdout)
  const { star, chainId, steps } = plan
  return { star, chainId, steps: steps.length, hash: planHash(plan) }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(FILE, `${JSON.stringify(await makeGolden(), null, 2)}\n`)
