import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, matchesGlob, relative } from 'node:path'
import { catalogue } from '@diamond-pau/catalogue'
import { type Hex, keccak256 } from 'viem'
import { BUILD, type Package, type PackageJson, ROOT } from './packages.ts'
import { run } from './run.ts'

/** Says of a repository what npm wants to know before it vouches for where a package was built. */
export type Provenance = { repository?: string }

/** JavaScript and declarations of every package, in one run of the compiler. */
export async function emit(): Promise<void> {
  rmSync(join(BUILD, 'emitted'), { recursive: true, force: true })
  await run(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', 'apps/release/tsconfig.emit.json'])
}

/**
 * Fills a package's `dist/` with what is published: the files that its package.json names, each `.ts` as JavaScript and
 * declarations in the same place, so that paths between files stay what they are; and its package.json, which says so.
 *
 * @throws Error where the package was not compiled.
 */
export function stage({ name, folder, packageJson, isFacet }: Package, { repository }: Provenance = {}): void {
  const from = join(ROOT, folder)
  const dist = join(from, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }

  for (const path of shipped(from, packageJson.files ?? [])) {
    if (!path.endsWith('.ts')) {
      put(path, readFileSync(join(from, path), 'utf8'))
      continue
    }
    const emitted = join(BUILD, 'emitted', folder, path.slice(0, -3))
    put(`${path.slice(0, -3)}.js`, readFileSync(`${emitted}.js`, 'utf8'))
    put(`${path.slice(0, -3)}.d.ts`, namesDeclarations(readFileSync(`${emitted}.d.ts`, 'utf8')))
  }
  cpSync(join(ROOT, 'LICENSE'), join(dist, 'LICENSE'))
  const hashes = codeHashes(from)
  if (Object.keys(hashes).length > 0) put('codehashes.json', json(hashes))

  const description = packageJson.description ?? catalogue.find((facet) => facet.package === name)?.summary
  if (isFacet && !description) throw new Error(`${name} is not in the catalogue. Run: npm run generate`)
  put(
    'package.json',
    json(
      published(
        packageJson,
        readdirSync(dist),
        description,
        repository ? { url: repository, directory: folder } : undefined,
      ),
    ),
  )
}

/** Code hashes of a package's contracts by name: keccak256 of the runtime code, immutables zero. Abstract ones have none. */
export function codeHashes(folder: string): Record<string, Hex> {
  return Object.fromEntries(
    globSync('build/*.json', { cwd: folder })
      .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')))
      .filter(({ deployedBytecode }) => deployedBytecode !== '0x')
      .map(({ contractName, deployedBytecode }): [string, Hex] => [contractName, hashOf(deployedBytecode)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Code that libraries are linked into later has placeholders, which are no hexadecimal digits. */
function hashOf(code: string): Hex {
  return keccak256(code.replaceAll(/__\$[0-9a-f]{34}\$__/g, '0'.repeat(40)) as Hex)
}

function shipped(folder: string, files: string[]): string[] {
  const paths = files
    .filter((entry) => !entry.startsWith('!'))
    .flatMap((entry) => {
      const found = globSync(entry, { cwd: folder })
      if (found.length === 0) throw new Error(`${relative(ROOT, folder)} has no ${entry}. Run: npm run build`)
      return found.flatMap((path) =>
        statSync(join(folder, path)).isDirectory() ? globSync(`${path}/**/*`, { cwd: folder }) : [path],
      )
    })
    .filter((path) => statSync(join(folder, path)).isFile())
  const left = files.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1))
  const isLeft = (path: string) =>
    path.endsWith('.test.ts') || left.some((entry) => matchesGlob(path, entry) || path.startsWith(`${entry}/`))
  return [...new Set(paths)].filter((path) => !isLeft(path)).sort()
}

/** What npm users read: entries that lead to JavaScript with its declarations, and nothing that only the workspace needs. */
function published(
  { exports = {}, bin, publishConfig, ...packageJson }: PackageJson,
  files: string[],
  description: string | undefined,
  repository?: { url: string; directory: string },
): object {
  const { name, version, license, type, sideEffects, dependencies, optionalDependencies, peerDependencies, engines } =
    packageJson
  const { directory: _, linkDirectory: __, ...access } = (publishConfig ?? {}) as Record<string, unknown>
  const own = files.includes('codehashes.json') ? { './codehashes.json': './codehashes.json' } : {}
  const entries = Object.entries({ ...exports, ...own }).map(([subpath, target]) => [
    subpath,
    target.endsWith('.ts')
      ? { types: target.replace(/\.ts$/, '.d.ts'), default: target.replace(/\.ts$/, '.js') }
      : target,
  ])
  return {
    name,
    version,
    description,
    license,
    ...(repository ? { repository: { type: 'git', ...repository } } : {}),
    type,
    sideEffects,
    engines: engines ?? { node: '>=22.12' },
    bin: bin && Object.fromEntries(Object.entries(bin).map(([key, path]) => [key, path.replace(/\.ts$/, '.js')])),
    exports: Object.fromEntries(entries),
    files,
    publishConfig: access,
    dependencies,
    optionalDependencies,
    peerDependencies,
  }
}

/** The compiler leaves `.ts` in the declarations' own imports. */
function namesDeclarations(text: string): string {
  return text.replaceAll(/((?:\bfrom |\bimport\(|^import )['"]\.[^'"]*)\.ts(['"])/gm, '$1.js$2')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
