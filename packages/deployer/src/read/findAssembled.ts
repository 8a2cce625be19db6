import { type Address, getAbiItem, isAddressEqual } from 'viem'
import { assemblerAbi } from '../abi.ts'
import { predictPau } from '../desired/predictPau.ts'
import type { PauAddresses } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { readLogs } from './readLogs.ts'
import { readCode, type View } from './view.ts'

/** A deployer has assembled several PAUs for a Star. */
export class SeveralPausError extends PauError {
  override name = 'SeveralPausError'
}

/**
 * The PAU that a deployer assembled for a Star's admin, from whatever the definition said then: its addresses follow
 * from what the assembler's event says. That the deployer was the one who called shows in the addresses, which bind
 * it, so that nobody can slip in a PAU of his own.
 *
 * @throws SeveralPausError
 */
export async function findAssembled(
  view: View,
  options: {
    deployer: Address
    admin: Address
    assembler: Address
    pauFactory: Address
    agentFactory: Address
    beacon: Address
    /** The factory that has it assembled, where the deployer does not. */
    factory?: Address
  },
): Promise<PauAddresses | undefined> {
  const { assembler: address, admin, deployer, factory } = options
  if ((await readCode(view, address)) === '0x') return undefined
  const event = getAbiItem({ abi: assemblerAbi, name: 'Deployment' })
  const logs = await readLogs(view, { address, event })
  const found = logs.flatMap(({ args }) => {
    const { controller, adminConfig, integrationIds, allocatorAgentConfigs } = args
    const { accessControlAdmins, proxyAdmins, rateLimitsAdmins } = adminConfig
    // Its admin, a Configurator beside it where it was built under one, and the factory that built it.
    const last = factory ? [factory] : []
    if (!equal(proxyAdmins, [admin, ...last]) || !equal(rateLimitsAdmins, accessControlAdmins)) return []
    const beside = accessControlAdmins.slice(1, accessControlAdmins.length - last.length)
    const [configurator] = beside
    if (beside.length > 1 || !equal(accessControlAdmins, [admin, ...beside, ...last])) return []
    for (let instance = 0; instance < logs.length; instance++) {
      const { salt: _, ...pau } = predictPau(
        {
          deployer,
          admin,
          integrationIds,
          agents: allocatorAgentConfigs,
          ...(configurator ? { configurator } : {}),
          ...(factory ? { factory } : {}),
        },
        { ...options, instance },
      )
      if (isAddressEqual(pau.controller, controller)) return [pau]
    }
    return []
  })
  if (found.length > 1) {
    throw new SeveralPausError(
      `${deployer} assembled several PAUs for ${admin}: ${found.map(({ controller }) => controller).join(', ')}. ` +
        'Say which with --controller.',
    )
  }
  return found[0]
}

function equal(a: readonly Address[], b: readonly Address[]): boolean {
  return a.length === b.length && a.every((account, index) => isAddressEqual(account, b[index] as Address))
}
