import { createDevnet, installAllocator } from '@diamond-pau/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allocatorOf, everyDefinition } from '../src/cli/session.ts'
import {
  type Connection,
  connectProvider,
  execute,
  latestView,
  memoryJournal,
  nodeSink,
  plan,
  readState,
  resolveDesired,
  verify,
} from '../src/index.ts'
import { coreErrors } from '../src/contracts.ts'
import type { LocalChain } from '@diamond-pau/contracts/testing'
import type { Address } from 'viem'

const fleet = everyDefinition()
const chainIds = [...new Set(fleet.map(({ definition }) => definition.chainId))]

describe.each(chainIds)('on chain %i, one Star after the other', (chainId) => {
  let chain: LocalChain
  let connection: Connection

  beforeAll(async () => {
    const here = fleet.filter(({ definition }) => definition.chainId === chainId)
    const [first, ...others] = here.flatMap(({ definition }) => allocatorOf(definition) ?? [])
    const devnet = await createDevnet({ chainId, allocator: first })
    for (const other of others) await installAllocator(devnet.chain, devnet.tokens, other)
    chain = devnet.chain
    connection = await connectProvider(chain.provider)
  })
  afterAll(() => chain.close())

  it.each(fleet.filter(({ definition }) => definition.chainId === chainId))(
    '$star.name is planned, applied, verified and then as planned',
    async ({ star, definition }) => {
      const resolve = () => resolveDesired(connection, { star, definition, deployer: chain.accounts[0] as Address })
      const desired = await resolve()
      const steps = plan(desired, await readState(await latestView(connection), desired))
      expect(steps.steps.length).toBeGreaterThan(0)
      const sink = await nodeSink(connection, { impersonate: true })
      await execute(steps, { connection, sink, journal: memoryJournal(), errors: coreErrors() })
      const { findings } = await verify(desired, await latestView(connection))
      expect(findings.filter(({ severity }) => severity === 'drift')).toEqual([])
      const again = await resolve()
      expect(plan(again, await readState(await latestView(connection), again)).steps).toEqual([])
    },
  )
})
