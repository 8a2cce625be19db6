import { type Address, concat, getCreate2Address, type Hex, stringToHex } from 'viem'

/**
 * The proxy through which everyone deploys with CREATE2, at one address on every chain. It takes a salt and creation
 * code. (github.com/Arachnid/deterministic-deployment-proxy)
 */
export const CREATE2_PROXY: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

/**
 * How the proxy comes to a chain that lacks it: a transaction signed once for all chains, by an account that nobody has
 * the key of and that needs exactly this much wei.
 */
export const CREATE2_PROXY_CREATION: { sender: Address; cost: bigint; transaction: Hex } = {
  sender: '0x3fAB184622Dc19b6109349B94811493BF2a45362',
  cost: 10_000_000_000_000_000n,
  transaction:
    '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222',
}

/** The salt of everything shared. Another salt is another set of addresses. */
const SALT = stringToHex('diamond-pau', { size: 32 })

/** Where the proxy puts a contract, which depends on nothing but its creation code and the salt. */
export function create2Address(initCode: Hex, salt: Hex = SALT): Address {
  return getCreate2Address({ from: CREATE2_PROXY, salt, bytecode: initCode })
}

/** What the proxy has to be sent for it. */
export function create2Calldata(initCode: Hex, salt: Hex = SALT): Hex {
  return concat([salt, initCode])
}
