import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tarball } from './pack.ts'
import { run } from './run.ts'

/** Stands for npm's registry, for those who install: it has the tarballs given, and nothing can be published to it. */
export type Registry = {
  url: string
  /** The environment in which package managers take our packages from here, and all others from where they always do. */
  env: NodeJS.ProcessEnv
  close(): Promise<void>
}

/** Serves tarballs as a registry does. */
export async function serveTarballs(tarballs: readonly Tarball[]): Promise<Registry> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const found = tarballs.find(({ name }) => path === name || path === `${name}.tgz`)
    if (!found) {
      response.writeHead(404).end()
    } else if (path === found.name) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(packument(found, url)))
    } else {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.data)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    env: await environmentFor(url),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function packument({ name, version, files, integrity }: Tarball, url: string): object {
  const manifest = JSON.parse((files.get('package.json') as Buffer).toString('utf8')) as object
  const dist = { tarball: `${url}/${encodeURIComponent(name)}.tgz`, integrity }
  // Old enough for package managers that wait before they trust a version.
  const time = '2026-01-01T00:00:00.000Z'
  return {
    name,
    'dist-tags': { latest: version },
    time: { created: time, modified: time, [version]: time },
    versions: { [version]: { ...manifest, dist } },
  }
}

/** npm's own settings, and where our scope is. */
export async function environmentFor(url: string, token?: string): Promise<NodeJS.ProcessEnv> {
  const folder = mkdtempSync(join(tmpdir(), 'diamond-pau-npmrc-'))
  const file = join(folder, '.npmrc')
  const usual = (await run('npm', ['config', 'get', 'userconfig'])).trim()
  const lines = [`@diamond-pau:registry=${url}/`]
  if (token) lines.push(`${url.replace(/^http:/, '')}/:_authToken=${token}`)
  let settings = ''
  try {
    settings = readFileSync(usual, 'utf8')
  } catch {
    // There are none.
  }
  writeFileSync(file, `${settings}\n${lines.join('\n')}\n`)
  const inherited = Object.entries(process.env).filter(([key]) => !/^(npm_|NODE_OPTIONS$|VITEST)/i.test(key))
  return { ...Object.fromEntries(inherited), NPM_CONFIG_USERCONFIG: file, npm_config_userconfig: file }
}
