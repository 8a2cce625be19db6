import { addressesOf } from '@diamond-pau/addresses'
import type { Command } from 'commander'
import type { Address } from 'viem'
import { catalogue } from '../../catalogue.ts'
import { coreErrors } from '../../contracts.ts'
import type { Desired } from '../../desired/types.ts'
import { execute } from '../../execute/execute.ts'
import { planHash, serializePlan } from '../../plan/planFile.ts'
import type { Plan } from '../../plan/types.ts'
import { latestView, readCode } from '../../read/view.ts'
import { countText } from '../../text.ts'
import { includes, readActing } from '../../transition/authority.ts'
import { planTransition, stageName } from '../../transition/planTransition.ts'
import { readFrom, readTransition } from '../../transition/readTransition.ts'
import { rehearse } from '../../transition/rehearse.ts'
import { replayStar } from '../../transition/replay.ts'
import { transitionRequest } from '../../transition/request.ts'
import type { Stage, TransitionRequest } from '../../transition/types.ts'
import { verifyTransition } from '../../transition/verifyTransition.ts'
import { planUpgrade, readUpgrade } from '../../upgrade/planUpgrade.ts'
import { rehearseUpgrade } from '../../upgrade/rehearseUpgrade.ts'
import type { Finding } from '../../verify/types.ts'
import { verify } from '../../verify/verify.ts'
import { note, print, printJson } from '../output.ts'
import { readPlan } from '../readPlan.ts'
import { renderFindings, renderPlan, renderRehearsal, renderUpgradeRehearsal } from '../render.ts'
import {
  deployerOf,
  desiredOf,
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

type UpgradeOptions = StarOptions &
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

/** One kind of upgrade of one PAU: from one controller to another, or of the facets of a diamond. */
type Way = {
  makePlan(): Promise<Plan>
  rehearse(): Promise<{ ok: boolean; text: string; data: object }>
  verify(plan: Plan): Promise<{ findings: Finding[]; blockNumber: bigint }>
  /** What a verification then finds to be so. */
  claim: string
  /** The diamond that acts when it is done, for the records to point at. */
  diamond?(): Promise<Desired>
}

type Found = ReturnType<typeof findDefinition>

export function upgradeCommand(): Command {
  return starCommand('upgrade', 'move a PAU to the controller of another stage, or its diamond to newer facets')
    .requiredOption('--to <stage>', 'stage1, stage2 or stage3; legacy with --back-to')
    .option('--from <address>', 'the controller to leave; default: the one that acts')
    .option('--back-to <address>', 'a controller of before, to return to it')
    .option('--instance <number>', 'with --to stage3: another diamond in the place of this one, told apart by a number')
    .option('--rehearse', 'do it and compare before with after, on a development node, which is then wound back')
    .option('--apply', 'send the steps after asking, and verify')
    .option('--plan <file>', 'with --apply: send this plan, as --json printed it, and no other')
    .option('--yes', 'do not ask')
    .option('--impersonate', 'send as anyone, on a development node')
    .option('--partial', 'send the steps up to the first whose account is not here')
    .option('--replace', 'send what blocks have become too dear for again, with the same nonce and a higher fee')
    .option('--keystore <file...>', 'encrypted keystores whose accounts sign')
    .option('--password-file <file>', "the keystores' password; without it, it is asked for")
    .option('--safe <address>', 'send as this Safe, whose owners sign here; the first of them carries it')
    .addHelpText(
      'after',
      `
A monolith goes to stage1, stage1 to stage2, stage2 to stage3: each one plan, each with a way back. Where a PAU is a
diamond already, --to stage3 plans what its Controller has to pull from the Beacon, and touches nothing else.

Without --rpc, a new embedded chain has the PAU as it is published, its limits half used.`,
    )
    .action(async (name: string, options: UpgradeOptions) => {
      const found = findDefinition(name, options.chain)
      const to = stageOption(options.to)
      checkOptions(name, to, options)
      const given = options.plan === undefined ? undefined : readPlan(options.plan, found.star.star)
      const session = await openSession(options, found.definition)
      try {
        const way = await wayOf(session, found, to, options)
        if (options.rehearse) {
          const { ok, text, data } = await way.rehearse()
          if (options.json) printJson(data)
          else print(text)
          if (!ok) process.exitCode = 1
          return
        }
        const plan = given ?? (await way.makePlan())
        if (options.apply) return await apply(session, { way, plan, name: found.star.name }, options)
        if (options.json) process.stdout.write(serializePlan(plan))
        else print(renderPlan(plan, found.star.name))
      } finally {
        await session.close()
      }
    })
}

/** @throws UsageError for options that do not go together */
function checkOptions(name: string, to: Stage, options: UpgradeOptions): void {
  if (options.governance !== undefined) {
    throw new UsageError(
      `Under a Configurator Unit, facets change with everything else. Use pau plan ${name} --governance <file>.`,
    )
  }
  if (to === 'legacy' && options.backTo === undefined) {
    throw new UsageError('A monolith is not built, only returned to. Pass its address with --back-to.')
  }
  if (options.instance !== undefined) instanceOption(options.instance)
  if (options.rehearse && options.apply) throw new UsageError('Pass --rehearse or --apply, one after the other.')
  if (options.plan !== undefined && !options.apply) {
    throw new UsageError('--plan says which plan to send. Pass --apply with it, or use pau export to read it.')
  }
  if (options.apply && !options.yes && !process.stdin.isTTY) {
    throw new UsageError('There is no terminal to ask on. Pass --yes to send without being asked.')
  }
}

async function apply(
  session: Session,
  { way, plan, name }: { way: Way; plan: Plan; name: string },
  options: UpgradeOptions,
): Promise<void> {
  const { connection } = session
  if (options.json) note(renderPlan(plan, name))
  else print(renderPlan(plan, name))
  if (plan.steps.length > 0 && !options.yes && !(await confirmed(plan))) return note('Nothing was sent.')
  const sink = await openSink(session, options)
  const { journal, unlock } = openJournal(session, `${plan.star}-upgrade`, options.deployments)
  const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))]
  const { partial, replace } = options
  const onProgress = reporter(plan)
  const how = { connection, sink, journal, errors, partial, replace, onProgress }
  const execution = await execute(plan, how).finally(unlock)
  const complete = execution.left.length === 0
  const verification = complete ? await way.verify(plan) : null
  if (complete && way.diamond) await session.records?.save(await way.diamond(), plan, execution)
  const ok = verification?.findings.every(({ severity }) => severity !== 'drift') ?? true
  if (options.json) {
    const { star, chainId, addresses } = plan
    printJson({ star, chainId, planHash: planHash(plan), addresses, ...execution, ok, verification })
  } else {
    print(`\nSent ${countText(execution.sent.length, 'transaction')}.`)
    if (!complete) print(`Left ${countText(execution.left.length, 'step')} for others: ${execution.left.join(', ')}`)
    if (verification) print(renderFindings(verification, way.claim))
  }
  if (!ok) process.exitCode = 1
}

