import { type Hex, numberToHex } from 'viem'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/**
 * A Solana account as the 32 bytes that it stands for.
 * @throws RangeError for what is no account
 */
export function fromBase58(account: string): Hex {
  let value = 0n
  for (const digit of account) {
    const index = ALPHABET.indexOf(digit)
    if (index < 0) throw new RangeError(`"${account}" is no Solana account: it holds "${digit}".`)
    value = value * 58n + BigInt(index)
  }
  if (value >= 1n << 256n) throw new RangeError(`"${account}" is no Solana account: it is longer than 32 bytes.`)
  return numberToHex(value, { size: 32 })
}
