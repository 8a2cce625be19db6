import { DEST, M6, MAX6, PSM3, USDC } from '../counterparties.ts'
import { ALL, foreign, limit, type Operation } from '../operation.ts'

const transferAsset: Operation = {
  name: 'transferAsset',
  signature: 'transferAsset(address,address,uint256)',
  args: [USDC, DEST, M6],
  variants: ALL,
  limits: [limit('TRANSFER_ASSET_FACET', 'transfer', MAX6, { asset: USDC, destination: DEST })],
  prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
}

/** Moving and wrapping what the proxy holds, and the PSM of the other chains. */
export const assets: readonly Operation[] = [
  transferAsset,
  foreign(transferAsset),
  {
    name: 'wrapAllProxyETH',
    signature: 'wrapAllProxyETH()',
    args: [],
    variants: ALL,
    limits: [limit('WRAP_PROXY_ETH_FACET', 'wrap', MAX6)],
    before: ({ bench, pau }) => bench.chain.testClient.setBalance({ address: pau.proxy, value: 10n ** 18n }),
  },
  foreign({
    name: 'depositPSM',
    signature: 'depositPSM(address,uint256)',
    args: [USDC, M6],
    variants: ALL,
    limits: [limit('PSM3_FACET', 'deposit', MAX6, { asset: USDC })],
    prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
  }),
  foreign({
    name: 'withdrawPSM',
    signature: 'withdrawPSM(address,uint256)',
    args: [USDC, M6],
    variants: ALL,
    limits: [limit('PSM3_FACET', 'withdraw', MAX6, { asset: USDC })],
    async prepare({ at, mint, pau }) {
      await mint(USDC, pau.proxy, 10n * M6)
      await at(USDC).send('approve', [PSM3, 10n * M6], { from: pau.proxy })
      await at(PSM3).send('deposit', [USDC, pau.proxy, 10n * M6], { from: pau.proxy })
    },
  }),
]
