import { defineConfig } from 'vitest/config'
import base from '../../tools/vitest.ts'

/** Suites with tests that need no more of a venue than that it is there. */
const ANYWHERE = ['dai-usds', 'ethena', 'etherfi', 'farm', 'lido', 'venues']

const { reporters, outputFile, maxWorkers, ...shared } = base.test ?? {}
const here = { test: { ...shared, name: 'nodes prepared here' } }
const standIn = {
  test: {
    ...shared,
    name: 'a node in the place of mainnet',
    include: ANYWHERE.map((name) => `test/${name}.test.ts`),
    setupFiles: [...(shared.setupFiles ?? []), './src/standIn.ts'],
  },
}
const mainnet = { test: { ...shared, name: 'mainnet itself' } }

// The name of a project is shown with every suite of it, so that it says which chain the suite ran on.
export default defineConfig({
  test: { reporters, outputFile, maxWorkers, projects: process.env.PAU_RPC_1 ? [mainnet] : [here, standIn] },
})
