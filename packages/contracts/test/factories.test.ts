import {
  type Address,
  concatHex,
  encodeAbiParameters,
  getCreate2Address,
  type Hex,
  keccak256,
  padHex,
  stringToHex,
  toHex,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  contractAt,
  coreArtifact,
  createLocalChain,
  deployCore,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
  wire,
} from '../src/testing.ts'
import { deployTest, rolesOf } from './harness.ts'
import production from './production.json' with { type: 'json' }

const { CONTROLLER, DEFAULT_ADMIN_ROLE } = production.roles
const ADMIN: Address = '0x5555555555555555555555555555555555555555'
const CALLER: Address = '0x6666666666666666666666666666666666666666'
const OTHER: Address = '0x7777777777777777777777777777777777777777'
const SALT = keccak256(toHex('salt'))

let chain: LocalChain
let factory: LocalContract
let agents: LocalContract
let beacon: Address

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  beacon = (await deployCore(chain, 'Beacon', [ADMIN])).address
  factory = await deployCore(chain, 'PAUFactory', [beacon])
  agents = await deployCore(chain, 'AdministeredAgentFactory')
})

/** Every deployment of a single component: the function, its arguments, what is deployed with what, and the event. */
const components = () =>
  [
    {
      from: factory,
      name: 'deployAccessControls',
      args: [ADMIN],
      contract: 'AccessControls',
      event: 'AccessControlsDeployed',
    },
    { from: factory, name: 'deployALMProxy', args: [ADMIN], contract: 'ALMProxy', event: 'ALMProxyDeployed' },
    {
      from: factory,
      name: 'deployALMProxyFreezable',
      args: [ADMIN],
      contract: 'ALMProxyFreezable',
      event: 'ALMProxyFreezableDeployed',
    },
    { from: factory, name: 'deployRateLimits', args: [ADMIN], contract: 'RateLimits', event: 'RateLimitsDeployed' },
    {
      from: factory,
      name: 'deployController',
      args: [ADMIN, CALLER, OTHER],
      contract: 'Controller',
      event: 'ControllerDeployed',
    },
    { from: agents, name: 'deploy', args: [ADMIN], contract: 'AdministeredAgent', event: 'AdministeredAgentDeployed' },
  ] as const

/** What a constructor gets: the Controller's has the factory's Beacon in the middle. */
const constructorArgs = (contract: string, args: readonly Address[]) =>
  contract === 'Controller' ? [args[0], beacon, ...args.slice(1)] : args

/** Where the documented salt puts a component, without asking the factory. */
function predict(
  from: LocalContract,
  deployer: Address,
  contract: string,
  args: readonly Address[],
  salt: Hex,
): Address {
  const { bytecode } = coreArtifact(contract)
  const words = constructorArgs(contract, args).map((arg) => padHex(arg as Hex, { size: 32 }))
  const bound = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [deployer, salt]))
  return getCreate2Address({ from: from.address, salt: bound, bytecode: concatHex([bytecode, ...words]) })
}

const deployedIn = (from: LocalContract, receipt: Parameters<LocalContract['events']>[0]) =>
  Object.values(from.events(receipt)[0]?.args ?? {})[0] as Address

test('PAUFactory needs a Beacon', async () => {
  await expectRevert(deployCore(chain, 'PAUFactory', [zeroAddress]), 'ZeroBeacon', [])
  expect(await factory.read('beacon')).toBe(beacon)
})

