import { deployCore } from '@diamond-pau/contracts/testing'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import { ALLOCATOR_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import { zeroAddress } from 'viem'

/** A PAU whose governance made the calls of the README, and an agent that holds its ALLOCATOR_ROLE. */
export async function adminFixture({ chain, stack }: FixtureContext) {
  const { accessControls, controller, admin } = stack
  const agent = await deployCore(chain, 'AdministeredAgent', [admin])
  return {
    agent,
    async configure(call) {
      await accessControls.send('setRoleAdmin', [ALLOCATOR_ROLE, RELAYER_ADMIN_ROLE])
      await accessControls.send('setRoleAdmin', [FREEZER_ROLE, RELAYER_ADMIN_ROLE])
      await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, controller.address])
      await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, admin])
      await accessControls.send('grantRole', [ALLOCATOR_ROLE, agent.address])
      await agent.send('addAdmin', [controller.address])
      // Named and taken back: tests begin without one.
      await call('setAgent', [agent.address])
      await call('setAgent', [zeroAddress])
    },
    actions: {},
  } satisfies Fixture & Record<string, unknown>
}
