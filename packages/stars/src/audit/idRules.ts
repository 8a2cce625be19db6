import { diamondKeys, monolithKeys } from '@diamond-pau/keys'
import {
  chainText,
  type ImpliedKey,
  impliedKeys,
  instanceKeys,
  readConstant,
  coordinatorKeys,
} from '../published/impliedKeys.ts'
import type {
  CoordinatorLimit,
  InstanceLimit,
  LimitKind,
  PublishedInstance,
  PublishedStar,
} from '../published/types.ts'
import type { Context, Rule } from './rules.ts'

/** A published id and what is known about it. */
type Claim = {
  star: PublishedStar
  instance: PublishedInstance
  limit: InstanceLimit
  id: NonNullable<InstanceLimit['rateLimitId']>
  /** Keys of the limit that it is published for, and of the instance's other limits. */
  own: ImpliedKey[]
  others: (ImpliedKey & { kind: LimitKind })[]
}

export const idRules: readonly Rule[] = [
  {
    id: 'id-of-another-chain',
    severity: 'error',
    says: 'An id names addresses of another chain.',
    find: (star, context) =>
      foreignClaims(star, context).flatMap(({ claim, users }) =>
        users.length > 0 && users.every(({ chainId }) => chainId !== claim.instance.chainId)
          ? [finding(claim, `It is ${keyText(users[0]!)}, of ${placeText(users[0]!)}.`)]
          : [],
      ),
  },
  {
    id: 'id-of-another-instance',
    severity: 'error',
    says: 'An id names addresses that are not the instance’s.',
    find: (star, context) =>
      foreignClaims(star, context).flatMap(({ claim, users }) => {
        const here = users.find(({ chainId }) => chainId === claim.instance.chainId)
        if (here) return [finding(claim, `It is ${keyText(here)}, of ${placeText(here)}.`)]
        if (users.length > 0) return []
        const [match] = context.explain(claim.id).matches
        if (!match) return []
        const args = match.arguments.map(({ name, value }) => `${name} ${value}`).join(', ')
        return [finding(claim, `It is ${match.constant} of ${args || 'nothing'}, which the instance does not state.`)]
      }),
  },
  {
    id: 'id-unknown',
    severity: 'error',
    says: 'No known constant and addresses make an id.',
    find: (star, context) =>
      foreignClaims(star, context).flatMap(({ claim, users }) => {
        if (users.length > 0) return []
        const { matches, searched } = context.explain(claim.id)
        return matches.length > 0 ? [] : [finding(claim, `None of ${searched.keys} keys over known addresses is it.`)]
      }),
  },
  {
    id: 'id-of-another-direction',
    severity: 'error',
    says: 'An id is the key of another limit of the same instance.',
    find: (star, { all }) =>
      claims(star, all).flatMap((claim) => {
        if (isOwn(claim)) return []
        const other = claim.others.find(({ id }) => id === claim.id)
        return other ? [finding(claim, `It is ${keyText(other)}, the key of the instance's ${other.kind}.`)] : []
      }),
  },
  {
    id: 'id-filed-under-another-direction',
    severity: 'note',
    says: 'The document of an id is titled after another direction than its limit.',
    find: (star, { all }) =>
      claims(star, all).flatMap((claim) => {
        const titled = /inflow|outflow/i.exec(claim.limit.rateLimitIdName ?? '')?.[0].toLowerCase()
        if (!titled || titled === claim.limit.kind || !isOwn(claim)) return []
        const { kind } = claim.limit
        if (kind !== 'inflow' && kind !== 'outflow' && kind !== 'swap') return []
        return [
          {
            ...finding(
              claim,
              `It is ${keyText(claim.own[0]!)}, a limit of ${kind}s, under "${claim.limit.rateLimitIdName}".`,
            ),
            likely: `the same id, titled after ${kind}s`,
          },
        ]
      }),
  },
  {
    id: 'constant-unknown',
    severity: 'error',
    says: 'A limit has the name of no constant that a controller has.',
    find: (star) =>
      unknownConstants(star)
        .filter(({ enforced }) => enforced)
        .map(({ found }) => found),
  },
  {
    id: 'key-not-derivable',
    severity: 'note',
    says: 'A limit has amounts, but what its key names is published nowhere, so that no key can be made.',
    find: (star, { all }) => [
      ...star.coordinatorLimits.flatMap((limit) => {
        const known = limit.namedConstants.filter((name) => tableOf(limit).some(({ constant }) => constant === name))
        return known.length > 0 && open(limit) && coordinatorKeys(star, limit).length === 0
          ? [underivable(limit, limit, limit.name, `${known.join(', ')} of ${limit.hashedWith}`)]
          : []
      }),
      ...star.instances.flatMap((instance) =>
        instance.limits.flatMap((limit) =>
          limit.idStatus !== 'n/a' &&
          open({ ...limit, chainId: instance.chainId }) &&
          instanceKeys(star, instance, limit, undefined, all).length === 0
            ? [
                underivable(
                  instance,
                  limit,
                  `${instance.name}: ${limit.name}`,
                  `the ${limit.kind} of ${instance.protocol}`,
                ),
              ]
            : [],
        ),
      ),
    ],
  },
  {
    id: 'constant-unknown-without-amounts',
    severity: 'note',
    says: 'The same, where no amounts are published yet.',
    find: (star) =>
      unknownConstants(star)
        .filter(({ enforced }) => !enforced)
        .map(({ found }) => found),
  },
]

