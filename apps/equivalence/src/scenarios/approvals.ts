import { readArtifact } from '@diamond-pau/contracts'
import { type Hex, pad, toEventSelector } from 'viem'
import type { Observation } from '../recorder.ts'
import type { World } from '../world.ts'
import type { Scenario } from './scenario.ts'

const APPROVAL = toEventSelector('Approval(address,address,uint256)')

/** Tokens that answer no instead of reverting, to every operation that approves or moves one. */
export function refusalScenarios(world: World): Scenario[] {
  return world.operations.flatMap((operation) =>
    (['approvals', 'transfers'] as const).map((what): Scenario => ({
      layer: world.layer,
      functions: [operation.signature],
      name: `meets a token that refuses ${what}`,
      ends: 'alike',
      async act(run) {
        await run.limits(operation)
        const first = await run.operate(operation)
        world.chain.wait(200n)
        for (const token of tokensOf(world, first)) {
          const snapshot = await world.chain.testClient.snapshot()
          await operation.action.prepare?.(operation.action.amount)
          await world.chain.testClient.setCode({ address: token, bytecode: await refusing(world, what) })
          await run.call(operation.signature, operation.args(operation.action.amount), {
            value: operation.action.value,
          })
          await world.chain.testClient.revert({ id: snapshot })
        }
      },
    })),
  )
}

/** The tokens that moved, or of which the proxy let others take. */
function tokensOf({ pau }: World, { logs }: Observation): Set<Hex> {
  const proxy = pad(pau.proxy.address).toLowerCase()
  const rows = logs.map((log) => log.split(' '))
  const moved = rows.filter(([, topic, from]) => (topic === APPROVAL || topic === TRANSFER) && from === proxy)
  return new Set(moved.map(([token]) => token as Hex))
}
const TRANSFER = toEventSelector('Transfer(address,address,uint256)')

const codes = new WeakMap<World, Map<string, Hex>>()

/** Runtime code of RefusingToken, deployed once a world, out of sight. */
async function refusing(world: World, what: 'approvals' | 'transfers'): Promise<Hex> {
  const known = codes.get(world) ?? new Map<string, Hex>()
  codes.set(world, known)
  const found = known.get(what)
  if (found) return found
  const { chain } = world
  const snapshot = await chain.testClient.snapshot()
  const artifact = readArtifact(new URL('../../build/RefusingToken.json', import.meta.url))
  const address = await chain.deploy(artifact, [18, what === 'transfers'])
  const code = (await chain.publicClient.getCode({ address })) as Hex
  await chain.testClient.revert({ id: snapshot })
  known.set(what, code)
  return code
}
