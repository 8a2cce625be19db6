import { mainnet } from '@diamond-pau/addresses'
import { diamondKey, diamondKeys, monolithKey } from '@diamond-pau/keys'
import { getAddress, type Hex } from 'viem'
import { expect, test } from 'vitest'
import oseroJson from '../data/osero.json' with { type: 'json' }
import sparkJson from '../data/spark.json' with { type: 'json' }
import { type Cited, keyOf, type LimitDefinition, monolithKeyOf } from './index.ts'
import { osero } from './osero.ts'
import { spark } from './spark.ts'

// The definitions against the Atlas as data/ holds it.

type PublishedLimit = {
  docNo: string
  rateLimitId?: string | null
  rateLimitIdDocNo?: string | null
  maxAmount: string | null
  slopePerSecond: string | null
  unlimited: boolean
  decimals: number | null
}
type Instance = {
  docNo: string
  status: string
  addresses: Record<string, string | null>
  limits: PublishedLimit[]
  maxSlippage: { onchain1e18Derived: string }[] | null
}
type Facts = { coordinatorLimits: PublishedLimit[]; instances: Instance[] }

/** What is published for Ethereum, the only chain of a definition. */
function onEthereum({ coordinatorLimits, instances }: { coordinatorLimits: unknown; instances: unknown }): Facts {
  const here = <T>(rows: T): T => (rows as { chainId: number | null }[]).filter(({ chainId }) => chainId === 1) as T
  return { coordinatorLimits: here(coordinatorLimits), instances: here(instances) } as Facts
}
type Fact = { value: string; docNo: string }
type ChainFacts = Record<'almController' | 'almProxy' | 'executorOrSubProxy' | 'rateLimits', Fact> & {
  relayers: Fact[]
  freezers: Fact[]
  allocator: Record<'buffer' | 'ilk' | 'oracle' | 'registry' | 'roles' | 'vault', Fact> & { ilkParameters: string }
  diamondPau: Record<'accessControls' | 'administeredAgent' | 'beacon' | 'controller' | 'proxy' | 'rateLimits', Fact>
}
// The compiler infers a type of its own for every chain of the files.
const oseroFacts = { ...onEthereum(oseroJson), chain: oseroJson.chains[0] as unknown as ChainFacts }
const sparkFacts = { ...onEthereum(sparkJson), chain: sparkJson.chains[0] as unknown as ChainFacts }

const [oseroChain] = osero.chains
const [sparkChain] = spark.chains
const cited = ({ value, docNo }: { value: string; docNo: string }) => ({ value, source: docNo })
const plain = ({ value, source }: Cited<string>) => ({ value, source })

function publishedLimits({ coordinatorLimits, instances }: Facts): PublishedLimit[] {
  return [...coordinatorLimits, ...instances.flatMap((instance) => instance.limits)]
}

function expectPublished(limit: LimitDefinition, facts: Facts): void {
  const row = publishedLimits(facts).find((l) => l.docNo === limit.source)
  expect(row, `${limit.constant} ${limit.source}`).toBeDefined()
  expect(limit.maxAmount).toBe(BigInt(row!.maxAmount!))
  expect(limit.slope).toBe(row!.unlimited ? 0n : BigInt(row!.slopePerSecond!))
  expect(limit.unlimited ?? false).toBe(row!.unlimited)
  if (row!.decimals !== null) expect(limit.decimals).toBe(row!.decimals)

  const instance = facts.instances.find((i) => limit.source.startsWith(`${i.docNo}.`))
  if (!instance) return expect(limit.args).toEqual({})
  // Every address of the key is one of the instance's, but the pool, which the Atlas does not publish.
  const addresses = Object.values(instance.addresses).flatMap((address) => (address ? getAddress(address) : []))
  for (const [name, value] of Object.entries<unknown>(limit.args))
    if (name !== 'pool') expect(addresses, `${limit.source} ${name}`).toContain(value)
}

test('every limit is as published', () => {
  for (const limit of oseroChain!.limits) expectPublished(limit, oseroFacts)
  for (const limit of sparkChain!.limits) expectPublished(limit, sparkFacts)
})

test('every published limit of Osero is defined', () => {
  expect(oseroChain!.limits.map((limit) => limit.source)).toEqual(publishedLimits(oseroFacts).map((row) => row.docNo))
  expect(oseroChain!.limits.map(({ maxAmount, slope, unlimited }) => [maxAmount, slope, unlimited])).toEqual([
    [5_000_000n * 10n ** 18n, 57_870_370_370_370_370_370n, undefined],
    [2n ** 256n - 1n, 0n, true],
    [5_000_000n * 10n ** 18n, 57_870_370_370_370_370_370n, undefined],
    [2n ** 256n - 1n, 0n, true],
  ])
})

test('every published limit of Spark is defined, a problem, or waits for its facet', () => {
  // By Atlas document; an instance stands for all its limits.
  const instances = 'A.6.1.1.1.2.6.1.3.1'
  const waiting = {
    CCTP_FACET: ['A.6.1.1.1.2.6.1.2.1.1.3.1.4'],
    CURVE_FACET: [`${instances}.7`],
    ETHENA_FACET: [`${instances}.4.1`, `${instances}.4.2.2.4.2`],
    MAPLE_FACET: [`${instances}.3.2.4.1`],
    OTC_FACET: [`${instances}.14`],
    UNISWAP_V4_FACET: [`${instances}.11`],
    completed: sparkFacts.instances.filter((i) => i.status === 'Completed').map((i) => i.docNo),
  }
  const within = (docNo: string) => (doc: string) => docNo === doc || docNo.startsWith(`${doc}.`)
  const rows = publishedLimits(sparkFacts)
  const defined = rows.filter(({ docNo }) => sparkChain!.limits.some((limit) => limit.source === docNo))
  const problems = rows.filter(({ docNo }) => spark.problems.map((p) => p.docNo).some(within(docNo)))
  const later = rows.filter(({ docNo }) => Object.values(waiting).flat().some(within(docNo)))

  expect(defined).toHaveLength(sparkChain!.limits.length)
  expect(new Set([...defined, ...problems, ...later])).toEqual(new Set(rows))
  expect(defined.length + problems.length + later.length).toBe(rows.length)
  expect([defined.length, problems.length, later.length]).toEqual([30, 21, 33])
})

