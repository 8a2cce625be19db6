import { chainName } from '@diamond-pau/addresses'
import {
  type Explanation,
  explainKey,
  getPublishedStar,
  type ImpliedKey,
  impliedKeys,
  type KeyReading,
  publishedStars,
  type Scheme,
} from '@diamond-pau/stars'
import { Command } from 'commander'
import type { Hex } from 'viem'
import { countText } from '../../text.ts'
import { print, printJson, styled, table } from '../output.ts'
import { chainIdOf, UsageError } from '../session.ts'

type Options = { star?: string; chain?: string; json?: true }

export function keysCommand(): Command {
  const keys = new Command('keys').description('what bytes32 values mean, and which keys Stars use')
  const filtered = (name: string, description: string) =>
    keys
      .command(name)
      .description(description)
      .option('--star <star>', 'only this Star')
      .option('--chain <id|name>', 'only this chain')
      .option('--json', 'data instead of text')
      .option('--debug', 'show where an error comes from')

  filtered('explain', 'which limit, role or integration a bytes32 is; exit code 1 if nothing known makes it')
    .argument('<bytes32>', 'the value')
    .action((text: string, options: Options) => {
      const explanation = explainKey(parseWord(text), filters(options))
      if (options.json) printJson(explanation)
      else print(renderExplanation(explanation))
      if (explanation.kind === 'unknown') process.exitCode = 1
    })

  filtered('list', 'every limit key that published and defined limits imply')
    .option('--scheme <scheme>', 'only keys of this scheme: monolith or diamond')
    .action((options: Options & { scheme?: string }) => {
      const { scheme } = options
      if (scheme !== undefined && scheme !== 'monolith' && scheme !== 'diamond')
        throw new UsageError(`There is no scheme "${scheme}". Pass monolith or diamond.`)
      const rows = listKeys({ ...filters(options), ...(scheme ? { scheme } : {}) }).map(row)
      if (options.json) printJson(rows)
      else print(renderList(rows))
    })

  return keys
}

function filters({ star, chain }: Options): { star?: string; chainId?: number } {
  return {
    ...(star === undefined ? {} : { star: getPublishedStar(star).star.id }),
    ...(chain === undefined ? {} : { chainId: chainIdOf(chain) }),
  }
}

function listKeys({ star, chainId, scheme }: { star?: string; chainId?: number; scheme?: Scheme }): ImpliedKey[] {
  return publishedStars
    .filter((one) => star === undefined || one.star.id === star)
    .flatMap((one) => impliedKeys(one))
    .filter((key) => chainId === undefined || key.chainId === chainId)
    .filter((key) => scheme === undefined || key.scheme === scheme)
}

function parseWord(text: string): Hex {
  const hex = text.startsWith('0x') ? text : `0x${text}`
  if (/^0x[0-9a-fA-F]{64}$/.test(hex)) return hex as Hex
  const address = /^0x[0-9a-fA-F]{40}$/.test(hex) ? ' It is as long as an address, which is no key.' : ''
  throw new UsageError(`"${text}" is no bytes32.${address} Pass 0x and 64 hexadecimal digits.`)
}

function row({ id, scheme, constant, args, star, chainId, instance, docNo, direction, unit, token }: ImpliedKey) {
  return {
    id,
    scheme,
    constant,
    arguments: args,
    star,
    chain: chainId,
    chainName: chainName(chainId) ?? null,
    instance: instance?.name ?? null,
    docNo,
    direction,
    unit: token?.symbol ?? unit,
  }
}

function renderList(rows: readonly ReturnType<typeof row>[]): string {
  const lines = rows.map((one) => [
    one.star,
    one.chainName ?? String(one.chain),
    one.scheme,
    one.constant,
    one.id,
    one.arguments.map(({ name, value }) => `${name} ${value}`).join(', '),
    one.instance ?? one.docNo,
  ])
  const head = ['star', 'chain', 'scheme', 'constant', 'id', 'arguments', 'of']
  return `${table(lines, { head })}\n\n${countText(rows.length, 'key')}`
}

function renderExplanation(explanation: Explanation): string {
  const { id, kind, name, matches, published, searched } = explanation
  const publishedRows = published.map(({ star, docNo, instance }) => ['published', `${docNo} (${star}, ${instance})`])
  if (kind === 'role') return `${styled('bold', id)} is the role ${name}.`
  if (kind === 'integration') return `${styled('bold', id)} is the id of the integration ${name}.`
  if (kind === 'unknown') {
    const skipped = searched.skipped.map((one) => `${one.constant}(${one.arguments.join(', ')})`)
    return [
      `${styled('bold', id)}: nothing known makes it.`,
      table([
        ['searched', `${countText(searched.definitions, 'key')} that limits of ${searched.stars.join(', ')} imply`],
        ['', `${countText(searched.constants, 'constant')} of both schemes, the roles and integration ids`],
        ['', `over ${searched.addresses} addresses of ${countText(searched.chains.length, 'chain')} and small numbers`],
        ['', `${searched.keys} keys in all`],
        ...skipped.map((one, i) => [i === 0 ? 'not tried' : '', `every ${one}: too many`]),
        ...publishedRows,
      ]),
    ].join('\n')
  }
  return [
    `${styled('bold', id)} is a limit key.`,
    ...matches.map((match) => table([...readingRows(match), ...publishedRows])),
  ].join('\n\n')
}

const schemeNames: Record<Scheme, string> = {
  monolith: "monolithic controllers, Spark's and Grove's",
  diamond: 'facets of a Diamond PAU',
}

function readingRows(match: KeyReading): string[][] {
  return [
    ['constant', match.constant],
    ...match.arguments.flatMap(({ name, type, value, labels }) => [
      [name, `${value}${type === 'address' ? '' : ` (${type})`}${labels.length === 1 ? ` ${labels[0]}` : ''}`],
      ...(labels.length > 1 ? labels.map((label) => ['', `  ${label}`]) : []),
    ]),
    ['scheme', match.schemes.map((scheme) => schemeNames[scheme]).join('; ')],
    ...(match.integrations.length > 0 ? [['integration', match.integrations.join(', ')]] : []),
    ['functions', match.functions.join(', ')],
    ['direction', match.direction === 'in' ? 'into the proxy' : 'out of the proxy'],
    ['counts', `${match.unit}${match.decimals === null ? '' : `, ${match.decimals} decimals`}`],
    ...match.usedBy.map(({ star, chainId, instance, docNo }, i) => [
      i === 0 ? 'used by' : '',
      `${star} on ${chainName(chainId) ?? chainId}${instance ? `, ${instance}` : ''} (${docNo})`,
    ]),
  ]
}
