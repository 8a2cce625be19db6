import { STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import type { IntegrationName } from '@diamond-pau/catalogue'
import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  FREEZER,
  FREEZER_ROLE,
  RELAYER,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import {
  type Address,
  decodeFunctionResult,
  getAbiItem,
  getAddress,
  type Hex,
  isAddressEqual,
  parseAbi,
  zeroAddress,
} from 'viem'
import { accessControlAbi, controllerAbi, rateLimitsAbi } from '../abi.ts'
import { catalogue } from '../catalogue.ts'
import { isRefusal } from '../chain/revert.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import { PauError } from '../errors.ts'
import { type LimitState, readLimits } from '../read/readLimits.ts'
import { readLogs } from '../read/readLogs.ts'
import { readRoles } from '../read/readRoles.ts'
import { readWiring } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import { runConstructor } from '../verify/runConstructor.ts'
import { holdersOf, includes, readActing } from './authority.ts'
import { candidatesOf, identify } from './identify.ts'
import { legacyAbi } from './legacy.ts'
import { isBuildOf } from './linkedCode.ts'
import { parametersOf, readAnswer, readSubjects } from './parameters.ts'
import { type Ask, type Budget, type MonolithLimit, rekeyRules, successorKey } from './rekey.ts'
import { facetArguments, migrationOf, possibleFacets, replacementOf, type Target, targetOf } from './target.ts'
import type { ControllerRef, KnownLimit, Operators, Stage, Swap, TransitionRequest, TransitionState } from './types.ts'

/** What is asked for cannot be a transition of this PAU. */
export class TransitionError extends PauError {
  override name = 'TransitionError'
}

/** A transition with what it depends on: where it leads, and what the chain says. */
export type Transition = {
  request: TransitionRequest
  state: TransitionState
  /** Undefined for a controller that exists: a way back. */
  target?: Target
  /** Undefined where no parameters move. */
  migration?: Target['controller']
}

/** Reads everything that a transition depends on, at one block. @throws TransitionError */
export async function readTransition(view: View, request: TransitionRequest): Promise<Transition> {
  const { proxy, rateLimits } = request
  const custody = { roles: [DEFAULT_ADMIN_ROLE, CONTROLLER], enumerable: false }
  const proxyRoles = await readRoles(view, proxy, custody)
  const rateLimitsRoles = await readRoles(view, rateLimits, custody)
  const acting = holdersOf(proxyRoles, CONTROLLER)
  const predecessors = await everHeld(view, proxy, CONTROLLER)

  const facets = await runnableFacets(view, request)
  const from = await findFrom(view, request, acting)
  const subjects = await readSubjects(view, predecessors, {
    allocatorVault: request.layer === 'mainnet',
    poolIds: (request.hints ?? []).filter((hint) => typeof hint === 'string' && hint.length === 66) as Hex[],
  })
  const here = await Promise.all(subjects.exchanges.map((exchange) => readSwap(view, from, exchange)))
  const swaps = here.filter((swap) => swap !== undefined)
  const target = await findTarget(view, request, from, facets, swaps)
  const to: ControllerRef = {
    stage: request.to.stage,
    address: target?.controller.address ?? (request.to.address as Address),
  }
  if (isAddressEqual(from.address, to.address) && acting.length === 1) {
    throw new TransitionError(
      `${request.name} is at Stage ${to.stage} with ${to.address} already. ` +
        'Pass --instance 1, or a higher number, to replace it by a controller of the same code.',
    )
  }

  await checkWay(view, request, { from, to, acting, predecessors })

  const registry = target?.parameterRegistry
  const moves = from.stage === 1 && to.stage === 2 && registry !== undefined
  const migration = moves
    ? migrationOf(request, { predecessor: from.address, parameterRegistry: registry, subjects })
    : undefined

  const code: Record<Address, Hex> = {}
  const contracts = [CREATE2_PROXY, to.address, ...(target?.deployments ?? []).map(({ address }) => address)]
  if (migration) contracts.push(migration.address)
  await Promise.all(contracts.map(async (address) => (code[address] = await readCode(view, address))))
  const exists = code[to.address] !== '0x'

  const limits = await readLimits(view, rateLimits)
  const { timestamp } = await view.client.getBlock({ blockNumber: view.blockNumber })
  const beacon = target?.beacon
  const published = beacon && (code[beacon] ?? (await readCode(view, beacon))) !== '0x'
  return {
    request,
    ...(target ? { target } : {}),
    ...(migration ? { migration } : {}),
    state: {
      blockNumber: view.blockNumber,
      timestamp,
      code,
      facets,
      from,
      to,
      proxyRoles,
      rateLimitsRoles,
      fromOperators: await readOperators(view, from),
      toOperators: await readOperators(view, to, target?.accessControls),
      subjects,
      parameters: await Promise.all(
        parametersOf(subjects).map(async (parameter) => ({
          parameter,
          ...defined('from', await readAnswer(view, from.address, parameter.get(from.stage))),
          ...defined('to', exists ? await readAnswer(view, to.address, parameter.get(to.stage)) : undefined),
        })),
      ),
      swaps: await Promise.all(
        swaps.map(async (swap) => ({
          ...swap,
          ...defined(
            'there',
            exists ? await readAnswer(view, to.address, { functionName: 'otcs', args: [swap.exchange] }) : undefined,
          ),
        })),
      ),
      limits,
      known: await explain(view, request, subjects, limits),
      ...(published
        ? {
            beacon: {
              roles: await readRoles(view, beacon, { roles: [DEFAULT_ADMIN_ROLE], enumerable: true }),
              integrations: await readWiring(view, beacon),
            },
          }
        : {}),
      wiring: exists && to.stage === 3 ? await readWiring(view, to.address) : [],
      migrated:
        migration !== undefined && code[migration.address] !== '0x' && (await isMigrated(view, migration.address)),
      ...defined('accessControls', target?.accessControls && (await readRoleAdmins(view, target.accessControls))),
      closed: await readClosed(view, rateLimits),
    },
  }
}

// ------------------------------------------------------------------------------------------------------- which controller

/**
 * Who else acts could spend what moves from one to the other, and what never acted is nothing to go back to.
 * @throws TransitionError
 */
async function checkWay(
  view: View,
  request: TransitionRequest,
  {
    from,
    to,
    acting,
    predecessors,
  }: Record<'from' | 'to', ControllerRef> & Record<'acting' | 'predecessors', readonly Address[]>,
): Promise<void> {
  const { name, proxy } = request
  const both = [from.address, to.address]
  const others = acting.filter((account) => !includes(both, account))
  const migrations = await Promise.all(others.map(async (one) => isBuildOf(await readCode(view, one), MIGRATION())))
  const strangers = others.filter((_, index) => !migrations[index])
  if (strangers.length > 0) {
    throw new TransitionError(
      `${strangers.join(', ')} acts for ${proxy} too. Revoke CONTROLLER from it first, or name it with --from.`,
    )
  }
  if (!acting.some((account) => includes(both, account))) {
    throw new TransitionError(`Neither ${from.address} nor ${to.address} acts for ${proxy}. Check --from.`)
  }
  if (request.to.address) {
    if (!includes(predecessors, to.address)) {
      throw new TransitionError(`${to.address} was never a controller of ${proxy}. A way back leads to one that was.`)
    }
    const actual = await stageOf(view, to.address, request)
    if (actual !== to.stage) {
      const is = actual === 'legacy' ? 'a monolith' : `a controller of Stage ${actual}`
      const stage = actual === 'legacy' ? actual : `stage${actual}`
      throw new TransitionError(`${to.address} of ${name} is ${is}. Pass --to ${stage}.`)
    }
  }
}

const MIGRATION = () => stageArtifact('ParameterMigration')

/** The controller to leave, with its stage. @throws TransitionError */
export async function readFrom(view: View, request: TransitionRequest): Promise<ControllerRef> {
  return findFrom(view, request, await readActing(view, request.proxy))
}

/** The one that acts now, or the one that the caller names: after it has left, it no longer shows. */
async function findFrom(view: View, request: TransitionRequest, acting: readonly Address[]): Promise<ControllerRef> {
  const address = request.from ?? (acting.length === 1 ? acting[0] : undefined)
  if (!address) {
    const who = acting.length === 0 ? 'no controller' : `several controllers: ${acting.join(', ')}`
    throw new TransitionError(`The ALMProxy ${request.proxy} has ${who}. Say from which to go with --from.`)
  }
  return { address, stage: await stageOf(view, address, request) }
}

/** Tells what a controller is by its code; what is none of ours and no diamond is a monolith. */
export async function stageOf(
  view: View,
  controller: Address,
  { layer }: Pick<TransitionRequest, 'layer'>,
): Promise<Stage> {
  const code = await readCode(view, controller)
  if (code === '0x')
    throw new TransitionError(`There is no contract at ${controller}. Check the address and the chain.`)
  const { stage1, stage2 } = STAGE_CONTRACTS[layer]
  if (isBuildOf(code, stageArtifact(stage1))) return 1
  if (isBuildOf(code, stageArtifact(stage2))) return 2
  return (await isDiamond(view, controller)) ? 3 : 'legacy'
}

async function isDiamond({ client, blockNumber }: View, address: Address): Promise<boolean> {
  try {
    await client.readContract({ address, abi: controllerAbi, functionName: 'integrations', blockNumber })
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

async function findTarget(
  view: View,
  request: TransitionRequest,
  from: ControllerRef,
  facets: readonly IntegrationName[],
  swaps: readonly Swap[],
): Promise<Target | undefined> {
  const { stage, address } = request.to
  if (address) return undefined
  if (stage === 'legacy') {
    throw new TransitionError('A monolith is not built, only returned to. Pass its address with --back-to.')
  }
  if (stage === 3 && from.stage === 3) return replacementOf(request, await readDiamond(view, from.address))
  return targetOf(request, stage, { facets, swaps: from.stage === 'legacy' ? swaps : [] })
}

async function readDiamond(view: View, address: Address) {
  const { client, blockNumber } = view
  const link = (functionName: 'accessControls' | 'beacon') =>
    client.readContract({ address, abi: controllerAbi, functionName, blockNumber })
  return {
    accessControls: await link('accessControls'),
    beacon: await link('beacon'),
    integrations: await readWiring(view, address),
  }
}

/** A facet whose venue is not on the chain may refuse to be built, and the PAU does without it. */
async function runnableFacets(view: View, request: TransitionRequest): Promise<IntegrationName[]> {
  const ids = possibleFacets(request)
  const made = await Promise.all(
    ids.map((id) => runConstructor(view, catalogue.artifact(id), facetArguments(request, id), zeroAddress)),
  )
  return ids.filter((_, index) => made[index] !== undefined)
}

// --------------------------------------------------------------------------------------------------------------- roles

/** Where a controller's operators are: in itself, or in its AccessControls. */
async function readOperators(view: View, { stage, address }: ControllerRef, given?: Address): Promise<Operators> {
  const nobody = { relayers: [], freezers: [], admins: [], everRelayers: [], everFreezers: [] }
  let home: Address | undefined = given ?? address
  if (stage === 3 && !given) home = (await readDiamond(view, address)).accessControls
  if ((await readCode(view, home)) === '0x') return nobody
  const [relayer, freezer] = stage === 3 ? [ALLOCATOR_ROLE, FREEZER_ROLE] : [RELAYER, FREEZER]
  const roles = await readRoles(view, home, { roles: [DEFAULT_ADMIN_ROLE, relayer, freezer], enumerable: true })
  return {
    relayers: holdersOf(roles, relayer),
    freezers: holdersOf(roles, freezer),
    admins: holdersOf(roles, DEFAULT_ADMIN_ROLE),
    everRelayers: await everHeld(view, home, relayer),
    everFreezers: await everHeld(view, home, freezer),
  }
}

/** Everyone to whom a role was ever granted, the first first. */
async function everHeld(view: View, address: Address, role: Hex): Promise<Address[]> {
  const event = getAbiItem({ abi: accessControlAbi, name: 'RoleGranted' })
  const grants = await readLogs(view, { address, event, args: { role } })
  return [...new Set(grants.map(({ args }) => getAddress(args.account)))]
}

async function readRoleAdmins(view: View, address: Address): Promise<TransitionState['accessControls']> {
  const { client, blockNumber } = view
  if ((await readCode(view, address)) === '0x') return undefined
  const roleAdmins: Record<Hex, Hex> = {}
  for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
    const call = { address, abi: accessControlAbi, functionName: 'getRoleAdmin', args: [role], blockNumber } as const
    roleAdmins[role] = await client.readContract(call)
  }
  const held = await readRoles(view, address, { roles: [RELAYER_ADMIN_ROLE], enumerable: true })
  return { roleAdmins, relayerAdmins: holdersOf(held, RELAYER_ADMIN_ROLE) }
}

// ------------------------------------------------------------------------------------------------- parameters and limits

async function readSwap(view: View, from: ControllerRef, exchange: Address): Promise<Swap | undefined> {
  const here = await readAnswer(view, from.address, { functionName: 'otcs', args: [exchange] })
  if (!here) return undefined
  const ready = await readAnswer(view, from.address, { functionName: 'isOtcSwapReady', args: [exchange] })
  const [buffer, rechargeRate, sent, sentTimestamp, claimed] = decodeFunctionResult({
    abi: legacyAbi,
    functionName: 'otcs',
    data: here,
  })
  return {
    exchange,
    buffer,
    rechargeRate,
    sent,
    sentTimestamp,
    claimed,
    ready: ready !== undefined && BigInt(ready) === 1n,
    here,
  }
}

async function explain(
  view: View,
  request: TransitionRequest,
  subjects: TransitionState['subjects'],
  limits: readonly LimitState[],
): Promise<KnownLimit[]> {
  const { addresses } = request
  const { client, blockNumber } = view
  const ask: Ask = async (to, signature, args = []) => {
    const abi = parseAbi([`function ${signature.replace(' returns', ' view returns')}`] as readonly string[] as never)
    const [item] = abi as unknown as { name: string }[]
    const call = { address: to, abi, functionName: item?.name, args, blockNumber }
    return (await client.readContract(call as never)) as never
  }
  const context = {
    addresses,
    whitelistedAssets: (exchange: Address) =>
      subjects.whitelistedAssets.filter((item) => isAddressEqual(item.exchange, exchange)).map(({ asset }) => asset),
  }
  const explained = async ([key, limit]: [Hex, MonolithLimit]): Promise<KnownLimit> => {
    const rule = rekeyRules[limit.constant]
    if (!rule) throw new Error(`there is no rule for ${limit.constant}`)
    const { reason, decide } = rule
    const known = { limit, key, reason, ...(decide ? { decide } : {}) }
    try {
      const successors = await rule.successors(limit.args as never, ask, context)
      return { ...known, successors: successors.map((successor) => ({ ...successor, key: successorKey(successor) })) }
    } catch (error) {
      if (!isRefusal(error)) throw error
      return { ...known, successors: [], failure: 'its venue does not answer as one of its kind does' }
    }
  }
  const candidates = candidatesOf(subjects, addresses, request.hints ?? [])
  const keys = limits.map(({ key }) => key)
  const simple = await Promise.all([...identify(keys, candidates, 1)].map(explained))
  // Pairs are many, so they are tried only for what nothing else explains.
  const explains = new Set(simple.flatMap(({ key, successors }) => [key, ...successors.map((next) => next.key)]))
  const left = keys.filter((key) => !explains.has(key))
  const pairs = await Promise.all([...identify(left, candidates, 2)].map(explained))
  return [...simple, ...pairs].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** What a key allowed the last time that it allowed anything. */
async function readClosed(view: View, address: Address): Promise<Record<Hex, Budget>> {
  const event = getAbiItem({ abi: rateLimitsAbi, name: 'RateLimitDataSet' })
  const sets = await readLogs(view, { address, event })
  const closed: Record<Hex, Budget> = {}
  for (const { args } of sets) {
    const { key, maxAmount, slope, lastAmount, lastUpdated } = args
    if (maxAmount > 0n) closed[key] = { maxAmount, slope, lastAmount, lastUpdated }
  }
  return closed
}

async function isMigrated({ client, blockNumber }: View, address: Address): Promise<boolean> {
  const abi = parseAbi(['function migrated() view returns (bool)'])
  return client.readContract({ address, abi, functionName: 'migrated', blockNumber })
}

function defined<name extends string, T>(name: name, value: T | undefined): { [key in name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [key in name]?: T }
}
