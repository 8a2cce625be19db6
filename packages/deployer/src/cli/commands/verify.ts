import type { Command } from 'commander'
import type { Address } from 'viem'
import { latestView } from '../../read/view.ts'
import type { Verification } from '../../verify/types.ts'
import { verify } from '../../verify/verify.ts'
import { verifyController } from '../../verify/verifyController.ts'
import { print, printJson } from '../output.ts'
import { renderAddresses, renderVerification } from '../render.ts'
import { desiredOf, findDefinition, openSession, parseAddress, type StarOptions, UsageError } from '../session.ts'
import { starCommand } from '../starCommand.ts'

export function verifyCommand(): Command {
  return starCommand(
    'verify',
    'compare a PAU with its definition, or any PAU, given its Controller, with itself; exit code 1 if it differs',
  ).action(async (name: string, options: StarOptions & { json?: true }) => {
    if (name.startsWith('0x')) return verifyAddress(parseAddress('star', name), options)
    const found = findDefinition(name, options.chain)
    const session = await openSession(options, found.definition)
    try {
      const desired = await desiredOf(session, found, options)
      const verification = await verify(desired, await latestView(session.connection))
      report(verification, found.star.name, options)
    } finally {
      await session.close()
    }
  })
}

/** A PAU of which nothing is known but its Controller. */
async function verifyAddress(controller: Address, options: { rpc?: string; json?: true }): Promise<void> {
  if (!options.rpc) throw new UsageError('There is nothing to verify on a new chain. Pass the --rpc of a node.')
  const session = await openSession({ rpc: options.rpc })
  try {
    report(
      await verifyController(await latestView(session.connection), controller),
      `The PAU of ${controller}`,
      options,
    )
  } finally {
    await session.close()
  }
}

function report(verification: Verification, name: string, { json }: { json?: true }): void {
  const ok = verification.findings.every(({ severity }) => severity !== 'drift')
  if (json) printJson({ ok, ...verification })
  else print(`${renderVerification(verification, name)}\n\n${renderAddresses(verification)}`)
  if (!ok) process.exitCode = 1
}
