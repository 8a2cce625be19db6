import { deployCore } from '@diamond-pau/contracts/testing'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import { ALLOCATOR_ROLE, FREEZER_ROLE } from '@diamond-pau/keys'
import { keccak256, stringToHex } from 'viem'

/** What the README has governance create. */
export const RELAYER_ADMIN_ROLE = keccak256(stringToHex('RELAYER_ADMIN_ROLE'))

/** A PAU whose governance made the calls of the README, and an agent that holds its ALLOCATOR_ROLE. */
export async function adminFixture({ chain, stack }: FixtureContext) {
  const { accessControls, controller, admin } = stack
  const agent = await deployCore(chain, 'AdministeredAgent', [admin])
  return {
    agent,
    async configure() {
      await accessControls.send('setRoleAdmin', [ALLOCATOR_ROLE, RELAYER_ADMIN_ROLE])
      await accessControls.send('setRoleAdmin', [FREEZER_ROLE, RELAYER_ADMIN_ROLE])
      await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, controller.address])
      await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, admin])
      await accessControls.send('grantRole', [ALLOCATOR_ROLE, agent.address])
      await agent.send('addAdmin', [controller.address])
    },
    actions: {},
  } satisfies Fixture & Record<string, unknown>
}
