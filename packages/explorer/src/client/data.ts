import { DATA_ID, parseJson } from '../parse.ts'
import type { Report } from '../report.ts'

/** The data of this page. */
export function parseData(): Report {
  return parseJson(element(`#${DATA_ID}`).textContent ?? '')
}

/** An element that every page has. */
export function element<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector)
  if (!found) throw new Error(`This page has no ${selector}`)
  return found
}
