// What can reach `pau` damaged, and the command that reads it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { osero, validate, type StarDefinition } from '@diamond-pau/stars'
import {
  type Definition,
  parsePlan,
  plan,
  planHash,
  readState,
  latestView,
  resolveDesired,
  type Plan,
} from '../../src/index.ts'
import { PauError } from '../../src/errors.ts'
import { EXAMPLE_GOVERNANCE } from '../../src/governance/example.ts'
import type { Json } from '../../src/plan/types.ts'
import { startFaultyNode } from '../faults/faultyNode.ts'
import { createRig } from '../rig.ts'
import { type Choice, damageJson, damageText, WRONG_BODIES, WRONG_RESULTS } from './damage.ts'
import { runPau } from './runPau.ts'

/** Refused in a sentence, or done as if nothing were wrong, because for this command nothing was. */
export type Verdict = 'refused' | 'harmless'

export type Target = {
  name: string
  /** Damages, runs, and sees to it that nothing happened that should not. @throws ViolationError */
  attempt(choice: Choice): Promise<Verdict>
}

/** `pau` did what it must never do, whatever its input. */
export class ViolationError extends Error {
  override name = 'ViolationError'
}

export type Range = { targets: readonly Target[]; close(): Promise<void> }

/** Methods whose answers are read before anything is sent. */
const READS = ['eth_chainId', 'eth_blockNumber', 'eth_call', 'eth_getCode', 'eth_getBlockByNumber'] as const
const SENDS = /^eth_send/

