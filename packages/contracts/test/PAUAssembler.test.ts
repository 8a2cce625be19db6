import {
  type Address,
  concatHex,
  decodeAbiParameters,
  encodeAbiParameters,
  getCreate2Address,
  type Hex,
  keccak256,
  padHex,
  stringToHex,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  contractAt,
  coreArtifact,
  createLocalChain,
  deployCore,
  expectRevert,
  type LocalChain,
  type LocalContract,
  toWires,
} from '../src/testing.ts'
import { deployTest, rolesOf } from './harness.ts'
import production from './production.json' with { type: 'json' }

const { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE } = production.roles
const person = (digit: string): Address => padHex(`0x${digit}`, { size: 20, dir: 'right' })
const [ALICE, BOB, CAROL, DAVE, ERIN, FRANK] = ['1', '2', '3', '4', '5', '6'].map((digit) =>
  person(digit.repeat(40)),
) as [Address, Address, Address, Address, Address, Address]
const CALLER = person('7'.repeat(40))
const OTHER = person('8'.repeat(40))
const ID = stringToHex('A', { size: 32 })

const ADMINS = { accessControlAdmins: [ALICE, BOB], proxyAdmins: [CAROL], rateLimitsAdmins: [BOB, DAVE] }
const AGENTS = [
  { admins: [ALICE, BOB], actors: [CAROL], grantors: [DAVE], revokers: [ERIN, FRANK] },
  { admins: [FRANK], actors: [], grantors: [], revokers: [] },
]
type Request = [ids: Hex[], admins: typeof ADMINS, agents: typeof AGENTS]
const REQUEST: Request = [[ID], ADMINS, AGENTS]

let chain: LocalChain
let beacon: LocalContract
let pauFactory: LocalContract
let agentFactory: LocalContract
let assembler: LocalContract
let facet: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())
beforeEach(async () => {
  beacon = await deployCore(chain, 'Beacon', [chain.accounts[0]])
  pauFactory = await deployCore(chain, 'PAUFactory', [beacon.address])
  agentFactory = await deployCore(chain, 'AdministeredAgentFactory')
  assembler = await deployCore(chain, 'PAUAssembler', [agentFactory.address, pauFactory.address])
  facet = await deployTest(chain, 'TestFacet', [beacon.address])
  await beacon.send('setIntegration', [ID, { facet: facet.address, wires: toWires({ 'x()': 'context()' }) }])
})

type Pau = {
  proxy: Address
  controller: Address
  accessControls: Address
  rateLimits: Address
  allocatorAgents: Address[]
}

async function deploy(request: Request = REQUEST, from = CALLER) {
  const receipt = await assembler.send('deploy', request, { from })
  const [event] = assembler.events(receipt)
  return { receipt, event, ...(event?.args as unknown as Pau) }
}

test('needs both factories, agents first', async () => {
  await expectRevert(deployCore(chain, 'PAUAssembler', [zeroAddress, zeroAddress]), 'ZeroAdministeredAgentFactory', [])
  await expectRevert(deployCore(chain, 'PAUAssembler', [BOB, zeroAddress]), 'ZeroPAUFactory', [])
  expect(await assembler.read('administeredAgentFactory')).toBe(agentFactory.address)
  expect(await assembler.read('pauFactory')).toBe(pauFactory.address)
  expect(await assembler.read('VERSION')).toBe('1.0.0')
})

