import type { Report } from './report.ts'

/** A file is no report, or no page with one. */
export class NotAReportError extends Error {
  override name = 'NotAReportError'
}

/** The id of the element in which a page keeps its data. */
export const DATA_ID = 'report-data'

/** The report in a page or in a JSON file. @throws NotAReportError */
export function parseReport(text: string): Report {
  const [, embedded] = new RegExp(`<script id="${DATA_ID}" type="application/json">([^<]*)</script>`).exec(text) ?? []
  return parseJson(embedded ?? text)
}

/** The report in JSON. @throws NotAReportError */
export function parseJson(text: string): Report {
  let value: Partial<Report> | null
  try {
    value = JSON.parse(text) as Partial<Report> | null
  } catch (cause) {
    throw new NotAReportError('It is neither JSON nor a page with a report in it.', { cause })
  }
  const lists = ['contracts', 'integrations', 'roles', 'agents', 'parameters', 'limits', 'findings', 'history'] as const
  if (value?.version !== 1 || !lists.every((list) => Array.isArray(value[list]))) {
    throw new NotAReportError('It is no report of this version.')
  }
  return value as Report
}
