import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  type AbiParameter,
  toEventSignature,
  toFunctionSignature,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { type Layer, STAGE_CONTRACTS, stageArtifact } from '../src/artifacts.ts'
import { legacyController, legacyUnion } from '../src/legacy.ts'
import { legacyAdapterWires, legacyWires } from '../src/legacyWires.ts'

const LAYERS: readonly Layer[] = ['mainnet', 'foreign']
const INTERFACES = { mainnet: 'IMainnetController', foreign: 'IForeignController' } as const

/** What a diamond has elsewhere: its roles are its AccessControls'. */
const ACCESS_CONTROL = [
  'DEFAULT_ADMIN_ROLE()',
  'getRoleAdmin(bytes32)',
  'getRoleMember(bytes32,uint256)',
  'getRoleMemberCount(bytes32)',
  'getRoleMembers(bytes32)',
  'grantRole(bytes32,address)',
  'hasRole(bytes32,address)',
  'renounceRole(bytes32,address)',
  'revokeRole(bytes32,address)',
  'supportsInterface(bytes4)',
]
/** What the Controller answers itself. */
const CONTROLLERS_OWN = ['proxy()', 'rateLimits()']

const functions = (name: string) =>
  stageArtifact(name).abi.filter((item): item is AbiFunction => item.type === 'function')
const signatures = (name: string) =>
  functions(name)
    .map((item) => toFunctionSignature(item))
    .sort()
const outputs = (item: AbiFunction) => item.outputs.map(canonical)
const canonical = (output: AbiParameter) => toFunctionSignature({ ...VOID, inputs: [output] }).slice(1, -1)
const VOID = { type: 'function', name: '', inputs: [], outputs: [], stateMutability: 'view' } as const

describe.each(LAYERS)('the legacy interface, %s', (layer) => {
  const { stage1, stage2 } = STAGE_CONTRACTS[layer]

  it('has every function of both legacy controllers', () => {
    const ours = new Map(functions(stage1).map((item) => [toFunctionSignature(item), item]))
    for (const [signature, { spark, grove }] of legacyUnion(layer)) {
      const item = ours.get(signature)
      expect(item, signature).toBeDefined()
      const variants = [spark, grove].filter((entry) => entry !== undefined)
      // Where the two differ, the one that returns more holds: a caller that expects nothing reads nothing.
      const [most] = variants.toSorted((a, b) => b.outputs.length - a.outputs.length)
      expect({ signature, outputs: item && outputs(item) }).toEqual({ signature, outputs: most?.outputs })
      const mutabilities = variants.map((entry) => entry.mutability)
      // What one declares a constant, the other a function that reads nothing.
      if (item?.stateMutability === 'pure') mutabilities.push('pure')
      expect(mutabilities, signature).toContain(item?.stateMutability)
    }
  })

  it('has every event of both, but for the one without a nonce', () => {
    const events = stageArtifact(stage1).abi.filter((item): item is AbiEvent => item.type === 'event')
    const linked = stageArtifact(INTERFACES[layer]).abi.filter((item): item is AbiEvent => item.type === 'event')
    const ours = new Map([...events, ...linked].map((item) => [toEventSignature(item), item]))
    // Emitted by the linked library.
    const fromLibraries = ['CCTPTransferInitiated(uint64,uint32,bytes32,uint256)']
    // Grove's library leaves out the nonce; Spark's variant says more and holds.
    const dropped = ['CCTPTransferInitiated(uint32,bytes32,uint256)']
    for (const project of ['spark', 'grove'] as const) {
      for (const { signature, indexed } of legacyController(project, layer).events) {
        if ([...fromLibraries, ...dropped].includes(signature)) continue
        expect(
          ours.get(signature)?.inputs.map((input) => input.indexed ?? false),
          signature,
        ).toEqual(indexed)
      }
    }
  })

  it('is what its document says, and the roles', () => {
    expect(signatures(stage1).filter((signature) => !ACCESS_CONTROL.includes(signature))).toEqual(
      signatures(INTERFACES[layer]),
    )
  })

  it('is the same at Stage 2, byte for byte', () => {
    const interfaceOf = (name: string): Abi =>
      stageArtifact(name)
        .abi.filter((item) => item.type === 'function' || item.type === 'event')
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    expect(interfaceOf(stage2)).toEqual(interfaceOf(stage1))
  })

  it('is whole on a diamond that wires it, each function once', () => {
    const direct = Object.values(legacyWires[layer]).flatMap((wires) => Object.keys(wires))
    const all = [...direct, ...legacyAdapterWires(layer), ...CONTROLLERS_OWN]
    expect(all.toSorted()).toEqual(signatures(stage1).filter((signature) => !ACCESS_CONTROL.includes(signature)))
  })

  it.each([stage1, stage2])('fits a contract with two kilobytes to spare: %s', (name) => {
    expect((stageArtifact(name).deployedBytecode.length - 2) / 2).toBeLessThanOrEqual(24_576 - 2_048)
  })
})
