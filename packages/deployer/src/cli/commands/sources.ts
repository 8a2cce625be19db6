import { join } from 'node:path'
import type { Command } from 'commander'
import { writeAtomically } from '../../records/store.ts'
import { etherscanForm, sourceBundles, sourcifyBody } from '../../sources/bundle.ts'
import { countText } from '../../text.ts'
import { print, printJson, table } from '../output.ts'
import { desiredOf, findDefinition, openSession, type StarOptions } from '../session.ts'
import { starCommand } from '../starCommand.ts'

export function sourcesCommand(): Command {
  return starCommand('sources', 'write what explorers need to verify the source of every contract')
    .requiredOption('--out <folder>', 'where a folder for each contract is written')
    .action(async (name: string, options: StarOptions & { out: string; json?: true }) => {
      const found = findDefinition(name, options.chain)
      const session = await openSession(options, found.definition)
      try {
        const desired = await desiredOf(session, found, options)
        const written = sourceBundles(desired).map((bundle) => {
          const folder = join(options.out, String(bundle.chainId), bundle.name)
          const write = (file: string, content: unknown) =>
            writeAtomically(join(folder, file), `${JSON.stringify(content, null, 2)}\n`)
          write('standard-input.json', bundle.input)
          write('etherscan.json', etherscanForm(bundle))
          write('sourcify.json', sourcifyBody(bundle))
          const { name, address, contract, compilerVersion, constructorArguments } = bundle
          write('contract.json', { name, address, contract, compilerVersion, constructorArguments })
          return { name, address, contract, folder }
        })
        if (options.json) return printJson(written)
        print(table(written.map(({ name, address, contract }) => [name, address, contract])))
        print(`\nWrote the sources of ${countText(written.length, 'contract')} to ${options.out}.`)
      } finally {
        await session.close()
      }
    })
}
