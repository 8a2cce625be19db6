import { type AddressRecord, chainName, records } from '@diamond-pau/addresses'
import {
  cctpChain,
  type CctpChain,
  cctpDomains,
  type DiamondKeyEntry,
  diamondKeys,
  layerZeroChain,
} from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, isAddress, isAddressEqual, maxUint128, maxUint256, pad } from 'viem'
import { fromBase58 } from './base58.ts'
import { keyOf } from './limitKeys.ts'
import { coordinatorKeys, networks, readConstant } from './published/impliedKeys.ts'
import { publishedStars } from './published/published.ts'
import { tokenAt } from './published/registry.ts'
import type {
  CoordinatorLimit,
  InstanceLimit,
  PublishedAllocator,
  PublishedChain,
  PublishedInstance,
  PublishedMember,
  PublishedStar,
  PublishedValue,
} from './published/types.ts'
import { addressOf, type Draft, draftsOf } from './published/venues.ts'
import type {
  AllocatorDefinition,
  ChainDefinition,
  Cited,
  IncompleteChain,
  IntegrationName,
  LimitDefinition,
  LiveDefinition,
  ParameterDefinition,
  PublishedProblem,
  RecipientDefinition,
  StarDefinition,
} from './types.ts'

// From what governance publishes of a Star to what a deployer can work with. Nothing is guessed: what does not lead to
// a value is a problem, with the document that says too little.

const entries: readonly DiamondKeyEntry[] = diamondKeys

/** Where the facets keep what the monolith keeps under one name. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  LIMIT_7540_DEPOSIT: ['LIMIT_7540_REQUEST_DEPOSIT', 'LIMIT_7540_CLAIM_DEPOSIT'],
  LIMIT_7540_REDEEM: ['LIMIT_7540_REQUEST_REDEEM', 'LIMIT_7540_CLAIM_REDEEM'],
  LIMIT_MAPLE_REDEEM: ['LIMIT_MAPLE_REQUEST_REDEEM'],
  LIMIT_USDE_MINT: ['LIMIT_ETHENA_MINT'],
  LIMIT_USDE_BURN: ['LIMIT_ETHENA_BURN'],
  LIMIT_SUSDE_COOLDOWN: ['LIMIT_ETHENA_COOLDOWN'],
  LIMIT_OTC_SWAP: ['LIMIT_OTC_SEND'],
}

/** What facets need beside limits and nobody publishes. Zero disables: what needs it stays closed until it is set. */
const unpublished: Partial<Record<IntegrationName, string>> = {
  AAVE_FACET: 'No max slippage is published: deposits stay closed until one is set.',
  CCTP_FACET: 'No fee caps are published: with caps of 0, a transfer can offer Circle nothing.',
  CURVE_FACET: 'No max slippage is published: what needs it stays closed until one is set.',
  ERC4626_FACET: 'No max exchange rate is published: deposits stay closed until one is set.',
  UNISWAP_V3_FACET: 'No slippage and tick bounds are published: what needs them stays closed until they are set.',
}

/**
 * A Star's definition: the chains that people wrote, and every other that is published or in the Star's registry. What
 * is published of a chain that people wrote and they do not mention is added to it.
 *
 * @param own - The written definition, which wins in what it says.
 */
export function deriveStar(published: PublishedStar, own?: StarDefinition): StarDefinition {
  const { id, name, docNo } = published.star
  const problems: PublishedProblem[] = [...(own?.problems ?? [])]
  const chains: ChainDefinition[] = []
  const incomplete: IncompleteChain[] = []
  const written = own?.chains ?? []
  const ids = new Set([
    ...written.map(({ chainId }) => chainId),
    ...[...published.chains, ...published.coordinatorLimits, ...published.instances].map(({ chainId }) => chainId),
    ...records.filter((record) => record.name === `${id.toUpperCase()}_EXECUTOR`).map(({ chainId }) => chainId),
  ])
  for (const chainId of ids) {
    const ours = written.find((chain) => chain.chainId === chainId)
    const found: PublishedProblem[] = []
    const chain =
      chainId === null
        ? offEvm(published)
        : (ours ?? deriveChain(published, chainId, reporter(published, chainId, found)))
    if ('missing' in chain) incomplete.push(chain)
    else
      chains.push(
        ours ? completed(published, ours, own?.problems ?? [], reporter(published, ours.chainId, found)) : chain,
      )
    problems.push(...(ours ? found.filter((problem) => !isNamed(own?.problems ?? [], problem.docNo)) : found))
  }
  return { star: id, name, docNo, chains, problems, ...(incomplete.length > 0 ? { incomplete } : {}) }
}

