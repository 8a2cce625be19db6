import { readFileSync } from 'node:fs'
import type { Artifact } from '@diamond-pau/contracts'
import { expect, it } from 'vitest'
import { abis, artifactUrl, catalogue, getFacet, UnknownFacetError } from '../src/index.ts'

type Live = {
  integrations: { id: string; idBytes32: string; prefix: string; facetName: string; wires: LiveWire[] }[]
}
type LiveWire = { call: string; callSelector: string; delegate: string; delegateSelector: string }

const live = JSON.parse(
  readFileSync(new URL('../../facet-kit/data/production-wires.json', import.meta.url), 'utf8'),
) as Live

const compiled = (id: string) => JSON.parse(readFileSync(new URL(artifactUrl(getFacet(id))), 'utf8')) as Artifact

it('has every live integration, wire by wire, and nothing more under their ids', () => {
  const names = live.integrations.map(({ id }) => id)
  const wire = ({ call, callSelector, delegate, delegateSelector }: LiveWire) =>
    `${call} ${callSelector} ${delegate} ${delegateSelector}`
  const wires = (list: readonly { id: string; wires: readonly LiveWire[] }[]) =>
    Object.fromEntries(list.map((entry) => [entry.id, entry.wires.map(wire).toSorted()]))
  const ours = catalogue.filter(({ id }) => names.includes(id))
  expect(wires(ours)).toEqual(wires(live.integrations))
  expect(ours).toHaveLength(28)
  expect(ours.flatMap((entry) => entry.wires)).toHaveLength(248)
  for (const { id, idBytes32, prefix, facetName } of live.integrations) {
    expect(getFacet(id)).toMatchObject({ idBytes32, prefix, contract: facetName })
  }
})

it('has no selector twice, so that any set of facets can be wired together', () => {
  const selectors = catalogue.flatMap(({ wires }) => wires.map(({ callSelector }) => callSelector))
  expect(new Set(selectors).size).toBe(selectors.length)
})

it('has an ABI for each facet, with every wire in it', () => {
  for (const { id, wires } of catalogue) {
    const functions = abis[id].filter(({ type }) => type === 'function').map(({ name }) => name)
    expect(functions.toSorted()).toEqual(wires.map(({ call }) => call.split('(')[0]).toSorted())
  }
})

it('has no facet above 16 KB of runtime code', () => {
  const sizes = catalogue.map(({ id }) => ({ id, bytes: (compiled(id).deployedBytecode.length - 2) / 2 }))
  expect(sizes.filter(({ bytes }) => bytes > 16_384)).toEqual([])
})

it('names the facets it knows when asked for another', () => {
  expect(() => getFacet('NONE_FACET')).toThrow(UnknownFacetError)
})
