import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, stringToHex } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE } from './tokens.ts'

export type Nfat = {
  readonly facility: LocalContract
  readonly freezer: Address
  /** Lets an account issue. It is no ward by that, nor is a ward an operator. */
  kiss(operator: Address): Promise<void>
  diss(operator: Address): Promise<void>
  /** Where the gems of issued tokens go. */
  setRecipient(recipient: Address): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  /** From now on only members hold tokens: these. */
  setMembers(members: readonly Address[]): Promise<void>
}

/** An NFATFacility that lends USDS. */
export async function installNfat({ chain, tokens }: Pick<Devnet, 'chain' | 'tokens'>): Promise<Nfat> {
  const from = GOVERNANCE
  const freezer = labelled('NFAT freezer')
  const facility = await install(chain, {
    address: labelled('NFATFacility'),
    artifact: model('NfatFacility'),
    args: [tokens.usds.address, 'Non-fungible allocation token', 'NFAT'],
    from,
  })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await facility.send(functionName, args, { from })
  }
  await govern('addFreezer', freezer)
  return {
    facility,
    freezer,
    kiss: (operator) => govern('kiss', operator),
    diss: (operator) => govern('diss', operator),
    setRecipient: (recipient) => govern('file', stringToHex('recipient', { size: 32 }), recipient),
    async stop() {
      await facility.send('stop', [], { from: freezer })
    },
    start: () => govern('start'),
    async setMembers(members) {
      const network = await install(chain, {
        address: labelled('Identity network'),
        artifact: model('IdentityNetwork'),
        from,
      })
      for (const member of members) await network.send('setMember', [member, true], { from })
      await govern('file', stringToHex('identityNetwork', { size: 32 }), network.address)
    },
  }
}
