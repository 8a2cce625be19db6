import { integrationId } from '@diamond-pau/keys'
import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { osero, spark, stars, validate } from './index.ts'
import type { ChainDefinition, LimitDefinition, StarDefinition } from './index.ts'

/** Any part of a definition, to be made wrong. */
type Broken<T> = { -readonly [key in keyof T]: T[key] extends object ? Broken<T[key]> : any }

/** What is wrong with Osero after an edit. */
function issues(edit: (star: Broken<StarDefinition>, chain: Broken<ChainDefinition>) => void): string[] {
  const star = structuredClone(osero)
  edit(star as Broken<StarDefinition>, star.chains[0] as Broken<ChainDefinition>)
  return validate(star).map(({ path, message }) => `${path}: ${message}`)
}

const limits = { mint: 0, burn: 1, deposit: 2, withdraw: 3 }
const someone = '0x6d370e359e9cbd0Fd35Bb38fAF705D84238CB884'

test('the definitions are sound', () => {
  for (const star of Object.values(stars)) expect(validate(star), star.name).toEqual([])
})

test('identity and chains', () => {
  expect(issues((star) => (star.star = 'Osero PAU'))).toEqual([
    expect.stringMatching(/^star: "Osero PAU" is no identifier/),
  ])
  expect(issues((star) => (star.docNo = '6.1.1.7'))).toEqual(['docNo: "6.1.1.7" is no Atlas document number'])
  expect(issues((star) => (star.chains.length = 0))).toEqual(['chains: is empty: a Star lives on at least one chain'])
  expect(issues((star, chain) => star.chains.push(structuredClone(chain)))).toEqual([
    'chains: 1 is there more than once',
  ])
  expect(issues((_, chain) => (chain.chainId = 0))).toContain('chains[0].chainId: 0 is no chain id')
})

test('every value cites a source', () => {
  const message = '"" cites no source: an Atlas document number, a registry record or an EIP'
  expect(issues((_, chain) => (chain.admin.source = ''))).toEqual([`chains[0].admin: ${message}`])
  expect(issues((_, chain) => (chain.agents[0]!.actors[1]!.source = ''))).toEqual([
    `chains[0].agents[0].actors[1]: ${message}`,
  ])
  expect(issues((_, chain) => (chain.integrations[0]!.source = ''))).toEqual([`chains[0].integrations[0]: ${message}`])
  expect(issues((_, chain) => (chain.parameters[1]!.source = ''))).toEqual([`chains[0].parameters[1]: ${message}`])
  expect(issues((_, chain) => (chain.limits[0]!.source = ''))).toEqual([`chains[0].limits[0]: ${message}`])
  expect(issues((_, chain) => delete (chain.limits[3]!.argSources as Record<string, string>).pool)).toEqual([
    `chains[0].limits[3].args.pool: ${message}`,
  ])
  expect(issues((_, chain) => (chain.live!.proxy!.source = ''))).toEqual([`chains[0].live.proxy: ${message}`])
  expect(issues((_, chain) => (chain.allocator!.ilk.source = ''))).toEqual([`chains[0].allocator.ilk: ${message}`])
  expect(issues((_, chain) => (chain.allocator!.buffer.source = ''))).toEqual([
    `chains[0].allocator.buffer: ${message}`,
  ])
})

test('a module belongs to an integration of the chain and has a name of its own', () => {
  const module = { name: 'Buffer', integration: 'OTC_FACET', contract: 'OTCBuffer', source: 'A.1' } as const
  expect(issues((_, chain) => (chain.modules = [module]))).toEqual([
    'chains[0].modules[0]: needs OTC_FACET, which is not among the integrations',
  ])
  const integration = { value: 'OTC_FACET', source: 'A.1' } as const
  const broken = (...modules: object[]) =>
    issues((_, chain) => {
      chain.integrations.push(integration)
      chain.modules = modules as never
    })
  expect(broken(module, { ...module, name: 'Buffer_2' })).toEqual([])
  expect(broken(module, module)).toEqual(['chains[0].modules: Buffer is there more than once'])
  expect(broken({ ...module, name: '2', source: '' })).toHaveLength(2)
})

