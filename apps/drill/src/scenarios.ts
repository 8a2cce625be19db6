import { toWires } from '@diamond-pau/contracts/testing'
import { relayCctp } from '@diamond-pau/devnet'
import { HOP, type Limit, MAX_CHANGE, suddenDrain } from '@diamond-pau/governance'
import { integrationId } from '@diamond-pau/keys'
import { encodeFunctionData, parseAbi, type TransactionReceipt } from 'viem'
import { CUSTODY, deploy, type Exit, MAX_AMOUNT, PEOPLE, refused, SLOPE, type World } from './world.ts'

/** What a scenario comes to. Amounts are USDC, 6 decimals. */
export type Outcome = {
  /** What left custody, and neither came back nor is owed by anybody who is not suspect. */
  lost: bigint
  /** The most that the limits allow in the time it took, from the model of limits. */
  bound: bigint
  /** What comes back by itself later on. */
  recovered: bigint
  /** From the first hostile act to the freezer's transaction, in seconds. */
  seconds: bigint
}

export type Scenario = {
  readonly name: string
  /** What the attacker has, and assumes of everybody else. */
  readonly assumes: string
  run(world: World): Promise<Outcome>
}

const HOUR = 3_600n
const DAY = 24n * HOUR
const NOBODY = ['AccessControlUnauthorizedAccount', 'CallSelectorNotWired', 'NotAdmin', '0x']
const STEAL = parseAbi(['function steal(address asset, address to, uint256 amount)'])

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'stolen relayer key',
    assumes: 'every counterparty of every limit is the thief’s; found out after an hour',
    async run(world) {
      const start = await beginning(world)
      const exits = Object.values(world.exits)
      for (const exit of exits) {
        await at(world, start)
        await refused(exit.send(MAX_AMOUNT + 1n), ['RateLimits/rate-limit-exceeded'])
        await drain(world, exit, start)
      }
      await forbidden(world, start, PEOPLE.relayer)
      for (const exit of exits) await drain(world, exit, start + HOUR)
      await freeze(world, start + HOUR)
      return outcome(world, HOUR, BigInt(exits.length) * bound(HOUR, false))
    },
  },
  {
    name: 'stolen cBEAM',
    assumes: 'and the relayer’s key with it, and every counterparty; found out after a day',
    async run(world) {
      const { configurator } = world.unit
      const exits = Object.values(world.exits)
      const start = await beginning(world)
      // Alone it moves nothing, and can neither appoint anybody nor dismiss the freezer.
      for (const exit of exits) {
        await at(world, start)
        await refused(exit.send(1n, PEOPLE.govOps), NOBODY)
      }
      await appoints(world, start, ['Configurator/not-valid-data'])
      for (const time of [start, start + HOP, start + DAY]) {
        for (const exit of exits) {
          // What there is before a raise is worth as much after it, for a raise fills nothing.
          await drain(world, exit, time)
          if (time !== start + DAY) await raise(world, exit, time)
        }
      }
      await at(world, start + DAY)
      const { transfer } = world.exits
      const unlimited = [world.pau.proxy.address, transfer.key, 2n ** 256n - 1n, 0n]
      const raising = configurator.send('setPauRateLimit', unlimited, { from: PEOPLE.govOps })
      await refused(raising, ['Configurator/exceeds-max-amount'])
      await freeze(world, start + DAY)
      await appoints(world, undefined, ['Configurator/not-valid-data'])
      return outcome(world, DAY, BigInt(exits.length) * bound(DAY, true))
    },
  },
  {
    name: 'malicious facet on the Beacon',
    assumes: 'the Beacon’s admin and the relayer are the thief; found out after an hour',
    async run(world) {
      const { controller, pau, usdc, devnet } = world
      const start = await beginning(world)
      const facet = await deploy(devnet, 'ThievingFacet')
      const publish = async (name: string, wires: Record<string, string>) => {
        const args = [integrationId(name), { facet: facet.address, wires: toWires(wires) }]
        await pau.beacon.send('setIntegration', args, { from: PEOPLE.publisher })
      }
      const signature = 'steal(address,address,uint256)'
      await publish('THIEVING_FACET', { [signature]: signature })
      // In the place of a facet that every Star has wired.
      const transfer = 'transfer(address,address,uint256)'
      await publish('TRANSFER_ASSET_FACET', { [`transferAsset_${transfer}`]: transfer })

      const loot = encodeFunctionData({ abi: STEAL, args: [usdc.address, PEOPLE.thief, MAX_AMOUNT] })
      for (const from of [PEOPLE.thief, PEOPLE.relayer, PEOPLE.govOps, PEOPLE.publisher]) {
        const wallet = await devnet.chain.wallet(from)
        await refused(wallet.sendTransaction({ to: controller.address, data: loot } as never), NOBODY)
        const pull = [['THIEVING_FACET', 'TRANSFER_ASSET_FACET'].map(integrationId)]
        const pulling = pau.stages[2].send('updateIntegrations', pull, { from })
        await refused(pulling, NOBODY)
      }
      // The facet that is wired is the one that was pulled: its limit holds, and it pays whom the limit names.
      const wrong = [usdc.address, PEOPLE.thief, 1n]
      await refused(controller.send('transferAsset', wrong, { from: PEOPLE.relayer }), ['RateLimits/zero-maxAmount'])
      if (world.stage === 3) {
        const own = controller.send('transferAsset_transfer', wrong, { from: PEOPLE.relayer })
        await refused(own, ['RateLimits/zero-maxAmount'])
      }
      await freeze(world, start + HOUR)
      return outcome(world, HOUR, 0n)
    },
  },
  {
    name: 'hostile venue',
    assumes: 'a vault keeps what it gets, and the relayer goes on depositing; found out after an hour',
    async run(world) {
      const { controller, vault, exits, devnet, pau } = world
      const start = await beginning(world)
      await at(world, start)
      await refused(exits.deposit.send(MAX_AMOUNT + 1n), ['RateLimits/rate-limit-exceeded'])
      await drain(world, exits.deposit, start)
      // It says that it paid. The limit believes the balance, and refills by nothing.
      await at(world, start)
      await controller.send('withdrawERC4626', [vault.address, MAX_AMOUNT, MAX_AMOUNT], { from: PEOPLE.relayer })
      await at(world, start)
      await refused(exits.deposit.send(1n), ['RateLimits/rate-limit-exceeded'])
      await drain(world, exits.deposit, start + HOUR)
      // It names another asset, of which custody has plenty. That has no limit.
      const { usds } = devnet.tokens
      await devnet.deal(usds.address, pau.proxy.address, 10n ** 24n)
      await vault.send('pretend', [usds.address])
      await refused(exits.deposit.send(1n), ['RateLimits/zero-maxAmount'])
      await freeze(world)
      return outcome(world, HOUR, bound(HOUR, false))
    },
  },
  {
    name: 'halted bridge',
    assumes: 'nothing that is sent arrives, and the relayer goes on sending; found out after an hour',
    async run(world) {
      const { exits, cctp, other } = world
      const start = await beginning(world)
      await at(world, start)
      await refused(exits.bridge.send(MAX_AMOUNT + 1n), ['RateLimits/rate-limit-exceeded'])
      const sent = [await drain(world, exits.bridge, start), await drain(world, exits.bridge, start + HOUR)]
      const arrived = () => other.tokens.usdc.read<bigint>('balanceOf', [PEOPLE.foreign])
      if ((await arrived()) !== 0n) throw new Error('the bridge is not halted')
      await freeze(world, start + HOUR)
      const result = await outcome(world, HOUR, bound(HOUR, false))
      for (const receipt of sent) await relayCctp(receipt as TransactionReceipt, { from: cctp[0], to: cctp[1] })
      return { ...result, recovered: await arrived() }
    },
  },
]

