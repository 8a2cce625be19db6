import { toEventSelector, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import * as abis from './abi.ts'
import { coreArtifact, type CoreContract } from './contracts.ts'

/** Which contracts answer to each of the ABIs. */
const CONTRACTS: Record<keyof typeof abis, readonly CoreContract[]> = {
  accessControlAbi: ['AccessControls', 'ALMProxy', 'RateLimits', 'Beacon'],
  accessControlsAbi: ['AccessControls'],
  accessControlEnumerableAbi: ['AccessControls', 'Beacon'],
  agentAbi: ['AdministeredAgent'],
  assemblerAbi: ['PAUAssembler'],
  beaconAbi: ['Beacon'],
  controllerAbi: ['Controller'],
  parameterRegistryAbi: ['ParameterRegistry'],
  rateLimitsAbi: ['RateLimits'],
}

describe.each(Object.entries(CONTRACTS))('%s', (name, contracts) => {
  it.each(contracts)('is what %s answers to', (contract) => {
    const compiled = coreArtifact(contract).abi
    for (const item of abis[name as keyof typeof abis]) {
      const selectors = compiled.map((other) => other.type === item.type && selector(other as typeof item))
      expect(selectors, item.name).toContain(selector(item))
    }
  })
})

function selector(item: (typeof abis)[keyof typeof abis][number]) {
  return item.type === 'event' ? toEventSelector(item) : toFunctionSelector(item)
}
