// Who may import whom, for TypeScript and Solidity alike. The table below is the rule; everything else enforces it.

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

/** What the files of a group may import. Every group may import itself, except that a facet never imports another. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  keys: [],
  addresses: [],
  contracts: ['keys'],
  governance: ['contracts', 'keys'],
  'facet-kit': ['contracts', 'keys'],
  facets: ['contracts', 'keys', 'facet-kit'],
  catalogue: ['contracts', 'facets'],
  stages: ['contracts', 'keys', 'facets', 'catalogue'],
  stars: ['keys', 'addresses', 'catalogue'],
  devnet: ['contracts', 'keys', 'addresses'],
  explorer: [],
  deployer: ['contracts', 'explorer', 'governance', 'keys', 'addresses', 'catalogue', 'stages', 'stars', 'devnet'],
  apps: [
    'contracts',
    'governance',
    'keys',
    'addresses',
    'facet-kit',
    'facets',
    'catalogue',
    'stages',
    'stars',
    'devnet',
    'explorer',
    'deployer',
  ],
}

const ROOT = join(import.meta.dirname, '..')
const PACKAGES = globSync(['packages/*/package.json', 'packages/facets/*/package.json', 'apps/*/package.json'], {
  cwd: ROOT,
}).map((file) => {
  const folder = dirname(file)
  const { name } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { name: string }
  const [room = '', first = '', second] = folder.split('/')
  return { folder, name, group: room === 'apps' ? 'apps' : second ? 'facets' : first }
})

const problems: string[] = []
for (const owner of PACKAGES) {
  if (!(owner.group in MAY_IMPORT)) problems.push(`${owner.folder} belongs to no group of tools/boundaries.ts`)
  for (const file of globSync(`${owner.folder}/**/*.{ts,mjs,sol}`, { cwd: ROOT, exclude: skipped })) {
    for (const specifier of imports(readFileSync(join(ROOT, file), 'utf8'))) {
      const target = resolve(file, specifier)
      if (target && target !== owner && !allowed(owner, target)) problems.push(`${file} imports ${specifier}`)
    }
  }
}

if (problems.length > 0) {
  console.error(`Imports that tools/boundaries.ts does not allow:\n${problems.join('\n')}`)
  process.exitCode = 1
}

type Package = (typeof PACKAGES)[number]

function allowed(owner: Package, target: Package): boolean {
  return MAY_IMPORT[owner.group]?.includes(target.group) ?? false
}

/** The package that an import leads to; undefined for one from outside and for the tools. */
function resolve(file: string, specifier: string): Package | undefined {
  if (!specifier.startsWith('.')) {
    return PACKAGES.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  }
  const path = normalize(join(dirname(file), specifier))
  return PACKAGES.filter(({ folder }) => !relative(folder, path).startsWith('..')).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0]
}

/** Specifiers of every import, export from, dynamic import and `import.meta.resolve`, in either language. */
function imports(source: string): string[] {
  const patterns = [
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    /\bimport\.meta\.resolve\(\s*['"]([^'"]+)['"]/g,
  ]
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, specifier]) => specifier as string))
}

function skipped(path: string): boolean {
  return /(^|\/)(node_modules|build|artifacts|cache|dist)(\/|$)/.test(path)
}
