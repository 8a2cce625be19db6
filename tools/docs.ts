// `npm run docs`: does what the documents say in a fresh copy of this repository, in order, so that no document says what
// does not work. A command that must fail says so: `# exits 1`.

import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { follow, section, steps } from './markdown.ts'

const ROOT = join(import.meta.dirname, '..')
/** Whole documents, or one section. What is said for outside of this repository, the tests of apps/release do. */
const SECTIONS: Readonly<Record<string, string>> = { 'docs/add-a-facet.md': 'In this repository' }
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT }).toSorted()]
/** CI runs it by itself, after this. */
const ELSEWHERE = ['npm test']

const copy = mkdtempSync(join(tmpdir(), 'diamond-pau-docs-'))
try {
  spawnSync('git', ['clone', '--quiet', ROOT, copy], { stdio: 'inherit' })
  for (const document of DOCUMENTS) {
    const heading = SECTIONS[document]
    const text = readFileSync(join(copy, document), 'utf8')
    const problems = await follow(steps(heading ? section(text, heading) : text), copy, {
      onStep(line) {
        if (ELSEWHERE.includes(line)) return false
        console.error(`${document}: ${line}`)
      },
    })
    for (const problem of problems) console.error(`${document} does not hold. ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
