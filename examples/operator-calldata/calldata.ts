import { mainnet } from '@diamond-pau/addresses'
import { erc4626Abi } from '@diamond-pau/facet-erc4626'
import { psmAbi } from '@diamond-pau/facet-psm'
import { usdsAbi } from '@diamond-pau/facet-usds'
import { amount, controllerCall } from '@diamond-pau/keys'
import { tokens } from '@diamond-pau/stars'

/** Mints 1.5 million USDS, swaps a million for USDC, and saves the rest: the calls, in order, to the Controller. */
export const calls = [
  controllerCall(usdsAbi, 'usds_mint', { usdsAmount: amount('1500000', tokens.USDS) }),
  controllerCall(psmAbi, 'psm_swapUSDSToUSDC', { usdcAmount: amount('1000000', tokens.USDC) }),
  controllerCall(erc4626Abi, 'erc4626_deposit', {
    token: mainnet.SUSDS,
    amount: amount('500000', tokens.USDS),
    minSharesOut: amount('400000', tokens.SUSDS),
  }),
]
