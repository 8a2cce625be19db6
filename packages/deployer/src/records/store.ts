import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PauError } from '../errors.ts'

/** The saved deployments belong to another chain with the same id. */
export class OtherChainRecordsError extends PauError {
  override name = 'OtherChainRecordsError'
}

/**
 * Where rocketh keeps its records, without the faults of its own store: files are written aside, forced to the disk and
 * renamed, so that a crash leaves the old one or the new one; and nothing is ever deleted because a chain has another
 * genesis block.
 */
export const recordStore = {
  async listFiles(folder: string, environment: string, filter: (name: string) => boolean = () => true) {
    const path = join(folder, environment)
    return existsSync(path) ? readdirSync(path).filter(filter) : []
  },
  async hasFile(folder: string, environment: string, name: string) {
    return existsSync(join(folder, environment, name))
  },
  async readFile(folder: string, environment: string, name: string) {
    return readFileSync(join(folder, environment, name), 'utf8')
  },
  async writeFile(folder: string, environment: string, name: string, content: string) {
    writeAtomically(join(folder, environment, name), content)
  },
  async writeFileWithChainInfo(
    chain: { chainId: string; genesisHash?: string },
    folder: string,
    environment: string,
    name: string,
    content: string,
  ) {
    const info = join(folder, environment, '.chain')
    if (!existsSync(info)) writeAtomically(info, JSON.stringify(chain))
    writeAtomically(join(folder, environment, name), content)
  },
  async deleteFile(folder: string, environment: string, name: string) {
    rmSync(join(folder, environment, name), { force: true })
  },
  async deleteAll(folder: string, environment: string): Promise<void> {
    throw new OtherChainRecordsError(
      `${join(folder, environment)} holds the deployments of another chain with the same id. Pass another --deployments folder.`,
    )
  },
}

/** Leaves the old content or the new one, whatever happens on the way. */
export function writeAtomically(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.tmp`
  const file = openSync(aside, 'w')
  writeSync(file, content)
  fsyncSync(file)
  closeSync(file)
  renameSync(aside, path)
}
