import { type ChainDefinition, getStar } from '@diamond-pau/stars'
import { formatEther } from 'viem'
import { catalogue } from '../catalogue.ts'
import { coreErrors } from '../contracts.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import { PauError } from '../errors.ts'
import { plan } from '../plan/plan.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import { countText } from '../text.ts'
import { desiredOf, findDefinition, openSession, type Session, type StarOptions } from './session.ts'

/** One thing that was looked at. `missing` stands in the way; `note` does not. */
export type Diagnosis = { what: string; status: 'ok' | 'note' | 'missing'; detail: string; next?: string }

/** Looks at everything a deployment needs, without sending anything. */
export async function diagnose(name: string | undefined, options: StarOptions): Promise<Diagnosis[]> {
  // A name that does not exist is bad input, not a missing piece.
  const found =
    name === undefined ? undefined : findDefinition(name, options.chain ?? String(getStar(name).chains[0]?.chainId))
  const diagnoses = [toolchain(), contracts(), ...(found ? published(found) : [])]
  const { session, diagnosis } = await connect(options, found?.definition)
  diagnoses.push(diagnosis)
  if (!session) return diagnoses
  try {
    diagnoses.push(await proxy(session))
    if (found) diagnoses.push(...(await star(session, found, options)))
  } finally {
    await session.close()
  }
  return diagnoses
}

/** What the definition leaves out, because the published data contradicts itself or says too little. */
function published({ star, leftOut }: ReturnType<typeof findDefinition>): Diagnosis[] {
  return [
    ...leftOut.map(({ integration, why }): Diagnosis => ({
      what: integration,
      status: 'note',
      detail: `left out. ${why}`,
    })),
    ...star.problems.map(({ docNo, subject, published: text, why }): Diagnosis => ({
      what: docNo,
      status: 'note',
      detail: `${subject}: published as "${text}". ${why}`,
    })),
  ]
}

function toolchain(): Diagnosis {
  return { what: 'Node', status: 'ok', detail: `${process.version} on ${process.platform}-${process.arch}.` }
}

function contracts(): Diagnosis {
  const what = 'Contracts'
  try {
    coreErrors()
    for (const { id } of catalogue.facets) catalogue.artifact(id)
    return { what, status: 'ok', detail: `compiled, with ${countText(catalogue.facets.length, 'facet')}.` }
  } catch (error) {
    return { what, status: 'missing', detail: (error as Error).message }
  }
}

async function connect(
  options: StarOptions,
  definition: ChainDefinition | undefined,
): Promise<{ session?: Session; diagnosis: Diagnosis }> {
  const what = 'Chain'
  try {
    const session = await openSession(options, definition)
    const { connection, devnet } = session
    const block = await connection.client.getBlockNumber()
    const node = devnet ? 'embedded' : (connection.devNode ?? 'a node')
    return {
      session,
      diagnosis: { what, status: 'ok', detail: `${node}, chain id ${connection.chainId}, block ${block}.` },
    }
  } catch (error) {
    if (!(error instanceof PauError)) throw error
    return { diagnosis: { what, status: 'missing', detail: error.message } }
  }
}

async function proxy({ connection: { client } }: Session): Promise<Diagnosis> {
  const what = 'CREATE2 proxy'
  const code = await client.getCode({ address: CREATE2_PROXY })
  return code
    ? { what, status: 'ok', detail: `at ${CREATE2_PROXY}.` }
    : { what, status: 'note', detail: 'not on this chain.', next: 'A plan brings it.' }
}

async function star(
  session: Session,
  found: ReturnType<typeof findDefinition>,
  options: StarOptions,
): Promise<Diagnosis[]> {
  const what = found.star.name
  try {
    const desired = await desiredOf(session, found, options)
    const { client } = session.connection
    const state = await readState(await latestView(session.connection), desired)
    const { steps } = plan(desired, state)
    const by = new Map<string, number>()
    for (const { from } of steps) by.set(from.authority, (by.get(from.authority) ?? 0) + 1)
    const share = [...by].map(([authority, count]) => `${count} by the ${authority}`).join(', ')
    const balance = await client.getBalance({ address: desired.deployer })
    return [
      {
        what: 'Deployer',
        status: balance > 0n || steps.length === 0 ? 'ok' : 'missing',
        detail: `${desired.deployer} has ${formatEther(balance)} ETH.`,
        ...(balance > 0n || steps.length === 0 ? {} : { next: 'Send it some.' }),
      },
      state.pau
        ? { what, status: 'ok', detail: `Controller at ${desired.pau.controller}.` }
        : { what, status: 'note', detail: 'not deployed.' },
      steps.length === 0
        ? { what: `${what}'s plan`, status: 'ok', detail: 'nothing to do.' }
        : {
            what: `${what}'s plan`,
            status: 'note',
            detail: `${countText(steps.length, 'step')}: ${share}.`,
            next: `See pau plan ${found.star.star}.`,
          },
    ]
  } catch (error) {
    if (!(error instanceof PauError)) throw error
    return [{ what, status: 'missing', detail: error.message }]
  }
}
