import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { deployCore, deployStack, toWires } from '@diamond-pau/contracts/testing'
import { DEFAULT_ADMIN_ROLE, integrationId } from '@diamond-pau/keys'
import { type Address, type Hex, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FuzzChain, startChain } from '../src/world/chain.ts'
import { person } from '../src/world/setup.ts'
import { deployOwn } from '../src/world/world.ts'

// The table of a Controller against a model of it, after every one of many steps: see Custodian.sol.

const STEPS = 20_000n
const STEPS_AT_ONCE = 250n

/** Alike at either end, extreme, and what the Controller answers itself. */
const SELECTORS: Hex[] = [
  '0x00000000',
  '0x00000001',
  '0x01000000',
  '0xa0000000',
  '0xa0000001',
  '0xa1000000',
  '0xa0a00000',
  '0xffffffff',
  '0xfffffffe',
  toFunctionSelector('updateIntegrations(bytes32[])'),
  toFunctionSelector('removeIntegrations(bytes32[])'),
  toFunctionSelector('proxy()'),
]

let fuzz: FuzzChain
beforeAll(async () => {
  fuzz = await startChain()
})
afterAll(() => fuzz.stop())

it('leads where the Beacon led when the admin pulled, after every step of any sequence', async () => {
  const { custodian } = await createCustodian()
  const { diverged, taken } = await run(custodian, STEPS)
  expect(diverged).toEqual([])
  // Steps that never succeeded, or always did, would have proved nothing.
  const both = ['publish', 'withdraw', 'update', 'remove', 'cut'].flatMap((step) => [`${step} true`, `${step} false`])
  expect([...taken].sort()).toEqual([...both, 'trespass false'].sort())
})

it('sees a selector that outlives its integration', async () => {
  const { custodian, first } = await createCustodian()
  const code = (at: Address) => fuzz.rpc<Hex>('eth_getCode', at, 'latest')
  const moved = person('the sound Controller')
  await fuzz.rpc('anvil_setCode', moved, await code(first))
  const broken = await deployOwn(fuzz, 'BrokenController', [moved, '0xa0000000'])
  await fuzz.rpc('anvil_setCode', first, await code(broken.address))
  const { diverged } = await run(custodian, STEPS)
  expect(diverged[0]).toMatchObject({ what: 'table', selector: '0xa0000000' })
})

/** A Beacon and two Controllers in the Custodian's hands. The second can be cut. */
async function createCustodian() {
  const { chain } = fuzz
  const stack = await deployStack(chain)
  const { beacon, accessControls, proxy, rateLimits } = stack
  const addresses = [accessControls.address, beacon.address, proxy.address, rateLimits.address]
  const second = await deployCore(chain, 'Controller', addresses)
  const entry = getFacet('DIAMOND_CUT_FACET')
  const facet = await chain.deploy(readArtifact(artifactUrl(entry)))
  const id = integrationId(entry.id)
  const wires = toWires(Object.fromEntries(entry.wires.map(({ call, delegate }) => [call, delegate])))
  await beacon.send('setIntegration', [id, { facet, wires }])
  await second.send('updateIntegrations', [[id]])

  const first = stack.controller.address
  const custodian = await deployOwn(fuzz, 'Custodian', [beacon.address, first, second.address, SELECTORS])
  for (const contract of [beacon, accessControls]) {
    await contract.send('grantRole', [DEFAULT_ADMIN_ROLE, custodian.address])
  }
  return { custodian, first }
}

async function run(custodian: Awaited<ReturnType<typeof deployOwn>>, steps: bigint) {
  const diverged: Record<string, unknown>[] = []
  const taken = new Set<string>()
  const wallet = await fuzz.chain.wallet(fuzz.chain.accounts[0] as Address)
  for (let done = 0n; done < steps && diverged.length === 0; done += STEPS_AT_ONCE) {
    const data = custodian.encode('run', [done, STEPS_AT_ONCE])
    const hash = await wallet.sendTransaction({ to: custodian.address, data, gas: 100_000_000_000n } as never)
    for (const { name, args } of custodian.events(await fuzz.chain.publicClient.getTransactionReceipt({ hash }))) {
      if (name === 'Diverged') diverged.push(args)
      else taken.add(`${String(args.step)} ${String(args.success)}`)
    }
  }
  return { diverged, taken }
}
