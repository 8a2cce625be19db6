import type { Address } from 'viem'
import { type Call, governanceCall } from './call.ts'
import { type ControllerAction, type InitLimit, limitsAndActionsCalls, type Unit } from './init.ts'

/** A PAU for the Configurator. */
export type PauRegistration = {
  /** The ALMProxy. */
  pau: Address
  controller: Address
  rateLimits: Address
  /** GovOps. It is registered here; the Core Council pairs it, at once, when this has taken effect. */
  cBeam?: Address
  limits?: readonly Omit<InitLimit, 'rateLimits'>[]
  actions?: readonly Omit<ControllerAction, 'controller'>[]
}

/**
 * Everything that makes a PAU known to the Configurator.
 *
 * @returns `delayed`: one operation for the Timelock. `pairings`: calls of the Core Council, afterwards.
 */
export function registerPau(
  { beamState, configurator }: Pick<Unit, 'beamState' | 'configurator'>,
  { pau, controller, rateLimits, cBeam, limits = [], actions = [] }: PauRegistration,
): { delayed: Call[]; pairings: Call[] } {
  const state = (functionName: string, ...args: unknown[]) => governanceCall('BeamState', beamState, functionName, args)
  return {
    delayed: [
      state('addController', controller),
      state('addRateLimits', rateLimits),
      governanceCall('PauConfigurator', configurator, 'setPauContracts', [pau, controller, rateLimits]),
      ...limitsAndActionsCalls(
        { beamState },
        {
          limits: limits.map((limit) => ({ ...limit, rateLimits })),
          actions: actions.map((action) => ({ ...action, controller })),
        },
      ),
      ...(cBeam ? [state('addCBeam', cBeam)] : []),
    ],
    pairings: cBeam
      ? [state('setCBeamForRateLimits', rateLimits, cBeam), state('setCBeamForController', controller, cBeam)]
      : [],
  }
}
