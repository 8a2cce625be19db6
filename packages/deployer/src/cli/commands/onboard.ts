import { governanceArtifact, LAYERS } from '@diamond-pau/governance'
import type { Abi, Address } from 'viem'
import { catalogue } from '../../catalogue.ts'
import type { Definition } from '../../desired/definition.ts'
import type { Desired } from '../../desired/types.ts'
import { governed, parseGovernance, parseLayer, readGovernance, usualLayer } from '../../governance/definition.ts'
import { EXAMPLE_GOVERNANCE, exampleUpstreams } from '../../governance/example.ts'
import { onboard, type Onboarding, STAGES } from '../../governance/onboard.ts'
import { coreErrors } from '../../contracts.ts'
import { planHash } from '../../plan/planFile.ts'
import type { Plan } from '../../plan/types.ts'
import { countText, spanText } from '../../text.ts'
import { note, print, printJson, styled, table } from '../output.ts'
import { renderPlan, renderVerification } from '../render.ts'
import {
  findDefinition,
  openJournal,
  openSession,
  openSink,
  type StarOptions,
  UsageError,
  desiredOf,
} from '../session.ts'
import { starCommand } from '../starCommand.ts'

/** Executes what is ready, as anyone may. */
const KEEPER: Address = '0x6666666666666666666666666666666666666666'

type Options = StarOptions & { json?: true; layer?: string; allow?: string[] }

export function onboardCommand() {
  return starCommand(
    'onboard',
    'rehearse a PAU of the factory under a Configurator Unit from nothing to its last increase, delays crossed',
  )
    .option('--layer <layer>', `whose template it is built from: ${LAYERS.join(', ')}; default: prime, abroad foreign`)
    .option('--allow <facet...>', 'facets that governance shall allow beside those of the template')
    .addHelpText(
      'after',
      '\nOn a development node only: whoever has to send is impersonated, and time is moved. Without --rpc and without\n' +
        '--governance, the accounts of the unit and the upstream of the PAU are made up.',
    )
    .action(async (name: string, options: Options) => {
      if (options.rpc && !options.governance) {
        throw new UsageError('Say whose unit it is: pass --governance with a file. See the README.')
      }
      const found = findDefinition(name, options.chain)
      const file = options.governance
        ? readGovernance(options.governance)
        : parseGovernance(EXAMPLE_GOVERNANCE, 'example')
      const layer = options.layer ? parseLayer(options.layer, '--layer') : (file.layer ?? usualLayer(found.definition))
      const session = await openSession(options, found.definition)
      try {
        const { connection, devnet } = session
        const made = !options.governance && devnet ? { upstreams: await exampleUpstreams(devnet, layer) } : {}
        const governance = { ...file, ...made, layer, allow: [...file.allow, ...(options.allow ?? [])] }
        const definition = governed<Definition>(found.definition, governance)
        const desired = await desiredOf(session, { ...found, definition } as typeof found, {
          ...options,
          governance: undefined,
        })
        const sink = await openSink(session, { impersonate: true })
        const { journal, unlock } = openJournal(session, found.star.star, options.deployments)
        const errors = [
          ...coreErrors(),
          ...governanceArtifact('LayerFactory').abi,
          ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id)),
        ] as Abi
        const result = await onboard(connection, desired, {
          sink,
          journal,
          keeper: KEEPER,
          errors,
          onPlan: (plan) => note(announce(plan, found.star.name, layer, desired)),
          onEvent: ({ title, after }) => note(`  ✔ day ${days(after)}: ${title}`),
        }).finally(unlock)
        const drift = result.verification.findings.some(({ severity }) => severity === 'drift')
        const ok = !drift && result.kept.length === 0
        if (options.json) printJson({ ok, planHash: planHash(result.plan), ...result })
        else render(result, found.star.name)
        if (!ok) process.exitCode = 1
      } finally {
        await session.close()
      }
    })
}

/** What is going to be where, before anything is sent. */
function announce(plan: Plan, name: string, layer: string, { pau }: Desired): string {
  const { controller, proxy, accessControls, rateLimits, agents } = pau
  const addresses = { ALMProxy: proxy, Controller: controller, AccessControls: accessControls, RateLimits: rateLimits }
  const rows = [...Object.entries(addresses), ...agents.map((agent) => ['agent', agent] as const)]
  return [
    `${name} from the template of the layer ${layer}: ${countText(plan.steps.length, 'step')}, plan ${planHash(plan)}. The PAU will be at`,
    ...rows.map(([contract, address]) => `  ${contract.padEnd(14)} ${address}`),
  ].join('\n')
}

function render({ layer, plan, events, inits, took, kept, verification }: Onboarding, name: string): void {
  print(renderPlan(plan, name))
  print()
  print(styled('bold', `What happened to ${name}, built from the template of the layer ${layer}`))
  for (const [stage, title] of STAGES.entries()) {
    const ours = events.filter((event) => event.stage === stage)
    print(`${stage === 0 ? '  ' : `${stage}.`} ${styled('cyan', title)}`)
    if (stage === 3) for (const init of inits) print(`   ${init}`)
    const rows = new Map<string, number>()
    for (const { after, from } of ours) {
      const key = `day ${days(after)}\t${from.authority}`
      rows.set(key, (rows.get(key) ?? 0) + 1)
    }
    if (rows.size > 0) {
      print(table([...rows].map(([key, count]) => ['  ', ...key.split('\t'), countText(count, 'transaction')])))
    }
  }
  print()
  print(`${countText(events.length, 'transaction')} in ${spanText(BigInt(took))}.`)
  print(
    kept.length === 0
      ? 'Assembler, factories and deployer keep nothing of it.'
      : styled('red', `Those who built it still hold ${kept.join(', ')}.`),
  )
  print(renderVerification(verification, name))
}

function days(seconds: string): string {
  return (Number(seconds) / 86_400).toFixed(2).replace(/\.?0+$/, '')
}
