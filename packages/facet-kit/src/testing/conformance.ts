import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  createLocalChain,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
  wire,
} from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, encodeKey, FREEZER_ROLE, integrationId } from '@diamond-pau/keys'
import fc from 'fast-check'
import { existsSync, readdirSync } from 'node:fs'
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  getAddress,
  type Hex,
  keccak256,
  sliceHex,
  stringToHex,
  toFunctionSelector,
  type TransactionReceipt,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { facetFacts, type FacetFacts } from '../generate/facts.ts'
import { generateFacet } from '../generate/facet.ts'
import { staleFiles } from '../generate/files.ts'
import { type AllocatorIntent, callName, type FacetManifest } from '../manifest.ts'
import { type Frame, framesOf, impostors, type LookUp, lookUps } from './impostor.ts'
import {
  type Effect,
  expectWithin,
  HARMLESS,
  MISBEHAVIOURS,
  type Misbehaviour,
  MODES,
  NOT_APPLICABLE,
  type Outcome,
  outcomeOf,
  transfers,
} from './hostility.ts'
import { differencesFromLive } from './live.ts'

/** How one function of the allocator is called so that it succeeds. */
export type Action = {
  /** What the call uses up of every limit, in the limit's base units. */
  amount: bigint
  /** The arguments of a call for an amount. */
  args(amount: bigint): readonly unknown[]
  /** The arguments of each limit's key, by the limit's name in the manifest. Limits without arguments are left out. */
  keys?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** What the call uses up or gives back of a limit, where that is not the amount itself. */
  moves?: Readonly<Record<string, (amount: bigint) => bigint>>
  /** Further keys that the call uses up, such as that of a second token. They have no bound in these tests. */
  furtherKeys?: readonly { limit: string; args: Readonly<Record<string, unknown>> }[]
  /** Wei sent along. */
  value?: bigint
  /** Puts whatever the call needs in place: it runs before each call. */
  prepare?(amount: bigint): Promise<void>
  /** Base units in which the venue's rounding may differ from the amount, where it may. */
  rounding?: bigint
  /**
   * What a misbehaving venue leads to. Every misbehaviour is tried; those that every facet answers alike need no entry,
   * a missing entry for any other fails.
   */
  hostile?: Readonly<Partial<Record<Misbehaviour, Outcome>>>
  /** What a swapped address leads to where that is not what `swapsAddress` says, by who is asked, such as `asset`, `coins(1)` or `readTokens[2]`. */
  swaps?: Readonly<Record<string, Outcome>>
}

/** A facet's counterparties, and how to use them. */
export type Fixture = {
  /** Constructor arguments by name, other than components of this system. */
  constructorArgs?: Readonly<Record<string, unknown>>
  /** Sets the parameters that the actions need. The facet is wired by now. */
  configure?(call: Call): Promise<unknown>
  /** One for every function of the allocator. */
  actions: Readonly<Record<string, Action>>
  /** What a swapped address leads to, for all functions that do not say. */
  swapsAddress?: Outcome
  /** The venue, a HostileVenue. Only a facet without functions of the allocator has none. */
  venue?: LocalContract
}

/** Calls a facet's function through the Controller, as the PAU's admin. */
export type Call = (functionName: string, args: readonly unknown[]) => Promise<TransactionReceipt>

export type FixtureContext = {
  chain: LocalChain
  stack: Stack
  /** Custody: whom the venue sees. */
  proxy: Address
  /** Deploys one of the facet's own test contracts, from `test/contracts`. */
  mock(name: string, args?: readonly unknown[]): Promise<LocalContract>
  /** Deploys an ERC-20 that anyone may mint. */
  token(decimals: number): Promise<LocalContract>
}

/**
 * Declares the tests that every facet passes: that it is what its manifest says and what is live, who may call it and
 * when, what it does to limits and approvals, and how it meets a hostile venue.
 *
 * @param folder - The facet package, a file URL ending in a slash.
 * @param createFixture - Deploys the facet's counterparties on a fresh chain.
 * @returns Access to the wired facet, for tests of what is peculiar to it. Each test starts from the same state.
 */
