import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, erc7201Slot, integrationId } from '@diamond-pau/keys'
import { type Address, type Hex, keccak256, pad, size, toHex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coreArtifact } from '../src/contracts.ts'
import { catalogue, desire, type Desired, type Finding, resolveDesired } from '../src/index.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

let rig: Rig
let desired: Desired

beforeAll(async () => {
  rig = await createRig()
  desired = rig.desired()
  await rig.execute(await rig.plan(desired))
  await rig.mark()
})
afterAll(() => rig.close())

const admin = OSERO.admin.value
const agent = () => desired.pau.agents[0] as Address
const facet = (id: string) => desired.integrations.find((integration) => integration.facet.id === id)?.deployment

/** Expects exactly one finding, which fails the verification. */
async function expectDrift(what: string, expected?: string, actual?: string): Promise<void> {
  const { findings } = await rig.verify(desired)
  expect(findings.map((finding) => finding.what)).toEqual([what])
  const [finding] = findings as [Finding]
  expect(finding.severity).toBe('drift')
  if (expected !== undefined) expect(finding.expected).toContain(expected)
  if (actual !== undefined) expect(finding.actual).toContain(actual)
}

describe('law 8: verification needs no trust in the tool', () => {
  beforeEach(() => rig.reset())

  it('finds nothing in a fresh deployment, and says what it compared', async () => {
    const { findings, checked } = await rig.verify(desired)
    expect(findings).toEqual([])
    expect(checked).toEqual({
      governance: 0,
      contracts: 13,
      integrations: 3,
      roleHolders: 6,
      agentMembers: 4,
      parameters: 2,
      limits: 4,
    })
  })

  it('finds a role granted to a stranger', async () => {
    const accessControls = rig.core('AccessControls', desired.pau.accessControls)
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from: admin })
    await expectDrift('ALLOCATOR_ROLE on AccessControls', 'not in the definition', STRANGER)
  })

  it.each([
    ['ALMProxy', 'proxy'],
    ['RateLimits', 'rateLimits'],
  ] as const)('finds a role on %s, whose holders cannot be enumerated', async (name, contract) => {
    const target = rig.core(name, desired.pau[contract])
    await target.send('grantRole', [CONTROLLER, STRANGER], { from: admin })
    await expectDrift(`CONTROLLER on ${name}`, 'not in the definition', STRANGER)
    await target.send('revokeRole', [CONTROLLER, STRANGER], { from: admin })
    expect((await rig.verify(desired)).findings).toEqual([])
  })

  it('finds a role that nobody knows, and the role that administers another', async () => {
    const role = keccak256(toHex('BACKDOOR'))
    const accessControls = rig.core('AccessControls', desired.pau.accessControls)
    await accessControls.send('setRoleAdmin', [ALLOCATOR_ROLE, role], { from: admin })
    await expectDrift('Admin of ALLOCATOR_ROLE on AccessControls', 'DEFAULT_ADMIN_ROLE', role)
    await accessControls.send('grantRole', [role, STRANGER], { from: admin })
    expect((await rig.verify(desired)).findings.map(({ what }) => what)).toContain(`${role} on AccessControls`)
  })

  it('finds what is left with the deployer', async () => {
    const proxy = rig.core('ALMProxy', desired.pau.proxy)
    await proxy.send('grantRole', [DEFAULT_ADMIN_ROLE, rig.deployer], { from: admin })
    await expectDrift('DEFAULT_ADMIN_ROLE on ALMProxy', 'not in the definition', `${rig.deployer} (the deployer)`)
  })

  it('finds a stranger who administers the Beacon', async () => {
    const beacon = rig.core('Beacon', desired.beacon)
    await beacon.send('grantRole', [DEFAULT_ADMIN_ROLE, STRANGER], { from: desired.beaconAdmin })
    await expectDrift('DEFAULT_ADMIN_ROLE on Beacon', 'not in the definition', STRANGER)
  })

  it('finds an integration removed from the Controller', async () => {
    const controller = rig.core('Controller', desired.pau.controller)
    await controller.send('removeIntegrations', [[integrationId('DIAMOND_LOUPE_FACET')]], { from: admin })
    await expectDrift('DIAMOND_LOUPE_FACET in the Controller', '2 wires', 'not there')
  })

  it("finds an integration removed from the Beacon, apart from the Controller's copy", async () => {
    const beacon = rig.core('Beacon', desired.beacon)
    await beacon.send('removeIntegration', [integrationId('AAVE_FACET')], { from: desired.beaconAdmin })
    await expectDrift('AAVE_FACET on the Beacon', '7 wires', 'not there')
  })

  it('finds a wire that leads elsewhere, first on the Beacon, then in the copy', async () => {
    const { facet: entry } = desired.integrations[0] as Desired['integrations'][number]
    const [first, second, ...rest] = entry.wires.map(({ callSelector, delegateSelector }) => ({
      callSelector,
      delegateSelector,
    }))
    if (!first || !second) throw new Error(`${entry.id} has two wires`)
    const crossed = [
      { ...first, delegateSelector: second.delegateSelector },
      { ...second, delegateSelector: first.delegateSelector },
    ]
    const config = { facet: facet(entry.id)?.address, wires: [...crossed, ...rest] }
    const beacon = rig.core('Beacon', desired.beacon)
    await beacon.send('setIntegration', [entry.idBytes32, config], { from: desired.beaconAdmin })
    await expectDrift(`${entry.id} on the Beacon`)
    const controller = rig.core('Controller', desired.pau.controller)
    await controller.send('updateIntegrations', [[entry.idBytes32]], { from: admin })
    const { findings } = await rig.verify(desired)
    expect(findings.map(({ what }) => what)).toContain(`${entry.id} in the Controller`)
  })

  it('finds a limit that was changed', async () => {
    const [limit] = OSERO.limits
    const rateLimits = rig.core('RateLimits', desired.pau.rateLimits)
    await rateLimits.send('setRateLimitData', [limit?.key, 10n ** 24n, 1n], { from: admin })
    await expectDrift('LIMIT_USDS_MINT', '5,000,000 USDS', '1,000,000 USDS')
  })

  it('finds a limit that only refills at another pace', async () => {
    const [limit] = OSERO.limits
    const rateLimits = rig.core('RateLimits', desired.pau.rateLimits)
    await rateLimits.send('setRateLimitData', [limit?.key, limit?.maxAmount, 2n * (limit?.slope ?? 0n)], {
      from: admin,
    })
    await expectDrift('LIMIT_USDS_MINT', '5,000,000 USDS a day', '10,000,000 USDS a day')
  })

  it('finds a limit that nobody defined', async () => {
    const key = keccak256(toHex('a limit'))
    const rateLimits = rig.core('RateLimits', desired.pau.rateLimits)
    await rateLimits.send('setRateLimitData', [key, 1n, 0n], { from: admin })
    await expectDrift(`Limit ${key}`)
  })

  it('finds a parameter that was changed', async () => {
    const { name, set, value } = desired.parameters[1] as Desired['parameters'][number]
    const lower = set.replace(/[0-9a-f]{64}$/, pad('0x1').slice(2)) as Hex
    const wallet = await rig.chain.wallet(admin)
    await wallet.sendTransaction({ to: desired.pau.controller, data: lower })
    await expectDrift(name, value, pad('0x1'))
  })

  it('finds an actor removed, and an actor added', async () => {
    const [actor] = desired.agents[0]?.actors ?? []
    const target = rig.core('AdministeredAgent', agent())
    await target.send('removeActor', [actor], { from: admin })
    await expectDrift('actor of the agent "relayers"', `${actor} is an actor`, 'is not')
    await target.send('addActor', [actor], { from: admin })
    await target.send('addActor', [STRANGER], { from: admin })
    await expectDrift('actor of the agent "relayers"', 'not in the definition', STRANGER)
  })

  it("finds other bytecode at a facet's address", async () => {
    const address = facet('AAVE_FACET')?.address as Address
    const code = (await rig.chain.publicClient.getCode({ address })) as Hex
    // One byte, in the last function and before the metadata.
    const byte = size(code) - 100
    const other = code.slice(2 + 2 * byte, 4 + 2 * byte) === '00' ? '01' : '00'
    const bytecode = `${code.slice(0, 2 + 2 * byte)}${other}${code.slice(4 + 2 * byte)}` as Hex
    await rig.chain.testClient.setCode({ address, bytecode })
    await expectDrift(`Code of AaveFacet at ${address}`, "this repository's build", `other code from byte ${byte} on`)
  })

  it('finds another immutable in the same bytecode', async () => {
    const address = facet('USDS_FACET')?.address as Address
    const code = (await rig.chain.publicClient.getCode({ address })) as Hex
    const usds = '0xdC035D45d973E3EC169d2276DDab16f1e407384F'
    const bytecode = code.replaceAll(usds.slice(2).toLowerCase(), STRANGER.slice(2).toLowerCase()) as Hex
    expect(bytecode).not.toBe(code)
    await rig.chain.testClient.setCode({ address, bytecode })
    await expectDrift(`usds_ of USDSFacet at ${address}`, usds.slice(2).toLowerCase(), STRANGER.slice(2).toLowerCase())
  })

  it('finds other code under the PAU itself, which the factories made', async () => {
    const address = desired.pau.proxy
    await rig.chain.testClient.setCode({ address, bytecode: coreArtifact('RateLimits').deployedBytecode })
    const { findings } = await rig.verify(desired)
    expect(findings.map(({ what }) => what)).toContain(`Code of ALMProxy at ${address}`)
  })

  it("finds other addresses in the Controller's shared storage", async () => {
    const slot = erc7201Slot('sky.pau.storage.SharedController')
    const index = toHex(BigInt(slot) + 1n, { size: 32 })
    await rig.chain.testClient.setStorageAt({ address: desired.pau.controller, index, value: pad(STRANGER) })
    await expectDrift("ALMProxy in the Controller's shared storage", desired.pau.proxy, STRANGER)
  })

  it('says of a PAU that is not there just that', async () => {
    const elsewhere: Desired = { ...desired, pau: { ...desired.pau, controller: STRANGER } }
    const { findings } = await rig.verify(elsewhere)
    expect(findings.map(({ what }) => what)).toEqual(['PAU of Osero'])
  })
})

