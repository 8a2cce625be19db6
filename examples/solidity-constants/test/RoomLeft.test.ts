import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mainnet } from '@diamond-pau/addresses'
import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { contractAt, createLocalChain, deployStack } from '@diamond-pau/contracts/testing'
import { diamondKey } from '@diamond-pau/keys'

test('the contract finds the limit that TypeScript sets', async () => {
  const artifact: Artifact = readArtifact(new URL('../artifacts/contracts/RoomLeft.sol/RoomLeft.json', import.meta.url))
  const chain = await createLocalChain()
  const { rateLimits } = await deployStack(chain)
  const key = diamondKey('LIMIT_4626_DEPOSIT', { asset: mainnet.USDS, token: mainnet.SUSDS })
  await rateLimits.send('setRateLimitData', [key, 5n * 10n ** 24n, 0n])
  const roomLeft = contractAt(chain, artifact, await chain.deploy(artifact))
  assert.equal(await roomLeft.read('inSavings', [rateLimits.address]), 5n * 10n ** 24n)
  await chain.close()
})
