import { Command } from 'commander'
import { catalogue } from '../../catalogue.ts'
import { print, printJson, table } from '../output.ts'

export function facetsCommand(): Command {
  return new Command('facets')
    .description('the catalogue of facets')
    .option('--json', 'data instead of text')
    .action(({ json }: { json?: true }) => {
      if (json) return printJson(catalogue.facets)
      const rows = catalogue.facets.map(({ id, version, chains, wires, limits, modules, summary }) => [
        id,
        version,
        chains === 'all' ? 'all' : chains.join(', '),
        String(wires.length),
        limits.map(({ constant }) => constant).join(', ') || '—',
        modules.map(({ contract }) => contract).join(', ') || '—',
        summary,
      ])
      print(
        table(rows, { head: ['id', 'version', 'chains', 'wires', 'limits', 'modules', 'what it does'], right: [3] }),
      )
    })
}