function reporter(star: PublishedStar, chainId: number, problems: PublishedProblem[]): Report {
  const network = networkOf(star, chainId)
  return (docNo, subject, text, why) => {
    problems.push({ docNo, subject: `${network}: ${subject}`, published: text, why })
  }
}

function networkOf({ chains, instances }: PublishedStar, chainId: number): string {
  const named = [...chains, ...instances].find((one) => one.chainId === chainId)
  return named?.network ?? chainName(chainId) ?? String(chainId)
}

/** Whether people wrote of a document, or of one that holds it. */
function isNamed(problems: readonly PublishedProblem[], docNo: string): boolean {
  return problems.some((problem) => docNo === problem.docNo || docNo.startsWith(`${problem.docNo}.`))
}

/** A written chain with the limits that are published and that it does not mention, and what those need. */
function completed(
  star: PublishedStar,
  own: ChainDefinition,
  problems: readonly PublishedProblem[],
  report: Report,
): ChainDefinition {
  const { chainId } = own
  const more = deriveLimits(star, chainId, report).filter(
    ({ key, source }) => !own.limits.some((limit) => limit.key === key) && !isNamed(problems, source),
  )
  const known = own.integrations.map(({ value }) => value)
  const needed = integrationsOf(more).filter(({ value }) => !known.includes(value))
  const limits = [...own.limits, ...more]
  const integrations = [...own.integrations, ...needed]
  const recipients = recipientsOf(star, chainId, report)
  return {
    ...own,
    integrations,
    parameters: [...own.parameters, ...cctpParameters(recipients, limits)],
    limits,
    ...(recipients.length > 0 ? { recipients } : {}),
  }
}

/** A chain that no contract of this repository can be on. */
function offEvm({ star, chains }: PublishedStar): IncompleteChain {
  const network = chains.find(({ chainId }) => chainId === null)?.network ?? 'another network'
  return {
    network,
    chainId: null,
    docNo: star.docNo,
    missing: `${network} is no EVM chain: the PAU of ${star.name} is a program there, which this deployer does not have.`,
    actors: [],
    revokers: [],
    integrations: [],
    limits: [],
  }
}

