import {
  connect,
  createDevnet,
  type Devnet,
  type Fork,
  forkOrigin,
  ForkSettingsError,
  GOVERNANCE,
  liveSettings,
  openChain,
  openOrigin,
  type Origin,
  startAnvil,
} from '@diamond-pau/devnet'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { getAddress, pad, parseUnits } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const SOMEBODY = getAddress('0x00000000000000000000000000000000000000a1')
const amount = parseUnits('5', 18)

describe('what the environment says', () => {
  it('names a live chain by its id, with a block of its own or without', () => {
    expect(liveSettings(1, {})).toBeUndefined()
    expect(liveSettings(1, { PAU_RPC_8453: 'http://localhost:1' })).toBeUndefined()
    expect(liveSettings(8453, { PAU_RPC_8453: 'http://localhost:1' })).toEqual({ url: 'http://localhost:1' })
    const settings = { PAU_RPC_1: 'https://localhost:1/key', PAU_FORK_BLOCK_1: '19000000' }
    expect(liveSettings(1, settings)).toEqual({ url: 'https://localhost:1/key', blockNumber: 19_000_000n })
  })

  it('is refused in one sentence that shows no url', () => {
    const secret = 'ftp://secret'
    expect(() => liveSettings(1, { PAU_RPC_1: secret })).toThrow(ForkSettingsError)
    expect(() => liveSettings(1, { PAU_RPC_1: secret })).not.toThrow(/secret/)
    expect(() => liveSettings(1, { PAU_RPC_1: 'http://a', PAU_FORK_BLOCK_1: 'latest' })).toThrow('no block number')
    expect(() => liveSettings(1, { PAU_FORK_BLOCK_1: '5' })).toThrow('PAU_RPC_1 is not')
  })
})

describe('a live chain', () => {
  it('is forked at the block that is named, or at its last final one, and is not prepared', async () => {
    const anvil = await startAnvil({ chainId: 424242 })
    const chain = await connect(anvil.url)
    await chain.testClient.mine({ blocks: 200 })
    process.env.PAU_RPC_424242 = anvil.url
    try {
      const untouched = () => Promise.reject(new Error('a live chain was to be prepared'))
      const last = await openOrigin(424242, untouched)
      const { number } = await chain.publicClient.getBlock({ blockTag: 'finalized' })
      expect([last.live, last.blockNumber]).toEqual([true, number])
      process.env.PAU_FORK_BLOCK_424242 = '7'
      const pinned = await openOrigin(424242, untouched)
      const fork = await forkOrigin(pinned)
      expect(await fork.chain.publicClient.getBlockNumber()).toBe(7n)
      await fork.close()
      await pinned.close()
      const here = await openChain({ chainId: 424242, live: true })
      expect([here.live, await here.publicClient.getBlockNumber()]).toEqual([true, 7n])
      await here.mineAt((await here.now()) + 10n)
      await here.close()
      // It is not ours to end, nor to change.
      expect(await chain.publicClient.getBlockNumber()).toBe(200n)
      process.env.PAU_RPC_5 = anvil.url
      await expect(openOrigin(5, untouched)).rejects.toThrow('PAU_RPC_5 is a node of chain 424242')
    } finally {
      for (const name of ['PAU_RPC_424242', 'PAU_FORK_BLOCK_424242', 'PAU_RPC_5'])
        Reflect.deleteProperty(process.env, name)
      await anvil.stop()
    }
  })
})

