import { artifactUrl, type CatalogueFacet } from '@diamond-pau/catalogue'
import { type Abi, type Address, encodeAbiParameters, type Hex } from 'viem'
import { type PauContract, pauContracts, sharedDeployments } from '../desired/contracts.ts'
import type { Desired } from '../desired/types.ts'
import { COMPILER_VERSION, type StandardInput, standardInput } from './standardInput.ts'

/** Everything with which somebody can make a contract's code again, and ask an explorer to. */
export type SourceBundle = {
  name: string
  address: Address
  chainId: number
  /** `@diamond-pau/contracts/beacon/Beacon.sol:Beacon`. */
  contract: string
  compilerVersion: string
  /** Encoded, without 0x, as explorers take them. */
  constructorArguments: string
  input: StandardInput
}

/** A bundle for every contract of a PAU: shared ones, facets, modules, its unit, and those that factories make. */
export function sourceBundles(desired: Desired): SourceBundle[] {
  const { chainId, integrations, modules, unit } = desired
  const core = import.meta.resolve('@diamond-pau/contracts/package.json')
  const governance = import.meta.resolve('@diamond-pau/governance/package.json')
  // The package of each contract that is not core's own.
  const homes = new Map<Address, string>()
  for (const { facet, deployment } of integrations) if (deployment) homes.set(deployment.address, homeOf(facet))
  for (const { facet, implementation } of modules) homes.set(implementation.address, homeOf(facet))
  for (const { address } of unit?.contracts ?? []) homes.set(address, governance)
  const contracts = [...sharedDeployments(desired), ...pauContracts(desired), ...modules.map(({ proxy }) => proxy)]
  return contracts.map((contract) => bundle(contract, new URL(homes.get(contract.address) ?? core), chainId))
}

function homeOf(facet: CatalogueFacet): string {
  return new URL('../package.json', artifactUrl(facet)).href
}

function bundle({ name, address, artifact, args }: PauContract, packageJson: URL, chainId: number): SourceBundle {
  const { input, sourceUnit } = standardInput(packageJson, artifact.sourceName)
  const inputs = (artifact.abi as Abi).find((item) => item.type === 'constructor')?.inputs ?? []
  const encoded: Hex = encodeAbiParameters(inputs, args)
  return {
    name,
    address,
    chainId,
    contract: `${sourceUnit}:${artifact.contractName}`,
    compilerVersion: COMPILER_VERSION,
    constructorArguments: encoded.slice(2),
    input,
  }
}

/** The form of Etherscan and its like, but for the API key: `module=contract&action=verifysourcecode`. */
export function etherscanForm(bundle: SourceBundle): Record<string, string> {
  return {
    module: 'contract',
    action: 'verifysourcecode',
    chainid: String(bundle.chainId),
    contractaddress: bundle.address,
    codeformat: 'solidity-standard-json-input',
    contractname: bundle.contract,
    compilerversion: bundle.compilerVersion,
    // The field is misspelt where it is read.
    constructorArguements: bundle.constructorArguments,
    sourceCode: JSON.stringify(bundle.input),
  }
}

/** The body of Sourcify's `POST /v2/verify/{chainId}/{address}`. */
export function sourcifyBody({ input, compilerVersion, contract }: SourceBundle): object {
  return { stdJsonInput: input, compilerVersion: compilerVersion.slice(1), contractIdentifier: contract }
}