function deriveChain(star: PublishedStar, chainId: number, report: Report): ChainDefinition | IncompleteChain {
  const published = star.chains.find((chain) => chain.chainId === chainId)
  const network = networkOf(star, chainId)
  const { docNo, id, name } = star.star
  const registry = (...names: string[]) => fromRegistry(id, chainId, names)

  const listedAdmin = registry(`${id.toUpperCase()}_EXECUTOR`, `${id.toUpperCase()}_PROXY`)
  const admin = cited(published?.executorOrSubProxy) ?? listedAdmin
  if (admin && listedAdmin && !isAddressEqual(admin.value, listedAdmin.value))
    report(admin.source, 'admin', admin.value, `The registry lists ${listedAdmin.value} (${listedAdmin.source}).`)

  const relayers = members(published?.relayers)
  const freezers = members(published?.freezers)
  const actors =
    relayers.length > 0 ? relayers : each(registry, 'ALM_RELAYER_MULTISIG', 'ALM_BACKSTOP_RELAYER_MULTISIG')
  const revokers = freezers.length > 0 ? freezers : each(registry, 'ALM_FREEZER_MULTISIG')
  const limits = deriveLimits(star, chainId, report)
  const integrations = integrationsOf(limits)
  const live = liveOf(published, registry, report)
  if (!admin || (limits.length === 0 && actors.length === 0)) {
    const lacks = [
      ...(admin ? [] : ['the executor that administers the PAU']),
      ...(live?.proxy ? [] : ['an ALMProxy']),
      ...(live?.rateLimits ? [] : ['a RateLimits']),
      ...(actors.length > 0 ? [] : ['relayers']),
      ...(revokers.length > 0 ? [] : ['freezers']),
      ...(limits.length > 0 ? [] : ['limits that could be enforced']),
    ]
    const missing = `Neither the Atlas nor a registry has, for ${name} on ${network}: ${lacks.join(', ')}.`
    report(docNo, admin ? 'PAU' : 'admin', 'none', missing)
    return { network, chainId, docNo, missing, ...(live ? { live } : {}), actors, revokers, integrations, limits }
  }
  if (actors.length === 0) report(docNo, 'relayers', 'none', 'Nobody is published who would operate the PAU.')
  if (revokers.length === 0) report(docNo, 'freezers', 'none', 'Nobody is published who could stop the PAU.')
  const vault = allocatorOf(published, limits)
  const relay = registered(chainId, 'SKY_GOV_RELAY')
  const recipients = recipientsOf(star, chainId, report)
  return {
    chainId,
    admin,
    ...(chainId === 1
      ? {}
      : {
          beaconAdmin: relay ?? {
            ...admin,
            derived:
              "No relay of Sky's governance is listed on this chain: the Star's executor would have to administer the Beacon.",
          },
        }),
    agents: [
      {
        name: 'relayers',
        admins: [
          {
            ...admin,
            derived:
              'Who administers the agent is not published. The executor or SubProxy administers everything else.',
          },
        ],
        actors,
        grantors: [],
        revokers,
      },
    ],
    integrations,
    parameters: [
      ...(vault && integrations.some(({ value }) => value === 'USDS_FACET')
        ? [
            {
              integration: 'USDS_FACET' as const,
              function: 'setVault',
              args: [vault.vault.value],
              read: { function: 'vault', args: [], value: vault.vault.value },
              source: vault.vault.source,
            },
          ]
        : []),
      ...cctpParameters(recipients, limits),
    ],
    limits,
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(live ? { live } : {}),
    ...(vault ? { allocator: vault } : {}),
  }
}

type Report = (docNo: string, subject: string, text: string, why: string) => void

function deriveLimits(star: PublishedStar, chainId: number, report: Report): LimitDefinition[] {
  const made = new Map<Hex, LimitDefinition>()
  const add = (limit: LimitDefinition, subject: string) => {
    const before = made.get(limit.key)
    if (!before) made.set(limit.key, limit)
    else if (before.maxAmount !== limit.maxAmount || before.slope !== limit.slope)
      report(
        limit.source,
        subject,
        `${limit.maxAmount}; ${limit.slope}`,
        `${before.source} says otherwise of this key.`,
      )
  }
  const ownDomain = cctpDomains[bridgeOf(chainId) as CctpChain] as number | undefined
  const make = (
    drafts: readonly Draft[],
    row: InstanceLimit | CoordinatorLimit,
    subject: string,
    unit: { symbol: string; decimals: number } | undefined,
    citing: PublishedInstance | undefined,
  ): void => {
    const text = `${row.maxAmountText ?? 'nothing'}; ${row.slopeText ?? 'nothing'}`
    const amounts = amountsOf(row)
    if (typeof amounts === 'string') return report(row.docNo, subject, text, amounts)
    const constants = drafts.flatMap((draft) =>
      (renamed[draft.constant] ?? [draft.constant]).map((c) => ({ ...draft, c })),
    )
    if (constants.length === 0) return report(row.docNo, subject, text, 'No rule says which limit this is.')
    for (const { c: constant, facts } of constants) {
      if (constant === 'LIMIT_USDC_TO_DOMAIN' && facts.destinationDomain === ownDomain) {
        report(row.docNo, subject, text, 'Its domain is that of its own chain, to which nothing can be bridged.')
        continue
      }
      const entry = entries
        .filter((one) => one.constant === constant && one.args.every(({ name }) => facts[name] !== undefined))
        .toSorted((a, b) => b.args.length - a.args.length)[0]
      if (!entry) {
        const missing = entries
          .find((one) => one.constant === constant)
          ?.args.filter(({ name }) => facts[name] === undefined)
          .map(({ name }) => name)
          .join(', ')
        report(
          row.docNo,
          subject,
          text,
          missing ? `${constant} names ${missing}, published nowhere.` : `No facet has ${constant}.`,
        )
        continue
      }
      const args = Object.fromEntries(entry.args.map(({ name }) => [name, normal(facts[name]!)]))
      const argSources = Object.fromEntries(
        Object.entries(args).map(([name, value]) => [name, sourceOf(value, chainId, citing?.docNo ?? row.docNo)]),
      )
      const asset = Object.values(args).find((value) => typeof value === 'string' && tokenAt(chainId, value))
      const known = unit ?? (asset ? tokenAt(chainId, asset as string) : undefined)
      const limit = {
        constant,
        args,
        argSources,
        key: keyOf({ constant, args } as never),
        ...amounts,
        decimals: row.decimals ?? known?.decimals ?? 18,
        symbol: known?.symbol ?? row.unit ?? citing?.asset ?? 'USDS',
        source: row.docNo,
      } as unknown as LimitDefinition
      add(limit, subject)
    }
  }

  const diamond = isBeside(star, chainId)
  if (diamond)
    report(
      star.star.docNo,
      'limits of the monolith',
      'beside those of a diamond',
      'The definition is of the diamond. What only the monolith limits is in `pau keys list` and not enforced here.',
    )
  for (const { row, drafts: here } of coordinatorDrafts(star, chainId)) {
    const unit = coordinatorKeys(star, row)[0]?.token
    make(here, row, row.name, unit, undefined)
  }
  for (const instance of star.instances) {
    if (instance.status === 'Completed') continue
    for (const row of instance.limits) {
      const drafts = draftsOf(instance, row, publishedStars)
      const here = drafts.filter((draft) => (draft.chainId ?? instance.chainId) === chainId)
      if (diamond && !drafts.some(({ constant }) => constant.startsWith('LIMIT_BASIN'))) continue
      if (here.length === 0 && (drafts.length > 0 || instance.chainId !== chainId)) continue
      const unit = tokenAt(chainId, addressOf(instance, 'underlyingAssetAddress'))
      make(here, row, `${instance.name}, ${row.kind}`, unit, instance)
    }
  }
  return [...made.values()]
}

