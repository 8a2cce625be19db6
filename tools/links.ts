// Where the links of documents lead.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SKIPPED = /(^|\/)(node_modules|build|artifacts|cache|dist|\.[^/]+)(\/|$)/

/** Links to files that do not exist, of every Markdown document below a folder: `document: link`. */
export function brokenLinks(root: string): string[] {
  return globSync('**/*.md', { cwd: root, exclude: (path) => SKIPPED.test(path) })
    .toSorted()
    .flatMap((document) =>
      links(readFileSync(join(root, document), 'utf8'))
        .filter((link) => !existsSync(join(root, dirname(document), link)))
        .map((link) => `${document}: ${link}`),
    )
}

/** Relative links without their anchors. What is in code is no link. */
function links(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => decodeURI((link as string).replace(/#.*$/, '')))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}

/**
 * Lines of the threat model without a test, or with one that is not there: a link names the test by its whole title, as
 * the file has it.
 */
export function unenforcedThreats(root: string): string[] {
  const document = join('docs', 'THREAT_MODEL.md')
  const rows = readFileSync(join(root, document), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (threat |-)/.test(line))
  return rows.flatMap((row) => {
    const [, threat = ''] = row.split('|')
    const tests = [...row.matchAll(/\[`?([^\]]+?)`?\]\(([^)]+)\)/g)].map(([, title, path]) => [title, path] as const)
    if (tests.length === 0) return [`${document}:${threat}has no test`]
    return tests
      .filter(([title, path]) => !isTitle(title as string, join(root, 'docs', path as string)))
      .map(([title, path]) => `${document}:${threat}names no test of ${path}: ${title}`)
  })
}

function isTitle(title: string, path: string): boolean {
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8')
  return ["'", '"', '`'].some((quote) => text.includes(`(${quote}${title}${quote},`))
}
