import { addressesOf } from '@diamond-pau/addresses'
import { type Address, type Hex, isHex, size } from 'viem'
import { controllerAbi } from '../abi.ts'
import type { Connection } from '../chain/connection.ts'
import type { Definition } from '../desired/definition.ts'
import { sharedContracts } from '../desired/shared.ts'
import { locatePau, type SavedAddresses } from '../read/locatePau.ts'
import { latestView, readCode } from '../read/view.ts'
import { ChainMismatchError, NoBeaconAdminError } from '../resolve.ts'
import { TransitionError } from './readTransition.ts'
import type { TransitionRequest } from './types.ts'

export type TransitionOptions = Pick<TransitionRequest, 'to' | 'from' | 'instance'> & {
  star: { star: string; name: string }
  definition: Definition
  deployer: Address
  beacon?: Address
  /** The diamond of a PAU that is neither saved nor published. */
  controller?: Address
  saved?: SavedAddresses
}

/**
 * What a transition of a Star is about, from its definition: the PAU whose custody is published, or that the records
 * know.
 * @throws ChainMismatchError, TransitionError
 */
export async function transitionRequest(
  connection: Connection,
  options: TransitionOptions,
): Promise<TransitionRequest> {
  const { star, definition, deployer, saved } = options
  const { chainId, live } = definition
  if (connection.chainId !== chainId) {
    throw new ChainMismatchError(
      `The definition of ${star.name} is for chain ${chainId}, but the node is on chain ${connection.chainId}. ` +
        'Pass the --rpc of a node on that chain.',
    )
  }
  const registry = addressesOf(chainId)
  const view = await latestView(connection)
  const located = await locatePau(view, definition, {
    ...(saved ? { saved } : {}),
    ...(options.controller ? { controller: options.controller } : {}),
  })
  const proxy = located?.pau.proxy ?? live?.proxy?.value
  const rateLimits = located?.pau.rateLimits ?? live?.rateLimits?.value ?? (await limitsOf(connection, options))
  if (!proxy || !rateLimits) {
    throw new TransitionError(
      `No custody of ${star.name} is published on chain ${chainId}. An upgrade needs an ALMProxy that exists: ` +
        'pass the --controller of its diamond, or the --deployments that know it.',
    )
  }
  if ((await readCode(view, proxy)) === '0x') {
    throw new TransitionError(
      `The ALMProxy of ${star.name}, ${proxy}, is not on the chain of this node. Pass the --rpc of a node or a fork of ` +
        `chain ${chainId}, or serve it as it is published with pau node ${star.star} --chain ${chainId} --published.`,
    )
  }
  const beaconAdmin = registry.PAUSE_PROXY
  if (!beaconAdmin && !options.beacon && options.to.stage === 3) {
    throw new NoBeaconAdminError(`No Beacon admin is known on chain ${chainId}. Pass the --beacon to use.`)
  }
  const own = beaconAdmin && sharedContracts({ beaconAdmin }).Beacon?.address
  const foreign = options.beacon && options.beacon.toLowerCase() !== own?.toLowerCase()
  return {
    ...star,
    chainId,
    layer: chainId === 1 ? 'mainnet' : 'foreign',
    proxy,
    rateLimits,
    admin: definition.admin.value,
    deployer,
    // Decides where the ParameterRegistry's Beacon would be; only Stage 3 asks for one.
    beaconAdmin: beaconAdmin ?? deployer,
    addresses: registry,
    to: options.to,
    hints: hintsOf(definition),
    ...(foreign ? { beacon: options.beacon } : {}),
    ...(options.from ? { from: options.from } : {}),
    ...(options.instance ? { instance: options.instance } : {}),
  }
}

async function limitsOf({ client }: Connection, { definition, from }: TransitionOptions): Promise<Address | undefined> {
  const controller = from ?? definition.live?.controller?.value
  if (!controller || !(await client.getCode({ address: controller }))) return undefined
  return client.readContract({ address: controller, abi: controllerAbi, functionName: 'rateLimits' })
}

/** Accounts, ids and numbers that a definition names: its limits may be those of the chain. */
function hintsOf({ limits, parameters }: Definition): (Hex | number)[] {
  const isAccount = (value: unknown): value is Hex => isHex(value) && size(value) === 20
  const isId = (value: unknown): value is Hex => isHex(value) && size(value) === 32
  const named = limits.flatMap(({ args }): unknown[] => Object.values(args))
  // Ids are those of pools. Recipients of bridges are words too, and no pools.
  const set = parameters.flatMap(({ integration, args }) =>
    integration === 'UNISWAP_V4_FACET' ? args : args.filter((value) => !isId(value)),
  )
  const usable = (value: unknown): value is Hex | number => typeof value === 'number' || isAccount(value) || isId(value)
  return [...new Set([...named, ...set].filter(usable))]
}
