import { erc7201Slot } from '@diamond-pau/keys'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../tools/solidity.ts'
import { nextVersion, problemsOf } from '../src/check.ts'
import { readStorage } from '../src/read.ts'
import { merge, readSnapshot, type Snapshot, snapshotOf } from '../src/snapshot.ts'

// That the workspace is free of these the target `storage` says. Here each is put in, to see that it is found.

const NOTHING: Snapshot = { namespaces: {}, transient: {}, contracts: {} }
const FACET = 'packages/facets/transfer-asset/contracts/TransferAssetFacet.sol'
const SHARED = 'packages/contracts/contracts/controller/SharedController.sol'
const PARAMETERS = 'packages/contracts/contracts/facet/ParameterizedFacet.sol'

/** The problems of sources, some of them changed; but for layouts that are merely not known yet. */
function problems(names: readonly string[], changed: Record<string, string> = {}, snapshot?: Snapshot): string[] {
  const storage = readStorage(names, changed)
  return problemsOf(storage, snapshot ?? merge(storage, NOTHING))
}

/** A source with one place changed. */
function edited(name: string, find: string, replace: string): Record<string, string> {
  const text = readFileSync(join(ROOT, name), 'utf8')
  expect(text.split(find)).toHaveLength(2)
  return { [name]: text.replace(find, () => replace) }
}

/** A library that reaches a struct at a slot. */
function library(name: string, id: string, slot: string, body = 'uint256 a;'): string {
  return `// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;
library ${name} {
    struct Data { ${body} }
    /// @dev keccak256(abi.encode(uint256(keccak256("${id}")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 internal constant STORAGE_SLOT = ${slot};
    function data() internal pure returns (Data storage $) {
        assembly { $.slot := STORAGE_SLOT }
    }
}`
}

test('nothing is wrong with what is as it should be', () => {
  expect(problems([FACET, SHARED])).toEqual([])
})

describe('a collision', () => {
  test('of two libraries in one namespace', () => {
    const slot = erc7201Slot('test.storage.A')
    const found = problems(['a.sol', 'b.sol'], {
      'a.sol': library('A', 'test.storage.A', slot),
      'b.sol': library('B', 'test.storage.A', slot),
    })
    expect(found).toEqual([
      'B.STORAGE_SLOT (b.sol:6) and A.STORAGE_SLOT (a.sol:6) are both erc7201:test.storage.A. Give one another id, or let both use one constant.',
    ])
  })

  test('of two names in one place', () => {
    const slot = erc7201Slot('test.storage.A')
    const found = problems(['a.sol', 'b.sol'], {
      'a.sol': library('A', 'test.storage.A', slot),
      'b.sol': library('B', 'test.storage.B', slot),
    })
    expect(found).toContain(
      `B.STORAGE_SLOT (b.sol:6) and A.STORAGE_SLOT (a.sol:6) collide in storage at ${slot}. Derive each from an id of its own.`,
    )
  })

  test('in transient storage, with what a library of a dependency keeps there', () => {
    const guard = erc7201Slot('openzeppelin.storage.ReentrancyGuard')
    const found = problems(
      [FACET],
      edited(SHARED, '0x5baf58420c436b5841e6af6c5df88432ebfab3472d5202213cbe8ced43ef7f00', guard),
    )
    expect(found).toContainEqual(
      expect.stringMatching(
        /^SharedController\.TRANSIENT_SLOT .* and ReentrancyGuardTransient\.REENTRANCY_GUARD_STORAGE .* collide in transient at 0x9b779b/,
      ),
    )
  })

  test('of the parameters of two facets', () => {
    const names = ['aave/contracts/AaveFacet.sol', 'maple/contracts/MapleFacet.sol']
    const [aave = '', maple = ''] = names.map((name) => `packages/facets/${name}`)
    const logic = 'packages/facets/erc4626/contracts/ERC4626Logic.sol'
    const erc4626 = 'packages/facets/erc4626/contracts/ERC4626Facet.sol'
    expect(problems([aave, maple, erc4626])).toEqual([])
    expect(problems([aave, erc4626], edited(logic, 'storage.ERC4626Facet.v1', 'storage.AaveFacet.v1'))).toEqual([
      expect.stringMatching(/both file parameters under sky\.pau\.storage\.AaveFacet\.v1\. Give one of the facets/),
    ])
  })
})

