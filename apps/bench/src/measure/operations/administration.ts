import { ALLOCATOR_ROLE, FREEZER_ROLE } from '@diamond-pau/keys'
import { pad } from 'viem'
import { CURVE, DEST } from '../counterparties.ts'
import type { Operation } from '../operation.ts'
import { DOMAIN } from './bridges.ts'

/** What governance and the freezer do. The role of a relayer is ALLOCATOR_ROLE where a controller has facets. */
export const administration: readonly Operation[] = [
  {
    name: 'admin:grantRole(RELAYER)',
    signature: 'grantRole(bytes32,address)',
    args: [ALLOCATOR_ROLE, DEST],
    by: 'admin',
    variants: ['first'],
  },
  {
    name: 'admin:grantRole(FREEZER)',
    signature: 'grantRole(bytes32,address)',
    args: [FREEZER_ROLE, DEST],
    by: 'admin',
    variants: ['first'],
  },
  {
    name: 'admin:setMaxSlippage',
    signature: 'setMaxSlippage(address,uint256)',
    args: [CURVE, 98n * 10n ** 16n],
    steadyArgs: [CURVE, 99n * 10n ** 16n],
    by: 'admin',
    variants: ['first', 'steady'],
  },
  {
    name: 'admin:setMintRecipient',
    signature: 'setMintRecipient(uint32,bytes32)',
    args: [DOMAIN, pad(DEST)],
    by: 'admin',
    variants: ['first'],
  },
  {
    name: 'freezer:removeRelayer',
    signature: 'removeRelayer(address)',
    args: ['0x2222222222222222222222222222222222222222'],
    by: 'freezer',
    variants: ['first'],
  },
]
