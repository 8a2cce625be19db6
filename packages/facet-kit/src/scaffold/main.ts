#!/usr/bin/env node
// `npm run facet:new <name>`: starts a facet package, links it into the workspace, compiles it and generates what is
// derived from it.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { scaffoldFacet } from './scaffold.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const [name] = process.argv.slice(2)

try {
  if (!name) throw new Error('A facet needs a name: npm run facet:new spark-vault')
  const folder = join('packages', 'facets', name)
  scaffoldFacet(name, join(ROOT, folder))
  const install = () => run('pnpm', ['install', '--no-frozen-lockfile', '--reporter=silent'])
  const generate = (...args: string[]) =>
    run(tool('nx'), ['run-many', '-t', 'generate', '--outputStyle=static', ...args])
  install()
  run(tool('prettier'), ['--write', '--log-level', 'warn', folder])
  // By itself first: the catalogue does not depend on it before it has been generated with it.
  generate('-p', `@diamond-pau/facet-${name}`)
  // Then the catalogue, which gets the facet among its dependencies: whatever reads the catalogue needs them installed.
  generate('-p', '@diamond-pau/catalogue')
  install()
  generate()
  console.log(`
${folder} stands. What is left:

  1. contracts/*Logic.sol   the integration, where it says no-logic-yet
  2. test/                  its counterparties, and what is peculiar to it
  3. README.md              whom it trusts

  npm run exec -- nx test @diamond-pau/facet-${name}   fails until the logic is there
  npm run generate                                     after each change of facet.ts or the contracts`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function tool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name)
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed; its reason is above.`)
}
