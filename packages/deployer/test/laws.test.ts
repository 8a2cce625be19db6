import { createLocalChain } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import type { Address } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Definition,
  type Desired,
  InvalidPlanError,
  memoryJournal,
  parsePlan,
  plan,
  type Plan,
  planHash,
  resolveDesired,
  serializePlan,
  StalePlanError,
} from '../src/index.ts'
import type { GovernanceKind, StepKind, TransitionKind } from '../src/plan/types.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

let rig: Rig
let desired: Desired

beforeAll(async () => {
  rig = await createRig()
  desired = rig.desired()
  await rig.mark()
})
afterAll(() => rig.close())

/** Osero's definition with its agent changed. */
function withAgent(changes: Partial<Definition['agents'][number]>): Partial<Definition> {
  return { agents: OSERO.agents.map((agent) => ({ ...agent, ...changes })) }
}

const cite = <T>(value: T) => ({ value, source: 'test' })
const ids = ({ steps }: Plan) => steps.map(({ id }) => id)
const kinds = ({ steps }: Plan) => steps.map(({ kind }) => kind)

describe('law 1: a plan is a pure function of desired state and chain state', () => {
  beforeEach(() => rig.reset())

  it('gives the same bytes and the same hash for the same inputs', async () => {
    const state = await rig.state(desired)
    const again = await rig.state(rig.desired())
    expect(serializePlan(plan(rig.desired(), again))).toBe(serializePlan(plan(desired, state)))
    expect(planHash(plan(desired, state))).toMatch(/^0x[0-9a-f]{64}$/)
  })

  it('does not depend on the block, only on what differs', async () => {
    const before = await rig.plan(desired)
    await rig.chain.testClient.mine({ blocks: 3 })
    expect(planHash(await rig.plan(desired))).toBe(planHash(before))
  })

  it('changes neither of its inputs', async () => {
    const state = await rig.state(desired)
    plan(deepFreeze(structuredClone({ ...desired })), deepFreeze(structuredClone(state)))
  })

  it('survives being written and read', async () => {
    const original = await rig.plan(desired)
    expect(parsePlan(serializePlan(original))).toEqual(original)
    expect(parsePlan(JSON.stringify(JSON.parse(serializePlan(original)), null, 4))).toEqual(original)
  })

  it('is refused when it was changed after it was made', async () => {
    const text = serializePlan(await rig.plan(desired))
    const changed = text.replaceAll(OSERO.admin.value.toLowerCase().slice(2), STRANGER.toLowerCase().slice(2))
    expect(changed).not.toBe(text)
    expect(() => parsePlan(changed)).toThrow(InvalidPlanError)
  })

  it('is refused, and nothing sent, when what it relies on no longer holds', async () => {
    await rig.execute(await rig.plan(desired))
    const [minting, , depositing] = OSERO.limits
    if (!minting || !depositing) throw new Error('Osero has limits')
    const limits = [minting, depositing].map((limit) => ({ ...limit, maxAmount: limit.maxAmount / 2n }))
    const stale = await rig.plan(rig.desired({ limits }))
    expect(kinds(stale)).toEqual(['setLimit', 'setLimit'])

    // The first step would still do.
    const rateLimits = rig.core('RateLimits', desired.pau.rateLimits)
    await rateLimits.send('setRateLimitData', [depositing.key, 1n, 0n], { from: OSERO.admin.value })
    const block = await rig.chain.publicClient.getBlockNumber()
    await expect(rig.execute(stale)).rejects.toThrow(StalePlanError)
    expect(await rig.chain.publicClient.getBlockNumber()).toBe(block)
  })
})

describe('law 2: every address is known before the first transaction', () => {
  beforeEach(() => rig.reset())

  it('puts every contract where the plan says', async () => {
    const complete = await rig.plan(desired)
    for (const address of Object.values(complete.addresses)) {
      expect(await rig.chain.publicClient.getCode({ address })).toBeUndefined()
    }
    await rig.execute(complete)
    for (const [name, address] of Object.entries(complete.addresses)) {
      expect(await rig.chain.publicClient.getCode({ address }), name).toMatch(/^0x.{20}/)
    }
  })

  it('gives equal addresses on another chain, and shared ones to every deployer', async () => {
    const chain = await createLocalChain({ chainId: 1337 })
    const elsewhere = await createRig(chain)
    // Neither the chain's own proxy nor its venues are needed for that.
    const definition = { chainId: 1, parameters: [] }
    const there = await elsewhere.plan(elsewhere.desired(definition))
    const here = await rig.plan(rig.desired(definition))
    expect(there.addresses).toEqual(here.addresses)

    const other = { ...elsewhere, deployer: STRANGER }
    expect(other.desired(definition).shared.map(({ address }) => address)).toEqual(
      rig.desired(definition).shared.map(({ address }) => address),
    )
    await elsewhere.close()
  })
})

