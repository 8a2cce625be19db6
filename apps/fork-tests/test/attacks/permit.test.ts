// Permit front-running: there is nothing to run in front of. No facet takes a signature, and custody gives none: it has no
// key, and answers no question about signatures.

import { abis } from '@diamond-pau/catalogue'
import { coreArtifact, expectRevert } from '@diamond-pau/contracts/testing'
import { installUniswapV3, installUniswapV4, type UniswapV3, type UniswapV4 } from '@diamond-pau/devnet'
import {
  type AbiParameter,
  type Address,
  encodeFunctionData,
  type Hex,
  maxUint160,
  maxUint256,
  maxUint48,
  parseAbi,
  parseSignature,
  zeroHash,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect } from 'vitest'
import { createDevnetPau } from '../../src/pau.ts'
import { anywhere, fromState, it, openDevnet } from '../../src/suite.ts'

/** A parameter and whatever lies within it. */
const flat = (parameter: AbiParameter): AbiParameter[] => [
  parameter,
  ...('components' in parameter ? parameter.components.flatMap(flat) : []),
]
/** What a function has that a signature would come in by. */
function signatureOf({ name, inputs }: { name: string; inputs: readonly AbiParameter[] }): string[] {
  const parameters = inputs.flatMap(flat)
  const named = parameters.filter((parameter) => /^_?(v|r|s|vs|sig|signature|permit)$/i.test(parameter.name ?? ''))
  const found = named.map((parameter) => `${name}(${parameter.name})`)
  return /permit|withSig|bySig/i.test(name) ? [name, ...found] : found
}

describe('permit front-running', () => {
  anywhere.each(Object.entries(abis))('%s takes no permit and no signature', (_, abi) => {
    // What only reads, such as the address of Permit2, uses no permit.
    const writes = abi.filter((item) => item.type === 'function' && !/view|pure/.test(item.stateMutability))
    expect(writes.flatMap((item) => signatureOf(item as never))).toEqual([])
  })

  anywhere('is looked for where it would be: in a name, in a parameter and in a struct', () => {
    const v = { name: 'v', type: 'uint8' }
    expect(signatureOf({ name: 'depositWithPermit', inputs: [] })).toEqual(['depositWithPermit'])
    expect(signatureOf({ name: 'deposit', inputs: [v] })).toEqual(['deposit(v)'])
    const struct = { name: 'order', type: 'tuple', components: [v] }
    expect(signatureOf({ name: 'deposit', inputs: [struct] })).toEqual(['deposit(v)'])
  })
})

