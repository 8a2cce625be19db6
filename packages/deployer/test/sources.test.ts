import { createRequire } from 'node:module'
import { concat, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Definition,
  type Desired,
  type DesiredModule,
  etherscanForm,
  type SourceBundle,
  sourceBundles,
  sourcifyBody,
} from '../src/index.ts'
import { COMPILER_VERSION } from '../src/sources/standardInput.ts'
import { compareCode } from '../src/verify/compareCode.ts'
import { pauContracts, sharedDeployments } from '../src/desired/contracts.ts'
import { createRig, OSERO, type Rig } from './rig.ts'

// The compiler has no types.
const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string; version(): string }

let rig: Rig
let desired: Desired
let bundles: SourceBundle[]

beforeAll(async () => {
  rig = await createRig()
  desired = rig.desired()
  await rig.execute(await rig.plan(desired))
  bundles = sourceBundles(desired)
})
afterAll(() => rig.close())

/** Creation code, from nothing but what an explorer is sent. */
function compile(form: Record<string, string>): Hex {
  const output = JSON.parse(solc.compile(form.sourceCode as string)) as {
    errors?: { severity: string; formattedMessage: string }[]
    contracts: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>
  }
  expect(output.errors?.filter(({ severity }) => severity === 'error') ?? []).toEqual([])
  const [unit = '', name = ''] = (form.contractname as string).split(':')
  return `0x${output.contracts[unit]?.[name]?.evm.bytecode.object}`
}

describe('source bundles', () => {
  it('are there for every contract, those of factories too', () => {
    expect(bundles.map(({ name }) => name)).toEqual([
      'Beacon',
      'ParameterRegistry',
      'PAUFactory',
      'AdministeredAgentFactory',
      'PAUAssembler',
      'USDSFacet',
      'AaveFacet',
      'DiamondLoupeFacet',
      'ALMProxy',
      'Controller',
      'AccessControls',
      'RateLimits',
      'Agent_relayers',
    ])
  })

  it.each(['AaveFacet', 'Controller', 'Agent_relayers'])(
    'have what %s is made of: compiled from them alone, it is what is deployed',
    async (name) => {
      const bundle = bundles.find((candidate) => candidate.name === name) as SourceBundle
      const form = etherscanForm(bundle)
      const creation = concat([compile(form), `0x${form.constructorArguements}`])
      const contract = [...sharedDeployments(desired), ...pauContracts(desired)].find(
        (candidate) => candidate.name === name,
      )
      if (!contract) throw new Error(`there is no ${name}`)
      // The constructor runs again, with the arguments of the bundle, and leaves what the chain has.
      const account = desired.assembler
      const { data: runtime = '0x' } = await rig.connection.client.call({ account, data: creation })
      const deployed = (await rig.connection.client.getCode({ address: bundle.address })) ?? '0x'
      expect(runtime).toBe(deployed)
      expect(compareCode(deployed, contract.artifact).equal).toBe(true)
      if ('initCode' in contract) expect(creation).toBe(contract.initCode)
    },
  )

  it('are what Sourcify takes, too', () => {
    const [bundle] = bundles as [SourceBundle]
    expect(sourcifyBody(bundle)).toEqual({
      stdJsonInput: bundle.input,
      compilerVersion: COMPILER_VERSION.slice(1),
      contractIdentifier: '@diamond-pau/contracts/beacon/Beacon.sol:Beacon',
    })
  })

  it('name the compiler that is used', () => {
    expect(`v${solc.version()}`.startsWith(COMPILER_VERSION)).toBe(true)
  })

  it('say nothing of the machine they were made on', () => {
    const text = JSON.stringify(bundles.map(({ input }) => Object.keys(input.sources)))
    expect(text).not.toContain('node_modules')
    expect(text).not.toContain(import.meta.dirname)
  })
})

describe('source bundles of modules', () => {
  const modules: Partial<Definition> = {
    integrations: [...OSERO.integrations, { value: 'OTC_FACET', source: 'test' }],
    modules: [{ name: 'OTCBuffer_A', integration: 'OTC_FACET', contract: 'OTCBuffer', source: 'test' }],
  }

  it('are there for the implementation, from its facet’s package, and for the proxy', () => {
    const withModules = sourceBundles(rig.desired(modules))
    const contracts = new Map(withModules.map(({ name, contract }) => [name, contract]))
    expect(contracts.get('OTCBufferImplementation')).toBe('@diamond-pau/facet-otc/OTCBuffer.sol:OTCBuffer')
    expect(contracts.get('OTCBuffer_A')).toBe('@diamond-pau/contracts/modules/ModuleProxy.sol:ModuleProxy')
    for (const name of ['OTCBufferImplementation', 'OTCBuffer_A']) {
      const found = withModules.find((candidate) => candidate.name === name) as SourceBundle
      const module = rig.desired(modules).modules[0] as DesiredModule
      const { artifact } = name === 'OTCBuffer_A' ? module.proxy : module.implementation
      expect(compile(etherscanForm(found))).toBe(artifact.bytecode)
    }
  })
})