// ----------------------------------------------------------------------------------------------------------- which way

async function wayOf(session: Session, found: Found, to: Stage, options: UpgradeOptions): Promise<Way> {
  const published = await putPublished(session, found)
  const between = options.backTo !== undefined || options.instance !== undefined || to !== 3
  if (!between) {
    const desired = await desiredOf(session, found, withController(options, published?.diamond))
    if (await isThere(session, desired)) return facetsOf(session, desired)
  }
  const request = await requestOf(session, found, to, options, published?.controller)
  if (!between) {
    // A diamond that an earlier upgrade put over a custody that was published with a monolith.
    const { stage, address } = await readFrom(await latestView(session.connection), request)
    if (stage === 3) return facetsOf(session, await desiredOf(session, found, withController(options, address)))
  }
  return transitionOf(session, found, request, options)
}

/** Whether there is a diamond, and none in its place: records may point at one that was left. */
async function isThere({ connection }: Session, { pau: { controller, proxy } }: Desired): Promise<boolean> {
  const view = await latestView(connection)
  if ((await readCode(view, controller)) === '0x') return false
  const acting = await readActing(view, proxy)
  return acting.length === 0 || includes(acting, controller)
}

function withController(options: UpgradeOptions, controller: Address | undefined): UpgradeOptions {
  return controller && !options.controller ? { ...options, controller } : options
}

/** On an embedded chain, the PAU is put there first. */
async function putPublished(
  { devnet }: Session,
  { star, definition }: Found,
): Promise<{ controller: Address; diamond?: Address } | undefined> {
  if (!devnet) return undefined
  const { controller } = await replayStar(devnet, star.star, definition, addressesOf(definition.chainId))
  return {
    controller: controller.address,
    ...(definition.live?.pau === 'diamond' ? { diamond: controller.address } : {}),
  }
}

function facetsOf({ connection }: Session, desired: Desired): Way {
  return {
    claim: `the facets of ${desired.name} are as defined`,
    diamond: () => Promise.resolve(desired),
    makePlan: async () => planUpgrade(await readUpgrade(await latestView(connection), desired)),
    rehearse: async () => {
      const rehearsal = await rehearseUpgrade(connection, desired)
      return { ok: rehearsal.ok, text: renderUpgradeRehearsal(rehearsal, desired.name), data: rehearsal }
    },
    verify: async () => verify(desired, await latestView(connection), { only: 'facets' }),
  }
}

async function transitionOf(
  session: Session,
  found: Found,
  request: TransitionRequest,
  options: UpgradeOptions,
): Promise<Way> {
  const { connection } = session
  const { star } = found
  const transition = await readTransition(await latestView(connection), request)
  const { stage, address: controller } = transition.state.to
  return {
    claim: `${star.name} is at ${stageName(stage)}`,
    ...(stage === 3 ? { diamond: () => desiredOf(session, found, { ...options, controller }) } : {}),
    makePlan: () => Promise.resolve(planTransition(transition)),
    rehearse: async () => {
      const rehearsal = await rehearse(connection, request)
      return { ok: rehearsal.ok, text: renderRehearsal(rehearsal, star.name), data: rehearsal }
    },
    verify: (plan) => verifyTransition(connection, transition, plan),
  }
}

/** What a transition is about. */
async function requestOf(
  { connection, records }: Session,
  { star, definition }: Found,
  stage: Stage,
  options: UpgradeOptions,
  published: Address | undefined,
): Promise<TransitionRequest> {
  const controller = parseAddress('--controller', options.controller)
  const from = parseAddress('--from', options.from) ?? controller ?? published
  const address = parseAddress('--back-to', options.backTo)
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
    ...(controller ? { controller } : {}),
    ...(saved ? { saved } : {}),
    ...(options.instance ? { instance: instanceOption(options.instance) } : {}),
  })
}

function stageOption(text: string): Stage {
  if (text === 'legacy') return 'legacy'
  const stage = /^(?:stage)?([123])$/i.exec(text)?.[1]
  if (stage) return Number(stage) as Stage
  throw new UsageError(
    `--to: there is no stage "${text}". Pass stage1, stage2 or stage3, or legacy to return to a monolith.`,
  )
}

function instanceOption(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`--instance: "${text}" is not a number. Pass 1, or what comes after the last one.`)
}
