import * as v from 'valibot'
import type { Issue } from './validate.ts'

// What a definition is made of. Whether it makes sense is for `validate` to say.

const cited = v.object({ value: v.string(), source: v.string(), note: v.optional(v.string()) })
const members = v.array(cited)

const agent = v.object({
  name: v.string(),
  admins: members,
  actors: members,
  grantors: members,
  revokers: members,
})

const moduleOf = v.object({ name: v.string(), integration: v.string(), contract: v.string(), source: v.string() })

const parameter = v.object({
  integration: v.string(),
  function: v.string(),
  args: v.array(v.unknown()),
  read: v.object({ function: v.string(), args: v.array(v.unknown()), value: v.unknown() }),
  source: v.string(),
  note: v.optional(v.string()),
})

const limit = v.object({
  constant: v.string(),
  args: v.record(v.string(), v.unknown()),
  argSources: v.record(v.string(), v.string()),
  key: v.string(),
  maxAmount: v.bigint(),
  slope: v.bigint(),
  unlimited: v.optional(v.literal(true)),
  decimals: v.number(),
  symbol: v.string(),
  source: v.string(),
  note: v.optional(v.string()),
  published: v.optional(v.object({ ...cited.entries, scheme: v.picklist(['diamond', 'monolith']) })),
})

const live = v.object({
  pau: v.picklist(['diamond', 'monolith']),
  proxy: v.optional(cited),
  controller: v.optional(cited),
  accessControls: v.optional(cited),
  rateLimits: v.optional(cited),
  agent: v.optional(cited),
  beacon: v.optional(cited),
})

const removal = v.object({
  integrations: v.optional(members),
  roles: v.optional(
    v.array(
      v.object({
        contract: v.picklist(['accessControls', 'proxy', 'rateLimits']),
        role: v.picklist(['DEFAULT_ADMIN_ROLE', 'ALLOCATOR_ROLE', 'CONTROLLER']),
        account: cited,
      }),
    ),
  ),
  members: v.optional(
    v.array(
      v.object({ agent: v.string(), list: v.picklist(['admins', 'actors', 'grantors', 'revokers']), account: cited }),
    ),
  ),
})

const chain = v.object({
  chainId: v.number(),
  admin: cited,
  beaconAdmin: v.optional(cited),
  agents: v.array(agent),
  integrations: members,
  modules: v.optional(v.array(moduleOf)),
  parameters: v.array(parameter),
  limits: v.array(limit),
  live: v.optional(live),
  allocator: v.optional(
    v.object({ ilk: cited, vault: cited, buffer: cited, oracle: cited, registry: cited, roles: cited }),
  ),
  remove: v.optional(removal),
})

const star = v.object({
  star: v.string(),
  name: v.string(),
  docNo: v.string(),
  chains: v.array(chain),
  problems: v.array(v.object({ docNo: v.string(), subject: v.string(), published: v.string(), why: v.string() })),
})

/** Where a value is no definition of a Star at all: members that are missing, or of another type. */
export function shapeIssues(value: unknown): Issue[] {
  const { issues = [] } = v.safeParse(star, value)
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }))
}