test('a cited registry lists the value', () => {
  const source = 'spark-address-registry@5348de2:Ethereum.SPARK_PROXY'
  expect(issues((_, chain) => (chain.admin.source = source))).toEqual([
    `chains[0].admin: ${osero.chains[0]!.admin.value} is cited from ${source}, which is 0x3300f198988e4C9C63F75dF86De36421f06af8c4`,
  ])
  expect(issues((_, chain) => (chain.admin.source = source.replace('PROXY', 'ADMIN')))).toEqual([
    'chains[0].admin: spark-address-registry@5348de2:Ethereum.SPARK_ADMIN does not exist on chain 1',
  ])
})

test('addresses are checksummed', () => {
  const lower = osero.chains[0]!.admin.value.toLowerCase()
  expect(issues((_, chain) => (chain.admin.value = lower))).toEqual([
    `chains[0].admin: ${lower} is not checksummed: ${osero.chains[0]!.admin.value}`,
  ])
  expect(issues((_, chain) => (chain.live!.beacon!.value = '0x1234'))).toEqual([
    'chains[0].live.beacon: "0x1234" is not the address of a contract or account',
  ])
  expect(issues((_, chain) => (chain.admin.value = `0x${'0'.repeat(40)}`))).toHaveLength(1)
  expect(issues((_, chain) => ((chain.parameters[0]!.args as unknown[])[0] = lower))).toEqual([
    `chains[0].parameters[0].args: ${lower} is not checksummed`,
  ])
})

test('agents have an admin and no account twice', () => {
  expect(issues((_, chain) => (chain.agents[0]!.admins.length = 0))).toEqual([
    'chains[0].agents[0].admins: is empty: nobody could manage the agent',
  ])
  expect(issues((_, chain) => chain.agents[0]!.actors.push(chain.agents[0]!.actors[0]!))).toEqual([
    'chains[0].agents[0].actors: 0x29c5A20A49A0D522A3714af97C517a908946b6A8 is there more than once',
  ])
  expect(issues((_, chain) => chain.agents.push(structuredClone(chain.agents[0]!)))).toEqual([
    'chains[0].agents: relayers is there more than once',
  ])
})

test('integrations are known and serve every limit and parameter', () => {
  expect(issues((_, chain) => (chain.integrations[2]!.value = 'LOUPE_FACET'))).toEqual([
    expect.stringMatching(
      /^chains\[0\]\.integrations\[2\]: there is no integration "LOUPE_FACET"\. Known: AAVE_FACET, /,
    ),
  ])
  expect(issues((_, chain) => chain.integrations.splice(0, 1))).toEqual([
    'chains[0].parameters[0]: needs USDS_FACET, which is not among the integrations',
    'chains[0].limits[0]: needs USDS_FACET, which is not among the integrations',
    'chains[0].limits[1]: needs USDS_FACET, which is not among the integrations',
  ])
  expect(issues((_, chain) => chain.integrations.push(chain.integrations[0]!))).toEqual([
    'chains[0].integrations: USDS_FACET is there more than once',
  ])
  for (const { integrations } of [...osero.chains, ...spark.chains])
    for (const { value } of integrations) expect(integrationId(value)).toMatch(/^0x[0-9a-f]{64}$/)
})

test('parameters can be set, read and told apart', () => {
  expect(issues((_, chain) => (chain.parameters[0]!.function = 'setVault(address)'))).toEqual([
    'chains[0].parameters[0].function: "setVault(address)" is no function name',
  ])
  expect(issues((_, chain) => (chain.parameters[0]!.read.function = ''))).toEqual([
    'chains[0].parameters[0].read.function: "" is no function name',
  ])
  expect(issues((_, chain) => (chain.parameters[0]!.read.value = undefined))).toEqual([
    'chains[0].parameters[0].read.value: is missing: the parameter could not be compared',
  ])
  expect(issues((_, chain) => chain.parameters.push(chain.parameters[0]!))).toEqual([
    'chains[0].parameters: USDS_FACET vault() is there more than once',
  ])
})