/** Whether a monolith and a diamond run side by side. What a Star has of the diamond alone is the diamond's. */
function isBeside({ chains }: PublishedStar, chainId: number): boolean {
  return chains.some((chain) => chain.chainId === chainId && chain.diamondPau && chain.almProxy?.value)
}

/** What the limits of a PAU itself mean for a chain. */
function coordinatorDrafts(star: PublishedStar, chainId: number): { row: CoordinatorLimit; drafts: Draft[] }[] {
  return star.coordinatorLimits.flatMap((row) => {
    if (row.chainId === null || (isBeside(star, chainId) && row.pau !== 'diamond')) return []
    const drafts = row.namedConstants
      .flatMap((name) => readConstant(name, row) ?? [])
      .filter((draft) => (draft.chainId ?? row.chainId) === chainId)
    return drafts.length > 0 ? [{ row, drafts }] : []
  })
}

/**
 * Where bridges lead: nobody publishes recipients, but a limit says which chain, and what a Star bridges is for its own
 * custody there.
 */
function recipientsOf(star: PublishedStar, chainId: number, report: Report): RecipientDefinition[] {
  const made: RecipientDefinition[] = []
  for (const { row, drafts } of coordinatorDrafts(star, chainId)) {
    if (typeof amountsOf(row) === 'string') continue
    for (const { facts } of drafts) {
      const bridge = facts.destinationDomain === undefined ? 'LayerZero' : 'CCTP'
      const destination = facts.destinationDomain ?? facts.destinationEndpointId
      if (typeof destination !== 'number') continue
      const name = bridge === 'CCTP' ? cctpChain(destination) : layerZeroChain(destination)
      const [network, to] = Object.entries(networks).find(([, { bridge: known }]) => known === name) ?? []
      if (!network || !to || to.chainId === chainId) continue
      if (made.some((one) => one.bridge === bridge && one.destination === destination)) continue
      const custody = to.chainId === null ? custodyOff(star, bridge) : custodyOn(star, to.chainId, row.pau)
      if (!custody) {
        const why = `No custody of ${star.star.name} on ${network} is published that ${bridge} could lead to: it stays closed.`
        report(row.docNo, `recipient on ${network}`, 'none', why)
        continue
      }
      const derived = `Recipients are not published. ${row.docNo} lets value go to ${network}, where ${custody.source} is the custody of ${star.star.name}.`
      made.push({ bridge, destination, network, recipient: { ...custody, derived }, limit: row.docNo })
    }
  }
  return made
}

