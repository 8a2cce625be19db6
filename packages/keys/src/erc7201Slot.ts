import { type Hex, hexToBigInt, keccak256, numberToHex, stringToHex } from 'viem'

/**
 * First storage slot of a namespace: `keccak256(abi.encode(uint256(keccak256(namespace)) - 1)) & ~0xff` (ERC-7201).
 * @example
 * erc7201Slot('sky.pau.storage.SharedController') // '0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00'
 */
export function erc7201Slot(namespace: string): Hex {
  const seed = hexToBigInt(keccak256(stringToHex(namespace))) - 1n
  const slot = hexToBigInt(keccak256(numberToHex(seed, { size: 32 }))) & ~0xffn
  return numberToHex(slot, { size: 32 })
}
