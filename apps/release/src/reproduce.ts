import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from 'viem'
import { BUILD, type Package, ROOT } from './packages.ts'
import { run } from './run.ts'
import { codeHashes } from './stage.ts'

/** Two builds of a package, from nothing but its sources, in folders of different names. */
export async function buildTwice({ name, folder }: Package): Promise<[Record<string, Hex>, Record<string, Hex>]> {
  const build = async (room: string) => {
    const copy = join(BUILD, room, name.replace('@diamond-pau/', ''))
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    for (const path of ['contracts', 'test/contracts', 'hardhat.config.ts', 'package.json']) {
      if (existsSync(join(ROOT, folder, path))) cpSync(join(ROOT, folder, path), join(copy, path), { recursive: true })
    }
    symlinkSync(join(ROOT, folder, 'node_modules'), join(copy, 'node_modules'))
    await run('node', [join(ROOT, 'packages/contracts/bin/compile.ts')], { cwd: copy })
    const hashes = codeHashes(copy)
    rmSync(copy, { recursive: true })
    return hashes
  }
  return [await build('once'), await build('and-once-more')]
}
