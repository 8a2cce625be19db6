import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'
import { ROOT } from '../../../tools/solidity.ts'
import type { State } from './observe.ts'

export type Result = {
  /** From the package. */
  file: string
  seconds: number
  /** Full names of what failed; the file's own where it failed outside of a test. */
  failed: string[]
}

/** The tests of one package in a process that stays: what they import is loaded once, however often they run. */
export type Suite = {
  /** Every test file, from the package. */
  files: readonly string[]
  /** Runs one file in a given state; of its tests those with a name, or those without one of several names. */
  run(file: string, state: State, only?: { name: string } | { without: readonly string[] }): Promise<Result>
  close(): Promise<void>
}

/**
 * @param folder - The package, from the workspace.
 * @param scratch - A file that this suite alone writes.
 */
export async function openSuite(folder: string, scratch: string): Promise<Suite> {
  const root = join(ROOT, folder)
  process.env.PAU_MUTATION = scratch
  const vitest = await createVitest('test', {
    root,
    config: join(root, 'vitest.config.ts'),
    // One process for all runs, or each would load a node anew.
    watch: true,
    isolate: false,
    pool: 'forks',
    reporters: [{}],
    setupFiles: [join(import.meta.dirname, 'observe.ts')],
    testTimeout: 60_000,
  })
  const specifications = await vitest.globTestSpecifications()
  const byFile = new Map(specifications.map((each) => [relative(root, each.moduleId), each]))
  return {
    files: [...byFile.keys()].sort(),
    async run(file, state, only) {
      writeFileSync(scratch, JSON.stringify(state))
      const specification = byFile.get(file)
      if (!specification) throw new Error(`${folder} has no test file ${file}`)
      if (!only) vitest.resetGlobalTestNamePattern()
      else vitest.setGlobalTestNamePattern('name' in only ? exactly([only.name]) : except(only.without))
      const start = performance.now()
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification])
      const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId)
      const failed = module ? failures(module) : []
      if (failed.length === 0 && (unhandledErrors.length > 0 || !module?.ok())) failed.push(file)
      return { file, seconds: (performance.now() - start) / 1000, failed }
    },
    async close() {
      await vitest.close()
      rmSync(scratch, { force: true })
    },
  }
}

function failures(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map(({ fullName }) => fullName.replaceAll(' > ', ' '))
}

function exactly(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.map(escape).join('|')})$`)
}

function except(names: readonly string[]): RegExp {
  return names.length === 0 ? /./ : new RegExp(`^(?!(?:${names.map(escape).join('|')})$)`)
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
