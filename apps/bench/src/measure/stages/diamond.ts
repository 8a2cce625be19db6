import { readArtifact } from '@diamond-pau/contracts'
import { artifactUrl, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { deployCore, deployStack, send } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, CONTROLLER, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Address, concat, encodeAbiParameters, type Hex, parseAbiItem, type AbiFunction } from 'viem'
import type { Bench } from '../bench.ts'
import {
  CCTP,
  DAI,
  DAI_USDS,
  ETHENA_MINTER,
  PSM,
  PSM3,
  SUSDE,
  USDC,
  USDE,
  USDS,
  USTB,
  WETH,
} from '../counterparties.ts'
import type { Pau, Stage } from '../operation.ts'

/** Stage 3: the diamond, called under the names of production. */
export const diamond: Stage = { name: 'diamond', open: (bench) => open(bench, false) }

/** The same with the RateLimits that live PAUs keep. */
export const diamondUnpacked: Stage = { name: 'diamond-unpacked', open: (bench) => open(bench, true) }

/** Which facet's function does what a legacy function does. All take the same arguments in the same order. */
const FUNCTIONS: Record<string, readonly [IntegrationName, string]> = {
  addLiquidityCurve: ['CURVE_FACET', 'addLiquidity'],
  burnUSDS: ['USDS_FACET', 'burn'],
  cooldownAssetsSUSDe: ['ETHENA_FACET', 'cooldownAssets'],
  cooldownSharesSUSDe: ['ETHENA_FACET', 'cooldownShares'],
  depositAave: ['AAVE_FACET', 'deposit'],
  depositERC4626: ['ERC4626_FACET', 'deposit'],
  depositPSM: ['PSM3_FACET', 'deposit'],
  depositToFarm: ['FARM_FACET', 'deposit'],
  mintUSDS: ['USDS_FACET', 'mint'],
  otcClaim: ['OTC_FACET', 'claim'],
  otcSend: ['OTC_FACET', 'send'],
  prepareUSDeBurn: ['ETHENA_FACET', 'prepareBurn'],
  prepareUSDeMint: ['ETHENA_FACET', 'prepareMint'],
  redeemERC4626: ['ERC4626_FACET', 'redeem'],
  removeLiquidityCurve: ['CURVE_FACET', 'removeLiquidity'],
  removeRelayer: ['ADMIN_FACET', 'removeRelayer'],
  requestMapleRedemption: ['MAPLE_FACET', 'requestRedemption'],
  setDelegatedSigner: ['ETHENA_FACET', 'setDelegatedSigner'],
  // The monolith has one table of slippages for everything; a diamond has one a facet, and they cost the same.
  setMaxSlippage: ['CURVE_FACET', 'setMaxSlippage'],
  setMintRecipient: ['CCTP_V1_FACET', 'setMintRecipient'],
  subscribeSuperstate: ['SUPERSTATE_FACET', 'subscribe'],
  swapCurve: ['CURVE_FACET', 'swap'],
  swapDAIToUSDS: ['DAIUSDS_FACET', 'swapDAIToUSDS'],
  swapUSDCToUSDS: ['PSM_FACET', 'swapUSDCToUSDS'],
  swapUSDSToDAI: ['DAIUSDS_FACET', 'swapUSDSToDAI'],
  swapUSDSToUSDC: ['PSM_FACET', 'swapUSDSToUSDC'],
  takeFromSparkVault: ['SPARK_VAULT_FACET', 'take'],
  transferAsset: ['TRANSFER_ASSET_FACET', 'transfer'],
  transferTokenLayerZero: ['LAYER_ZERO_FACET', 'transfer'],
  transferUSDCToCCTP: ['CCTP_V1_FACET', 'transfer'],
  unstakeSUSDe: ['ETHENA_FACET', 'unstake'],
  withdrawAave: ['AAVE_FACET', 'withdraw'],
  withdrawERC4626: ['ERC4626_FACET', 'withdraw'],
  withdrawFromFarm: ['FARM_FACET', 'withdraw'],
  withdrawPSM: ['PSM3_FACET', 'withdraw'],
  wrapAllProxyETH: ['WRAP_PROXY_ETH_FACET', 'wrapAll'],
}

