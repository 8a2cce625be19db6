// Every statement is a mistake that the compiler finds; what it says is beside it.
import { mainnet } from '@diamond-pau/addresses'
import { erc4626Abi } from '@diamond-pau/facet-erc4626'
import { psmAbi } from '@diamond-pau/facet-psm'
import { usdsAbi } from '@diamond-pau/facet-usds'
import { wstethAbi } from '@diamond-pau/facet-wsteth'
import { amount, controllerCall } from '@diamond-pau/keys'
import { tokens } from '@diamond-pau/stars'

const token = mainnet.SUSDS
const million = amount('1000000', tokens.USDS)

// A function that the facet does not have.
controllerCall(usdsAbi, 'usds_draw', { usdsAmount: million }) // TS2345 "usds_draw"

// The facet's own name, which the Controller does not know.
controllerCall(usdsAbi, 'mint', { usdsAmount: million }) // TS2345 "mint"

// USDS where the argument counts USDC: a trillion times too much.
controllerCall(psmAbi, 'psm_swapUSDSToUSDC', { usdcAmount: million }) // TS2322 '"usds"' is not assignable to type '"usdc"'

// The same by what the limit counts, where the argument's name does not say.
controllerCall(wstethAbi, 'wsteth_deposit', { amount: million }) // TS2322 '"usds"' is not assignable to type '"weth"'

// A bare number says nothing of its unit.
controllerCall(usdsAbi, 'usds_mint', { usdsAmount: 1_000_000n }) // TS2322 'bigint'

// A name that the function does not have.
controllerCall(usdsAbi, 'usds_mint', { wad: million }) // TS2353 'wad'

// An argument is missing.
controllerCall(erc4626Abi, 'erc4626_deposit', { token, amount: million }) // TS2345 'minSharesOut'

// Arguments that changed places: an address is no amount, and the other way round.
controllerCall(erc4626Abi, 'erc4626_deposit', { token: million, amount: token, minSharesOut: million }) // TS2322 '`0x${string}`'
