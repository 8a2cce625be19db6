import { Command } from 'commander'

/** Where records and journals are kept. */
export const DEPLOYMENTS = 'deployments'

/** A command that works on a Star, with the options they all take. */
export function starCommand(name: string, description: string, star = '<star>'): Command {
  return new Command(name)
    .description(description)
    .argument(star, 'identifier of the Star, such as osero')
    .option('--chain <id|name>', 'chain, where the Star is on several')
    .option('--rpc <url>', 'JSON-RPC node; without it, a new embedded chain')
    .option('--deployer <address>', 'who assembles a new PAU; default: the sending account')
    .option('--beacon <address>', 'a Beacon to use as it is, administered by others')
    .option('--controller <address>', 'the Controller of an existing PAU, if it is neither saved nor published')
    .option('--governance <file>', 'the Configurator Unit that additions go through; see the README')
    .option('--deployments <folder>', 'where saved deployments and journals are kept', DEPLOYMENTS)
    .option('--json', 'data instead of text')
}
