import { erc7201Slot } from '@diamond-pau/keys'
import type { Slot, Storage } from './read.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

/** What must never be true of storage. Each problem says which contract, which slot, and what to do. */
export function problemsOf(storage: Storage, snapshot: Snapshot): string[] {
  return [
    ...storage.slots.flatMap(derivation),
    ...collisions(storage),
    ...storage.contracts.flatMap(rows),
    ...storage.anonymous.map(
      (where) =>
        `${where} reaches a slot that no constant names. Give it a namespace of its own: see packages/contracts/contracts/controller/SharedController.sol.`,
    ),
    ...changes(storage, snapshot),
  ]
}

/** A constant that does not equal what ERC-7201 makes of its namespace. */
function derivation({ at, constant, own, id, value }: Slot): string[] {
  if (!id) {
    if (!own) return []
    return [
      `${at} ${constant} is a slot without a namespace. Say above it what it is derived from: keccak256(abi.encode(uint256(keccak256("<id>")) - 1)) & ~bytes32(uint256(0xff)).`,
    ]
  }
  const right = BigInt(erc7201Slot(id))
  if (value === right) return []
  return [`${at} ${constant} is ${hex(value)}, and erc7201:${id} lies at ${hex(right)}. Write that.`]
}

/** Two namespaces in one place, or one in two. */
function collisions({ slots, parameters }: Storage): string[] {
  const problems: string[] = []
  for (const [i, a] of slots.entries()) {
    for (const b of slots.slice(0, i)) {
      if (a.space !== b.space || a.at === b.at || (!a.own && !b.own)) continue
      const where = `${a.constant} (${a.at}) and ${b.constant} (${b.at})`
      if (a.id !== undefined && a.id === b.id) {
        problems.push(`${where} are both erc7201:${a.id}. Give one another id, or let both use one constant.`)
      } else if (a.value !== undefined && b.value !== undefined && window(a.value) === window(b.value)) {
        problems.push(`${where} collide in ${a.space} at ${hex(window(a.value))}. Derive each from an id of its own.`)
      }
    }
    const last = Math.max(0, ...(a.struct?.members ?? []).map((line) => Number(/^(\d+):/.exec(line)?.[1] ?? 0)))
    if (last > 0xff)
      problems.push(`${a.constant} (${a.at}) reaches ${last + 1} slots far; a namespace has 256. Split it.`)
  }
  for (const [i, a] of parameters.entries()) {
    if (a.id === '') problems.push(`${a.at} files parameters under no name that can be read. Return keccak256("<id>").`)
    const twin = parameters.slice(0, i).find((b) => b.id === a.id && b.package !== a.package)
    if (twin)
      problems.push(`${a.at} and ${twin.at} both file parameters under ${a.id}. Give one of the facets another id.`)
  }
  return problems
}

/** Variables in a row where there may be none. */
function rows({ at, name, own, stateless, storage, transient }: Storage['contracts'][number]): string[] {
  if (!own || !stateless) return []
  return [...storage.map((line) => `storage ${line}`), ...transient.map((line) => `transient storage ${line}`)].map(
    (line) =>
      `${at} ${name} keeps a variable in ${line}. It would lie in the Controller, on top of others': make it an immutable, a parameter in the ParameterRegistry, or a member of an ERC-7201 struct.`,
  )
}

/** What lies elsewhere than it was agreed upon. */
function changes(storage: Storage, snapshot: Snapshot): string[] {
  const now = snapshotOf(storage)
  const problems: string[] = []
  for (const [id, { slot, members }] of Object.entries(now.namespaces)) {
    const before = snapshot.namespaces[id]
    if (!before) problems.push(`erc7201:${id} is new. Keep it: npm run storage -- --write`)
    else if (before.slot !== slot || before.members.join() !== members.join()) {
      problems.push(
        `the layout of erc7201:${id} changed${difference(before.members, members)}\n  Contracts with the old one may be live. Give the struct a new namespace, erc7201:${nextVersion(id)}, with the slot that follows from it, then: npm run storage -- --write`,
      )
    }
  }
  for (const [id, { slot }] of Object.entries(now.transient)) {
    if (snapshot.transient[id]?.slot !== slot) {
      problems.push(`the transient erc7201:${id} is new. Keep it: npm run storage -- --write`)
    }
  }
  const names = new Set([...Object.keys(now.contracts), ...Object.keys(snapshot.contracts)])
  for (const name of names) {
    const [before = [], after = []] = [snapshot.contracts[name], now.contracts[name]]
    if (before.join() !== after.join()) {
      problems.push(
        `what ${name} keeps in a row changed${difference(before, after)}\n  No proxy stands before it, so that a new deployment may differ; tools that read its slots must know. If it is meant: npm run storage -- --write`,
      )
    }
  }
  return problems
}

function difference(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `\n  - ${line}`)
  const come = after.filter((line) => !before.includes(line)).map((line) => `\n  + ${line}`)
  return [':', ...gone, ...come].join('')
}

/** `sky.pau.storage.X` is its own first version. */
export function nextVersion(id: string): string {
  const version = /\.v(\d+)$/.exec(id)?.[1]
  return version ? id.replace(/\d+$/, String(Number(version) + 1)) : `${id}.v2`
}

/** The 256 slots that ERC-7201 leaves to a namespace. */
function window(slot: bigint): bigint {
  return slot & ~0xffn
}

function hex(value: bigint | undefined): string {
  return value === undefined ? 'not written out' : `0x${value.toString(16).padStart(64, '0')}`
}