// ------------------------------------------------------------------------------------------------------ what happens

/** A second from which on a scenario knows the time of each of its transactions. */
async function beginning({ devnet: { chain } }: World): Promise<bigint> {
  const start = (await chain.now()) + 3_600n
  await chain.mineAt(start)
  return start
}

/** The next transaction is of this second. */
async function at({ devnet: { chain } }: World, timestamp: bigint): Promise<void> {
  await chain.testClient.setNextBlockTimestamp({ timestamp })
}

/** Sends all that a limit allows in a second. */
async function drain(world: World, { key, send }: Exit, time: bigint): Promise<TransactionReceipt> {
  const { chain } = world.devnet
  if ((await chain.now()) < time) await chain.mineAt(time)
  const left = await world.pau.rateLimits.read<bigint>('getCurrentRateLimit', [key])
  await at(world, time)
  return send(left)
}

/** Raises a limit by as much as a cBEAM may. */
async function raise({ pau, unit, devnet: { chain } }: World, { key }: Exit, time: bigint): Promise<void> {
  const now = await pau.rateLimits.read<Limit>('getRateLimitData', [key])
  const more = (value: bigint) => (value * MAX_CHANGE) / 10n ** 18n
  const raised = (maxAmount: bigint, slope: bigint) =>
    unit.configurator.send('setPauRateLimit', [pau.proxy.address, key, maxAmount, slope], { from: PEOPLE.govOps })
  await chain.testClient.setNextBlockTimestamp({ timestamp: time })
  await refused(raised(more(now.maxAmount) + 1n, now.slope), ['Configurator/exceeds-max-amount'])
  await chain.testClient.setNextBlockTimestamp({ timestamp: time })
  await raised(more(now.maxAmount), more(now.slope))
  await chain.testClient.setNextBlockTimestamp({ timestamp: time })
  await refused(raised(more(more(now.maxAmount)), now.slope), ['Configurator/increment-too-soon'])
}