test('every problem shows in what is published', () => {
  const documents = [sparkFacts.chain.almController.docNo, ...publishedLimits(sparkFacts).map((row) => row.docNo)]
  for (const { docNo } of spark.problems)
    expect(
      documents.some((d) => d === docNo || d.startsWith(`${docNo}.`)),
      docNo,
    ).toBe(true)

  const { almController } = sparkFacts.chain
  expect(almController.value).not.toBe(mainnet.SPARK_ALM_CONTROLLER)
  const text = spark.problems.map((p) => `${p.published} ${p.why}`).join()
  for (const address of [almController.value, mainnet.SPARK_ALM_CONTROLLER]) expect(text).toContain(address)
})

test('roles, live contracts and allocator vaults are as published', () => {
  for (const [chain, facts] of [
    [oseroChain!, oseroFacts.chain],
    [sparkChain!, sparkFacts.chain],
  ] as const) {
    expect(plain(chain.admin)).toEqual(cited(facts.executorOrSubProxy))
    const [agent, ...others] = chain.agents
    expect(others).toEqual([])
    expect(agent!.admins.map(plain)).toEqual([cited(facts.executorOrSubProxy)])
    expect(agent!.actors.map(plain)).toEqual(facts.relayers.map(cited))
    expect(agent!.revokers.map(plain)).toEqual(facts.freezers.map(cited))
    expect(agent!.grantors).toEqual([])
    const { ilkParameters: _, ...allocator } = facts.allocator
    for (const [name, fact] of Object.entries(allocator))
      expect(plain(chain.allocator![name as keyof typeof allocator])).toEqual(cited(fact))
    expect(chain.parameters[0]).toMatchObject({
      function: 'setVault',
      args: [facts.allocator.vault.value],
      source: facts.allocator.vault.docNo,
    })
  }

  const { proxy, controller, accessControls, rateLimits, administeredAgent, beacon } = oseroFacts.chain.diamondPau
  const published = { proxy, controller, accessControls, rateLimits, agent: administeredAgent, beacon }
  const { pau, ...live } = oseroChain!.live!
  expect(pau).toBe('diamond')
  for (const [name, fact] of Object.entries(published))
    expect(plain(live[name as keyof typeof live]!)).toEqual(cited(fact))
  expect(sparkChain!.live).toEqual({
    pau: 'monolith',
    proxy: cited(sparkFacts.chain.almProxy),
    rateLimits: cited(sparkFacts.chain.rateLimits),
  })
})

test("Osero's max slippage is what is published", () => {
  const { docNo, addresses, maxSlippage } = oseroFacts.instances[0]!
  const value = BigInt(maxSlippage![0]!.onchain1e18Derived)
  expect(value).toBe(999_900_000_000_000_000n)
  expect(oseroChain!.parameters[1]).toMatchObject({
    function: 'setMaxSlippage',
    args: [addresses.tokenAddress, value],
    read: { function: 'getMaxSlippage', args: [addresses.tokenAddress], value },
    source: `${docNo}.2.5.1`,
  })
})

test('every key is the one that the keys package makes', () => {
  for (const limit of [...oseroChain!.limits, ...sparkChain!.limits]) {
    expect(limit.key).toBe(keyOf(limit))
    expect(diamondKeys.map((entry) => entry.constant)).toContain(limit.constant)
  }
  const deposit = oseroChain!.limits[2]!
  expect(deposit.key).toBe(
    diamondKey('LIMIT_AAVE_DEPOSIT', {
      underlyingAsset: '0xdC035D45d973E3EC169d2276DDab16f1e407384F',
      pool: '0xC13e21B648A5Ee794902342038FF3aDAB66BE987',
      aToken: '0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359',
    }),
  )
  expect(monolithKeyOf(deposit)).toBe(
    monolithKey('LIMIT_AAVE_DEPOSIT', { aToken: '0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359' }),
  )
  expect(monolithKeyOf(oseroChain!.limits[1]!)).toBeUndefined()
})

test('every published id is reproduced, in the scheme it belongs to', () => {
  const limits = [...oseroChain!.limits, ...sparkChain!.limits]
  const ids = [...oseroFacts.instances, ...sparkFacts.instances].flatMap((i) => i.limits).filter((l) => l.rateLimitId)
  expect(ids).toHaveLength(1)
  for (const { docNo, rateLimitId, rateLimitIdDocNo } of ids) {
    const limit = limits.find((l) => l.source === docNo)!
    expect(limit.published).toEqual({ value: rateLimitId, source: rateLimitIdDocNo, scheme: 'monolith' })
    expect(monolithKeyOf(limit)).toBe(rateLimitId as Hex)
    expect(limit.key).not.toBe(rateLimitId)
  }
  expect(limits.filter((limit) => limit.published)).toHaveLength(1)
})
