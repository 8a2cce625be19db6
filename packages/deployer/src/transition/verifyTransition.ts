import { type Address, getContractAddress, type Hex, isAddressEqual, pad } from 'viem'
import { failingReads } from '../execute/checkReads.ts'
import type { Connection } from '../chain/connection.ts'
import type { Deployment } from '../desired/types.ts'
import type { Plan } from '../plan/types.ts'
import { latestView, readCode, type View } from '../read/view.ts'
import { compareCode } from '../verify/compareCode.ts'
import { runConstructor } from '../verify/runConstructor.ts'
import type { Finding } from '../verify/types.ts'
import { readActing } from './authority.ts'
import { adoptLinks } from './linkedCode.ts'
import type { Transition } from './readTransition.ts'

/** What a verification of a transition found. */
export type TransitionVerification = {
  blockNumber: bigint
  checked: { contracts: number; outcomes: number; holders: number }
  findings: Finding[]
}

/**
 * Compares a chain with what a transition was to bring about, from the chain alone: the code of every contract with its
 * immutables and libraries; every outcome of the plan; who may act on custody and limits, with everybody unexpected.
 *
 * @param plan - As it was made before the transition: later, what was to be done no longer shows.
 */
export async function verifyTransition(
  connection: Connection,
  { request, state, target, migration }: Transition,
  plan: Plan,
): Promise<TransitionVerification> {
  const view = await latestView(connection)
  const contracts = [...(target?.deployments ?? []), ...(migration ? [migration] : [])]
  const code = await Promise.all(contracts.map((contract) => checkCode(view, contract, target?.libraries ?? {})))

  const outcomes = plan.steps.flatMap(({ postReads }) => postReads)
  const broken = await failingReads(connection, outcomes, view.blockNumber)

  const expected = [state.to.address]
  const holders: Finding[] = []
  let counted = 0
  for (const [where, address] of [
    ['ALMProxy', request.proxy],
    ['RateLimits', request.rateLimits],
  ] as const) {
    const acting = await readActing(view, address)
    counted += acting.length
    const what = `CONTROLLER on ${where}`
    for (const account of acting.filter((one) => !expected.some((other) => isAddressEqual(one, other)))) {
      holders.push({ severity: 'drift', what, expected: 'the new controller alone', actual: `held by ${account}` })
    }
    if (!acting.some((account) => isAddressEqual(account, state.to.address))) {
      holders.push({ severity: 'drift', what, expected: `held by ${state.to.address}`, actual: 'not held' })
    }
  }
  return {
    blockNumber: view.blockNumber,
    checked: { contracts: contracts.length, outcomes: outcomes.length, holders: counted },
    findings: [
      ...code.flat(),
      ...broken.map(({ what }): Finding => ({ severity: 'drift', what, expected: 'so', actual: 'not so' })),
      ...holders,
    ],
  }
}

async function checkCode(
  view: View,
  { name, address, artifact, args }: Deployment,
  libraries: Readonly<Record<string, Address>>,
): Promise<Finding[]> {
  const what = `Code of ${name} at ${address}`
  const code = await readCode(view, address)
  const drift = (expected: string, actual: string): Finding[] => [{ severity: 'drift', what, expected, actual }]
  if (code === '0x') return drift('a contract', 'nothing there')
  const { artifact: linked, libraries: found } = adoptLinks(code, artifact)
  const comparison = compareCode(code, linked)
  if (!comparison.equal) return drift("this repository's build", comparison.why)
  const known = [address, ...Object.values(libraries)].map((library) => library.toLowerCase())
  const foreign = found.filter((library) => !known.includes(library.toLowerCase()))
  if (foreign.length > 0) return drift('its own libraries', foreign.join(', '))
  if (comparison.immutables.length === 0) return []

  const expected = await runConstructor(view, linked, args, address)
  if (!expected) {
    const wanted = 'a constructor that can be run again, to compare its immutables'
    return [{ severity: 'notice', what, expected: wanted, actual: comparison.immutables.join(', ') }]
  }
  // What a Stage 1 controller creates with itself shows as its own address: both differ from one trial to another.
  const created = pad(getContractAddress({ from: address, nonce: 1n })).toLowerCase()
  const differs = (word: Hex, index: number) => {
    const actual = comparison.immutables[index]
    return actual !== word && !(word === pad(address).toLowerCase() && actual === created)
  }
  return expected.some(differs) ? drift(expected.join(', '), comparison.immutables.join(', ')) : []
}
