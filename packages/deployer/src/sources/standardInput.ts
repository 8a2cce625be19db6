import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { solidity } from '@diamond-pau/contracts/hardhat'

/** What the compiler is given: everything that a contract is made of, and nothing of the machine it was made on. */
export type StandardInput = {
  language: 'Solidity'
  sources: Record<string, { content: string }>
  settings: object
}

/** The compiler as explorers name it; a test holds it against the compiler itself. */
export const COMPILER_VERSION = 'v0.8.34+commit.80d5c536'

/**
 * The standard JSON input of a contract of one of our packages: its source and what that imports, each under the name
 * by which others import it, so that no remapping is needed.
 *
 * @param packageJson - Url of the package's package.json.
 * @param sourceName - Of the artifact, `contracts/AaveFacet.sol`.
 */
export function standardInput(packageJson: URL, sourceName: string): { input: StandardInput; sourceUnit: string } {
  const { name } = JSON.parse(readFileSync(packageJson, 'utf8')) as { name: string }
  const sourceUnit = posix.join(name, sourceName.replace(/^contracts\//, ''))
  const sources: StandardInput['sources'] = {}
  const open = [{ unit: sourceUnit, file: new URL(sourceName, packageJson) }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { unit, file } = next
    if (unit in sources) continue
    const content = readFileSync(file, 'utf8')
    sources[unit] = { content }
    for (const specifier of imports(content)) {
      open.push(
        specifier.startsWith('.')
          ? { unit: posix.join(posix.dirname(unit), specifier), file: new URL(specifier, file) }
          : { unit: specifier, file: pathToFileURL(createRequire(fileURLToPath(file)).resolve(specifier)) },
      )
    }
  }
  const { evmVersion, optimizer, metadata } = solidity.settings
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'] } }
  const sorted = Object.fromEntries(Object.entries(sources).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const settings = { evmVersion, optimizer, metadata, outputSelection }
  return { input: { language: 'Solidity', sources: sorted, settings }, sourceUnit }
}

function imports(source: string): string[] {
  return [...source.matchAll(/^import\b[^;"']*["']([^"']+)["'];/gm)].map(([, specifier]) => specifier as string)
}