export function conformance<fixture extends Fixture>(
  manifest: FacetManifest,
  folder: URL,
  createFixture: (context: FixtureContext) => Promise<fixture>,
): () => Harness<fixture> {
  let facts: FacetFacts
  let test: Harness<fixture>
  let snapshot: Hex

  beforeAll(async () => {
    facts = facetFacts(manifest, folder)
    test = await createHarness(facts, folder, createFixture)
    snapshot = await test.chain.testClient.snapshot()
  })
  beforeEach(async () => {
    await test.chain.testClient.revert({ id: snapshot })
    snapshot = await test.chain.testClient.snapshot()
  })
  afterAll(() => test?.chain.close())

  const functions = Object.entries(manifest.functions)
  const guarded = functions.flatMap(([name, { role }]) => (role === 'view' || role === 'key' ? [] : [{ name, role }]))
  const allocators = functions.filter((entry): entry is [string, AllocatorIntent] => entry[1].role === 'allocator')

  describe(`${manifest.contract} is what it says`, () => {
    it('has current generated files', async () => {
      expect(staleFiles(folder, await generateFacet(folder))).toEqual([])
    })

    it('equals the live facet in wires, events, revert strings, limits and keys', () => {
      expect(differencesFromLive(facts)).toEqual([])
    })

    it(`answers VERSION() with ${manifest.version}, directly and wired`, async () => {
      expect(await test.facet.read('VERSION')).toBe(manifest.version)
      expect(await test.controller.read(callName(manifest, 'VERSION'))).toBe(manifest.version)
    })

    if (manifest.namespace) {
      it(`files its parameters under ${manifest.namespace}`, async () => {
        const { address, abi } = test.stack.parameterRegistry
        const logs = await test.chain.publicClient.getContractEvents({
          address,
          abi,
          eventName: 'ParameterSet',
          fromBlock: 0n,
        })
        const namespaces = logs.map((log) => (log as unknown as { args: { namespace: Hex } }).args.namespace)
        const own = keccak256(stringToHex(manifest.namespace as string))
        // Some set none before they act.
        if (test.fixture.configure) expect(namespaces).toContain(own)
        expect(namespaces.filter((namespace) => namespace !== own)).toEqual([])
      })
    }

    for (const [name, limit] of Object.entries(manifest.limits ?? {})) {
      it(`computes the key of ${name} as declared, for any arguments`, async () => {
        const args = limit.args ?? []
        const getter = facts.functions.find(({ abi }) => abi.name === limit.getter)
        await fc.assert(
          fc.asyncProperty(fc.tuple(...args.map(({ type }) => arbitrary(type))), async (values) => {
            const byName = Object.fromEntries(args.map((argument, i) => [argument.name, values[i]]))
            const inputs = getter?.abi.inputs.map((input) => byName[input.name as string]) ?? []
            expect(await test.controller.read(callName(manifest, limit.getter), inputs)).toBe(
              key(manifest, name, byName),
            )
          }),
          { numRuns: args.length > 0 ? 15 : 1 },
        )
      })
    }
  })

  describe.runIf(guarded.length > 0)(`${manifest.contract} keeps strangers out`, () => {
    for (const { name, role } of guarded) {
      const needed = { admin: DEFAULT_ADMIN_ROLE, allocator: ALLOCATOR_ROLE, freezer: FREEZER_ROLE }[role]
      it(`${name} is for the ${role}`, async () => {
        const others = [test.stranger, role === 'allocator' ? test.stack.admin : test.allocator]
        for (const from of others) {
          const call = test.controller.send(callName(manifest, name), zeros(facts, name), { from })
          await expectRevert(call, 'AccessControlUnauthorizedAccount', [from, needed])
        }
      })

      it(`${name} cannot be re-entered, and says so before it looks at roles`, async () => {
        const data = test.controller.encode(callName(manifest, name), zeros(facts, name))
        await expectRevert(test.controller.send('conformance_enter', [data]), 'ReentrancyGuardReentrantCall')
      })
    }
  })

  for (const [name, intent] of allocators) {
    describe(`${manifest.contract}.${name}`, () => {
      it('emits its event from the Controller, leaves no approval and no ETH', async () => {
        const receipt = await test.run(name)
        expect(test.controller.events(receipt).map((event) => event.name)).toContain(intent.event)
        if (!intent.approvalExceptions) expect(await test.approvalsLeft(receipt)).toEqual([])
        for (const address of [test.controller.address, test.facet.address]) {
          expect(await test.chain.publicClient.getBalance({ address })).toBe(0n)
        }
      })

      for (const limit of intent.limits) {
        it(`needs the limit ${limit}`, async () => {
          await test.setLimits(name, { [limit]: 0n })
          await expectRevert(test.act(name), 'RateLimits/zero-maxAmount')
        })

        it(`uses up the limit ${limit} to the last unit, and no further`, async () => {
          const { rounding = 0n } = test.action(name)
          await test.setLimits(name, { [limit]: test.moves(name, limit) })
          await test.act(name)
          expect(await test.left(name, limit)).toBeLessThanOrEqual(rounding)
          await expectRevert(test.act(name), 'RateLimits/rate-limit-exceeded')
        })

        it(`stops one unit above the limit ${limit}`, async () => {
          const { rounding = 0n } = test.action(name)
          await test.setLimits(name, { [limit]: test.moves(name, limit) - rounding - 1n })
          await expectRevert(test.act(name), 'RateLimits/rate-limit-exceeded')
        })

        it(`goes on when the limit ${limit} has refilled`, async () => {
          const amount = test.moves(name, limit)
          await test.setLimits(name, { [limit]: amount }, amount / 100n + 1n)
          await test.act(name)
          await test.chain.mineAt((await test.chain.now()) + 100n)
          await test.act(name)
        })
      }

      for (const limit of intent.refills ?? []) {
        it(`gives the limit ${limit} back`, async () => {
          const { rounding = 0n } = test.action(name)
          const amount = test.moves(name, limit)
          await test.setLimits(name)
          await test.drain(name, limit, amount * 10n)
          await test.act(name)
          const given = await test.left(name, limit)
          expect(given).toBeGreaterThanOrEqual(amount - rounding)
          expect(given).toBeLessThanOrEqual(amount)
        })
      }

      for (const [limit, error] of Object.entries(intent.gates ?? {})) {
        it(`is closed without the limit ${limit}, and open with nothing left of it`, async () => {
          await test.setLimits(name, { [limit]: 0n })
          await expectRevert(test.act(name), error)
          await test.drain(name, limit, 1n)
          await test.act(name)
        })
      }

      for (const mode of MISBEHAVIOURS.filter((each) => each !== 'swapsAddress')) {
        it(`meets a venue that ${mode}`, async () => {
          const honest = await test.honestly(name)
          const expected = test.expectation(name, mode)
          await test.meet(name, expected, honest, () => test.misbehave(mode, name, honest))
        })
      }

      it('meets a venue that swapsAddress', async () => {
        const honest = await test.honestly(name)
        const expected = test.expectation(name, 'swapsAddress')
        const unused = new Set(Object.keys(test.action(name).swaps ?? {}))
        for (const lookUp of honest.lookUps) {
          const asked = test.nameOf(lookUp)
          const { swaps = {} } = test.action(name)
          const entry = [asked, asked.replace(/\[\d+\]$/, '')].find((each) => each in swaps)
          if (entry) unused.delete(entry)
          const outcome = entry ? (swaps[entry] as Outcome) : expected
          const before = await test.chain.testClient.snapshot()
          await test
            .meet(name, outcome, honest, () => test.swapAddress(lookUp))
            .catch((cause: unknown) => {
              throw new Error(`${asked} names ${lookUp.address}: ${(cause as Error).message}`, { cause })
            })
          await test.chain.testClient.revert({ id: before })
        }
        expect([...unused], 'addresses that are not looked up').toEqual([])
        const asks = honest.lookUps.length > 0
        expect(NOT_APPLICABLE.test(expected), asks ? 'addresses are looked up' : 'no address is looked up').toBe(!asks)
      })
    })
  }

  return () => test
}

