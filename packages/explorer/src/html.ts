/** Markup: what {@link html} made, and nothing else. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

export type Content = Html | string | number | bigint | null | undefined | false | readonly Content[]

/**
 * A template whose values are text: whatever is put in is escaped, unless this function made it. What a chain says can
 * so never become markup. Attributes have to be in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.map((part, index) => rendered(values[index - 1]) + part.replace(/\n\s+/g, '\n')).join(''))
}

/** Text as markup shows it. Characters that turn the direction of text, which hide what is there, become visible. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function rendered(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(rendered).join('')
  return escapeHtml(String(value as string | number | bigint))
}
