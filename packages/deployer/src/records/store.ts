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
import * as v from 'valibot'
import { isAddress } from 'viem'
import { PauError } from '../errors.ts'

/** The saved deployments belong to another chain with the same id. */
export class OtherChainRecordsError extends PauError {
  override name = 'OtherChainRecordsError'
}

/** A saved deployment is not what was saved. */
export class DamagedRecordError extends PauError {
  override name = 'DamagedRecordError'
}

// What rocketh and we read of a record. What it points at is for the chain to say.
const record = v.object({
  address: v.pipe(
    v.string(),
    v.check((value) => isAddress(value)),
  ),
  abi: v.array(v.object({ type: v.string() })),
  transaction: v.optional(v.object({ hash: v.string() })),
})

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
    const path = join(folder, environment, name)
    const content = readFileSync(path, 'utf8')
    if (name.endsWith('.json') && !isRecord(content)) {
      throw new DamagedRecordError(
        `The saved deployment ${path} is damaged. Delete it: the PAU is found on the chain, and saved again by apply.`,
      )
    }
    return content
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

function isRecord(content: string): boolean {
  try {
    return v.is(record, JSON.parse(content))
  } catch {
    return false
  }
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