// ------------------------------------------------------------------------------------------------------------- harness

/** A facet, deployed and wired to a PAU of its own. */
export type Harness<fixture extends Fixture = Fixture> = Awaited<ReturnType<typeof createHarness<fixture>>>

async function createHarness<fixture extends Fixture>(
  facts: FacetFacts,
  folder: URL,
  createFixture: (context: FixtureContext) => Promise<fixture>,
) {
  const { manifest } = facts
  const chain = await createLocalChain()
  const [admin, allocator, stranger] = chain.accounts as readonly [Address, Address, Address]
  const stack = await deployStack(chain, { admin })
  const deploy = async (artifact: Artifact, args: readonly unknown[] = []) =>
    contractAt(chain, artifact, await chain.deploy(artifact, args))
  const mock: FixtureContext['mock'] = (name, args) =>
    deploy(readArtifact(new URL(`build/test/${name}.json`, folder)), args)
  const token: FixtureContext['token'] = (decimals) => deploy(kitArtifact('TestToken'), [decimals])

  const fixture = await createFixture({ chain, stack, proxy: stack.proxy.address, mock, token })
  const components = { ParameterRegistry: stack.parameterRegistry.address }
  const constructorArgs = Object.entries(manifest.constructorArgs ?? {}).map(([name, from]) =>
    'component' in from ? components[from.component] : fixture.constructorArgs?.[name],
  )
  const facet = await deploy(facts.artifact, constructorArgs)

  // Wired as the Beacon would have it, next to a facet that can re-enter.
  const wires = facts.functions.filter(({ native }) => !native)
  const signature = (name: string, inputs: readonly AbiParameter[]) =>
    `${name}(${inputs.map(({ type }) => type).join()})`
  await stack.beacon.send('setIntegration', [
    integrationId(manifest.id),
    {
      facet: facet.address,
      wires: wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector })),
    },
  ])
  await stack.controller.send('updateIntegrations', [[integrationId(manifest.id)]])
  const reentry = await deploy(kitArtifact('ReentryFacet'))
  await wire(stack, integrationId('CONFORMANCE'), reentry.address, {
    [signature('conformance_enter', [{ type: 'bytes' }])]: 'enter(bytes)',
  })
  const abi: Abi = [
    ...facts.functions.map(({ call }) => call),
    ...facts.artifact.abi.filter(({ type }) => type === 'event' || type === 'error'),
    ...stack.controller.abi,
    { ...reentry.abi.find((item) => item.type === 'function' && item.name === 'enter'), name: 'conformance_enter' },
  ] as Abi
  const controller = contractAt(chain, { abi }, stack.controller.address)

  await stack.accessControls.send('grantRole', [ALLOCATOR_ROLE, allocator])
  await fixture.configure?.((name, args) => controller.send(callName(manifest, name), args, { from: admin }))

  function action(name: string): Action {
    const found = fixture.actions[name]
    if (!found) throw new Error(`The fixture of ${manifest.contract} has no action for ${name}.`)
    return found
  }
  function intent(name: string): AllocatorIntent {
    return manifest.functions[name] as AllocatorIntent
  }
  function keyOf(name: string, limit: string): Hex {
    return key(manifest, limit, action(name).keys?.[limit] ?? {})
  }
  function moves(name: string, limit: string): bigint {
    const { amount, moves: other } = action(name)
    return other?.[limit]?.(amount) ?? amount
  }
  async function setLimits(name: string, amounts: Readonly<Record<string, bigint>> = {}, slope = 0n) {
    const { limits, gates = {}, refills = [] } = intent(name)
    for (const limit of [...limits, ...Object.keys(gates)]) {
      const amount = amounts[limit] ?? moves(name, limit) * 10n
      await stack.rateLimits.send('setRateLimitData', [keyOf(name, limit), amount, slope])
    }
    for (const limit of refills) {
      await stack.rateLimits.send('setRateLimitData', [keyOf(name, limit), moves(name, limit) * 10n, 0n])
    }
    for (const { limit, args } of action(name).furtherKeys ?? []) {
      await stack.rateLimits.send('setUnlimitedRateLimitData', [key(manifest, limit, args)])
    }
  }
  async function prepare(name: string) {
    await action(name).prepare?.(action(name).amount)
  }
  function send(name: string) {
    const { amount, args, value } = action(name)
    return controller.send(callName(manifest, name), args(amount), { from: allocator, value })
  }
  async function act(name: string) {
    await prepare(name)
    return send(name)
  }
  function left(name: string, limit: string): Promise<bigint> {
    return stack.rateLimits.read<bigint>('getCurrentRateLimit', [keyOf(name, limit)])
  }
  async function drain(name: string, limit: string, maxAmount: bigint) {
    await stack.rateLimits.send('setRateLimitData', [keyOf(name, limit), maxAmount, 0n, 0n, await chain.now()])
  }
  async function approvalsLeft(receipt: TransactionReceipt) {
    const found: { token: Address; spender: Address; allowance: bigint }[] = []
    for (const { topics, address: token } of receipt.logs) {
      if (topics[0] !== APPROVAL_TOPIC || !sameAddress(topics[1], stack.proxy.address)) continue
      const spender = `0x${topics[2]?.slice(26)}` as Address
      const allowance = await contractAt(chain, kitArtifact('TestToken'), token).read<bigint>('allowance', [
        stack.proxy.address,
        spender,
      ])
      if (allowance > 0n) found.push({ token, spender, allowance })
    }
    return found
  }
  /** Room in every limit, both to use up and to give back. */
  async function room(name: string) {
    const { limits, refills = [] } = intent(name)
    await setLimits(name)
    for (const limit of refills) if (!limits.includes(limit)) await drain(name, limit, moves(name, limit) * 10n)
  }
  async function effectOf(name: string) {
    const { limits, refills = [] } = intent(name)
    const read = async () =>
      new Map(
        await Promise.all([...limits, ...refills].map(async (limit) => [limit, await left(name, limit)] as const)),
      )
    const before = await read()
    const receipt = await send(name)
    const after = await read()
    const change = (limit: string) => (after.get(limit) ?? 0n) - (before.get(limit) ?? 0n)
    const effect: Effect = {
      ...transfers(receipt, stack.proxy.address),
      used: Object.fromEntries(
        limits.filter((limit) => manifest.limits?.[limit]?.direction === 'out').map((limit) => [limit, -change(limit)]),
      ),
      refilled: Object.fromEntries(refills.map((limit) => [limit, change(limit)])),
    }
    return { receipt, hash: receipt.transactionHash, effect }
  }
  const errors = [...abi, ...kitArtifact('TestToken').abi] as Abi
  const replaced = impostors(chain, kitArtifact)

  return {
    chain,
    stack,
    facet,
    fixture,
    mock,
    token,
    /** Deploys another instance of the facet. */
    deployFacet: (args: readonly unknown[]) => deploy(facts.artifact, args),
    /** Where errors are declared that a call may end in. */
    errors,
    controller,
    allocator,
    stranger,
    action,
    moves,
    setLimits,
    prepare,
    send,
    act,
    /** Calls a function of the facet through the Controller. */
    call(name: string, args: readonly unknown[], from: Address = allocator) {
      return controller.send(callName(manifest, name), args, { from })
    },
    /** Reads a view of the facet through the Controller. */
    view<T>(name: string, args: readonly unknown[] = []) {
      return controller.read<T>(callName(manifest, name), args)
    },
    /** Calls a function of the allocator with room in every limit. */
    async run(name: string) {
      await setLimits(name)
      return act(name)
    },
    /** What is left of a limit. */
    left,
    /** Sets a limit with nothing left of it. */
    drain,
    /** What the proxy approved in a transaction and did not take back. */
    approvalsLeft,
    /** What the fixture says that a misbehaviour leads to. */
    expectation: (name: string, mode: Misbehaviour): Outcome =>
      outcomeOf(mode, `${manifest.contract}.${name}`, { swapsAddress: fixture.swapsAddress, ...action(name).hostile }),
    /** What a call does when nobody misbehaves. Nothing of it stays. */
    async honestly(name: string): Promise<Honest> {
      const before = await chain.testClient.snapshot()
      await room(name)
      await prepare(name)
      const { hash, effect } = await effectOf(name)
      const frames = await framesOf(chain, hash)
      const result = { effect, frames, lookUps: await lookUps(chain, frames, controller.address, systemOf(stack)) }
      await chain.testClient.revert({ id: before })
      return result
    },
    /** Makes the venue misbehave from now on. */
    async misbehave(mode: Misbehaviour, name: string, honest?: Honest) {
      if (!fixture.venue) throw new Error(`The fixture of ${manifest.contract} has no venue.`)
      if (mode === 'returnsGarbage') {
        const { frames } = honest ?? (await this.honestly(name))
        for (const [target, selectors] of counterparties(frames, stack.proxy.address, fixture.venue.address)) {
          await replaced.answerGarbage(target, selectors)
        }
        return
      }
      if (mode === 'swapsAddress') throw new Error('Which address? See swapAddress.')
      const data = encodeFunctionData({ abi, functionName: callName(manifest, name), args: action(name).args(1n) })
      await fixture.venue.send('misbehave', [MODES[mode], controller.address, data])
    },
    /** Makes whoever was asked for an address name another one from now on. */
    swapAddress: replaced.swapAddress,
    /** How a look-up reads in a fixture: `asset`, `coins(1)`, or `readTokens[2]` for the third of several answers. */
    nameOf({ input, output, word }: LookUp): string {
      const declared = knownFunctions(folder).find((item) => toFunctionSelector(item) === input.slice(0, 10))
      if (!declared) return input.slice(0, 10)
      const decoded: { args?: readonly unknown[] } = decodeFunctionData({ abi: [declared], data: input })
      const small = (decoded.args ?? []).filter(
        (argument) => typeof argument === 'bigint' || typeof argument === 'number',
      )
      return `${declared.name}${small.length > 0 ? `(${small.join()})` : ''}${output.length > 66 ? `[${word}]` : ''}`
    },
    /**
     * Calls a function while somebody misbehaves, and holds what happens against what is said of it. Where the call
     * succeeds, no approval stays; value leaves at no better rate than an honest call's, by the limits that it used up;
     * and limits get back no more than in proportion to what arrived.
     */
    async meet(name: string, expected: Outcome, honest: Honest, misbehave: () => Promise<unknown>) {
      if (NOT_APPLICABLE.test(expected)) return
      await room(name)
      await prepare(name)
      await misbehave()
      if (!HARMLESS.test(expected)) return expectRevert(send(name), expected, undefined, errors)
      const { receipt, effect } = await effectOf(name)
      if (!intent(name).approvalExceptions) expect(await approvalsLeft(receipt), 'approvals').toEqual([])
      expectWithin(effect, honest.effect, action(name).rounding ?? 0n)
    },
  }
}

