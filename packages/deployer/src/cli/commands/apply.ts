import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import type { Abi } from 'viem'
import { catalogue } from '../../catalogue.ts'
import type { Connection } from '../../chain/connection.ts'
import { coreErrors } from '../../contracts.ts'
import { execute, type Progress } from '../../execute/execute.ts'
import { now, readyTime } from '../../execute/readiness.ts'
import { timeText } from '../../governance/calendar.ts'
import { plan as makePlan } from '../../plan/plan.ts'
import { planHash } from '../../plan/planFile.ts'
import type { Plan } from '../../plan/types.ts'
import { readState } from '../../read/readState.ts'
import { latestView } from '../../read/view.ts'
import { countText } from '../../text.ts'
import { verify } from '../../verify/verify.ts'
import { note, print, printJson } from '../output.ts'
import { readPlan } from '../readPlan.ts'
import { renderAddresses, renderPlan, renderVerification } from '../render.ts'
import {
  desiredOf,
  findDefinition,
  openJournal,
  openSession,
  openSink,
  type StarOptions,
  UsageError,
} from '../session.ts'
import type { SignerOptions } from '../signer.ts'
import { starCommand } from '../starCommand.ts'

type ApplyOptions = StarOptions &
  SignerOptions & {
    json?: true
    yes?: true
    plan?: string
    impersonate?: true
    partial?: true
    replace?: true
    safe?: string
  }

export function applyCommand(): Command {
  return starCommand('apply', 'send what a PAU lacks, and verify it')
    .option('--plan <file>', 'send this plan, as pau plan --json printed it, and no other')
    .option('--yes', 'do not ask')
    .option('--impersonate', 'send as anyone, on a development node')
    .option('--partial', 'send the steps up to the first whose account is not here')
    .option('--replace', 'send what blocks have become too dear for again, with the same nonce and a higher fee')
    .option('--keystore <file...>', 'encrypted keystores whose accounts sign')
    .option('--password-file <file>', "the keystores' password; without it, it is asked for")
    .option('--safe <address>', 'send as this Safe, whose owners sign here; the first of them carries it')
    .addHelpText(
      'after',
      '\nPAU_PRIVATE_KEY signs, if it is set. Where nothing signs, the node sends from its accounts.',
    )
    .action(async (name: string, options: ApplyOptions) => {
      const found = findDefinition(name, options.chain)
      const given = options.plan === undefined ? undefined : readPlan(options.plan, found.star.star)
      if (!options.yes && !process.stdin.isTTY) {
        throw new UsageError('There is no terminal to ask on. Pass --yes to send without being asked.')
      }
      const session = await openSession(options, found.definition)
      try {
        const { connection, records } = session
        const desired = await desiredOf(session, found, options)
        const plan = given ?? makePlan(desired, await readState(await latestView(connection), desired))
        // Data and the question are not for the same reader.
        const rendered = renderPlan(plan, found.star.name, await now(connection))
        if (options.json) note(rendered)
        else print(rendered)
        if (plan.steps.length > 0 && !options.yes && !(await confirmed(plan))) return note('Nothing was sent.')

        const sink = await openSink(session, options)
        const { journal, unlock } = openJournal(session, found.star.star, options.deployments)
        const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))] as Abi
        const { partial, replace } = options
        const onProgress = reporter(plan)
        const how = { connection, sink, journal, errors, partial, replace, onProgress }
        const execution = await execute(plan, how).finally(unlock)
        await records?.save(desired, plan, execution)

        const complete = execution.left.length === 0
        const verification = complete ? await verify(desired, await latestView(connection)) : null
        const ok = verification?.findings.every(({ severity }) => severity !== 'drift') ?? true
        if (options.json) {
          const { star, chainId } = plan
          printJson({ star, chainId, planHash: planHash(plan), ...execution, ok, verification })
        } else {
          print()
          print(`Sent ${countText(execution.sent.length, 'transaction')}.`)
          if (!complete) print(await leftText(connection, plan, execution.left))
          if (verification) {
            print(renderVerification(verification, found.star.name))
            print(`\n${renderAddresses(verification)}`)
          }
        }
        if (!ok) process.exitCode = 1
      } finally {
        await session.close()
      }
    })
}

/** Whether a person agrees to send a plan. */
export async function confirmed({ steps }: Plan): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`\nSend ${countText(steps.length, 'transaction')}? [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

async function leftText(connection: Connection, { steps }: Plan, left: readonly string[]): Promise<string> {
  const first = steps.find(({ id }) => id === left[0])
  const count = countText(left.length, 'step')
  if (!first?.ready) return `Left ${count} for others: ${left.join(', ')}`
  const ready = timeText(await readyTime(connection, first))
  return `Left ${count} for later. "${first.title}" can be sent from ${ready}: run this again then.`
}

/** Tells of each step as it is done. */
export function reporter({ steps }: Plan) {
  return ({ event, step, ...rest }: Progress) => {
    const place = `[${steps.indexOf(step) + 1}/${steps.length}]`
    if (event === 'skipped') note(`${place} ${step.title}: already so`)
    if (event === 'mined') note(`${place} ${step.title}: ${'gasUsed' in rest ? rest.gasUsed : 0} gas`)
  }
}
