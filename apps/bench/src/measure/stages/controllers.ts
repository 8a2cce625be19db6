import { contractAt, deployCore, type LocalContract } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, CONTROLLER, FREEZER, FREEZER_ROLE, RELAYER } from '@diamond-pau/keys'
import { type Layer, STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { deployFacets, deployStage1, deployStage2 } from '@diamond-pau/stages/testing'
import {
  type AbiFunction,
  type Address,
  concat,
  encodeAbiParameters,
  toFunctionSelector,
  toFunctionSignature,
} from 'viem'
import type { Bench } from '../bench.ts'
import { USDC } from '../counterparties.ts'
import type { Parameter, Pau, Stage } from '../operation.ts'
import { ADDRESSES, FREEZER_ACCOUNT, RELAYER_ACCOUNT } from './diamond.ts'

/** Stage 1: controllers over linked libraries, called as the monoliths are. */
export const stage1: Stage = { name: 'stage1', open: (bench) => open(bench, 1) }

/** Stage 2: controllers over facets. */
export const stage2: Stage = { name: 'stage2', open: (bench) => open(bench, 2) }

/** The legacy setter of a facet's parameter. */
const SETTERS: Record<string, string> = {
  'AAVE_FACET.setMaxSlippage': 'setMaxSlippage',
  'CCTP_V1_FACET.setMintRecipient': 'setMintRecipient',
  'CURVE_FACET.setMaxSlippage': 'setMaxSlippage',
  'ERC4626_FACET.setMaxExchangeRate': 'setMaxExchangeRate',
  'LAYER_ZERO_FACET.setRecipient': 'setLayerZeroRecipient',
  'OTC_FACET.setBuffer': 'setOTCBuffer',
  'OTC_FACET.setMaxSlippage': 'setMaxSlippage',
  'OTC_FACET.setRechargeRate': 'setOTCRechargeRate',
  'USDS_FACET.setVault': 'setVault',
}

/** The legacy roles of those that diamonds have. */
const ROLES: Record<string, unknown> = { [ALLOCATOR_ROLE]: RELAYER, [FREEZER_ROLE]: FREEZER }

/** One custody with the controller of mainnet and that of other chains, each as it would be there. */
async function open({ chain }: Bench, stage: 1 | 2): Promise<Pau> {
  const admin = chain.accounts[0] as Address
  const proxy = await deployCore(chain, 'ALMProxy', [admin])
  const rateLimits = await deployCore(chain, 'RateLimits', [admin])
  const registry = await deployCore(chain, 'ParameterRegistry')
  const custody = { admin, proxy: proxy.address, rateLimits: rateLimits.address }

  const controllers = {} as Record<Layer, LocalContract>
  for (const layer of ['mainnet', 'foreign'] as const) {
    const address =
      stage === 1
        ? await deployStage1(chain, layer, { ...custody, venues: ADDRESSES })
        : await deployStage2(chain, layer, {
            ...custody,
            parameterRegistry: registry.address,
            facets: await deployFacets(chain, layer, ADDRESSES, registry.address),
          })
    const controller = contractAt(chain, stageArtifact(STAGE_CONTRACTS[layer].stage1), address)
    await proxy.send('grantRole', [CONTROLLER, address])
    await rateLimits.send('grantRole', [CONTROLLER, address])
    await controller.send('grantRole', [RELAYER, RELAYER_ACCOUNT])
    await controller.send('grantRole', [FREEZER, FREEZER_ACCOUNT])
    controllers[layer] = controller
  }
  const functionOf = ({ abi }: LocalContract, signature: string) =>
    abi.find((item): item is AbiFunction => item.type === 'function' && toFunctionSignature(item) === signature)

  return {
    ...custody,
    proxy: proxy.address,
    rateLimits,
    relayer: RELAYER_ACCOUNT,
    freezer: FREEZER_ACCOUNT,
    encode(signature, args, layer) {
      const controller = controllers[layer ?? 'mainnet']
      const item = functionOf(controller, signature) ?? functionOf(controllers.foreign, signature)
      if (!item) throw new Error(`no controller has ${signature}`)
      const { address } = functionOf(controller, signature) ? controller : controllers.foreign
      const values = args.map((value) => ROLES[String(value)] ?? value)
      return { to: address, data: concat([toFunctionSelector(item), encodeAbiParameters(item.inputs, values)]) }
    },
    async set(parameter) {
      for (const controller of Object.values(controllers)) await set(controller, parameter)
    },
  }

  async function set(controller: LocalContract, { facet, signature, args }: Parameter) {
    const name = SETTERS[`${facet}.${signature.slice(0, signature.indexOf('('))}`]
    if (!name) throw new Error(`no legacy setter is known for ${signature} of ${facet}`)
    if (!controller.abi.some((item) => item.type === 'function' && item.name === name)) return
    await controller.send(name, args)
    // What facets leave to the limits' keys, the legacy interface has a list of.
    if (name === 'setOTCBuffer') await controller.send('setOTCWhitelistedAsset', [args[0], USDC, true])
  }
}
