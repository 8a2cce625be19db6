import type { EIP1193Provider } from 'viem'

type Request = (call: { method: string; params?: unknown }) => Promise<unknown>

const MINES = ['eth_sendTransaction', 'eth_sendRawTransaction', 'evm_mine']

/**
 * An in-process chain whose clock stands still until somebody sets it: each block has the time of the last, unless its own
 * was set. A test then sees the same interest and the same refill however busy the machine is.
 */
export function withSteadyClock(provider: EIP1193Provider): EIP1193Provider {
  const request = provider.request.bind(provider) as Request
  let isSet = false

  async function steady(call: Parameters<Request>[0]) {
    if (call.method === 'evm_setNextBlockTimestamp') isSet = true
    if (call.method === 'evm_revert') isSet = false
    if (!MINES.includes(call.method)) return request(call)
    if (!isSet) {
      const params = ['latest', false]
      const { timestamp } = (await request({ method: 'eth_getBlockByNumber', params })) as { timestamp: string }
      await request({ method: 'evm_setNextBlockTimestamp', params: [Number(timestamp)] })
    }
    isSet = false
    return request(call)
  }
  return Object.assign(Object.create(provider), { request: steady }) as EIP1193Provider
}
