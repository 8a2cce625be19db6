import { readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  createLocalChain,
  expectRevert,
  type LocalChain,
  type LocalContract,
  send,
} from '@diamond-pau/contracts/testing'
import { DEFAULT_ADMIN_ROLE, erc7201Slot } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ETH, moduleArtifact, REQUEST } from './fixture.ts'

const artifact = (name: string) => readArtifact(new URL(`../build/test/${name}.json`, import.meta.url))

let chain: LocalChain
let etherfi: LocalContract
let weeth: LocalContract
let weth: LocalContract
let module: LocalContract
let snapshot: Hex
let admin: Address
let almProxy: Address
let stranger: Address

const deploy = async (name: string, args: readonly unknown[] = []) =>
  contractAt(chain, artifact(name), await chain.deploy(artifact(name), args))
const deployModule = async (adminOfModule: Address, proxy: Address) => {
  const { address } = await deploy('DeployedWEETHModule', [weeth.address, weth.address, adminOfModule, proxy])
  return contractAt(chain, moduleArtifact, address)
}
const implementation = () => chain.deploy(moduleArtifact, [weeth.address, weth.address])

beforeAll(async () => {
  chain = await createLocalChain()
  ;[admin, almProxy, stranger] = chain.accounts.slice(1) as [Address, Address, Address]
  etherfi = await deploy('MockEtherFi')
  weeth = await deploy('MockWeETH', [etherfi.address])
  weth = await deploy('MockWETH')
  module = await deployModule(admin, almProxy)
  snapshot = await chain.testClient.snapshot()
})
beforeEach(async () => {
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()
})
afterAll(() => chain?.close())

describe('WEETHModule is set up', () => {
  it('with everything it was told', async () => {
    expect(await module.read('almProxy')).toBe(almProxy)
    expect(await module.read('weeth')).toBe(weeth.address)
    expect(await module.read('weth')).toBe(weth.address)
    expect(await module.read('getRoleMember', [DEFAULT_ADMIN_ROLE, 0n])).toBe(admin)
    expect(await module.read('getRoleMemberCount', [DEFAULT_ADMIN_ROLE])).toBe(1n)
  })

  it('where the live module keeps its one word', async () => {
    const slot = erc7201Slot('almController.storage.WEETHModule')
    const word = await chain.publicClient.getStorageAt({ address: module.address, slot })
    expect(getAddress(`0x${word?.slice(26)}`)).toBe(almProxy)
    expect(moduleArtifact.storageLayout).toEqual([])
  })

  it('with no zero address', async () => {
    await expectRevert(deployModule(zeroAddress, almProxy), 'WEETHModule/invalid-admin')
    await expectRevert(deployModule(admin, zeroAddress), 'WEETHModule/invalid-alm-proxy')
    await expectRevert(chain.deploy(moduleArtifact, [zeroAddress, weth.address]), 'WEETHModule/zero-weeth')
    await expectRevert(chain.deploy(moduleArtifact, [weeth.address, zeroAddress]), 'WEETHModule/zero-weth')
  })

  it('once, and its implementation never', async () => {
    const { abi } = moduleArtifact
    await expectRevert(module.send('initialize', [stranger, stranger]), 'InvalidInitialization', [], abi)
    const bare = contractAt(chain, moduleArtifact, await implementation())
    await expectRevert(bare.send('initialize', [stranger, stranger]), 'InvalidInitialization', [], abi)
  })
})

describe('WEETHModule.claimWithdrawal', () => {
  const claim = (from = almProxy) => module.send('claimWithdrawal', [REQUEST], { from })
  const finalize = (owner = module.address) => etherfi.send('finalize', [REQUEST, owner], { value: ETH })

  it('pays the proxy in WETH and returns how much', async () => {
    await finalize()
    expect(await module.read('claimWithdrawal', [REQUEST], { from: almProxy })).toBe(ETH)
    await claim()
    expect(await weth.read('balanceOf', [almProxy])).toBe(ETH)
    expect(await weth.read('balanceOf', [module.address])).toBe(0n)
    expect(await chain.publicClient.getBalance(module)).toBe(0n)
  })

  it('pays ETH along that reached the module otherwise', async () => {
    await finalize()
    await send(chain, module.address, '0x', { value: 3n })
    await claim()
    expect(await weth.read('balanceOf', [almProxy])).toBe(ETH + 3n)
  })

  it('is for the proxy alone', async () => {
    await finalize()
    for (const from of [stranger, admin]) await expectRevert(claim(from), 'WeEthModule/invalid-sender')
  })

  it('tells an unknown request from one that is not finalised, before it calls out', async () => {
    await expectRevert(claim(), 'WeEthModule/invalid-request-id')
    await etherfi.send('mintShares', [stranger, 11n])
    await etherfi.send('approve', [etherfi.address, 11n], { from: stranger })
    await etherfi.send('requestWithdraw', [module.address, 11n], { from: stranger })
    const id = await etherfi.read('lastRequestId')
    await expectRevert(module.send('claimWithdrawal', [id], { from: almProxy }), 'WeEthModule/request-not-finalized')
  })

  it('claims nothing that belongs to others', async () => {
    await finalize(stranger)
    await expectRevert(claim(), 'MockEtherFi/not-owner')
  })

  it('cannot be re-entered by the venue, which is not the proxy', async () => {
    await finalize()
    await etherfi.send('misbehave', [1, module.address, module.encode('claimWithdrawal', [REQUEST])])
    await expectRevert(claim(), 'WeEthModule/invalid-sender')
  })
})

describe('WEETHModule is upgraded', () => {
  it('by its admin, and keeps what it holds', async () => {
    await module.send('upgradeToAndCall', [await implementation(), '0x'], { from: admin })
    expect(await module.read('almProxy')).toBe(almProxy)
    expect(await module.read('hasRole', [DEFAULT_ADMIN_ROLE, admin])).toBe(true)
  })

  it('by nobody else', async () => {
    const next = await implementation()
    for (const from of [stranger, almProxy]) {
      const upgrade = module.send('upgradeToAndCall', [next, '0x'], { from })
      await expectRevert(upgrade, 'AccessControlUnauthorizedAccount', [from, DEFAULT_ADMIN_ROLE], moduleArtifact.abi)
    }
  })
})
