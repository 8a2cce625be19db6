import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Html, html } from './html.ts'
import { access, parameters } from './page/access.ts'
import { diamond } from './page/diamond.ts'
import { integrations } from './page/integrations.ts'
import { limits } from './page/limits.ts'
import { changes, contracts, drift, overview, published } from './page/overview.ts'
import { ramps } from './page/ramp.ts'
import { DATA_ID } from './parse.ts'
import type { Report } from './report.ts'
import { timeText } from './text.ts'

/** What a page carries in itself; `compile` makes it of src/client and src/style.css. */
function carried(): { script: string; style: string } {
  const read = (name: string) => readFileSync(new URL(`../build/${name}`, import.meta.url), 'utf8')
  return { script: read('client.js'), style: read('style.css') }
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M16 2 30 16 16 30 2 16Z' fill='%231aab9b'/%3E%3C/svg%3E"

/**
 * The policy that a page comes with: no network, and no script or style but the page's own, by their hashes.
 *
 * @param options.live - The page may ask the server that it came from.
 */
export function contentSecurityPolicy({ live = false }: { live?: boolean } = {}): string {
  const { script, style } = carried()
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    `connect-src ${live ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Markup to the letter: a space more, and a script or a style is not the one that the policy allows. */
function exactly(strings: TemplateStringsArray, ...values: readonly string[]): Html {
  return new Html(String.raw({ raw: strings }, ...values))
}

/**
 * The page of a report: one file that needs nothing else. All that the report says is text to it, whoever wrote it.
 *
 * @param options.live - Ask the server that the page came from for newer data, at `report.json`.
 */
export function renderReport(report: Report, { live = false }: { live?: boolean } = {}): string {
  const { name, chain, block } = report
  const { script, style } = carried()
  const place = chain.name ?? `chain ${chain.id}`
  // No "<" may be in it: the element ends with the first end tag.
  const data = JSON.stringify(report).replaceAll('<', String.raw`\u003c`)
  const parts: [id: string, title: string, body: Html | null][] = [
    ['drift', 'Drift', drift(report)],
    ['diamond', 'Diamond', diamond(report)],
    ['limits', 'Limits', limits(report)],
    ['changes', 'Changes', changes(report)],
    ['integrations', 'Facets', integrations(report)],
    ['access', 'Access', access(report)],
    ['ramp', 'Growth', ramps(report)],
    ['parameters', 'Parameters', parameters(report)],
    ['contracts', 'Contracts', contracts(report)],
    ['published', 'Published', published(report)],
  ]
  const page = html`<!doctype html>
    <html lang="en" ${live && html` data-live`}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ live })}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${name} on ${place}: PAU report</title>
        <link rel="icon" href="${ICON}" />
        ${exactly`<style>${style}</style>`}
      </head>
      <body>
        <a class="skip" href="#overview">Skip to the report</a>
        <header>
          <div class="bar">
            <h1>
              <svg viewBox="0 0 32 32" aria-hidden="true">
                <path d="M16 2 30 16 16 30 2 16Z" />
                <path class="cut" d="M16 2v28M2 16h28M16 9l7 7-7 7-7-7Z" /></svg
              >${name} <span>${place}</span>
            </h1>
            <p class="when">
              block <b data-block>${block.number}</b>
              <span>· <time data-time>${timeText(BigInt(block.timestamp))}</time> UTC</span>
              <span data-live role="status"></span>
            </p>
            <div class="tools" role="search">
              <input
                id="search"
                type="search"
                placeholder="Facet, selector, key, address, role …"
                aria-label="Search facets, selectors, functions, keys, addresses and roles"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
              />
              <label class="toggle"><input id="only-drift" type="checkbox" /> drift only</label>
              <button id="theme" type="button" aria-label="Colours: as the system">auto</button>
            </div>
          </div>
          <nav aria-label="Sections">
            ${parts.map(([id, title, body]) => body && html`<a href="#${id}">${title}</a>`)}
          </nav>
        </header>
        <main>
          <noscript
            ><p class="banner">
              Without scripts this page shows the block it was made at: no search, no clock.
            </p></noscript
          >
          ${overview(report)} ${parts.map(([, , body]) => body)}
        </main>
        <footer>
          <p>Read from the chain at one block. Made by <code>pau report</code>; the data is in this file.</p>
        </footer>
        ${exactly`<script id="${DATA_ID}" type="application/json">${data}</script>`}
        ${exactly`<script>${script}</script>`}
      </body>
    </html> `
  return page.toString()
}
