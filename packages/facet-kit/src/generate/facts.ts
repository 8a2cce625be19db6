import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import {
  type AbiEvent,
  type AbiFunction,
  type AbiParameter,
  type Hex,
  keccak256,
  toFunctionSelector,
  toFunctionSignature,
} from 'viem'
import { callName, type FacetManifest, type FunctionIntent, type ModuleIntent } from '../manifest.ts'

/** Functions of the facet bases: callable on the facet itself, never wired. */
const UNWIRED = new Set(['ALLOCATOR_ROLE', 'DEFAULT_ADMIN_ROLE', 'parameterRegistry'])

/** One function of a facet: what the manifest means it for and what the compiler made of it. */
export type FacetFunction = {
  abi: AbiFunction
  intent: FunctionIntent
  /** Under its call name. */
  call: AbiFunction
  callSelector: Hex
  delegateSelector: Hex
  /** Our Controller answers this selector itself; only a Controller that does not can wire it. */
  native: boolean
}

/** A module: what the manifest means it for and what the compiler made of it. */
export type ModuleFacts = {
  contract: string
  intent: ModuleIntent
  artifact: Artifact
  /** keccak256 of the implementation's runtime code, immutables zero. */
  codeHash: Hex
}

export type FacetFacts = {
  /** The facet package, a file URL ending in a slash. */
  folder: URL
  manifest: FacetManifest
  artifact: Artifact
  functions: FacetFunction[]
  modules: ModuleFacts[]
  /** keccak256 of the runtime code, immutables zero. */
  codeHash: Hex
  runtimeSize: number
}

/**
 * Holds a manifest against the compiled facet.
 *
 * @param folder - The facet package, a file URL ending in a slash.
 * @throws Error that lists everything in which the two differ.
 */
export function facetFacts(manifest: FacetManifest, folder: URL): FacetFacts {
  const artifact = readArtifact(new URL(`build/${manifest.contract}.json`, folder))
  const functions = artifact.abi.filter((item) => item.type === 'function').filter(({ name }) => !UNWIRED.has(name))
  const events = artifact.abi.filter((item): item is AbiEvent => item.type === 'event').map(({ name }) => name)
  const problems: string[] = []

  const named = Object.keys(manifest.functions)
  const compiled = functions.map(({ name }) => name)
  for (const name of compiled) if (!named.includes(name)) problems.push(`the manifest does not name ${name}()`)
  for (const name of named) if (!compiled.includes(name)) problems.push(`the contract has no ${name}()`)
  for (const name of new Set(compiled.filter((name, i) => compiled.indexOf(name) !== i))) {
    problems.push(`${name}() is overloaded, so that one name would mean two functions`)
  }

  const native = nativeSelectors()
  const list = functions
    .filter(({ name }) => named.includes(name))
    .sort((a, b) => named.indexOf(a.name) - named.indexOf(b.name))
    .map((abi): FacetFunction => {
      const intent = manifest.functions[abi.name] as FunctionIntent
      const call = { ...abi, name: callName(manifest, abi.name) }
      const reads = abi.stateMutability === 'view' || abi.stateMutability === 'pure'
      const quote = intent.role === 'view' && intent.quote === true
      if (reads !== ((intent.role === 'view' && !quote) || intent.role === 'key')) {
        problems.push(`${abi.name}() is ${abi.stateMutability} and the manifest calls it ${intent.role}`)
      }
      if ('event' in intent && !events.includes(intent.event)) problems.push(`there is no event ${intent.event}`)
      const callSelector = toFunctionSelector(call)
      return {
        abi,
        intent,
        call,
        callSelector,
        delegateSelector: toFunctionSelector(abi),
        native: native.has(callSelector),
      }
    })
  for (const { call, callSelector } of list) {
    const twin = list.find((other) => other.callSelector === callSelector && other.call !== call)
    if (twin) problems.push(`${toFunctionSignature(call)} and ${toFunctionSignature(twin.call)} share ${callSelector}`)
  }

  for (const [name, limit] of Object.entries(manifest.limits ?? {})) {
    const getter = functions.find((item) => item.name === limit.getter)
    const known = (limit.args ?? []).map((argument) => argument.name)
    const inputs = (getter?.inputs ?? []).map((input) => input.name ?? '')
    if (inputs.length !== known.length || inputs.some((input) => !known.includes(input))) {
      problems.push(`limit ${name} has the arguments (${known.join(', ')}), its getter takes (${inputs.join(', ')})`)
    }
  }

  const constructor = constructorInputs(artifact)
  compareArguments(problems, 'the constructor', constructor, manifest.constructorArgs)
  if (artifact.storageLayout.length > 0) {
    problems.push(`a facet holds no state; found ${artifact.storageLayout.map(({ label }) => label).join(', ')}`)
  }
  const modules = Object.entries(manifest.modules ?? {}).map(([contract, intent]) =>
    moduleFacts(problems, contract, intent, folder),
  )
  if (problems.length > 0) throw new Error(`${manifest.contract} and its manifest differ:\n- ${problems.join('\n- ')}`)

  return {
    folder,
    manifest,
    artifact,
    functions: list,
    modules,
    codeHash: keccak256(artifact.deployedBytecode),
    runtimeSize: (artifact.deployedBytecode.length - 2) / 2,
  }
}

/** The parameters of a constructor. */
export function constructorInputs({ abi }: Artifact): readonly AbiParameter[] {
  return abi.find((item) => item.type === 'constructor')?.inputs ?? []
}

/** The parameters of a module's initializer. */
export function initializerInputs({ abi }: Artifact): readonly AbiParameter[] {
  return abi.filter((item) => item.type === 'function').find(({ name }) => name === 'initialize')?.inputs ?? []
}

function moduleFacts(problems: string[], contract: string, intent: ModuleIntent, folder: URL): ModuleFacts {
  const artifact = readArtifact(new URL(`build/${contract}.json`, folder))
  const { abi, deployedBytecode, storageLayout } = artifact
  compareArguments(problems, `the constructor of ${contract}`, constructorInputs(artifact), intent.constructorArgs)
  compareArguments(problems, `${contract}.initialize`, initializerInputs(artifact), intent.initializerArgs)
  for (const name of ['proxiableUUID', 'upgradeToAndCall', 'hasRole', 'getRoleMember']) {
    if (!abi.some((item) => item.type === 'function' && item.name === name)) {
      problems.push(`${contract} has no ${name}(), as a UUPS module with roles has`)
    }
  }
  if (storageLayout.length > 0) {
    problems.push(`${contract} keeps ${storageLayout.map(({ label }) => label).join(', ')} outside of a namespace`)
  }
  return { contract, intent, artifact, codeHash: keccak256(deployedBytecode) }
}

function compareArguments(
  problems: string[],
  what: string,
  inputs: readonly AbiParameter[],
  declared: Readonly<Record<string, unknown>> = {},
): void {
  const compiled = inputs.map(({ name }) => name).join(', ')
  const named = Object.keys(declared).join(', ')
  if (compiled !== named) problems.push(`${what} takes (${compiled}), the manifest says (${named})`)
}

/** The selectors that our Controller answers itself, from its own ABI. */
function nativeSelectors(): Set<Hex> {
  const { abi } = readArtifact(import.meta.resolve('@diamond-pau/contracts/build/Controller.json'))
  return new Set(abi.filter((item) => item.type === 'function').map((item) => toFunctionSelector(item)))
}
