import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain } from '@diamond-pau/contracts/testing'
import { type Address, getAddress, type Hex, sliceHex } from 'viem'

/** One frame of a transaction, as the call tracer gives it. */
export type Frame = {
  type: string
  from: Address
  to?: Address
  input: Hex
  output?: Hex
  error?: string
  calls?: readonly Frame[]
}

/** A call that a facet made to learn an address, and where in the answer that address was. */
export type LookUp = { to: Address; input: Hex; output: Hex; address: Address; word: number }

/** Every frame of a transaction, in the order of execution. */
export async function framesOf(chain: LocalChain, hash: Hex): Promise<Frame[]> {
  const provider = chain.provider as { request(call: { method: string; params: unknown[] }): Promise<unknown> }
  const params = [hash, { tracer: 'callTracer' }]
  const root = (await provider.request({ method: 'debug_traceTransaction', params })) as Frame
  const all = (frame: Frame): Frame[] => [frame, ...(frame.calls ?? []).flatMap(all)]
  return all(root)
}

/**
 * What a facet asked others for and had contracts named in return.
 *
 * @param asker - The Controller, in whose name a facet calls.
 * @param system - Contracts of the PAU itself, which are not asked as venues are.
 */
export async function lookUps(
  chain: LocalChain,
  frames: readonly Frame[],
  asker: Address,
  system: readonly Address[],
): Promise<LookUp[]> {
  const found = new Map<string, LookUp>()
  for (const { type, from, to, input, output, error } of frames) {
    if (type !== 'STATICCALL' || error || !to || !output || !same(from, asker)) continue
    if (system.some((address) => same(address, to))) continue
    for (let word = 0; (word + 1) * 64 + 2 <= output.length; word++) {
      const value = sliceHex(output, word * 32, (word + 1) * 32)
      // Numbers that are no addresses are too small, too large, or nobody's.
      if (!/^0x0{24}[0-9a-f]{40}$/.test(value) || /^0x0{52}/.test(value)) continue
      const address = getAddress(sliceHex(value, 12))
      if ((await chain.publicClient.getCode({ address })) === undefined) continue
      found.set(`${to}${input}${word}`, { to, input, output, address, word })
    }
  }
  return [...found.values()]
}

/** Replaces contracts by impostors of themselves, which keep storage and behaviour but for what their scripts answer. */
export function impostors(chain: LocalChain, artifact: (name: string) => Artifact) {
  const deploy = async (name: string, args: readonly unknown[] = []) =>
    contractAt(chain, artifact(name), await chain.deploy(artifact(name), args))

  async function replace(target: Address) {
    const script = await deploy('Script')
    const code = async (address: Address) => (await chain.publicClient.getCode({ address })) as Hex
    // The contract's own code moves, with its immutables, to an address that nobody uses.
    const original = getAddress(sliceHex(`${script.address}00`, 1))
    await chain.testClient.setCode({ address: original, bytecode: await code(target) })
    const impostor = await deploy('Impostor', [original, script.address])
    await chain.testClient.setCode({ address: target, bytecode: await code(impostor.address) })
    return script
  }

  return {
    /** Makes a contract answer functions with words that are no valid answer to anything, and do nothing. */
    async answerGarbage(target: Address, selectors: readonly Hex[]) {
      const script = await replace(target)
      for (const selector of selectors) await script.send('answerAll', [selector, `0x${'ff'.repeat(256)}`])
    },
    /** Makes a contract name a stranger's contract, which does what the right one would. */
    async swapAddress({ to, input, output, address, word }: LookUp) {
      const decoy = await deploy('Decoy', [address])
      const script = await replace(to)
      const start = 2 + word * 64 + 24
      const answer = output.slice(0, start) + decoy.address.slice(2).toLowerCase() + output.slice(start + 40)
      await script.send('answer', [input, answer])
    },
  }
}

function same(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
