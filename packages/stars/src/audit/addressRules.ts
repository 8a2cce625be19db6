import { type AddressRecord, records } from '@diamond-pau/addresses'
import { getAddress, isAddress } from 'viem'
import { chainText, instanceKeys } from '../published/impliedKeys.ts'
import { listingsOf } from '../published/registry.ts'
import { tokens } from '../tokens.ts'
import type { PublishedChain, PublishedInstance } from '../published/types.ts'
import { addressOf, type Venue, venueOf } from '../published/venues.ts'
import { symbolOf } from './parseAmount.ts'
import type { Rule } from './rules.ts'

/** What the name of a registry entry says about the venue that the address belongs to. */
const venueNames: readonly (readonly [RegExp, Venue])[] = [
  [/SPTOKEN$|^ATOKEN_|^AAVE_(CORE|HORIZON|PRIME)/, 'aave'],
  [/^CURVE_/, 'curve'],
  [/^UNISWAP_V3_/, 'uniswapV3'],
  [/^SYRUP_/, 'maple'],
  [/^CENTRIFUGE_/, 'centrifuge'],
  [/^FLUID_|MORPHO_VAULT|^ARKIS_VAULT/, 'erc4626'],
]

export const addressRules: readonly Rule[] = [
  {
    id: 'address-as-id',
    severity: 'error',
    says: 'An address stands in the place of an id.',
    find: (star, { all }) =>
      star.instances.flatMap((instance) => {
        const addresses = instance.addressesGivenAsRateLimitIds ?? {}
        const given = [
          ...Object.entries(addresses).map(([label, value]) => ({ label, value, docNo: instance.docNo })),
          ...instance.limits.flatMap((limit) =>
            limit.rateLimitId && isAddress(limit.rateLimitId, { strict: false })
              ? [{ label: limit.name, value: limit.rateLimitId, docNo: limit.rateLimitIdDocNo ?? limit.docNo }]
              : [],
          ),
        ]
        const keys = instance.limits.flatMap((limit) => instanceKeys(star, instance, limit, undefined, all))
        return given.map(({ label, value, docNo }) => {
          const over = keys.find(({ args }) =>
            args.some((arg) => String(arg.value).toLowerCase() === value.toLowerCase()),
          )
          const names = listingsOf(value).map(({ name }) => name)
          return {
            ...place(instance),
            docNo,
            subject: `${instance.name}: ${label}`,
            published: value,
            evidence: `It has 20 bytes, an id 32${names.length > 0 ? `; registries list it as ${[...new Set(names)].join(', ')}` : ''}.`,
            likely: over
              ? `${over.id}, ${over.constant} of ${over.args.map((arg) => `${arg.name} ${arg.value}`).join(', ')}`
              : null,
          }
        })
      }),
  },
  {
    id: 'checksum-wrong',
    severity: 'error',
    says: 'The checksum of an address is wrong: a digit may be.',
    find: (star) =>
      star.instances.flatMap((instance) =>
        Object.entries(instance.addresses).flatMap(([role, value]) => {
          if (!value || !isAddress(value, { strict: false }) || value === value.toLowerCase()) return []
          const right = getAddress(value.toLowerCase())
          if (value === right) return []
          return [
            {
              ...place(instance),
              subject: `${instance.name}: ${role}`,
              published: value,
              evidence: 'Its letters are not those of its checksum.',
              likely: right,
            },
          ]
        }),
      ),
  },
  {
    id: 'address-of-another-chain',
    severity: 'error',
    says: 'Registries list an address on other chains, and not on the instance’s.',
    find: (star) =>
      star.instances.flatMap((instance) =>
        Object.entries(instance.addresses).flatMap(([role, value]) => {
          // Roles that say another chain say so on purpose; accounts may be the same everywhere.
          if (!value || !/^(token|underlying|pool)/i.test(role) || /Mainnet$|Avalanche$/.test(role)) return []
          const listed = listingsOf(value)
          if (listed.length === 0 || listed.some(({ chainId }) => chainId === instance.chainId)) return []
          const right = records.find(
            ({ chainId, name }) => chainId === instance.chainId && listed.some((record) => record.name === name),
          )
          return [
            {
              ...place(instance),
              subject: `${instance.name}: ${role}`,
              published: value,
              evidence: `It is ${[...new Set(listed.map(({ chainId, name }) => `${name} of ${chainText(chainId)}`))].join(', ')}.`,
              likely: right
                ? right.address
                : `the ${role.startsWith('under') ? (instance.limits.find(({ unit }) => unit)?.unit ?? instance.asset) : instance.token} of ${instance.network}`,
            },
          ]
        }),
      ),
  },
  {
    id: 'token-is-another',
    severity: 'error',
    says: 'The address of an instance’s token is that of another token.',
    find: (star) =>
      star.instances.flatMap((instance) => {
        const address = addressOf(instance, 'tokenAddress')
        if (!address || !instance.token || instance.limits.some(({ kind }) => kind === 'transfer')) return []
        const listed = listedHere(instance, address).filter(({ name }) => Object.hasOwn(tokens, name))
        if (listed.length === 0 || listed.some(({ name }) => symbolOf(name) === symbolOf(instance.token!))) return []
        return [
          {
            ...place(instance),
            subject: `${instance.name}: tokenAddress`,
            published: address,
            evidence: `Registries list it as ${listed[0]!.name}; the instance's token is ${instance.token}.`,
            likely: `the address of ${instance.token}`,
          },
        ]
      }),
  },
  {
    id: 'venue-is-another',
    severity: 'error',
    says: 'The address of an instance’s token belongs to another venue.',
    find: (star) =>
      star.instances.flatMap((instance) => {
        const address = addressOf(instance, 'tokenAddress')
        const venue = venueOf(instance)
        if (!address || !venue) return []
        const known = listedHere(instance, address).flatMap(({ name }) => {
          const found = venueNames.find(([pattern]) => pattern.test(name))
          return found ? [{ name, venue: found[1] }] : []
        })
        if (known.length === 0 || known.some((one) => one.venue === venue)) return []
        const twin = star.instances.find(
          (other) =>
            other !== instance && addressOf(other, 'tokenAddress') === address && venueOf(other) === known[0]!.venue,
        )
        const word = symbolOf(instance.protocol.split(' ')[0] ?? '')
        const right = records.find(
          ({ chainId, name }) => chainId === instance.chainId && name.startsWith(`${word}_`) && /VAULT|POOL/.test(name),
        )
        return [
          {
            ...place(instance),
            subject: `${instance.name}: tokenAddress`,
            published: address,
            evidence: `Registries list it as ${known.map(({ name }) => name).join(', ')}${twin ? `; it is the token of ${twin.name} (${twin.docNo})` : ''}.`,
            likely: right ? `${right.address} (${right.name})` : null,
          },
        ]
      }),
  },
  {
    id: 'contract-listed-otherwise',
    severity: 'warning',
    says: 'The registry of the Star lists another contract than the Atlas.',
    find: ({ star, chains }) =>
      chains.flatMap((chain) =>
        Object.entries(contractNames).flatMap(([role, name]) => {
          const published = chain[role as keyof typeof contractNames]
          const listed = records.find(
            (r) => r.registry === (star.id as string) && r.chainId === chain.chainId && r.name === name,
          )
          if (!published?.value || !listed || listed.address.toLowerCase() === published.value.toLowerCase()) return []
          return [
            {
              chainId: chain.chainId,
              network: chain.network,
              docNo: published.docNo,
              subject: role,
              published: `${published.value}${published.version ? ` (${published.version})` : ''}`,
              evidence: `${listed.source}${listed.date ? ` of ${listed.date}` : ''} lists another${listed.comment ? `, ${listed.comment}` : ''}.`,
              likely: listed.address,
            },
          ]
        }),
      ),
  },
  {
    id: 'instance-repeated',
    severity: 'warning',
    says: 'Two instances have the same name and addresses.',
    find: (star) => {
      const identity = ({ name, chainId, addresses }: PublishedInstance) =>
        `${chainId} ${name} ${JSON.stringify(addresses)}`
      return star.instances.flatMap((instance, i) => {
        const first = star.instances.findIndex((other) => identity(other) === identity(instance))
        return first === i
          ? []
          : [
              {
                ...place(instance),
                subject: instance.name,
                published: instance.docNo,
                evidence: `${star.instances[first]!.docNo} is the same.`,
                likely: 'one of the two',
              },
            ]
      })
    },
  },
]

const contractNames = {
  almController: 'ALM_CONTROLLER',
  almProxy: 'ALM_PROXY',
  rateLimits: 'ALM_RATE_LIMITS',
  almProxyFreezable: 'ALM_PROXY_FREEZABLE',
} as const satisfies Partial<Record<keyof PublishedChain, string>>

function place({ chainId, network, docNo }: PublishedInstance) {
  return { chainId, network, docNo }
}

function listedHere({ chainId }: PublishedInstance, address: string): AddressRecord[] {
  return listingsOf(address).filter((record) => record.chainId === chainId)
}
