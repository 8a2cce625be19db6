import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { deployCore, deployStack, type LocalContract, type Stack } from '@diamond-pau/contracts/testing'
import { transferAssetAbi, transferAssetKeys, transferAssetWires } from '@diamond-pau/facet-transfer-asset'
import { ALLOCATOR_ROLE, CONTROLLER, integrationId } from '@diamond-pau/keys'
import { type Address, encodeFunctionData } from 'viem'
import type { Bench } from './bench.ts'
import { DEST, M6, MAX6, SLOPE6, USDC, WHALE } from './counterparties.ts'

const RELAYER: Address = '0x2222222222222222222222222222222222222222'

/**
 * A whole operation: the allocator sends a million USDC to a destination, first to an empty one, then again, under a
 * limit and under none; with RateLimits as we deploy it, and with the unpacked one that live PAUs keep.
 */
export async function measureTransferAsset({ chain, deploy, measure, put, tick }: Bench): Promise<void> {
  const facet = await chain.deploy(transferAssetFacet())
  const usdc = await put(USDC, 'GasMockERC20', [6])
  await usdc.send('mint', [WHALE, 100n * M6])
  const key = transferAssetKeys.transfer({ asset: USDC, destination: DEST })
  const data = encodeFunctionData({
    abi: transferAssetAbi,
    functionName: 'transferAsset_transfer',
    args: [USDC, DEST, M6],
  })

  for (const stage of ['diamond', 'diamond-unpacked']) {
    for (const suffix of ['', '-unlimited']) {
      let stack = await deployStack(chain)
      if (stage === 'diamond-unpacked') stack = await withUnpackedLimits(stack)
      await wireFacet(stack)
      await usdc.send('mint', [stack.proxy.address, 10n * M6])
      await usdc.send('burn', [DEST, await usdc.read('balanceOf', [DEST])])
      if (suffix) await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
      else await stack.rateLimits.send('setRateLimitData', [key, MAX6, SLOPE6])
      for (const variant of [`first${suffix}`, `steady${suffix}`]) {
        await tick()
        const row = { operation: 'transferAsset', stage, variant }
        await measure(row, stack.controller.address, data, { from: RELAYER })
      }
    }
  }

  async function wireFacet({ accessControls, beacon, controller }: Stack) {
    const id = integrationId('TRANSFER_ASSET_FACET')
    await beacon.send('setIntegration', [id, { facet, wires: transferAssetWires }])
    await controller.send('updateIntegrations', [[id]])
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, RELAYER])
  }

  /** The same PAU with another RateLimits, and a Controller that knows it. */
  async function withUnpackedLimits(stack: Stack): Promise<Stack> {
    const { accessControls, beacon, proxy } = stack
    const rateLimits: LocalContract = await deploy('UnpackedRateLimits', [stack.admin])
    const addresses = [accessControls, beacon, proxy, rateLimits].map(({ address }) => address)
    const controller = await deployCore(chain, 'Controller', addresses)
    await proxy.send('grantRole', [CONTROLLER, controller.address])
    await rateLimits.send('grantRole', [CONTROLLER, controller.address])
    return { ...stack, controller, rateLimits }
  }
}

function transferAssetFacet(): Artifact {
  return readArtifact(import.meta.resolve('@diamond-pau/facet-transfer-asset/build/TransferAssetFacet.json'))
}
