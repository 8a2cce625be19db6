#!/usr/bin/env node
// Writes docs/reconciliation.md.

import { writeFileSync } from 'node:fs'
import { renderReconciliation } from '../src/reconciliation.ts'

writeFileSync(new URL('../../../docs/reconciliation.md', import.meta.url), renderReconciliation())
