import {
  assumptionsOf,
  type ChainDefinition,
  getStar,
  type IncompleteChain,
  type PublishedProblem,
  type StarDefinition,
} from '@diamond-pau/stars'
import { formatEther } from 'viem'
import { catalogue } from '../catalogue.ts'
import { coreErrors } from '../contracts.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import { PauError } from '../errors.ts'
import { plan } from '../plan/plan.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import { countText } from '../text.ts'
import { desiredOf, findDefinition, incompleteChain, openSession, type Session, type StarOptions } from './session.ts'

/** One thing that was looked at. `missing` stands in the way; `note` does not. */
export type Diagnosis = { what: string; status: 'ok' | 'note' | 'missing'; detail: string; next?: string }

/** Looks at everything a deployment needs, without sending anything. */
export async function diagnose(name: string | undefined, options: StarOptions): Promise<Diagnosis[]> {
  // A name that does not exist is bad input, not a missing piece.
  const missing = name === undefined ? undefined : incompleteChain(getStar(name), options.chain)
  if (name !== undefined && missing) return [toolchain(), contracts(), ...incomplete(getStar(name), missing)]
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

/** A chain on which nothing can be planned: what is missing, and what is known. */
function incomplete({ name, problems }: StarDefinition, chain: IncompleteChain): Diagnosis[] {
  const { network, missing, live, actors, revokers, limits } = chain
  const { pau, ...contracts } = live ?? {}
  const known = (what: string, { value, source }: { value: string; source: string }): Diagnosis => ({
    what,
    status: 'ok',
    detail: `${value} (${source})`,
  })
  return [
    {
      what: `${name} on ${network}`,
      status: 'missing',
      detail: missing,
      next: 'Nothing can be planned before it is published.',
    },
    ...Object.entries(contracts).map(([contract, cited]) => known(`${pau}, ${contract}`, cited)),
    ...actors.map((account) => known('Relayer', account)),
    ...revokers.map((account) => known('Freezer', account)),
    ...limits.map(({ constant, key, source }) => known(constant, { value: key, source })),
    ...problems.filter(({ subject }) => subject.startsWith(`${network}: `)).map(problemNote),
  ]
}

function problemNote({ docNo, subject, published: text, why }: PublishedProblem): Diagnosis {
  return { what: docNo, status: 'note', detail: `${subject}: published as "${text}". ${why}` }
}

/** What the definition leaves out or assumes, because the published data contradicts itself or says too little. */
function published({ star, definition, leftOut }: ReturnType<typeof findDefinition>): Diagnosis[] {
  return [
    ...assumptionsOf(definition).map(({ what, value, derived }): Diagnosis => ({
      what: 'Assumed',
      status: 'note',
      detail: `${what}: ${value}. ${derived}`,
    })),
    ...leftOut.map(({ integration, why }): Diagnosis => ({
      what: integration,
      status: 'note',
      detail: `left out. ${why}`,
    })),
    ...star.problems.map(problemNote),
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
