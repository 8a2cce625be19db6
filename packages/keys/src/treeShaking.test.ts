import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

// The bundler that the test runner brings: vitest needs vite, and vite rolldown.
const resolve = (from: string, name: string) => createRequire(from).resolve(name)
const rolldown = resolve(resolve(resolve(import.meta.filename, 'vitest'), 'vite'), 'rolldown')
const { build } = (await import(pathToFileURL(rolldown).href)) as {
  build: (options: object) => Promise<unknown>
}

/** What a bundler leaves of this package, viem aside, for a program that imports one thing. */
async function bundled(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keys-bundle-'))
  try {
    const index = JSON.stringify(join(import.meta.dirname, 'index.ts'))
    await build({
      input: 'program',
      logLevel: 'silent',
      external: /^viem/,
      output: { dir: folder, entryFileNames: 'program.js' },
      plugins: [
        {
          name: 'program',
          resolveId: (id: string) => (id === 'program' ? id : undefined),
          load: (id: string) => (id === 'program' ? code.replace('INDEX', index) : undefined),
        },
      ],
    })
    return readFileSync(join(folder, 'program.js'), 'utf8').replace(/\/\*[^]*?\*\//g, '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a program takes only what it uses', async () => {
  const constants = (text: string) => new Set(text.match(/LIMIT_[A-Z0-9_]+/g)).size
  const domain = await bundled(`import { cctpDomain } from INDEX; console.log(cctpDomain('base'))`)
  expect(domain).toContain('avalanche: 1')
  expect(domain).not.toMatch(/LIMIT_|30101|ALLOCATOR_ROLE|from "viem"/)

  const role = await bundled(`import { ALLOCATOR_ROLE } from INDEX; console.log(ALLOCATOR_ROLE)`)
  expect(role).not.toMatch(/LIMIT_|RELAYER|avalanche/)

  const monolith = await bundled(`import { monolithKey } from INDEX; console.log(monolithKey('LIMIT_USDS_MINT'))`)
  expect(constants(monolith)).toBe(39)
  const nothing = await bundled(`import INDEX`)
  expect(nothing.trim().length).toBeLessThan(200)
})
