import type { Address } from 'viem'
import type { Desired } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'
import { contractNames, memberNames, roleName } from '../names.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { amountText, countText, rateText, withArticle } from '../text.ts'
import type { Finding } from './types.ts'

/** A difference in words; undefined for what is no fault by itself. */
export function finding(desired: Desired, difference: Difference): Finding | undefined {
  const drift = (what: string, expected: string, actual: string): Finding => ({
    severity: 'drift',
    what,
    expected,
    actual,
  })
  switch (difference.kind) {
    case 'create2Proxy':
      return undefined
    case 'contract':
      return drift(difference.contract.name, `at ${difference.contract.address}`, 'nothing there')
    case 'pau':
      return drift(`PAU of ${desired.name}`, `Controller at ${desired.pau.controller}`, 'nothing there')
    case 'publication': {
      const { facet, deployment } = difference.integration
      return drift(
        `${facet.id} on the Beacon`,
        wiringText({ facet: deployment?.address, wires: facet.wires }),
        wiringText(difference.actual),
      )
    }
    case 'wiring': {
      const { name, change, expected, actual } = difference
      const wanted = change === 'missing' ? wiringText(expected ?? {}) : WANTED[change]
      return drift(`${name} in the Controller`, wanted, wiringText(actual))
    }
    case 'role': {
      const { contract, role, change, account } = difference
      const held = `held by ${accountText(desired, account)}`
      const what = `${roleName(role)} on ${contractNames[contract]}`
      return change === 'missing' ? drift(what, held, 'not held') : drift(what, WANTED[change], held)
    }
    case 'roleAdmin': {
      const { contract, role, expected, actual } = difference
      const what = `Admin of ${roleName(role)} on ${contractNames[contract]}`
      return drift(what, roleName(expected), roleName(actual))
    }
    case 'member': {
      const { agent, list, change, account } = difference
      const is = `${accountText(desired, account)} is ${withArticle(memberNames[list])}`
      const what = `${memberNames[list]} of the agent "${desired.agents[agent]?.name}"`
      return change === 'missing' ? drift(what, is, 'is not') : drift(what, WANTED[change], is)
    }
    case 'implementation': {
      const { module, actual } = difference
      return drift(`Implementation of ${module.name}`, module.implementation.address, actual)
    }
    case 'moduleRole': {
      const { module, change, role, account } = difference
      const held = `held by ${accountText(desired, account)}`
      const what = `${roleName(role)} on ${module}`
      return change === 'missing' ? drift(what, held, 'not held') : drift(what, WANTED[change], held)
    }
    case 'parameter':
      return drift(difference.parameter.name, difference.parameter.value, difference.actual ?? 'no answer')
    case 'limit': {
      const { limit, actual = { maxAmount: 0n, slope: 0n } } = difference
      return drift(limit.name, limitText(limit, limit), limitText(actual, limit))
    }
    case 'foreignLimit': {
      const { key, maxAmount, slope } = difference.actual
      return drift(`Limit ${key}`, 'not in the definition', `at most ${maxAmount}, ${slope} a second`)
    }
    case 'link': {
      const { where, link, expected, actual } = difference
      const what = link === 'beacon' ? 'Beacon' : contractNames[link]
      return drift(
        `${what} in the ${where === 'slots' ? "Controller's shared storage" : 'Controller'}`,
        expected,
        actual,
      )
    }
  }
}

const WANTED = { 'to remove': 'removed, as the definition says', unexpected: 'not in the definition' }

function wiringText(wiring: Partial<Pick<WiredIntegration, 'facet' | 'wires'>> | undefined): string {
  if (!wiring) return 'not there'
  const wires = countText(wiring.wires?.length ?? 0, 'wire')
  const selectors = wiring.wires?.map(({ callSelector }) => callSelector).join(' ')
  return `${wires} to ${wiring.facet ?? 'the facet of the Beacon'} (${selectors})`
}

function limitText(
  { maxAmount, slope }: { maxAmount: bigint; slope: bigint },
  unit: { decimals: number; symbol: string },
) {
  return `${amountText(maxAmount, unit)}, ${rateText(slope, unit)} (${slope} base units a second)`
}

/** An account, with what it is to this deployment: nothing of it may keep a right. */
function accountText({ deployer, shared, admin, assembler }: Desired, account: Address): string {
  const known = new Map<Address, string>([
    [deployer, 'the deployer'],
    [admin, "the Star's admin"],
    [assembler, 'PAUAssembler'],
    ...shared.map(({ address, name }) => [address, name] as const),
  ])
  const name = known.get(account)
  return name ? `${account} (${name})` : account
}