describe('a layer 2', () => {
  it('is forked though its blocks have transactions of a kind that mainnet does not know', async () => {
    const anvil = await startAnvil({ chainId: 8453 })
    await (await connect(anvil.url)).testClient.mine({ blocks: 3 })
    const node = createServer((request, response) => void withDeposits(anvil.url, request, response))
    await new Promise<void>((listening) => node.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(node.address() as AddressInfo).port}`
    process.env.PAU_RPC_8453 = url
    process.env.PAU_FORK_BLOCK_8453 = '3'
    try {
      const chain = await openChain({ chainId: 8453, live: true })
      const fork = await forkOrigin({ chainId: 8453, url, blockNumber: 3n, live: true, close: () => anvil.stop() })
      for (const each of [chain, fork.chain]) {
        expect(await each.publicClient.getBlockNumber()).toBe(3n)
        expect((await each.publicClient.getBlock({ blockNumber: 3n })).transactions).toEqual([DEPOSIT.hash])
        await each.mineAt((await each.now()) + 10n)
      }
      await chain.close()
      await fork.close()
    } finally {
      for (const name of ['PAU_RPC_8453', 'PAU_FORK_BLOCK_8453']) Reflect.deleteProperty(process.env, name)
      node.close()
      node.closeAllConnections()
      await anvil.stop()
    }
  })

  /** What the sequencer of an OP chain puts first into every block, as its nodes show it. */
  const DEPOSIT = {
    type: '0x7e',
    hash: pad('0xdd', { size: 32 }),
    sourceHash: pad('0x01', { size: 32 }),
    from: '0xDeaDDEaDDeAdDeAdDEAdDEaddeAddEAdDEAd0001',
    to: '0x4200000000000000000000000000000000000015',
    ...{ gas: '0xf4240', gasPrice: '0x0', input: '0x', mint: '0x0', nonce: '0x0', value: '0x0' },
    ...{ v: '0x0', r: '0x0', s: '0x0', transactionIndex: '0x0', isSystemTx: false },
  }

  /** Answers as a node does, but that every block has the deposit. */
  async function withDeposits(url: string, request: IncomingMessage, response: ServerResponse) {
    const body = await text(request)
    const headers = { 'content-type': 'application/json' }
    type Answer = { result?: { number?: string; hash?: string; transactions?: unknown[] } | null }
    const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer | Answer[]
    const full = /eth_getBlockBy\w+[^\]]*true/.test(body)
    for (const { result } of [answer].flat()) {
      const { hash: blockHash, number: blockNumber } = result ?? {}
      result?.transactions?.unshift(full ? { ...DEPOSIT, blockHash, blockNumber } : DEPOSIT.hash)
    }
    response.writeHead(200, headers).end(JSON.stringify(answer))
  }
})

describe('a fork of a node that was prepared here', () => {
  let origin: Origin
  let devnet: Devnet
  const forks: Fork[] = []
  const fork = async () => {
    forks.push(await forkOrigin(origin))
    return forks.at(-1) as Fork
  }

  beforeAll(async () => {
    origin = await openOrigin(31337, async (chain) => {
      devnet = await createDevnet({ chain })
      await devnet.deal(devnet.tokens.usds.address, SOMEBODY, amount)
    })
  })
  afterAll(async () => {
    for (const { close } of forks) await close()
    await origin.close()
  })

  const balance = ({ chain }: Pick<Fork, 'chain'>) =>
    chain.publicClient.readContract({
      address: devnet.tokens.usds.address,
      abi: devnet.tokens.usds.abi,
      functionName: 'balanceOf',
      args: [SOMEBODY],
    })

  async function expectPinned(forked: Pick<Fork, 'chain'>) {
    expect(await forked.chain.publicClient.getChainId(), 'chain').toBe(31337)
    expect(await forked.chain.publicClient.getBlockNumber(), 'block').toBe(origin.blockNumber)
    expect(await balance(forked), 'balance').toBe(amount)
  }

  /** What happens on one is not seen on the other. */
  async function expectApart(one: Pick<Fork, 'chain'>, other: Pick<Fork, 'chain'>) {
    const { address } = devnet.tokens.usds
    const seen = async () => [
      await other.chain.publicClient.getBlockNumber(),
      await other.chain.publicClient.getCode({ address }),
      await balance(other),
    ]
    const before = await seen()
    const snapshot = await one.chain.testClient.snapshot()
    await one.chain.testClient.setCode({ address, bytecode: '0x00' })
    await one.chain.mineAt((await one.chain.now()) + 10n)
    expect(await one.chain.publicClient.getCode({ address })).toBe('0x00')
    const after = await seen().catch(() => 'nothing that answers')
    await one.chain.testClient.revert({ id: snapshot })
    expect(after, 'what the other shows').toEqual(before)
  }

  it('begins at the pinned block, whatever happens at the origin afterwards', async () => {
    const before = await fork()
    await devnet.deal(devnet.tokens.usds.address, SOMEBODY, amount)
    await expectPinned(before)
    await expectPinned(await fork())
    expect(await balance(devnet)).toBe(2n * amount)
  })

  it('keeps to itself what happens on it', async () => {
    const [one, other] = [await fork(), await fork()]
    await expectApart(one, other)
    await expectApart(one, devnet)
    await expectApart(devnet, one)
  })

  describe('would be found out', () => {
    const forkAt = async (blockNumber: bigint) => {
      forks.push(await forkOrigin({ ...origin, blockNumber }))
      return forks.at(-1) as Fork
    }

    it('if it followed the head', async () => {
      const head = await forkAt(await devnet.chain.publicClient.getBlockNumber())
      await expect(expectPinned(head)).rejects.toThrow('block')
    })

    it('if it began at another block, even at one with the same number', async () => {
      const early = await forkAt(origin.blockNumber - 1n)
      await expect(expectPinned(early)).rejects.toThrow('block')
      await early.chain.mineAt((await early.chain.now()) + 1n)
      await expect(expectPinned(early)).rejects.toThrow('balance')
    })

    it('if it were the node, or another fork that it shares its state with', async () => {
      const one = await fork()
      const same = { chain: await connect(one.url) }
      await expect(expectPinned(devnet)).rejects.toThrow('block')
      await expect(expectApart(devnet, { chain: await connect(origin.url) })).rejects.toThrow('what the other shows')
      await expect(expectApart(one, same)).rejects.toThrow('what the other shows')
    })
  })

  it('has the events of before the fork, from which roles and parameters are found', async () => {
    const { chain } = await fork()
    const logs = await chain.publicClient.getLogs({ address: devnet.tokens.usds.address, fromBlock: 0n })
    expect(logs.length).toBeGreaterThan(0)
  })
})

describe('a chain that is prepared on a node and then forked', () => {
  it('goes on in this process, for all who hold it, and the node stays as it was', async () => {
    const chain = await openChain({ chainId: 424242 })
    const { usds } = (await createDevnet({ chain })).tokens
    const mint = () => usds.send('mint', [SOMEBODY, amount], { from: GOVERNANCE })
    await mint()
    const blockNumber = await chain.publicClient.getBlockNumber()
    const client = () => chain.provider.request({ method: 'web3_clientVersion' })
    expect(await client()).toMatch(/anvil/i)
    await chain.fork()
    expect(await client()).not.toMatch(/anvil/i)
    expect(await chain.publicClient.getBlockNumber()).toBe(blockNumber)
    expect(await usds.read('balanceOf', [SOMEBODY])).toBe(amount)
    await mint()
    expect(await usds.read('balanceOf', [SOMEBODY])).toBe(2n * amount)
    await chain.fork()
    expect(await usds.read('balanceOf', [SOMEBODY])).toBe(2n * amount)
    const now = await chain.now()
    await mint()
    expect(await chain.now()).toBe(now)
    await chain.close()
    await expect(client()).rejects.toThrow()
  })
})
