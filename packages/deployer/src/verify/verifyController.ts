import { lookup } from '@diamond-pau/addresses'
import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Address, isAddressEqual } from 'viem'
import { type Catalogue, catalogue as everyFacet } from '../catalogue.ts'
import { nameCode } from '../inspect/nameCode.ts'
import { contractNames, integrationLabel, roleName } from '../names.ts'
import { type PauState, readPau } from '../read/readPau.ts'
import { readWiring } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import type { Finding, Verification } from './types.ts'

/**
 * Verifies a PAU of which nothing is known but its Controller's address: that its contracts and facets are code that the
 * packages publish, that it is wired to itself, that the Controller alone moves its funds, and what of the Beacon it
 * does not follow. What it should be beyond that only a definition can say.
 *
 * @throws NotAControllerError
 */
export async function verifyController(
  view: View,
  controller: Address,
  { catalogue = everyFacet }: { catalogue?: Catalogue } = {},
): Promise<Verification> {
  const pau = await readPau(view, controller)
  const { proxy, accessControls, rateLimits, beacon, agents } = pau
  const addresses = { Controller: controller, ALMProxy: proxy, AccessControls: accessControls, RateLimits: rateLimits }
  const core = [
    ...Object.entries({ ...addresses, Beacon: beacon }),
    ...agents.map(({ address }) => ['AdministeredAgent', address] as const),
  ]
  const code = await Promise.all([
    ...core.map(([name, address]) => codeFinding(view, catalogue, { name, address, facet: false })),
    ...pau.integrations.map(({ id, facet }) =>
      codeFinding(view, catalogue, { name: integrationLabel(id), address: facet, facet: true }),
    ),
  ])
  return {
    star: controller,
    chainId: view.client.chain.id,
    blockNumber: view.blockNumber,
    addresses: { ...addresses, Beacon: beacon },
    checked: {
      contracts: core.length + pau.integrations.length,
      integrations: pau.integrations.length,
      roleHolders: Object.values(pau.roles).flatMap((roles) => roles.flatMap(({ holders }) => holders)).length,
      agentMembers: agents.flatMap(({ address: _, ...lists }) => Object.values(lists).flat()).length,
      parameters: 0,
      limits: pau.limits.length,
      governance: 0,
    },
    findings: [...code.flat(), ...linkFindings(pau), ...roleFindings(pau), ...(await beaconFindings(view, pau))],
  }
}

/** Code of a facet that nobody published moves funds as it likes: that is drift. Old or foreign core code is a notice. */
async function codeFinding(
  view: View,
  catalogue: Catalogue,
  { name, address, facet }: { name: string; address: Address; facet: boolean },
): Promise<Finding[]> {
  const { codeHash, known } = nameCode(await readCode(view, address), catalogue)
  if (known) return []
  const registered = lookup(address).find(({ chainId }) => chainId === view.client.chain.id)
  return [
    {
      severity: facet && !registered ? 'drift' : 'notice',
      what: `Code of ${name} at ${address}`,
      expected: 'code that a published package has',
      actual: registered
        ? `unknown code ${codeHash}, which the registry lists as ${registered.constant ?? registered.name}`
        : `unknown code ${codeHash}`,
    },
  ]
}

function linkFindings(pau: PauState): Finding[] {
  return (['accessControls', 'proxy', 'rateLimits'] as const).flatMap((link): Finding[] => {
    if (isAddressEqual(pau[link], pau.slots[link])) return []
    const what = `${contractNames[link]} in the Controller's shared storage`
    return [{ severity: 'drift', what, expected: pau[link], actual: pau.slots[link] }]
  })
}

function roleFindings({ controller, roles, agents }: PauState): Finding[] {
  const holders = (contract: keyof typeof roles, role: string) =>
    roles[contract].find((state) => state.role === role)?.holders ?? []
  const moving = (['proxy', 'rateLimits'] as const).flatMap((contract): Finding[] => {
    const what = `CONTROLLER on ${contractNames[contract]}`
    const others = holders(contract, CONTROLLER).filter((account) => !isAddressEqual(account, controller))
    const lacks = others.length === holders(contract, CONTROLLER).length
    return [
      ...(lacks
        ? [{ severity: 'drift', what, expected: controller, actual: 'not held by the Controller' } as const]
        : []),
      ...others.map((actual): Finding => ({ severity: 'drift', what, expected: 'the Controller alone', actual })),
    ]
  })
  const administered = Object.entries(roles).flatMap(([contract, states]) =>
    states
      .filter(({ admin }) => admin !== DEFAULT_ADMIN_ROLE)
      .map(({ role, admin }): Finding => {
        const what = `Admin of ${roleName(role)} on ${contractNames[contract as keyof typeof roles]}`
        return { severity: 'drift', what, expected: 'DEFAULT_ADMIN_ROLE', actual: roleName(admin) }
      }),
  )
  const direct = holders('accessControls', ALLOCATOR_ROLE)
    .filter((account) => !agents.some(({ address }) => isAddressEqual(address, account)))
    .map((actual): Finding => ({
      severity: 'notice',
      what: 'ALLOCATOR_ROLE on AccessControls',
      expected: 'an agent, which a freezer can stop',
      actual,
    }))
  return [...moving, ...administered, ...direct]
}

/** A Controller follows its Beacon when its admin says so: being behind is no fault, but worth knowing. */
async function beaconFindings(view: View, pau: PauState): Promise<Finding[]> {
  const published = await readWiring(view, pau.beacon)
  return pau.integrations.flatMap(({ id, facet }): Finding[] => {
    const latest = published.find((integration) => integration.id === id)
    if (latest && isAddressEqual(latest.facet, facet)) return []
    const what = `${integrationLabel(id)} in the Controller`
    return [{ severity: 'notice', what, expected: latest?.facet ?? 'not on the Beacon any more', actual: facet }]
  })
}
