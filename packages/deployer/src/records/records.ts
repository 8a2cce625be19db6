import { chainName } from '@diamond-pau/addresses'
import { type Abi, type Address, encodeAbiParameters, type Hex } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { pauContracts, type PauContract, sharedDeployments } from '../desired/contracts.ts'
import type { Desired } from '../desired/types.ts'
import type { Execution } from '../execute/execute.ts'
import type { Plan } from '../plan/types.ts'
import type { SavedAddresses } from '../read/locatePau.ts'
import { recordStore } from './store.ts'

/** The saved deployments of one chain. They point; what they point at is for the chain to say. */
export type Records = {
  /** The contracts of a Star's PAU by name. */
  pau(star: string): SavedAddresses
  /** Saves what exists now and was not saved, or was saved with another address. */
  save(desired: Desired, plan: Plan, execution: Execution): Promise<void>
}

/**
 * The folder of a chain's records, such as `mainnet`. A development node gets its own, because it has the id of a chain
 * that it is not.
 */
export function recordsEnvironment({ chainId, devNode, genesis }: Connection): string {
  const name = chainName(chainId) ?? String(chainId)
  return devNode ? `${name}-${devNode}-${genesis.slice(2, 10)}` : name
}

/**
 * Opens the saved deployments of a chain, in rocketh's format, which is hardhat-deploy's: other tools of that family
 * find every contract by name.
 *
 * @throws OtherChainRecordsError
 */
export async function openRecords(folder: string, connection: Connection): Promise<Records> {
  // Loaded late: it brings the definitions of every chain there is, which most commands do not need.
  const { loadEnvironment } = await import('rocketh')
  const environment = await loadEnvironment(
    { deployments: folder },
    {
      environment: recordsEnvironment(connection),
      provider: connection.client as never,
      saveDeployments: true,
    },
    recordStore,
  )
  const recorded = () => environment.deployments as Record<string, { address: Address } | undefined>
  return {
    pau(star) {
      const prefix = `${star}_`
      const own = Object.entries(recorded()).flatMap(([name, deployment]) =>
        name.startsWith(prefix) && deployment ? [[name.slice(prefix.length), deployment.address] as const] : [],
      )
      return Object.fromEntries(own)
    },
    async save(desired, plan, execution) {
      const named = [
        ...sharedDeployments(desired).map((contract) => [contract.name, contract] as const),
        ...[...pauContracts(desired), ...desired.modules.map(({ proxy }) => proxy)].map(
          (contract) => [`${desired.star}_${contract.name}`, contract] as const,
        ),
      ]
      for (const [name, contract] of named) {
        if (recorded()[name]?.address === contract.address) continue
        const code = await connection.client.getCode({ address: contract.address })
        if (!code) continue
        const created = plan.steps.find((step) => step.creates.some(({ address }) => address === contract.address))
        const sent = execution.sent.find(({ step }) => step === created?.id)
        await environment.save(name, record(contract, sent?.hash) as never)
      }
    },
  }
}

/** rocketh's record of a contract. */
function record({ address, artifact, args }: PauContract, hash: Hex | undefined) {
  const { abi, bytecode, deployedBytecode, contractName, sourceName } = artifact
  const inputs = (abi as Abi).find((item) => item.type === 'constructor')?.inputs ?? []
  return {
    address,
    abi,
    bytecode,
    deployedBytecode,
    contractName,
    sourceName,
    argsData: encodeAbiParameters(inputs, args),
    // The compiler's metadata is not kept with artifacts; code is compared with the artifact instead.
    metadata: '',
    ...(hash ? { transaction: { hash } } : {}),
  }
}
