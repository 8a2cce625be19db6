import { join } from 'node:path'
import { chainName } from '@diamond-pau/addresses'
import { renderReport, type Report } from '@diamond-pau/explorer'
import { PauError } from '../../errors.ts'
import type { Command } from 'commander'
import type { Address } from 'viem'
import { latestView, readCode } from '../../read/view.ts'
import { collectReport, type ReportSubject } from '../../report/collect.ts'
import { latestReport, readReport, writeReport } from '../../report/files.ts'
import { rehearsePau } from '../../report/rehearsePau.ts'
import { serveReport } from '../../report/serve.ts'
import { countText } from '../../text.ts'
import { parseCount } from '../amounts.ts'
import { note, print, printJson, styled } from '../output.ts'
import { describeError } from '../reportError.ts'
import {
  desiredOf,
  findDefinition,
  openSession,
  parseAddress,
  type Session,
  type StarOptions,
  UsageError,
} from '../session.ts'
import { starCommand } from '../starCommand.ts'

type Options = StarOptions & { json?: true; out?: string; since?: string; serve?: true; port: string }

/** Where pages go that are made for people. */
const FOLDER = 'reports'

export function reportCommand(): Command {
  return starCommand(
    'report',
    'draw a PAU: one page of its diamond, limits, access, drift and changes; exit code 1 if it drifts',
    '<star|controller>',
  )
    .option('--out <file>', `the page; default: ${FOLDER}/<star>-<chain>.html, with a history of its data next to it`)
    .option('--since <file>', 'an earlier page, or its JSON, to compare with; default: the latest in the history')
    .option('--serve', 'show it to this machine under an address, and keep it up to date')
    .option('--port <number>', 'where to serve; 0 for any', '8420')
    .addHelpText(
      'after',
      '\nWithout --rpc, the PAU is built as it is defined on an embedded chain, and the page says so. A controller is the\n' +
        'address of any live Diamond PAU.',
    )
    .action(async (name: string, options: Options) => {
      const port = parseCount('--port', options.port, [0, 65_535])
      if (options.serve && options.json) throw new UsageError('--serve has no --json. Its data is at /report.json.')
      const { session, subject, file } = await open(name, options)
      try {
        const page = options.out ?? join(FOLDER, `${file}.html`)
        const { connection } = session
        // An embedded chain is new each time: it has nothing to do with the one of before.
        const previous = options.since ? readReport(options.since) : session.devnet ? undefined : latestReport(page)
        const read = async () => collectReport(await latestView(connection), subject, previous ? { previous } : {})
        if (options.serve) return await serve(session, read, port)
        const report = await read()
        if (options.json) printJson(report)
        else {
          writeReport(page, renderReport(report), report, { keep: !session.devnet })
          print(summary(report, page))
        }
        if (driftOf(report) > 0) process.exitCode = 1
      } finally {
        await session.close()
      }
    })
}

/** Finds the PAU that is asked for, or builds it where the chain is ours. */
async function open(
  name: string,
  options: Options,
): Promise<{ session: Session; subject: ReportSubject; file: string }> {
  if (name.startsWith('0x')) {
    const controller = parseAddress('controller', name)
    if (!options.rpc) throw new UsageError('There is no such PAU on a new chain. Pass the --rpc of a node.')
    const session = await openSession({ rpc: options.rpc })
    return { session, subject: { controller }, file: `${controller}-${session.connection.chainId}` }
  }
  const found = findDefinition(name, options.chain)
  const { chainId } = found.definition
  const session = await openSession(options, found.definition)
  try {
    const desired = await desiredOf(session, found, options)
    if (session.devnet) {
      note('Building the PAU as it is defined.')
      await rehearsePau(session.connection, desired)
    } else await expectPau(session, desired.pau.controller, found.star.name)
    return {
      session,
      subject: { controller: desired.pau.controller, desired, rehearsal: session.devnet !== undefined },
      file: `${found.star.star}-${chainName(chainId) ?? chainId}`,
    }
  } catch (error) {
    await session.close()
    throw error
  }
}

/** A Star has no PAU on this chain. */
class NoPauError extends PauError {
  override name = 'NoPauError'
}

async function expectPau({ connection }: Session, controller: Address, name: string): Promise<void> {
  if ((await readCode(await latestView(connection), controller)) !== '0x') return
  throw new NoPauError(
    `${name} has no PAU of ours here: there is no Controller at ${controller}. Pass --controller if it is elsewhere, ` +
      'or leave out --rpc to see what it would be.',
  )
}

/** Serves until somebody ends it. A new block is read when somebody looks. */
async function serve({ connection }: Session, read: () => Promise<Report>, port: number): Promise<void> {
  let last: Report | undefined
  const served = await serveReport({
    port,
    describe: describeError,
    read: async () => {
      const block = String(await connection.client.getBlockNumber())
      if (last?.block.number !== block) last = await read()
      return last
    },
  })
  print(served.url)
  note('Ctrl-C ends it.')
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await served.close()
}

function summary(report: Report, page: string): string {
  const { integrations, limits, changes } = report
  const drift = driftOf(report)
  const wired = integrations.filter(({ controller }) => controller).length
  const since = changes ? `, ${countText(changes.list.length, 'change')} since block ${changes.since.number}` : ''
  const text = `${report.name} at block ${report.block.number}: ${countText(wired, 'facet')}, ${countText(limits.length, 'limit')}${since}`
  return [
    drift === 0
      ? styled('green', `✔ ${text}, no drift`)
      : styled('red', `✘ ${text}, ${countText(drift, 'point')} of drift`),
    page,
  ].join('\n')
}

function driftOf({ findings }: Report): number {
  return findings.filter(({ severity }) => severity === 'drift').length
}
