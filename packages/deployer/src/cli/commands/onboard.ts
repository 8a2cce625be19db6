import type { Abi, Address } from 'viem'
import { catalogue } from '../../catalogue.ts'
import type { Definition } from '../../desired/definition.ts'
import { governed, parseGovernance, readGovernance } from '../../governance/definition.ts'
import { EXAMPLE_GOVERNANCE } from '../../governance/example.ts'
import { onboard, type Onboarding, STAGES } from '../../governance/onboard.ts'
import { coreErrors } from '../../contracts.ts'
import { planHash } from '../../plan/planFile.ts'
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

export function onboardCommand() {
  return starCommand(
    'onboard',
    'rehearse a PAU under a Configurator Unit from nothing to its last increase, delays crossed',
  )
    .addHelpText(
      'after',
      '\nOn a development node only: whoever has to send is impersonated, and time is moved. Without --rpc and without\n' +
        '--governance, the accounts of the unit are made up.',
    )
    .action(async (name: string, options: StarOptions & { json?: true }) => {
      if (options.rpc && !options.governance) {
        throw new UsageError('Say whose unit it is: pass --governance with a file. See the README.')
      }
      const found = findDefinition(name, options.chain)
      const governance = options.governance
        ? readGovernance(options.governance)
        : parseGovernance(EXAMPLE_GOVERNANCE, 'example')
      const session = await openSession(options, found.definition)
      try {
        const { connection } = session
        const definition = governed<Definition>(found.definition, governance)
        const desired = await desiredOf(session, { ...found, definition } as typeof found, {
          ...options,
          governance: undefined,
        })
        const sink = await openSink(session, { impersonate: true })
        const { journal, unlock } = openJournal(session, found.star.star, options.deployments)
        const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))] as Abi
        const result = await onboard(connection, desired, {
          sink,
          journal,
          keeper: KEEPER,
          errors,
          onEvent: ({ title, after }) => note(`  ✔ day ${days(after)}: ${title}`),
        }).finally(unlock)
        const ok = result.verification.findings.every(({ severity }) => severity !== 'drift')
        if (options.json) printJson({ ok, planHash: planHash(result.plan), ...result })
        else render(result, found.star.name)
        if (!ok) process.exitCode = 1
      } finally {
        await session.close()
      }
    })
}

function render({ plan, events, took, verification }: Onboarding, name: string): void {
  print(renderPlan(plan, name))
  print()
  print(styled('bold', 'What happened'))
  for (const [stage, title] of STAGES.entries()) {
    const ours = events.filter((event) => event.stage === stage)
    print(`${stage === 0 ? '  ' : `${stage}.`} ${styled('cyan', title)}`)
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
  print(renderVerification(verification, name))
}

function days(seconds: string): string {
  return (Number(seconds) / 86_400).toFixed(2).replace(/\.?0+$/, '')
}
