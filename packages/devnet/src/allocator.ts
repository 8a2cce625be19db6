import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, stringToHex } from 'viem'
import { model } from './artifacts.ts'
import { install } from './install.ts'
import { letMint, type Tokens } from './tokens.ts'

const RAY = 10n ** 27n
/** What a unit of debt is worth at the start, 27 decimals: not one, so that rounding shows. */
const DEBT_INDEX = 1_021234567890123456789012345n
/** Stability fee: 5 % a year as growth per second, 27 decimals. */
const STABILITY_FEE = 1_000000001547125957863212448n

/** Where a Star's allocator lies, and who governs it. */
export type AllocatorAddresses = {
  vault: Address
  buffer: Address
  /** Ward of both, on mainnet the Star's SubProxy. */
  admin: Address
  /** Name of the collateral type, at most 32 characters. */
  ilk: string
}

export type Allocator = {
  readonly vault: LocalContract
  readonly buffer: LocalContract
  readonly admin: Address
  /** Sets the debt ceiling, in USDS (18 decimals). It starts at 100 million. */
  setLine(amount: bigint): Promise<void>
  /** Lets an address take USDS out of the buffer. */
  approve(spender: Address): Promise<void>
  /** Lets an address draw from the vault and wipe. */
  rely(usr: Address): Promise<void>
}

/** Osero's, from the Sky Atlas: A.6.1.1.7.2.6.1.2.1.1.1.1.1.2 and .1, A.6.1.1.7.2.1.1.3.1.1.2, A.3.7.1.2.1.7. */
export const OSERO_ALLOCATOR: AllocatorAddresses = {
  vault: '0x146181Aa9B362EaEC2eC3aDd7429a06D53B43d1a',
  buffer: '0xD0BB61b34771146e31055f20f329cDf97429F889',
  admin: '0x24fdcd3bFA5C2553e05B2f9AD0365EBC296278D3',
  ilk: 'ALLOCATOR-PRYSM-A',
}

/** The allocator that lies at given addresses. Its debt ceiling is set as the model's is. */
export function findAllocator(
  chain: LocalChain,
  { usds }: Pick<Tokens, 'usds'>,
  { admin, ...addresses }: AllocatorAddresses = OSERO_ALLOCATOR,
): Allocator {
  const buffer = contractAt(chain, model('AllocatorBuffer'), addresses.buffer)
  const vault = contractAt(chain, model('AllocatorVault'), addresses.vault)
  const govern = async (contract: LocalContract, functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from: admin })
  }
  return {
    vault,
    buffer,
    admin,
    setLine: (amount) => govern(vault, 'file', stringToHex('line', { size: 32 }), amount * RAY),
    approve: (spender) => govern(buffer, 'approve', usds.address, spender, maxUint256),
    rely: (usr) => govern(vault, 'rely', usr),
  }
}

/** A Star's allocator vault and buffer, as Sky hands them over: the buffer approves the vault, the admin is ward. */
export async function installAllocator(
  chain: LocalChain,
  { usds }: Pick<Tokens, 'usds'>,
  addresses: AllocatorAddresses = OSERO_ALLOCATOR,
): Promise<Allocator> {
  const { admin } = addresses
  const buffer = await install(chain, { address: addresses.buffer, artifact: model('AllocatorBuffer'), from: admin })
  const vault = await install(chain, {
    address: addresses.vault,
    artifact: model('AllocatorVault'),
    args: [stringToHex(addresses.ilk, { size: 32 }), buffer.address, usds.address, DEBT_INDEX, STABILITY_FEE],
    from: admin,
  })
  const allocator = findAllocator(chain, { usds }, addresses)
  await letMint(usds, vault)
  await allocator.approve(vault.address)
  await allocator.setLine(parseUnits('100000000', 18))
  return allocator
}
