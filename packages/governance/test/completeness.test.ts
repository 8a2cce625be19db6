import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AUTHORITY } from '../src/authority.ts'
import { governanceArtifact } from '../src/call.ts'
import { currentReadme, renewed } from '../src/readme.ts'

// What is expected, and when, the other tests say. These say only that nothing was forgotten.

const source = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const files = (folder: string, end: string) =>
  readdirSync(new URL(folder, import.meta.url), { encoding: 'utf8' }).filter((file) => file.endsWith(end))
const tests = files('.', '.test.ts')
  .filter((file) => file !== 'completeness.test.ts')
  .map((file) => source(`./${file}`))
  .join()

test('every reason string is expected', () => {
  const strings = new Set(
    files('../contracts', '.sol').flatMap((file) =>
      [...source(`../contracts/${file}`).matchAll(/"([A-Z]\w+\/[\w-]+)"/g)].map(([, string]) => string as string),
    ),
  )
  expect(strings).toContain('Configurator/stopped')
  expect([...strings].filter((string) => !tests.includes(`'${string}'`))).toEqual([])
  // Those of the wrappers begin with their names.
  for (const end of ['not-authorized', 'not-whitelisted']) expect(tests).toContain(`\`\${wrapperContract}/${end}\``)
})

test('every error of the Timelock is expected', () => {
  const errors = governanceArtifact('Timelock').abi.flatMap((item) => (item.type === 'error' ? [item.name] : []))
  // Renouncing somebody else's role is OpenZeppelin's, and tested there.
  const missing = errors.filter((error) => !tests.includes(`'${error}'`))
  expect(missing).toEqual(['AccessControlBadConfirmation'])
})

test('every error of the LayerFactory is expected', () => {
  const errors = governanceArtifact('LayerFactory').abi.flatMap((item) => (item.type === 'error' ? [item.name] : []))
  // Of a role the table of authority says it.
  const known = [...tests.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  expect(errors.filter((error) => !known.includes(error))).toEqual(['RoleNotAuthorized'])
  expect(AUTHORITY.map(({ error }) => error)).toContain('RoleNotAuthorized')
})

test('every event is expected', () => {
  const events = ['BeamState', 'PauConfigurator', 'PASMom', 'LayerFactory'].flatMap((contract) =>
    governanceArtifact(contract as 'BeamState').abi.flatMap((item) => (item.type === 'event' ? [item.name] : [])),
  )
  // Some are expected by a name that is put together.
  const composed = /^(Add|Del)(RateLimits|Controller|CBeam)$|^(Set|Unset)CBeamFor|^Set(Hop|MaxChange)$/
  expect(events.filter((event) => !composed.test(event) && !tests.includes(`'${event}'`))).toEqual([])
})

test('the tables of the README are current', () => {
  const readme = currentReadme()
  // Otherwise: node src/readme.ts
  expect(renewed(readme)).toBe(readme)
})
