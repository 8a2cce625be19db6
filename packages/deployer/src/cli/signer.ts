import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { PrivateKeyAccount } from 'viem/accounts'
import { PauError } from '../errors.ts'
import { keyAccount } from '../execute/keySink.ts'
import { openKeystore } from '../execute/keystore.ts'

/** Where the keys are that sign. A password is read from a file or a terminal, never from the command line. */
export type SignerOptions = { keystore?: string[]; passwordFile?: string }

/** A password is needed and there is nowhere to take it from. */
export class PasswordError extends PauError {
  override name = 'PasswordError'
}

const opened = new Map<string, Promise<PrivateKeyAccount[]>>()

/** The accounts that sign here: of `PAU_PRIVATE_KEY`, and of keystores. Each is opened once. */
export function signers({ keystore = [], passwordFile }: SignerOptions): Promise<PrivateKeyAccount[]> {
  const id = JSON.stringify([keystore, passwordFile])
  let accounts = opened.get(id)
  if (!accounts) {
    accounts = open(keystore, passwordFile)
    opened.set(id, accounts)
  }
  return accounts
}

async function open(keystores: readonly string[], passwordFile: string | undefined): Promise<PrivateKeyAccount[]> {
  const key = process.env.PAU_PRIVATE_KEY
  const accounts = key ? [keyAccount(key)] : []
  for (const path of keystores) accounts.push(await openKeystore(path, await password(path, passwordFile)))
  return accounts
}

async function password(keystore: string, file: string | undefined): Promise<string> {
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    } catch {
      throw new PasswordError(`The password file ${file} cannot be read. Pass one that holds the password alone.`)
    }
  }
  if (!process.stdin.isTTY) {
    throw new PasswordError('There is no terminal to type the password on. Pass --password-file.')
  }
  process.stderr.write(`Password of ${keystore}: `)
  // What is typed is echoed to nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
