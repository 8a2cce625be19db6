import { attachLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { type Anvil, connect, startAnvil } from '@diamond-pau/devnet'
import { type Address, type EIP1193Provider, getAddress, type Hex, numberToHex } from 'viem'

/** Time of the first block, in seconds since 1970. */
const GENESIS = 1_760_000_000n
/** A step of the fuzzer is one transaction with thousands of calls. */
const BLOCK_GAS = 1_000_000_000_000n

/** A transaction as somebody sent it. */
export type Sent = { from: Address; to: Address; data: Hex; value: bigint }

/** anvil with a clock that only transactions move, a second each, and that can say what was sent. */
export type FuzzChain = {
  readonly chain: LocalChain
  readonly anvil: Anvil
  /** Does something, and says which transactions that took, deployments left out. */
  record(act: () => Promise<unknown>): Promise<Sent[]>
  /** One request, with nothing around it. */
  rpc<T>(method: string, ...params: unknown[]): Promise<T>
  /** Requests in one round trip. */
  batch(calls: readonly (readonly [method: string, ...params: unknown[]])[]): Promise<unknown[]>
  stop(): Promise<void>
}

/** Starts a chain. Equal requests make equal chains. */
export async function startChain(): Promise<FuzzChain> {
  const anvil = await startAnvil({
    timestamp: GENESIS,
    // Old states and transactions would fill the memory within minutes.
    args: ['--gas-limit', `${BLOCK_GAS}`, '--prune-history', '--transaction-block-keeper', '64', '--accounts', '4'],
  })
  const inner = (await connect(anvil.url)).provider
  const request = inner.request as (call: { method: string; params?: unknown }) => Promise<unknown>
  let time = GENESIS
  let isSet = false
  let recording: Sent[] | undefined

  async function steady({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    const [first] = (params ?? []) as unknown[]
    if (method === 'evm_setNextBlockTimestamp') {
      time = BigInt(first as string)
      isSet = true
    } else if (method === 'eth_sendTransaction') {
      const { from, to, data = '0x', value = '0x0' } = first as Record<string, Hex | undefined>
      if (!isSet) await request({ method: 'evm_setNextBlockTimestamp', params: [numberToHex(++time)] })
      isSet = false
      const hash = await request({ method, params })
      if (to) recording?.push({ from: getAddress(from as Hex), to: getAddress(to), data, value: BigInt(value) })
      return hash
    } else if (method.endsWith('_mine')) {
      isSet = false
    }
    return request({ method, params })
  }

  const provider = Object.assign(Object.create(inner), { request: steady }) as EIP1193Provider
  const post = async (body: unknown) => {
    const answer = await fetch(anvil.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as unknown
  }
  type Answer = { id: number; result?: unknown; error?: { message: string } }
  const result = ({ result, error }: Answer) => {
    if (error) throw new Error(`anvil: ${error.message}`)
    return result
  }
  return {
    chain: await attachLocalChain(provider, () => anvil.stop()),
    anvil,
    async record(act) {
      recording = []
      try {
        await act()
        return recording
      } finally {
        recording = undefined
      }
    },
    async rpc<T>(method: string, ...params: unknown[]) {
      return result((await post({ jsonrpc: '2.0', id: 1, method, params })) as Answer) as T
    },
    async batch(calls) {
      const body = calls.map(([method, ...params], id) => ({ jsonrpc: '2.0', id, method, params }))
      const answers = (await post(body)) as Answer[]
      return answers.sort((a, b) => a.id - b.id).map(result)
    },
    stop: () => anvil.stop(),
  }
}
