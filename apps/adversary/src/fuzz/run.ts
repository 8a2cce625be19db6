import { mainnet } from '@diamond-pau/addresses'
import { readArtifact } from '@diamond-pau/contracts'
import {
  type Address,
  concat,
  decodeEventLog,
  encodeFunctionData,
  getAddress,
  type Hex,
  hexToBytes,
  keccak256,
  numberToHex,
  pad,
  toHex,
  zeroAddress,
} from 'viem'
import { OUTSIDER, PUBLISHER } from '../world/administration.ts'
import { pairOf, person, type Setup } from '../world/setup.ts'
import { encodeTemplates, sorted, type Template } from '../world/template.ts'
import type { World } from '../world/world.ts'
import {
  approvalOf,
  type Invariant,
  type LimitData,
  type Log,
  ON_CHAIN,
  TOPICS,
  type Violation,
  Watch,
} from './invariants.ts'

export type FuzzOptions = {
  /** How many calls to make at least. */
  calls: number
  /** Equal seeds make equal runs. */
  seed: bigint
  /** Which invariant to look at; all, where left out. */
  only?: Invariant
  onProgress?(result: FuzzResult): void
}

export type FuzzResult = {
  calls: number
  steps: number
  episodes: number
  /** Of each function, by name. */
  functions: Map<string, { succeeded: number; failed: number; required: boolean }>
  /** The first, with how to see it again. */
  violation?: Violation & { call: number; last: string }
}

/** Calls in one step, which is one transaction at one time; and steps until everything begins anew. */
const CALLS = 500
const STEPS = 24
/** Of 256: how often each category acts, in their order; venues do the rest. */
const WEIGHTS = [150, 12, 2, 8, 8, 36, 40]

type Side = {
  setup: Setup
  templates: readonly Template[]
  /** Calldata of a step; the seed is written over it. */
  encoded: Hex
  approvals: Address
  known: Set<string>
  watched: Hex[]
}

