import { encodeCall, legacyFunction } from '../stage.ts'
import { zero } from '../run.ts'
import { mutatingFunctions, type World } from '../world.ts'
import { isRoleFunction } from './roles.ts'
import type { Scenario } from './scenario.ts'

/** A venue calls back, in the middle of an operation, with every function there is. */
export function guardScenarios(world: World): Scenario[] {
  const operation = world.operations.find(({ signature }) => signature === 'depositAave(address,uint256)')
  if (!operation?.venue) throw new Error('there is no Aave to call back')
  const { venue } = operation
  return mutatingFunctions(world.pau)
    .filter((signature) => !isRoleFunction(signature))
    .map((signature) => ({
      layer: world.layer,
      functions: [signature],
      name: 'cannot be called in the middle of an operation, whoever calls',
      ends: { revert: 'ReentrancyGuardReentrantCall' },
      async act(run) {
        await run.limits(operation)
        await operation.action.prepare?.(operation.action.amount)
        const data = encodeCall(world, signature, legacyFunction(world, signature).inputs.map(zero))
        await venue.send('misbehave', [1, run.stage.controller.address, data])
        await run.call(operation.signature, operation.args(operation.action.amount))
      },
    }))
}
