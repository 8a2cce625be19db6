import { Command } from 'commander'
import type { DayEvent, Demo } from '../../demo/types.ts'
import { amountText, countText } from '../../text.ts'
import { note, print, printJson, styled, table } from '../output.ts'
import { renderAddresses, renderPlan, renderVerification } from '../render.ts'

const NAME = 'Osero'

export function demoCommand(): Command {
  return new Command('demo')
    .description("deploy Osero's PAU on an embedded chain and play an operator's day on it")
    .option('--json', 'data instead of text')
    .action(async ({ json }: { json?: true }) => {
      note(
        'Starting an embedded chain with chain id 1: SparkLend, USDS and an allocator vault at their mainnet addresses.',
      )
      // Loaded late: it brings a whole EVM, which other commands may not need.
      const { demo } = await import('../../demo/demo.ts')
      const result = await demo({
        onPlan: ({ steps }) => note(`Sending ${countText(steps.length, 'transaction')}.`),
        onProgress: ({ event, step }) => event === 'mined' && note(`  ✔ ${step.title}`),
      })
      const ok = endedWell(result)
      if (json) printJson({ ok, ...result })
      else render(result, ok)
      if (!ok) process.exitCode = 1
    })
}

/** The fresh PAU is as defined; after the day it lacks the operator whom the freezer removed, and nothing else. */
function endedWell({ deployed, day, final, repair }: Demo): boolean {
  const refused = day.filter(({ outcome }) => outcome === 'refused').map(({ error }) => error)
  return (
    deployed.findings.length === 0 &&
    refused.join() === 'RateLimits/rate-limit-exceeded,NotActor' &&
    final.findings.length === 1 &&
    repair.steps.map(({ kind }) => kind).join() === 'addMember'
  )
}

function render({ plan, execution, deployed, governance, day, final, repair }: Demo, ok: boolean): void {
  heading('1. The plan, from the published configuration')
  print(renderPlan(plan, NAME))

  heading('2. The deployment, verified from the chain alone')
  const gas = execution.sent.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)
  print(`${countText(execution.sent.length, 'transaction')}, ${gas.toLocaleString('en-US')} gas.`)
  print(renderVerification(deployed, NAME))
  print()
  print(renderAddresses(deployed))

  heading('3. Sky governance connects the allocator vault')
  for (const { title, from, to } of governance) print(`${title} (${from} → ${to})`)

  heading("4. The operator's day, through the agent")
  print(dayTable(day))

  heading("5. Verified again: the freezer's stop is all that differs")
  print(renderVerification(final, NAME))
  print()
  print('To let the operator back in, pau plan says:')
  print(renderPlan(repair, NAME))

  heading('Summary')
  print(summary(day))
  print(
    ok
      ? styled('green', '✔ Everything happened as it should.')
      : styled('red', '✘ This is not what should have happened.'),
  )
}

function heading(text: string): void {
  print()
  print(styled(['bold', 'underline'], text))
  print()
}

function dayTable(day: readonly DayEvent[]): string {
  const whole = (value: bigint) => amountText(value - (value % 10n ** 18n), { decimals: 18, symbol: '' }).trim()
  const rows = day.map(({ time, who, what, outcome, error, after }) => [
    new Date(Number(time) * 1000).toISOString().slice(0, 16).replace('T', ' '),
    who,
    what,
    outcome === 'done' ? 'done' : `refused: ${error}`,
    whole(after.usds),
    whole(after.spUsds),
    whole(after.mintLimit),
    whole(after.depositLimit),
  ])
  const head = ['time (UTC)', 'who', 'what', 'outcome', 'USDS', 'spUSDS', 'may mint', 'may deposit']
  return table(rows, { head, right: [4, 5, 6, 7] })
}

function summary(day: readonly DayEvent[]): string {
  const done = day.filter(({ who, outcome }) => who === 'operator' && outcome === 'done').length
  const refused = day.filter(({ outcome }) => outcome === 'refused')
  return [
    `The operator did ${countText(done, 'operation')}; ${refused.length} were refused:`,
    ...refused.map(({ what, error }) => `  ${what}: ${error}`),
    'One transaction of the freezer was enough to stop the operator; the funds stayed where they were.',
  ].join('\n')
}
