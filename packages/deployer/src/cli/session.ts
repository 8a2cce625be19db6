import { join } from 'node:path'
import { chainName, chains } from '@diamond-pau/addresses'
import type { AllocatorAddresses, Devnet } from '@diamond-pau/devnet'
import {
  type ChainDefinition,
  findIncomplete,
  getChain,
  getStar,
  type IncompleteChain,
  IncompleteChainError,
  type StarDefinition,
  stars,
} from '@diamond-pau/stars'
import { type Address, getAddress, isAddress } from 'viem'
import { connectProvider, connectRpc, type Connection, nodeAccounts } from '../chain/connection.ts'
import type { Definition } from '../desired/definition.ts'
import { deployable, type LeftOut } from '../desired/deployable.ts'
import type { Desired } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { fileJournal, type Journal, memoryJournal } from '../execute/journal.ts'
import { keySink } from '../execute/keySink.ts'
import { lock } from '../execute/lock.ts'
import { nodeSink } from '../execute/nodeSink.ts'
import { safeSink } from '../execute/safeSink.ts'
import { combineSinks, type Sink } from '../execute/sink.ts'
import { openRecords, type Records, recordsEnvironment } from '../records/records.ts'
import { governed, readGovernance } from '../governance/definition.ts'
import { resolveDesired } from '../resolve.ts'
import { note } from './output.ts'
import { type SignerOptions, signers } from './signer.ts'

/** What the commands that work on a Star take. */
export type StarOptions = {
  chain?: string
  rpc?: string
  deployer?: string
  beacon?: string
  controller?: string
  governance?: string
  deployments: string
}

/** The command line says something that cannot be. */
export class UsageError extends PauError {
  override name = 'UsageError'
}

/** A node, and what its chain remembers of us. */
export type Session = {
  connection: Connection
  /** Undefined for the embedded chain, which ends with the command. */
  records?: Records
  /** Set for the embedded chain. */
  devnet?: Devnet
  close(): Promise<void>
}

/**
 * Connects to the node of `--rpc`, or starts an embedded chain.
 *
 * @param definition - Of the Star that the embedded chain is for: its id and allocator.
 */
export async function openSession(
  options: { rpc?: string; deployments?: string },
  definition?: ChainDefinition,
): Promise<Session> {
  if (options.rpc) {
    const connection = await connectRpc(options.rpc)
    const records = options.deployments ? await openRecords(options.deployments, connection) : undefined
    return { connection, ...(records ? { records } : {}), close: async () => {} }
  }
  note('No --rpc given: this is an embedded chain, new, and gone when the command ends.')
  // Loaded late: it brings a whole EVM, which a node behind a url has already.
  const { createDevnet } = await import('@diamond-pau/devnet')
  const devnet = await createDevnet({ chainId: definition?.chainId, allocator: allocatorOf(definition) })
  return { connection: await connectProvider(devnet.chain.provider), devnet, close: () => devnet.chain.close() }
}

/** The allocator vault of a Star, for a devnet to have. */
export function allocatorOf(definition: ChainDefinition | undefined): AllocatorAddresses | undefined {
  if (!definition?.allocator) return undefined
  const { vault, buffer, ilk } = definition.allocator
  return { vault: vault.value, buffer: buffer.value, ilk: ilk.value, admin: definition.admin.value }
}

/** A Star on a chain: by `--chain`, or the only one it is defined on. */
export function findDefinition(
  name: string,
  chain: string | undefined,
): { star: StarDefinition; definition: ChainDefinition; leftOut: LeftOut[] } {
  const star = getStar(name)
  const incomplete = incompleteChain(star, chain)
  if (incomplete) throw new IncompleteChainError(star, incomplete)
  const only = star.chains.length === 1 ? star.chains[0]?.chainId : undefined
  if (!chain && !only) {
    const ids = star.chains.map(({ chainId }) => chainName(chainId) ?? chainId)
    throw new UsageError(`${star.name} is on several chains. Pass --chain with one of ${ids.join(', ')}.`)
  }
  return { star, ...deployable(getChain(star, chain ? chainIdOf(chain) : (only as number))) }
}