describe('a PAU under a Beacon that others administer', () => {
  beforeEach(() => rig.reset())

  it('is found by its Controller and verified against what that Beacon publishes', async () => {
    const found = await resolveDesired(rig.connection, {
      star: { star: 'osero', name: 'Osero' },
      definition: OSERO,
      controller: desired.pau.controller,
    })
    expect(found.pau).toEqual(desired.pau)
    expect((await rig.verify(found)).findings).toEqual([])
  })

  it('needs nothing but what that Beacon has', async () => {
    const beacon = desired.beacon
    const adopted = desire({
      star: { star: 'osero', name: 'Osero' },
      definition: OSERO,
      catalogue,
      addresses: {},
      deployer: rig.deployer,
      beaconAdmin: zeroAddress,
      beacon,
      pau: desired.pau,
    })
    expect(adopted.shared.map(({ name }) => name)).not.toContain('Beacon')
    expect((await rig.plan(adopted)).steps).toEqual([])

    const target = rig.core('Beacon', beacon)
    await target.send('removeIntegration', [integrationId('AAVE_FACET')], { from: desired.beaconAdmin })
    await expect(rig.plan(adopted)).rejects.toThrow(
      `Osero needs AAVE_FACET, which the Beacon ${beacon} does not publish. Its admin (${desired.beaconAdmin}) has to`,
    )
  })
})
