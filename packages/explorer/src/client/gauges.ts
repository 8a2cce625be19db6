import { amountAt, secondsToFull, shareAt } from '../refill.ts'
import type { Report } from '../report.ts'
import { fullText, roundText } from '../text.ts'
import { element } from './data.ts'

export type Gauges = { show(report: Report): void }

const DAY = 86_400n

/**
 * Counts limits on from the block, second by second. The chain's time is the block's, and what has passed since it was
 * read by the clock here: a development node may live in another time.
 */
export function startGauges(first: Report): Gauges {
  let report = first
  const cards = [...document.querySelectorAll<HTMLElement>('[data-limit].limited')].map((card) => ({
    index: Number(card.dataset.limit),
    gauge: element<SVGElement>('.gauge', card),
    now: element<SVGElement>('.now', card),
    soon: element<SVGElement>('.soon', card),
    amount: element('[data-amount]', card),
    full: element('[data-full]', card),
  }))
  const atBlock = element<HTMLInputElement>('input[name=clock][value=block]')
  const tick = () => {
    const { timestamp } = report.block
    const passed = Math.max(0, Math.floor(Date.now() / 1000) - Number(report.readAt))
    const time = BigInt(timestamp) + (atBlock.checked ? 0n : BigInt(passed))
    for (const { index, gauge, now, soon, amount, full } of cards) {
      const limit = report.limits[index]
      if (!limit) continue
      const share = shareAt(limit, time)
      set(now, 'width', `${(100 * share).toFixed(1)}%`)
      set(soon, 'width', `${(100 * shareAt(limit, time + DAY)).toFixed(1)}%`)
      set(gauge, 'aria-valuenow', String(Math.round(100 * share)))
      say(amount, roundText(amountAt(limit, time), limit.unit))
      say(full, fullText(secondsToFull(limit, time)))
    }
  }
  for (const input of document.querySelectorAll('input[name=clock]')) input.addEventListener('change', tick)
  setInterval(() => document.hidden || tick(), 1000)
  tick()
  return {
    show: (next) => {
      report = next
      tick()
    },
  }
}

function set(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value)
}

function say(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text
}
