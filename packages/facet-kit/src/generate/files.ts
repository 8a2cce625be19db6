import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from './render.ts'

const START = '<!-- generated from facet.ts: do not edit below -->'
const END = '<!-- end of generated part -->'

/** Writes what differs, relative to a folder. Returns the paths that did. */
export function writeFiles(folder: URL, files: Files): string[] {
  const changed = staleFiles(folder, files)
  for (const path of changed) {
    const target = fileURLToPath(new URL(path, folder))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, files[path] as string)
  }
  return changed
}

/** The paths whose content on disk is not what would be generated now. */
export function staleFiles(folder: URL, files: Files): string[] {
  return Object.keys(files).filter((path) => read(new URL(path, folder)) !== files[path])
}

/** A README with the text between its markers replaced. Throws where it has none. */
export function replaceMarked(readme: string, text: string): string {
  const start = readme.indexOf(START)
  const end = readme.indexOf(END)
  if (start < 0 || end < start) throw new Error(`The README lacks the lines ${START} and ${END}.`)
  // The formatter would align the tables.
  const body = `<!-- prettier-ignore-start -->\n\n${text}\n\n<!-- prettier-ignore-end -->`
  return `${readme.slice(0, start)}${START}\n\n${body}\n\n${readme.slice(end)}`
}

export function read(url: URL): string | undefined {
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}
