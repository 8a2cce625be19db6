import type { Artifact } from '@diamond-pau/contracts'
import type { Address, Hex } from 'viem'
import { coreArtifact } from '../contracts.ts'
import { pauContracts, sharedDeployments } from '../desired/contracts.ts'
import type { Desired } from '../desired/types.ts'
import { diff } from '../diff/diff.ts'
import { unitChecks, unitFindings } from '../governance/unitFindings.ts'
import { planAddresses } from '../plan/plan.ts'
import { readState, type State } from '../read/readState.ts'
import { readCode, type View } from '../read/view.ts'
import { onlyFacets } from '../upgrade/onlyFacets.ts'
import { compareCode } from './compareCode.ts'
import { finding } from './findings.ts'
import { argumentName, runConstructor } from './runConstructor.ts'
import type { Finding, Verification } from './types.ts'

/** A contract whose code and constructor arguments are to be checked. */
type Subject = {
  name: string
  address: Address
  artifact: Artifact
  /** Undefined where they cannot be known. */
  args?: readonly unknown[]
  /** Whether this repository is to have built it. */
  ours: boolean
}

/**
 * Compares a chain, at one block, with what is desired: code against artifacts, constructor arguments, wires of the
 * Beacon and of the Controller's copy, roles and members with everybody unexpected, parameters, limits. Relies on
 * nothing but the chain: on no record, no journal and no plan.
 *
 * @param options.only - What differs otherwise is not looked at.
 */
export async function verify(desired: Desired, view: View, { only }: { only?: 'facets' } = {}): Promise<Verification> {
  const state = await readState(view, desired)
  const all = diff(desired, state)
  // Without a PAU, what it lacks goes without saying.
  const differences = (only ? onlyFacets(desired, all) : all).filter(
    ({ kind }) => state.pau || kind === 'contract' || kind === 'publication' || kind === 'pau',
  )
  const contracts = subjects(desired, state)
  const code = await Promise.all(contracts.map((subject) => checkContract(view, subject)))
  return {
    star: desired.star,
    chainId: desired.chainId,
    blockNumber: view.blockNumber,
    addresses: planAddresses(desired),
    checked: {
      contracts: contracts.length,
      integrations: desired.integrations.length,
      roleHolders: [...Object.values(state.pau?.roles ?? {}), ...Object.values(state.modules).map(({ roles }) => roles)]
        .flat()
        .flatMap(({ holders }) => holders).length,
      agentMembers: (state.pau?.agents ?? []).flatMap(({ address: _, ...lists }) => Object.values(lists).flat()).length,
      parameters: desired.parameters.length,
      limits: state.pau?.limits.length ?? desired.limits.length,
      governance: unitChecks(desired),
    },
    findings: [
      ...differences.flatMap((difference) => finding(desired, difference) ?? []),
      ...unitFindings(desired, state, differences),
      ...code.flat(),
    ],
  }
}

/** The contracts that are there: shared ones, the facets that the Controller uses, the PAU's own. */
function subjects(desired: Desired, state: State): Subject[] {
  const created = [...sharedDeployments(desired), ...desired.modules.map(({ proxy }) => proxy)]
    .filter(({ address }) => (state.code[address] ?? '0x') !== '0x')
    .map((deployment): Subject => ({ ...deployment, ours: true }))
  const { pau } = state
  if (!pau) return created

  // A PAU under a foreign Beacon was built by others, who may have used other versions and factories.
  const ours = created.some(({ address }) => address === desired.beacon)
  const own = pauContracts(desired)
    // An agent that is still to come is missing, and has no code to compare.
    .filter(
      (contract) =>
        !desired.addedAgents.some(({ address }) => address === contract.address && state.code[address] === '0x'),
    )
    .map((contract): Subject => ({ ...contract, ours }))
  if (ours) return [...created, ...own]
  const facets = desired.integrations.flatMap(({ facet, artifact }): Subject[] => {
    const used = pau.integrations.find(({ id }) => id === facet.idBytes32)
    return used ? [{ name: facet.contract, address: used.facet, artifact, ours }] : []
  })
  const beacon: Subject = { name: 'Beacon', address: desired.beacon, artifact: coreArtifact('Beacon'), ours }
  return [beacon, ...facets, ...own]
}

async function checkContract(view: View, { name, address, artifact, args, ours }: Subject): Promise<Finding[]> {
  const comparison = compareCode(await readCode(view, address), artifact)
  if (!comparison.equal) {
    return [
      {
        severity: ours ? 'drift' : 'notice',
        what: `Code of ${name} at ${address}`,
        expected: "this repository's build, metadata and immutables aside",
        actual: comparison.why,
      },
    ]
  }
  if (!args || comparison.immutables.length === 0) return []
  const expected = await runConstructor(view, artifact, args, address)
  if (!expected) {
    return [
      {
        severity: 'notice',
        what: `Immutables of ${name} at ${address}`,
        expected: 'a constructor that can be run again, to compare them',
        actual: comparison.immutables.join(', '),
      },
    ]
  }
  return expected.flatMap((word, index): Finding[] => {
    const actual = comparison.immutables[index] as Hex
    const what = `${argumentName(artifact, args, word)} of ${name} at ${address}`
    return actual === word ? [] : [{ severity: 'drift', what, expected: word, actual }]
  })
}