describe('a variable in a row', () => {
  const put = (line: string) =>
    edited(FACET, 'is ITransferAssetFacet, Facet {', `is ITransferAssetFacet, Facet { ${line}`)

  test('in a facet', () => {
    expect(problems([FACET], put('uint256 private _count;'))).toEqual([
      expect.stringMatching(
        /TransferAssetFacet\.sol:\d+ TransferAssetFacet keeps a variable in storage 0:0 uint256 _count\. .* make it an immutable, a parameter/,
      ),
    ])
  })

  test('in the transient storage of a facet', () => {
    expect(problems([FACET], put('bool transient entered;'))).toEqual([
      expect.stringContaining('TransferAssetFacet keeps a variable in transient storage 0:0 bool entered.'),
    ])
  })

  test('in a base that facets share', () => {
    const found = problems(
      ['packages/facets/aave/contracts/AaveFacet.sol'],
      edited(PARAMETERS, 'error ZeroParameterRegistry();', 'error ZeroParameterRegistry(); address private _owner;'),
    )
    expect(found).toHaveLength(2)
    expect(found.join('\n')).toContain('AaveFacet keeps a variable in storage 0:0 address _owner')
  })

  test('in the Controller', () => {
    const controller = 'packages/contracts/contracts/controller/Controller.sol'
    const found = problems(
      [controller],
      edited(
        controller,
        'bytes32 private constant DEFAULT_ADMIN_ROLE',
        'uint256 private _nonce; bytes32 private constant DEFAULT_ADMIN_ROLE',
      ),
    )
    expect(found).toEqual([expect.stringContaining('Controller keeps a variable in storage 0:0 uint256 _nonce')])
  })

  test('an immutable or a constant is none', () => {
    expect(problems([FACET], put('uint256 private constant ONE = 1; uint256 private immutable two = 2;'))).toEqual([])
  })
})

describe('a constant', () => {
  test('that is not what its namespace gives', () => {
    const wrong = `${erc7201Slot('sky.pau.storage.SharedController').slice(0, -4)}cd00`
    const found = problems(
      [SHARED],
      edited(SHARED, '0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00', wrong),
    )
    expect(found).toEqual([
      `${SHARED}:18 SharedController.STORAGE_SLOT is ${wrong}, and erc7201:sky.pau.storage.SharedController lies at ${erc7201Slot('sky.pau.storage.SharedController')}. Write that.`,
    ])
  })

  test('that names no namespace', () => {
    const source = library('A', 'x', erc7201Slot('x')).replace(/\/\/\/ @dev .*/, '')
    expect(problems(['a.sol'], { 'a.sol': source })).toEqual([
      expect.stringMatching(/^a\.sol:6 A\.STORAGE_SLOT is a slot without a namespace\. Say above it/),
    ])
  })

  test('that its struct’s annotation names, as well as a comment does', () => {
    const source = library('A', 'test.storage.A', erc7201Slot('test.storage.A'))
      .replace(/\/\/\/ @dev .*/, '')
      .replace('struct Data', '/// @custom:storage-location erc7201:test.storage.A\n struct Data')
    expect(problems(['a.sol'], { 'a.sol': source })).toEqual([])
    expect(
      problems(['a.sol'], { 'a.sol': source.replace('erc7201:test.storage.A', 'erc7201:test.storage.B') }),
    ).toEqual([expect.stringContaining('erc7201:test.storage.B lies at')])
  })

  test('that is missing: assembly that writes a slot of its own', () => {
    const source = library('A', 'x', erc7201Slot('x'))
      .replace('internal pure', 'internal')
      .replace('$.slot := STORAGE_SLOT', '$.slot := STORAGE_SLOT sstore(7, 1)')
    expect(problems(['a.sol'], { 'a.sol': source })).toEqual([
      expect.stringMatching(/^a\.sol:8 sstore\(7, 1\) reaches a slot that no constant names\./),
    ])
  })
})

