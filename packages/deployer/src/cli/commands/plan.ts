import type { Command } from 'commander'
import { now } from '../../execute/readiness.ts'
import { plan } from '../../plan/plan.ts'
import { serializePlan } from '../../plan/planFile.ts'
import { readState } from '../../read/readState.ts'
import { latestView } from '../../read/view.ts'
import { print } from '../output.ts'
import { renderPlan } from '../render.ts'
import { planFleet } from '../fleet.ts'
import { desiredOf, findDefinition, openSession, type StarOptions, UsageError } from '../session.ts'
import { starCommand } from '../starCommand.ts'

export function planCommand(): Command {
  return starCommand('plan', 'what has to be sent so that a PAU becomes what its definition says', '[star]')
    .option('--all', 'every Star on every chain, each on an embedded chain; with --json, one plan a line')
    .action(async (name: string | undefined, options: StarOptions & { json?: true; all?: true }) => {
      if (options.all) return planFleet(name, options)
      if (name === undefined) throw new UsageError('Which Star? Pass its identifier, or --all.')
      const found = findDefinition(name, options.chain)
      const session = await openSession(options, found.definition)
      try {
        const desired = await desiredOf(session, found, options)
        const result = plan(desired, await readState(await latestView(session.connection), desired))
        if (options.json) process.stdout.write(serializePlan(result))
        else print(renderPlan(result, found.star.name, await now(session.connection)))
      } finally {
        await session.close()
      }
    })
}
