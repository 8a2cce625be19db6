import { expectRevert } from '@diamond-pau/contracts/testing'
import { installMerkl } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet } from '../src/suite.ts'

const usds = (amount: number) => parseUnits(String(amount), 18)

const state = fromState(async () => {
  const devnet = await openDevnet()
  const merkl = await installMerkl(devnet)
  const pau = await createDevnetPau(['MERKL_FACET'], { devnet })
  const [operator, stranger] = devnet.chain.accounts.slice(5) as [Address, Address]
  const distributor = merkl.distributor.address
  await pau.limit(diamondKey('LIMIT_MERKL_TOGGLE_OPERATOR', { operator, distributor }), 1n)
  await devnet.deal(devnet.tokens.usds.address, distributor, usds(1_000))
  return { devnet, distributor, merkl, operator, pau, stranger }
})
const toggle = (operator = state().operator) =>
  state().pau.operate('merkl_toggleOperator', state().distributor, operator)
const held = () => state().devnet.tokens.usds.read<bigint>('balanceOf', [state().pau.proxy])
const reward = (amount: bigint, user = state().pau.proxy) => ({
  user,
  token: state().devnet.tokens.usds.address,
  amount,
})
const expectRefusal = (call: Promise<unknown>, error: string) =>
  expectRevert(call, error, undefined, state().merkl.distributor.abi)

it('lets an operator claim for the proxy, and no longer', async () => {
  const { merkl, operator, pau, stranger } = state()
  const [proof = []] = await merkl.publish([reward(usds(100)), reward(usds(7), stranger), reward(usds(9), operator)])
  await expectRefusal(merkl.claim(reward(usds(100)), proof, operator), 'NotWhitelisted')
  await toggle()
  await expectRefusal(merkl.claim(reward(usds(100)), proof, stranger), 'NotWhitelisted')
  await merkl.claim(reward(usds(100)), proof, operator)
  expect(await held()).toBe(usds(100))
  await toggle()
  await expectRefusal(merkl.claim(reward(usds(100)), proof, operator), 'NotWhitelisted')
  await expectNothingLeft(pau, [[state().devnet.tokens.usds, merkl.distributor.address]])
})

it('pays totals, so that a claim repeated brings what is new alone', async () => {
  const { merkl, operator, stranger } = state()
  await toggle()
  const first = await merkl.publish([reward(usds(100)), reward(usds(7), stranger)])
  await merkl.claim(reward(usds(100)), first[0] ?? [], operator)
  await merkl.claim(reward(usds(100)), first[0] ?? [], operator)
  expect(await held()).toBe(usds(100))
  const second = await merkl.publish([reward(usds(130)), reward(usds(7), stranger)])
  await expectRefusal(merkl.claim(reward(usds(100)), first[0] ?? [], operator), 'InvalidProof')
  await merkl.claim(reward(usds(130)), second[0] ?? [], operator)
  expect(await held()).toBe(usds(130))
})

it('pays nothing for a reward that is not in the tree', async () => {
  const { merkl, operator, stranger } = state()
  await toggle()
  const [proof = []] = await merkl.publish([reward(usds(100)), reward(usds(7), stranger)])
  await expectRefusal(merkl.claim(reward(usds(101)), proof, operator), 'InvalidProof')
  await expectRefusal(merkl.claim(reward(usds(100)), [], operator), 'InvalidProof')
  expect(await held()).toBe(0n)
})

it('names no operator, and at no distributor, that governance did not', async () => {
  const { operator, pau, stranger } = state()
  await expectRevert(toggle(stranger), 'MerklFacet/invalid-action')
  const elsewhere = pau.operate('merkl_toggleOperator', stranger, operator)
  await expectRevert(elsewhere, 'MerklFacet/invalid-action')
})
