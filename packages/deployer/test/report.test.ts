import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contractAt } from '@diamond-pau/contracts/testing'
import { type Account, parseReport, renderReport, type Report } from '@diamond-pau/explorer'
import { ALLOCATOR_ROLE, integrationId } from '@diamond-pau/keys'
import type { Browser, Page } from 'playwright-core'
import { type Abi, type Address, stringToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreArtifact, type CoreContract } from '../src/contracts.ts'
import { collectReport, inspect, latestView, verify, verifyController } from '../src/index.ts'
import { latestReport, readReport, writeReport } from '../src/report/files.ts'
import { type Served, serveReport } from '../src/report/serve.ts'
import { openBrowser, openPage, type Watched } from './browser.ts'
import { STRANGER } from './rig.ts'
import { createSuperset, type Superset } from './superset.ts'

// What functions have that run in a page.
declare const document: any
declare const getComputedStyle: (node: unknown) => { color: string; backgroundColor: string }

const FACETS = 28
/** How long a machine may be busy. */
const POLL = { timeout: 60_000 }
const HOSTILE = '<img src=x onerror=alert(1)>'

let superset: Superset
let browser: Browser
let folder: string
/** As deployed, and after somebody tampered with it. */
let fresh: Report
let tampered: Report

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pau-report-'))
  superset = await createSuperset(FACETS)
  fresh = await collect()
  const { desired } = superset
  await send('AccessControls', desired.pau.accessControls, 'grantRole', [ALLOCATOR_ROLE, STRANGER])
  await send('Controller', desired.pau.controller, 'removeIntegrations', [[integrationId('PSM_FACET')]])
  await send('RateLimits', desired.pau.rateLimits, 'setRateLimitData', [desired.limits[0]?.key, 10n ** 24n, 0n])
  const aave = desired.integrations.find(({ facet }) => facet.id === 'AAVE_FACET')
  const wires = [{ callSelector: '0xdeadbeef', delegateSelector: aave?.facet.wires[0]?.delegateSelector }]
  const hostile = [stringToHex(HOSTILE, { size: 32 }), { facet: aave?.deployment?.address, wires }]
  await send('Beacon', desired.beacon, 'setIntegration', hostile, desired.beaconAdmin)
  tampered = await collect({ previous: fresh })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await superset?.devnet.chain.close()
  rmSync(folder, { recursive: true })
})

async function collect(options: Parameters<typeof collectReport>[2] = {}): Promise<Report> {
  const { connection, desired } = superset
  return collectReport(await latestView(connection), { controller: desired.pau.controller, desired }, options)
}

async function send(name: CoreContract, address: Address, call: string, args: unknown[], from?: Address) {
  const contract = contractAt(superset.devnet.chain, { abi: coreArtifact(name).abi as Abi }, address)
  await contract.send(call, args, { from: from ?? superset.desired.admin })
}

function open(report: Report, options: Parameters<typeof openPage>[2] = {}): Promise<Watched> {
  const file = join(folder, 'page.html')
  writeFileSync(file, renderReport(report))
  return openPage(browser, pathToFileURL(file).href, options)
}

/** Texts of what a search leaves. */
async function shown(page: Page, selector: string, search: string): Promise<string[]> {
  await page.fill('#search', search)
  return page.locator(`${selector}:not([hidden])`).allTextContents()
}