describe('deploy', () => {
  test('gives exactly the roles it was told to give, and keeps none', async () => {
    const pau = await deploy()
    const admin = (account: Address): [string, Address] => [DEFAULT_ADMIN_ROLE, account]
    expect(await rolesOf(chain, pau.accessControls)).toEqual(
      [admin(ALICE), admin(BOB), ...pau.allocatorAgents.map((agent) => [ALLOCATOR_ROLE, agent])].sort(),
    )
    expect(await rolesOf(chain, pau.proxy)).toEqual([admin(CAROL), [CONTROLLER, pau.controller]].sort())
    expect(await rolesOf(chain, pau.rateLimits)).toEqual([admin(BOB), admin(DAVE), [CONTROLLER, pau.controller]].sort())
  })

  test('gives each agent exactly its people, in order, and is none of them', async () => {
    const { allocatorAgents } = await deploy()
    expect(allocatorAgents).toHaveLength(AGENTS.length)
    for (const [index, config] of AGENTS.entries()) {
      const agent = contractAt(chain, coreArtifact('AdministeredAgent'), allocatorAgents[index] as Address)
      for (const role of ['Admin', 'Actor', 'Grantor', 'Revoker']) {
        const count = await agent.read<bigint>(`${role.toLowerCase()}Count`)
        const members = Array.from({ length: Number(count) }, (_, i) => agent.read<Address>(`get${role}`, [BigInt(i)]))
        const expected = config[`${role.toLowerCase()}s` as keyof typeof config]
        expect([role, (await Promise.all(members)).sort()]).toEqual([role, [...expected].sort()])
        expect(await agent.read(`getIs${role}`, [assembler.address])).toBe(false)
      }
    }
  })

  test('wires the components together and the integrations in, and sets no limit', async () => {
    const pau = await deploy()
    const controller = contractAt(chain, coreArtifact('Controller'), pau.controller)
    const getters = ['accessControls', 'beacon', 'proxy', 'rateLimits'].map((getter) => controller.read(getter))
    expect(await Promise.all(getters)).toEqual([pau.accessControls, beacon.address, pau.proxy, pau.rateLimits])
    expect(await controller.read('facetAddress', [toFunctionSelector('x()')])).toBe(facet.address)
    const limits = await chain.publicClient.getLogs({ address: pau.rateLimits })
    expect(
      limits.filter(
        ({ topics }) =>
          topics[0] === keccak256(stringToHex('RateLimitDataSet(bytes32,uint256,uint256,uint256,uint256)')),
      ),
    ).toEqual([])
  })

  test('does without agents and without integrations', async () => {
    const pau = await deploy([[], ADMINS, []])
    expect(pau.allocatorAgents).toEqual([])
    expect(await contractAt(chain, coreArtifact('Controller'), pau.controller).read('integrations')).toEqual([])
  })

  test('returns what it announces', async () => {
    const returned = await assembler.read<unknown[]>('deploy', REQUEST, { from: CALLER })
    const { proxy, controller, accessControls, rateLimits, allocatorAgents } = await deploy()
    expect(returned).toEqual([proxy, controller, accessControls, rateLimits, allocatorAgents])
  })

  test('announces in the layout of the live assembler', async () => {
    const { receipt, event, ...pau } = await deploy()
    expect(event?.name).toBe('Deployment')
    expect(event?.args).toEqual({
      ...pau,
      integrationIds: REQUEST[0],
      adminConfig: ADMINS,
      allocatorAgentConfigs: AGENTS,
    })
    const log = receipt.logs.at(-1)
    const signature =
      'Deployment(address,address,address,address,address[],bytes32[],(address[],address[],address[]),(address[],address[],address[],address[])[])'
    expect(log?.topics).toEqual([
      keccak256(stringToHex(signature)),
      padHex(pau.proxy.toLowerCase() as Hex, { size: 32 }),
      padHex(pau.controller.toLowerCase() as Hex, { size: 32 }),
    ])
    const [accessControls, rateLimits] = decodeAbiParameters(
      [{ type: 'address' }, { type: 'address' }],
      log?.data as Hex,
    )
    expect([accessControls, rateLimits]).toEqual([pau.accessControls, pau.rateLimits])
  })

  test('refuses what it cannot build, in order', async () => {
    const agent = AGENTS[1] as (typeof AGENTS)[0]
    const agentless = { ...ADMINS, accessControlAdmins: [] }
    const cases: [Request, string, unknown[]][] = [
      [[[BOB_ID], agentless, [{ ...agent, admins: [] }]], 'NoAgentAdmins', []],
      [[[BOB_ID], agentless, [agent, { ...agent, admins: [] }]], 'NoAgentAdmins', []],
      [[[BOB_ID], agentless, [{ ...agent, admins: [zeroAddress] }]], 'ZeroAccount', []],
      [[[BOB_ID], agentless, [{ ...agent, actors: [BOB, BOB] }]], 'AccountAlreadyActor', []],
      [[[BOB_ID], agentless, [{ ...agent, admins: [assembler.address] }]], 'AccountAlreadyAdmin', []],
      [[[BOB_ID], agentless, AGENTS], 'NoDefaultAdmins', []],
      [[[BOB_ID], { ...ADMINS, accessControlAdmins: [ALICE, zeroAddress] }, AGENTS], 'ZeroDefaultAdmin', []],
      [[[BOB_ID], { ...ADMINS, proxyAdmins: [] }, AGENTS], 'NoDefaultAdmins', []],
      [[[BOB_ID], { ...ADMINS, proxyAdmins: [zeroAddress] }, AGENTS], 'ZeroDefaultAdmin', []],
      [[[BOB_ID], { ...ADMINS, rateLimitsAdmins: [] }, AGENTS], 'NoDefaultAdmins', []],
      [[[BOB_ID], { ...ADMINS, rateLimitsAdmins: [DAVE, zeroAddress] }, AGENTS], 'ZeroDefaultAdmin', []],
      [[[ID, BOB_ID], ADMINS, AGENTS], 'IntegrationNotFound', [BOB_ID]],
    ]
    for (const [request, error, args] of cases) await expectRevert(deploy(request), error, args)
  })
})

