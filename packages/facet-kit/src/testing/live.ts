import { readdirSync, readFileSync } from 'node:fs'
import { type AbiEvent, type AbiFunction, type AbiParameter, type Hex } from 'viem'
import type { FacetFacts } from '../generate/facts.ts'

type LiveParameter = { name: string; type: string; components?: LiveParameter[] }

type LiveIntegration = {
  id: string
  idBytes32: Hex
  prefix: string
  facetName: string
  wires: {
    call: string
    callSelector: Hex
    delegate: string
    delegateSelector: Hex
    inputs: LiveParameter[]
    outputs: LiveParameter[]
    stateMutability: string
  }[]
}

type LiveFacet = {
  id: string | null
  facet: string
  namespace: string | null
  events: string[]
  revertStrings: string[]
  limitConstants: { name: string; hash: Hex }[]
  keyGetters: { signature: string; composition: string }[]
}

/** The live integrations that this repository's facets are compatible with. */
function liveIntegrations(): LiveIntegration[] {
  return data<{ integrations: LiveIntegration[] }>('production-wires').integrations
}

/**
 * Compares a facet with the live one of the same id: wires selector by selector with argument names, events, revert
 * strings, limit constants, the composition of keys, and the namespace of its parameters. What ours adds is no
 * difference; what it lacks or changes is.
 *
 * @returns One sentence for each difference; none for a facet that is not live.
 */
export function differencesFromLive(facts: FacetFacts): string[] {
  return [...wireDifferences(facts), ...behaviourDifferences(facts)]
}

function wireDifferences({ manifest, functions }: FacetFacts): string[] {
  const live = liveIntegrations().find(({ id }) => id === manifest.id)
  if (!live) return []
  const differences: string[] = []
  if (live.prefix !== manifest.prefix) differences.push(`prefix ${manifest.prefix}, live ${live.prefix}`)
  if (live.facetName !== manifest.contract) differences.push(`contract ${manifest.contract}, live ${live.facetName}`)
  const ours = functions.map(({ abi, callSelector, delegateSelector }) => describe(abi, callSelector, delegateSelector))
  const theirs = live.wires.map((wire) => {
    const abi = { name: wire.delegate.split('(')[0] as string, ...wire } as unknown as AbiFunction
    return describe(abi, wire.callSelector, wire.delegateSelector)
  })
  for (const wire of theirs) if (!ours.includes(wire)) differences.push(`live has the wire ${wire}`)
  for (const wire of ours) if (!theirs.includes(wire)) differences.push(`live lacks the wire ${wire}`)
  return differences
}

function behaviourDifferences({ manifest, artifact, folder }: FacetFacts): string[] {
  const live = data<{ facets: LiveFacet[] }>('production-facets').facets.find(({ id }) => id === manifest.id)
  if (!live) return []
  const differences: string[] = []

  for (const text of live.events) {
    const name = text.split(/[( ]/)[0]
    const ours = artifact.abi
      .filter((item): item is AbiEvent => item.type === 'event')
      .find((event) => event.name === name)
    if (!ours) differences.push(`live emits ${name}`)
    else differences.push(...eventDifferences(ours, text))
  }

  // In the sources: the compiler folds strings into constants that cannot be found in the bytecode.
  const sources = soliditySources(folder)
  for (const text of live.revertStrings) {
    if (!sources.includes(JSON.stringify(text))) differences.push(`live reverts with ${JSON.stringify(text)}`)
  }

  const limits = Object.values(manifest.limits ?? {})
  for (const { name } of live.limitConstants) {
    if (!limits.some((limit) => limit.constant === name)) differences.push(`live has the limit ${name}`)
  }
  for (const { signature, composition } of live.keyGetters) {
    const limit = limits.find(({ getter }) => getter === signature.split('(')[0])
    const encoded = /abi\.encode\((?:LIMIT_\w+)(?:, )?(.*?)\)\)/.exec(composition)?.[1]
    const theirs = encoded ? encoded.split(', ').map((argument) => argument.split(' ').at(-1)) : []
    const ours = limit?.args?.map(({ name }) => name) ?? []
    if (ours.join() !== theirs.join())
      differences.push(`${signature} encodes (${ours.join()}), live (${theirs.join()})`)
  }

  if (live.namespace && live.namespace !== (manifest.namespace ?? null)) {
    differences.push(`parameters under ${manifest.namespace}, live ${live.namespace}`)
  }
  return differences
}

/** Compares an event with its live declaration, as far as that is known: names always, types and `indexed` if given. */
function eventDifferences(ours: AbiEvent, text: string): string[] {
  const list = /\((.*)\)/.exec(text)?.[1]
  if (list === undefined) return []
  const theirs = list
    .split(', ')
    .filter(Boolean)
    .map((parameter) => parameter.split(' '))
  if (theirs.length !== ours.inputs.length) return [`event ${text} has other parameters`]
  return theirs.flatMap((words, i) => {
    const input = ours.inputs[i] as AbiParameter & { indexed?: boolean }
    const known = words.length > 1
    if (known && words[0] !== input.type) return [`event ${text} has ${words[0]} where ours has ${input.type}`]
    if (words.includes('indexed') && !input.indexed) return [`event ${text} indexes ${words.at(-1)}`]
    return []
  })
}

/** A function in one line: everything about it that a caller can tell. */
function describe(abi: AbiFunction, callSelector: Hex, delegateSelector: Hex): string {
  const parameters = (list: readonly AbiParameter[]): string =>
    list
      .map((parameter) => `${canonicalType(parameter)}${parameter.name ? ` ${parameter.name.replace(/_$/, '')}` : ''}`)
      .join(', ')
  const outputs = parameters(abi.outputs)
  return `${callSelector} → ${delegateSelector} ${abi.name}(${parameters(abi.inputs)}) ${abi.stateMutability} returns (${outputs})`
}

/** A type as selectors have it: structs by their members. */
function canonicalType(parameter: AbiParameter): string {
  if (!parameter.type.startsWith('tuple') || !('components' in parameter)) return parameter.type
  return `(${parameter.components.map(canonicalType).join()})${parameter.type.slice('tuple'.length)}`
}

function soliditySources(folder: URL): string {
  const contracts = new URL('contracts/', folder)
  return readdirSync(contracts)
    .map((file) => readFileSync(new URL(file, contracts), 'utf8'))
    .join('\n')
}

function data<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as T
}