describe('the data of a report', () => {
  it('is what inspect and verify say, of one block', async () => {
    const { connection, desired } = superset
    const view = await latestView(connection)
    const [inspection, { findings }] = await Promise.all([inspect(view, desired.pau.controller), verify(desired, view)])
    expect(tampered.findings).toEqual(findings)
    expect(tampered.block.number).toBe(String(view.blockNumber))
    const wired = tampered.integrations.flatMap(({ name, controller }) => (controller ? [name] : []))
    expect(wired).toEqual(inspection.integrations.map(({ name }) => name))
    expect(tampered.limits.map(({ key }) => key).toSorted()).toEqual(inspection.limits.map(({ key }) => key).toSorted())
  })

  it('asks the node once for what several readers want', async () => {
    const { connection, desired } = superset
    const { client, blockNumber } = await latestView(connection)
    const asked: string[] = []
    const counted = new Proxy(client, {
      get: (target, name) =>
        name === 'request'
          ? (question: unknown) => {
              asked.push(JSON.stringify(question))
              return target.request(question as never)
            }
          : (Reflect.get(target, name) as unknown),
    })
    await collectReport({ client: counted, blockNumber }, { controller: desired.pau.controller, desired })
    expect(asked.length).toBeGreaterThan(100)
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('is that of a PAU of which only the Controller is known', async () => {
    const { connection, desired } = superset
    const { controller } = desired.pau
    const view = await latestView(connection)
    const report = await collectReport(view, { controller })
    expect(report).toMatchObject({ name: 'PAU', defined: false, published: [] })
    expect(report.findings).toEqual((await verifyController(view, controller)).findings)
    expect(report.limits.every(({ status }) => status === null)).toBe(true)
    // Named all the same: what Stars publish says what keys mean.
    expect(report.limits.filter(({ constant }) => constant.startsWith('LIMIT_')).length).toBeGreaterThan(20)
  })

  it('says what changed, and remembers', () => {
    expect(fresh.changes).toBeUndefined()
    expect(tampered.changes?.since).toEqual(fresh.block)
    expect(tampered.changes?.list).toContainEqual({
      kind: 'added',
      area: 'Access',
      what: `ALLOCATOR_ROLE on AccessControls: ${STRANGER}`,
      before: null,
      after: 'held',
    })
    const about = (text: string) =>
      tampered.changes?.list.filter(({ what }) => what.includes(text)).map(({ kind }) => kind)
    expect(about('PSM_FACET in the Controller')).toEqual(['removed', 'added'])
    expect(about(stringToHex(HOSTILE, { size: 32 }))).toEqual(['added'])
    expect(tampered.history).toEqual([{ block: fresh.block, drift: 0, changes: null }])
  })

  it('is not compared with another PAU', async () => {
    const contracts = fresh.contracts.map((contract) => ({ ...contract, address: STRANGER }))
    await expect(collect({ previous: { ...fresh, contracts } })).rejects.toThrow(
      `The last report is of the PAU ${STRANGER}`,
    )
  })
})

describe('the page of 28 facets, in a browser', () => {
  it('weighs under 1.5 MB, and shows every facet, selector and limit', async () => {
    expect(Buffer.byteLength(renderReport(tampered))).toBeLessThan(1_500_000)
    const { page, complaints, requests, close } = await open(fresh)
    expect(await page.title()).toBe('Spark on mainnet: PAU report')
    expect(await page.locator('.facet').count()).toBe(FACETS)
    const wires = fresh.integrations.flatMap(({ controller }) => controller?.wires ?? [])
    expect(await page.locator('.wires tbody tr').count()).toBe(wires.length)
    expect(await page.locator('.limit').count()).toBe(fresh.limits.length)
    expect(await page.locator('.on-wide .chip-box').count()).toBe(FACETS)
    expect(await page.locator('.verdict').textContent()).toContain('Agrees with its definition')
    // Nothing is fetched but the page, and nothing went wrong.
    expect(requests).toHaveLength(1)
    expect(complaints).toEqual([])
    await close()
  })

  it('shows drift in red: in the verdict, the list, the picture, and where it is', async () => {
    const { page, complaints, close } = await open(tampered)
    const drift = tampered.findings.filter(({ severity }) => severity === 'drift')
    expect(drift.length).toBeGreaterThanOrEqual(3)
    expect(await page.locator('.verdict.bad').textContent()).toContain(`in ${drift.length} points`)
    expect(await page.locator('.findings .item.drift').count()).toBe(drift.length)
    expect(await page.locator('.on-wide .chip-box.drift').getAttribute('aria-label')).toContain('PSM_FACET')
    expect(await page.locator('.people .account.drift').textContent()).toContain(STRANGER)
    expect(await page.locator('.limit.drift').count()).toBe(1)
    expect(await page.locator('.box.person.drift').first().textContent()).toContain('0x0000…Beef')
    const red = await page.locator('.verdict.bad b').evaluate((node) => getComputedStyle(node).color)
    const [r = 0, g = 0] = red.match(/\d+/g)?.map(Number) ?? []
    expect(r).toBeGreaterThan(2 * g)
    await page.check('#only-drift')
    expect(await page.locator('.limit:not([hidden])').count()).toBe(1)
    expect(await page.locator('.facet:not([hidden]) > summary b').allTextContents()).toEqual(['PSM_FACET'])
    expect(complaints).toEqual([])
    await close()
  })

  it('finds facets, selectors, functions, keys, addresses and roles', async () => {
    const { page, complaints, close } = await open(tampered)
    const only = async (selector: string, search: string) => (await shown(page, selector, search)).length
    expect(await only('.facet', 'curve_facet')).toBe(1)
    const { wires = [] } = fresh.integrations.find(({ name }) => name === 'CURVE_FACET')?.controller ?? {}
    expect(await shown(page, '.facet:not([hidden]) [data-row]', wires[3]?.callSelector ?? '')).toHaveLength(1)
    expect(await page.locator('.facet:not([hidden])').evaluate((node: { open: boolean }) => node.open)).toBe(true)
    expect(await shown(page, '.facet:not([hidden]) [data-row]', 'aave_deposit')).not.toHaveLength(0)
    const [limit] = tampered.limits.slice(-1)
    expect(await only('.limit', limit?.key ?? '')).toBe(1)
    expect(await only('.people article', STRANGER.toLowerCase())).toBe(1)
    expect(await only('.people article', 'DEFAULT_ADMIN_ROLE ratelimits')).toBe(1)
    expect(await only('.facet', 'nothing of the kind')).toBe(0)
    expect(await page.locator('#integrations .none').isVisible()).toBe(true)
    expect(await page.locator('.on-wide .chip-box.dim').count()).toBe(tampered.integrations.length)
    // By keyboard: Escape clears, a slash begins.
    await page.press('#search', 'Escape')
    expect(await only('.facet', '')).toBe(tampered.integrations.length)
    expect(await page.locator('.facet[open]').count()).toBe(0)
    await page.locator('#search').blur()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    expect(complaints).toEqual([])
    await close()
  })

  it.each([320, 390, 768, 1280])('fits a screen of %i pixels', async (width) => {
    const { page, close } = await open(tampered, { viewport: { width, height: 800 }, deviceScaleFactor: 2 })
    for (const box of await page.locator('details').all())
      await box.evaluate((node: { open: boolean }) => (node.open = true))
    // Whatever is off the screen would not count.
    const sections = await page.locator('main > section').all()
    for (const section of sections) await section.evaluate((node) => (node.style.contentVisibility = 'visible'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.locator('.on-narrow').isVisible()).toBe(width <= 800)
    expect(await page.locator('.on-wide').isVisible()).toBe(width > 800)
    await close()
  })

  it('is light and dark, as the system or the reader says, with enough contrast', async () => {
    const brightness = (page: Page) =>
      page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]))
    for (const [colorScheme, dark] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      const { page, close } = await open(tampered, { colorScheme })
      expect((await brightness(page)) < 128).toBe(dark)
      expect(await page.evaluate(leastContrast)).toBeGreaterThanOrEqual(4.5)
      await page.click('#theme')
      expect((await brightness(page)) < 128).toBe(false)
      await page.click('#theme')
      expect((await brightness(page)) < 128).toBe(true)
      expect(await page.locator('#theme').getAttribute('aria-label')).toBe('Colours: dark')
      await page.reload()
      expect((await brightness(page)) < 128).toBe(true)
      await close()
    }
  })

  it('counts limits on from the block, by the second', async () => {
    const first = fresh.limits.find(({ state, slope }) => state === 'limited' && slope !== '0')
    if (!first) throw new Error('Spark has such a limit')
    const used = { ...first, lastAmount: '0', lastUpdated: fresh.block.timestamp, remaining: '0' }
    const readAt = 1_700_000_000
    const report = { ...fresh, readAt: String(readAt), limits: [used], ramp: undefined }
    const { page, close } = await open(report)
    await page.clock.install({ time: (readAt - 1000) * 1000 })
    await page.reload()
    await page.clock.pauseAt(readAt * 1000)
    const amount = page.locator('.limit [data-amount]')
    const width = async () => parseFloat((await page.locator('.limit .now').getAttribute('width')) ?? '')
    expect(await amount.textContent()).toMatch(/^0 /)
    await page.clock.fastForward(3600_000)
    const hour = BigInt(used.slope) * 3600n
    expect(Number((await amount.textContent())?.split(' ')[0]?.replaceAll(',', ''))).toBeCloseTo(
      Number((hour * 100n) / 10n ** BigInt(used.unit.decimals)) / 100,
      -3,
    )
    expect(await width()).toBeGreaterThan(0)
    expect(await page.locator('.limit [data-full]').textContent()).toMatch(/^full in \d+h/)
    await page.check('input[value=block]')
    expect(await amount.textContent()).toMatch(/^0 /)
    await close()
  })

  it('draws how a limit may grow', async () => {
    const { page, complaints, close } = await open(fresh)
    const curve = () => page.locator('#ramp-chart polyline').getAttribute('points')
    const before = await curve()
    await page.selectOption('#ramp-limit', { index: 3 })
    expect(await page.locator('#ramp-chart title').textContent()).toBe(
      await page.locator('#ramp-limit option').nth(3).textContent(),
    )
    expect(before).not.toBeNull()
    expect(complaints).toEqual([])
    await close()
  })

  it('shows what others say as text, whatever it is', async () => {
    const says = (text: string) => `${text}${HOSTILE}"><script>alert(2)</script>`
    const labelled = (account: Account): Account => ({ ...account, label: says('label') })
    const report: Report = {
      ...tampered,
      name: says('Star'),
      contracts: tampered.contracts.map((contract) => ({ ...contract, name: says(contract.name) })),
      integrations: tampered.integrations.map((one) => ({ ...one, name: says(one.name), summary: says('') })),
      roles: tampered.roles.map((role) => ({ ...role, role: says(role.role), holders: role.holders.map(labelled) })),
      parameters: [{ integration: says(''), call: says('x()'), value: says('') }],
      limits: tampered.limits.map((limit) => ({ ...limit, unit: { decimals: 18, symbol: says('$') } })),
      findings: [{ severity: 'drift', what: says(''), expected: says(''), actual: says('') }],
    }
    const { page, complaints, requests, close } = await open(report)
    await page.selectOption('#ramp-limit', { index: 1 })
    await page.fill('#search', '<img')
    expect(await page.locator('.facet:not([hidden])').count()).toBe(tampered.integrations.length)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('h1').textContent()).toContain(HOSTILE)
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
    await close()
  })

  it('may not reach any network, nor run any other script, even if it wanted to', async () => {
    let reached = 0
    const other = createServer((_, response) => response.end(String((reached += 1))))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    const { page, close } = await open(fresh)
    await page.evaluate((url) => {
      const refused = new Set<string>()
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }: { effectiveDirective: string }) => {
        refused.add(effectiveDirective)
        document.body.dataset.refused = [...refused].toSorted().join(' ')
      })
      const add = (name: string, set: (node: never) => void) => {
        const node = document.createElement(name)
        set(node as never)
        document.body.append(node)
      }
      add('img', (node: { src: string }) => (node.src = url))
      add('script', (node: { textContent: string }) => (node.textContent = 'document.title = "taken over"'))
      add('style', (node: { textContent: string }) => (node.textContent = 'body { display: none }'))
      add('iframe', (node: { src: string }) => (node.src = url))
      void fetch(url).catch(() => {})
    }, url)
    const all = 'connect-src frame-src img-src script-src-elem style-src-elem'
    await page.waitForFunction((all) => document.body.dataset.refused === all, all)
    expect(await page.title()).toBe('Spark on mainnet: PAU report')
    await close()
    other.close()
    expect(reached).toBe(0)
  })

  it('has an order of headings, and a name for everything that can be operated', async () => {
    const { page, close } = await open(tampered)
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((nodes) => nodes.map((node) => Number(node.tagName[1])))
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    const nameless = await page.locator('a, button, input, select, summary').evaluateAll(
      (nodes) =>
        nodes.filter((node) => {
          const { labels } = node as { labels?: { textContent: string }[] }
          return !(node.getAttribute('aria-label') ?? (node.textContent?.trim() || labels?.[0]?.textContent))
        }).length,
    )
    expect(nameless).toBe(0)
    const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const lost = await page
      .locator('a[href^="#"]')
      .evaluateAll((nodes) =>
        nodes.flatMap((node) =>
          document.querySelector(node.getAttribute('href') ?? '') ? [] : node.getAttribute('href'),
        ),
      )
    expect(lost).toEqual([])
    await close()
  })
})

