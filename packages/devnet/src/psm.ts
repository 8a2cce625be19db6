import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, stringToHex } from 'viem'
import { model } from './artifacts.ts'
import { install, labelled } from './install.ts'
import { GOVERNANCE, letMint, type Tokens } from './tokens.ts'

const POCKET = labelled('LitePSM pocket')
/** DAI that the PSM keeps in stock, and USDC in its pocket at the start. */
const STOCK = parseUnits('400000000', 18)
const POCKETED = parseUnits('1000000000', 6)

export type Psm = {
  readonly contract: LocalContract
  /** Where the PSM keeps its USDC. */
  readonly pocket: Address
  /** Lets an address swap without fee. */
  kiss(usr: Address): Promise<void>
  diss(usr: Address): Promise<void>
}

/** The LitePSM that lies at mainnet's address. */
export async function findPsm(chain: LocalChain): Promise<Psm> {
  const contract = contractAt(chain, model('LitePsm'), mainnet.PSM)
  const govern = async (functionName: string, usr: Address) => {
    await contract.send(functionName, [usr], { from: GOVERNANCE })
  }
  return {
    contract,
    pocket: await contract.read<Address>('pocket'),
    kiss: (usr) => govern('kiss', usr),
    diss: (usr) => govern('diss', usr),
  }
}

/** The LitePSM with 400 million DAI in stock and a billion USDC in its pocket, and nothing to fill. */
export async function installPsm(chain: LocalChain, { dai, usdc }: Pick<Tokens, 'dai' | 'usdc'>): Promise<Psm> {
  const psm = await install(chain, {
    address: mainnet.PSM,
    artifact: model('LitePsm'),
    args: [dai.address, usdc.address, POCKET],
    from: GOVERNANCE,
  })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await psm.send(functionName, args, { from: GOVERNANCE })
  }
  await letMint(dai, psm)
  await usdc.send('approve', [psm.address, maxUint256], { from: POCKET })
  await govern('file', stringToHex('line', { size: 32 }), maxUint256)

  // Its reserves come about as on the live system: someone sells USDC to it.
  const seller = GOVERNANCE
  await govern('file', stringToHex('buf', { size: 32 }), POCKETED * 10n ** 12n)
  await govern('fill')
  await govern('kiss', seller)
  await usdc.send('mint', [seller, POCKETED], { from: seller })
  await usdc.send('approve', [psm.address, POCKETED], { from: seller })
  await govern('sellGemNoFee', seller, POCKETED)
  await govern('diss', seller)
  await govern('file', stringToHex('buf', { size: 32 }), STOCK)
  await govern('fill')

  return findPsm(chain)
}
