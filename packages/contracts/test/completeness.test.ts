import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coreArtifact } from '../src/testing.ts'

// Every way in which a contract can refuse is expected somewhere in its test. This says only that nothing was
// forgotten; what is expected, and when, the tests themselves say.

const TESTS: Record<string, string> = {
  ALMProxy: 'custody',
  ALMProxyFreezable: 'custody',
  AccessControls: 'AccessControls',
  AdministeredAgent: 'AdministeredAgent',
  Beacon: 'Beacon',
  Controller: 'Controller',
  ModuleProxy: 'ModuleProxy',
  PAUAssembler: 'PAUAssembler',
  PAUFactory: 'factories',
  ParameterRegistry: 'ParameterRegistry',
  ParameterizedFacet: 'Facet',
  RateLimits: 'RateLimits',
}

const UNREACHABLE = new Set([
  // The guard is there as in production, but no function of the Beacon calls anybody.
  'Beacon ReentrancyGuardReentrantCall',
  // Code is looked for before anything is called.
  'ModuleProxy AddressEmptyCode',
  // Its constructor is not payable, whatever that of the contract below it is.
  'ModuleProxy ERC1967NonPayable',
  // Reverted with by any facet in a guarded function; expected where a Controller can be re-entered.
  'ParameterizedFacet ReentrancyGuardReentrantCall',
])

const source = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

test.each(Object.entries(TESTS))('every error of %s is expected in %s.test.ts', (contract, file) => {
  const errors = new Set(coreArtifact(contract).abi.flatMap((item) => (item.type === 'error' ? [item.name] : [])))
  const missing = [...errors].filter(
    (error) => !source(`./${file}.test.ts`).includes(`'${error}'`) && !UNREACHABLE.has(`${contract} ${error}`),
  )
  expect(missing).toEqual([])
})

test('every reason string is expected', () => {
  const contracts = readdirSync(new URL('../contracts', import.meta.url), { recursive: true, encoding: 'utf8' })
  const strings = contracts
    .filter((file) => file.endsWith('.sol'))
    .flatMap((file) => [...source(`../contracts/${file}`).matchAll(/(?:require\([^;]*, |revert\()"([^"]+)"\)/g)])
    .map(([, string]) => string as string)
  expect(strings.length).toBeGreaterThan(0)
  const tests = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.test.ts'))
  const expected = tests.map((file) => source(`./${file}`)).join()
  expect(strings.filter((string) => !expected.includes(`'${string}'`))).toEqual([])
})

test('every contract that is deployed has its test', () => {
  const deployed = readdirSync(new URL('../build', import.meta.url), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => coreArtifact(file.replace('.json', '')))
    .filter(({ bytecode, abi }) => bytecode !== '0x' && abi.some(({ type }) => type === 'error'))
  const names = deployed.map(({ contractName }) => contractName)
  // Libraries are part of what uses them.
  const libraries = deployed.filter(({ sourceName }) => /^library /m.test(source(`../${sourceName}`)))
  expect(
    names.filter((name) => !libraries.some(({ contractName }) => contractName === name) && !(name in TESTS)),
  ).toEqual([])
})
