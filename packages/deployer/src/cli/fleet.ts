import { chainName } from '@diamond-pau/addresses'
import { stars } from '@diamond-pau/stars'
import { plan } from '../plan/plan.ts'
import { planHash, serializePlan } from '../plan/planFile.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import { countText } from '../text.ts'
import { note, print, table } from './output.ts'
import { desiredOf, everyDefinition, openSession, type Session, type StarOptions, UsageError } from './session.ts'

/**
 * Plans every Star on every chain, one embedded chain for each chain id: nothing is sent, so that the plans of one
 * chain do not see each other.
 * @throws UsageError
 */
export async function planFleet(name: string | undefined, options: StarOptions & { json?: true }): Promise<void> {
  if (name !== undefined || options.rpc || options.chain || options.controller)
    throw new UsageError(
      '--all plans every Star on embedded chains. Leave out the Star, --chain, --rpc and --controller.',
    )
  for (const { name: star, incomplete = [] } of Object.values(stars))
    for (const { network, missing } of incomplete) note(`Not planned: ${star} on ${network}. ${missing}`)
  const rows: string[][] = []
  let session: Session | undefined
  try {
    for (const found of everyDefinition()) {
      const { star, definition, leftOut } = found
      if (session?.connection.chainId !== definition.chainId) {
        await session?.close()
        session = await openSession({}, definition)
      }
      const desired = await desiredOf(session, found, options)
      const result = plan(desired, await readState(await latestView(session.connection), desired))
      if (options.json) process.stdout.write(serializePlan(result))
      rows.push([
        star.star,
        chainName(definition.chainId) ?? String(definition.chainId),
        countText(result.steps.length, 'step'),
        countText(definition.integrations.length, 'integration'),
        countText(definition.limits.length, 'limit'),
        planHash(result),
        leftOut.length > 0 ? `without ${leftOut.map(({ integration }) => integration).join(', ')}` : '',
      ])
    }
  } finally {
    await session?.close()
  }
  if (!options.json) print(table(rows))
}
