import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, deployCore, deployStack } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, CONTROLLER, encodeKey } from '@diamond-pau/keys'
import type { Abi, Address } from 'viem'
import { expect, it } from 'vitest'
import { createSteadyChain } from '../src/chain.ts'
import { loadFixture, loadManifest, packageUrl } from '../src/integrations.ts'

// The legacy interface knows no NFATs: what may happen while some are outstanding is that a diamond replaces a diamond.

it.each(['nfat-halo', 'nfat-prime'])('NFATs stay what they are when a diamond is replaced: %s', async (folder) => {
  const pau = await openPau(folder)
  const never = await pau.day()
  expect(never.length).toBe(2 * pau.functions)
  for (let i = 1; i < never.length; ++i) expect(await pau.day(i)).toEqual(never)
  await pau.chain.close()
})

/** A PAU whose diamond has one facet, configured as the facet's own tests do, with room in every limit. */
async function openPau(folder: string) {
  const chain = await createSteadyChain()
  const [admin, allocator] = chain.accounts as readonly [Address, Address]
  const stack = await deployStack(chain, { admin })
  const { accessControls, beacon, parameterRegistry, proxy, rateLimits } = stack
  const deploy = async (url: URL | string, args: readonly unknown[] = []) => {
    const artifact = readArtifact(url)
    return contractAt(chain, artifact, await chain.deploy(artifact, args))
  }
  const manifest = await loadManifest(folder)
  const createFixture = await loadFixture(folder)
  const fixture = await createFixture({
    chain,
    stack,
    proxy: proxy.address,
    token: (decimals) => deploy(import.meta.resolve('@diamond-pau/facet-kit/build/TestToken.json'), [decimals]),
    mock: (name, args) => deploy(new URL(`build/test/${name}.json`, packageUrl(folder)), args),
  })

  const entry = getFacet(manifest.id as Parameters<typeof getFacet>[0])
  const artifact = readArtifact(artifactUrl(entry))
  const facet = await chain.deploy(
    artifact,
    entry.constructorArgs.map(() => parameterRegistry.address),
  )
  await beacon.send('setIntegration', [entry.idBytes32, { facet, wires: entry.wires }])
  await stack.controller.send('updateIntegrations', [[entry.idBytes32]])
  await accessControls.send('grantRole', [ALLOCATOR_ROLE, allocator])

  const wired = (name: string) => `${manifest.prefix}_${name}`
  const abi = artifact.abi.map((item) => ('name' in item ? { ...item, name: wired(item.name) } : item)) as Abi
  const call = (controller: Address, name: string, args: readonly unknown[], from: Address) =>
    contractAt(chain, { abi }, controller).send(wired(name), args, { from })
  await fixture.configure?.((name, args) => call(stack.controller.address, name, args, admin))
  const actions = Object.entries(fixture.actions)
  for (const [limit, values] of actions.flatMap(([, { keys = {} }]) => Object.entries(keys))) {
    const { constant, args = [] } = manifest.limits?.[limit] ?? { constant: limit }
    const key = encodeKey(
      constant,
      args.map(({ name, type }) => ({ type, value: values[name] })),
    )
    await rateLimits.send('setRateLimitData', [key, 10n ** 30n, 10n ** 15n])
  }

  // Both days have to have the same arguments, and the fixture numbers positions anew each time.
  const day = [...actions, ...actions].map(([name, action]) => ({ name, action, args: action.args(action.amount) }))
  return {
    chain,
    functions: actions.length,
    /** Calls every function twice, the diamond replaced before the given call, or never. Returns what was logged. */
    async day(replaced?: number): Promise<unknown[]> {
      const snapshot = await chain.testClient.snapshot()
      let controller = stack.controller.address
      const logged: unknown[] = []
      for (const [i, { name, action, args }] of day.entries()) {
        if (i === replaced) controller = await chain.atOnce(replace)
        await action.prepare?.(action.amount)
        const { logs } = await call(controller, name, args, allocator)
        const emitter = (address: Address) => (BigInt(address) === BigInt(controller) ? 'controller' : address)
        logged.push(logs.map(({ address, topics, data }) => [emitter(address), topics, data]))
      }
      await chain.testClient.revert({ id: snapshot })
      return logged
    },
  }

  /** Puts another diamond in the place of the first. */
  async function replace(): Promise<Address> {
    const core = [accessControls, beacon, proxy, rateLimits].map(({ address }) => address)
    const next = await deployCore(chain, 'Controller', core)
    await next.send('updateIntegrations', [[entry.idBytes32]])
    for (const contract of [proxy, rateLimits]) {
      await contract.send('grantRole', [CONTROLLER, next.address])
      await contract.send('revokeRole', [CONTROLLER, stack.controller.address])
    }
    return next.address
  }
}
