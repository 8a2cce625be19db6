import { addressesOf } from '@diamond-pau/addresses'
import { Command } from 'commander'
import { PauError } from '../../errors.ts'
import { replayStar } from '../../transition/replay.ts'
import { note, print } from '../output.ts'
import { allocatorOf, findDefinition, UsageError } from '../session.ts'

/** Where development nodes answer by convention. */
const PORT = '8545'

type NodeOptions = { chain?: string; port: string; published?: true }

export function nodeCommand(): Command {
  return new Command('node')
    .description('serve an embedded chain to other commands, by --rpc, until it is interrupted')
    .argument('[star]', 'whose allocator it has', 'osero')
    .option('--chain <id|name>', 'chain, where the Star is on several')
    .option('--port <number>', 'on the loopback interface; 0 takes one that is free', PORT)
    .option('--published', "with the Star's PAU as it is published, its limits half used")
    .addHelpText('after', '\nThe first line on stdout is the url, once everything is there. Nothing of it is kept.')
    .action(async (name: string, options: NodeOptions) => {
      const { star, definition } = findDefinition(name, options.chain)
      const port = portOption(options.port)
      const { AnvilError, connect, createDevnet, startAnvil } = await import('@diamond-pau/devnet')
      const { chainId } = definition
      const anvil = await startAnvil({ chainId, port }).catch((error: unknown) => {
        if (!(error instanceof AnvilError)) throw error
        throw new PauError(`No node can listen on port ${port}: ${error.message} Pass another --port, or 0.`)
      })
      try {
        const interrupted = interruption()
        const chain = await connect(anvil.url)
        const devnet = await createDevnet({ chain, chainId, allocator: allocatorOf(definition) })
        if (options.published) {
          const { controller } = await replayStar(devnet, star.star, definition, addressesOf(chainId))
          note(`${star.name} is operated through ${controller.address}.`)
        }
        print(anvil.url)
        note(`Chain ${chainId}, for ${star.name}. Anyone can be impersonated here. Interrupt it to end it.`)
        await interrupted
      } finally {
        await anvil.stop()
      }
    })
}

/** Resolves when this process is asked to end. A promise alone does not keep it. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => {}, 2 ** 30)
    const end = () => {
      clearInterval(alive)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  })
}

/** @throws UsageError */
function portOption(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port: "${text}" is not a port. Pass 0 to 65535.`)
  return port
}