/** What a relayer cannot do beside its limits: raise them, appoint others, pay somebody else, change parameters. */
async function forbidden(world: World, time: bigint, from: `0x${string}`): Promise<void> {
  const { controller, pau, usdc, exits, vault } = world
  const { rateLimits, proxy, accessControls } = pau
  for (const attempt of [
    () => rateLimits.send('setRateLimitData', [exits.transfer.key, 2n ** 100n, 0n], { from }),
    () => proxy.send('doCall', [usdc.address, usdc.encode('transfer', [PEOPLE.thief, 1n])], { from }),
    () => controller.send('setMaxExchangeRate', [vault.address, 1n, 2n], { from }),
    () => accessControls.send('grantRole', [`0x${'00'.repeat(32)}`, PEOPLE.thief], { from }),
  ]) {
    await at(world, time)
    await refused(attempt(), NOBODY)
  }
  await at(world, time)
  const elsewhere = controller.send('transferAsset', [usdc.address, PEOPLE.thief, 1n], { from })
  await refused(elsewhere, ['RateLimits/zero-maxAmount'])
}

/** The thief of a cBEAM tries to appoint itself, and to bring back the relayer that it also has, approved once. */
async function appoints(world: World, time: bigint | undefined, names: readonly string[]): Promise<void> {
  for (const relayer of [PEOPLE.thief, PEOPLE.relayer]) {
    if (time !== undefined) await at(world, time)
    const appointing = world.unit.configurator.send('setRelayer', [world.pau.proxy.address, relayer], {
      from: PEOPLE.govOps,
    })
    await refused(appointing, names)
  }
}

/** The freezer's one transaction, after which no way out works, for however long the limits refill. */
async function freeze(world: World, time?: bigint): Promise<void> {
  const { controller, devnet, exits, usdc, pau } = world
  if (time !== undefined) {
    if ((await devnet.chain.now()) < time) await devnet.chain.mineAt(time)
    await at(world, time)
  }
  await controller.send('removeRelayer', [PEOPLE.relayer], { from: PEOPLE.freezer })
  const before = await usdc.read<bigint>('balanceOf', [pau.proxy.address])
  for (const wait of [0n, 7n * DAY]) {
    await devnet.chain.mineAt((await devnet.chain.now()) + wait)
    for (const exit of Object.values(exits)) await refused(exit.send(1n), NOBODY)
  }
  if ((await usdc.read<bigint>('balanceOf', [pau.proxy.address])) !== before) throw new Error('money left when frozen')
}

// ------------------------------------------------------------------------------------------------------ what it costs

async function outcome({ usdc, pau }: World, seconds: bigint, most: bigint): Promise<Outcome> {
  const left = await usdc.read<bigint>('balanceOf', [pau.proxy.address])
  return { lost: CUSTODY - left, bound: most, recovered: 0n, seconds }
}

/** What one limit that is full allows in a time: with the second-order limits of GovOps, or as it is. */
function bound(seconds: bigint, mayRaise: boolean): bigint {
  const limit = { maxAmount: MAX_AMOUNT, slope: SLOPE, lastAmount: MAX_AMOUNT, lastUpdated: 10n * DAY }
  if (!mayRaise) return MAX_AMOUNT + SLOPE * seconds
  const policy = { hop: HOP, maxChange: MAX_CHANGE, init: { maxAmount: 0n, slope: 0n } }
  return suddenDrain({ limit, policy, response: seconds }).loss
}
