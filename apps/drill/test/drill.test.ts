import { expectRevert, send, toWires } from '@diamond-pau/contracts/testing'
import { integrationId } from '@diamond-pau/keys'
import { type Hex, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drill } from '../src/drill.ts'
import { SCENARIOS } from '../src/scenarios.ts'
import { table } from '../src/table.ts'
import { approveRelayer, createWorld, CUSTODY, deploy, PEOPLE, refused, STAGES, type World } from '../src/world.ts'

it('loses no more than the limits allow, and exactly that where the attacker wastes no second', async () => {
  const rows = await drill()
  expect(rows.map(({ scenario, stage }) => [scenario, stage])).toEqual(
    SCENARIOS.flatMap(({ name }) => STAGES.map((stage) => [name, stage])),
  )
  for (const { scenario, stage, lost, bound, recovered } of rows) {
    expect(lost, `${scenario} at stage ${stage}`).toBeLessThanOrEqual(bound)
    // The scenarios are as good as an attacker can be: a bound that nobody reaches would hide a limit that does not hold.
    expect(lost, `${scenario} at stage ${stage}`).toBe(bound)
    expect(recovered).toBe(scenario === 'halted bridge' ? lost : 0n)
  }
  expect(table(rows).split('\n')).toHaveLength(1 + 1 + 2 + rows.length + 1 + SCENARIOS.length)
})

describe.each(STAGES)('at stage %i, a cBEAM that is stolen with a relayer', (stage) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(stage)
  })
  afterAll(() => world.close())

  it('brings nobody back: the freezer wins, but for one appointment that was approved and not made', async () => {
    const { unit, pau, controller, exits } = world
    const appoint = () =>
      unit.configurator.send('setRelayer', [pau.proxy.address, PEOPLE.relayer], { from: PEOPLE.govOps })
    const freeze = () => controller.send('removeRelayer', [PEOPLE.relayer], { from: PEOPLE.freezer })

    await freeze()
    await expectRevert(appoint(), 'Configurator/not-valid-data')
    await refused(exits.transfer.send(1n), ['AccessControlUnauthorizedAccount'])

    await approveRelayer(world)
    await appoint()
    await exits.transfer.send(1n)
    await freeze()
    await expectRevert(appoint(), 'Configurator/not-valid-data')
    await refused(exits.transfer.send(1n), ['AccessControlUnauthorizedAccount'])
  })

  it('has no appointment left when the Core Council takes the approval, or the cBEAM, away at once', async () => {
    const { unit, pau, controller } = world
    const { beamState, configurator } = unit
    const council = { from: PEOPLE.coreCouncil }
    const appoint = () => configurator.send('setRelayer', [pau.proxy.address, PEOPLE.relayer], { from: PEOPLE.govOps })
    await approveRelayer(world)
    const action = await configurator.read<Hex>('relayerAction', [pau.proxy.address, PEOPLE.relayer])
    await beamState.send('delInitControllerActions', [keccak256(action), controller.address], council)
    await expectRevert(appoint(), 'Configurator/not-valid-data')
    await approveRelayer(world)
    await beamState.send('unsetCBeamForController', [controller.address, PEOPLE.govOps], council)
    await expectRevert(appoint(), 'Configurator/not-authorized-controller-cBeam')
  })
})

it('a malicious facet that a Star’s admin pulls is past every limit: what the Beacon’s thief cannot make it do', async () => {
  const world = await createWorld(3)
  try {
    const { controller, devnet, pau, usdc } = world
    const facet = await deploy(devnet, 'ThievingFacet')
    const wires = toWires({ 'steal(address,address,uint256)': 'steal(address,address,uint256)' })
    const id = integrationId('THIEVING_FACET')
    await pau.beacon.send('setIntegration', [id, { facet: facet.address, wires }], { from: PEOPLE.publisher })
    const steal = () =>
      send(devnet.chain, controller.address, facet.encode('steal', [usdc.address, PEOPLE.thief, CUSTODY]), {
        from: PEOPLE.thief,
      })
    await expectRevert(steal(), 'CallSelectorNotWired')
    await controller.send('updateIntegrations', [[id]], { from: PEOPLE.governance })
    await steal()
    expect(await usdc.read('balanceOf', [PEOPLE.thief])).toBe(CUSTODY)
  } finally {
    await world.close()
  }
})

it('says how much, never less than it is', () => {
  const row = {
    scenario: 'x',
    stage: 1 as const,
    assumes: 'y',
    lost: 1n,
    bound: 1_000_000_000n,
    recovered: 0n,
    seconds: 3_600n,
  }
  expect(table([row])).toContain('x         1      $1    $1,000')
})
