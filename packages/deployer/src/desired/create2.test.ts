import { getContractAddress, parseTransaction, recoverTransactionAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { CREATE2_PROXY, CREATE2_PROXY_CREATION } from './create2.ts'

describe('CREATE2_PROXY_CREATION', () => {
  const { transaction, sender, cost } = CREATE2_PROXY_CREATION

  it('is signed by its sender and creates the proxy', async () => {
    expect(await recoverTransactionAddress({ serializedTransaction: transaction as never })).toBe(sender)
    expect(getContractAddress({ from: sender, nonce: 0n })).toBe(CREATE2_PROXY)
  })

  it('costs what its sender is given', () => {
    const { gas = 0n, gasPrice = 0n, chainId } = parseTransaction(transaction)
    expect(gas * gasPrice).toBe(cost)
    expect(chainId).toBeUndefined()
  })
})
