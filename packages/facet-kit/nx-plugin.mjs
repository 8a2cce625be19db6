// Infers the targets of every package from what lies in its folder, so that no package declares any:
//
//   hardhat.config.ts   compile   Solidity → build/*.json
//   facet.ts            generate  manifest + build → generated/, README tables
//   vitest.config.ts    test      counts go to .test-results.json; compile, where there is no Solidity, of dependencies
//                       coverage  where there is Solidity that is deployed: what of it the tests execute
//
// It is plain JavaScript without imports from the workspace, because Nx loads it before anything is built.

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

// Not examples: they are no part of the workspace.
const PATTERN = '{packages,apps}/**/{hardhat.config.ts,vitest.config.ts,facet.ts}'

export const name = '@diamond-pau/facet-kit/nx-plugin'

export const createNodesV2 = [
  PATTERN,
  (files, _options, { workspaceRoot }) =>
    files
      .filter((file) => existsSync(join(workspaceRoot, dirname(file), 'package.json')))
      .map((file) => {
        const root = dirname(file)
        const has = (path) => existsSync(join(workspaceRoot, root, path))
        const up = root
          .split('/')
          .map(() => '..')
          .join('/')
        return [file, { projects: { [root]: { root, targets: targets(basename(file), root, has, up) } } }]
      }),
]

const SOLIDITY = [
  '{projectRoot}/contracts/**/*.sol',
  '{projectRoot}/test/contracts/**/*.sol',
  '{projectRoot}/hardhat.config.ts',
]
const COMPILER = [
  '{workspaceRoot}/packages/contracts/bin/compile.ts',
  '{workspaceRoot}/packages/contracts/src/hardhat.ts',
  '{workspaceRoot}/packages/contracts/src/sourceMaps.ts',
]
/** The packages whose Solidity is deployed. */
const COVERED = /^packages\/(facets\/[^/]+|contracts|governance)$/
const GENERATOR = [
  '{workspaceRoot}/packages/facet-kit/src/generate/**',
  '{workspaceRoot}/packages/facet-kit/src/manifest.ts',
]

function targets(file, root, has, up) {
  const run = (command, more) => ({
    cache: true,
    command: `node ${command}`,
    options: { cwd: '{projectRoot}' },
    ...more,
  })
  switch (file) {
    case 'hardhat.config.ts':
      return {
        compile: run(`${up}/packages/contracts/bin/compile.ts`, {
          inputs: [...SOLIDITY, '^solidity', ...COMPILER, 'toolchain'],
          outputs: ['{projectRoot}/build', '{projectRoot}/artifacts/maps.json'],
          dependsOn: [],
        }),
      }
    case 'facet.ts':
      return {
        generate: run(`${up}/packages/facet-kit/src/generate/main.ts`, {
          inputs: [
            ...SOLIDITY,
            '{projectRoot}/facet.ts',
            '{projectRoot}/README.md',
            '^solidity',
            ...COMPILER,
            ...GENERATOR,
          ],
          outputs: ['{projectRoot}/generated', '{projectRoot}/README.md'],
          dependsOn: ['compile', '^compile'],
        }),
      }
    case 'vitest.config.ts':
      return {
        // Without Solidity of its own: what it uses is compiled.
        ...(has('hardhat.config.ts') ? {} : { compile: { executor: 'nx:noop', dependsOn: ['^compile'] } }),
        test: {
          cache: true,
          command: 'vitest run',
          options: { cwd: '{projectRoot}' },
          inputs: ['default', '^default', '{workspaceRoot}/tools/vitest.ts', 'toolchain'],
          outputs: ['{projectRoot}/.test-results.json'],
          dependsOn: ['compile', '^compile'],
        },
        ...(COVERED.test(root) && has('hardhat.config.ts')
          ? {
              coverage: run(`${up}/tools/coverage/measure.ts`, {
                inputs: [
                  'default',
                  '^default',
                  '{workspaceRoot}/tools/vitest.ts',
                  '{workspaceRoot}/tools/coverage/*.ts',
                  ...COMPILER,
                  'toolchain',
                ],
                outputs: ['{projectRoot}/coverage'],
                dependsOn: ['compile', '^compile'],
              }),
            }
          : {}),
      }
  }
}
