import { contractAt, coreArtifact, expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { installSafe, type Safe, type SafeContracts } from '@diamond-pau/devnet'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, diamondKey, integrationId } from '@diamond-pau/keys'
import { type Address, parseUnits } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

// People act for a PAU through Safes: its relayers, its admin, and whom it pays.

const usds = (amount: number) => parseUnits(String(amount), 18)

let pau: DevnetPau
let contracts: SafeContracts
let relayers: Safe
let council: Safe
let treasury: Safe

fromState(async () => {
  const devnet = await openDevnet()
  contracts = await installSafe(devnet)
  pau = await createDevnetPau(['TRANSFER_ASSET_FACET'], { devnet })
  const { chain, deal, tokens } = pau.devnet
  const [, , ...people] = chain.accounts as readonly [Address, Address, ...Address[]]
  relayers = await contracts.createSafe(people.slice(0, 3), 2)
  council = await contracts.createSafe(people.slice(3, 8), 3)
  treasury = await contracts.createSafe(people.slice(0, 2), 1)

  await pau.accessControls.send('grantRole', [ALLOCATOR_ROLE, relayers.address])
  for (const contract of [pau.accessControls, pau.rateLimits]) {
    await contract.send('grantRole', [DEFAULT_ADMIN_ROLE, council.address])
    await contract.send('revokeRole', [DEFAULT_ADMIN_ROLE, pau.admin])
  }
  await deal(tokens.usds.address, pau.proxy, usds(1000))
  return pau
})

const token = () => pau.devnet.tokens.usds
const balance = (account: Address) => token().read<bigint>('balanceOf', [account])
const key = () => diamondKey('LIMIT_ASSET_TRANSFER', { asset: token().address, destination: treasury.address })
const call = ({ address, encode }: LocalContract, name: string, ...args: unknown[]) => ({
  to: address,
  data: encode(name, args),
})
const pay = (amount: bigint) =>
  call(pau.controller, 'transferAsset_transfer', token().address, treasury.address, amount)
const limit = (amount: bigint, slope = 0n) => call(pau.rateLimits, 'setRateLimitData', key(), amount, slope)

describe('a PAU whose people are Safes', () => {
  it('pays when the council has set a limit and enough relayers agree', async () => {
    await council.execute(limit(usds(100)))
    await relayers.execute(pay(usds(100)))
    expect(await balance(treasury.address)).toBe(usds(100))
    expect(await pau.left(key())).toBe(0n)
    // And the treasury's own owners take it from there.
    const [owner] = treasury.owners as readonly [Address]
    await treasury.execute(call(token(), 'transfer', owner, usds(100)))
    expect(await balance(owner)).toBe(usds(100))
  })

  it('does nothing for fewer, nor for one of them alone', async () => {
    await council.execute(limit(usds(100)), council.owners.slice(1, 4))
    await expectRevert(relayers.execute(pay(1n), relayers.owners.slice(0, 1)), 'GS020')
    const [owner] = relayers.owners as readonly [Address]
    const alone = pau.controller.send('transferAsset_transfer', [token().address, treasury.address, 1n], {
      from: owner,
    })
    await expect(alone).rejects.toThrow()
    expect(await pau.left(key())).toBe(usds(100))
  })

  it('has a batch of payments succeed or fail as one', async () => {
    await council.execute(limit(usds(100)))
    await expectRevert(relayers.execute([pay(usds(60)), pay(usds(40) + 1n)]), 'GS013')
    expect(await balance(treasury.address)).toBe(0n)
    expect(await pau.left(key())).toBe(usds(100))
    await relayers.execute([pay(usds(60)), pay(usds(40))])
    expect(await pau.left(key())).toBe(0n)
  })

  it('lets a payment that waited for signatures find the limit refilled', async () => {
    await council.execute(limit(usds(100), usds(1)))
    await relayers.execute(pay(usds(100)))
    const next = await relayers.prepare(pay(usds(60)))
    await expectRevert(relayers.send(next, relayers.owners.slice(0, 2)), 'GS013')
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 60n)
    await relayers.send(next, relayers.owners.slice(1, 3))
    expect(await balance(treasury.address)).toBe(usds(160))
  })

  it('is set up and closed by the council in one transaction each', async () => {
    await council.execute([limit(usds(100)), call(pau.accessControls, 'revokeRole', ALLOCATOR_ROLE, pau.allocator)])
    await expect(pau.operate('transferAsset_transfer', token().address, treasury.address, 1n)).rejects.toThrow()
    await relayers.execute(pay(1n))

    const controller = contractAt(pau.devnet.chain, coreArtifact('Controller'), pau.controller.address)
    await council.execute([
      call(pau.accessControls, 'revokeRole', ALLOCATOR_ROLE, relayers.address),
      call(controller, 'removeIntegrations', [integrationId('TRANSFER_ASSET_FACET')]),
    ])
    await expectRevert(relayers.execute(pay(1n)), 'GS013')
    await council.execute(call(controller, 'updateIntegrations', [integrationId('TRANSFER_ASSET_FACET')]))
    await expectRevert(relayers.execute(pay(1n)), 'GS013')
    await council.execute(call(pau.accessControls, 'grantRole', ALLOCATOR_ROLE, relayers.address))
    await relayers.execute(pay(1n))
    expect(await balance(treasury.address)).toBe(2n)
  })

  it('is not governed by its relayers', async () => {
    await expectRevert(relayers.execute(limit(usds(100))), 'GS013')
    expect(await pau.left(key())).toBe(0n)
  })

  it('takes signatures by keys that never sent a transaction', async () => {
    const keys = ['0x01', '0x02'].map((digits) => privateKeyToAccount(`0x${digits.slice(2).padStart(64, '0')}`))
    const signers = keys.map(({ address }) => address)
    const offline = await contracts.createSafe(signers)
    await council.execute([limit(1n), call(pau.accessControls, 'grantRole', ALLOCATOR_ROLE, offline.address)])
    await offline.execute(pay(1n), keys)
    expect(await balance(treasury.address)).toBe(1n)
    for (const address of signers) {
      expect(await pau.devnet.chain.publicClient.getTransactionCount({ address })).toBe(0)
    }
  })
})
