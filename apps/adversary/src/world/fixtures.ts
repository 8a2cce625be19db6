import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, type LocalContract, type Stack } from '@diamond-pau/contracts/testing'
import type { FacetManifest } from '@diamond-pau/facet-kit'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, isAddress, zeroAddress } from 'viem'
import type { FuzzChain } from './chain.ts'
import type { Setup } from './setup.ts'

/** Facets whose own tests bring a venue that the call names, so that it stands beside the devnet's, and can turn hostile. */
const FOLDERS = [
  'aave',
  'aave-v4',
  'basin',
  'centrifuge',
  'core-halo',
  'curve',
  'dual-pool',
  'erc4626',
  'erc7540',
  'farm',
  'layer-zero',
  'legacy-migration',
  'maple',
  'merkl',
  'morpho',
  'nfat-halo',
  'nfat-prime',
  'otc',
  'spark-vault',
  'transfer-asset',
] as const

/** The hostile venue of a facet: see HostileVenue.sol of facet-kit. */
export type HostileVenue = {
  manifest: FacetManifest
  fixture: Fixture & Record<string, unknown>
}

const HONEST = 0
const REENTERS = 1
const MODES = [HONEST, REENTERS, 2, 3, 4, 5]
/** How often a limit holds what an action of the facet's tests uses up. */
const ROOM = 1000n

/** Deploys the hostile venues for a PAU. */
export async function installHostileVenues({ chain }: FuzzChain, stack: Stack): Promise<HostileVenue[]> {
  const venues: HostileVenue[] = []
  const deploy = async (url: URL | string, args: readonly unknown[] = []) => {
    const artifact = readArtifact(url)
    return contractAt(chain, artifact, await chain.deploy(artifact, args))
  }
  for (const folder of FOLDERS) {
    const home = new URL(`../../../../packages/facets/${folder}/`, import.meta.url)
    const { default: manifest } = (await import(new URL('facet.ts', home).href)) as { default: FacetManifest }
    const module = (await import(new URL('test/fixture.ts', home).href)) as Record<string, unknown>
    const name = Object.keys(module).find((key) => key.endsWith('Fixture')) as string
    const create = module[name] as (context: FixtureContext) => Promise<HostileVenue['fixture']>
    const fixture = await create({
      chain,
      stack,
      proxy: stack.proxy.address,
      token: (decimals) => deploy(import.meta.resolve('@diamond-pau/facet-kit/build/TestToken.json'), [decimals]),
      mock: (mock, args) => deploy(new URL(`build/test/${mock}.json`, home), args),
    })
    venues.push({ manifest, fixture })
  }
  return venues
}

/** Has a PAU use a hostile venue, and the venue turn on it. */
export async function useHostileVenue(setup: Setup, { manifest, fixture }: HostileVenue) {
  const call = (name: string) => `${manifest.prefix}_${name}`
  // Fixtures want a receipt of none of these.
  await fixture.configure?.(async (name, args) => {
    const allocators = manifest.functions[name]?.role === 'allocator'
    await (allocators ? setup.operate(call(name), args) : setup.govern(call(name), args))
    return undefined as never
  })
  const contracts = Object.values(fixture).filter(isContract)
  for (const [name, action] of Object.entries(fixture.actions)) {
    for (const [limit, args] of limitsOf(manifest, name, action)) {
      const { constant } = manifest.limits?.[limit] ?? { constant: limit }
      await setup.limit(constant, args, room(action, limit))
      const named = Object.values(args).filter(
        (value): value is Address => typeof value === 'string' && isAddress(value),
      )
      for (const token of contracts.filter(isToken)) {
        setup.pays(token.address, ...named, ...contracts.map(({ address }) => address), zeroAddress)
      }
    }
    await setup.others(`${manifest.prefix} venue`, async () => action.prepare?.(action.amount))
    await setup.operate(call(name), action.args(action.amount), { value: action.value })
  }
  const { venue } = fixture
  if (!venue) return
  const [first] = Object.entries(fixture.actions)
  const { controller } = setup.pau
  const again = setup.knowledge.templates.find((template) => template.name === call(first?.[0] ?? ''))?.data ?? '0x'
  const misbehave = (mode: number) =>
    setup.others(`${manifest.prefix} venue turns`, () => venue.send('misbehave', [mode, controller.address, again]))
  for (const mode of MODES) await misbehave(mode)
  // Honest more often than not, or nothing would work in the end.
  for (let i = 0; i < 6; i++) await misbehave(HONEST)
}

/** For what the facet's tests use up, a thousand times. Second tokens may have 18 decimals where the first has 6. */
function room({ amount, moves, furtherKeys }: Fixture['actions'][string], limit: string): bigint {
  const used = moves?.[limit]?.(amount) ?? amount
  const further = furtherKeys?.some((each) => each.limit === limit) ? 10n ** 12n : 1n
  return (used > amount ? used : amount) * further * ROOM
}

function limitsOf(manifest: FacetManifest, name: string, action: Fixture['actions'][string]) {
  const intent = manifest.functions[name]
  if (intent?.role !== 'allocator') throw new Error(`${name} of ${manifest.id} is not the allocator's`)
  const used = [...intent.limits, ...(intent.refills ?? []), ...Object.keys(intent.gates ?? {})]
  return [
    ...used.map((limit) => [limit, action.keys?.[limit] ?? {}] as const),
    ...(action.furtherKeys ?? []).map(({ limit, args }) => [limit, args] as const),
  ]
}

function isContract(value: unknown): value is LocalContract {
  return typeof value === 'object' && value !== null && 'abi' in value && 'address' in value
}

function isToken({ abi }: LocalContract): boolean {
  return abi.some((item) => item.type === 'function' && item.name === 'transferFrom')
}
