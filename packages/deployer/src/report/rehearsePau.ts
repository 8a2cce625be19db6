import type { Abi } from 'viem'
import { catalogue } from '../catalogue.ts'
import type { Connection } from '../chain/connection.ts'
import { coreErrors } from '../contracts.ts'
import type { Desired } from '../desired/types.ts'
import { execute } from '../execute/execute.ts'
import { memoryJournal } from '../execute/journal.ts'
import { nodeSink } from '../execute/nodeSink.ts'
import { onboard } from '../governance/onboard.ts'
import { plan } from '../plan/plan.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'

/** Builds a PAU as it is defined, on a development node, whoever would have to send; delays of a unit are crossed. */
export async function rehearsePau(connection: Connection, desired: Desired): Promise<void> {
  const sink = await nodeSink(connection, { impersonate: true })
  const errors = [...coreErrors(), ...catalogue.facets.flatMap(({ id }) => catalogue.abi(id))] as Abi
  const how = { sink, journal: memoryJournal(), errors }
  if (desired.unit) {
    await onboard(connection, desired, { ...how, keeper: desired.deployer })
    return
  }
  await execute(plan(desired, await readState(await latestView(connection), desired)), { connection, ...how })
}
