// Ways in which data can be wrong. Each takes numbers that choose, so that whoever draws them can repeat and shrink them.

import type { Json } from '../../src/plan/types.ts'

/** Where something is damaged, and how. Any numbers will do. */
export type Choice = { where: number; how: number }

/** What no member of our files may be replaced with unnoticed, of every JSON type. */
const STRAYS: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  '0x',
  '0xzz',
  'constructor',
  '9'.repeat(100),
  '💥\u0000\u001b[31m',
  [],
  [[]],
  {},
  { toString: 'no function' },
]

type Place = { parent: Json[] | { [name: string]: Json }; key: string | number }

/** The same JSON with one member replaced, removed or repeated. */
export function damageJson(value: Json, { where, how }: Choice): Json {
  const copy = { root: structuredClone(value) }
  const all = places(copy)
  const { parent, key } = all[where % all.length] as Place
  const kind = how % (STRAYS.length + 2)
  if (kind < STRAYS.length) Object.assign(parent, { [key]: STRAYS[kind] })
  else if (!Array.isArray(parent)) delete parent[key]
  else if (kind === STRAYS.length) parent.splice(key as number, 1)
  else parent.splice(key as number, 0, parent[key as number] as Json)
  return copy.root ?? null
}

/** Every member at any depth. */
function places(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return []
  const parent = value
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  return [...keys].flatMap((key) => [{ parent, key }, ...places((value as Record<string | number, Json>)[key] as Json)])
}

/** The same text cut short, with a character lost, changed, or something inserted. */
export function damageText(text: string, { where, how }: Choice): string {
  const at = where % (text.length + 1)
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const ways = [
    before,
    after,
    before + after.slice(1),
    `${before}${String.fromCharCode(33 + (how % 90))}${after.slice(1)}`,
    `${before}\n${after}`,
    `${before}\u0000${after}`,
    before + before.slice(-40) + after,
  ]
  return ways[how % ways.length] as string
}

/** What a node answers that is of no use: never something that the method could have answered with. */
export const WRONG_RESULTS: readonly Json[] = [true, 17, 'gone', '0xzz', '0x123456789abcdefg', [1], { '0': '0x' }, [[]]]

/** What stands where an answer's body should be. */
export const WRONG_BODIES: readonly ((text: string) => string)[] = [
  () => '',
  () => '<html><body>502 Bad Gateway</body></html>',
  () => '[]',
  () => 'null',
  () => '[null]',
  () => '{"jsonrpc":"2.0"}',
  () => '{"jsonrpc":"2.0","id":null,"error":"rate limited"}',
  (text) => text.slice(0, text.length / 2),
]