/** The chain that is meant, where nothing can be planned on it: by `--chain`, or where the Star has no other. */
export function incompleteChain(star: StarDefinition, chain: string | undefined): IncompleteChain | undefined {
  if (chain !== undefined) return findIncomplete(star, chain)
  return star.chains.length === 0 ? star.incomplete?.[0] : undefined
}

/** Every Star on every chain, those of a chain together. */
export function everyDefinition(): ReturnType<typeof findDefinition>[] {
  return Object.values(stars)
    .flatMap((star) => star.chains.map((chain) => ({ star, ...deployable(chain) })))
    .toSorted((a, b) => a.definition.chainId - b.definition.chainId)
}

/** The id of a chain by name or number. @throws UsageError */
export function chainIdOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const id = (chains as Record<string, number>)[text]
  if (id === undefined) {
    throw new UsageError(`There is no chain "${text}". Pass an id or one of ${Object.keys(chains).join(', ')}.`)
  }
  return id
}

/** The desired state of a Star for a session. */
export async function desiredOf(
  { connection, records }: Session,
  { star, definition }: Pick<ReturnType<typeof findDefinition>, 'star' | 'definition'>,
  options: StarOptions & SignerOptions,
): Promise<Desired> {
  const deployer = await deployerOf(connection, options)
  const beacon = parseAddress('--beacon', options.beacon)
  const controller = parseAddress('--controller', options.controller)
  const saved = records?.pau(star.star)
  const governance = options.governance === undefined ? undefined : readGovernance(options.governance)
  return resolveDesired(connection, {
    star,
    definition: governance ? governed<Definition>(definition, governance) : definition,
    ...(deployer ? { deployer } : {}),
    ...(beacon ? { beacon } : {}),
    ...(controller ? { controller } : {}),
    ...(saved ? { saved } : {}),
  })
}

/** Who deploys: as the caller says, the first account that signs here, or the node's first. */
export async function deployerOf(
  connection: Connection,
  options: StarOptions & SignerOptions,
): Promise<Address | undefined> {
  const given = parseAddress('--deployer', options.deployer)
  if (given) return given
  const [own] = await signers(options)
  if (own) return own.address
  const [first] = await nodeAccounts(connection)
  return first
}

/**
 * Where transactions go: signed with the keys that are here, as a Safe whose owners they are, sent by the node, or as
 * anyone on a development node.
 */
export async function openSink(
  { connection, devnet }: Session,
  options: { impersonate?: boolean; safe?: string } & SignerOptions,
): Promise<Sink> {
  const accounts = await signers(options)
  const sinks = [
    ...accounts.map((account) => keySink(connection, account)),
    ...(devnet || options.impersonate ? [await nodeSink(connection, { impersonate: true })] : []),
  ]
  const safe = parseAddress('--safe', options.safe)
  if (safe) {
    const [executor] = accounts
    if (!executor) throw new UsageError('A Safe needs its owners. Pass their keystores with --keystore.')
    const carrier = keySink(connection, executor)
    sinks.push(await safeSink(connection, { safe, owners: accounts, executor: executor.address, carrier }))
  }
  return sinks.length > 0 ? combineSinks(sinks) : nodeSink(connection)
}

/** The journal of a Star on the session's chain, and its lock: nobody else sends meanwhile. */
export function openJournal(
  { connection, devnet }: Session,
  star: string,
  folder: string,
): { journal: Journal; unlock: () => void } {
  if (devnet) return { journal: memoryJournal(), unlock: () => {} }
  const environment = join(folder, recordsEnvironment(connection))
  return {
    unlock: lock(join(environment, '.lock')),
    journal: fileJournal(join(environment, `.journal-${star}.jsonl`)),
  }
}

/** @throws UsageError for what is no address */
export function parseAddress(name: string, text: string): Address
export function parseAddress(name: string, text: string | undefined): Address | undefined
export function parseAddress(name: string, text: string | undefined): Address | undefined {
  if (text === undefined) return undefined
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) {
    throw new UsageError(`${name}: "${text}" is not an address. Pass 0x and 40 hexadecimal digits.`)
  }
  const mixed = /[a-f]/.test(text.slice(2)) && /[A-F]/.test(text.slice(2))
  if (mixed && !isAddress(text)) {
    throw new UsageError(`${name}: the checksum of ${text} is wrong, so a digit may be. Copy the address again.`)
  }
  return getAddress(text.toLowerCase())
}
