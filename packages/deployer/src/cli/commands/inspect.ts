import { stars } from '@diamond-pau/stars'
import { Command } from 'commander'
import type { Hex } from 'viem'
import { type Inspection, inspect, type Labelled } from '../../inspect/inspect.ts'
import type { NamedCode } from '../../inspect/nameCode.ts'
import { latestView } from '../../read/view.ts'
import { amountText, countText, rateText } from '../../text.ts'
import { print, printJson, styled, table } from '../output.ts'
import { openSession, parseAddress } from '../session.ts'

type Limit = { constant: string; decimals: number; symbol: string }

export function inspectCommand(): Command {
  return new Command('inspect')
    .description('describe any live Diamond PAU')
    .argument('<controller>', 'address of its Controller')
    .requiredOption('--rpc <url>', 'JSON-RPC node')
    .option('--json', 'data instead of text')
    .action(async (text: string, options: { rpc: string; json?: true }) => {
      const controller = parseAddress('controller', text)
      const { connection, close } = await openSession({ rpc: options.rpc })
      try {
        const limits = knownLimits(connection.chainId)
        const limitNames = Object.fromEntries([...limits].map(([key, { constant }]) => [key, constant]))
        const inspection = await inspect(await latestView(connection), controller, { limitNames })
        if (options.json) printJson(inspection)
        else print(render(inspection, limits))
      } finally {
        await close()
      }
    })
}

/** The limits of all definitions by key: a key cannot be read backwards. */
function knownLimits(chainId: number): ReadonlyMap<Hex, Limit> {
  const definitions = Object.values(stars).flatMap((star) => star.chains.filter((chain) => chain.chainId === chainId))
  return new Map(definitions.flatMap((chain) => chain.limits.map((limit) => [limit.key, limit] as const)))
}

function render(inspection: Inspection, names: ReadonlyMap<Hex, Limit>): string {
  const section = (title: string) => ['', styled('bold', title)]
  const people = (list: readonly Labelled[]) =>
    list.map(({ address, label }) => (label ? `${address} ${label}` : address))
  return [
    styled('bold', `Diamond PAU on chain ${inspection.chainId}, at block ${inspection.blockNumber}`),
    table(inspection.contracts.map(({ name, address, ...code }) => [name, address, codeText(code)])),
    ...inspection.integrations.flatMap(({ name, facet, wires }) => [
      ...section(
        `${name}: ${countText(wires.length, 'wire')} to ${facet.address}${facet.label ? ` ${facet.label}` : ''}`,
      ),
      `  ${codeText(facet)}`,
      table(
        wires.map(({ callSelector, call, delegate, delegateSelector }) => [
          '',
          callSelector,
          call ?? 'unknown',
          '→',
          delegate ?? delegateSelector,
        ]),
      ),
    ]),
    ...section('Roles'),
    table(
      inspection.roles.flatMap(({ contract, role, holders }) =>
        people(holders).map((holder) => ['', contract, role, holder]),
      ),
    ),
    ...inspection.agents.flatMap(({ address, ...lists }) => [
      ...section(`Agent ${address}`),
      table(Object.entries(lists).flatMap(([list, members]) => people(members).map((member) => ['', list, member]))),
    ]),
    ...section('Parameters'),
    table(inspection.parameters.map(({ call, value }) => ['', call, value])),
    ...section('Limits'),
    table(
      inspection.limits.map(({ key, name, maxAmount, slope, current }) => {
        const unit = names.get(key) ?? { decimals: 0, symbol: 'base units' }
        const refill = slope > 0n ? rateText(slope, unit) : '—'
        return ['', name ?? key, amountText(maxAmount, unit), refill, amountText(current, unit)]
      }),
      { head: ['', 'limit', 'at most', 'refill', 'left now'], right: [2, 3, 4] },
    ),
  ].join('\n')
}

/** What the code is, or a flag that nobody published it. */
function codeText({ known, codeHash }: NamedCode): string {
  if (!known) return styled('red', `unknown code ${codeHash}`)
  return `${known.contract}${known.version ? ` ${known.version}` : ''} of ${known.package}`
}