describe('law 3: the chain is the truth', () => {
  beforeEach(() => rig.reset())
  const seen = new Set<string>()

  /** Executes what is missing, expects these kinds of step, and nothing left to do. */
  async function converge(on: Rig, wanted: Desired, expected: string[]): Promise<Plan> {
    const complete = await on.plan(wanted)
    expect(kinds(complete)).toEqual(expected)
    for (const kind of expected) seen.add(kind)
    await on.execute(complete)
    expect(ids(await on.plan(wanted))).toEqual([])
    return complete
  }

  it('has nothing left to do after a complete plan, and executing it again sends nothing', async () => {
    const complete = await rig.plan(desired)
    for (const kind of kinds(complete)) seen.add(kind)
    const first = await rig.execute(complete)
    expect(first.sent.map(({ step }) => step)).toEqual(ids(complete))
    expect(ids(await rig.plan(desired))).toEqual([])

    // Without the journal: a new one each time.
    const second = await rig.execute(complete, { journal: memoryJournal() })
    expect(second.sent).toEqual([])
    expect(second.skipped).toEqual(ids(complete))
  })

  it('finishes what is missing when somebody else did a part', async () => {
    const complete = await rig.plan(desired)
    await rig.execute({ ...complete, steps: complete.steps.slice(0, 7) })
    const rest = await rig.plan(desired)
    expect(ids(rest)).toEqual(ids(complete).slice(7))
    await converge(rig, desired, kinds(rest))
  })

  it('brings the CREATE2 proxy to a chain that lacks it', async () => {
    const bare = await createRig(await createLocalChain({ chainId: 1 }))
    const wanted = bare.desired({ parameters: [] })
    const complete = await bare.plan(wanted)
    expect(kinds(complete)[0]).toBe('createProxy')
    await converge(bare, wanted, kinds(complete))
    await bare.close()
  })

  it('adds an integration to a PAU that exists', async () => {
    await rig.execute(await rig.plan(desired))
    const integrations = [...OSERO.integrations, cite('TRANSFER_ASSET_FACET')]
    const more = rig.desired({ integrations }, desired.pau)
    await converge(rig, more, ['deploy', 'setIntegration', 'updateIntegrations'])
    expect((await rig.verify(more)).findings).toEqual([])
  })

  it('adds and removes members, and an admin leaves only after the new one is there', async () => {
    await rig.execute(await rig.plan(desired))
    const [relayers] = OSERO.agents
    if (!relayers) throw new Error('Osero has an agent')
    const [leaving, staying] = relayers.actors as [(typeof relayers.actors)[0], (typeof relayers.actors)[0]]
    const changed = rig.desired(
      {
        ...withAgent({ admins: [cite(STRANGER)], actors: [staying], grantors: [cite(STRANGER)] }),
        remove: {
          members: [
            { agent: relayers.name, list: 'actors', account: leaving },
            { agent: relayers.name, list: 'admins', account: OSERO.admin },
          ],
        },
      },
      desired.pau,
    )
    const steps = await converge(rig, changed, ['removeMember', 'addMember', 'addMember', 'removeMember'])
    expect(steps.steps[0]?.title).toContain(leaving.value)
    expect(steps.steps[3]?.title).toContain(OSERO.admin.value)
    expect(steps.steps[3]?.from.address).toBe(STRANGER)
    expect((await rig.verify(changed)).findings).toEqual([])
  })

  it('grants roles that are missing, and revokes those it is told to', async () => {
    await rig.execute(await rig.plan(desired))
    const from = OSERO.admin.value
    const [agent] = desired.pau.agents
    const accessControls = rig.core('AccessControls', desired.pau.accessControls)
    await accessControls.send('revokeRole', [ALLOCATOR_ROLE, agent], { from })
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from })
    await rig.core('ALMProxy', desired.pau.proxy).send('grantRole', [DEFAULT_ADMIN_ROLE, STRANGER], { from })
    const remove: Definition['remove'] = {
      roles: [
        { contract: 'accessControls', role: 'ALLOCATOR_ROLE', account: cite(STRANGER) },
        { contract: 'proxy', role: 'DEFAULT_ADMIN_ROLE', account: cite(STRANGER) },
      ],
    }
    await converge(rig, rig.desired({ remove }), ['revokeRole', 'grantRole', 'revokeRole'])
    expect((await rig.verify(desired)).findings).toEqual([])
  })

  it('sets an AdminFacet up as its README asks for', async () => {
    await rig.execute(await rig.plan(desired))
    const integrations = [...OSERO.integrations, cite('ADMIN_FACET')]
    await converge(rig, rig.desired({ integrations }, desired.pau), [
      'deploy',
      'setIntegration',
      'updateIntegrations',
      'grantRole',
      'grantRole',
      'setRoleAdmin',
      'setRoleAdmin',
      'addMember',
      'setParameter',
    ])
  })

  it('takes out an integration that it is told to', async () => {
    await rig.execute(await rig.plan(desired))
    const integrations = OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET')
    const remove = { integrations: [cite('DIAMOND_LOUPE_FACET')] }
    await converge(rig, rig.desired({ integrations, remove }, desired.pau), ['removeIntegrations'])
  })

  it('finds its PAU again after the definition changed, with no file, and is not deceived by others', async () => {
    await rig.execute(await rig.plan(desired))
    const definition = { ...OSERO, ...withAgent({ revokers: [cite(STRANGER)] }) }
    const star = { star: 'osero', name: 'Osero' }
    // A stranger assembles a PAU for the same admin, with himself as the actor.
    const agents = [{ admins: [STRANGER], actors: [STRANGER], grantors: [], revokers: [] }]
    const admins = [OSERO.admin.value]
    const roles = { accessControlAdmins: admins, proxyAdmins: admins, rateLimitsAdmins: admins }
    const assembler = rig.core('PAUAssembler', desired.assembler)
    await assembler.send('deploy', [[], roles, agents], { from: STRANGER })

    const options = { star, definition, deployer: rig.deployer }
    const found = await resolveDesired(rig.connection, options)
    expect(found.pau).toEqual(desired.pau)
    expect(kinds(await rig.plan(found))).toEqual(['addMember'])

    await assembler.send('deploy', [[], roles, agents], { from: rig.deployer })
    await expect(resolveDesired(rig.connection, options)).rejects.toThrow('assembled several PAUs')
  })

  it('was tried with every kind of step', () => {
    const every: Record<Exclude<StepKind, GovernanceKind | TransitionKind>, true> = {
      createProxy: true,
      deploy: true,
      setIntegration: true,
      assemble: true,
      updateIntegrations: true,
      removeIntegrations: true,
      grantRole: true,
      revokeRole: true,
      addMember: true,
      removeMember: true,
      setParameter: true,
      setLimit: true,
      setRoleAdmin: true,
    }
    expect([...seen].toSorted()).toEqual(Object.keys(every).toSorted())
  })
})

