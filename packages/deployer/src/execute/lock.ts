import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { PauError } from '../errors.ts'

/** Another run is at work on the same chain. */
export class LockedError extends PauError {
  override name = 'LockedError'
}

/**
 * Keeps two runs from sending at once. The lock of a process that is gone is taken over.
 *
 * @returns gives the lock back.
 * @throws LockedError
 */
export function lock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(readFileSync(path, 'utf8'))
      if (attempt > 0 || isRunning(pid)) {
        throw new LockedError(`Another run (process ${pid}) is at work. Wait for it, or end it, and run this again.`)
      }
      rmSync(path, { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
