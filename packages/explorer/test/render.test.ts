import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html, NotAReportError, parseReport, renderReport } from '../src/index.ts'
import { fixture, withTexts } from './fixture.ts'

/** A page as a browser reads it, but for what is in its scripts and its style. */
function markup(page: string): string {
  return page.replace(/(<(script|style)[^>]*>)[^]*?(<\/\2>)/g, '$1$3')
}

function tags(page: string): string[] {
  return [...markup(page).matchAll(/<([a-z]+[\d]?)[\s>]/g)].map(([, tag]) => tag as string)
}

/** The names of all attributes that there are: what is in quotes is a value. */
function attributes(page: string): string[] {
  const names = [...markup(page).matchAll(/<[a-z][^\s>]*((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(([, list]) =>
    [...(list ?? '').replace(/="[^"]*"/g, '').matchAll(/[\w:-]+/g)].map(([name]) => name),
  )
  return [...new Set(names)].toSorted()
}

describe('html', () => {
  it('escapes values, and not what it made itself', () => {
    const inner = html`<b>${'a<b & "c"'}</b>`
    expect(html`<p>${inner}${[1, false, null, 'x>y']}</p>`.toString()).toBe(
      '<p><b>a&lt;b &amp; &quot;c&quot;</b>1x&gt;y</p>',
    )
  })

  it('shows characters that hide what is there', () => {
    expect(escapeHtml('usdc\u202e\u0000')).toBe('usdc\ufffd\ufffd')
  })
})

describe('a page', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "' onfocus=alert(1) autofocus='",
    '<!--',
    'javascript:alert(1)',
    '${alert(1)}',
  ]

  it.each(hostile)('has no other elements when every text in it is %s', (text) => {
    const plain = renderReport(fixture())
    const page = renderReport(withTexts(fixture(), () => text))
    const count = (list: string[]) =>
      list.filter((tag) => /^(script|img|iframe|style|link|object|embed|form|base)$/.test(tag)).length
    expect(count(tags(page))).toBe(count(tags(plain)))
    expect(markup(page)).not.toContain('<img')
    expect(attributes(page)).toEqual(attributes(plain))
    expect(parseReport(page)).toEqual(withTexts(fixture(), () => text))
  })

  it('carries any text through, as data and as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const report = withTexts(fixture(), (old) => `${old}${text}`)
        const page = renderReport(report)
        expect(parseReport(page)).toEqual(JSON.parse(JSON.stringify(report)))
        expect(markup(page).match(/<script/g)).toHaveLength(2)
      }),
      { numRuns: 50 },
    )
  })

  it('needs nothing from elsewhere, and allows nothing but its own script and style', () => {
    const page = renderReport(fixture())
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
    const hash = (text = '') => createHash('sha256').update(text).digest('base64')
    expect(policy).toContain(`script-src 'sha256-${hash(/<script>([^]*?)<\/script>/.exec(page)?.[1])}'`)
    expect(policy).toContain(`style-src 'sha256-${hash(/<style>([^]*?)<\/style>/.exec(page)?.[1])}'`)
    // Attributes that the policy would refuse, and anything with a host.
    expect(attributes(page)).toContain('aria-valuenow')
    expect(attributes(page).filter((name) => /^(style|on.*)$/.test(name))).toEqual([])
    expect(
      [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)]
        .map(([, url]) => url)
        .filter((url) => !/^(#|data:)/.test(url ?? '')),
    ).toEqual([])
  })

  it('is complete without scripts: every part of the data is in the markup', () => {
    const page = markup(renderReport(fixture()))
    for (const text of [
      'AAVE_FACET',
      '0x11111111',
      'aave_deposit(address, uint256)',
      'ALLOCATOR_ROLE',
      'OPERATOR',
      'POOL',
      '500 USDS',
      'full in 8m 20s',
      'aave_maxSlippage()',
      'Code of RateLimits',
      '999',
      'it is 6',
      'on the Beacon only',
    ])
      expect(page).toContain(text)
  })

  it('says that it is a rehearsal, and what is no fault', () => {
    expect(renderReport(fixture({ rehearsal: true }))).toContain('A rehearsal')
    expect(renderReport(fixture())).toContain('Agrees with its definition')
    const drift = { severity: 'drift', what: 'LIMIT_AAVE_DEPOSIT', expected: '1', actual: '2' } as const
    expect(renderReport(fixture({ findings: [drift] }))).toContain('Differs from its definition in 1 point')
  })

  it('draws a PAU that has nothing', () => {
    const bare = {
      integrations: [],
      roles: [],
      agents: [],
      parameters: [],
      limits: [],
      findings: [],
      published: [],
      history: [],
    }
    const page = renderReport(fixture({ ...bare, ramp: undefined, changes: undefined }))
    expect(markup(page)).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('parseReport', () => {
  it.each(['', '{}', 'null', '<html></html>', '{"version":2}', '[]'])('refuses %j', (text) => {
    expect(() => parseReport(text)).toThrow(NotAReportError)
  })
})
