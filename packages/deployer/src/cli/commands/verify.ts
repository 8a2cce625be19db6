import type { Command } from 'commander'
import { latestView } from '../../read/view.ts'
import { verify } from '../../verify/verify.ts'
import { print, printJson } from '../output.ts'
import { renderAddresses, renderVerification } from '../render.ts'
import { desiredOf, findDefinition, openSession, type StarOptions } from '../session.ts'
import { starCommand } from '../starCommand.ts'

export function verifyCommand(): Command {
  return starCommand(
    'verify',
    'compare a PAU with its definition, from the chain alone; exit code 1 if it differs',
  ).action(async (name: string, options: StarOptions & { json?: true }) => {
    const found = findDefinition(name, options.chain)
    const session = await openSession(options, found.definition)
    try {
      const desired = await desiredOf(session, found, options)
      const verification = await verify(desired, await latestView(session.connection))
      const ok = verification.findings.every(({ severity }) => severity !== 'drift')
      if (options.json) printJson({ ok, ...verification })
      else print(`${renderVerification(verification, found.star.name)}\n\n${renderAddresses(verification)}`)
      if (!ok) process.exitCode = 1
    } finally {
      await session.close()
    }
  })
}
