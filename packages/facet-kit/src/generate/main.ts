#!/usr/bin/env node
// Generates what is derived from a facet's manifest, for the facet package in the current folder, or with --catalogue
// what is derived from all of them. With --check it writes nothing and fails where a committed file is stale.

import { pathToFileURL } from 'node:url'
import { generateCatalogue } from './catalogue.ts'
import { generateFacet } from './facet.ts'
import { staleFiles, writeFiles } from './files.ts'

const catalogue = process.argv.includes('--catalogue')
const check = process.argv.includes('--check')
const folder = catalogue ? new URL('../../../../', import.meta.url) : pathToFileURL(`${process.cwd()}/`)

try {
  const files = await (catalogue ? generateCatalogue(folder) : generateFacet(folder))
  const changed = check ? staleFiles(folder, files) : writeFiles(folder, files)
  if (check && changed.length > 0) throw new Error(`Stale: ${changed.join(', ')}. Run: npm run generate`)
  if (!check) for (const path of changed) console.log(`wrote ${path}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
