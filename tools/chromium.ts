// Finds a browser for the tests that look at pages. Run as a command, it installs one where there is none and this
// machine lets it: Debian's, from the machine's own package sources.

import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
/** Where they are that put nothing on PATH. */
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const HELP =
  'There is no Chromium on this machine, which the tests of pages need. Install one (on Debian: apt-get install chromium), ' +
  'or say where it is with CHROMIUM=/path/to/it.'

/** The browser's executable: as CHROMIUM says, on PATH, or where it usually is. Undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return CHROMIUM
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find(isExecutable)
}

/** @throws Error that says how to get one */
export function expectChromium(): string {
  const path = findChromium()
  if (!path) throw new Error(HELP)
  return path
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (process.argv[1] === import.meta.filename) {
  if (!findChromium()) install()
  if (!findChromium()) {
    console.error(HELP)
    process.exitCode = 1
  }
}

function install(): void {
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' })
  if (apt.status !== 0 || process.getuid?.() !== 0) return
  console.error('Installing Chromium for the tests of pages (once).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['--quiet', '--quiet', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}