/** Fuzzes a world until so many calls were made, or an invariant does not hold. The world is left as it was. */
export async function runFuzz(world: World, { calls, seed, only, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const { fuzz, setups, fuzzer } = world
  const before = await fuzz.rpc<Hex>('evm_snapshot')
  const sides = await prepare(world)
  const result: FuzzResult = { calls: 0, steps: 0, episodes: 0, functions: new Map() }
  // Whatever is wired and no view, whether a template shows it or not.
  for (const name of world.functions) result.functions.set(name, { succeeded: 0, failed: 0, required: true })
  for (const { templates } of sides) {
    for (const { name, required } of templates) {
      const counted = result.functions.get(name) ?? { succeeded: 0, failed: 0, required: false }
      result.functions.set(name, { ...counted, required: counted.required || required })
    }
  }
  const names = namesOf(world)
  const limits = await Promise.all(setups.map(readLimits))
  const driver = person('driver')
  await world.fuzz.chain.wallet(driver)
  const start = await world.fuzz.chain.now()
  await fuzz.rpc('evm_setAutomine', false)
  let snapshot = await fuzz.rpc<Hex>('evm_snapshot')

  for (let call = 0; result.calls < calls && !result.violation;) {
    const watches = setups.map((setup, i) => new Watch(setup, limits[i] as Map<Hex, LimitData>, names))
    let time = start
    for (let step = 0; step < STEPS && result.calls < calls && !result.violation; step++) {
      const random = hexToBytes(keccak256(concat([numberToHex(seed, { size: 32 }), numberToHex(call, { size: 32 })])))
      time += waitOf(random)
      const side = sides[(random[0] as number) < 180 ? 0 : 1] as Side
      const data = concat([sliceHex(side.encoded, 0, 36), toHex(random), sliceHex(side.encoded, 68)])
      const { logs, own } = await takeStep(world, driver, data, time)
      const violations = judge(world, sides, side, watches, logs, own, result, time)
      if (step % 6 === 5 || step === STEPS - 1) violations.push(...(await checkDispatches(world)))
      call += CALLS
      result.steps++
      const seen = violations.find(({ invariant }) => !only || invariant === only)
      if (seen) result.violation = { ...seen, call, last: lastCall(fuzzer.abi, own, side) }
      await watchApprovals(fuzz, side, logs)
    }
    result.episodes++
    onProgress?.(result)
    await fuzz.rpc('evm_revert', snapshot)
    snapshot = await fuzz.rpc<Hex>('evm_snapshot')
    for (const side of sides) await setApprovals(fuzz, side)
  }
  await fuzz.rpc('evm_setAutomine', true)
  await fuzz.rpc('evm_revert', before)
  return result
}

/** Seconds: mostly none to speak of, at times hours, and sometimes days. */
function waitOf(random: Uint8Array): bigint {
  const [, kind = 0, a = 0, b = 0] = random
  const small = BigInt(a * 256 + b)
  if (kind < 128) return 1n + (small % 60n)
  return kind < 216 ? 1n + small / 3n : 1n + small * 13n
}

/** Events whose first argument is the owner of what they tell of. */
const OWNERS = [TOPICS.transfer, TOPICS.approval, TOPICS.approvalInPermit2, TOPICS.unwrapped]

async function takeStep({ fuzz, setups, fuzzer }: World, driver: Address, data: Hex, time: bigint) {
  const transaction = { from: driver, to: fuzzer.address, data, gas: numberToHex(900_000_000_000n) }
  await fuzz.rpc('eth_sendTransaction', transaction)
  await fuzz.rpc('evm_mine', { timestamp: numberToHex(time) })
  const proxies = setups.map(({ pau }) => pad(pau.proxy))
  const contracts = setups.flatMap(({ pau }) => [pau.rateLimits.address])
  const latest = { fromBlock: 'latest', toBlock: 'latest' }
  const [moved, came, told] = (await fuzz.batch([
    ['eth_getLogs', { ...latest, topics: [OWNERS, proxies] }],
    ['eth_getLogs', { ...latest, topics: [TOPICS.transfer, null, proxies] }],
    ['eth_getLogs', { ...latest, address: [...contracts, fuzzer.address] }],
  ])) as [Log[], Log[], Log[]]
  const own = told.filter(({ address }) => address === fuzzer.address.toLowerCase())
  const limits = told.filter(({ address }) => address !== fuzzer.address.toLowerCase())
  // From one proxy to the other, or to itself, is in both.
  const others = came.filter(({ topics }) => !proxies.some((proxy) => proxy.toLowerCase() === topics[1]))
  const logs = [...moved, ...others, ...limits].sort((a, b) => Number(a.logIndex) - Number(b.logIndex))
  return { logs, own }
}

function judge(
  { setups, fuzzer }: World,
  sides: readonly Side[],
  side: Side,
  watches: readonly Watch[],
  logs: readonly Log[],
  own: readonly Log[],
  result: FuzzResult,
  time: bigint,
): Violation[] {
  const violations: Violation[] = []
  let stepped = false
  for (const { topics, data } of own) {
    const event = decodeEventLog({ abi: fuzzer.abi, topics: topics as [Hex], data }) as unknown as {
      eventName: string
      args: { tally: Hex; invariant: bigint; template: bigint; who: Address; data: Hex }
    }
    if (event.eventName === 'Stepped') {
      stepped = true
      count(result, side, hexToBytes(event.args.tally))
    } else if (event.eventName === 'Violated') {
      const { invariant, template, who } = event.args
      const name = ON_CHAIN[Number(invariant)] as Invariant
      if (name === 'approval') {
        const spender = getAddress(`0x${event.args.data.slice(26, 66)}`)
        violations.push({ invariant: name, what: `${who} lets ${spender} take from PAU ${side.setup.pau.name}` })
      } else {
        const what =
          name === 'isolation'
            ? `PAU ${side.setup.pau.name} changed the other (${template}, ${who})`
            : `${who} as in template ${side.templates[Number(template)]?.name}: ${event.args.data}`
        violations.push({ invariant: name, what })
      }
    }
  }
  if (!stepped) throw new Error('a step was not finished: it ran out of gas')
  setups.forEach(({ pau }, i) => {
    const custody = pad(pau.proxy).toLowerCase()
    const limits = pau.rateLimits.address.toLowerCase()
    const own = logs.filter(({ address, topics }) => address === limits || topics[1] === custody)
    const came = logs.filter(
      ({ topics }) => topics[0] === TOPICS.transfer && topics[2] === custody && topics[1] !== custody,
    )
    violations.push(...(watches[i] as Watch).take([...came, ...own], time))
    if (sides[i] !== side && own.some(({ topics, data }) => topics[0] !== TOPICS.transfer || BigInt(data) > 0n)) {
      violations.push({ invariant: 'isolation', what: `something of PAU ${pau.name} moved while only others acted` })
    }
  })
  return violations
}

/** What an admin declined to do is no call, and in no tally. */
function count(result: FuzzResult, { templates }: Side, tally: Uint8Array) {
  templates.forEach(({ name }, i) => {
    const counted = result.functions.get(name)
    if (!counted) return
    const [a = 0, b = 0, c = 0, d = 0] = tally.subarray(i * 4)
    counted.succeeded += (a << 8) | b
    counted.failed += (c << 8) | d
    result.calls += ((a + c) << 8) + b + d
  })
}

function lastCall(abi: World['fuzzer']['abi'], own: readonly Log[], { templates }: Side): string {
  for (const { topics, data } of own) {
    const event = decodeEventLog({ abi, topics: topics as [Hex], data }) as unknown as {
      eventName: string
      args: { template: bigint; actor: Address; success: boolean; data: Hex }
    }
    if (event.eventName !== 'Called') continue
    const { template, actor, success, data: call } = event.args
    return `${actor} ${success ? 'called' : 'failed to call'} ${templates[Number(template)]?.name} with ${call}`
  }
  return 'no call'
}

// ------------------------------------------------------------------------------------------------------------ dispatch

/** Every selector leads where the honest Beacon has it lead, or nowhere: the admin pulled nothing else. */
async function checkDispatches({ fuzz, setups, configs }: World): Promise<Violation[]> {
  const expected = new Map<string, string>()
  for (const { facet, wires } of Object.values(configs)) {
    for (const { callSelector, delegateSelector } of wires) {
      expected.set(callSelector, `${facet.slice(2).toLowerCase()}${delegateSelector.slice(2)}`)
    }
  }
  const selectors = [...expected.keys()]
  const violations: Violation[] = []
  for (const { pau } of setups) {
    const data = pau.controller.encode('getDispatches', [selectors])
    const answer = await fuzz.rpc<Hex>('eth_call', { to: pau.controller.address, data }, 'latest')
    selectors.forEach((selector, i) => {
      const at = 2 + 128 + i * 128
      const facet = answer.slice(at + 24, at + 64)
      const found = `${facet}${answer.slice(at + 64, at + 72)}`
      if (!/^0*$/.test(facet) && found !== expected.get(selector)) {
        violations.push({ invariant: 'dispatch', what: `PAU ${pau.name}: ${selector} leads to ${found}` })
      }
    })
  }
  return violations
}

// ----------------------------------------------------------------------------------------------------------- approvals

/** Has the Fuzzer look from now on at every approval that was ever given. */
async function watchApprovals(fuzz: World['fuzz'], side: Side, logs: readonly Log[]) {
  const before = side.watched.length
  for (const log of logs) {
    const [topic, owner] = log.topics
    if (owner !== pad(side.setup.pau.proxy).toLowerCase()) continue
    // Of NFTs, or of what only looks like Permit2.
    if (topic === TOPICS.approval && log.topics.length > 3) continue
    if (topic === TOPICS.approvalInPermit2 && getAddress(log.address) !== mainnet.PERMIT2) continue
    if (topic !== TOPICS.approval && topic !== TOPICS.approvalInPermit2) continue
    const { token, spender, inPermit2 } = approvalOf(log)
    const pair = pairOf(token, spender)
    const name = inPermit2 ? `Permit2:${pair}` : pair
    if (side.known.has(name) || side.setup.knowledge.exceptions.has(pair)) continue
    side.known.add(name)
    side.watched.push(inPermit2 ? concat(['0x80', pad(token, { size: 31 })]) : pad(token), pad(spender))
  }
  if (side.watched.length !== before) await setApprovals(fuzz, side)
}

async function setApprovals(fuzz: World['fuzz'], { approvals, watched }: Side) {
  await fuzz.rpc('anvil_setCode', approvals, watched.length > 0 ? concat(watched) : '0x')
}

// --------------------------------------------------------------------------------------------------------- preparation

/** Puts actors, templates and pools in their places. */
async function prepare(world: World): Promise<readonly [Side, Side]> {
  const { fuzz, setups, fuzzer, stack, unit, hostileFacet } = world
  const artifact = readArtifact(new URL('../../build/Actor.json', import.meta.url))
  const actor = await fuzz.chain.deploy(artifact, [fuzzer.address])
  const code = await fuzz.rpc<Hex>('eth_getCode', actor, 'latest')
  const people = new Set<Address>([OUTSIDER, PUBLISHER, person('signer'), person('spare')])
  for (const { pau, knowledge } of setups) {
    for (const one of Object.values(pau.people)) people.add(one)
    for (const { from } of knowledge.templates) if (from) people.add(from)
  }
  for (const one of people) {
    const existing = await fuzz.rpc<Hex>('eth_getCode', one, 'latest')
    if (existing !== '0x') throw new Error(`${one} acts, and is a contract`)
    await fuzz.rpc('anvil_setCode', one, code)
    await fuzz.rpc('anvil_setBalance', one, numberToHex(10n ** 26n))
  }

  const step = fuzzer.abi.find((item) => item.type === 'function' && item.name === 'step')
  const sides = await Promise.all(
    setups.map(async (setup, i) => {
      const other = setups[1 - i] as Setup
      const templates = sorted(setup.knowledge.templates)
      const at = person(`templates of ${setup.pau.name}`)
      const approvals = person(`approvals of ${setup.pau.name}`)
      await fuzz.rpc('anvil_setCode', at, encodeTemplates(templates, poolsOf(world, setup)))
      const { people: own } = setup.pau
      const input = {
        seed: 0n,
        calls: BigInt(CALLS),
        actors: [own.allocator, own.admin, own.freezer, own.govOps, PUBLISHER, OUTSIDER, OUTSIDER],
        weights: WEIGHTS,
        templates: at,
        controller: setup.pau.controller.address,
        other: other.pau.controller.address,
        proxy: setup.pau.proxy,
        approvals,
        permit2: mainnet.PERMIT2,
        weth: mainnet.WETH,
        ramp: {
          configurator: unit.addresses.configurator,
          beamState: unit.addresses.beamState,
          rateLimits: setup.pau.rateLimits.address,
        },
        beacon: stack.beacon.address,
        hostile: hostileFacet,
        guarded: {
          proxy: other.pau.proxy,
          rateLimits: other.pau.rateLimits.address,
          registry: stack.parameterRegistry.address,
          limits: [...other.knowledge.limits.keys()],
          parameters: [...other.knowledge.parameters].flatMap((pair) => pair.split(':') as Hex[]),
          // Hostile tokens, which the first PAU has, count as they like.
          tokens: [...new Set([...setups[1].knowledge.payees].map((pair) => pair.split(':')[0] as Address))],
        },
      }
      const encoded = encodeFunctionData({ abi: [step] as never, functionName: 'step', args: [input] } as never)
      return { setup, templates, encoded, approvals, known: new Set<string>(), watched: [] } satisfies Side
    }),
  )
  return sides as unknown as readonly [Side, Side]
}

/** Addresses and hashes that calldata of this world has, and those of everybody and everything. */
function poolsOf({ setups, facets, stack }: World, { knowledge }: Setup) {
  const addresses = new Set<Address>([
    OUTSIDER,
    PUBLISHER,
    zeroAddress,
    stack.beacon.address,
    stack.parameterRegistry.address,
    ...Object.values(facets).slice(0, 4),
    ...setups.flatMap((setup) => [
      setup.pau.proxy,
      setup.pau.controller.address,
      setup.pau.rateLimits.address,
      setup.pau.accessControls.address,
      setup.pau.people.allocator,
    ]),
  ])
  for (const pair of knowledge.payees) for (const one of pair.split(':')) addresses.add(getAddress(one))
  const hashes = new Set<Hex>([...knowledge.limits.keys()].slice(0, 64))
  for (const pair of knowledge.parameters) for (const word of pair.split(':')) hashes.add(word as Hex)
  for (const { data } of knowledge.templates) {
    for (let i = 10; i + 64 <= data.length; i += 64) {
      const word = `0x${data.slice(i, i + 64)}` as const
      if (BigInt(word) >= 1n << 160n && !word.startsWith('0xffffffff')) hashes.add(word)
    }
  }
  return { addresses: [...addresses], hashes: [...hashes] }
}

/** Limits as they are: maximum, slope, last amount and its time. */
async function readLimits({ pau, knowledge }: Setup) {
  const limits = new Map<Hex, LimitData>()
  for (const key of knowledge.limits.keys()) {
    const limit = await pau.rateLimits.read<LimitData>('getRateLimitData', [key])
    limits.set(key, limit)
  }
  return limits
}

/** What a reader calls an address. */
function namesOf({ setups, facets, devnet }: World): Map<string, string> {
  const names = new Map<string, string>()
  const add = (address: Address, name: string) => names.set(address.toLowerCase(), `${name} (${address})`)
  for (const [id, address] of Object.entries(facets)) add(address, id)
  for (const { pau } of setups) {
    add(pau.proxy, `ALMProxy ${pau.name}`)
    add(pau.controller.address, `Controller ${pau.name}`)
    for (const [role, address] of Object.entries(pau.people)) add(address, `${role} of ${pau.name}`)
  }
  add(OUTSIDER, 'the outsider')
  add(zeroAddress, 'nobody')
  for (const [name, token] of Object.entries(devnet.tokens)) add(token.address, name)
  for (const { knowledge } of setups)
    for (const { name, to } of knowledge.templates) if (!names.has(to.toLowerCase())) add(to, name)
  return names
}

function sliceHex(hex: Hex, start: number, end?: number): Hex {
  return `0x${hex.slice(2 + start * 2, end === undefined ? undefined : 2 + end * 2)}`
}
