// Makes a project of every (Star, chain), `fleet-spark-base`, with the target `plan`. A change of a definition affects
// its project alone; a change of contracts or facets affects all. It is plain JavaScript, because Nx loads it before
// anything is built.

import { dirname } from 'node:path'

export const name = '@diamond-pau/stars/nx-plugin'

export const createNodesV2 = [
  'packages/stars/generated/fleet/*/*/definition.json',
  (files) =>
    files.map((file) => {
      const root = dirname(file)
      const [star, chain] = root.split('/').slice(-2)
      const project = {
        root,
        name: `fleet-${star}-${chain}`,
        tags: ['fleet', `star:${star}`, `chain:${chain}`],
        implicitDependencies: ['@diamond-pau/catalogue', '@diamond-pau/contracts'],
        targets: {
          plan: {
            cache: true,
            command: `mkdir -p ${root}/build && node packages/deployer/src/cli/main.ts plan ${star} --chain ${chain} --json > ${root}/build/plan.json`,
            options: { cwd: '{workspaceRoot}' },
            inputs: [
              '{projectRoot}/definition.json',
              '{workspaceRoot}/packages/{addresses,deployer,devnet,keys}/{src,generated}/**/*',
              '^default',
              'toolchain',
            ],
            outputs: ['{projectRoot}/build'],
            dependsOn: [{ projects: ['@diamond-pau/deployer'], target: 'compile' }],
          },
        },
      }
      return [file, { projects: { [root]: project } }]
    }),
]
