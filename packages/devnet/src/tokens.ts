import { mainnet } from '@diamond-pau/addresses'
import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import weth9 from 'canonical-weth/build/contracts/WETH9.json' with { type: 'json' }
import { type Address, erc20Abi } from 'viem'
import { model } from './artifacts.ts'
import { install } from './install.ts'

/** Sky's PauseProxy: ward of every model of Sky's contracts, and here of USDC too. */
export const GOVERNANCE = mainnet.PAUSE_PROXY

/** Savings rate of sUSDS: 4.5 % a year as growth per second, 27 decimals. */
const SAVINGS_RATE = 1_000000001395766281313196627n
/** What a share of sUSDS is worth at the start, 27 decimals: not one, so that rounding shows. */
const SAVINGS_INDEX = 1_083712345678901234567890123n

export type Tokens = ReturnType<typeof findTokens>

/** The tokens that lie at mainnet's addresses. */
export function findTokens(chain: LocalChain) {
  return {
    dai: contractAt(chain, model('Dai'), mainnet.DAI),
    usds: contractAt(chain, model('Usds'), mainnet.USDS),
    daiUsds: contractAt(chain, model('DaiUsds'), mainnet.DAI_USDS),
    susds: contractAt(chain, model('SUsds'), mainnet.SUSDS),
    usdc: contractAt(chain, model('Usdc'), mainnet.USDC),
    weth: contractAt(chain, weth9 as unknown as Artifact, mainnet.WETH),
  }
}

/** DAI, USDS, the converter between them, sUSDS, USDC and WETH. */
export async function installTokens(chain: LocalChain): Promise<Tokens> {
  const from = GOVERNANCE
  const dai = await install(chain, { address: mainnet.DAI, artifact: model('Dai'), from })
  const usds = await install(chain, { address: mainnet.USDS, artifact: model('Usds'), from })
  const daiUsds = await install(chain, {
    address: mainnet.DAI_USDS,
    artifact: model('DaiUsds'),
    args: [dai.address, usds.address],
    from,
  })
  const susds = await install(chain, {
    address: mainnet.SUSDS,
    artifact: model('SUsds'),
    args: [usds.address, SAVINGS_INDEX, SAVINGS_RATE],
    from,
  })
  await letMint(dai, daiUsds)
  await letMint(usds, daiUsds)
  await letMint(usds, susds)
  await install(chain, { address: mainnet.USDC, artifact: model('Usdc'), from })
  await install(chain, { address: mainnet.WETH, artifact: weth9 as unknown as Artifact, from })
  return findTokens(chain)
}

/** Any ERC-20 that lies at an address. */
export function tokenAt(chain: LocalChain, address: Address): LocalContract {
  return contractAt(chain, { abi: [...erc20Abi] }, address)
}

/** Makes a contract a ward of a token. */
export async function letMint(token: LocalContract, minter: LocalContract) {
  await token.send('rely', [minter.address], { from: GOVERNANCE })
}