/** A chain on which Osero's PAU lacks its last two steps, seen through a node that can misbehave and counts. */
export async function openRange(): Promise<Range> {
  const folder = mkdtempSync(join(tmpdir(), 'pau-damage-'))
  const anvil = await startAnvil({ chainId: 1 })
  const chain = await connect(anvil.url)
  await createDevnet({ chain })
  const rig = await createRig(chain)
  const node = await startFaultyNode(anvil.url)
  let sent = 0
  const request = (calls: { method: string }[]) => {
    sent += calls.filter(({ method }) => SENDS.test(method)).length
  }

  const file = (name: string) => join(folder, name)
  const deployments = (name: string) => ['--deployments', file(name)]
  const onNode = (...args: string[]) => [...args, '--rpc', node.url]
  const apply = (records: string) => onNode('apply', 'osero', '--yes', '--impersonate', ...deployments(records))
  const whole = await rig.plan(rig.desired())
  await rig.execute({ ...whole, steps: whole.steps.slice(0, -2) })
  await rig.mark()
  const planned = await runPau(onNode('plan', 'osero', '--json', ...deployments('none')))
  const rest = parsePlan(planned.stdout)
  // A run that ended between the two, whose journal and records are there.
  await runPau(apply('saved'))
  const [environment] = readdirSync(file('saved')) as [string]
  const saved = (name: string) => join(file('saved'), environment, name)
  const records = readdirSync(join(file('saved'), environment)).filter((name) => name.endsWith('.json'))
  const journal = readFileSync(saved('.journal-osero.jsonl'), 'utf8')
  await rig.reset()

  /** Runs a command. @param most - How many transactions it may send at most. */
  async function run(args: readonly string[], most: number): Promise<Verdict> {
    sent = 0
    const { code, stdout, stderr } = await runPau(args)
    const told = `pau ${args.join(' ')}\nexit ${code}, sent ${sent}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`
    if (sent > most) throw new ViolationError(`sent more than ${most}: ${told}`)
    if (/^\s+at .+:\d+/m.test(stderr)) throw new ViolationError(`a stack trace: ${told}`)
    if (stderr.includes('Something unforeseen')) throw new ViolationError(`unforeseen: ${told}`)
    if (code !== 0 && !/^pau: \S.+ .+$/m.test(stderr) && stdout === '') throw new ViolationError(`no sentence: ${told}`)
    return code === 0 ? 'harmless' : 'refused'
  }

  /** Damage to a file that a command reads. */
  async function withFile(path: string, content: string, args: readonly string[], most = 0): Promise<Verdict> {
    writeFileSync(path, content)
    return run(args, most)
  }

  const exported = ['markdown', 'safe', 'calldata']
  const planFile = file('plan.json')
  const readers = (how: number): string[] =>
    how % 2 === 0
      ? ['export', planFile, '--format', exported[how % 3] as string]
      : [...apply('none'), '--plan', planFile]

  const targets: Target[] = [
    {
      name: 'a plan, changed after it was made',
      async attempt(choice) {
        const text = damageText(planned.stdout, choice)
        const same = isSame(text, planned.stdout)
        if (same) return 'harmless'
        const verdict = await withFile(planFile, text, readers(choice.how))
        if (verdict === 'harmless') throw new ViolationError('a changed plan was taken for the one that was made')
        return verdict
      },
    },
    {
      name: 'a plan of a wrong shape with a right hash',
      async attempt(choice) {
        const forged = damageJson(rest as unknown as Json, choice)
        const content = JSON.stringify({ hash: hashOf(forged), plan: forged })
        // Only what is exported: a well-formed plan with a right hash is somebody's plan, and would be sent.
        return withFile(planFile, content, ['export', planFile, '--format', exported[choice.how % 3] as string])
      },
    },
    {
      name: 'a governance file',
      async attempt(choice) {
        const content =
          choice.how % 3 === 0
            ? damageText(JSON.stringify(EXAMPLE_GOVERNANCE), choice)
            : JSON.stringify(damageJson(EXAMPLE_GOVERNANCE as unknown as Json, choice))
        const args = onNode('plan', 'osero', '--governance', file('governance.json'), ...deployments('none'))
        return withFile(file('governance.json'), content, args)
      },
    },
    {
      name: 'a journal',
      async attempt(choice) {
        const content = choice.how % 3 === 0 ? damageText(journal, choice) : damageLine(journal, choice)
        writeFileSync(saved('.journal-osero.jsonl'), content)
        try {
          // What is missing is sent, and nothing twice.
          return await run(apply('saved'), rest.steps.length)
        } finally {
          await rig.reset()
        }
      },
    },
    {
      name: 'a saved deployment',
      async attempt(choice) {
        const name = records[choice.where % records.length] as string
        const content = readFileSync(saved(name), 'utf8')
        const damaged =
          choice.how % 3 === 0 ? damageText(content, choice) : JSON.stringify(damageJson(JSON.parse(content), choice))
        try {
          return await withFile(saved(name), damaged, onNode('plan', 'osero', ...deployments('saved')))
        } finally {
          writeFileSync(saved(name), content)
        }
      },
    },
    {
      name: 'a star definition',
      async attempt(choice) {
        const definition = revive(damageJson(flatten(osero), choice)) as StarDefinition
        try {
          if (validate(definition).length > 0) return 'refused'
          const chainDefinition = definition.chains[0] as Definition
          const { connection, deployer } = rig
          const desired = await resolveDesired(connection, { star: definition, definition: chainDefinition, deployer })
          const made = plan(desired, await readState(await latestView(connection), desired))
          return planHash(made) === planHash(rest) ? 'harmless' : 'refused'
        } catch (error) {
          if (error instanceof PauError) return 'refused'
          throw new ViolationError(`no sentence: ${String((error as Error).stack)}`)
        }
      },
    },
    {
      name: "a node's answers, of a wrong type",
      async attempt({ where, how }) {
        const method = READS[where % READS.length]
        const result = WRONG_RESULTS[how % WRONG_RESULTS.length]
        node.inject({
          request,
          answer: (calls, answers) =>
            answers.map((answer) =>
              calls.some(({ id, method: asked }) => id === answer.id && asked === method)
                ? { id: answer.id, result }
                : answer,
            ),
        })
        return refusing(where)
      },
    },
    {
      name: "a node's answers, as a body of something else",
      async attempt({ where, how }) {
        node.inject({ request, body: WRONG_BODIES[how % WRONG_BODIES.length] })
        return refusing(where)
      },
    },
  ]

  /** A command before a node that is of no use. */
  async function refusing(which: number): Promise<Verdict> {
    const { controller } = rig.desired().pau
    const commands = [
      apply('none'),
      onNode('plan', 'osero', ...deployments('none')),
      onNode('verify', 'osero', ...deployments('none')),
      onNode('verify', controller),
      onNode('inspect', controller),
      onNode('limits', 'osero', ...deployments('none')),
      onNode('doctor', 'osero', ...deployments('none')),
      [...apply('none'), '--plan', planFile],
    ]
    writeFileSync(planFile, planned.stdout)
    try {
      const verdict = await run(commands[Math.floor(which / READS.length) % commands.length] as string[], 0)
      if (verdict === 'harmless') throw new ViolationError('a node of no use was believed')
      return verdict
    } finally {
      node.inject({ request })
    }
  }

  node.inject({ request })
  return {
    targets,
    async close() {
      await node.stop()
      await anvil.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Whether two texts are the same plan: white space between members is nobody's concern. */
function isSame(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b))
  } catch {
    return false
  }
}

function hashOf(value: Json): string {
  try {
    return planHash(value as unknown as Plan)
  } catch {
    return '0x'
  }
}

/** Damage to one entry of a journal. */
function damageLine(journal: string, { where, how }: Choice): string {
  const lines = journal.split('\n').filter((line) => line !== '')
  const at = where % lines.length
  const entry = damageJson(JSON.parse(lines[at] as string) as Json, { where: Math.floor(where / lines.length), how })
  return lines.with(at, JSON.stringify(entry)).join('\n')
}

/** A definition has numbers that JSON has not. */
function flatten(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}n` : member))) as Json
}

function revive(value: Json): unknown {
  return JSON.parse(JSON.stringify(value), (_, member) =>
    typeof member === 'string' && /^\d+n$/.test(member) ? BigInt(member.slice(0, -1)) : member,
  )
}
