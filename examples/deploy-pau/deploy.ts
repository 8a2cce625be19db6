import * as pau from '@diamond-pau/deployer'
import { createDevnet } from '@diamond-pau/devnet'
import { type ChainDefinition, limit, listed } from '@diamond-pau/stars'

const { chain } = await createDevnet({ chainId: 1 })
const source = 'this example'
const [deployer, admin, operator, freezer] = chain.accounts.map((value) => ({ value, source }))
const [asset, token] = [listed('mainnet', 'USDS'), listed('mainnet', 'SUSDS')]
const definition: ChainDefinition = {
  chainId: 1,
  admin: admin!,
  agents: [{ name: 'relayers', admins: [admin!], actors: [operator!], grantors: [], revokers: [freezer!] }],
  integrations: [{ value: 'ERC4626_FACET', source }],
  parameters: [],
  limits: [
    limit('LIMIT_4626_DEPOSIT', { asset, token }, { token: 'USDS', max: 5_000_000n, perDay: 1_000_000n }, { source }),
    limit('LIMIT_4626_WITHDRAW', { token }, { token: 'USDS', unlimited: true }, { source }),
  ],
}
const star = { star: 'nova', name: 'Nova', docNo: 'none', chains: [definition], problems: [] }

const connection = await pau.connectProvider(chain.provider)
const desired = await pau.resolveDesired(connection, { star, definition, deployer: deployer!.value })
const plan = pau.plan(desired, await pau.readState(await pau.latestView(connection), desired))
const sink = await pau.nodeSink(connection, { impersonate: true })
await pau.execute(plan, { connection, sink, journal: pau.memoryJournal() })

const { findings } = await pau.verify(desired, await pau.latestView(connection))
console.log(`${plan.steps.length} steps. Controller: ${desired.pau.controller}. Findings: ${findings.length}.`)
process.exitCode = findings.length === 0 ? 0 : 1
await chain.close()