/** The ALMProxy of a Star on a chain, as bridges take it. */
function custodyOn(star: PublishedStar, chainId: number, pau: string): Cited<Hex> | undefined {
  const chain = star.chains.find((one) => one.chainId === chainId)
  const record = fromRegistry(star.star.id, chainId, ['ALM_PROXY'])
  const published = cited(pau === 'diamond' ? chain?.diamondPau?.proxy : chain?.almProxy)
  const disputed = pau !== 'diamond' && published && record && !isAddressEqual(published.value, record.value)
  const custody = disputed ? undefined : (published ?? record)
  return custody && { ...custody, value: pad(custody.value).toLowerCase() as Hex }
}

/** On Solana, CCTP mints to a token account. What LayerZero would pay is not published. */
function custodyOff({ chains }: PublishedStar, bridge: RecipientDefinition['bridge']): Cited<Hex> | undefined {
  const account = chains.find(({ chainId }) => chainId === null)?.usdcTokenAccount
  if (bridge !== 'CCTP' || !account?.value) return undefined
  return { value: fromBase58(account.value), source: account.docNo }
}

/** CCTP's recipients as parameters of its facet, with the strictest fee caps: none are published. */
function cctpParameters(
  recipients: readonly RecipientDefinition[],
  limits: readonly LimitDefinition[],
): ParameterDefinition[] {
  const open = limits.flatMap(({ constant, args }) =>
    constant === 'LIMIT_USDC_TO_DOMAIN' ? [Number(Object.values(args)[0])] : [],
  )
  return recipients
    .filter(({ bridge, destination }) => bridge === 'CCTP' && open.includes(destination))
    .map(({ destination, recipient: { value, source, derived } }) => ({
      integration: 'CCTP_FACET',
      function: 'setDomainParameters',
      args: [destination, value, 0, 0],
      read: { function: 'getDomainParameters', args: [destination], value: [value, 0, 0] },
      source,
      derived: `${derived} Fee caps are not published either: with caps of 0, a transfer can offer Circle nothing.`,
    }))
}

function bridgeOf(chainId: number): string | undefined {
  return Object.values(networks).find((network) => network.chainId === chainId)?.bridge
}

/** Base units, or why there are none to enforce. */
function amountsOf(row: InstanceLimit | CoordinatorLimit) {
  if (row.unlimited) return { maxAmount: maxUint256, slope: 0n, unlimited: true as const }
  if (row.maxAmount === null || row.slopePerSecond === null) return 'No amount is published that could be enforced.'
  const [maxAmount, slope] = [BigInt(row.maxAmount), BigInt(row.slopePerSecond)]
  if (maxAmount === 0n && (slope > 0n || /unlimited/i.test(row.slopeText ?? '')))
    return 'A maximum of 0 contradicts its slope.'
  if (maxAmount > maxUint128 || slope > maxUint128) return 'More than a limit can hold.'
  return { maxAmount, slope }
}

/** The facets whose limits are there, each with the first document that needs it. */
function integrationsOf(limits: readonly LimitDefinition[]): Cited<IntegrationName>[] {
  const made = new Map<IntegrationName, Cited<IntegrationName>>()
  for (const { constant, args, source } of limits) {
    const { length } = Object.keys(args)
    for (const entry of entries)
      if (entry.constant === constant && entry.args.length === length && !made.has(entry.id as IntegrationName)) {
        const value = entry.id as IntegrationName
        made.set(value, { value, source, ...(unpublished[value] ? { note: unpublished[value] } : {}) })
      }
  }
  // Two facets share CCTP's limits. The newer protocol is the one to deploy.
  if (made.has('CCTP_FACET')) made.delete('CCTP_V1_FACET')
  const loupe = { value: 'DIAMOND_LOUPE_FACET' as const, source: 'EIP-2535', note: 'Lets explorers read the diamond.' }
  return [...made.values(), loupe]
}

