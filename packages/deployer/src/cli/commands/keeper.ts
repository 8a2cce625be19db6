import { addressesOf } from '@diamond-pau/addresses'
import { DELAY } from '@diamond-pau/governance'
import { Command } from 'commander'
import type { Address } from 'viem'
import { nodeAccounts } from '../../chain/connection.ts'
import { keyAccount } from '../../execute/keySink.ts'
import { timeText } from '../../governance/calendar.ts'
import { unitDeployments } from '../../governance/desireUnit.ts'
import { readGovernance } from '../../governance/definition.ts'
import { keep, type KeeperPass } from '../../governance/keeper.ts'
import { countText, spanText } from '../../text.ts'
import { parseDuration } from '../amounts.ts'
import { note, print, printJson } from '../output.ts'
import { openSession, openSink, parseAddress, type Session, UsageError } from '../session.ts'

type Options = { rpc: string; timelock?: string; governance?: string; once?: true; interval: string; json?: true }

export function keeperCommand(): Command {
  return new Command('keeper')
    .description('execute what is ready in a Timelock, as anyone may')
    .requiredOption('--rpc <url>', 'JSON-RPC node')
    .option('--timelock <address>', 'default: that of the governance file, or of the unit with the default delay')
    .option('--governance <file>', 'the Configurator Unit whose Timelock it is')
    .option('--once', 'look once; otherwise look again and again')
    .option('--interval <time>', 'between two looks', '1m')
    .option('--json', 'data instead of text, an object for each look')
    .addHelpText('after', '\nPAU_PRIVATE_KEY signs, if it is set; otherwise the node sends from its first account.')
    .action(async (options: Options) => {
      const interval = Number(parseDuration('--interval', options.interval)) * 1000
      if (interval <= 0) throw new UsageError('--interval has to be longer than 0.')
      const session = await openSession({ rpc: options.rpc })
      try {
        const timelock = timelockOf(session, options)
        const sink = await openSink(session, {})
        const from = await sender(session)
        for (;;) {
          const pass = await keep(session.connection, { timelock, sink, from })
          if (options.json) printJson({ timelock, ok: pass.failed.length === 0, ...pass })
          else render(pass, timelock)
          if (pass.failed.length > 0) process.exitCode = 1
          if (options.once) return
          note(`Looking again in ${spanText(BigInt(interval / 1000))}.`)
          await new Promise((resolve) => setTimeout(resolve, interval))
        }
      } finally {
        await session.close()
      }
    })
}

function timelockOf({ connection: { chainId } }: Session, options: Options): Address {
  const given = parseAddress('--timelock', options.timelock)
  if (given) return given
  const file = options.governance === undefined ? undefined : readGovernance(options.governance)
  const governance = file?.governance ?? addressesOf(chainId).PAUSE_PROXY
  if (!governance) throw new UsageError(`Nobody is known who governs chain ${chainId}. Pass --timelock.`)
  return unitDeployments({ delay: DELAY, ...file, governance, chainId }).addresses.timelock
}

/** Who sends and pays. */
async function sender({ connection }: Session): Promise<Address> {
  const key = process.env.PAU_PRIVATE_KEY
  const account = key ? keyAccount(key).address : (await nodeAccounts(connection))[0]
  if (!account)
    throw new UsageError('The node has no account to send from. Set PAU_PRIVATE_KEY to a key with some ETH.')
  return account
}

function render({ executed, failed, waiting, paused }: KeeperPass, timelock: Address): void {
  print(`Timelock ${timelock}${paused ? ', paused: nothing can be executed' : ''}`)
  for (const { id, hash } of executed) print(`executed  ${id} in ${hash}`)
  for (const { id, error } of failed) print(`failed    ${id}: ${error}`)
  for (const { id, readyAt, calls } of waiting) {
    print(`waits     ${id}: ${countText(calls, 'call')}, from ${timeText(readyAt)}`)
  }
  if (executed.length + failed.length + waiting.length === 0) print('Nothing is scheduled.')
}
