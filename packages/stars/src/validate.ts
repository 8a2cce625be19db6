import { records } from '@diamond-pau/addresses'
import { type DiamondKeyEntry, diamondKeys } from '@diamond-pau/keys'
import { getAddress, isAddress, isAddressEqual, maxUint128, maxUint256, size, zeroAddress } from 'viem'
import { keyOf, monolithKeyOf } from './limitKeys.ts'
import { shapeIssues } from './shape.ts'
import type {
  AgentDefinition,
  ChainDefinition,
  Cited,
  LimitDefinition,
  ModuleDefinition,
  ParameterDefinition,
  StarDefinition,
} from './types.ts'

/** A fault of a definition: where it is, such as `chains[0].limits[2].slope`, and what is wrong. */
export type Issue = { path: string; message: string }

const documentNumber = /^A(\.\d+)+$/
const registryCitation = /^(spark|grove)-address-registry@[0-9a-f]{7}:\w+\.\w+$/
const standard = /^EIP-\d+$/

/** ERC-20 has them in a uint8. */
const MAX_DECIMALS = 255

const known: readonly string[] = [...new Set(diamondKeys.map((entry) => entry.id)), 'DIAMOND_LOUPE_FACET']

/**
 * Everything that is wrong with a definition; empty when it is sound. Checks that it has the shape of one, and then that every value cites its source (and
 * equals what a cited registry lists), that addresses are checksummed, integrations known and sufficient, keys those of
 * their arguments, published ids reproduced, and that maxima and slopes do not contradict each other.
 */
export function validate(star: StarDefinition): Issue[] {
  const shape = shapeIssues(star)
  if (shape.length > 0) return shape
  return [
    ...expect('star', /^[a-z][a-z0-9-]*$/.test(star.star), `"${star.star}" is no identifier: use a-z, 0-9 and -`),
    ...expect('name', star.name !== '', 'is empty'),
    ...checkDocument('docNo', star.docNo),
    ...expect(
      'chains',
      star.chains.length + (star.incomplete?.length ?? 0) > 0,
      'is empty: a Star lives on at least one chain',
    ),
    ...checkUnique('chains', star.chains, (chain) => chain.chainId),
    ...star.chains.flatMap((chain, i) => checkChain(`chains[${i}]`, chain)),
    ...(star.incomplete ?? []).flatMap((chain, i) => [
      ...checkDocument(`incomplete[${i}].docNo`, chain.docNo),
      ...expect(`incomplete[${i}].missing`, chain.missing !== '', 'is empty: what is missing?'),
    ]),
    ...star.problems.flatMap((problem, i) => checkDocument(`problems[${i}].docNo`, problem.docNo)),
  ]
}

function checkChain(path: string, chain: ChainDefinition): Issue[] {
  const { chainId, modules = [] } = chain
  const address = (at: string, cited: Cited<string>) => checkAddress(`${path}.${at}`, cited, chainId)
  const { ilk, ...allocator } = chain.allocator ?? {}
  const { pau: _, ...live } = chain.live ?? {}
  return [
    ...expect(`${path}.chainId`, Number.isSafeInteger(chainId) && chainId > 0, `${chainId} is no chain id`),
    ...address('admin', chain.admin),
    ...(chain.beaconAdmin ? address('beaconAdmin', chain.beaconAdmin) : []),
    ...checkUnique(`${path}.agents`, chain.agents, (agent) => agent.name),
    ...chain.agents.flatMap((agent, i) => checkAgent(`${path}.agents[${i}]`, agent, chainId)),
    ...checkUnique(`${path}.integrations`, chain.integrations, (integration) => integration.value),
    ...chain.integrations.flatMap((integration, i) => [
      ...checkSource(`${path}.integrations[${i}]`, integration.source),
      ...expect(
        `${path}.integrations[${i}]`,
        known.includes(integration.value),
        `there is no integration "${integration.value}". Known: ${known.join(', ')}`,
      ),
    ]),
    ...checkUnique(`${path}.modules`, modules, (module) => module.name),
    ...modules.flatMap((module, i) => checkModule(`${path}.modules[${i}]`, module, chain)),
    ...checkUnique(`${path}.parameters`, chain.parameters, parameterIdentity),
    ...chain.parameters.flatMap((parameter, i) => checkParameter(`${path}.parameters[${i}]`, parameter, chain)),
    ...checkUnique(`${path}.limits`, chain.limits, (limit) => limit.key),
    ...chain.limits.flatMap((limit, i) => checkLimit(`${path}.limits[${i}]`, limit, chain)),
    ...(chain.recipients ?? []).flatMap(({ recipient, limit }, i) => [
      ...checkSource(`${path}.recipients[${i}]`, recipient.source),
      ...checkDocument(`${path}.recipients[${i}].limit`, limit),
      ...expect(`${path}.recipients[${i}]`, size(recipient.value) === 32, `${recipient.value} is not 32 bytes`),
    ]),
    ...Object.entries(live).flatMap(([name, cited]) => address(`live.${name}`, cited)),
    ...Object.entries(allocator).flatMap(([name, cited]) => address(`allocator.${name}`, cited)),
    ...(ilk ? checkSource(`${path}.allocator.ilk`, ilk.source) : []),
  ]
}