function claims(star: PublishedStar, all: readonly PublishedStar[]): Claim[] {
  return star.instances.flatMap((instance) =>
    instance.limits.flatMap((limit) => {
      const id = limit.rateLimitId
      if (!id) return []
      const others = instance.limits
        .filter((other) => other !== limit)
        .flatMap((other) =>
          instanceKeys(star, instance, other, undefined, all).map((key) => ({ ...key, kind: other.kind })),
        )
      return [{ star, instance, limit, id, own: instanceKeys(star, instance, limit, undefined, all), others }]
    }),
  )
}

function isOwn({ own, id }: Claim): boolean {
  return own.some((key) => key.id === id)
}

/** Ids that are keys of nothing the instance has, with the limits elsewhere that they are keys of. */
function foreignClaims(star: PublishedStar, { all }: Context): { claim: Claim; users: ImpliedKey[] }[] {
  const foreign = claims(star, all).filter((claim) => !isOwn(claim) && !claim.others.some(({ id }) => id === claim.id))
  if (foreign.length === 0) return []
  const everywhere = all.flatMap((one) => impliedKeys(one, all))
  return foreign.map((claim) => ({ claim, users: everywhere.filter(({ id }) => id === claim.id) }))
}

function finding({ instance, limit, id, own }: Claim, evidence: string) {
  const [right] = own
  return {
    chainId: instance.chainId,
    network: instance.network,
    docNo: limit.rateLimitIdDocNo ?? limit.docNo,
    subject: `${instance.name}: ${limit.name}`,
    published: id,
    evidence,
    likely: right ? `${right.id}, ${keyText(right)}` : null,
  }
}

function keyText({ constant, args }: ImpliedKey): string {
  return args.length === 0 ? constant : `${constant} of ${args.map(({ name, value }) => `${name} ${value}`).join(', ')}`
}

function placeText({ star, chainId, instance, docNo }: ImpliedKey): string {
  return `${instance?.name ?? star} on ${chainText(chainId)} (${docNo})`
}

/** Whether amounts are published for a limit of an EVM chain. */
function open({ maxAmount, chainId }: { maxAmount: string | null; chainId: number | null }): boolean {
  return maxAmount !== null && chainId !== null
}

function underivable(
  { chainId, network }: { chainId: number | null; network: string },
  { docNo, maxAmountText }: { docNo: string; maxAmountText: string | null },
  subject: string,
  what: string,
) {
  const evidence = `Neither the Atlas nor a registry has every address that the key over ${what} names.`
  return { chainId, network, docNo, subject, published: maxAmountText ?? '', evidence, likely: null }
}

function tableOf({ pau }: CoordinatorLimit) {
  return pau === 'diamond' ? diamondKeys : monolithKeys
}

function unknownConstants(star: PublishedStar) {
  return star.coordinatorLimits.flatMap((limit) => {
    if (limit.chainId === null) return []
    const scheme = limit.pau === 'diamond' ? 'a diamond' : 'a monolith'
    const table = tableOf(limit)
    return limit.namedConstants.flatMap((name) => {
      if (table.some(({ constant }) => constant === name)) return []
      const other = (limit.pau === 'diamond' ? monolithKeys : diamondKeys).some(({ constant }) => constant === name)
      const meant = readConstant(name, limit)
      const [key] = coordinatorKeys(star, { ...limit, namedConstants: [name] })
      const where = key && key.chainId !== limit.chainId ? ` on ${chainText(key.chainId)}` : ''
      return [
        {
          enforced: limit.maxAmount !== null,
          found: {
            chainId: limit.chainId,
            network: limit.network,
            docNo: limit.docNo,
            subject: limit.name,
            published: name,
            evidence: `The PAU is ${scheme}, whose controllers have no ${name}${other ? '; only the other scheme has it' : ''}.`,
            likely: key
              ? `${key.id}, ${keyText(key)}${where}`
              : name === 'LIMIT_USDS_BURN'
                ? 'no limit: burning gives back what LIMIT_USDS_MINT counts'
                : meant && meant.constant !== name
                  ? meant.constant
                  : null,
          },
        },
      ]
    })
  })
}
