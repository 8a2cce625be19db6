import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pau } from './cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pau-ramp-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('pau ramp', () => {
  it('prints days and limits as data', async () => {
    const { code, stdout } = await pau(['ramp', '--initial', '100000', '--step', '1.25', '--every', '24h', '--json'])
    const { rows, attacks } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(rows[30]).toEqual({ day: 30, limit: '80779356.69' })
    expect(attacks.map(({ attack }: { attack: string }) => attack)).toEqual(['sudden', 'patient'])
  })

  it('needs no arguments: a hop of 18 hours, a quarter each', async () => {
    const { stdout } = await pau(['ramp', '--reach', '1000000'])
    expect(stdout).toContain(' 30  752,316,384.52')
    expect(stdout).toContain('It can be 1,000,000.00 after 8 days 6 hours, by increase 11.')
  })

  it('draws into a file', async () => {
    const file = join(folder, 'ramp.svg')
    const { code, stderr } = await pau(['ramp', '--svg', file])
    expect({ code, stderr }).toEqual({ code: 0, stderr: `The curve is in ${file}.\n` })
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/)
  })

  it.each([
    [['--initial', 'much'], '--initial: "much" is no amount. Pass digits'],
    [['--initial', '0'], '--initial has to be more than 0'],
    [['--initial', '1.5', '--decimals', '0'], '--initial: 1.5 has more than 0 decimals.'],
    [['--every', '18'], '--every: "18" is no time. Pass a number and s, m, h or d, such as 18h.'],
    [['--days', '-1'], '--days: "-1" is no whole number from 0 to 3650.'],
    [['--step', '0.9'], '--step has to be at least 1'],
    [['--svg', join('nowhere', 'ramp.svg')], '--svg: nowhere/ramp.svg cannot be written.'],
  ])('%j ends in one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await pau(['ramp', ...args], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`pau: ${sentence}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})
