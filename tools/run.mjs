#!/usr/bin/env node
// The one entry for every root script. It has no dependencies, so that it runs on a machine that has only Node 20 and
// npm: it brings Node and pnpm from npm where they are missing, installs the workspace once per lock file, and hands
// over to the command. All of its own messages go to stderr; stdout belongs to the command.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const MIN_NODE = [22, 12]
/** From here on Node strips TypeScript types without being asked. */
const STRIPS_TYPES = [22, 18]

const COMMANDS = {
  demo: (args) => [compile('deployer'), pau(['demo', ...args])],
  pau: (args) => [compile('deployer'), pau(args)],
  test: (args) => [node(['tools/test.ts', ...args])],
  coverage: (args) => [nx(['run-many', '-t', 'coverage', ...args]), node(['tools/coverage/report.ts'])],
  bench: (args) => [compile('bench'), node(['apps/bench/src/main.ts', ...args])],
  drill: (args) => [compile('drill'), node(['apps/drill/src/main.ts', ...args])],
  equivalence: (args) => [compile('equivalence'), compile('bench'), node(['apps/equivalence/src/main.ts', ...args])],
  mutants: (args) => [compile('mutation'), node(['apps/mutation/src/main.ts', ...args])],
  storage: (args) => [node(['apps/storage/src/main.ts', ...args])],
  fuzz: (args) => [compile('adversary'), node(['apps/adversary/src/main.ts', ...args])],
  faults: (args) => [compile('deployer'), node(['packages/deployer/test/faults/main.ts', ...args])],
  damage: (args) => [compile('deployer'), node(['packages/deployer/test/damage/main.ts', ...args])],
  'bench:report': (args) => [
    compile('deployer'),
    node(['tools/chromium.ts']),
    node(['packages/deployer/test/reportBench.ts', ...args]),
  ],
  'bench:plan': (args) => [compile('deployer'), node(['packages/deployer/test/planBench.ts', ...args])],
  build: (args) => [nx(['run-many', '-t', 'compile', 'generate', ...args])],
  generate: (args) => [nx(['run-many', '-t', 'generate', ...args])],
  lint: (args) => [nx(['run-many', '-t', 'lint', 'format', 'boundaries', 'typecheck', ...args])],
  format: (args) => [bin('prettier', ['--write', '--log-level', 'warn', ...(args.length ? args : ['.'])])],
  packages: (args) => [compile('release'), node(['apps/release/src/main.ts', ...args])],
  release: (args) => [compile('release'), node(['apps/release/src/release.ts', ...args])],
  docs: () => [node(['tools/docs.ts'])],
  'facet:new': (args) => [node(['packages/facet-kit/src/scaffold/main.ts', ...args])],
  affected: (args) => [nx(['affected', '-t', 'compile', 'test', ...args])],
  exec: (args) => [{ command: args[0] ?? 'node', args: args.slice(1) }],
}

main()

function main() {
  const [name, ...args] = process.argv.slice(2)
  const command = COMMANDS[name ?? '']
  if (!command) fail(`unknown command ${JSON.stringify(name)}. Known: ${Object.keys(COMMANDS).join(', ')}.`)
  const env = environment()
  install(env)
  for (const step of command(args)) {
    const status = run(step, env)
    if (status !== 0) process.exit(status)
  }
}

// ------------------------------------------------------------------------------------------------ what commands are

function node(args) {
  return { command: 'node', args }
}
function pau(args) {
  return node(['packages/deployer/src/cli/main.ts', ...args])
}
function bin(name, args) {
  return { command: join(ROOT, 'node_modules', '.bin', name), args }
}
function nx(args) {
  return bin('nx', [...args, '--outputStyle=static'])
}
/** Contracts that a command deploys have to be compiled; the cache answers in a second when they are. */
function compile(project) {
  return { ...nx(['run-many', '-t', 'compile', '-p', `@diamond-pau/${project}`]), quiet: true }
}

// ------------------------------------------------------------------------------------------------------- environment

/** The environment of every child: Node and pnpm on PATH, types stripped, no colour codes unless a person watches. */
function environment() {
  const env = { ...process.env, NX_NO_CLOUD: 'true', NX_TUI: 'false' }
  const paths = []
  const hasNode = atLeast(process.versions.node, MIN_NODE)
  const hasPnpm = spawnSync('pnpm', ['--version'], { stdio: 'ignore', cwd: ROOT }).status === 0
  if (!hasNode || !hasPnpm) {
    const modules = toolchain()
    const platform = `${process.platform}-${process.arch}`
    if (!hasNode) paths.push(join(modules, `node-${platform}`, 'bin'))
    if (!hasPnpm) paths.push(join(modules, '@pnpm', `exe.${platform}`))
  }
  if (hasNode) paths.push(join(process.execPath, '..'))
  env.PATH = [...paths, join(ROOT, 'node_modules', '.bin'), env.PATH].join(delimiter)
  if (hasNode && !atLeast(process.versions.node, STRIPS_TYPES)) {
    env.NODE_OPTIONS =
      `${env.NODE_OPTIONS ?? ''} --experimental-strip-types --disable-warning=ExperimentalWarning`.trim()
  }
  return env
}

/** Node and pnpm from npm, by a committed lock file with integrity hashes. Returns their node_modules folder. */
function toolchain() {
  const source = join(import.meta.dirname, 'toolchain')
  const platform = `${process.platform}-${process.arch}`
  const declared = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).optionalDependencies
  if (!(`node-${platform}` in declared)) {
    fail(
      `no toolchain is published for ${platform}. Install Node ${MIN_NODE.join('.')} or later and pnpm, then run this again.`,
    )
  }
  const hash = fingerprint([join(source, 'package-lock.json')])
  const folder = join(ROOT, '.toolchain', hash)
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return modules
  say('Fetching Node and pnpm from npm (once).')
  // Installed aside and renamed, so that an interrupted download is never taken for a finished one.
  const partial = `${folder}.partial-${process.pid}`
  mkdirSync(partial, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(source, file), join(partial, file))
  const npm = {
    command: 'npm',
    args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: partial,
  }
  const status = run({ ...npm, quiet: true }, process.env)
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true })
    fail('npm could not fetch the toolchain. Check the network and run this again.')
  }
  if (existsSync(folder)) rmSync(partial, { recursive: true, force: true })
  else renameSync(partial, folder)
  return modules
}

function install(env) {
  const stamp = join(ROOT, 'node_modules', '.installed')
  const hash = fingerprint([join(ROOT, 'pnpm-lock.yaml'), join(ROOT, 'pnpm-workspace.yaml')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say('Installing packages (once per lock file).')
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']
  const status = run({ command: 'pnpm', args, quiet: true }, env)
  if (status !== 0) fail('pnpm could not install the workspace; its reason is above.')
  writeFileSync(stamp, hash)
}

// ----------------------------------------------------------------------------------------------------------- helpers

/** Runs a step. A quiet step shows its output, on stderr, only when it fails. */
function run({ command, args, cwd = ROOT, quiet = false }, env) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const result = spawnSync(command, args, { cwd, env, stdio, maxBuffer: 1 << 28 })
  if (result.error) fail(`${command} could not start: ${result.error.message}`)
  if (quiet && result.status !== 0) process.stderr.write(Buffer.concat([result.stdout, result.stderr]))
  return result.status ?? 1
}

function atLeast(version, [major, minor]) {
  const [a, b] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '')
  return hash.digest('hex').slice(0, 16)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(`diamond-pau: ${text}`)
  process.exit(1)
}
