// Compiles the mutants: each a copy of the sources with one line changed, of which one contract is kept. Writes
// dist/mutants/. An unchanged mutant over unchanged sources is not compiled again.
//
//   node src/mutants/compile.ts

import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { solidity } from '@diamond-pau/contracts/hardhat'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { closure, compile, type Output, ROOT, standardInput } from '../../../../tools/solidity.ts'
import { type Mutant, MUTANTS, mutantUrl } from './mutants.ts'

for (const mutant of MUTANTS) compileOnce(mutant)

function compileOnce(mutant: Mutant) {
  const { what, contract } = mutant
  const source = `packages/${mutant.home}`
  const sources = closure([source], changed(mutant))
  if (!sources[`packages/${mutant.file}`]) throw new Error(`"${what}": ${source} does not use ${mutant.file}`)
  const select = { [source]: { [contract]: ['abi', 'evm.bytecode.object', 'evm.bytecode.linkReferences'] } }
  const input = JSON.stringify(standardInput(sources, select))
  const hash = createHash('sha256').update(solidity.version).update(input).digest('hex')
  const target = mutantUrl(mutant)
  if (existsSync(target) && (JSON.parse(readFileSync(target, 'utf8')) as { input: string }).input === hash) return
  rmSync(target, { force: true })

  let output: Output
  try {
    output = compile(sources, select)
  } catch (cause) {
    throw new Error(`"${what}": ${(cause as Error).message}`, { cause })
  }
  const built = output.contracts[source]?.[contract]
  if (!built?.evm) throw new Error(`"${what}": ${source} has no contract ${contract}`)
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

/** The source that a mutant changes, with the change. */
function changed({ file, find, replace, what }: Mutant): Record<string, string> {
  const content = readFileSync(join(ROOT, 'packages', file), 'utf8')
  const count = content.split(find).length - 1
  if (count !== 1) throw new Error(`"${what}": ${file} has ${count} places that read ${JSON.stringify(find)}, not one`)
  return { [`packages/${file}`]: content.replace(find, () => replace) }
}
