import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Keystore from 'ox/Keystore'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { beforeEach, describe, expect, it } from 'vitest'
import { KeystoreError, openKeystore } from '../src/execute/keystore.ts'
import { pau } from './cli.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pau-'))
  return () => rmSync(folder, { recursive: true })
})

/** Writes a file and returns its path. */
function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The scrypt vector of the definition of Web3 Secret Storage: what other implementations open too. */
const VECTOR = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 262144,
      r: 1,
      p: 8,
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
}

describe('openKeystore', () => {
  it('opens what other implementations wrote', async () => {
    const account = await openKeystore(file('vector.json', JSON.stringify(VECTOR)), 'testpassword')
    const key = '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d'
    expect(account.address).toBe(privateKeyToAddress(key))
  })

  it('opens a file with scrypt and one with PBKDF2', async () => {
    const key = generatePrivateKey()
    for (const derive of [
      Keystore.scrypt({ password: 'a', n: 1024 }),
      Keystore.pbkdf2({ password: 'a', iterations: 1000 }),
    ]) {
      const keystore = Keystore.encrypt(key, derive[0], derive[1])
      const account = await openKeystore(file('keystore.json', JSON.stringify(keystore)), 'a')
      expect(account.address).toBe(privateKeyToAddress(key))
    }
  })

  it('says what is wrong in a sentence that shows neither key nor password', async () => {
    const path = file('vector.json', JSON.stringify(VECTOR))
    await expect(openKeystore(path, 'wrong')).rejects.toThrow(
      new KeystoreError(`The password does not open ${path}. Check the password file, or type it again.`),
    )
    await expect(openKeystore(join(folder, 'none'), '')).rejects.toThrow('cannot be read')
    await expect(openKeystore(file('old.json', '{"version":1}'), '')).rejects.toThrow('is no keystore of version 3')
  })
})

describe('pau apply --keystore', () => {
  it('wants the password from a file or a person, and nobody is there', async () => {
    const path = file('vector.json', JSON.stringify(VECTOR))
    const { code, stderr } = await pau(['apply', 'osero', '--yes', '--keystore', path], { cwd: folder })
    expect(code).toBe(1)
    expect(stderr).toContain('There is no terminal to type the password on. Pass --password-file.')
  })

  it('reads the password from a file, signs with the account, and shows neither', async () => {
    const path = file('vector.json', JSON.stringify(VECTOR))
    const args = ['--keystore', path, '--password-file', file('password', 'testpassword\n')]
    const { code, stdout, stderr } = await pau(['apply', 'osero', '--yes', '--json', ...args], { cwd: folder })
    expect(code).toBe(1)
    // It is the deployer, and on a new chain it has nothing to pay with.
    expect(stderr).toContain('pau: 0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b has 0 ETH and needs about')
    expect(stdout + stderr).not.toMatch(/testpassword|7a28b5ba57c53603/)
  })
})