describe('law 5: absent means unmanaged, a value is enforced, a removal is explicit and first', () => {
  beforeEach(async () => {
    await rig.reset()
    await rig.execute(await rig.plan(desired))
  })

  it('leaves alone what the definition does not know, and reports it', async () => {
    const from = OSERO.admin.value
    const [limit] = OSERO.limits
    await rig.core('AccessControls', desired.pau.accessControls).send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from })
    await rig.core('AdministeredAgent', desired.pau.agents[0] as Address).send('addActor', [STRANGER], { from })
    const fewer = rig.desired(
      {
        integrations: OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET'),
        limits: OSERO.limits.filter((candidate) => candidate !== limit),
        parameters: [],
      },
      desired.pau,
    )
    expect(ids(await rig.plan(fewer))).toEqual([])
    const findings = (await rig.verify(fewer)).findings.map(({ what, expected }) => [what, expected])
    expect(findings).toEqual([
      ['DIAMOND_LOUPE_FACET in the Controller', 'not in the definition'],
      ['ALLOCATOR_ROLE on AccessControls', 'not in the definition'],
      ['actor of the agent "relayers"', 'not in the definition'],
      [`Limit ${limit?.key}`, 'not in the definition'],
    ])
  })

  it('brings a value back that was changed', async () => {
    const from = OSERO.admin.value
    const [limit] = OSERO.limits
    const rateLimits = rig.core('RateLimits', desired.pau.rateLimits)
    await rateLimits.send('setRateLimitData', [limit?.key, 1n, 1n], { from })
    const back = await rig.plan(desired)
    expect(kinds(back)).toEqual(['setLimit'])
    await rig.execute(back)
    expect((await rig.verify(desired)).findings).toEqual([])
  })

  it('puts removals before everything else', async () => {
    const changed = rig.desired(
      {
        integrations: [
          ...OSERO.integrations.filter(({ value }) => value !== 'DIAMOND_LOUPE_FACET'),
          cite('TRANSFER_ASSET_FACET'),
        ],
        remove: { integrations: [cite('DIAMOND_LOUPE_FACET')] },
      },
      desired.pau,
    )
    expect(kinds(await rig.plan(changed))[0]).toBe('removeIntegrations')
  })

  it('refuses a definition that wants something and wants it gone', () => {
    expect(() => rig.desired({ remove: { integrations: [cite('AAVE_FACET')] } })).toThrow(
      'The definition both lists AAVE_FACET and removes it.',
    )
  })
})

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
