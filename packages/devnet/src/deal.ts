import { contractAt, type LocalChain } from '@diamond-pau/contracts/testing'
import { type Address, erc20Abi, type Hex, isAddressEqual, numberToHex } from 'viem'
import { labelled } from './install.ts'
import { GOVERNANCE, type Tokens } from './tokens.ts'

/** Gives an address tokens on top of what it has. Amounts are in base units, of sUSDS in shares. */
export type Deal = (token: Address, to: Address, amount: bigint) => Promise<void>

/** `deal` was asked for a token it cannot make. */
export class UnknownTokenError extends Error {
  override name = 'UnknownTokenError'
}

const MINT = labelled('devnet mint')

/**
 * Writes balances into the storage of any token that keeps them as amounts: into that slot, of those which `balanceOf`
 * reads, on which its answer turns. The supply stays as it is.
 */
export function writeBalances(chain: LocalChain): Deal {
  type Prestate = Record<Address, { storage?: Record<Hex, Hex> }>
  const { publicClient, testClient } = chain

  return async function deal(token, to, amount) {
    const { encode, read } = contractAt(chain, { abi: erc20Abi }, token)
    const balance = () => read<bigint>('balanceOf', [to])
    const wanted = (await balance()) + amount
    const call = { to: token, data: encode('balanceOf', [to]) }
    const params = [call, 'latest', { tracer: 'prestateTracer' }]
    const prestate = (await chain.provider.request({ method: 'debug_traceCall', params } as never)) as Prestate
    const slots = Object.entries(prestate).flatMap(([address, { storage = {} }]) =>
      Object.keys(storage).map((slot) => ({ address: address as Address, slot: slot as Hex })),
    )
    for (const { address, slot } of slots) {
      const before = (await publicClient.getStorageAt({ address, slot })) as Hex
      const write = (value: Hex) => testClient.setStorageAt({ address, index: slot, value })
      await write(numberToHex(wanted, { size: 32 }))
      // A token may fail on what was written where its balances are not.
      if ((await balance().catch(() => undefined)) === wanted) return
      await write(before)
    }
    throw new UnknownTokenError(`No slot of ${token} holds the balance of ${to}.`)
  }
}

/** Makes tokens by their own means: wards mint, ETH is wrapped, USDS is saved. */
export function createDeal(chain: LocalChain, tokens: Tokens): Deal {
  const { dai, usds, usdc, weth, susds } = tokens

  return async function deal(token, to, amount) {
    const is = (candidate: { address: Address }) => isAddressEqual(candidate.address, token)

    const minted = [dai, usds, usdc].find(is)
    if (minted) {
      await minted.send('mint', [to, amount], { from: GOVERNANCE })
    } else if (is(weth)) {
      const balance = await chain.publicClient.getBalance({ address: MINT })
      await chain.testClient.setBalance({ address: MINT, value: balance + amount + 10n ** 18n })
      await weth.send('deposit', [], { from: MINT, value: amount })
      await weth.send('transfer', [to, amount], { from: MINT })
    } else if (is(susds)) {
      // Assets for the shares, and a thousandth more for the interest until the block that saves them.
      const assets = await susds.read<bigint>('previewMint', [amount])
      const enough = (assets * 1001n) / 1000n + 1n
      await deal(usds.address, MINT, enough)
      await usds.send('approve', [susds.address, enough], { from: MINT })
      await susds.send('mint', [amount, to], { from: MINT })
    } else {
      const known = Object.entries({ dai, usds, usdc, weth, susds }).map(([name, { address }]) => `${name} ${address}`)
      throw new UnknownTokenError(`deal cannot make ${token}. It makes ${known.join(', ')}.`)
    }
  }
}