describe('components', () => {
  test.each([
    ['without a salt', []],
    ['with a salt', [SALT]],
  ])('%s are what they say, with the admin given and nobody else, and are announced', async (_, salt) => {
    for (const { from, name, args, contract, event } of components()) {
      const receipt = await from.send(name, [...args, ...salt])
      const address = deployedIn(from, receipt)
      expect(from.events(receipt)[0]?.name).toBe(event)
      expect(from.events(receipt)).toHaveLength(1)

      const deployed = contractAt(chain, coreArtifact(contract), address)
      if (contract === 'Controller') {
        const getters = ['accessControls', 'beacon', 'proxy', 'rateLimits'].map((getter) => deployed.read(getter))
        expect(await Promise.all(getters)).toEqual([ADMIN, beacon, CALLER, OTHER])
        expect(from.events(receipt)[0]?.args).toEqual({
          controller: address,
          accessControls: ADMIN,
          proxy: CALLER,
          rateLimits: OTHER,
        })
      } else if (contract === 'AdministeredAgent') {
        expect([await deployed.read('adminCount'), await deployed.read('getAdmin', [0n])]).toEqual([1n, ADMIN])
      } else {
        expect(await rolesOf(chain, address)).toEqual([[DEFAULT_ADMIN_ROLE, ADMIN]])
        expect(await deployed.read('hasRole', [DEFAULT_ADMIN_ROLE, ADMIN])).toBe(true)
      }
    }
  })

  test('refuse zero as their constructors do', async () => {
    for (const name of ['deployAccessControls', 'deployALMProxy', 'deployALMProxyFreezable', 'deployRateLimits']) {
      await expectRevert(factory.send(name, [zeroAddress]), 'ZeroAdmin', [])
    }
    await expectRevert(
      factory.send('deployController', [zeroAddress, zeroAddress, zeroAddress]),
      'ZeroAccessControls',
      [],
    )
    await expectRevert(factory.send('deployController', [ADMIN, zeroAddress, zeroAddress]), 'ZeroProxy', [])
    await expectRevert(factory.send('deployController', [ADMIN, ADMIN, zeroAddress]), 'ZeroRateLimits', [])
    await expectRevert(agents.send('deploy', [zeroAddress]), 'ZeroAccount', [])
  })

  test('without a salt are new each time', async () => {
    for (const { from, name, args } of components()) {
      const first = deployedIn(from, await from.send(name, [...args], { from: CALLER }))
      const second = deployedIn(from, await from.send(name, [...args], { from: CALLER }))
      expect(second).not.toBe(first)
    }
    expect(await factory.read('deploymentCount', [CALLER])).toBe(10n)
    expect(await factory.read('deploymentCount', [OTHER])).toBe(0n)
  })

  test('without a salt are not in the way of those with one, whichever salts were chosen before', async () => {
    for (const { from, name, args } of components()) {
      for (let count = 0n; count < 3n; ++count) {
        const salts = [toHex(count, { size: 32 }), keccak256(toHex(count, { size: 32 }))]
        for (const salt of salts) await from.send(name, [...args, salt], { from: OTHER })
      }
      for (let count = 0; count < 3; ++count) await from.send(name, [...args], { from: OTHER })
    }
  })

  test('with a salt stand where anyone can compute, once', async () => {
    for (const { from, name, args, contract } of components()) {
      const expected = predict(from, CALLER, contract, args, SALT)
      expect(deployedIn(from, await from.send(name, [...args, SALT], { from: CALLER }))).toBe(expected)
      await expectRevert(from.send(name, [...args, SALT], { from: CALLER }), '0x')
    }
  })

  test('with a salt cannot be moved or occupied by another sender', async () => {
    for (const { from, name, args, contract } of components()) {
      const expected = predict(from, CALLER, contract, args, SALT)
      // The same salt, the bound salt itself, and deployments without one: nothing reaches the planned address.
      const bound = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [CALLER, SALT]))
      for (const salt of [[SALT], [bound], []]) {
        expect(deployedIn(from, await from.send(name, [...args, ...salt], { from: OTHER }))).not.toBe(expected)
      }
      expect(await chain.publicClient.getCode({ address: expected })).toBeUndefined()
      expect(deployedIn(from, await from.send(name, [...args, SALT], { from: CALLER }))).toBe(expected)
    }
  })
})