function checkAgent(path: string, agent: AgentDefinition, chainId: number): Issue[] {
  const { name, ...lists } = agent
  return [
    ...expect(`${path}.name`, name !== '', 'is empty'),
    ...expect(`${path}.admins`, lists.admins.length > 0, 'is empty: nobody could manage the agent'),
    ...Object.entries(lists).flatMap(([list, accounts]) => [
      ...checkUnique(`${path}.${list}`, accounts, (account) => account.value),
      ...accounts.flatMap((account, i) => checkAddress(`${path}.${list}[${i}]`, account, chainId)),
    ]),
  ]
}

/** Which modules a facet has is for its catalogue entry to say, which the deployer asks. */
function checkModule(path: string, { name, integration, contract, source }: ModuleDefinition, chain: ChainDefinition) {
  return [
    ...checkSource(path, source),
    ...checkIntegrated(path, integration, chain),
    ...expect(`${path}.name`, isName(name), `"${name}" is no name: begin with a letter, go on with a-z, 0-9 and _`),
    ...expect(`${path}.contract`, isName(contract), `"${contract}" is no contract name`),
  ]
}

function checkParameter(path: string, parameter: ParameterDefinition, chain: ChainDefinition): Issue[] {
  const { integration, read, args, source } = parameter
  return [
    ...checkSource(path, source),
    ...checkIntegrated(path, integration, chain),
    ...expect(`${path}.function`, isName(parameter.function), `"${parameter.function}" is no function name`),
    ...expect(`${path}.read.function`, isName(read.function), `"${read.function}" is no function name`),
    ...checkArguments(`${path}.args`, args),
    ...checkArguments(`${path}.read.args`, read.args),
    ...expect(`${path}.read.value`, read.value !== undefined, 'is missing: the parameter could not be compared'),
  ]
}

function checkLimit(path: string, limit: LimitDefinition, chain: ChainDefinition): Issue[] {
  const entry = diamondKeys.find((e) => e.constant === limit.constant)
  if (!entry) return [{ path: `${path}.constant`, message: `there is no limit constant "${limit.constant}"` }]
  return [
    ...checkSource(path, limit.source),
    ...checkIntegrated(path, entry.id, chain),
    ...checkKey(path, limit, chain.chainId),
    ...checkAmounts(path, limit),
    ...expect(
      `${path}.decimals`,
      Number.isInteger(limit.decimals) && limit.decimals >= 0 && limit.decimals <= MAX_DECIMALS,
      `${limit.decimals} are no decimals`,
    ),
  ]
}

/** What a key names that is an address. Everything else is for the encoding to check. */
function addressArguments({ constant, args }: LimitDefinition): [name: string, value: string][] {
  const keys: readonly DiamondKeyEntry[] = diamondKeys.filter((key) => key.constant === constant)
  const declared = keys.flatMap((key) => key.args)
  return Object.entries<unknown>(args).flatMap(([name, value]) =>
    declared.some((argument) => argument.name === name && argument.type !== 'address') ? [] : [[name, String(value)]],
  )
}

