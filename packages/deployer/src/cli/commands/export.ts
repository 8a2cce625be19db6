import { Command } from 'commander'
import { catalogue } from '../../catalogue.ts'
import { dueParts, partsOf } from '../../export/authorities.ts'
import { calldataExport } from '../../export/calldata.ts'
import { planMarkdown } from '../../export/markdown.ts'
import { transactionBuilderBatch } from '../../export/transactionBuilder.ts'
import { estimatePlan } from '../../plan/gas.ts'
import { print, printJson } from '../output.ts'
import { readPlan } from '../readPlan.ts'
import { openSession, parseAddress, UsageError } from '../session.ts'

const FORMATS = ['safe', 'calldata', 'markdown']

export function exportCommand(): Command {
  return new Command('export')
    .description('a plan for the people who decide on it, sign it or make it a spell')
    .argument('<plan>', 'file that pau plan --json wrote')
    .requiredOption('--format <format>', FORMATS.join(', '))
    .option('--from <address>', 'safe: only what this account sends; needed where several accounts do')
    .option('--rpc <url>', 'markdown: a node to estimate gas')
    .action(async (path: string, options: { format: string; from?: string; rpc?: string }) => {
      const plan = readPlan(path)
      const from = parseAddress('--from', options.from)
      switch (options.format) {
        case 'safe': {
          const parts = dueParts(plan).filter(({ address }) => !from || address === from)
          const [part] = parts
          if (!part || parts.length > 1) {
            const accounts = [...new Set(partsOf(plan).map(({ address }) => address))].join(', ')
            throw new UsageError(
              part
                ? `The plan has ${parts.length} batches with others between them. Pass --from one of ${accounts}, once the others have acted and the plan is made again.`
                : `Nothing in the plan is for ${from ?? 'anybody'} to send now. It is for ${accounts || 'nobody'}.`,
            )
          }
          return printJson(transactionBuilderBatch(plan, part))
        }
        case 'calldata':
          return printJson(calldataExport(plan))
        case 'markdown': {
          const session = options.rpc ? await openSession({ rpc: options.rpc }) : undefined
          try {
            print(planMarkdown(plan, { catalogue, gas: await estimatePlan(plan, session?.connection) }).trimEnd())
          } finally {
            await session?.close()
          }
          return
        }
        default:
          throw new UsageError(`There is no format "${options.format}". Pass one of ${FORMATS.join(', ')}.`)
      }
    })
}
