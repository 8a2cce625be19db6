import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fleetFiles } from './files.ts'

for (const [path, text] of fleetFiles()) {
  const url = new URL(path, new URL('../../../../', import.meta.url))
  mkdirSync(dirname(url.pathname), { recursive: true })
  writeFileSync(url, text)
}
