import { type Hex, pad } from 'viem'
import { DEST, M6, MAX6, OFT, USDC } from '../counterparties.ts'
import { ALL, foreign, limit, type Operation } from '../operation.ts'

/** Circle's number and LayerZero's number of Base. */
export const DOMAIN = 6
const ENDPOINT = 30_184
/** The OFT on the other chain. */
const PEER: Hex = `0x${'11'.repeat(32)}`

const transferUSDCToCCTP: Operation = {
  name: 'transferUSDCToCCTP',
  signature: 'transferUSDCToCCTP(uint256,uint32)',
  args: [M6, DOMAIN],
  variants: ALL,
  limits: [
    limit('CCTP_V1_FACET', 'toCCTP', MAX6),
    limit('CCTP_V1_FACET', 'toDomain', MAX6, { destinationDomain: DOMAIN }),
  ],
  parameters: [{ facet: 'CCTP_V1_FACET', signature: 'setMintRecipient(uint32,bytes32)', args: [DOMAIN, pad(DEST)] }],
  prepare: ({ mint, pau }) => mint(USDC, pau.proxy, 10n * M6),
}

export const bridges: readonly Operation[] = [
  transferUSDCToCCTP,
  foreign(transferUSDCToCCTP),
  {
    name: 'transferTokenLayerZero',
    signature: 'transferTokenLayerZero(address,uint256,uint32)',
    args: [OFT, M6, ENDPOINT],
    value: 10n ** 16n,
    variants: ALL,
    limits: [
      limit('LAYER_ZERO_FACET', 'transfer', MAX6, {
        oft: OFT,
        peer: PEER,
        destinationEndpointId: ENDPOINT,
        token: USDC,
      }),
    ],
    parameters: [{ facet: 'LAYER_ZERO_FACET', signature: 'setRecipient(uint32,bytes32)', args: [ENDPOINT, pad(DEST)] }],
    async prepare({ at, mint, pau }) {
      await at(OFT).send('setPeer', [ENDPOINT, PEER])
      await mint(USDC, pau.proxy, 10n * M6)
    },
  },
]
