import { element } from './data.ts'

type Row = { row: HTMLElement; text: string }
type Section = { section: HTMLElement; items: Item[] }
type Item = { item: HTMLElement; text: string; rows: Row[]; own: string }

/**
 * One search over everything: facets, selectors, functions, keys, addresses, roles. Words are looked for anywhere, all
 * have to be found. What is in the address of the page after `#q=` is searched for at once.
 */
export function startSearch(): void {
  const input = element<HTMLInputElement>('#search')
  const onlyDrift = element<HTMLInputElement>('#only-drift')
  let sections: Section[] | undefined
  const opened = new Set<HTMLDetailsElement>()

  const apply = () => {
    // Read when somebody searches: a page opens without.
    sections ??= readSections()
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    const searching = words.length > 0 || onlyDrift.checked
    for (const box of opened) box.open = false
    opened.clear()
    for (const { section, items } of sections) {
      let shown = 0
      for (const { item, text, rows, own } of items) {
        const found =
          words.every((word) => text.includes(word)) && (!onlyDrift.checked || item.hasAttribute('data-drift'))
        item.hidden = !found
        if (found) shown += 1
        // Where the facet itself is meant, all of its selectors are; otherwise those that match.
        const whole = words.every((word) => own.includes(word))
        let hits = 0
        for (const { row, text } of rows) {
          row.hidden = found && !whole && !words.some((word) => !own.includes(word) && text.includes(word))
          if (!row.hidden) hits += 1
        }
        if (rows.length > 0 && hits === 0) for (const { row } of rows) row.hidden = false
        if (found && !whole && rows.length > 0) open(item.closest('details'), opened)
      }
      element('[data-count]', section).textContent = searching && items.length > 0 ? `${shown} of ${items.length}` : ''
      element('.none', section).hidden = !searching || shown > 0 || items.length === 0
      for (const group of section.querySelectorAll<HTMLElement>('.group')) {
        group.hidden = !group.querySelector('[data-item]:not([hidden])')
      }
      if (searching && shown > 0) {
        for (const box of section.querySelectorAll<HTMLDetailsElement>('details[data-box]:not([data-item])'))
          open(box, opened)
      }
    }
    for (const part of document.querySelectorAll<SVGElement>('[data-for]')) {
      part.classList.toggle('dim', document.getElementById(part.dataset.for ?? '')?.hidden === true)
    }
  }

  input.addEventListener('input', () => {
    history.replaceState(null, '', input.value ? `#q=${encodeURIComponent(input.value)}` : ' ')
    apply()
  })
  onlyDrift.addEventListener('change', apply)
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      input.focus()
    }
    if (event.key === 'Escape' && event.target === input) {
      input.value = ''
      input.dispatchEvent(new Event('input'))
    }
  })
  const follow = () => {
    const { hash } = location
    if (hash.startsWith('#q=')) {
      input.value = decoded(hash.slice(3))
      apply()
    }
    const target = /^#[\w-]+$/.test(hash) ? document.querySelector(hash) : null
    if (target instanceof HTMLDetailsElement) target.open = true
  }
  addEventListener('hashchange', follow)
  follow()
}

function readSections(): Section[] {
  return [...document.querySelectorAll<HTMLElement>('main > section[aria-labelledby]')].map((section) => ({
    section,
    items: [...section.querySelectorAll<HTMLElement>('[data-item]')].map(read),
  }))
}

function read(item: HTMLElement): Item {
  const rows = [...item.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({ row, text: textOf(row) }))
  const own = rows.length > 0 ? textOf(item.querySelector('summary')) + textOf(item.querySelector('dl')) : textOf(item)
  return { item, text: `${textOf(item)} ${group(item)}`, rows, own: `${own} ${group(item)}` }
}

/** The heading that an item is under says what it belongs to. */
function group(item: HTMLElement): string {
  return textOf(item.closest('.group')?.querySelector('h3'))
}

function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').toLowerCase()
}

function open(box: HTMLDetailsElement | null, opened: Set<HTMLDetailsElement>): void {
  if (!box || box.open) return
  box.open = true
  opened.add(box)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
