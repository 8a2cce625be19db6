import { setTimeout } from 'node:timers/promises'
import { chainName, records } from '@diamond-pau/addresses'
import { getPublishedStar, type PublishedStar, type Scheme, schemeOf, stars } from '@diamond-pau/stars'
import type { Command } from 'commander'
import { type Address, getAddress } from 'viem'
import { ChainMismatchError } from '../../resolve.ts'
import { type LimitRow, limitsAgree, type LimitStatus, readStarLimits } from '../../limits/limits.ts'
import { latestView, type View } from '../../read/view.ts'
import { amountText, countText, durationText, rateText } from '../../text.ts'
import { print, printJson, styled, table } from '../output.ts'
import {
  chainIdOf,
  desiredOf,
  findDefinition,
  openSession,
  parseAddress,
  type Session,
  type StarOptions,
  UsageError,
} from '../session.ts'
import { starCommand } from '../starCommand.ts'

type Options = StarOptions & { json?: true; scheme?: string; rateLimits?: string; watch?: string | true }

/** Whose limits are read, where. */
type Target = { star: PublishedStar; chainId: number; scheme: Scheme }

/** How often a watched chain is asked for a new block, in seconds. */
const WATCH_SECONDS = 12

export function limitsCommand(): Command {
  return starCommand(
    'limits',
    'every limit of a PAU: what it is for, what is left, when it refills; exit code 1 if chain and definition differ',
  )
    .option('--scheme <scheme>', 'which PAU of the Star: monolith or diamond; default: the one that is published')
    .option('--rate-limits <address>', 'another RateLimits contract than the published one')
    .option('--watch [seconds]', `show it again at every new block; default: asks every ${WATCH_SECONDS} seconds`)
    .action(async (name: string, options: Options) => {
      const target = targetOf(name, options)
      const interval = watchInterval(options)
      const definition = stars[target.star.star.id]?.chains.find(({ chainId }) => chainId === target.chainId)
      const session = await openSession(options, definition)
      try {
        const rateLimits = await findRateLimits(session, target, options)
        for (let shown: bigint | undefined; ;) {
          const view = await latestView(session.connection)
          if (view.blockNumber !== shown) await show(view, rateLimits, target, options)
          shown = view.blockNumber
          if (interval === undefined) return
          await setTimeout(interval * 1000)
        }
      } finally {
        await session.close()
      }
    })
}

async function show(
  view: View,
  rateLimits: Address,
  { star, chainId, scheme }: Target,
  { json }: Options,
): Promise<void> {
  const rows = await readStarLimits(view, rateLimits, { star: star.star.id, chainId, scheme })
  const ok = limitsAgree(rows)
  const { blockNumber } = view
  if (json) printJson({ ok, star: star.star.id, chainId, scheme, rateLimits, blockNumber, limits: rows })
  else
    print(
      render(
        rows,
        `${star.star.name} on ${chainName(chainId) ?? chainId}, ${scheme}, RateLimits ${rateLimits}, block ${blockNumber}`,
      ),
    )
  process.exitCode = ok ? 0 : 1
}

function targetOf(name: string, { chain, scheme }: Options): Target {
  const star = getPublishedStar(name)
  if (scheme !== undefined && scheme !== 'monolith' && scheme !== 'diamond')
    throw new UsageError(`There is no scheme "${scheme}". Pass monolith or diamond.`)
  const chainIds = star.chains.flatMap(({ chainId }) => chainId ?? [])
  const chainId = chain === undefined ? (chainIds.length === 1 ? chainIds[0] : undefined) : chainIdOf(chain)
  if (chainId === undefined || !chainIds.includes(chainId)) {
    if (chainIds.length === 0) throw new UsageError(`${star.star.name} has no PAU yet: nothing is published.`)
    const where =
      chain === undefined
        ? `on chains ${chainIds.join(', ')}. Pass --chain`
        : `not on chain ${chain}. It is on ${chainIds.join(', ')}`
    throw new UsageError(`${star.star.name} is ${where}.`)
  }
  return { star, chainId, scheme: scheme ?? schemeOf(star) }
}

function watchInterval({ watch, rpc }: Options): number | undefined {
  if (watch === undefined) return undefined
  if (!rpc) throw new UsageError('An embedded chain has nothing to watch. Pass --rpc.')
  const seconds = watch === true ? WATCH_SECONDS : Number(watch)
  if (!(seconds > 0)) throw new UsageError(`--watch: "${String(watch)}" is no number of seconds. Pass one above 0.`)
  return seconds
}

