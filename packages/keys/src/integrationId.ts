import { type Hex, hexToString, size, stringToHex } from 'viem'

/** Thrown for text that cannot be an integration id, or a word that is none. */
export class IntegrationIdError extends Error {
  override name = 'IntegrationIdError'
}

/**
 * The id of an integration on the Beacon: its name in ASCII, padded on the right.
 * @example
 * integrationId('AAVE_FACET') // '0x414156455f464143455400000000000000000000000000000000000000000000'
 * @throws IntegrationIdError for a name that is empty, longer than 32 bytes or not of `A-Z`, `0-9` and `_`
 */
export function integrationId(name: string): Hex {
  if (!/^[A-Z0-9_]{1,32}$/.test(name))
    throw new IntegrationIdError(`"${name}" is no integration name. Use 1 to 32 of A-Z, 0-9 and _, such as AAVE_FACET.`)
  return stringToHex(name, { size: 32 })
}

/**
 * The name in an integration id.
 * @example
 * integrationName('0x414156455f464143455400000000000000000000000000000000000000000000') // 'AAVE_FACET'
 * @throws IntegrationIdError for a word that `integrationId` does not make
 */
export function integrationName(id: Hex): string {
  const name = size(id) === 32 ? hexToString(id).replace(/\0+$/, '') : ''
  if (!/^[A-Z0-9_]{1,32}$/.test(name)) throw new IntegrationIdError(`${id} is no integration id.`)
  return name
}