function allocatorOf(chain: PublishedChain | undefined, limits: readonly LimitDefinition[]) {
  const published = chain?.allocator
  const all = Array.isArray(published) ? published : published ? [published] : []
  const diamond = all.find((one: PublishedAllocator) => /diamond/i.test(one.serves ?? ''))
  const allocator: PublishedAllocator | undefined = diamond ?? all[0]
  if (!allocator || !limits.some(({ constant }) => constant.startsWith('LIMIT_USDS_'))) return undefined
  const { ilk } = allocator
  // What several allocators share is published once, beside them.
  const shared = all.find((one: PublishedAllocator) => one.shared)?.shared
  const parts = (['vault', 'buffer', 'oracle', 'registry', 'roles'] as const).map((name) => [
    name,
    cited(allocator[name] ?? shared?.[name]),
  ])
  if (!ilk?.value || parts.some(([, value]) => !value)) return undefined
  return { ilk: { value: ilk.value, source: ilk.docNo }, ...Object.fromEntries(parts) } as AllocatorDefinition
}

function liveOf(
  chain: PublishedChain | undefined,
  registry: (...names: string[]) => Cited<Address> | undefined,
  report: Report,
): LiveDefinition | undefined {
  const diamond = chain?.diamondPau
  const given = {
    proxy: cited(diamond?.proxy ?? chain?.almProxy) ?? registry('ALM_PROXY'),
    controller: cited(diamond?.controller ?? chain?.almController) ?? registry('ALM_CONTROLLER'),
    rateLimits: cited(diamond?.rateLimits ?? chain?.rateLimits) ?? registry('ALM_RATE_LIMITS'),
    accessControls: cited(diamond?.accessControls),
    agent: cited(diamond?.administeredAgent),
    beacon: cited(diamond?.beacon),
  }
  if (!diamond)
    for (const [name, record] of [
      ['proxy', registry('ALM_PROXY')],
      ['controller', registry('ALM_CONTROLLER')],
      ['rateLimits', registry('ALM_RATE_LIMITS')],
    ] as const) {
      const value = given[name]
      if (!value || !record || isAddressEqual(value.value, record.value)) continue
      report(value.source, name, value.value, `The registry lists ${record.value} (${record.source}).`)
      delete given[name]
    }
  const known = Object.entries(given).filter(([, value]) => value)
  return known.length > 0 ? { pau: diamond ? 'diamond' : 'monolith', ...Object.fromEntries(known) } : undefined
}

function members(list: readonly PublishedMember[] | undefined): Cited<Address>[] {
  const all = (list ?? []).flatMap((member) => {
    const value = cited(member)
    return value ? [{ ...value, ...(member.role ? { note: member.role } : {}) }] : []
  })
  return all.filter((one, i) => all.findIndex(({ value }) => value === one.value) === i)
}

function each(registry: (...names: string[]) => Cited<Address> | undefined, ...names: string[]): Cited<Address>[] {
  return names.flatMap((name) => registry(name) ?? [])
}

function cited(published: PublishedValue | null | undefined): Cited<Address> | undefined {
  const { value, docNo } = published ?? {}
  if (!value || !docNo || !isAddress(value, { strict: false })) return undefined
  return { value: getAddress(value.toLowerCase()), source: docNo }
}

/** What the Star's own registry lists under the first of the names. */
function fromRegistry(star: string, chainId: number, names: readonly string[]): Cited<Address> | undefined {
  const found = names
    .map((name) => records.find((one) => one.chainId === chainId && one.name === name && ofStar(one, star)))
    .find((record) => record !== undefined)
  return found && { value: found.address, source: found.source }
}

function ofStar({ source }: AddressRecord, star: string): boolean {
  return source.startsWith(`${star}-`)
}

function registered(chainId: number, name: string): Cited<Address> | undefined {
  const record = records.find((one) => one.chainId === chainId && one.name === name)
  return record && { value: record.address, source: record.source }
}

/** The registry where it lists the address on the chain, else the document. */
function sourceOf(value: unknown, chainId: number, docNo: string): string {
  const record = records.find(
    (one) => one.chainId === chainId && one.address === value && /^(spark|grove)-/.test(one.source),
  )
  return record?.source ?? docNo
}

function normal(value: Hex | number): Hex | number {
  return typeof value === 'string' && isAddress(value, { strict: false }) ? getAddress(value.toLowerCase()) : value
}