/**
 * The RateLimits contract: as the caller says, of the diamond that the definition leads to, or as it is published. Where
 * the Atlas has none, the Star's own registry may.
 */
async function findRateLimits(session: Session, { star, chainId, scheme }: Target, options: Options): Promise<Address> {
  const { connection } = session
  if (connection.chainId !== chainId) {
    throw new ChainMismatchError(
      `${star.star.name}'s limits are on chain ${chainId}, but the node is on chain ${connection.chainId}. ` +
        'Pass the --rpc of a node on that chain.',
    )
  }
  const given = parseAddress('--rate-limits', options.rateLimits)
  if (given) return given
  const defined = stars[star.star.id]?.chains.some((chain) => chain.chainId === chainId)
  if (scheme === 'diamond' && defined) {
    const desired = await desiredOf(session, findDefinition(star.star.id, String(chainId)), options)
    return desired.pau.rateLimits
  }
  const chain = star.chains.find((one) => one.chainId === chainId)
  const published = scheme === 'diamond' ? chain?.diamondPau?.rateLimits : chain?.rateLimits
  const listed = records.find(
    ({ registry, name, chainId: on }) =>
      registry === (star.star.id as string) && name === 'ALM_RATE_LIMITS' && on === chainId,
  )
  const address = published?.value ?? (scheme === 'monolith' ? listed?.address : undefined)
  if (!address) {
    throw new UsageError(
      `No RateLimits of a ${scheme} of ${star.star.name} is published for chain ${chainId}. Pass --rate-limits.`,
    )
  }
  return getAddress(address)
}

const marks: Record<LimitStatus, { style: 'green' | 'red' | 'dim'; text: string }> = {
  'as defined': { style: 'green', text: 'as defined' },
  differs: { style: 'red', text: 'differs' },
  missing: { style: 'red', text: 'missing' },
  unexpected: { style: 'red', text: 'unexpected' },
  unspecified: { style: 'dim', text: 'not specified' },
}

function render(rows: readonly LimitRow[], title: string): string {
  const lines = rows.map((row) => [
    row.functions.join(', ') || '—',
    row.name.split('(')[0] ?? row.name,
    `${row.key.slice(0, 10)}…`,
    amountOf(row),
    row.state === 'limited' && row.slope > 0n ? rateText(row.slope, row.unit) : '—',
    row.state === 'limited' ? amountText(row.remaining, row.unit) : '—',
    refillOf(row),
    marks[row.status].text,
  ])
  const wrong = rows.filter(({ status }) => marks[status].style === 'red')
  const head = ['function', 'limit', 'key', 'at most', 'refill', 'left now', 'full in', 'is']
  return [
    styled('bold', title),
    '',
    table(lines, { head, right: [3, 4, 5, 6] }),
    ...wrong.flatMap((row) => ['', styled('red', `${row.status}  ${row.name}`), ...detail(row)]),
    '',
    wrong.length === 0
      ? styled('green', `✔ ${countText(rows.length, 'limit')}, none differs`)
      : styled('red', `✘ ${countText(wrong.length, 'limit')} of ${rows.length} not as defined`),
  ].join('\n')
}

function detail(row: LimitRow): string[] {
  const { expected, key, unit, instances, sources } = row
  const wanted = expected
    ? expected.unlimited
      ? 'unlimited'
      : `${amountText(expected.maxAmount, unit)}, ${rateText(expected.slope, unit)}`
    : 'not in the definition'
  const actual =
    row.state === 'limited' ? `${amountText(row.maxAmount, unit)}, ${rateText(row.slope, unit)}` : row.state
  return [
    `  key       ${key}`,
    ...(instances.length > 0 ? [`  of        ${instances.join(', ')}`] : []),
    `  expected  ${wanted}${sources.length > 0 ? ` (${sources.join(', ')})` : ''}`,
    `  actual    ${actual}`,
  ]
}

function amountOf({ state, maxAmount, unit }: LimitRow): string {
  return state === 'limited' ? amountText(maxAmount, unit) : state
}

function refillOf({ state, secondsToRefill }: LimitRow): string {
  if (state !== 'limited') return '—'
  if (secondsToRefill === null) return 'never'
  return secondsToRefill === 0n ? 'full' : durationText(secondsToRefill)
}
