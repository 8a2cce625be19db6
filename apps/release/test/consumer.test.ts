import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { follow, section, steps } from '../../../tools/markdown.ts'
import { shippedExports } from '../src/exports.ts'
import { packedAlready } from '../src/pack.ts'
import { ROOT } from '../src/packages.ts'
import { type Registry, serveTarballs } from '../src/registry.ts'
import { CommandError, run } from '../src/run.ts'

// Whoever uses the packages has nothing of this workspace: an empty folder elsewhere, a registry, Node.
const EXAMPLES = ['deploy-pau', 'operator-calldata', 'solidity-constants']
const tarballs = packedAlready()
const room = mkdtempSync(join(tmpdir(), 'diamond-pau-consumer-'))
let registry: Registry

beforeAll(async () => {
  registry = await serveTarballs(tarballs)
})
afterAll(async () => {
  await registry.close()
  rmSync(room, { recursive: true, force: true })
})

describe('the examples', () => {
  const example = (name: string) => join(room, 'examples', name)
  const pnpm = (...args: string[]) => run('pnpm', args, { cwd: join(room, 'examples'), env: registry.env })
  const npmTest = (name: string) => run('npm', ['test'], { cwd: example(name), env: registry.env })

  beforeAll(async () => {
    for (const name of EXAMPLES) cpSync(join(ROOT, 'examples', name), example(name), { recursive: true })
    // Installed together, and by pnpm: it lets a package import only what it declares.
    const everything = Object.fromEntries(tarballs.map(({ name, version }) => [name, version]))
    mkdirSync(example('all'))
    writeFileSync(join(example('all'), 'package.json'), JSON.stringify({ type: 'module', dependencies: everything }))
    writeFileSync(
      join(room, 'examples', 'pnpm-workspace.yaml'),
      'packages: ["*"]\nstrictDepBuilds: false\nminimumReleaseAge: 0\nlinkWorkspacePackages: false\n',
    )
    await pnpm('install', '--prefer-offline', '--reporter=append-only', '--loglevel=warn')
  })

  it('deploy a PAU in under 40 lines', async () => {
    const program = readFileSync(join(example('deploy-pau'), 'deploy.ts'), 'utf8')
    expect(program.trimEnd().split('\n').length).toBeLessThan(40)
    expect(await npmTest('deploy-pau')).toMatch(/\d\d steps\. Controller: 0x[0-9a-fA-F]{40}\. Findings: 0\./)
  })

  it('use addresses, keys and interfaces in Solidity', async () => {
    await npmTest('solidity-constants')
  })

  it("build an operator's calldata", async () => {
    await npmTest('operator-calldata')
  })

  it('do not compile with wrong names or units, and the compiler says why', async () => {
    const lines = readFileSync(join(example('operator-calldata'), 'wrong.ts'), 'utf8').split('\n')
    const expected = lines.flatMap((line, i) => {
      const [, code, words] = /\/\/ (TS\d+) (.*)$/.exec(line) ?? []
      return code ? [{ line: i + 1, code, words: words as string }] : []
    })
    expect(expected.length).toBeGreaterThan(5)
    const project = join(example('operator-calldata'), 'tsconfig.wrong.json')
    writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', include: ['wrong.ts'], exclude: [] }))
    const output = await run('npx', ['tsc', '-p', project, '--pretty', 'false'], {
      cwd: example('operator-calldata'),
    }).catch((error: unknown) => (error as CommandError).message)
    const said = output.split(/^(?=wrong\.ts\()/m).filter((text) => text.startsWith('wrong.ts('))
    expect(new Set(said.map((text) => Number(/\((\d+),/.exec(text)?.[1])))).toEqual(
      new Set(expected.map(({ line }) => line)),
    )
    for (const { line, code, words } of expected) {
      const here = said.filter((text) => text.startsWith(`wrong.ts(${line},`)).join('\n')
      expect(here).toContain(`error ${code}`)
      expect(here).toContain(words)
    }
  })

  it('can import every entry of every package', async () => {
    const entries = tarballs.flatMap((tarball) =>
      Object.entries(shippedExports(tarball))
        .filter(([subpath]) => !subpath.includes('*') && subpath !== './compile')
        .map(([subpath]) => join(tarball.name, subpath)),
    )
    const program = entries
      .map((entry) => `await import('${entry}'${entry.endsWith('.json') ? `, { with: { type: 'json' } }` : ''})`)
      .join('\n')
    // The conformance suite is for a test runner, which alone can load it.
    writeFileSync(join(example('all'), 'all.js'), program.replace(/^.*facet-kit\/testing.*\n/m, ''))
    await run('node', ['all.js'], { cwd: example('all') })
  })

  it('have the command line', async () => {
    const output = await run('npx', ['pau', 'plan', 'osero'], { cwd: example('deploy-pau'), env: registry.env })
    expect(output).toContain('Osero on chain 1')
  })
})

describe('docs/add-a-facet.md', () => {
  const page = readFileSync(join(ROOT, 'docs', 'add-a-facet.md'), 'utf8')

  it('leads from an empty folder to a tested facet, and to what examples/star-savings has', async () => {
    const folder = join(room, 'star')
    mkdirSync(folder)
    const list = steps(section(page, 'In a repository of your own'))
    expect(await follow(list, folder, { env: registry.env })).toEqual([])
    const [made, example] = [join(folder, 'star-savings'), join(ROOT, 'examples', 'star-savings')]
    for (const path of committed(made)) {
      await expect(readFileSync(join(made, path), 'utf8')).toMatchFileSnapshot(join(example, path))
    }
    expect(committed(example)).toEqual(committed(made))
  })
})

/** The files that a repository keeps. */
function committed(folder: string): string[] {
  const skipped = /^(node_modules|artifacts|build|cache)(\/|$)|^package-lock\.json$/
  return globSync('**/*.*', { cwd: folder, exclude: (path) => skipped.test(path) })
    .filter((path) => !skipped.test(path))
    .sort()
}
