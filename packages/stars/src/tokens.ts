/** Tokens that limits count in, by their name in the address registry. Decimals are the token contracts'. */
export const tokens = {
  AUSD: { symbol: 'AUSD', decimals: 6 },
  DAI: { symbol: 'DAI', decimals: 18 },
  PYUSD: { symbol: 'PYUSD', decimals: 6 },
  RLUSD: { symbol: 'RLUSD', decimals: 18 },
  SUSDE: { symbol: 'sUSDe', decimals: 18 },
  SUSDS: { symbol: 'sUSDS', decimals: 18 },
  USAT: { symbol: 'USAT', decimals: 6 },
  USDC: { symbol: 'USDC', decimals: 6 },
  USDE: { symbol: 'USDe', decimals: 18 },
  USDG: { symbol: 'USDG', decimals: 6 },
  USDS: { symbol: 'USDS', decimals: 18 },
  USDT: { symbol: 'USDT', decimals: 6 },
  WETH: { symbol: 'WETH', decimals: 18 },
} as const

export type Token = keyof typeof tokens