describe('deploy(admin)', () => {
  test('refuses zero', async () => {
    await expectRevert(factory.send('deploy', [zeroAddress]), 'ZeroAdmin', [])
  })

  test('leaves exactly the roles it promises, and none with the factory', async () => {
    const stack = await deploy(CALLER)
    const expected: [keyof typeof stack, [string, Address][]][] = [
      ['accessControls', [[DEFAULT_ADMIN_ROLE, ADMIN]]],
      [
        'proxy',
        [
          [CONTROLLER, stack.controller.address],
          [DEFAULT_ADMIN_ROLE, ADMIN],
        ],
      ],
      [
        'rateLimits',
        [
          [CONTROLLER, stack.controller.address],
          [DEFAULT_ADMIN_ROLE, ADMIN],
        ],
      ],
    ]
    for (const [contract, roles] of expected) {
      expect([contract, await rolesOf(chain, stack[contract].address)]).toEqual([contract, roles.sort()])
    }
    const getters = ['accessControls', 'beacon', 'proxy', 'rateLimits'].map((getter) => stack.controller.read(getter))
    const { accessControls, proxy, rateLimits } = stack
    expect(await Promise.all(getters)).toEqual([accessControls.address, beacon, proxy.address, rateLimits.address])
  })

  test('announces every component', async () => {
    const receipt = await factory.send('deploy', [ADMIN])
    expect(factory.events(receipt).map(({ name }) => name)).toEqual([
      'AccessControlsDeployed',
      'ALMProxyDeployed',
      'RateLimitsDeployed',
      'ControllerDeployed',
    ])
  })

  test('gives each caller its own addresses, which nobody else’s deployments move', async () => {
    const expected = await factory.read('deploy', [ADMIN], { from: CALLER })
    await deploy(OTHER)
    await factory.send('deployALMProxy', [ADMIN], { from: OTHER })
    expect(await factory.read('deploy', [ADMIN], { from: CALLER })).toEqual(expected)
    expect(await factory.read('deploy', [ADMIN], { from: OTHER })).not.toEqual(expected)
  })

  test('the result works: its admin wires, and the Controller spends', async () => {
    const { admin, ...stack } = await deployStack(chain, { admin: ADMIN })
    const facet = await deployTest(chain, 'TestFacet', [stack.parameterRegistry.address])
    const wires = Object.fromEntries(
      ['callAsProxy(address,bytes)', 'decreaseRateLimit(bytes32,uint256)'].map((s) => [s, s]),
    )
    await wire({ admin, ...stack } as Stack, stringToHex('F', { size: 32 }), facet.address, wires)
    const diamond = contractAt(chain, facet, stack.controller.address)
    const target = await deployTest(chain, 'TestTarget')
    await diamond.send('callAsProxy', [target.address, target.encode('context')])
    await stack.rateLimits.send('setRateLimitData', [SALT, 5n, 0n], { from: ADMIN })
    await diamond.send('decreaseRateLimit', [SALT, 5n])
    await expectRevert(diamond.send('decreaseRateLimit', [SALT, 1n]), 'RateLimits/rate-limit-exceeded')
  })

  async function deploy(from: Address) {
    const [proxy, controller, accessControls, rateLimits] = await factory.read<Address[]>('deploy', [ADMIN], { from })
    await factory.send('deploy', [ADMIN], { from })
    return {
      proxy: contractAt(chain, coreArtifact('ALMProxy'), proxy as Address),
      controller: contractAt(chain, coreArtifact('Controller'), controller as Address),
      accessControls: contractAt(chain, coreArtifact('AccessControls'), accessControls as Address),
      rateLimits: contractAt(chain, coreArtifact('RateLimits'), rateLimits as Address),
    }
  }
})

test('every factory fits the size that a chain accepts', () => {
  for (const name of ['PAUFactory', 'PAUAssembler', 'AdministeredAgentFactory', 'Controller']) {
    expect((coreArtifact(name).deployedBytecode.length - 2) / 2).toBeLessThan(24_576)
  }
})
