import { artifactUrl } from '@diamond-pau/catalogue'
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

/** A bundle for every contract of a PAU: shared ones, facets, its unit, and those that factories make. */
export function sourceBundles(desired: Desired): SourceBundle[] {
  const core = new URL(import.meta.resolve('@diamond-pau/contracts/package.json'))
  const facets = new Map(
    desired.integrations.flatMap(({ facet, deployment }) =>
      deployment ? [[deployment.address, new URL('../package.json', artifactUrl(facet))] as const] : [],
    ),
  )
  const unit = new Set(desired.unit?.contracts.map(({ address }) => address))
  const governance = new URL(import.meta.resolve('@diamond-pau/governance/package.json'))
  return [...sharedDeployments(desired), ...pauContracts(desired)].map((contract) => {
    const own = unit.has(contract.address) ? governance : facets.get(contract.address)
    return bundle(contract, own ?? core, desired.chainId)
  })
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
