import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { type Point, svgChart, terminalChart } from '../../ramp/chart.ts'
import { type RampStudy, studyRamp } from '../../ramp/study.ts'
import { parseAmount, parseCount, parseDuration } from '../amounts.ts'
import { spanText } from '../../text.ts'
import { note, print, printJson, styled, table } from '../output.ts'
import { UsageError } from '../session.ts'

type Options = Record<
  'initial' | 'step' | 'every' | 'days' | 'decimals' | 'refill' | 'response' | 'patience',
  string
> & {
  reach?: string
  svg?: string
  json?: true
}

export function rampCommand(): Command {
  return new Command('ramp')
    .description('how a limit grows under second-order limits, and what a stolen GovOps makes of it')
    .option('--initial <amount>', 'the limit on day 0, in whole tokens', '100000')
    .option('--step <ratio>', 'by what each increase multiplies (maxChange)', '1.25')
    .option('--every <time>', 'between two increases (hop)', '18h')
    .option('--days <count>', 'how many days to show', '30')
    .option('--reach <amount>', 'when the limit can be this, in whole tokens')
    .option('--decimals <count>', 'of the token', '18')
    .option('--refill <time>', 'in how long an empty limit is full again; 0s: never', '24h')
    .option('--response <time>', 'from the first theft until somebody stops it', '1h')
    .option('--patience <time>', 'how long a patient thief raises the limit before', '7d')
    .option('--svg <file>', 'draw the curve into this file')
    .option('--json', 'data instead of text')
    .action((options: Options) => {
      const decimals = parseCount('--decimals', options.decimals, [0, 30])
      const question = {
        initial: parseAmount('--initial', options.initial, decimals),
        step: parseAmount('--step', options.step, 18),
        every: parseDuration('--every', options.every),
        days: parseCount('--days', options.days, [0, 3_650]),
        decimals,
        ...(options.reach === undefined ? {} : { reach: parseAmount('--reach', options.reach, decimals) }),
        attack: {
          refill: parseDuration('--refill', options.refill),
          response: parseDuration('--response', options.response),
          patience: parseDuration('--patience', options.patience),
        },
      }
      const study = studyRamp(question)
      const points = study.rows.map(({ day, limit }): Point => ({ day, limit: Number(limit) }))
      const title = `${options.initial}, times ${options.step} every ${spanText(question.every)}`
      if (options.svg !== undefined) writeSvg(options.svg, svgChart(points, title))
      if (options.json) printJson({ ...question, attack: undefined, ...study })
      else print(render(study, points, title))
    })
}

function writeSvg(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw new UsageError(`--svg: ${path} cannot be written. Pass a file in a folder that exists.`, { cause })
  }
  note(`The curve is in ${path}.`)
}

function render({ rows, reach, attacks }: RampStudy, points: readonly Point[], title: string): string {
  const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+(?!\d)(?=\.))/g, ',')
  return [
    styled('bold', title),
    '',
    table(
      rows.map(({ day, limit }) => [String(day), grouped(limit)]),
      { head: ['day', 'limit'], right: [0, 1] },
    ),
    '',
    terminalChart(points),
    ...(reach
      ? [
          '',
          `It can be ${grouped(reach.limit)} after ${spanText(BigInt(reach.seconds))}, by increase ${reach.increases}.`,
        ]
      : []),
    '',
    styled('bold', 'What a stolen GovOps takes out of the limit of day 0'),
    table(
      attacks.map(({ attack, patience, response, loss, increases }) => [
        attack,
        attack === 'sudden' ? 'at once' : `after ${spanText(BigInt(patience))} of raising`,
        spanText(BigInt(response)),
        grouped(loss),
        String(increases),
      ]),
      { head: ['attack', 'spends', 'stopped after', 'takes', 'increases'], right: [3, 4] },
    ),
  ].join('\n')
}
