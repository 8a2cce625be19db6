import { coreArtifact, deployCore } from '@diamond-pau/contracts/testing'
import { type Address, encodeDeployData, stringToHex } from 'viem'
import type { Size } from '../rows.ts'
import type { Bench } from './bench.ts'
import { benchWires } from './integrations.ts'

/** Constructor arguments of the anchors' contracts, which are part of the calldata that is paid for. */
const ADMIN: Address = '0xc812aad3fae2d3511c664374b601a9bebfecca2e'
const ARGS: Record<string, Address[]> = {
  AccessControls: [ADMIN],
  ALMProxy: [ADMIN],
  RateLimits: [ADMIN],
  Controller: [
    '0x791d2a017532cfad881c446e6bf93bbc3c0778b2',
    '0x829dc2b7e94b1954f0764e573f2e0d45afa28199',
    '0x6d370e359e9cbd0fd35bb38faf705d84238cb884',
    '0xe9a78f34fe497e2186f81b8c014cd93b308bc62a',
  ],
  AdministeredAgent: [ADMIN],
}

/** Each contract by itself, and a PAU with one agent and one integration of fifteen wires in one transaction. */
export async function measureDeployments({ chain, deploy, measure, record }: Bench): Promise<void> {
  const wallet = await chain.wallet(chain.accounts[0] as Address)
  for (const [name, args] of Object.entries(ARGS)) {
    const { abi, bytecode } = coreArtifact(name)
    const hash = await wallet.sendTransaction({ data: encodeDeployData({ abi, bytecode, args }) } as never)
    const { gasUsed } = await chain.publicClient.getTransactionReceipt({ hash })
    record({ operation: `deploy ${name}`, stage: 'diamond', variant: 'alone', gas: Number(gasUsed) })
  }

  const id = stringToHex('BENCH_FACET', { size: 32 })
  const beacon = await deployCore(chain, 'Beacon', [chain.accounts[0]])
  const pauFactory = await deployCore(chain, 'PAUFactory', [beacon.address])
  const agentFactory = await deployCore(chain, 'AdministeredAgentFactory')
  const assembler = await deployCore(chain, 'PAUAssembler', [agentFactory.address, pauFactory.address])
  const facet = await deploy('BenchFacet')
  await beacon.send('setIntegration', [id, { facet: facet.address, wires: benchWires(15) }])
  const admins = { accessControlAdmins: [ADMIN], proxyAdmins: [ADMIN], rateLimitsAdmins: [ADMIN] }
  const agent = { admins: [ADMIN], actors: [ADMIN], grantors: [], revokers: [ADMIN] }
  const data = assembler.encode('deploy', [[id], admins, [agent]])
  const row = { operation: 'deploy the whole stack', stage: 'diamond', variant: '15-wires' }
  await measure(row, assembler.address, data)
}

export function measureSizes(): Size[] {
  return [...Object.keys(ARGS), 'PAUFactory', 'PAUAssembler'].map((contract) => {
    const { bytecode, deployedBytecode } = coreArtifact(contract)
    const bytes = (code: string) => (code.length - 2) / 2
    return { contract, stage: 'diamond', runtime: bytes(deployedBytecode), initCode: bytes(bytecode) }
  })
}
