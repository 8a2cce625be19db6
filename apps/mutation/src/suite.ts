import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  createVitest,
  ForksPoolWorker,
  type PoolRunnerInitializer,
  type PoolWorker,
  type TestModule,
} from 'vitest/node'
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
  /** Runs one file in a given state. */
  run(file: string, state: State): Promise<Result>
  close(): Promise<void>
}

/**
 * @param folder - The package, from the workspace.
 * @param scratch - A file that this suite alone writes.
 */
export async function openSuite(folder: string, scratch: string): Promise<Suite> {
  const root = join(ROOT, folder)
  process.env.PAU_MUTATION = scratch
  const warm = warmPool()
  const vitest = await createVitest('test', {
    root,
    config: join(root, 'vitest.config.ts'),
    watch: false,
    isolate: false,
    pool: warm.pool,
    reporters: [{}],
    setupFiles: [join(import.meta.dirname, 'observe.ts')],
    // A machine that is busy must not pass for a test that notices: whatever a fault does, on a chain it ends.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  })
  const specifications = await vitest.globTestSpecifications()
  const byFile = new Map(specifications.map((each) => [relative(root, each.moduleId), each]))
  return {
    files: [...byFile.keys()].sort(),
    async run(file, state) {
      writeFileSync(scratch, JSON.stringify(state))
      const specification = byFile.get(file)
      if (!specification) throw new Error(`${folder} has no test file ${file}`)
      vitest.watcher.invalidates.add(specification.moduleId)
      const start = performance.now()
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification])
      const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId)
      const failed = module ? failures(module) : []
      if (failed.length === 0 && (unhandledErrors.length > 0 || !module?.ok())) failed.push(file)
      return { file, seconds: (performance.now() - start) / 1000, failed }
    },
    async close() {
      await vitest.close()
      await warm.close()
      rmSync(scratch, { force: true })
    },
  }
}

function failures(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map(({ fullName }) => fullName.replaceAll(' > ', ' '))
}

/** Vitest ends a worker with its run, and a new one spends more time on loading than on most mutants. This one stays. */
function warmPool(): { pool: PoolRunnerInitializer; close: () => Promise<void> } {
  let kept: ForksPoolWorker | undefined
  let started = false
  return {
    pool: {
      name: 'warm',
      createPoolWorker(options): PoolWorker {
        const worker = (kept ??= new ForksPoolWorker(options))
        const listening: [string, (argument: unknown) => void][] = []
        const answer = (type: string) => {
          for (const [event, listener] of listening)
            if (event === 'message') listener({ type, __vitest_worker_response__: true })
        }
        return {
          name: 'warm',
          cacheFs: true,
          async start() {
            if (!started) await worker.start()
          },
          async stop() {
            for (const [event, listener] of listening.splice(0)) worker.off(event, listener)
          },
          send(message) {
            if (message.type === 'stop') return answer('stopped')
            if (message.type === 'start' && started) return answer('started')
            if (message.type === 'start') started = true
            worker.send(message)
          },
          on(event, listener) {
            listening.push([event, listener])
            worker.on(event, listener)
          },
          off(event, listener) {
            worker.off(event, listener)
          },
          deserialize: (data) => data,
        }
      },
    },
    async close() {
      if (started) await kept?.stop()
    },
  }
}
