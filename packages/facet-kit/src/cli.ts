#!/usr/bin/env node
// `facet`, for who makes a facet in a repository of their own:
//
//   facet new <name>   starts a facet in a folder of that name
//   facet build        compiles the facet in the current folder, and generates what follows from its manifest
//   facet check        compiles it, and fails where a generated file is stale

import { pathToFileURL } from 'node:url'
import { generateFacet } from './generate/facet.ts'
import { staleFiles, writeFiles } from './generate/files.ts'
import { scaffoldFacet } from './scaffold/scaffold.ts'

const USAGE = 'Usage: facet new <name>, facet build, facet check'

try {
  const [command, ...args] = process.argv.slice(2)
  if (command === 'new' && args.length === 1) start(args[0] as string)
  else if (command === 'build' && args.length === 0) await build()
  else if (command === 'check' && args.length === 0) await check()
  else throw new Error(USAGE)
} catch (error) {
  console.error(`facet: ${(error as Error).message}`)
  process.exitCode = 1
}

function start(name: string): void {
  scaffoldFacet(name, name, { standalone: true })
  console.log(`${name}/ stands. Next:

  cd ${name}
  npm install
  npm run build   compiles it, and generates what follows from facet.ts
  npm test        fails where contracts/*Logic.sol says no-logic-yet, and nowhere else`)
}

async function build(): Promise<void> {
  const folder = await compile()
  for (const path of writeFiles(folder, await generateFacet(folder))) console.log(`wrote ${path}`)
}

async function check(): Promise<void> {
  const folder = await compile()
  const stale = staleFiles(folder, await generateFacet(folder))
  if (stale.length > 0) throw new Error(`stale: ${stale.join(', ')}. Run: npx facet build`)
}

async function compile(): Promise<URL> {
  await import('@diamond-pau/contracts/compile')
  return pathToFileURL(`${process.cwd()}/`)
}
