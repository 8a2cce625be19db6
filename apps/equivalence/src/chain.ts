import { attachLocalChain, createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import type { ForkedChain } from '@diamond-pau/devnet'
import { type Address, type EIP1193Provider, type Hex, numberToHex } from 'viem'

/** Enough for any call, and the same for each: what is left of it must not differ. */
const GAS = numberToHex(16_000_000)

/** What a transaction is, without anything that could differ from run to run. */
export type Call = { from: Address; to: Address; data: Hex; value?: bigint }

/** A chain on which equal calls have equal effects. */
export type SteadyChain = LocalChain & {
  /** The block that everything comes after. */
  readonly origin: bigint
  /** Sends a transaction from any address and returns its hash. A revert is thrown. */
  transact(call: Call): Promise<Hex>
  /** Lets the next transaction come so many seconds later. */
  wait(seconds: bigint): void
  /** Does something in no time: its transactions move no clock. */
  atOnce<result>(act: () => Promise<result>): Promise<result>
  /** Goes on as a fork of what it is by now, where it is to be one. */
  fork(): Promise<void>
}

/**
 * Makes a chain whose clock only transactions move, a second each, and go back with snapshots; and where gas costs
 * nothing, so that balances tell of nothing but calls.
 *
 * @param behind - The chain behind it, a new one in this process where left out.
 */
export async function createSteadyChain(behind?: ForkedChain): Promise<SteadyChain> {
  const inner = behind ?? (await createLocalChain())
  const origin = await inner.publicClient.getBlockNumber()
  const times = new Map<unknown, bigint>()
  let time = await inner.now()
  let step = 1n

  async function request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    const pass = () => inner.provider.request({ method, params } as never) as Promise<unknown>
    const [first] = (params ?? []) as unknown[]
    switch (method) {
      case 'eth_sendTransaction':
        time += step
        await inner.provider.request({ method: 'evm_setNextBlockTimestamp', params: [numberToHex(time)] } as never)
        return pass()
      case 'evm_setNextBlockTimestamp':
        time = BigInt(first as string | number)
        return pass()
      case 'evm_snapshot': {
        const id = await pass()
        times.set(id, time)
        return id
      }
      case 'evm_revert':
        time = times.get(first) ?? time
        return pass()
      default:
        return pass()
    }
  }

  const known = new Set<Address>()
  const provider = { ...inner.provider, request } as unknown as EIP1193Provider
  const chain = await attachLocalChain(provider, inner.close)
  async function transact({ from, to, data, value }: Omit<Call, 'to'> & { to?: Address }): Promise<Hex> {
    if (!known.has(from)) {
      await request({ method: 'hardhat_impersonateAccount', params: [from] })
      known.add(from)
    }
    const transaction = { from, to, data, gas: GAS, gasPrice: '0x0', value: numberToHex(value ?? 0n) }
    return (await request({ method: 'eth_sendTransaction', params: [transaction] })) as Hex
  }
  return {
    ...chain,
    origin,
    // What handles of contracts send with: straight, without questions that cost more than the call.
    wallet: async (from) => ({ sendTransaction: (call: Omit<Call, 'from'>) => transact({ ...call, from }) }) as never,
    transact,
    wait(seconds) {
      time += seconds
    },
    async atOnce(act) {
      step = 0n
      try {
        return await act()
      } finally {
        step = 1n
      }
    },
    async fork() {
      await behind?.fork()
      known.clear()
    },
  }
}
