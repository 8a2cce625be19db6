import type { ChainDefinition } from './types.ts'

/** A value that is published of something else: what it is for here, and how it follows. */
export type Assumption = { what: string; value: string; derived: string }

/** Everything in a definition that is derived from what is published, rather than published. */
export function assumptionsOf(chain: ChainDefinition): Assumption[] {
  const { admin, beaconAdmin, agents, integrations, parameters, recipients = [] } = chain
  const candidates = [
    { what: 'Admin', ...admin },
    ...(beaconAdmin ? [{ what: 'Admin of the Beacon', ...beaconAdmin }] : []),
    ...agents.flatMap(({ name, ...lists }) =>
      Object.entries(lists).flatMap(([list, accounts]) =>
        accounts.map((account) => ({ what: `${list} of the agent "${name}"`, ...account })),
      ),
    ),
    ...integrations.map((integration) => ({ what: 'Integration', ...integration })),
    ...recipients.map(({ bridge, network, recipient }) => ({
      what: `Recipient of ${bridge} on ${network}`,
      ...recipient,
    })),
    ...parameters.map(({ function: name, args, derived }) => ({
      what: 'Parameter',
      value: `${name}(${args.map(String).join(', ')})`,
      derived,
    })),
  ]
  return candidates.flatMap(({ what, value, derived }) => (derived ? [{ what, value, derived }] : []))
}
