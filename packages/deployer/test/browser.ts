import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expectChromium } from '../../../tools/chromium.ts'

/** What a page did that it should not, in words: errors, requests, violations of its policy, dialogs. */
export type Watched = { page: Page; complaints: string[]; requests: string[]; close(): Promise<void> }

export function openBrowser(): Promise<Browser> {
  // A root has no sandbox to give. What is opened here are our own pages.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: expectChromium(), args })
}

/** Opens a page, and writes down whatever it complains about and whatever it asks for. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(url)
  return { page, complaints, requests, close: () => context.close() }
}
