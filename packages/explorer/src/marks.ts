import type { Integration, Limit, Report } from './report.ts'

/** How a part of a PAU stands: `drift` is a fault, `behind` waits for the Controller's admin, `unused` is the Beacon's alone. */
export type Mark = 'drift' | 'notice' | 'behind' | 'unused' | 'good'

/** How an integration stands, on the Beacon and in the Controller, by what was found and by what the two say. */
export function integrationMark(report: Report, integration: Integration): Mark {
  const { name, controller, beacon } = integration
  const addresses = [controller?.facet.address, beacon?.facet.address]
  const about = report.findings.filter(
    ({ what }) => what.startsWith(`${name} `) || addresses.some((address) => address && what.includes(address)),
  )
  if (about.some(({ severity }) => severity === 'drift')) return 'drift'
  if (!controller) return 'unused'
  if (!controller.code.known) return 'notice'
  return beacon && sameWiring(controller, beacon) ? 'good' : 'behind'
}

/** Whether the Controller copied what the Beacon publishes. */
export function sameWiring(a: NonNullable<Integration['beacon']>, b: NonNullable<Integration['beacon']>): boolean {
  const text = ({ facet, wires }: NonNullable<Integration['beacon']>) =>
    [
      facet.address,
      ...wires.map(({ callSelector, delegateSelector }) => `${callSelector} ${delegateSelector}`).toSorted(),
    ]
      .join()
      .toLowerCase()
  return text(a) === text(b)
}

/** Whether a limit is not as it should be. */
export function limitDrifts(report: Report, { key, constant, args, status }: Limit): boolean {
  if (status === 'differs' || status === 'missing' || status === 'unexpected') return true
  const name = args.length === 0 ? constant : `${constant}(${args.map((arg) => `${arg.name} ${arg.value}`).join(', ')})`
  return drifts(report, (what) => what === name || what === `Limit ${key}`)
}

/** Whether somebody holds a role that nobody should have given him. */
export function holderDrifts(report: Report, role: string, contract: string, address: string): boolean {
  return drifts(report, (what, actual) => what === `${role} on ${contract}` && actual.includes(address))
}

/** Whether somebody is on a list of an agent without belonging there. */
export function memberDrifts(report: Report, list: string, address: string): boolean {
  return drifts(
    report,
    (what, actual) => what.startsWith(`${list.replace(/s$/, '')} of the agent `) && actual.includes(address),
  )
}

function drifts({ findings }: Report, about: (what: string, actual: string) => boolean): boolean {
  return findings.some(({ severity, what, actual }) => severity === 'drift' && about(what, actual))
}
