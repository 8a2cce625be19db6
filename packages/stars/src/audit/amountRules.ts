import { parseUnits } from 'viem'
import { coordinatorKeys, type ImpliedKey, instanceKeys } from '../published/impliedKeys.ts'
import type { PublishedAmounts, PublishedInstance, PublishedStar } from '../published/types.ts'
import { venueOf } from '../published/venues.ts'
import { parseAmount, symbolOf, unitsOf } from './parseAmount.ts'
import type { Context, Rule } from './rules.ts'

/** A limit with amounts, of an instance or of the PAU, and the key that keeps it. */
type Row = {
  limit: PublishedAmounts
  chainId: number | null
  network: string
  subject: string
  key: ImpliedKey | undefined
  instance?: PublishedInstance
}

const secondsPerDay = 86_400n

export const amountRules: readonly Rule[] = [
  {
    id: 'number-malformed',
    severity: 'error',
    says: 'A number is not grouped by thousands, so that it can be read in two ways.',
    find: perText((row, text, what) => {
      const amount = parseAmount(text)
      if (amount.kind !== 'malformed') return []
      return [
        {
          ...base(row, text),
          evidence: `The groups of the ${what} are not of three digits.`,
          likely: amount.readings.join(' or '),
        },
      ]
    }),
  },
  {
    id: 'unit-wrong',
    severity: 'error',
    says: 'A limit is stated in another token than its key counts.',
    find: perText((row, text, what) => {
      const amount = parseAmount(text)
      const counted = row.key?.token
      if (amount.kind !== 'number' || !counted || row.key?.unit === 'wad') return []
      const units = unitsOf(amount.units)
      if (units.length === 0 || units.includes(symbolOf(counted.symbol))) return []
      return [
        {
          ...base(row, text),
          evidence: `${row.key!.constant} counts ${counted.symbol}; the ${what} is stated in ${amount.units}.`,
          likely: `an amount of ${counted.symbol}, ${counted.decimals} decimals`,
        },
      ]
    }),
  },
  {
    id: 'asset-named-otherwise',
    severity: 'warning',
    says: 'A limit is stated in another token than the instance says it allocates, and no registry knows the token.',
    find: perText(({ instance, ...row }, text) => {
      const amount = parseAmount(text)
      const venue = instance && venueOf(instance)
      if (amount.kind !== 'number' || row.key?.token || !instance || (venue !== 'aave' && venue !== 'erc4626'))
        return []
      const units = unitsOf(amount.units)
      if (units.length === 0 || units.includes(symbolOf(instance.asset))) return []
      return [
        {
          ...base(row, text),
          evidence: `The instance's asset is ${instance.asset}, its token ${instance.token}.`,
          likely: symbolOf(instance.token ?? '') === units[0] ? `the asset is ${amount.units}` : null,
        },
      ]
    }),
  },
  {
    id: 'base-units-wrong',
    severity: 'error',
    says: 'Base units are not what the text says, in the decimals of what the key counts.',
    find: perRow((row) => {
      const { maxAmountText, slopeText, maxAmount, slopePerSecond, decimals: stated } = row.limit
      const decimals = row.key?.unit === 'wad' ? 18 : (row.key?.token?.decimals ?? stated)
      if (decimals === null) return []
      const compare = (what: string, text: string | null, actual: string | null, perSecond: boolean) => {
        const amount = parseAmount(text)
        if (amount.kind !== 'number' || actual === null) return []
        const units = parseUnits(amount.tokens, decimals)
        const expected = perSecond ? units / secondsPerDay : units
        if (BigInt(actual) === expected) return []
        return [
          {
            ...base(row, `${actual} for ${text}`),
            evidence: `With ${decimals} decimals the ${what} is ${expected} base units${perSecond ? ' a second' : ''}.`,
            likely: String(expected),
          },
        ]
      }
      return [
        ...compare('maximum', maxAmountText, maxAmount, false),
        ...compare('slope', slopeText, slopePerSecond, true),
      ]
    }),
  },
  {
    id: 'zero-with-slope',
    severity: 'warning',
    says: 'A maximum of 0 closes a limit, which then never refills; a slope says that it shall.',
    find: perRow((row) => {
      const [max, slope] = [parseAmount(row.limit.maxAmountText), parseAmount(row.limit.slopeText)]
      const closed = max.kind === 'number' && BigInt(max.tokens) === 0n
      const refills = slope.kind === 'unlimited' || (slope.kind === 'number' && BigInt(slope.tokens) > 0n)
      if (!closed || !refills) return []
      return [
        {
          ...base(row, `${row.limit.maxAmountText}; ${row.limit.slopeText}`),
          evidence: 'RateLimits refills up to the maximum, which is 0.',
          likely: 'a slope of 0, or a maximum',
        },
      ]
    }),
  },
  {
    id: 'slope-without-period',
    severity: 'warning',
    says: 'A slope does not say per which time.',
    find: perRow((row) => {
      const slope = parseAmount(row.limit.slopeText)
      if (slope.kind !== 'number' || slope.perDay || BigInt(slope.tokens) === 0n) return []
      return [
        {
          ...base(row, row.limit.slopeText!),
          evidence: 'Every other slope is per day.',
          likely: `${row.limit.slopeText} per day`,
        },
      ]
    }),
  },
  {
    id: 'unlimited-with-slope',
    severity: 'note',
    says: 'An unlimited limit has a slope, which RateLimits ignores.',
    find: perRow((row) => {
      const slope = parseAmount(row.limit.slopeText)
      if (!row.limit.unlimited || slope.kind !== 'number' || BigInt(slope.tokens) === 0n) return []
      return [
        {
          ...base(row, `${row.limit.maxAmountText}; ${row.limit.slopeText}`),
          evidence: 'An unlimited limit is not used up, so nothing refills.',
          likely: 'no slope, or a maximum',
        },
      ]
    }),
  },
]

type Found = ReturnType<Rule['find']>

function perRow(find: (row: Row) => Found): Rule['find'] {
  return (star, context) => rowsOf(star, context).flatMap(find)
}

/** Once for the maximum and once for the slope; a fault that both share is one. */
function perText(find: (row: Row, text: string, what: 'maximum' | 'slope') => Found): Rule['find'] {
  return perRow((row) => {
    const max = row.limit.maxAmountText === null ? [] : find(row, row.limit.maxAmountText, 'maximum')
    return max.length > 0 || row.limit.slopeText === null ? max : find(row, row.limit.slopeText, 'slope')
  })
}

function rowsOf(star: PublishedStar, { all }: Context): Row[] {
  return [
    ...star.coordinatorLimits.map((limit) => ({
      limit,
      chainId: limit.chainId,
      network: limit.network,
      subject: limit.name,
      key: coordinatorKeys(star, limit)[0],
    })),
    ...star.instances.flatMap((instance) =>
      instance.limits.map((limit) => ({
        limit,
        chainId: instance.chainId,
        network: instance.network,
        subject: `${instance.name}: ${limit.name}`,
        key: instanceKeys(star, instance, limit, undefined, all)[0],
        instance,
      })),
    ),
  ]
}

function base({ chainId, network, subject, limit }: Omit<Row, 'instance'>, published: string) {
  return { chainId, network, docNo: limit.docNo, subject, published }
}
