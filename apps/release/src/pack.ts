import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { BUILD, type Package, publishedPackages, ROOT } from './packages.ts'
import { run } from './run.ts'
import { emit, type Provenance, stage } from './stage.ts'

/** A package as it is published. */
export type Tarball = Package & {
  /** The file. */
  path: string
  data: Uint8Array
  /** What package managers check: `sha512-…`. */
  integrity: string
  /** What is in it, by path below the package's folder. */
  files: ReadonlyMap<string, Buffer>
}

/** How many packages are packed at once. */
const AT_ONCE = 2

/** Packs every package as it is published. They have to be compiled. */
export async function packAll(provenance: Provenance = {}): Promise<Tarball[]> {
  await emit()
  const packages = publishedPackages()
  for (const each of packages) stage(each, provenance)
  const folder = join(BUILD, 'tarballs')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const queue = [...packages]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        // pnpm puts versions in the place of `workspace:` and `catalog:`.
        await run('pnpm', ['pack', '--pack-destination', folder], { cwd: join(ROOT, next.folder) })
      }
    }),
  )
  return packages.map((each) => readTarball(each, join(folder, `${fileName(each)}.tgz`)))
}

/** The tarballs of the last `packAll`. */
export function packedAlready(): Tarball[] {
  return publishedPackages().map((each) => readTarball(each, join(BUILD, 'tarballs', `${fileName(each)}.tgz`)))
}

function fileName({ name, version }: Package): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}`
}

function readTarball(of: Package, path: string): Tarball {
  const data = readFileSync(path)
  const integrity = `sha512-${createHash('sha512').update(data).digest('base64')}`
  return { ...of, path, data, integrity, files: untar(gunzipSync(data)) }
}

/** The files of an archive as package managers write them: ustar, with long names in `prefix`. */
function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const text = (start: number, length: number) => archive.toString('utf8', start, start + length).replace(/\0[^]*$/, '')
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8)
    const name = [text(at + 345, 155), text(at, 100)].filter(Boolean).join('/')
    const kind = text(at + 156, 1)
    if (kind === '0' || kind === '')
      files.set(name.replace(/^package\//, ''), archive.subarray(at + 512, at + 512 + size))
    at += 512 * (1 + Math.ceil(size / 512))
  }
  return files
}
