import { expectRevert } from '@diamond-pau/contracts/testing'
import { concat, getContractAddress, type Hex, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { ALICE } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { install, labelled, link } from './install.ts'

/** A contract from hand-written creation code. */
const artifact = (bytecode: Hex) => ({
  contractName: 'Probe',
  sourceName: 'Probe.sol',
  abi: parseAbi(['constructor()']),
  bytecode,
  deployedBytecode: '0x' as Hex,
  immutableReferences: {},
  storageLayout: [],
})

describeOnDevnets('install', (devnet) => {
  const address = labelled('probe')

  test('runs a constructor in its place: sender, own address, storage, log and created contracts', async () => {
    const { chain } = devnet()
    const code = concat([
      '0x33600055', // sstore(0, caller)
      '0x30600155', // sstore(1, address)
      '0x600060006000f0600255', // sstore(2, create(0, 0, 0))
      '0x60006000a0', // log0(0, 0)
      '0x60fe600053', // mstore8(0, 0xfe)
      '0x60016000f3', // return(0, 1)
    ])
    const before = await chain.publicClient.getBlockNumber()
    await install(chain, { address, artifact: artifact(code), from: ALICE })
    const slot = async (index: number) => {
      const word = await chain.publicClient.getStorageAt({ address, slot: `0x${index}` })
      return `0x${word?.slice(26)}`
    }
    expect(await slot(0)).toBe(ALICE.toLowerCase())
    expect(await slot(1)).toBe(address.toLowerCase())
    expect(await slot(2)).toBe(getContractAddress({ from: address, nonce: 1n }).toLowerCase())
    expect(await chain.publicClient.getCode({ address })).toBe('0xfe')
    expect(await chain.publicClient.getLogs({ address, fromBlock: before })).toHaveLength(1)
  })

  test('throws what the constructor reverts with, or that it returned no code', async () => {
    const { chain } = devnet()
    // mstore8(0, 0xab); revert(0, 1)
    const reverting = artifact('0x60ab60005360016000fd')
    await expectRevert(install(chain, { address, artifact: reverting, from: ALICE }), '0xab')
    const empty = artifact('0x00')
    await expect(install(chain, { address, artifact: empty, from: ALICE })).rejects.toThrow(/Probe returned no code/)
  })
})

test('link fills in the libraries that are called, and no others', () => {
  const library = (contractName: string) => ({ ...artifact('0x'), sourceName: `lib/${contractName}.sol`, contractName })
  // keccak256("lib/A.sol:A") begins so.
  const placeholder = '__$e2bd826f21aa7ed117d22e55219572bb85$__'
  const caller = artifact(`0x73${placeholder}63` as Hex)
  const libraries = [
    { artifact: library('A'), address: labelled('A') },
    { artifact: library('B'), address: labelled('B') },
  ]
  expect(link(caller, libraries).bytecode).toBe(`0x73${labelled('A').slice(2).toLowerCase()}63`)
})
