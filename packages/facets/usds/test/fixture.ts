import { contractAt } from '@diamond-pau/contracts/testing'
import { always, type Fixture, type FixtureContext } from '@diamond-pau/facet-kit/testing'
import { type Address, maxUint256, parseAbi } from 'viem'

export const AMOUNT = 10n ** 18n

/** An allocator vault whose buffer lets the proxy take USDS. */
export async function usdsFixture({ chain, token, mock, proxy }: FixtureContext) {
  const usds = await token(18)
  const vault = await mock('MockAllocatorVault', [usds.address])
  const buffer = await vault.read<Address>('buffer')
  const bufferAbi = parseAbi(['function approve(address token, address spender, uint256 amount)'])
  await contractAt(chain, { abi: bufferAbi }, buffer).send('approve', [usds.address, proxy, maxUint256])
  return {
    usds,
    buffer,
    venue: vault,
    constructorArgs: { usds_: usds.address },
    configure: (call) => call('setVault', [vault.address]),
    swapsAddress: 'not applicable: its addresses are immutables',
    actions: {
      mint: {
        amount: AMOUNT,
        args: (amount) => [amount],
        hostile: always('ERC20InsufficientBalance'),
      },
      burn: {
        amount: AMOUNT,
        args: (amount) => [amount],
        async prepare(amount) {
          await usds.send('mint', [proxy, amount])
        },
        hostile: always('harmless: what is not repaid stays in the buffer that governance set'),
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
