import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, connect, createDevnet, startAnvil } from '@diamond-pau/devnet'
import { parseReport, type Report } from '@diamond-pau/explorer'
import { ALLOCATOR_ROLE } from '@diamond-pau/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_GOVERNANCE } from '../src/governance/example.ts'
import { pau, start } from './cli.ts'
import { createRig, OSERO, type Rig, STRANGER } from './rig.ts'

let anvil: Anvil
let rig: Rig
let folder: string
let controller: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pau-report-'))
  anvil = await startAnvil({ chainId: 1 })
  const chain = await connect(anvil.url)
  await createDevnet({ chain })
  rig = await createRig(chain)
})
afterAll(async () => {
  await anvil?.stop()
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => pau(['report', ...args], { cwd: folder })
const page = (name: string) => parseReport(readFileSync(join(folder, name), 'utf8'))

describe('pau report', () => {
  it('says when there is no PAU yet', async () => {
    const { code, stdout, stderr } = await run('osero', '--rpc', anvil.url, '--deployer', rig.deployer)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Osero has no PAU of ours here: there is no Controller at 0x')
  })

  it('writes a page, and at the next call what changed since', async () => {
    const desired = rig.desired()
    controller = desired.pau.controller
    await rig.execute(await rig.plan(desired))
    const args = ['osero', '--rpc', anvil.url, '--deployer', rig.deployer]
    const first = await run(...args)
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('3 facets, 4 limits, no drift') })
    const accessControls = rig.core('AccessControls', desired.pau.accessControls)
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, STRANGER], { from: OSERO.admin.value })
    const second = await run(...args)
    expect(second).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/2 changes since block \d+, 1 point of drift/),
    })
    expect(readdirSync(join(folder, 'reports', 'osero-mainnet.history'))).toHaveLength(2)
    expect(page('reports/osero-mainnet.html').changes?.list.map(({ area }) => area)).toEqual(['Access', 'Drift'])
  })

  it('prints the data instead, since any report', async () => {
    const { code, stdout } = await run(
      controller,
      '--rpc',
      anvil.url,
      '--json',
      '--since',
      'reports/osero-mainnet.html',
    )
    expect(code).toBe(0)
    const report = JSON.parse(stdout) as Report
    expect(report).toMatchObject({ name: 'PAU', defined: false, rehearsal: false })
    // An allocator without an agent is a notice to one who knows no definition.
    expect(report.findings.map(({ severity, actual }) => [severity, actual])).toEqual([['notice', STRANGER]])
    expect(report.changes?.list).toEqual([expect.objectContaining({ kind: 'removed', area: 'Drift' })])
  })

  it('builds what is defined where no node is given, and says so', async () => {
    const { code, stdout, stderr } = await run('osero', '--out', 'rehearsal.html')
    expect(stderr).toContain('Building the PAU as it is defined.')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('no drift\nrehearsal.html') })
    expect(page('rehearsal.html')).toMatchObject({ rehearsal: true, findings: [], history: [] })
    expect(readdirSync(folder)).not.toContain('rehearsal.history')
  })

  it('builds it under a Configurator Unit, and shows how far that lets limits grow', async () => {
    writeFileSync(join(folder, 'governance.json'), JSON.stringify(EXAMPLE_GOVERNANCE))
    const { code } = await run('osero', '--governance', 'governance.json', '--out', 'governed.html')
    expect(code).toBe(0)
    const { ramp, roles } = page('governed.html')
    expect(ramp).toMatchObject({ source: 'unit', every: String(18 * 3600), step: '1.25' })
    expect(ramp?.curves[0]?.rows[0]).toEqual({ day: 0, limit: expect.stringMatching(/^\d+\.\d\d$/) })
    expect(roles.flatMap(({ holders }) => holders.map(({ label }) => label))).toContain('Configurator')
  })

  it.each([
    [[STRANGER], 'There is no such PAU on a new chain. Pass the --rpc of a node.'],
    [['osero', '--port', '70000'], '--port: "70000" is no whole number from 0 to 65535.'],
    [['osero', '--serve', '--json'], '--serve has no --json. Its data is at /report.json.'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim()).toBe(`pau: ${sentence}`)
  })

  it('refuses what is no report, and an address that is no Controller', async () => {
    const since = await run(controller, '--rpc', anvil.url, '--since', 'reports')
    expect(since.stderr).toContain('pau: --since: reports cannot be read. Pass a page of pau report, or its JSON.')
    const stranger = await run(STRANGER, '--rpc', anvil.url)
    expect(stranger.stderr).toContain(`pau: There is no contract at ${STRANGER}.`)
    expect([since.code, stranger.code]).toEqual([1, 1])
  })

  it('serves until it is told to stop, and hides the url of the node when that fails', async () => {
    const { child, outcome } = start(['report', controller, '--rpc', anvil.url, '--serve', '--port', '0'], {
      cwd: folder,
    })
    const url = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (chunk) => resolve(String(chunk).trim())),
    )
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect((await (await fetch(`${url}report.json`)).json()) as Report).toMatchObject({ version: 1, name: 'PAU' })
    await anvil.stop()
    const failed = await fetch(`${url}report.json`)
    expect(failed.status).toBe(503)
    expect(await failed.text()).not.toContain(anvil.url)
    child.kill('SIGTERM')
    expect(await outcome).toMatchObject({ code: 0 })
  })
})
