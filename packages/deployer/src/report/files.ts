import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseReport, type Report } from '@diamond-pau/explorer'
import { PauError } from '../errors.ts'

/** A report cannot be read or written where somebody wants it. */
export class ReportFileError extends PauError {
  override name = 'ReportFileError'
}

/** A report from a page or its JSON. @throws ReportFileError */
export function readReport(path: string): Report {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ReportFileError(`--since: ${path} cannot be read. Pass a page of pau report, or its JSON.`, { cause })
  }
  try {
    return parseReport(text)
  } catch (cause) {
    throw new ReportFileError(`--since: ${path} is no report: pass a page of pau report, or its JSON.`, { cause })
  }
}

/** The latest report in the history next to a page; undefined where there is none. */
export function latestReport(page: string): Report | undefined {
  const folder = historyFolder(page)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return undefined
  }
  const latest = names
    .filter((name) => /^block-\d+\.json$/.test(name))
    .toSorted()
    .at(-1)
  return latest === undefined ? undefined : readReport(join(folder, latest))
}

/** Writes a page, and its data into the history next to it. @throws ReportFileError */
export function writeReport(page: string, text: string, report: Report, { keep }: { keep: boolean }): void {
  try {
    mkdirSync(dirname(page), { recursive: true })
    writeFileSync(page, text)
    if (!keep) return
    mkdirSync(historyFolder(page), { recursive: true })
    // By name they are in the order of blocks.
    const name = `block-${report.block.number.padStart(12, '0')}.json`
    writeFileSync(join(historyFolder(page), name), `${JSON.stringify(report)}\n`)
  } catch (cause) {
    throw new ReportFileError(`--out: ${page} cannot be written. Pass a file in a folder that is yours.`, { cause })
  }
}

function historyFolder(page: string): string {
  return join(dirname(page), `${basename(page).replace(/\.html?$/, '')}.history`)
}
