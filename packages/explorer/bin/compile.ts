// Writes what a page carries in itself: the client as one script, and the style.

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: { client: 'src/client/main.ts', style: 'src/style.css' },
  outdir: 'build',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
})
