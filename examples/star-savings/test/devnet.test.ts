import { readArtifact } from '@diamond-pau/contracts'
import { deployStack, send, wire } from '@diamond-pau/contracts/testing'
import { createDevnet } from '@diamond-pau/devnet'
import { ALLOCATOR_ROLE, amount, controllerCall, integrationId } from '@diamond-pau/keys'
import { expect, it } from 'vitest'
import { starSavingsAbi, starSavingsKeys, starSavingsWires } from '../generated/index.ts'

it('saves USDS of a PAU in sUSDS, on the devnet', async () => {
  const { chain, deal, tokens } = await createDevnet()
  const [usds, susds] = [tokens.usds.address, tokens.susds.address]
  const [, operator] = chain.accounts

  // A PAU, and the facet on the Beacon and in the PAU's Controller.
  const pau = await deployStack(chain)
  const facet = await chain.deploy(readArtifact(new URL('../build/StarSavingsFacet.json', import.meta.url)))
  const wires = Object.fromEntries(starSavingsWires.map(({ call, delegate }) => [call, delegate]))
  await wire(pau, integrationId('STAR_SAVINGS_FACET'), facet, wires)

  // What governance decides: who operates, and how much.
  const million = amount('1000000', { symbol: 'USDS', decimals: 18 })
  await pau.accessControls.send('grantRole', [ALLOCATOR_ROLE, operator])
  const key = starSavingsKeys.deposit({ asset: usds, venue: susds })
  await pau.rateLimits.send('setRateLimitData', [key, million, 0n])

  // The operator's call.
  await deal(usds, pau.proxy.address, million)
  const data = controllerCall(starSavingsAbi, 'starSavings_deposit', { venue: susds, asset: usds, amount: million })
  await send(chain, pau.controller.address, data, { from: operator })
  const shares = await tokens.susds.read<bigint>('balanceOf', [pau.proxy.address])
  expect(await tokens.susds.read('convertToAssets', [shares])).toBeGreaterThanOrEqual(million - 1n)
  expect(await pau.rateLimits.read('getCurrentRateLimit', [key])).toBe(0n)
  await chain.close()
})
