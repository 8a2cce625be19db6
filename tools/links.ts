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
