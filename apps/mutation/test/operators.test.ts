import { describe, expect, test } from 'vitest'
import { compile, type Node } from '../../../tools/solidity.ts'
import { edits, type Operator } from '../src/operators.ts'

/** What becomes of the body of a function, fault by fault: the whole of it, without line breaks. */
function faults(operator: Operator, body: string, around = ''): string[] {
  const source = `// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;
contract C {
    ${around}
    event E(uint256 a, uint256 b, address c);
    function g(uint256 a, uint256 b) internal pure returns (uint256) { return a; }
    function f(uint256 a, uint256 b, address c, uint256[] memory list) external {
        // Zeichen, die mehr als ein Byte sind: “ä”.
        ${body}
    }
}`
  const { sources } = compile({ 'c.sol': { content: source } }, { '*': { '': ['ast'] } })
  const { ast } = sources['c.sol'] as { ast: Node }
  const bytes = Buffer.from(source)
  const whole = source.indexOf('“ä”.')
  return edits(ast, source)
    .filter((edit) => edit.operator === operator && edit.start > whole)
    .map(({ start, end, replacement }) => {
      const text = bytes.subarray(0, start).toString() + replacement + bytes.subarray(end).toString()
      const changed = text.slice(text.indexOf('“ä”.') + 4, text.lastIndexOf('}', text.lastIndexOf('}') - 1))
      return changed.replaceAll(/\s+/g, ' ').trim()
    })
}

describe('delete', () => {
  test('takes away a statement with its semicolon', () => {
    expect(faults('delete', 'g(a, b); emit E(a, b, c); list[0] = 1;')).toEqual([
      '{} emit E(a, b, c); list[0] = 1;',
      'g(a, b); {} list[0] = 1;',
      'g(a, b); emit E(a, b, c); {}',
    ])
  })

  test('takes away what an if does alone, and leaves the step of a loop', () => {
    expect(faults('delete', 'if (a > b) g(a, b);')).toEqual(['if (a > b) {}'])
    expect(faults('delete', 'for (uint256 i; i < a; ++i) g(a, b);')).toEqual(['for (uint256 i; i < a; ++i) {}'])
  })

  test('reaches into assembly', () => {
    expect(faults('delete', 'assembly { mstore(0, a) a := b }')).toEqual([
      'assembly { {} a := b }',
      'assembly { mstore(0, a) {} }',
    ])
  })
})

describe('negate', () => {
  test.each([
    ['if (a > b) g(a, b);', 'if (!(a > b)) g(a, b);'],
    ['require(a > b, "x");', 'require(!(a > b), "x");'],
    ['a = a > b ? a : b;', 'a = !(a > b) ? a : b;'],
    ['while (a > b) --a;', 'while (!(a > b)) --a;'],
    ['for (uint256 i; i < a; ++i) g(a, b);', 'for (uint256 i; !(i < a); ++i) g(a, b);'],
    ['assembly { if lt(a, b) { a := b } }', 'assembly { if iszero(lt(a, b)) { a := b } }'],
  ])('%s', (body, fault) => {
    expect(faults('negate', body)).toEqual([fault])
  })
})

describe('swap', () => {
  test('exchanges neighbours of one type, and no others', () => {
    expect(faults('swap', 'emit E(a, b, c);')).toEqual(['emit E(b, a, c);'])
  })

  test('leaves what reads the same, and what gives the same', () => {
    expect(faults('swap', 'g(a, a);')).toEqual([])
    expect(faults('swap', 'max(a, b);', 'function max(uint256 a, uint256 b) internal pure {}')).toEqual([])
    expect(faults('swap', 'assembly { a := add(a, b) }')).toEqual([])
  })

  test('reaches into tuples and assembly', () => {
    expect(faults('swap', '(a, b) = (b, a);')).toEqual(['(b, a) = (b, a);', '(a, b) = (a, b);'])
    expect(faults('swap', 'assembly { a := sub(a, b) }')).toEqual(['assembly { a := sub(b, a) }'])
  })
})

describe('off by one', () => {
  test('counts numbers up', () => {
    expect(faults('off-by-one', 'a = 10;')).toEqual(['a = (10 + 1);'])
    expect(faults('off-by-one', 'assembly { a := 0x40 b := 9 }')).toEqual([
      'assembly { a := 0x41 b := 9 }',
      'assembly { a := 0x40 b := 10 }',
    ])
  })

  test('leaves addresses', () => {
    expect(faults('off-by-one', 'c = 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;')).toEqual([])
  })

  test('moves bounds', () => {
    expect(faults('off-by-one', 'require(a < b && a <= b && a > b && a >= b);')).toEqual([
      'require(a <= b && a <= b && a > b && a >= b);',
      'require(a < b && a < b && a > b && a >= b);',
      'require(a < b && a <= b && a >= b && a >= b);',
      'require(a < b && a <= b && a > b && a > b);',
    ])
  })
})

test('a modifier is dropped, the arguments of a base are not', () => {
  const source = `// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;
contract B { constructor(uint256) {} modifier only(uint256 a) { require(a > 0); _; } }
contract C is B { constructor() B(1) {} function f() external only(7) {} }`
  const { sources } = compile({ 'c.sol': { content: source } }, { '*': { '': ['ast'] } })
  const found = edits((sources['c.sol'] as { ast: Node }).ast, source).filter(({ operator }) => operator === 'modifier')
  expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(['only(7)'])
})
