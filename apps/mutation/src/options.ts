import { parseArgs } from 'node:util'
import { availableParallelism } from 'node:os'
import { OPERATORS, type Operator } from './operators.ts'
import { type Unit, UNITS } from './units.ts'

export type Options = {
  units: readonly Unit[]
  operators: readonly Operator[]
  json: boolean
  /** Whether what earlier runs found is forgotten. */
  fresh: boolean
  /** How many mutants to take, by the seed, of all that there are; all of them where undefined. */
  sample?: number
  seed: number
  jobs: number
}

export const HELP = `npm run mutants -- [options]

  --package <name>     one package, facet or contract: contracts, governance, aave, Controller …; may be repeated
  --operator <name>    one kind of fault: ${OPERATORS.join(', ')}; may be repeated
  --sample <n>         so many mutants, of all but those that are known to be harmless
  --seed <n>           which ones; 1 where left out
  --jobs <n>           processes side by side; one a core where left out
  --fresh              forgets what earlier runs found
  --json               the report as data`

/** @throws Error in one sentence, where the arguments make no sense. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      package: { type: 'string', multiple: true, default: [] },
      operator: { type: 'string', multiple: true, default: [] },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      fresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const unitsOf = (name: string) => {
    const found = UNITS.filter((unit) => unit.name === name || unit.folder.split('/').at(-1) === name)
    if (found.length > 0) return found
    const known = new Set(UNITS.flatMap((unit) => [unit.folder.split('/').at(-1), unit.name.replace(/^facets\//, '')]))
    throw new Error(`nothing of ${JSON.stringify(name)} is mutated. Known: ${[...known].join(', ')}.`)
  }
  const operatorOf = (name: string) => {
    if (OPERATORS.includes(name as Operator)) return name as Operator
    throw new Error(`there is no operator ${JSON.stringify(name)}. Known: ${OPERATORS.join(', ')}.`)
  }
  return {
    units: values.package.length > 0 ? [...new Set(values.package.flatMap(unitsOf))] : UNITS,
    operators: values.operator.length > 0 ? [...new Set(values.operator.map(operatorOf))] : OPERATORS,
    json: values.json,
    fresh: values.fresh,
    ...(values.sample === undefined ? {} : { sample: positive('--sample', values.sample) }),
    seed: positive('--seed', values.seed),
    jobs: positive('--jobs', values.jobs),
  }
}

function positive(option: string, value: string): number {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`${option} takes a whole number from 1 on, not ${JSON.stringify(value)}.`)
}
