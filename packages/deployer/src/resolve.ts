import { addressesOf } from '@diamond-pau/addresses'
import type { Address } from 'viem'
import { type Catalogue, catalogue as everyFacet } from './catalogue.ts'
import type { Connection } from './chain/connection.ts'
import type { Definition } from './desired/definition.ts'
import { desire, type DesireInput } from './desired/desire.ts'
import { sharedContracts } from './desired/shared.ts'
import type { Desired, PauAddresses } from './desired/types.ts'
import { PauError } from './errors.ts'
import { readBirthGround } from './governance/birth.ts'
import { factoryDeployment, unitDeployments } from './governance/desireUnit.ts'
import { findAssembled } from './read/findAssembled.ts'
import { locatePau, type SavedAddresses, withAgentsOf } from './read/locatePau.ts'
import { latestView, readCode, type View } from './read/view.ts'

/** A node is on another chain than a definition. */
export class ChainMismatchError extends PauError {
  override name = 'ChainMismatchError'
}

/** The addresses of a new PAU depend on who assembles it, and nobody said who. */
export class NoDeployerError extends PauError {
  override name = 'NoDeployerError'
}

/** Nobody is known who would administer a Beacon on a chain. */
export class NoBeaconAdminError extends PauError {
  override name = 'NoBeaconAdminError'
}

export type ResolveOptions = {
  star: { star: string; name: string }
  definition: Definition
  /** Who assembles a new PAU, on which its addresses depend. Not needed for one that is found. */
  deployer?: Address
  /** A Beacon to use as it is. */
  beacon?: Address
  /** The Controller of the PAU, where it is neither recorded nor published. */
  controller?: Address
  saved?: SavedAddresses
  catalogue?: Catalogue
}

/**
 * The desired state of a Star on the chain of a node: of its PAU where one is found, otherwise of the one to be built.
 * A PAU is found by what the caller, the records or the definition point at, or by the assembler's own events.
 * @throws ChainMismatchError, NoDeployerError, NoBeaconAdminError, and what {@link desire} and {@link locatePau} throw
 */
export async function resolveDesired(connection: Connection, options: ResolveOptions): Promise<Desired> {
  const { definition, star, catalogue = everyFacet } = options
  const { chainId } = definition
  if (connection.chainId !== chainId) {
    throw new ChainMismatchError(
      `The definition of ${star.name} is for chain ${chainId}, but the node is on chain ${connection.chainId}. ` +
        'Pass the --rpc of a node on that chain.',
    )
  }
  const registry = addressesOf(chainId)
  const view = await latestView(connection)
  const found = await locatePau(view, definition, options)

  const deployer = options.deployer ?? (found && definition.admin.value)
  if (!deployer) {
    throw new NoDeployerError(
      `The addresses of ${star.name}'s PAU depend on who assembles it. Pass --deployer, or --controller if it exists.`,
    )
  }
  const beaconAdmin = registry.PAUSE_PROXY ?? definition.beaconAdmin?.value
  const own = beaconAdmin && sharedContracts({ beaconAdmin }).Beacon?.address
  const given = options.beacon ?? found?.beacon
  const beacon = given?.toLowerCase() === own?.toLowerCase() ? undefined : given
  if (!beaconAdmin && !beacon) {
    throw new NoBeaconAdminError(`No Beacon admin is known on chain ${chainId}. Pass the --beacon to use.`)
  }
  const input: DesireInput = {
    star: { star: star.star, name: star.name },
    definition,
    catalogue,
    addresses: registry,
    deployer,
    // Never used with a Beacon that is there already.
    beaconAdmin: beaconAdmin ?? deployer,
    ...(beacon ? { beacon } : {}),
  }
  const grounded = await withBirth(view, input)
  const pau = found?.pau ?? (await assembledBefore(view, grounded))
  return desire({ ...grounded, ...(pau ? { pau } : {}) })
}

/** With what a factory builds from, where one builds the PAU. */
async function withBirth(view: View, input: DesireInput): Promise<DesireInput> {
  const { governance, chainId } = input.definition
  if (!governance?.layer) return input
  const governor = governance.governance ?? input.beaconAdmin
  const { addresses } = unitDeployments({ ...governance, governance: governor, chainId })
  const { address } = factoryDeployment(addresses, sharedContracts(input).PAUAssembler.address)
  return { ...input, birth: await readBirthGround(view, { ...governance, layer: governance.layer }, address) }
}

/** The PAU that was assembled when the definition said something else. */
async function assembledBefore(view: View, input: DesireInput): Promise<PauAddresses | undefined> {
  const { deployer, definition } = input
  const now = desire(input)
  if ((await readCode(view, now.pau.controller)) !== '0x') return undefined
  const { PAUFactory, AdministeredAgentFactory } = sharedContracts(input)
  const pau = await findAssembled(view, {
    deployer,
    admin: now.admin,
    assembler: now.assembler,
    pauFactory: PAUFactory.address,
    agentFactory: AdministeredAgentFactory.address,
    beacon: now.beacon,
    ...(now.unit?.birth ? { factory: now.unit.factory } : {}),
  })
  return pau && withAgentsOf(pau, definition)
}