/** What the facets' manifests call the counterparties. */
export const ADDRESSES: Record<string, Address> = {
  DAI,
  DAI_USDS,
  ETHENA_MINTER,
  GROVE_CCTP_TOKEN_MESSENGER: CCTP,
  PSM,
  PSM3,
  SUSDE,
  USDC,
  USDE,
  USDS,
  USTB,
  WETH,
}

export const RELAYER_ACCOUNT: Address = '0x2222222222222222222222222222222222222222'
export const FREEZER_ACCOUNT: Address = '0x3333333333333333333333333333333333333333'

async function open({ chain, deploy }: Bench, unpacked: boolean): Promise<Pau> {
  const stack = await deployStack(chain)
  const { accessControls, admin, beacon, parameterRegistry, proxy } = stack
  let { controller, rateLimits } = stack
  if (unpacked) {
    rateLimits = await deploy('UnpackedRateLimits', [admin])
    const addresses = [accessControls, beacon, proxy, rateLimits].map(({ address }) => address)
    controller = await deployCore(chain, 'Controller', addresses)
    await proxy.send('grantRole', [CONTROLLER, controller.address])
    await rateLimits.send('grantRole', [CONTROLLER, controller.address])
  }

  for (const id of new Set(Object.values(FUNCTIONS).map(([id]) => id))) {
    const facet = getFacet(id)
    const args = facet.constructorArgs.map(({ from }) => {
      if ('component' in from) return parameterRegistry.address
      const address = ADDRESSES[from.address]
      if (!address) throw new Error(`${id} is made with ${from.address}, which no counterparty stands for`)
      return address
    })
    const address = await chain.deploy(readArtifact(artifactUrl(facet)), args)
    await beacon.send('setIntegration', [facet.idBytes32, { facet: address, wires: facet.wires }])
    await controller.send('updateIntegrations', [[facet.idBytes32]])
  }

  await accessControls.send('grantRole', [ALLOCATOR_ROLE, RELAYER_ACCOUNT])
  await accessControls.send('grantRole', [FREEZER_ROLE, FREEZER_ACCOUNT])
  // What the AdminFacet needs, as its README has it.
  for (const account of [controller.address, admin]) {
    await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, account])
  }
  for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
    await accessControls.send('setRoleAdmin', [role, RELAYER_ADMIN_ROLE])
  }

  return {
    proxy: proxy.address,
    rateLimits,
    admin,
    relayer: RELAYER_ACCOUNT,
    freezer: FREEZER_ACCOUNT,
    encode(signature, args) {
      const [name = '', parameters = ''] = signature.split(/(?=\()/)
      if (name === 'grantRole') return { to: accessControls.address, data: accessControls.encode(name, args) }
      const [id, target] = FUNCTIONS[name] ?? []
      if (!id) throw new Error(`the diamond has no function for ${name}`)
      return { to: controller.address, data: encodeCall(`${getFacet(id).prefix}_${target}${parameters}`, args) }
    },
    async set({ facet, signature, args }) {
      await send(chain, controller.address, encodeCall(`${getFacet(facet).prefix}_${signature}`, args), { from: admin })
    },
  }
}

/** Calldata of a wired function; the encoder checks the arguments against the signature. */
function encodeCall(signature: string, args: readonly unknown[]): Hex {
  const wire = Object.values(FUNCTIONS)
    .flatMap(([id]) => getFacet(id).wires)
    .find(({ call }) => call === signature)
  if (!wire) throw new Error(`no facet has a wire ${signature}`)
  const { inputs } = parseAbiItem(`function ${signature}`) as AbiFunction
  return concat([wire.callSelector, encodeAbiParameters(inputs, args as never)])
}