type Honest = { effect: Effect; frames: readonly Frame[]; lookUps: readonly LookUp[] }

/** What the proxy called, by contract: the venue, or else everything but approvals. */
function counterparties(frames: readonly Frame[], proxy: Address, venue: Address): Map<Address, Hex[]> {
  const called = new Map<Address, Hex[]>()
  for (const { type, from, to, input } of frames) {
    if (type !== 'CALL' || !to || !same(from, proxy) || input.startsWith(APPROVE)) continue
    const selector: Hex = input === '0x' ? '0x00000000' : sliceHex(input, 0, 4)
    const address = getAddress(to)
    called.set(address, [...new Set([...(called.get(address) ?? []), selector])])
  }
  const own = called.get(getAddress(venue))
  return own ? new Map([[venue, own]]) : called
}

function systemOf(stack: Stack): Address[] {
  return Object.values(stack).flatMap((each) => (typeof each === 'string' ? [] : [each.address]))
}

let known: AbiFunction[] | undefined

/** Every function that the facet, its tests or this kit compiled. */
function knownFunctions(folder: URL): AbiFunction[] {
  return (known ??= ['build/', 'build/test/', '../../facet-kit/build/']
    .map((path) => new URL(path, folder))
    .filter((url) => existsSync(url))
    .flatMap((url) => readdirSync(url).map((file) => new URL(file, url)))
    .filter(({ pathname }) => pathname.endsWith('.json'))
    .flatMap((url) => readArtifact(url).abi.filter((item): item is AbiFunction => item.type === 'function')))
}

