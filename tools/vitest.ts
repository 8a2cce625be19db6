import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The test settings of every package: one worker a package (Nx runs packages side by side), counts written for the summary. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    maxWorkers: 1,
    // Watching takes time.
    testTimeout: process.env.PAU_COVERAGE ? 600_000 : 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    // Set by tools/coverage/measure.ts.
    setupFiles: process.env.PAU_COVERAGE ? [join(import.meta.dirname, 'coverage', 'observe.ts')] : [],
    outputFile: { json: '.test-results.json' },
  },
})
