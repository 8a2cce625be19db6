import { describe, expect, it } from 'vitest'
import { type CompilerOutput, sourceMaps } from '../src/sourceMaps.ts'

const TEXT = 'a();\nif (b) {\n  c();\n}\n'

/** PUSH1 of a(), JUMPDEST of the condition, STOP of c(), and STOP of nobody. */
const OUTPUT: CompilerOutput = {
  texts: { 'project/contracts/A.sol': TEXT, 'npm/other@1.0.0/B.sol': '' },
  sources: {
    'project/contracts/A.sol': {
      id: 3,
      ast: {
        nodeType: 'Block',
        src: '0:23:3',
        statements: [
          { nodeType: 'ExpressionStatement', src: '0:4:3' },
          {
            nodeType: 'IfStatement',
            src: '5:18:3',
            trueBody: { nodeType: 'ExpressionStatement', src: '16:4:3' },
          },
        ],
      },
    },
    'npm/other@1.0.0/B.sol': { id: 4, ast: { nodeType: 'Return', src: '0:5:4' } },
  },
  contracts: {
    'project/contracts/A.sol': {
      A: {
        evm: {
          bytecode: { object: '00', sourceMap: '0:1:4' },
          deployedBytecode: {
            object: '60005b0000',
            sourceMap: '0:3:3:-:0;9:1;16:3;0:1:4',
            immutableReferences: { '7': [{ start: 1, length: 1 }] },
          },
        },
      },
    },
  },
}

describe('sourceMaps', () => {
  const maps = sourceMaps([OUTPUT], (name) =>
    name.startsWith('project/') ? { file: 'packages/a/contracts/A.sol', text: TEXT } : undefined,
  )

  it('finds statements of our own sources and their lines', () => {
    expect(maps.statements).toEqual([
      { file: 'packages/a/contracts/A.sol', line: 1, start: 0, end: 4 },
      { file: 'packages/a/contracts/A.sol', line: 2, start: 5, end: 23 },
      { file: 'packages/a/contracts/A.sol', line: 3, start: 16, end: 20 },
    ])
  })

  it('gives each instruction its innermost statement, behind the operands of pushes', () => {
    expect(maps.contracts).toEqual([
      {
        contractName: 'A',
        creation: { code: '00', statements: {} },
        runtime: { code: '60005b0000', statements: { 0: 0, 2: 1, 3: 2 }, immutables: [{ start: 1, length: 1 }] },
      },
    ])
  })

  it('leaves out a source that has changed since', () => {
    const old = { ...OUTPUT, texts: { ...OUTPUT.texts, 'project/contracts/A.sol': `// As it was.\n${TEXT}` } }
    const both = sourceMaps([old, OUTPUT], (name) =>
      name.startsWith('project/') ? { file: 'packages/a/contracts/A.sol', text: TEXT } : undefined,
    )
    expect(both).toEqual(maps)
  })
})