/** An integration that the Beacon does not know. */
const BOB_ID = stringToHex('B', { size: 32 })

describe('addresses', () => {
  const bind = (deployer: Address, salt: Hex) =>
    keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [deployer, salt]))

  /** Every address of the next deployment, from its salt and the bytecode alone. */
  async function predict(request: Request, deployer: Address): Promise<Pau> {
    const salt = await assembler.read<Hex>('nextSalt', [deployer, ...request])
    const at = (factory: LocalContract, name: string, args: Address[], salt: Hex) =>
      getCreate2Address({
        from: factory.address,
        salt: bind(assembler.address, salt),
        bytecode: concatHex([coreArtifact(name).bytecode, ...args.map((arg) => padHex(arg, { size: 32 }))]),
      })
    const [accessControls, proxy, rateLimits] = ['AccessControls', 'ALMProxy', 'RateLimits'].map((name) =>
      at(pauFactory, name, [assembler.address], salt),
    ) as [Address, Address, Address]
    const allocatorAgents = request[2].map((_, index) => {
      const agentSalt = keccak256(
        encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [salt, BigInt(index)]),
      )
      return at(agentFactory, 'AdministeredAgent', [assembler.address], agentSalt)
    })
    const controller = at(pauFactory, 'Controller', [accessControls, beacon.address, proxy, rateLimits], salt)
    return { proxy, controller, accessControls, rateLimits, allocatorAgents }
  }

  test('are known beforehand, agents’ included, time after time', async () => {
    for (const request of [REQUEST, REQUEST, [[], ADMINS, AGENTS] as Request]) {
      const expected = await predict(request, CALLER)
      expect(await deploy(request)).toMatchObject(expected)
      expect(await predict(request, CALLER)).not.toEqual(expected)
    }
  })

  test('agentSalt is what deploy uses', async () => {
    const expected = keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [ID, 3n]))
    expect(await assembler.read('agentSalt', [ID, 3n])).toBe(expected)
  })

  test('are not moved by the same request of somebody else, nor by anything sent to the factories', async () => {
    const expected = await predict(REQUEST, CALLER)
    const salt = await assembler.read<Hex>('nextSalt', [CALLER, ...REQUEST])
    const theirs = await deploy(REQUEST, OTHER)
    await agentFactory.send('deploy', [assembler.address, salt], { from: OTHER })
    for (const chosen of [salt, bind(assembler.address, salt)]) {
      await pauFactory.send('deployALMProxy', [assembler.address, chosen], { from: OTHER })
      await pauFactory.send('deployAccessControls', [assembler.address, chosen], { from: OTHER })
    }
    expect(theirs.proxy).not.toBe(expected.proxy)
    expect(await deploy(REQUEST, CALLER)).toMatchObject(expected)
  })

  test('depend on the request, so that whoever is given them knows what stands there', async () => {
    const salts = await Promise.all(
      [
        REQUEST,
        [[], ADMINS, AGENTS] as Request,
        [[ID], { ...ADMINS, proxyAdmins: [BOB] }, AGENTS] as Request,
        [[ID], ADMINS, AGENTS.toReversed()] as Request,
      ].map((request) => assembler.read<Hex>('nextSalt', [CALLER, ...request])),
    )
    expect(new Set(salts).size).toBe(salts.length)
  })
})
