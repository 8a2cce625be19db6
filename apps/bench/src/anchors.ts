import anchors from '../anchors.json' with { type: 'json' }
import type { Result } from './rows.ts'

/** The figures of the systems we are compared with. */
export function readAnchors(): Result {
  return { rows: anchors.rows.map((row) => ({ ...row, source: 'anchor' })), sizes: anchors.sizes }
}
