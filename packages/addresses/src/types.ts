import type { ChainName } from './chains.ts'

export type Address = `0x${string}`

/** Who lists the address: the registries of Spark, SparkLend and Grove, or those who publish the shared Diamond PAU. */
export type Registry = 'spark' | 'sparklend' | 'grove' | 'diamond-pau'

/** One file of `data/`: a snapshot of one repository. */
export type Snapshot = {
  repository: string
  commit: string
  /** Day of the commit; null where it is not known. */
  date: string | null
  note?: string
  lists: {
    registry: Registry
    /** Solidity library of the registry; absent for the Atlas. */
    library?: string
    chainId: number
    records: { name: string; address: string; docNo?: string; comment?: string }[]
  }[]
}

/** One address as one registry lists it. */
export type Listing = {
  chainId: number
  chain: ChainName
  /** Name in the registry. */
  name: string
  address: Address
  registry: Registry
  repository: string
  commit: string
  date: string | null
  /** Citation: `spark-address-registry@5348de2:Ethereum.USDS`, or an Atlas document number. */
  source: string
  /** What the registry says about the address, mostly contract, commit and version. */
  comment?: string
  /** The contract as far as the registry tells: file of which repository, at which commit, released as what. */
  contract?: ContractVersion
}

/** `spark-alm-controller/ALMProxy.sol@6058f68 (v1.0.0)`, taken apart. */
export type ContractVersion = {
  repository: string
  file: string
  commit: string
  /** Null for a commit without a release. */
  version: string | null
}

/** A listing and the name of its generated constant; null for what the registry listed once and lists no longer. */
export type AddressRecord = Listing & {
  constant: string | null
  /** For what is listed no longer: the address that the registry lists under the name now, null where it lists none. */
  supersededBy?: Address | null
}

/** One name that stands for different addresses in two registries of a chain. */
export type Conflict<L extends Listing = AddressRecord> = Pick<Listing, 'chain' | 'chainId' | 'name'> & {
  records: L[]
  /** The registry to believe, or null where each is right about its own contract. */
  winner: Registry | null
  reason: string
}
