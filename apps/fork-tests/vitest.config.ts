import { defineConfig } from 'vitest/config'
import base from '../../tools/vitest.ts'

/** By chain, the suites with tests that need no more of a venue than that the chain has it. */
const FOUND: Readonly<Record<number, readonly string[]>> = {
  1: ['dai-usds', 'ethena', 'etherfi', 'farm', 'lido', 'venues'],
  10: ['foreign', 'psm3'],
  130: ['foreign', 'psm3'],
  8453: ['foreign', 'psm3'],
  42161: ['foreign', 'psm3'],
  43114: ['foreign'],
}

const { reporters, outputFile, maxWorkers, ...shared } = base.test ?? {}
const files = (names: readonly string[]) => names.map((name) => `test/${name}.test.ts`)

/** On the chain itself where the environment names a node of it, otherwise on a node in its place. */
const found = Object.entries(FOUND).map(([id, names]) => {
  const live = process.env[`PAU_RPC_${id}`]
  const setupFiles = [...(shared.setupFiles ?? []), ...(live ? [] : ['./src/standIn.ts'])]
  const name = live ? `chain ${id} itself` : `a node in the place of chain ${id}`
  return { test: { ...shared, name, include: files(names), setupFiles, provide: { chainId: Number(id) } } }
})
/** Says itself what it is forked from. */
const stars = files(['stars'])
const here = { test: { ...shared, name: 'nodes prepared here', exclude: [...stars, ...files(['foreign'])] } }

// The name of a project is shown with every suite of it, so that it says which chain the suite ran on.
export default defineConfig({
  test: {
    reporters,
    outputFile,
    maxWorkers,
    projects: [here, { test: { ...shared, name: 'every Star', include: stars } }, ...found],
  },
})
