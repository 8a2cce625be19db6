// Compiles the mutants: each a copy of the sources with one line changed, of which one contract is kept. Writes
// dist/mutants/. An unchanged mutant over unchanged sources is not compiled again.
//
//   node src/mutants/compile.ts

import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { solidity } from '@diamond-pau/contracts/hardhat'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { type Mutant, MUTANTS, mutantUrl } from './mutants.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const require = createRequire(import.meta.url)

type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: Artifact['abi']; evm: { bytecode: { object: string; linkReferences: Links } } }>
  >
}
type Links = Record<string, NonNullable<Artifact['linkReferences']>>

for (const mutant of MUTANTS) compileOnce(mutant)

function compileOnce(mutant: Mutant) {
  const { what, contract } = mutant
  const source = sourceName(mutant.home)
  const input = JSON.stringify({
    language: 'Solidity',
    sources: closure(source, mutant),
    settings: {
      ...solidity.settings,
      outputSelection: { [source]: { [contract]: ['abi', 'evm.bytecode.object', 'evm.bytecode.linkReferences'] } },
    },
  })
  const hash = createHash('sha256').update(solidity.version).update(input).digest('hex')
  const target = mutantUrl(mutant)
  if (existsSync(target) && (JSON.parse(readFileSync(target, 'utf8')) as { input: string }).input === hash) return
  rmSync(target, { force: true })

  // Loaded where something has to be compiled at all.
  const solc = require('solc') as { compile(input: string): string }
  const output = JSON.parse(solc.compile(input)) as Output
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? []
  if (errors.length > 0) throw new Error(`"${what}": ${errors.map((error) => error.formattedMessage).join('\n')}`)
  const built = output.contracts[source]?.[contract]
  if (!built) throw new Error(`"${what}": ${source} has no contract ${contract}`)
  const { object, linkReferences } = built.evm.bytecode
  const artifact = {
    contractName: contract,
    abi: built.abi,
    bytecode: `0x${object.replaceAll(/__\$[0-9a-f]{34}\$__/g, '0'.repeat(40))}`,
    linkReferences: Object.assign({}, ...Object.values(linkReferences)) as Artifact['linkReferences'],
    input: hash,
  }
  mkdirSync(dirname(target.pathname), { recursive: true })
  writeFileSync(target, `${JSON.stringify(artifact)}\n`)
  // What changes nothing in the code can be caught by nobody.
  const original = readArtifact(
    new URL(`packages/${mutant.home.split('/contracts/')[0]}/build/${contract}.json`, `file://${ROOT}/`),
  )
  if (original.bytecode.length === artifact.bytecode.length && original.bytecode === artifact.bytecode) {
    throw new Error(`"${what}" compiles to what was there before`)
  }
}

/** The sources that a contract needs, one of them changed. */
function closure(first: string, { file, find, replace, what }: Mutant): Record<string, { content: string }> {
  const sources: Record<string, { content: string }> = {}
  const mutated = sourceName(file)
  const queue = [first]
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (sources[name]) continue
    let content = readFileSync(locate(name), 'utf8')
    if (name === mutated) {
      const count = content.split(find).length - 1
      if (count !== 1)
        throw new Error(`"${what}": ${file} has ${count} places that read ${JSON.stringify(find)}, not one`)
      content = content.replace(find, () => replace)
    }
    sources[name] = { content }
    for (const [, imported = ''] of content.matchAll(/^import\s[^'"]*['"]([^'"]+)['"];/gm)) {
      queue.push(imported.startsWith('.') ? posix.join(posix.dirname(name), imported) : imported)
    }
  }
  if (!sources[mutated]) throw new Error(`"${what}": ${first} does not use ${mutated}`)
  return sources
}

/** A file below packages, by the name that Solidity imports it by. */
function sourceName(file: string): string {
  const [folder = '', path = ''] = file.split('/contracts/')
  const { name } = JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8')) as { name: string }
  return `${name}/${path}`
}

function locate(name: string): string {
  const [scope, packageName = '', ...path] = name.split('/')
  if (scope === '@openzeppelin') return require.resolve(name)
  const facet = /^facet-(.*)$/.exec(packageName)?.[1]
  const folder = facet && facet !== 'kit' ? `facets/${facet}` : packageName
  return join(ROOT, 'packages', folder, 'contracts', ...path)
}
