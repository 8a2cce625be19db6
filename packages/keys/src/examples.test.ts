import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as keys from './index.ts'

/** What the examples use without saying what it is. */
const asset = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const vault = '0x80ac24aA929eaF5013f6436cdA2a7ba190f5Cc0b'
const scope = {
  ...keys,
  asset,
  vault,
  underlyingAsset: '0xdC035D45d973E3EC169d2276DDab16f1e407384F',
  pool: '0xC13e21B648A5Ee794902342038FF3aDAB66BE987',
  aToken: '0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359',
  id: keys.encodeKey(keys.monolithKeys[0].constant, [{ type: 'address', value: vault }]),
}
const isClass = (value: unknown) => typeof value === 'function' && value.toString().startsWith('class')
const functions = Object.entries(keys).flatMap(([name, value]) =>
  typeof value === 'function' && !isClass(value) ? [name] : [],
)
const sources = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.test.ts') && file !== 'index.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))

/** The lines under `@example` of a function: `call // result`. */
function examplesOf(name: string): string[] {
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport function ${name}\\b`)
  const text = sources.map((source) => comment.exec(source)?.[1]).find((found) => found !== undefined) ?? ''
  return [...text.matchAll(/^ \* (.* \/\/ .*)$/gm)].map(([, line]) => line!)
}

const evaluate = (code: string): unknown =>
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- an example is code, and ours
  new Function(...Object.keys(scope), `return (${code})`)(...Object.values(scope))

test.each(functions)('the example of %s is true', (name) => {
  const examples = examplesOf(name)
  expect(examples, `${name} has no example`).not.toEqual([])
  for (const example of examples) {
    const [call, result] = example.split(' // ') as [string, string]
    expect(call).toContain(`${name}(`)
    expect(evaluate(call), example).toEqual(evaluate(result))
  }
})