/** The selector of an ERC-20's approve. */
const APPROVE = '0x095ea7b3'
const APPROVAL_TOPIC = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

function kitArtifact(name: string): Artifact {
  return readArtifact(new URL(`../../build/${name}.json`, import.meta.url))
}

function key(manifest: FacetManifest, limit: string, values: Readonly<Record<string, unknown>>): Hex {
  const declared = manifest.limits?.[limit]
  if (!declared) throw new Error(`The manifest of ${manifest.contract} has no limit ${limit}.`)
  const args = (declared.args ?? []).map(({ name, type }) => ({ type, value: values[name] }))
  return encodeKey(declared.constant, args)
}

/** Arguments that are zero throughout, for calls that must not get as far as to look at them. */
function zeros(facts: FacetFacts, name: string): unknown[] {
  const inputs = facts.functions.find(({ abi }) => abi.name === name)?.abi.inputs ?? []
  return inputs.map(zero)
}

function zero(parameter: AbiParameter): unknown {
  const { type } = parameter
  const array = /^(.*)\[(\d*)\]$/.exec(type)
  if (array)
    return Array.from({ length: Number(array[2] || 0) }, () => zero({ ...parameter, type: array[1] as string }))
  if ('components' in parameter) {
    return Object.fromEntries(parameter.components.map((component) => [component.name, zero(component)]))
  }
  if (type === 'address') return '0x0000000000000000000000000000000000000000'
  if (type === 'bool') return false
  if (type === 'string') return ''
  if (type === 'bytes') return '0x'
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`
  return 0n
}

function arbitrary(type: string): fc.Arbitrary<unknown> {
  const bytes = (length: number) =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((value) => `0x${Buffer.from(value).toString('hex')}`)
  if (type === 'address') return bytes(20)
  if (type === 'bytes32') return bytes(32)
  const bits = Number(type.slice(4))
  return bits > 48 ? fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }) : fc.nat({ max: 2 ** bits - 1 })
}

function same(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function sameAddress(topic: Hex | undefined, address: Address): boolean {
  return topic?.slice(26).toLowerCase() === address.slice(2).toLowerCase()
}