function checkKey(path: string, limit: LimitDefinition, chainId: number): Issue[] {
  const sources: Record<string, string> = limit.argSources
  const issues = addressArguments(limit).flatMap(([name, value]) =>
    checkAddress(`${path}.args.${name}`, { value, source: sources[name] ?? '' }, chainId),
  )
  if (issues.length > 0) return issues

  let key: string
  try {
    key = keyOf(limit)
  } catch (error) {
    return [{ path: `${path}.args`, message: (error as Error).message }]
  }
  const { published } = limit
  const reproduced = published?.scheme === 'monolith' ? monolithKeyOf(limit) : key
  return [
    ...expect(`${path}.key`, limit.key === key, `${limit.key} is not the key of ${limit.constant}, which is ${key}`),
    ...(published ? checkSource(`${path}.published`, published.source) : []),
    ...expect(
      `${path}.published`,
      !published || published.value === reproduced,
      `${published?.value} is not the limit's key in the ${published?.scheme} scheme, which is ${reproduced}`,
    ),
  ]
}

function checkAmounts(path: string, { maxAmount, slope, unlimited }: LimitDefinition): Issue[] {
  if (unlimited)
    return [
      ...expect(`${path}.maxAmount`, maxAmount === maxUint256, `is ${maxAmount}, but the limit is marked unlimited`),
      ...expect(`${path}.slope`, slope === 0n, `is ${slope}, but an unlimited limit has none`),
    ]
  return [
    ...expect(
      `${path}.maxAmount`,
      maxAmount >= 0n && maxAmount <= maxUint128,
      `${maxAmount} is not between 0 and 2^128 − 1. Mark the limit unlimited if it is meant to be`,
    ),
    ...expect(`${path}.slope`, slope >= 0n && slope <= maxUint128, `${slope} is not between 0 and 2^128 − 1`),
    ...expect(`${path}.slope`, maxAmount !== 0n || slope === 0n, `is ${slope}, but a limit of 0 never refills`),
  ]
}

function checkAddress(path: string, { value, source }: Cited<string>, chainId: number): Issue[] {
  const issues = checkSource(path, source)
  if (!isAddress(value, { strict: false }) || isAddressEqual(value, zeroAddress))
    return [...issues, { path, message: `"${value}" is not the address of a contract or account` }]
  if (value !== getAddress(value)) issues.push({ path, message: `${value} is not checksummed: ${getAddress(value)}` })

  if (registryCitation.test(source)) {
    const record = records.find((r) => r.source === source && r.chainId === chainId)
    if (!record) issues.push({ path, message: `${source} does not exist on chain ${chainId}` })
    else if (record.address !== getAddress(value))
      issues.push({ path, message: `${value} is cited from ${source}, which is ${record.address}` })
  }
  return issues
}

function checkArguments(path: string, args: readonly unknown[]): Issue[] {
  const addresses = args.filter((arg) => typeof arg === 'string' && isAddress(arg, { strict: false }))
  return addresses.flatMap((arg) => expect(path, getAddress(arg as string) === arg, `${arg} is not checksummed`))
}

function checkIntegrated(path: string, integration: string, chain: ChainDefinition): Issue[] {
  const has = chain.integrations.some(({ value }) => value === integration)
  return expect(path, has, `needs ${integration}, which is not among the integrations`)
}

function checkSource(path: string, source: string): Issue[] {
  const cites = [documentNumber, registryCitation, standard].some((format) => format.test(source))
  return expect(path, cites, `"${source}" cites no source: an Atlas document number, a registry record or an EIP`)
}

function checkDocument(path: string, docNo: string): Issue[] {
  return expect(path, documentNumber.test(docNo), `"${docNo}" is no Atlas document number`)
}

function checkUnique<T>(path: string, items: readonly T[], identity: (item: T) => unknown): Issue[] {
  const identities = items.map(identity)
  const repeated = new Set(identities.filter((id, i) => identities.indexOf(id) !== i))
  return [...repeated].map((id) => ({ path, message: `${String(id)} is there more than once` }))
}

function parameterIdentity({ integration, read }: ParameterDefinition): string {
  return `${integration} ${read.function}(${read.args.join(', ')})`
}

function isName(text: string): boolean {
  return /^[a-z]\w*$/i.test(text)
}

function expect(path: string, holds: boolean, message: string): Issue[] {
  return holds ? [] : [{ path, message }]
}
