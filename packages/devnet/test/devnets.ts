import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { connect, createDevnet, type Devnet, startAnvil } from '../src/index.ts'

const NODES: Record<string, () => Promise<{ devnet: Devnet; end(): Promise<void> }>> = {
  async 'in-process'() {
    const devnet = await createDevnet()
    return { devnet, end: () => devnet.chain.close() }
  },
  async anvil() {
    const anvil = await startAnvil()
    return { devnet: await createDevnet({ chain: await connect(anvil.url) }), end: anvil.stop }
  },
}

/** Runs a suite on a devnet of each kind. Every test starts from the state after construction. */
export function describeOnDevnets(name: string, suite: (devnet: () => Devnet) => void) {
  describe.each(Object.keys(NODES))(`${name} (%s)`, (node) => {
    let built: { devnet: Devnet; end(): Promise<void> }
    let start: Awaited<ReturnType<Devnet['snapshot']>>

    beforeAll(async () => {
      built = await (NODES[node] as (typeof NODES)[string])()
    })
    afterAll(() => built.end())
    beforeEach(async () => {
      start = await built.devnet.snapshot()
    })
    afterEach(() => built.devnet.revert(start))

    suite(() => built.devnet)
  })
}
