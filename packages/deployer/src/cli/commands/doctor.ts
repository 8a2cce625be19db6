import { Command } from 'commander'
import { diagnose } from '../diagnose.ts'
import { print, printJson, styled, table } from '../output.ts'
import { DEPLOYMENTS } from '../starCommand.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is there, and what is missing')
    .argument('[star]', 'also what this Star needs')
    .option('--chain <id|name>', 'chain, where the Star is on several')
    .option('--rpc <url>', 'JSON-RPC node; without it, a new embedded chain')
    .option('--deployer <address>', 'who would deploy; default: the sending account')
    .option('--deployments <folder>', 'where saved deployments and journals are kept', DEPLOYMENTS)
    .option('--json', 'data instead of text')
    .action(async (star: string | undefined, options) => {
      const diagnoses = await diagnose(star, options)
      const ok = diagnoses.every(({ status }) => status !== 'missing')
      if (options.json) printJson({ ok, diagnoses })
      else {
        const marks = { ok: styled('green', '✔'), note: styled('yellow', '•'), missing: styled('red', '✘') }
        print(
          table(
            diagnoses.map(({ status, what, detail, next }) => [
              marks[status],
              what,
              next ? `${detail} ${next}` : detail,
            ]),
          ),
        )
      }
      if (!ok) process.exitCode = 1
    })
}
