import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { lock, LockedError } from './lock.ts'

let path: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'pau-'))
  path = join(folder, 'chain', '.lock')
  return () => rmSync(folder, { recursive: true })
})

describe('lock', () => {
  it('keeps a second run out until it is given back', () => {
    const unlock = lock(path)
    expect(() => lock(path)).toThrow(LockedError)
    unlock()
    lock(path)()
    expect(existsSync(path)).toBe(false)
  })

  it('takes over the lock of a process that is gone', () => {
    lock(path)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(path, String(pid))
    expect(lock(path)).toBeTypeOf('function')
  })

  it('takes over a lock that a crash left empty', () => {
    lock(path)
    writeFileSync(path, '')
    expect(lock(path)).toBeTypeOf('function')
  })
})
