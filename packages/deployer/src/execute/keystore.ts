import { readFileSync } from 'node:fs'
import * as Keystore from 'ox/Keystore'
import type { PrivateKeyAccount } from 'viem/accounts'
import { PauError } from '../errors.ts'
import { keyAccount } from './keySink.ts'

/** A keystore cannot be read or opened. */
export class KeystoreError extends PauError {
  override name = 'KeystoreError'
}

/**
 * The account of an encrypted keystore (Web3 Secret Storage, version 3), as geth, cast and most wallets write it. The
 * key is in memory only.
 *
 * @throws KeystoreError
 */
export async function openKeystore(path: string, password: string): Promise<PrivateKeyAccount> {
  const keystore = readKeystore(path)
  try {
    const key = await Keystore.toKeyAsync(keystore, { password })
    return keyAccount(Keystore.decrypt(keystore, key))
  } catch {
    // Nothing of what the library says is shown: it knows the key.
    throw new KeystoreError(`The password does not open ${path}. Check the password file, or type it again.`)
  }
}

function readKeystore(path: string): Keystore.Keystore {
  let keystore: Keystore.Keystore
  try {
    keystore = JSON.parse(readFileSync(path, 'utf8')) as Keystore.Keystore
  } catch {
    throw new KeystoreError(`The keystore ${path} cannot be read. Pass a file that geth, cast or a wallet wrote.`)
  }
  if (keystore?.version !== 3 || !keystore.crypto) {
    throw new KeystoreError(`${path} is no keystore of version 3. Pass a file that geth, cast or a wallet wrote.`)
  }
  return keystore
}
