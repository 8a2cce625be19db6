import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Hex } from 'viem'
import { parseEntry } from './journalSchema.ts'
import type { Prepared } from './sink.ts'

/**
 * One line of the journal. `intended` is on disk before the transaction leaves; `sent` and `settled` follow. The
 * journal helps to finish what was begun, and is never needed: without it, the chain is asked.
 */
export type JournalEntry =
  | { event: 'intended'; step: string; prepared: Prepared }
  | { event: 'sent'; step: string; hash: Hex }
  | { event: 'settled'; step: string; hash: Hex | null; outcome: 'done' | 'reverted' | 'dropped' }

/** What is unsettled of one step. */
export type OpenEntry = { prepared: Prepared; hash?: Hex }

export type Journal = {
  append(entry: JournalEntry): void
  /** The transaction of a step of which nothing is known after its intention or sending. */
  open(step: string): OpenEntry | undefined
}

/** A journal that ends with the process, for chains that do too. */
export function memoryJournal(): Journal {
  const entries: JournalEntry[] = []
  return { append: (entry) => void entries.push(entry), open: (step) => openEntry(entries, step) }
}

/**
 * A journal in a file, one JSON line an entry, each forced to the disk before the next thing happens. A line that a
 * crash cut short, or that is damaged otherwise, is not read: the chain is asked instead.
 */
export function fileJournal(path: string): Journal {
  const entries = existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(parse) : []
  return {
    append(entry) {
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(path, 'a')
      // On a line of its own, whatever a crash left behind.
      writeSync(file, `\n${JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`)
      fsyncSync(file)
      closeSync(file)
      entries.push(entry)
    },
    open: (step) => openEntry(entries, step),
  }
}

function openEntry(entries: readonly JournalEntry[], step: string): OpenEntry | undefined {
  let open: OpenEntry | undefined
  for (const entry of entries) {
    if (entry.step !== step) continue
    if (entry.event === 'intended') open = { prepared: entry.prepared }
    else if (entry.event === 'sent') open = open && { ...open, hash: entry.hash }
    else open = undefined
  }
  return open
}

function parse(line: string): JournalEntry[] {
  const entry = parseEntry(line)
  return entry ? [entry] : []
}