describe('a layout', () => {
  const agreed = snapshotOf(readStorage([SHARED]))

  test.each([
    [
      'whose members stand in another order',
      'address accessControls;\n        address proxy;',
      'address proxy;\n        address accessControls;',
    ],
    ['with a member more', 'address rateLimits;', 'address rateLimits;\n        uint256 more;'],
    ['with a member of another type', 'address rateLimits;', 'address payable rateLimits;'],
  ])('%s needs a new version of its namespace', (_, find, replace) => {
    const text = readFileSync(join(ROOT, SHARED), 'utf8')
    const changed = { [SHARED]: text.replace(find, replace) }
    const found = problems([SHARED], changed, agreed)
    expect(found).toEqual([
      expect.stringMatching(
        /^the layout of erc7201:sky\.pau\.storage\.SharedController changed:\n(.*\n)*.* erc7201:sky\.pau\.storage\.SharedController\.v2,/,
      ),
    ])
  })

  test('of a struct inside counts as well', () => {
    const table = 'packages/contracts/contracts/beacon/IRoutingTable.sol'
    const names = ['packages/contracts/contracts/controller/ControllerStorage.sol']
    const before = snapshotOf(readStorage(names))
    expect(problems(names, {}, before)).toEqual([])
    const found = problems(
      names,
      edited(
        table,
        'bytes4 callSelector;\n    bytes4 delegateSelector;',
        'bytes4 delegateSelector;\n    bytes4 callSelector;',
      ),
      before,
    )
    expect(found.join()).toContain('the layout of erc7201:sky.pau.storage.Controller changed')
  })

  test('under a new version is new, and nothing else', () => {
    const text = readFileSync(join(ROOT, SHARED), 'utf8')
      .replaceAll('sky.pau.storage.SharedController', 'sky.pau.storage.SharedController.v2')
      .replace(
        '0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00',
        erc7201Slot('sky.pau.storage.SharedController.v2'),
      )
      .replace('address rateLimits;', 'address rateLimits;\n        uint256 more;')
    const storage = readStorage([SHARED], { [SHARED]: text })
    expect(problemsOf(storage, agreed)).toEqual([
      'erc7201:sky.pau.storage.SharedController.v2 is new. Keep it: npm run storage -- --write',
    ])
    expect(problemsOf(storage, merge(storage, agreed))).toEqual([])
  })

  test('once agreed upon is not written over, and not forgotten', () => {
    const changed = edited(SHARED, 'address rateLimits;', 'address rateLimits;\n        uint256 more;')
    const kept = merge(readStorage([SHARED], changed), agreed)
    expect(kept.namespaces).toEqual(agreed.namespaces)
    expect(merge(readStorage([FACET]), agreed).namespaces).toHaveProperty(['sky.pau.storage.SharedController'])
  })

  test('that a contract keeps in a row may change where that is meant', () => {
    const limits = 'packages/contracts/contracts/limits/RateLimits.sol'
    const before = snapshotOf(readStorage([limits]))
    const found = problems([limits], edited(limits, 'uint256 word;', 'uint256 more;\n        uint256 word;'), before)
    expect(found).toEqual([
      expect.stringMatching(/^what RateLimits keeps in a row changed:\n {2}- RateLimits\.Limit 0:0 uint256 word/),
    ])
  })
})

test('a version follows another', () => {
  expect(nextVersion('sky.pau.storage.X.v1')).toBe('sky.pau.storage.X.v2')
  expect(nextVersion('sky.pau.storage.X.v9')).toBe('sky.pau.storage.X.v10')
  expect(nextVersion('sky.pau.storage.X')).toBe('sky.pau.storage.X.v2')
})

test('what is live is among what was agreed upon', () => {
  const { namespaces } = readSnapshot()
  expect(namespaces['sky.pau.storage.SharedController']?.members).toEqual([
    '0:0 address accessControls',
    '1:0 address proxy',
    '2:0 address rateLimits',
  ])
})
