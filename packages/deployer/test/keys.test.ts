import { ALLOCATOR_ROLE, diamondKey, monolithKey } from '@diamond-pau/keys'
import { expect, test } from 'vitest'
import published from '../../keys/test/published-ids.json' with { type: 'json' }
import { pau } from './cli.ts'

const ids = new Map(published.ids.map((id) => [id.rateLimitId, id]))
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await pau([...args, '--json'])
  if (stdout === '') throw new Error(stderr)
  return { code, data: JSON.parse(stdout) }
}
const refusal = async (...args: string[]) => {
  const { code, stdout, stderr } = await pau(args)
  expect([code, stdout]).toEqual([1, ''])
  return stderr.trim()
}

test('keys list has every published id, one row for each limit, with constant and arguments', async () => {
  const { code, data } = await json('keys', 'list')
  expect([code, ids.size]).toEqual([0, 41])
  for (const { rateLimitId, constant, args } of ids.values()) {
    const rows = data.filter(({ id }: { id: string }) => id === rateLimitId)
    expect(rows, rateLimitId).not.toEqual([])
    for (const row of rows) {
      expect(row).toMatchObject({ constant, scheme: 'monolith' })
      expect(row.arguments.map(({ value }: { value: string }) => value)).toEqual(args.map(({ value }) => value))
    }
  }
  for (const row of data) {
    expect(row.id).toMatch(/^0x[0-9a-f]{64}$/)
    expect([typeof row.star, typeof row.chain, typeof row.docNo]).toEqual(['string', 'number', 'string'])
  }
})

test('keys list narrows by Star, chain and scheme', async () => {
  const { data } = await json('keys', 'list', '--star', 'spark', '--chain', 'base', '--scheme', 'monolith')
  const of = (name: string) => [...new Set(data.map((row: Record<string, unknown>) => row[name]))]
  expect([of('star'), of('chain'), of('scheme')]).toEqual([['spark'], [8453], ['monolith']])
  const asset = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
  expect(data).toContainEqual(expect.objectContaining({ id: monolithKey('LIMIT_PSM_DEPOSIT', { asset }) }))
  const { stdout } = await pau(['keys', 'list', '--star', 'osero'])
  expect(stdout).toMatch(/osero\s+mainnet\s+diamond\s+LIMIT_AAVE_DEPOSIT\s+0x5534da2f/)
})

test('keys explain says what a published id is without being told the Star', async () => {
  const [first] = ids.values()
  const { code, data } = await json('keys', 'explain', first!.rateLimitId)
  expect(code).toBe(0)
  expect(data).toMatchObject({ kind: 'limit', matches: [{ scheme: 'monolith', constant: first!.constant }] })
  expect(data.published).toContainEqual(expect.objectContaining({ docNo: first!.docNo }))

  const { stdout } = await pau(['keys', 'explain', diamondKey('LIMIT_USDS_MINT')])
  expect(stdout).toMatch(/constant +LIMIT_USDS_MINT\n/)
  expect(stdout).toMatch(/integration +USDS_FACET\n/)
  expect(stdout).toMatch(/functions +mintUSDS, usds_mint\n/)
  expect(stdout).toMatch(/direction +into the proxy\n/)
  expect(stdout).toMatch(/counts +USDS, 18 decimals\n/)
  expect((await pau(['keys', 'explain', ALLOCATOR_ROLE])).stdout).toContain('is the role ALLOCATOR_ROLE')
})

test('an unknown id says what was searched, with exit code 1', async () => {
  const unknown = `0x${'12'.repeat(32)}`
  const { code, stdout } = await pau(['keys', 'explain', unknown])
  expect(code).toBe(1)
  expect(stdout).toMatch(/nothing known makes it\.\nsearched +\d+ keys that limits of spark, grove, .* imply\n/)
  expect(stdout).toMatch(/over \d+ addresses of \d+ chains and small numbers/)
})

test('audit: exit code 1 where there are errors, 0 where there are none', async () => {
  const grove = await json('audit', '--star', 'grove')
  expect(grove.code).toBe(1)
  expect(grove.data.findings).toContainEqual(
    expect.objectContaining({ rule: 'id-of-another-chain', severity: 'error', network: 'Plume' }),
  )
  expect(grove.data.errors).toBe(
    grove.data.findings.filter(({ severity }: { severity: string }) => severity === 'error').length,
  )
  const { code, stdout } = await pau(['audit', '--star', 'osero'])
  expect([code, stdout]).toEqual([0, '1 Star: 0 errors, 0 warnings, 0 notes\n'])
  const obex = await pau(['audit', '--star', 'obex'])
  expect(obex.stdout).toMatch(
    /error {2}USDS For USDC Swap Maximum {2}unit-wrong\n.*\n {2}published {2}100,000,000 USDS/,
  )
})

test('bad input ends in one sentence', async () => {
  const address = '0xdC035D45d973E3EC169d2276DDab16f1e407384F'
  expect(await refusal('keys', 'explain', address)).toBe(
    `pau: "${address}" is no bytes32. It is as long as an address, which is no key. Pass 0x and 64 hexadecimal digits.`,
  )
  expect(await refusal('keys', 'explain', 'LIMIT')).toContain('"LIMIT" is no bytes32. Pass 0x and 64')
  expect(await refusal('keys', 'list', '--scheme', 'cube')).toContain('There is no scheme "cube".')
  expect(await refusal('keys', 'list', '--star', 'grov')).toContain('There is no star "grov". Did you mean "grove"?')
  expect(await refusal('keys', 'list', '--chain', 'moon')).toContain('There is no chain "moon".')
  expect(await refusal('audit', '--star', 'sparc')).toContain('Did you mean "spark"?')
})
