import { addresses, chainName } from '@diamond-pau/addresses'
import type { Command } from 'commander'
import type { Address } from 'viem'
import { catalogue } from '../../catalogue.ts'
import { coreErrors } from '../../contracts.ts'
import { execute } from '../../execute/execute.ts'
import { planHash, serializePlan } from '../../plan/planFile.ts'
import type { Plan } from '../../plan/types.ts'
import { latestView } from '../../read/view.ts'
import { countText } from '../../text.ts'
import { planTransition, stageName } from '../../transition/planTransition.ts'
import { readTransition } from '../../transition/readTransition.ts'
import { rehearse } from '../../transition/rehearse.ts'
import { replayStar } from '../../transition/replay.ts'
import { transitionRequest } from '../../transition/request.ts'
import type { Stage } from '../../transition/types.ts'
import { verifyTransition } from '../../transition/verifyTransition.ts'
import { note, print, printJson } from '../output.ts'
import { readPlan } from '../readPlan.ts'
import { renderFindings, renderPlan, renderRehearsal } from '../render.ts'
import {
  deployerOf,
  findDefinition,
  openJournal,
  openSession,
  openSink,
  parseAddress,
  type Session,
  type StarOptions,
  UsageError,
} from '../session.ts'
import type { SignerOptions } from '../signer.ts'
import { starCommand } from '../starCommand.ts'
import { confirmed, reporter } from './apply.ts'

type TransitionOptions = StarOptions &
  SignerOptions & {
    to: string
    from?: string
    backTo?: string
    instance?: string
    rehearse?: true
    apply?: true
    plan?: string
    json?: true
    yes?: true
    impersonate?: true
    partial?: true
    replace?: true
    safe?: string
  }

export function transitionCommand(): Command {
  return starCommand('transition', 'move a PAU to the controller of another stage: plan, rehearse, send or go back')
    .requiredOption('--to <stage>', '1, 2 or 3; legacy with --back-to')
    .option('--from <address>', 'the controller to leave; default: the one that acts')
    .option('--back-to <address>', 'a controller of before, to return to it')
    .option('--instance <number>', 'tells controllers of the same code apart')
    .option('--rehearse', 'do it, compare, go back, compare: on a development node, which is then wound back')
    .option('--apply', 'send the steps after asking, and verify')
    .option('--plan <file>', 'with --apply: send this plan, as --json printed it, and no other')
    .option('--yes', 'do not ask')
    .option('--impersonate', 'send as anyone, on a development node')
    .option('--partial', 'send the steps up to the first whose account is not here')
    .option('--replace', 'send what blocks have become too dear for again, with the same nonce and a higher fee')
    .option('--keystore <file...>', 'encrypted keystores whose accounts sign')
    .option('--password-file <file>', "the keystores' password; without it, it is asked for")
    .option('--safe <address>', 'send as this Safe, whose owners sign here; the first of them carries it')
    .addHelpText('after', '\nWithout --rpc, a new embedded chain has the PAU as it is published, its limits half used.')
    .action(async (name: string, options: TransitionOptions) => {
      const found = findDefinition(name, options.chain)
      const to = stageOption(options.to)
      if (options.apply && !options.yes && !process.stdin.isTTY) {
        throw new UsageError('There is no terminal to ask on. Pass --yes to send without being asked.')
      }
      const session = await openSession(options, found.definition)
      try {
        const request = await requestOf(session, found, to, options)
        if (options.rehearse) {
          const rehearsal = await rehearse(session.connection, request)
          if (options.json) printJson(rehearsal)
          else print(renderRehearsal(rehearsal, found.star.name))
          if (!rehearsal.ok) process.exitCode = 1
          return
        }
        const transition = await readTransition(await latestView(session.connection), request)
        const plan = options.plan === undefined ? planTransition(transition) : readPlan(options.plan, found.star.star)
        if (!options.apply) {
          if (options.json) process.stdout.write(serializePlan(plan))
          else print(renderPlan(plan, found.star.name))
          return
        }
        await apply(session, { transition, plan, name: found.star.name }, options)
      } finally {
        await session.close()
      }
    })
}

async function apply(
  session: Session,
  { transition, plan, name }: { transition: Awaited<ReturnType<typeof readTransition>>; plan: Plan; name: string },
  options: TransitionOptions,
): Promise<void> {
  const { connection } = session
  if (options.json) note(renderPlan(plan, name))
  else print(renderPlan(plan, name))
  if (plan.steps.length > 0 && !options.yes && !(await confirmed(plan))) return note('Nothing was sent.')
  const sink = await openSink(session, options)
  const { journal, unlock } = openJournal(session, `${plan.star}-transition`, options.deployments)
  const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))]
  const { partial, replace } = options
  const onProgress = reporter(plan)
  const how = { connection, sink, journal, errors, partial, replace, onProgress }
  const execution = await execute(plan, how).finally(unlock)
  const complete = execution.left.length === 0
  const verification = complete ? await verifyTransition(connection, transition, plan) : null
  const ok = verification?.findings.every(({ severity }) => severity !== 'drift') ?? true
  if (options.json) {
    const { star, chainId, addresses } = plan
    printJson({ star, chainId, planHash: planHash(plan), addresses, ...execution, ok, verification })
  } else {
    print(`\nSent ${countText(execution.sent.length, 'transaction')}.`)
    if (!complete) print(`Left ${countText(execution.left.length, 'step')} for others: ${execution.left.join(', ')}`)
    if (verification) print(renderFindings(verification, `${name} is at ${stageName(transition.state.to.stage)}`))
  }
  if (!ok) process.exitCode = 1
}

/** What the transition is about; on an embedded chain, the PAU is put there first. */
async function requestOf(
  session: Session,
  { star, definition }: ReturnType<typeof findDefinition>,
  stage: Stage,
  options: TransitionOptions,
) {
  const { connection, devnet, records } = session
  let from = parseAddress('--from', options.from)
  if (devnet) {
    const chain = chainName(definition.chainId)
    const registry: Readonly<Record<string, Address>> = chain ? addresses[chain] : {}
    const { controller } = await replayStar(devnet, star.star, definition, registry)
    from ??= controller.address
  }
  const address = parseAddress('--back-to', options.backTo)
  if (stage === 'legacy' && !address) {
    throw new UsageError('A monolith is not built, only returned to. Pass its address with --back-to.')
  }
  const beacon = parseAddress('--beacon', options.beacon)
  const saved = records?.pau(star.star)
  const deployer = (await deployerOf(connection, options)) ?? definition.admin.value
  return transitionRequest(connection, {
    star: { star: star.star, name: star.name },
    definition,
    deployer,
    to: { stage, ...(address ? { address } : {}) },
    ...(from ? { from } : {}),
    ...(beacon ? { beacon } : {}),
    ...(saved ? { saved } : {}),
    ...(options.instance ? { instance: instanceOption(options.instance) } : {}),
  })
}

function stageOption(text: string): Stage {
  if (text === 'legacy') return 'legacy'
  if (/^[123]$/.test(text)) return Number(text) as Stage
  throw new UsageError(`--to: there is no stage "${text}". Pass 1, 2 or 3, or legacy to return to a monolith.`)
}

function instanceOption(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`--instance: "${text}" is not a number. Pass 1, or what comes after the last one.`)
}
