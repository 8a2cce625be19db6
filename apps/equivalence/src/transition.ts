import { CONTROLLER, erc7201Slot } from '@diamond-pau/keys'
import { type Address, concat, type Hex, keccak256, parseAbiItem } from 'viem'
import type { Observation } from './recorder.ts'
import { type Run, startRun } from './run.ts'
import { addressOf, type Stage, type StageName, stagesOf } from './stage.ts'
import type { World } from './world.ts'

/** Something that an operator does in a day, who does not know when the controller changes. */
export type Day = (now: () => Run, moment: () => Promise<void>) => Promise<void>

/**
 * Lives a day from the same state: at each moment that the day offers, the custody goes over to the next of the given
 * stages, until there is none left.
 *
 * @param stages - The first does what comes before the first moment.
 * @param words - Which parameters there are to take over from Stage 1; see `parameterWords`.
 */
export async function live(
  world: World,
  day: Day,
  stages: readonly StageName[],
  words: readonly Word[],
): Promise<readonly Observation[]> {
  const { chain } = world
  const snapshot = await chain.testClient.snapshot()
  const named = (name: StageName) => stagesOf(world).find((stage) => stage.name === name) as Stage
  const rest = stages.map(named)
  try {
    let run = startRun(world, rest.shift() as Stage)
    const runs = [run]
    await chain.atOnce(() => holdAlone(world, run.stage))
    await day(
      () => run,
      async () => {
        const next = rest.shift()
        if (!next) return
        await chain.atOnce(() => handOver(world, run.stage, next, words))
        run = startRun(world, next, run.settings)
        runs.push(run)
      },
    )
    return runs.flatMap(({ observations }) => observations)
  } finally {
    await chain.testClient.revert({ id: snapshot })
  }
}

/** A parameter's place: the same at Stage 1 and in the ParameterRegistry. */
export type Word = { namespace: Hex; key: Hex }

/** The places that the ParameterRegistry is told of where a day is lived at Stage 2: all that there is to take over. */
export async function parameterWords(world: World, day: Day): Promise<Word[]> {
  const { chain, pau, people, settings } = world
  const snapshot = await chain.testClient.snapshot()
  try {
    for (const { name, args } of settings) await pau.stages[1].send(name, args, { from: people.admin })
    const [, second] = stagesOf(world)
    const run = startRun(world, second)
    await day(
      () => run,
      () => Promise.resolve(),
    )
    const logs = await chain.publicClient.getLogs({
      address: pau.parameterRegistry.address,
      event: PARAMETER_SET,
      fromBlock: 0n,
    })
    const words = new Map(logs.map(({ args }) => [concat([args.namespace as Hex, args.key as Hex]), args as Word]))
    return [...words.values()]
  } finally {
    await chain.testClient.revert({ id: snapshot })
  }
}
const PARAMETER_SET = parseAbiItem(
  'event ParameterSet(address indexed pau, bytes32 indexed namespace, bytes32 indexed key, bytes32 value)',
)

// ---------------------------------------------------------------------------------------------------------------- steps

/** Takes custody from every controller but one. */
async function holdAlone(world: World, only: Stage): Promise<void> {
  for (const { controller, name } of stagesOf(world)) {
    if (name !== only.name) await setController(world, controller.address, 'revokeRole')
  }
}

/** Grants the new controller before it revokes the old one. */
async function handOver(world: World, from: Stage, to: Stage, words: readonly Word[]): Promise<void> {
  await setController(world, to.controller.address, 'grantRole')
  if (from.name === 'stage1') await takeOverParameters(world, from, words)
  await takeOverRoles(world, from, to)
  await setController(world, from.controller.address, 'revokeRole')
}

async function setController({ pau, people }: World, controller: Address, change: 'grantRole' | 'revokeRole') {
  for (const contract of [pau.proxy, pau.rateLimits]) {
    await contract.send(change, [CONTROLLER, controller], { from: people.admin })
  }
}

/** Copies the words that a Stage 1 controller keeps in itself. The admin writes them, as a controller for the moment. */
async function takeOverParameters(world: World, { controller }: Stage, words: readonly Word[]): Promise<void> {
  const { chain, pau, people } = world
  const { admin } = people
  await pau.proxy.send('grantRole', [CONTROLLER, admin], { from: admin })
  for (const { namespace, key } of words) {
    const slot = keccak256(concat([key, keccak256(concat([namespace, LOCAL_PARAMETERS]))]))
    const value = await chain.publicClient.getStorageAt({ address: controller.address, slot })
    await pau.parameterRegistry.send('set', [pau.proxy.address, namespace, key, value], { from: admin })
  }
  await pau.proxy.send('revokeRole', [CONTROLLER, admin], { from: admin })
}
/** Of LocalParameters: a mapping of namespaces to mappings of keys. */
const LOCAL_PARAMETERS = erc7201Slot('diamond-pau.storage.LocalParameters')

async function takeOverRoles(world: World, from: Stage, to: Stage): Promise<void> {
  const { people } = world
  for (const person of Object.keys(people) as (keyof World['people'])[]) {
    for (const role of ['relayer', 'freezer'] as const) {
      const account = addressOf(world, person)
      const had = await from.access.read<boolean>('hasRole', [from.roles[role], account])
      const change = had ? 'grantRole' : 'revokeRole'
      await to.access.send(change, [to.roles[role], account], { from: people.admin })
    }
  }
}
