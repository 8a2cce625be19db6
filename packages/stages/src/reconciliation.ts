import { decisions } from './decisions.ts'
import type { Layer } from './artifacts.ts'
import { type LegacyFunction, legacyUnion } from './legacy.ts'
import { legacyWires } from './legacyWires.ts'

const INTRODUCTION = `# Reconciliation

Spark's and Grove's legacy controllers grew from one code base and parted. The controllers of Stages 1 and 2, and a diamond
with legacy names, offer the union of both. Where the two differ, the stricter check and the richer list of arguments hold,
and the other signature stays as an overload. This page says what that came to. Its tables are generated from
\`packages/stages\`: \`data/legacy.json\` holds the facts, \`src/decisions.ts\` the decisions, \`src/legacyWires.ts\` the wires.
`

/** docs/reconciliation.md. */
export function renderReconciliation(): string {
  return [
    INTRODUCTION,
    '## Decisions',
    '',
    '<!-- prettier-ignore-start -->',
    '',
    table(
      ['what', 'Spark', 'Grove', 'here', 'why'],
      decisions.map(({ topic, spark, grove, holds, why }) => [topic, spark, grove, holds, why]),
    ),
    ...(['mainnet', 'foreign'] as const).flatMap((layer) => [
      '',
      `## Functions, ${layer === 'mainnet' ? 'mainnet' : 'other chains'}`,
      '',
      table(['function', 'Spark', 'Grove', 'who', 'on a diamond'], functionRows(layer)),
    ]),
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n')
}

/** One row a function that somebody calls: getters of limits and addresses and the roles' own functions have none. */
function functionRows(layer: Layer): string[][] {
  const facets = new Map(
    Object.entries(legacyWires[layer]).flatMap(([id, wires]) =>
      Object.entries<string>(wires).map(([call, delegate]) => [call, `\`${id}\` \`${delegate.split('(')[0]}\``]),
    ),
  )
  return [...legacyUnion(layer)]
    .filter(([, { spark, grove }]) => (spark ?? grove)?.kind === 'function')
    .map(([signature, { spark, grove }]) => [
      `\`${signature}\``,
      reverts(spark),
      reverts(grove),
      spark?.role ?? grove?.role ?? '',
      facets.get(signature) ?? 'the legacy facet',
    ])
}

/** That a code base has the function, and the reasons of its own that it reverts with. */
function reverts(entry: LegacyFunction | undefined): string {
  if (!entry) return '—'
  return entry.reverts?.map((reason) => `\`${reason}\``).join('<br>') ?? 'yes'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
