import { send } from '@diamond-pau/contracts/testing'
import { EXCHANGE, M18, M6, MAX6, OTC_BUFFER, USDC } from '../counterparties.ts'
import { ALL, limit, type Operation, type Scene } from '../operation.ts'

const SEND = { signature: 'otcSend(address,address,uint256)', args: [EXCHANGE, USDC, M6] }
const CLAIM = { signature: 'otcClaim(address,address)', args: [EXCHANGE, USDC] }

/** Both ways need both limits, because each call is preceded by the other. */
const COMMON: Pick<Operation, 'limits' | 'parameters' | 'prepare' | 'variants'> = {
  variants: ALL,
  limits: [
    limit('OTC_FACET', 'send', MAX6, { asset: USDC, exchange: EXCHANGE }),
    limit('OTC_FACET', 'claim', MAX6, { asset: USDC, exchange: EXCHANGE }),
  ],
  parameters: [
    { facet: 'OTC_FACET', signature: 'setBuffer(address,address)', args: [EXCHANGE, OTC_BUFFER] },
    { facet: 'OTC_FACET', signature: 'setMaxSlippage(address,uint256)', args: [EXCHANGE, 98n * 10n ** 16n] },
    { facet: 'OTC_FACET', signature: 'setRechargeRate(address,uint256)', args: [EXCHANGE, M18 / 86_400n] },
  ],
  async prepare({ at, mint, pau }) {
    await at(OTC_BUFFER).send('approve', [USDC, pau.proxy, 2n ** 256n - 1n])
    await mint(USDC, pau.proxy, 10n * M6)
  },
}

/** A send, and a claim of what the exchange put into the buffer. In steady state one follows the other. */
export const otc: readonly Operation[] = [
  {
    ...COMMON,
    name: 'otcSend',
    ...SEND,
    async before(scene, variant) {
      if (variant.startsWith('first')) return
      await scene.mint(USDC, OTC_BUFFER, M6)
      await call(scene, CLAIM)
    },
  },
  {
    ...COMMON,
    name: 'otcClaim',
    ...CLAIM,
    async before(scene) {
      await call(scene, SEND)
      await scene.mint(USDC, OTC_BUFFER, M6)
    },
  },
]

async function call({ bench, pau }: Scene, { signature, args }: { signature: string; args: readonly unknown[] }) {
  const { to, data } = pau.encode(signature, args)
  await send(bench.chain, to, data, { from: pau.relayer })
}
