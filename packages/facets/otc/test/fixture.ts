import { readArtifact } from '@diamond-pau/contracts'
import { contractAt } from '@diamond-pau/contracts/testing'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import { encodeFunctionData, maxUint256 } from 'viem'

/** Base units of the asset, which has 6 decimals. */
export const AMOUNT = 1_000_000n
/** The same in units of 18 decimals. */
export const NORMALIZED = AMOUNT * 10n ** 12n
export const EXCHANGE = '0x00000000000000000000000000000000000000D5'
export const SLIPPAGE = 999n * 10n ** 15n

/** An exchange that returns to a real buffer, and counts as returned after a hundred seconds. */
export async function otcFixture({ chain, stack, mock, proxy }: FixtureContext) {
  const asset = await mock('HostileToken')
  const artifact = readArtifact(new URL('../build/OTCBuffer.json', import.meta.url))
  const implementation = await chain.deploy(artifact)
  const initialize = encodeFunctionData({ abi: artifact.abi, functionName: 'initialize', args: [stack.admin, proxy] })
  const { address } = await mock('BufferProxy', [implementation, initialize])
  const buffer = contractAt(chain, artifact, address)
  await buffer.send('approve', [asset.address, maxUint256], { from: stack.admin })
  const key = { asset: asset.address, exchange: EXCHANGE }
  return {
    asset,
    buffer,
    implementation: contractAt(chain, artifact, implementation),
    venue: asset,
    async configure(call) {
      await call('setMaxSlippage', [EXCHANGE, SLIPPAGE])
      await call('setBuffer', [EXCHANGE, buffer.address])
      await call('setRechargeRate', [EXCHANGE, NORMALIZED / 100n])
    },
    swapsAddress: 'not applicable: tokens and exchange are named in the call and by governance',
    actions: {
      send: {
        amount: AMOUNT,
        args: (amount) => [EXCHANGE, asset.address, amount],
        keys: { send: key },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
        hostile: {
          doesNothing:
            'harmless: a token that keeps silent is taken at its word; it is the token that governance allowed',
          chargesFee:
            'harmless: a token that keeps silent is taken at its word; it is the token that governance allowed',
          lies: 'OTCFacet/transfer-failed',
          returnsGarbage: 'OTCFacet/transfer-failed',
        },
      },
      claim: {
        amount: AMOUNT,
        args: () => [EXCHANGE, asset.address],
        keys: { claim: key },
        async prepare(amount) {
          await asset.send('mint', [buffer.address, amount])
        },
        hostile: {
          doesNothing: 'harmless: what arrives is what counts',
          chargesFee: 'harmless: what arrives is what counts',
          lies: 'OTCFacet/transferFrom-failed',
          returnsGarbage: 'OTCFacet/transferFrom-failed',
        },
      },
    },
  } satisfies Fixture & Record<string, unknown>
}
