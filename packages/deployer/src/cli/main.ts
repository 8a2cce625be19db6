#!/usr/bin/env node
import { createProgram } from './program.ts'
import { reportError } from './reportError.ts'

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
import { onboardCommand } from './commands/onboard.ts'
import { planCommand } from './commands/plan.ts'
import { rampCommand } from './commands/ramp.ts'
import { sourcesCommand } from './commands/sources.ts'
import { upgradeCommand } from './commands/upgrade.ts'
import { verifyCommand } from './commands/verify.ts'
import { reportError } from './reportError.ts'

/** What commander complains of, as one sentence with a next step: its own, where it has one. */
function usageText(text: string): string {
  const [what = '', ...rest] = text
    .replace(/^error: /, 'pau: ')
    .trimEnd()
    .split('\n')
  const next = rest.length > 0 ? rest.join(' ') : 'Add --help to see what there is.'
  return `${what.replace(/\.?$/, '.')} ${next}\n`
}

const program = new Command('pau')
  .description('Deploys, configures and verifies PAUs.')
  .option('--debug', 'show where an error comes from')
  .configureOutput({ outputError: (text, write) => write(usageText(text)) })

for (const command of [
  demoCommand(),
  planCommand(),
  applyCommand(),
  exportCommand(),
  verifyCommand(),
  upgradeCommand(),
  limitsCommand(),
  inspectCommand(),
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

try {
  await createProgram().parseAsync()
} catch (error) {
  reportError(error)
}
