import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLocalChain } from '@diamond-pau/contracts/testing'
import { connectProvider } from '../chain/connection.ts'
import { openRecords, recordsEnvironment } from './records.ts'
import { OtherChainRecordsError, recordStore, writeAtomically } from './store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
  return () => rmSync(folder, { recursive: true })
})

describe('writeAtomically', () => {
  it('leaves nothing beside the file', () => {
    const path = join(folder, 'a', 'b.json')
    writeAtomically(path, 'old')
    writeAtomically(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.json'])
  })
})

describe('records of another chain with the same id', () => {
  it('are neither used nor deleted', async () => {
    const chain = await createLocalChain({ chainId: 1 })
    const connection = await connectProvider(chain.provider)
    const environment = recordsEnvironment(connection)
    const other = { chainId: '1', genesisHash: '0xother' }
    await recordStore.writeFileWithChainInfo(other, folder, environment, 'osero_Controller.json', '{}')
    await expect(openRecords(folder, connection)).rejects.toThrow(OtherChainRecordsError)
    expect(readdirSync(join(folder, environment))).toContain('osero_Controller.json')
    await chain.close()
  })
})

describe('recordsEnvironment', () => {
  it('is the name of the chain, but for development nodes with its id', () => {
    const connection = { chainId: 1, genesis: '0x0123456789', client: undefined as never } as const
    expect(recordsEnvironment(connection)).toBe('mainnet')
    expect(recordsEnvironment({ ...connection, chainId: 31337 })).toBe('31337')
    expect(recordsEnvironment({ ...connection, devNode: 'anvil' })).toBe('mainnet-anvil-01234567')
  })
})