describe('a permit that a stranger presents', () => {
  const AMOUNT = 10n ** 21n
  /** Somebody with a key, whose signatures the stranger has seen. */
  const holder = privateKeyToAccount(generatePrivateKey())
  let uniswapV3: UniswapV3
  let uniswapV4: UniswapV4
  let position: { proxys: bigint; holders: bigint }

  const state = fromState(async () => {
    const devnet = await openDevnet()
    uniswapV3 = await installUniswapV3(devnet)
    uniswapV4 = await installUniswapV4(devnet)
    const pau = await createDevnetPau(['AAVE_FACET'], { devnet })
    for (const owner of [pau.proxy, holder.address]) {
      await pau.devnet.aave.supply('usds', AMOUNT, owner)
      await pau.devnet.deal(pau.devnet.tokens.usds.address, owner, AMOUNT)
    }
    const { usdc, usds } = pau.devnet.tokens
    const pool = await uniswapV3.createPool({ tokens: [usdc, usds], fee: 100, tick: 276_324 })
    const ticks = { lower: 276_300, upper: 276_350 }
    const amounts = { amount0: 10n ** 9n, amount1: AMOUNT }
    position = {
      proxys: await pool.addLiquidity(ticks, amounts, pau.proxy),
      holders: await pool.addLiquidity(ticks, amounts, holder.address),
    }
    return pau
  })
  const stranger = () => state().devnet.chain.accounts[5] as Address
  const domain = (verifyingContract: Address, name: string, version?: string) => ({
    name,
    ...(version ? { version } : {}),
    chainId: state().devnet.chain.chainId,
    verifyingContract,
  })
  const rsv = (signature: Hex) => {
    const { r, s, v } = parseSignature(signature)
    return { v: Number(v), r, s }
  }
  type Signature = { v: number; r: Hex; s: Hex }
  /** From which nobody is recovered: the zero address. */
  const NOBODYS: Signature = { v: 27, r: zeroHash, s: zeroHash }

  it('of a token works for a holder’s own, before the holder does, and for custody’s never', async () => {
    const { devnet, proxy } = state()
    const token = devnet.aave.aTokens.usds
    const signed = async (owner: Address) =>
      rsv(
        await holder.signTypedData({
          domain: domain(token.address, await token.read<string>('name'), '1'),
          types: {
            Permit: [
              { name: 'owner', type: 'address' },
              { name: 'spender', type: 'address' },
              { name: 'value', type: 'uint256' },
              { name: 'nonce', type: 'uint256' },
              { name: 'deadline', type: 'uint256' },
            ],
          },
          primaryType: 'Permit',
          message: { owner, spender: stranger(), value: AMOUNT, nonce: 0n, deadline: maxUint256 },
        }),
      )
    const permit = (owner: Address, { v, r, s }: Signature, from = stranger()) =>
      token.send('permit', [owner, stranger(), AMOUNT, maxUint256, v, r, s], { from })

    await permit(holder.address, await signed(holder.address))
    await token.send('transferFrom', [holder.address, stranger(), AMOUNT], { from: stranger() })
    // The holder comes second, and whatever the permit was part of fails.
    const second = permit(holder.address, await signed(holder.address), holder.address)
    await expectRevert(second, 'InvalidSignature', undefined, token.abi)

    for (const signature of [await signed(proxy), await signed(holder.address)]) {
      await expectRevert(permit(proxy, signature), 'InvalidSignature', undefined, token.abi)
    }
    await expectRevert(permit(proxy, NOBODYS), 'ECDSAInvalidSignature', undefined, token.abi)
    expect(await token.read('allowance', [proxy, stranger()])).toBe(0n)
  })

  it('to Permit2 moves nothing of custody, even where a token let Permit2 have everything', async () => {
    const { devnet, proxy } = state()
    const { permit2 } = uniswapV4
    const { usds } = devnet.tokens
    const abi = [...permit2.abi, ...PERMIT2]
    const details = { token: usds.address, amount: maxUint160, expiration: Number(maxUint48), nonce: 0 }
    const single = { details, spender: stranger(), sigDeadline: maxUint256 }
    const present = async (owner: Address, signature: Hex) => {
      const wallet = await devnet.chain.wallet(stranger())
      const args = [owner, single, signature] as const
      const data = encodeFunctionData({ abi: PERMIT2, functionName: 'permit', args })
      return wallet.sendTransaction({ to: permit2.address, data })
    }
    const signature = await holder.signTypedData({
      domain: domain(permit2.address, 'Permit2'),
      types: {
        PermitDetails: [
          { name: 'token', type: 'address' },
          { name: 'amount', type: 'uint160' },
          { name: 'expiration', type: 'uint48' },
          { name: 'nonce', type: 'uint48' },
        ],
        PermitSingle: [
          { name: 'details', type: 'PermitDetails' },
          { name: 'spender', type: 'address' },
          { name: 'sigDeadline', type: 'uint256' },
        ],
      },
      primaryType: 'PermitSingle',
      message: single,
    })
    const allowed = async (owner: Address) =>
      (await permit2.read<[bigint]>('allowance', [owner, usds.address, stranger()]))[0]

    for (const owner of [holder.address, proxy])
      await usds.send('approve', [permit2.address, maxUint256], { from: owner })
    await present(holder.address, signature)
    expect(await allowed(holder.address)).toBe(maxUint160)

    // It asks a contract whether the signature is its own, and custody has no answer.
    await expectRevert(present(proxy, signature), '0x', undefined, abi)
    expect(await allowed(proxy)).toBe(0n)

    await devnet.chain.testClient.setCode({ address: proxy, bytecode: SAYS_YES })
    await present(proxy, signature)
    expect(await allowed(proxy)).toBe(maxUint160)
  })

  it('for a position of Uniswap V3 works for a holder’s, and for custody’s never', async () => {
    const { devnet, proxy } = state()
    const { positionManager } = uniswapV3
    const permit = async (tokenId: bigint) => {
      const signature = await holder.signTypedData({
        domain: domain(positionManager.address, 'Uniswap V3 Positions NFT-V1', '1'),
        types: {
          Permit: [
            { name: 'spender', type: 'address' },
            { name: 'tokenId', type: 'uint256' },
            { name: 'nonce', type: 'uint256' },
            { name: 'deadline', type: 'uint256' },
          ],
        },
        primaryType: 'Permit',
        message: { spender: stranger(), tokenId, nonce: 0n, deadline: maxUint256 },
      })
      const { v, r, s } = rsv(signature)
      return positionManager.send('permit', [stranger(), tokenId, maxUint256, v, r, s], { from: stranger() })
    }
    await permit(position.holders)
    await positionManager.send('transferFrom', [holder.address, stranger(), position.holders], { from: stranger() })

    await expectRevert(permit(position.proxys), '0x')
    expect(await positionManager.read('ownerOf', [position.proxys])).toBe(proxy)

    await devnet.chain.testClient.setCode({ address: proxy, bytecode: SAYS_YES })
    await permit(position.proxys)
    expect(await positionManager.read('getApproved', [position.proxys])).toBe(stranger())
  })

  anywhere('has nobody to vouch for it: custody does not know EIP-1271', () => {
    for (const name of ['ALMProxy', 'ALMProxyFreezable', 'Controller'] as const) {
      const functions = coreArtifact(name).abi.flatMap((item) => (item.type === 'function' ? [item.name] : []))
      expect(functions).not.toContain('isValidSignature')
    }
  })
})

/** A custody that vouches for whatever signature it is asked about: EIP-1271's magic value. */
const SAYS_YES = '0x631626ba7e60e01b60005260206000f3'

const PERMIT2 = parseAbi([
  'struct PermitDetails { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { PermitDetails details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permitSingle, bytes signature)',
])
