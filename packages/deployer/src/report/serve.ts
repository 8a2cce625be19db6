import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contentSecurityPolicy, renderReport, type Report } from '@diamond-pau/explorer'
import { PauError } from '../errors.ts'

/** Nobody can serve there. */
export class ServeError extends PauError {
  override name = 'ServeError'
}

const HOST = '127.0.0.1'

/** A page that is served, and how to end that. */
export type Served = { url: string; close(): Promise<void> }

/**
 * Serves a report to this machine alone: the page at `/`, its data at `/report.json`. Whoever asks under another name
 * than this machine's is refused, so that no site that a browser visits can read it through a name of its own.
 *
 * @param options.read - The report as it is now. Called when somebody asks, never twice at the same time.
 * @param options.describe - An error in words that may be shown.
 * @param options.port - 0 for any.
 * @throws ServeError
 */
export async function serveReport(options: {
  read: () => Promise<Report>
  describe: (error: unknown) => string
  port: number
}): Promise<Served> {
  let reading: Promise<Report> | undefined
  const read = () => (reading ??= options.read().finally(() => (reading = undefined)))
  const server = createServer((request, response) => {
    answer(server, request, response, read).catch((error: unknown) => {
      send(response, 503, 'application/json', JSON.stringify({ error: options.describe(error) }))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken' : 'cannot be used'
      reject(new ServeError(`Port ${options.port} ${why}. Pass another --port.`, { cause }))
    })
    server.listen(options.port, HOST, resolve)
  })
  return {
    url: `http://${HOST}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  server: Server,
  { method = '', headers, url = '/' }: IncomingMessage,
  response: ServerResponse,
  read: () => Promise<Report>,
): Promise<void> {
  const port = portOf(server)
  if (headers.host !== `${HOST}:${port}` && headers.host !== `localhost:${port}`) {
    return send(response, 403, 'text/plain', 'This page is for this machine alone.\n')
  }
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, 405, 'text/plain', 'There is nothing to change here.\n')
  const { pathname } = new URL(url, `http://${HOST}`)
  if (pathname === '/') return send(response, 200, 'text/html', renderReport(await read(), { live: true }))
  if (pathname === '/report.json') return send(response, 200, 'application/json', JSON.stringify(await read()))
  send(response, 404, 'text/plain', 'There is nothing here. The report is at /.\n')
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': `${contentSecurityPolicy({ live: true })}; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
