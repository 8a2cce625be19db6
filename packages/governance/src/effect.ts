import { type Address, encodeFunctionData, encodeFunctionResult, type Hex, keccak256 } from 'viem'
import { type Call, governanceArtifact, type GovernanceContract } from './call.ts'

/** What holds once a call was made: a view and the answer it then gives. */
export type Effect = { to: Address; functionName: string; data: Hex; expect: Hex }

type View = readonly [functionName: string, args: readonly unknown[], answer: unknown]

/** For each function that changes something of a unit, the view that tells whether it did. */
const EFFECTS: Record<string, (...args: never[]) => View> = {
  rely: (usr) => ['wards', [usr], 1n],
  deny: (usr) => ['wards', [usr], 0n],
  kiss: (usr) => ['buds', [usr], 1n],
  diss: (usr) => ['buds', [usr], 0n],
  setUserRole: (who, role, enabled) => ['hasUserRole', [who, role], enabled],
  setRoleAction: (role, sig, enabled) => ['isActionInRole', [sig, role], enabled],
  start: () => ['stopped', [], false],
  stop: () => ['stopped', [], true],
  setHop: (rateLimits, value) => ['hop', [rateLimits], value],
  setMaxChange: (rateLimits, value) => ['maxChange', [rateLimits], value],
  addRateLimits: (rateLimits) => ['rateLimits', [rateLimits], 1n],
  delRateLimits: (rateLimits) => ['rateLimits', [rateLimits], 0n],
  addController: (controller) => ['controllers', [controller], 1n],
  delController: (controller) => ['controllers', [controller], 0n],
  addCBeam: (cBeam) => ['cBeams', [cBeam], 1n],
  delCBeam: (cBeam) => ['cBeams', [cBeam], 0n],
  setCBeamForRateLimits: (rateLimits, cBeam) => ['rateLimitsCBeams', [rateLimits, cBeam], 1n],
  unsetCBeamForRateLimits: (rateLimits, cBeam) => ['rateLimitsCBeams', [rateLimits, cBeam], 0n],
  setCBeamForController: (controller, cBeam) => ['controllersCBeams', [controller, cBeam], 1n],
  unsetCBeamForController: (controller, cBeam) => ['controllersCBeams', [controller, cBeam], 0n],
  addInitRateLimits: (key, rateLimits, maxAmount, slope) => ['initRateLimits', [key, rateLimits], [maxAmount, slope]],
  delInitRateLimits: (key, rateLimits) => ['initRateLimits', [key, rateLimits], [0n, 0n]],
  addInitControllerActions: (data, controller) => ['initControllerActions', [keccak256(data), controller], 1n],
  delInitControllerActions: (key, controller) => ['initControllerActions', [key, controller], 0n],
  setPauContracts: (pau, controller, rateLimits) => ['pauContracts', [pau], [controller, rateLimits]],
  setTemplate: (layer, link, limits) => ['getTemplate', [layer], [link, limits]],
  allowFacets: (layer: number, [id]: Hex[], [fingerprint]: Hex[]) => ['allowedFingerprint', [layer, id], fingerprint],
  grantRole: (role, account) => ['hasRole', [role, account], true],
  revokeRole: (role, account) => ['hasRole', [role, account], false],
  setOwner: (owner) => ['owner', [], owner],
  setAuthority: (authority) => ['authority', [], authority],
  cancel: (id) => ['isOperation', [id], false],
}

/**
 * What holds once a call was made, whoever makes it.
 *
 * @throws RangeError for a call that has no lasting effect of its own.
 */
export function effectOf({ contract, to, functionName, args }: Call): Effect {
  const view = EFFECTS[functionName]
  if (!view) throw new RangeError(`${functionName} of ${contract} has no effect that a view tells`)
  const [getter, inputs, answer] = view(...(args as never[]))
  return { to, functionName: getter, ...encode(contract, getter, inputs, answer) }
}

function encode(contract: GovernanceContract, functionName: string, args: readonly unknown[], result: unknown) {
  const { abi } = governanceArtifact(contract)
  return {
    data: encodeFunctionData({ abi, functionName, args }),
    expect: encodeFunctionResult({ abi, functionName, result } as never),
  }
}
