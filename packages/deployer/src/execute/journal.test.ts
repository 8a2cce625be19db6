import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fileJournal, memoryJournal } from './journal.ts'
import type { Prepared } from './sink.ts'

const account = '0x00000000000000000000000000000000DeaDBeef'
const HASH = `0x${'01'.repeat(32)}` as const
const prepared: Prepared = {
  transaction: { from: account, to: account, value: 2n ** 70n, data: '0x', nonce: 7, gas: 21_000n },
  hash: HASH,
  raw: '0x02',
}

let path: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'pau-'))
  path = join(folder, 'chain', 'journal.jsonl')
  return () => rmSync(folder, { recursive: true })
})

describe.each(['file', 'memory'] as const)('a journal in %s', (kind) => {
  const create = () => (kind === 'file' ? fileJournal(path) : memoryJournal())

  it('knows what was intended, sent and settled', () => {
    const journal = create()
    expect(journal.open('a')).toBeUndefined()
    journal.append({ event: 'intended', step: 'a', prepared })
    expect(journal.open('a')).toEqual({ prepared })
    expect(journal.open('b')).toBeUndefined()
    journal.append({ event: 'sent', step: 'a', hash: HASH })
    expect(journal.open('a')).toEqual({ prepared, hash: HASH })
    journal.append({ event: 'settled', step: 'a', hash: HASH, outcome: 'done' })
    expect(journal.open('a')).toBeUndefined()
  })
})

describe('a journal in a file', () => {
  it('is there for the next run, as soon as it was written', () => {
    fileJournal(path).append({ event: 'intended', step: 'a', prepared })
    expect(fileJournal(path).open('a')).toEqual({ prepared })
  })

  it('survives a line that a crash cut short', () => {
    fileJournal(path).append({ event: 'intended', step: 'a', prepared })
    appendFileSync(path, '\n{"event":"sett')
    const journal = fileJournal(path)
    expect(journal.open('a')).toEqual({ prepared })
    journal.append({ event: 'settled', step: 'a', hash: null, outcome: 'dropped' })
    expect(fileJournal(path).open('a')).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toContain('{"event":"sett\n')
  })

  it.each([
    ['an amount that is none', (line: string) => line.replace('21000', '2100O')],
    ['a nonce that is text', (line: string) => line.replace('"nonce":7', '"nonce":"7"')],
    ['no transaction', (line: string) => line.replace('"transaction"', '"tranzaction"')],
    ['an event that there is not', (line: string) => line.replace('intended', 'forgotten')],
  ])('does not read a line with %s', (_, damage) => {
    fileJournal(path).append({ event: 'intended', step: 'a', prepared })
    writeFileSync(path, damage(readFileSync(path, 'utf8')))
    expect(fileJournal(path).open('a')).toBeUndefined()
  })

  it('takes a file of something else for an empty journal', () => {
    fileJournal(path).append({ event: 'intended', step: 'a', prepared })
    writeFileSync(path, 'not a journal\n[]\n')
    expect(fileJournal(path).open('a')).toBeUndefined()
  })
})
