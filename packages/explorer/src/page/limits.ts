import { type Html, html } from '../html.ts'
import { limitTitle } from '../changes.ts'
import { limitDrifts } from '../marks.ts'
import { amountAt, secondsToFull, shareAt } from '../refill.ts'
import type { Limit, Report } from '../report.ts'
import { amountText, countText, fullText, rateText, roundText, timeText } from '../text.ts'
import { chip, section } from './parts.ts'

const DAY = 86_400n

/** Every limit as a gauge, those of an integration together. The page counts on from the block. */
export function limits(report: Report): Html {
  const groups = Map.groupBy(report.limits, ({ integration }) => integration ?? 'Of no facet that is known')
  const numbers = new Map(report.limits.map((limit, index) => [limit, index]))
  const { number, timestamp } = report.block
  return section(
    'limits',
    'Limits',
    html`What may still happen. The bar is what is left, the pale one what will be in a day, if nobody uses it.`,
    html`<fieldset class="clock">
        <legend>Amounts</legend>
        <label><input type="radio" name="clock" value="now" checked /> now, if unused since</label>
        <label
          ><input type="radio" name="clock" value="block" /> at block ${number}, ${timeText(BigInt(timestamp))}
          UTC</label
        >
      </fieldset>
      ${
        report.limits.length === 0
          ? html`<p class="empty">No limit was ever set: nothing that moves value can be called.</p>`
          : [...groups].map(
              ([name, members]) =>
                html`<div class="group">
                  <h3>${name} <small>${countText(members.length, 'limit')}</small></h3>
                  <ul class="limits">
                    ${members.map((limit) => gauge(report, limit, numbers.get(limit) ?? 0))}
                  </ul>
                </div>`,
            )
      }`,
  )
}

const STATUS: Record<NonNullable<Limit['status']>, [kind: string, text: string]> = {
  'as defined': ['good', 'as defined'],
  differs: ['drift', 'differs'],
  missing: ['drift', 'missing'],
  unexpected: ['drift', 'unexpected'],
  unspecified: ['unused', 'not specified'],
}

function gauge(report: Report, limit: Limit, index: number): Html {
  const { state, unit, slope, maxAmount, status, args, key, functions, instances, sources, expected } = limit
  const time = BigInt(report.block.timestamp)
  const odd = limitDrifts(report, limit)
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`
  const [kind, text] =
    odd && status !== 'missing' && status !== 'unexpected' ? STATUS.differs : status ? STATUS[status] : []
  const now = shareAt(limit, time)
  return html`<li
    class="limit item ${state}${odd && ' drift'}"
    id="limit-${index}"
    data-item
    data-limit="${index}"
    ${odd && html` data-drift`}
  >
    <div class="top">
      <b>${args.length > 0 ? limitTitle({ ...limit, args: [] }) : limitTitle(limit)}</b
      >${kind && text && chip(kind, text)}
    </div>
    <p class="args">
      ${args.length > 0 ? args.map(({ label, value }) => html`<span>${label ?? shortened(value)}</span> `) : html`<span>of the whole PAU</span>`}
    </p>
    <svg
      class="gauge"
      role="meter"
      aria-label="left of ${limitTitle(limit)}"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="${Math.round(100 * now)}"
    >
      <rect class="track" width="100%" height="100%" rx="5" />
      ${
        state === 'limited' &&
        html`<rect class="soon" width="${percent(shareAt(limit, time + DAY))}" height="100%" rx="5" /><rect
            class="now"
            width="${percent(now)}"
            height="100%"
            rx="5"
          />`
      }${state === 'unlimited' && html`<rect class="now" width="100%" height="100%" rx="5" />`}
    </svg>
    ${
      state === 'limited'
        ? html`<p class="amount">
              <b data-amount>${roundText(amountAt(limit, time), unit)}</b>
              <small>of ${amountText(BigInt(maxAmount), unit)}</small>
            </p>
            <p class="refill">
              <span>${BigInt(slope) > 0n ? `+ ${rateText(BigInt(slope), unit)}` : 'never refills'}</span>
              <span data-full>${fullText(secondsToFull(limit, time))}</span>
            </p>`
        : html`<p class="amount"><b>${state === 'unlimited' ? 'unlimited' : 'closed'}</b></p>`
    }
    <details class="more">
      <summary>Key and functions</summary>
      <dl>
        <dt>key</dt>
        <dd><code>${key}</code></dd>
        ${args.map(
          ({ name, value, label }) =>
            html`<dt>${name}</dt>
              <dd>${label && html`<b>${label}</b> `}<code>${value}</code></dd>`,
        )}
        ${
          functions.length > 0 &&
          html`<dt>used by</dt>
            <dd>${functions.map((name) => html`<code>${name}</code> `)}</dd>`
        }
        ${
          expected &&
          odd &&
          html`<dt>expected</dt>
            <dd>${amountText(BigInt(expected.maxAmount), unit)}, ${rateText(BigInt(expected.slope), unit)}</dd>`
        }
        ${
          instances.length > 0 &&
          html`<dt>for</dt>
            <dd>${instances.join(', ')}</dd>`
        }
        ${
          sources.length > 0 &&
          html`<dt>published in</dt>
            <dd>${sources.join(', ')}</dd>`
        }
      </dl>
    </details>
  </li>`
}

function shortened(value: string): string {
  return /^0x[0-9a-fA-F]{40}$/.test(value) ? `${value.slice(0, 8)}…${value.slice(-4)}` : value
}
