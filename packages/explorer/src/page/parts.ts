import { type Html, html } from '../html.ts'
import type { Account, Code } from '../report.ts'

/** A section of the page: what it is about, and how many of its items a search left. */
export function section(id: string, title: string, intro: Html | string, body: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title} <small data-count></small></h2>
    ${intro && html`<p class="intro">${intro}</p>`} ${body}
    <p class="none" hidden>Nothing here matches the search.</p>
  </section>`
}

/** An address in full, and what registries call it. */
export function account({ address, label }: Account, drift = false): Html {
  return html`<span class="account${drift ? ' drift' : ''}"
    >${label && html`<b>${label}</b> `}<code>${address}</code>${
      drift && html` <span class="chip drift">unexpected</span>`
    }</span
  >`
}

/** What code is, or a flag that nobody published it. */
export function codeText({ known, hash }: Code): Html {
  return known
    ? html`<span>${known.contract}${known.version && ` ${known.version}`} <small>of ${known.package}</small></span>`
    : html`<span class="chip notice">unknown code</span> <code>${hash}</code>`
}

export function chip(kind: string, text: string): Html {
  return html`<span class="chip ${kind}">${text}</span>`
}
