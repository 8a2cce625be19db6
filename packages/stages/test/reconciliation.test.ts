import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderReconciliation } from '../src/reconciliation.ts'

test('docs/reconciliation.md is what its sources say; node packages/stages/bin/reconciliation.ts writes it', () => {
  const page = readFileSync(new URL('../../../docs/reconciliation.md', import.meta.url), 'utf8')
  expect(page).toBe(renderReconciliation())
})