test('keys are those of their arguments', () => {
  const { key } = osero.chains[0]!.limits[limits.mint]!
  expect(issues((_, chain) => (chain.limits[limits.withdraw]!.key = key))).toContain(
    `chains[0].limits[3].key: ${key} is not the key of LIMIT_AAVE_WITHDRAW, which is ${osero.chains[0]!.limits[3]!.key}`,
  )
  expect(issues((_, chain) => chain.limits.push(chain.limits[limits.burn]!))).toEqual([
    expect.stringMatching(/^chains\[0\]\.limits: 0x844d35ae.* is there more than once$/),
  ])
  expect(issues((_, chain) => (chain.limits[limits.mint]!.constant = 'LIMIT_USDS'))).toEqual([
    'chains[0].limits[0].constant: there is no limit constant "LIMIT_USDS"',
  ])
  expect(issues((_, chain) => (chain.limits[limits.withdraw]!.args = {}))).toEqual([
    'chains[0].limits[3].args: LIMIT_AAVE_WITHDRAW takes { pool, aToken }, but got no arguments.',
  ])
  // Another pool: the source does not list it, and the key would change.
  expect(
    issues((_, chain) => (chain.limits[limits.withdraw]!.args = { ...chain.limits[3]!.args, pool: someone })),
  ).toEqual([
    expect.stringMatching(
      /^chains\[0\]\.limits\[3\]\.args\.pool: 0x6d37.* is cited from spark-address-registry@5348de2:SparkLend\.POOL/,
    ),
  ])
})

test('a published id is the key in its scheme', () => {
  const published = {
    value: osero.chains[0]!.limits[limits.withdraw]!.key,
    source: 'A.6.1.1.7',
    scheme: 'diamond' as const,
  }
  const publish = (over: Partial<LimitDefinition['published']>) =>
    issues((_, chain) => (chain.limits[limits.withdraw]!.published = { ...published, ...over }))
  expect(publish({})).toEqual([])
  expect(publish({ scheme: 'monolith' })).toEqual([
    expect.stringMatching(
      /^chains\[0\]\.limits\[3\]\.published: 0xf9ac.* is not the limit's key in the monolith scheme, which is 0x/,
    ),
  ])
  expect(publish({ value: '0x12' })).toHaveLength(1)
  expect(publish({ source: 'somewhere' })).toHaveLength(1)
})

test('maximum, slope and unlimited agree', () => {
  const amounts = (edit: object) => issues((_, chain) => Object.assign(chain.limits[limits.mint]!, edit))
  expect(amounts({ maxAmount: 0n })).toEqual([
    'chains[0].limits[0].slope: is 57870370370370370370, but a limit of 0 never refills',
  ])
  expect(amounts({ maxAmount: 0n, slope: 0n })).toEqual([])
  expect(amounts({ maxAmount: maxUint256 })).toEqual([expect.stringContaining('Mark the limit unlimited')])
  expect(amounts({ unlimited: true })).toEqual([
    'chains[0].limits[0].maxAmount: is 5000000000000000000000000, but the limit is marked unlimited',
    'chains[0].limits[0].slope: is 57870370370370370370, but an unlimited limit has none',
  ])
  expect(amounts({ unlimited: true, maxAmount: maxUint256, slope: 0n })).toEqual([])
  expect(amounts({ maxAmount: -1n, slope: 0n })).toHaveLength(1)
  expect(amounts({ slope: 2n ** 128n })).toHaveLength(1)
  expect(amounts({ decimals: 1.5 })).toEqual(['chains[0].limits[0].decimals: 1.5 are no decimals'])
})

test('problems name a document', () => {
  const problem = { docNo: 'somewhere', subject: '', published: '', why: '' }
  expect(issues((star) => star.problems.push(problem))).toEqual([
    'problems[0].docNo: "somewhere" is no Atlas document number',
  ])
})
