// Measures the page of a PAU with 28 facets: what it weighs, and how long a browser takes to open it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderReport } from '@diamond-pau/explorer'
import { flags } from '../../../tools/flags.ts'
import { collectReport, latestView } from '../src/index.ts'
import { openBrowser, openPage } from './browser.ts'
import { createSuperset } from './superset.ts'

flags('bench:report', [])

const FACETS = 28
const OPENINGS = 5
const MOST_MS = 1_000
const MOST_BYTES = 1_500_000

const { devnet, connection, desired } = await createSuperset(FACETS)
const subject = { controller: desired.pau.controller, desired }
const view = await latestView(connection)
const start = performance.now()
const first = await collectReport(view, subject)
const read = performance.now() - start
const page = renderReport(await collectReport(view, subject, { previous: first }))
await devnet.chain.close()

const folder = mkdtempSync(join(tmpdir(), 'pau-report-'))
const browser = await openBrowser()
try {
  const file = join(folder, 'page.html')
  writeFileSync(file, page)
  const times: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    const opened = await openPage(browser, pathToFileURL(file).href)
    // Until everything is drawn and the page's own script has run.
    times.push(Number(await opened.page.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`)))
    await opened.close()
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0
  const bytes = Buffer.byteLength(page)
  const wired = first.integrations.filter(({ controller }) => controller).length
  process.stdout.write(
    `The page of ${wired} facets and ${first.limits.length} limits: ${(bytes / 1000).toFixed(0)} kB ` +
      `(limit ${MOST_BYTES / 1000} kB), opens in ${median.toFixed(0)} ms (limit ${MOST_MS} ms; ${times
        .map((time) => time.toFixed(0))
        .join(', ')}). Read in ${(read / 1000).toFixed(1)} s.\n`,
  )
  if (bytes > MOST_BYTES || median > MOST_MS || wired !== FACETS) process.exitCode = 1
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
