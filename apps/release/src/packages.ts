import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The workspace's folder. */
export const ROOT = join(import.meta.dirname, '..', '..', '..')
/** Everything that is made here and can be made again. */
export const BUILD = join(import.meta.dirname, '..', 'build')

/** What a package.json says, as far as it matters here. */
export type PackageJson = {
  name: string
  version: string
  private?: boolean
  description?: string
  files?: string[]
  exports?: Record<string, string>
  bin?: Record<string, string>
  dependencies?: Record<string, string>
  [field: string]: unknown
}

/** One package that is published. */
export type Package = {
  name: string
  version: string
  /** From the workspace's folder. */
  folder: string
  packageJson: PackageJson
  isFacet: boolean
}

/** Every published package of the workspace, by name. */
export function publishedPackages(root = ROOT): Package[] {
  return globSync(['packages/*/package.json', 'packages/facets/*/package.json'], { cwd: root })
    .map((file) => {
      const packageJson = JSON.parse(readFileSync(join(root, file), 'utf8')) as PackageJson
      const folder = dirname(file)
      const { name, version } = packageJson
      return { name, version, folder, packageJson, isFacet: folder.startsWith(join('packages', 'facets')) }
    })
    .filter(({ packageJson }) => !packageJson.private)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
