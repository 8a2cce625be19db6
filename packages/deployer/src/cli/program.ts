import { Command } from 'commander'
import { applyCommand } from './commands/apply.ts'
import { auditCommand } from './commands/audit.ts'
import { doctorCommand } from './commands/doctor.ts'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { facetsCommand } from './commands/facets.ts'
import { inspectCommand } from './commands/inspect.ts'
import { keeperCommand } from './commands/keeper.ts'
import { keysCommand } from './commands/keys.ts'
import { limitsCommand } from './commands/limits.ts'
import { nodeCommand } from './commands/node.ts'
import { onboardCommand } from './commands/onboard.ts'
import { planCommand } from './commands/plan.ts'
import { rampCommand } from './commands/ramp.ts'
import { reportCommand } from './commands/report.ts'
import { sourcesCommand } from './commands/sources.ts'
import { upgradeCommand } from './commands/upgrade.ts'
import { verifyCommand } from './commands/verify.ts'

/** What commander complains of, as one sentence with a next step: its own, where it has one. */
function usageText(text: string): string {
  const [what = '', ...rest] = text
    .replace(/^error: /, 'pau: ')
    .trimEnd()
    .split('\n')
  const next = rest.length > 0 ? rest.join(' ') : 'Add --help to see what there is.'
  return `${what.replace(/\.?$/, '.')} ${next}\n`
}

/** `pau`, with all its commands. */
export function createProgram(): Command {
  const program = new Command('pau')
    .description('Deploys, configures and verifies PAUs.')
    .option('--debug', 'show where an error comes from')
    .configureOutput({ outputError: (text, write) => write(usageText(text)) })

  for (const command of [
    demoCommand(),
    nodeCommand(),
    planCommand(),
    applyCommand(),
    exportCommand(),
    verifyCommand(),
    upgradeCommand(),
    limitsCommand(),
    inspectCommand(),
    reportCommand(),
    sourcesCommand(),
    facetsCommand(),
    keysCommand(),
    auditCommand(),
    doctorCommand(),
    rampCommand(),
    onboardCommand(),
    keeperCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program).option('--debug', 'show where an error comes from'))
  }
  return program
}