describe('the files of reports', () => {
  it('keep the data next to the page, and give the latest back', () => {
    const page = join(folder, 'pages', 'spark.html')
    expect(latestReport(page)).toBeUndefined()
    writeReport(page, renderReport(fresh), fresh, { keep: true })
    writeReport(page, renderReport(tampered), tampered, { keep: true })
    expect(readdirSync(join(folder, 'pages', 'spark.history'))).toHaveLength(2)
    expect(latestReport(page)).toEqual(JSON.parse(JSON.stringify(tampered)))
    // A page is as good as its data.
    expect(readReport(page)).toEqual(parseReport(readFileSync(page, 'utf8')))
  })

  it('are refused in one sentence', () => {
    const file = join(folder, 'no.json')
    writeFileSync(file, '{}')
    expect(() => readReport(file)).toThrow(`--since: ${file} is no report`)
    expect(() => readReport(join(folder, 'missing'))).toThrow('cannot be read')
    expect(() => writeReport(join(file, 'page.html'), '', fresh, { keep: true })).toThrow('cannot be written')
  })
})

describe('a page that is served', () => {
  let served: Served
  let reads = 0
  beforeAll(async () => {
    served = await serveReport({
      port: 0,
      read: async () => {
        reads += 1
        return collect()
      },
      describe: () => 'The node failed.',
    })
  })
  afterAll(() => served.close())

  const ask = (path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}) =>
    new Promise<{ status?: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const headers = host === undefined ? {} : { host }
      request(new URL(path, served.url), { method, headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode, text, headers: response.headers }))
      })
        .on('error', reject)
        .end()
    })

  it('answers this machine, under its own names alone', async () => {
    const { port } = new URL(served.url)
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect((await ask('/report.json')).status).toBe(200)
    expect((await ask('/report.json', { host: `localhost:${port}` })).status).toBe(200)
    for (const host of ['pau.example', `pau.example:${port}`, '127.0.0.1:1', `localhost.pau.example:${port}`]) {
      expect(await ask('/report.json', { host })).toMatchObject({
        status: 403,
        text: expect.not.stringContaining('limits'),
      })
    }
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect((await ask('/../../etc/passwd')).status).toBe(404)
    const { headers, text } = await ask('/')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(parseReport(text).name).toBe('Spark')
  })

  it('reads the chain once for all who ask at the same time', async () => {
    const before = reads
    await Promise.all([ask('/report.json'), ask('/report.json'), ask('/')])
    expect(reads - before).toBeLessThan(3)
  })

  it('follows the chain in the browser: amounts at once, anything else by loading again', async () => {
    const { page, complaints, requests, close } = await openPage(browser, served.url)
    await page.clock.install()
    await page.reload()
    await page.waitForSelector('header [data-live].good')
    const block = () => page.locator('[data-block]').textContent()
    const before = await block()
    await superset.devnet.chain.testClient.mine({ blocks: 1 })
    await page.clock.fastForward(6_000)
    await expect.poll(block, POLL).not.toBe(before)
    expect(await page.locator('.people', { hasText: superset.desired.beaconAdmin }).count()).toBe(0)
    const { accessControls } = superset.desired.pau
    await send('AccessControls', accessControls, 'grantRole', [ALLOCATOR_ROLE, superset.desired.beaconAdmin])
    await page.clock.fastForward(6_000)
    const holders = () => page.locator('.people').textContent()
    await expect.poll(holders, POLL).toContain(superset.desired.beaconAdmin)
    expect(complaints).toEqual([])
    expect(requests.every((url) => url.startsWith(served.url))).toBe(true)
    await close()
  })

  it('says so when the node fails, and does not show how', async () => {
    const failing = await serveReport({
      port: 0,
      read: () => Promise.reject(new Error('https://secret.example')),
      describe: () => 'The node failed.',
    })
    const response = await fetch(new URL('report.json', failing.url))
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: 'The node failed.' })
    await failing.close()
    await expect(fetch(failing.url)).rejects.toThrow()
  })

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(served.url).port)
    const read = () => collect()
    await expect(serveReport({ port, read, describe: String })).rejects.toThrow(
      `Port ${port} is taken. Pass another --port.`,
    )
  })
})

/** The least contrast of a text that is seen and what it lies on, as WCAG 2 counts it. Runs in the page. */
function leastContrast(): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgb = (color: string): [number, number, number, number] => {
    if (!canvas) return [0, 0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [r, g, b, a]
  }
  const light = (color: string) => {
    const [r, g, b] = rgb(color).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
  }
  const behind = (node: any): string => {
    for (let at = node; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor
      if (rgb(color)[3] === 255) return color
    }
    return 'white'
  }
  const ratios = [...document.querySelectorAll('body :not(svg, svg *, script, style, option)')].flatMap((node) => {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())
    if (!own || !node.checkVisibility()) return []
    const [a, b] = [light(getComputedStyle(node).color), light(behind(node))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
  return Math.min(...ratios)
}
