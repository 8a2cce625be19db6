import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import {
  type CallOptions,
  contractAt,
  createLocalChain,
  type LocalChain,
  type LocalContract,
  send,
} from '@diamond-pau/contracts/testing'
import type { Address, Hex } from 'viem'
import type { Row } from '../rows.ts'
import { NOOP } from './counterparties.ts'

/** A chain and the rows measured on it. The rules are those of the anchors: one transaction a call, 12 s apart. */
export type Bench = {
  readonly chain: LocalChain
  readonly rows: Row[]
  /** Sends a call and records the gas of its transaction: intrinsic included, refund subtracted. */
  measure(
    row: Pick<Row, 'operation' | 'stage' | 'variant'>,
    to: Address,
    data: Hex,
    options?: CallOptions,
  ): Promise<void>
  record(row: Omit<Row, 'source'>): void
  deploy(name: string, args?: readonly unknown[]): Promise<LocalContract>
  /** Deploys a contract and puts its code at another address as well. */
  put(address: Address, name: string, args?: readonly unknown[]): Promise<LocalContract>
  /** The next transaction happens 12 seconds after the last. */
  tick(): Promise<void>
}

export async function openBench(): Promise<Bench> {
  const chain = await createLocalChain()
  await chain.testClient.setCode({ address: NOOP, bytecode: '0x00' })
  const rows: Row[] = []
  const record: Bench['record'] = (row) => rows.push({ ...row, source: 'measured' })

  async function deploy(name: string, args: readonly unknown[] = []) {
    const artifact = benchArtifact(name)
    return contractAt(chain, artifact, await chain.deploy(artifact, args))
  }

  return {
    chain,
    rows,
    record,
    deploy,
    async measure(row, to, data, options) {
      const { gasUsed } = await send(chain, to, data, options)
      record({ ...row, gas: Number(gasUsed) })
    },
    async put(address, name, args) {
      const original = await deploy(name, args)
      const bytecode = await chain.publicClient.getCode({ address: original.address })
      await chain.testClient.setCode({ address, bytecode: bytecode as Hex })
      return contractAt(chain, original, address)
    },
    async tick() {
      await chain.testClient.setNextBlockTimestamp({ timestamp: (await chain.now()) + 12n })
    },
  }
}

function benchArtifact(name: string): Artifact {
  return readArtifact(new URL(`../../build/${name}.json`, import.meta.url))
}
