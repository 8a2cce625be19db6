import type { LocalContract } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, FREEZER, FREEZER_ROLE, RELAYER } from '@diamond-pau/keys'
import {
  type AbiFunction,
  type Address,
  concat,
  encodeAbiParameters,
  type Hex,
  toFunctionSelector,
  toFunctionSignature,
} from 'viem'
import type { World } from './world.ts'

export type StageName = 'stage1' | 'stage2' | 'stage3'
export const STAGES: readonly StageName[] = ['stage1', 'stage2', 'stage3']

/** One stage of a world: whom operators call there, and where it keeps what it knows of them. */
export type Stage = {
  name: StageName
  controller: LocalContract
  /** Where roles are held: the controller itself, or the diamond's AccessControls. */
  access: LocalContract
  /** What the stage calls the legacy roles. */
  roles: { readonly admin: Hex; readonly relayer: Hex; readonly freezer: Hex }
}

export function stagesOf({ pau }: World): readonly [Stage, Stage, Stage] {
  const legacy = { admin: DEFAULT_ADMIN_ROLE, relayer: RELAYER, freezer: FREEZER }
  const [one, two, three] = pau.stages
  return [
    { name: 'stage1', controller: one, access: one, roles: legacy },
    { name: 'stage2', controller: two, access: two, roles: legacy },
    {
      name: 'stage3',
      controller: three,
      access: pau.accessControls,
      roles: { admin: DEFAULT_ADMIN_ROLE, relayer: ALLOCATOR_ROLE, freezer: FREEZER_ROLE },
    },
  ]
}

/** A function of the legacy interface by its signature: names alone are ambiguous where arguments may be left out. */
export function legacyFunction({ pau }: World, signature: string): AbiFunction {
  const found = pau.stages[0].abi.find(
    (item): item is AbiFunction => item.type === 'function' && toFunctionSignature(item) === signature,
  )
  if (!found) throw new Error(`the legacy interface of ${pau.layer} has no ${signature}`)
  return found
}

export function encodeCall(world: World, signature: string, args: readonly unknown[]): Hex {
  const { inputs } = legacyFunction(world, signature)
  return concat([toFunctionSelector(signature), encodeAbiParameters(inputs, args)])
}

export type Person = keyof World['people'] | Address

export function addressOf({ people }: World, person: Person): Address {
  return person.startsWith('0x') ? (person as Address) : people[person as keyof World['people']]
}
