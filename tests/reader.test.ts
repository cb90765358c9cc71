import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explained, findingsOf, formatReview, readReview } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { pageFolder, readerPage, startReader } from './reader-page.ts'

const browser = await startReader()
const folder = await pageFolder()
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const root = new URL('..', import.meta.url).pathname

const state: { html: string; url: string; marked: string } = { html: '', url: '', marked: '' }

beforeAll(async () => {
  const review = await formatReview(await readReview(await readConfig(root)))
  state.html = await readerPage(review)
  state.url = await folder.write('index.html', state.html)
  const findings = explained(findingsOf(review).problems)
  state.marked = await folder.write('marked.html', await readerPage(review, { findings }))
})
afterAll(async () => {
  await browser?.close()
  await folder.close()
})

interface Opened {
  readonly page: Page
  readonly said: readonly string[]
}

/** Opens the sample in a context of its own, and shuts it behind the test. */
async function withPage(
  {
    search = '',
    url = state.url,
    ...options
  }: BrowserContextOptions & { search?: string; url?: string },
  test: (opened: Opened) => Promise<void>,
): Promise<void> {
  const context = await (browser satisfies Browser | undefined)?.newContext({
    reducedMotion: 'reduce',
    bypassCSP: false,
    ...options,
  })
  if (context === undefined) throw new Error('no browser')
  try {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(url + search)
    await test({ page, said })
    expect(said).toEqual([])
  } finally {
    await context.close()
  }
}

const second = '[data-side="source"] [data-sentence="s1.p1.t2"]'
const views = ['parallel', 'interleaved', 'source', 'translation'] as const
const isShown = async (page: Page, side: string) =>
  page.locator(`[id="s1.p1"] > [data-side="${side}"]`).isVisible()

/** A point on the first letter of a sentence. */
const startOf = async (page: Page, selector: string) =>
  page.locator(selector).evaluate((node) => {
    node.scrollIntoView({ block: 'center' })
    const { left, top, height } = node.getClientRects()[0] ?? new DOMRect()
    return { x: left + 3, y: top + height / 2 }
  })

/** Boxes of the two languages of a row. */
const columns = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[id="s1.p1"] > [data-side]')].map((cell) => {
      const { left, top, bottom } = cell.getBoundingClientRect()
      return { left, top, bottom }
    }),
  )

describe.skipIf(browser === undefined)('the reader in a browser (skipped without one)', () => {
  it.each([true, false])(
    'shows four views, with a program or without: %s',
    async (javaScriptEnabled) => {
      await withPage({ javaScriptEnabled }, async ({ page }) => {
        for (const view of views) {
          await page.locator(`#view-${view}`).check({ force: true })
          const isOn = [await isShown(page, 'source'), await isShown(page, 'translation')]
          expect(isOn).toEqual([view !== 'translation', view !== 'source'])
          if (isOn.includes(false)) continue
          const [one, other] = await columns(page)
          expect((other?.left ?? 0) > (one?.left ?? 0)).toBe(view === 'parallel')
          expect((other?.top ?? 0) >= (one?.bottom ?? 0)).toBe(view === 'interleaved')
        }
      })
    },
  )

  it('remembers the view, writes it into the address and prints it', async () => {
    await withPage({ search: '?view=translation#s2' }, async ({ page }) => {
      expect(await isShown(page, 'source')).toBe(false)
      await page.emulateMedia({ media: 'print' })
      expect(await isShown(page, 'source')).toBe(false)
      expect(await page.locator('.bar').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'screen' })
      await page.locator('#view-interleaved').check({ force: true })
      expect(page.url()).toContain('?view=interleaved#s2')
      await page.goto(state.url)
      expect(await page.locator('#view-interleaved').isChecked()).toBe(true)
    })
  })

  it('prints side by side, whatever the width of the screen', async () => {
    await withPage({ viewport: { width: 360, height: 800 } }, async ({ page }) => {
      await page.setViewportSize({ width: 700, height: 900 })
      await page.emulateMedia({ media: 'print' })
      const [one, other] = await columns(page)
      expect(other?.left).toBeGreaterThan(one?.left ?? 0)
    })
  })

  it('lights the partner of a sentence under the pointer and by keyboard, not by colour alone', async () => {
    await withPage({}, async ({ page }) => {
      const { x, y } = await startOf(page, second)
      await page.mouse.move(x, y)
      const other = page.locator('[data-side="translation"] [data-sentence="s1.p1.t2"]')
      await expect.poll(() => other.first().getAttribute('class')).toContain('lit')
      expect(
        await other.first().evaluate((node) => getComputedStyle(node).textDecorationLine),
      ).toBe('underline')
      await page.mouse.click(x, y)
      await page.keyboard.press('ArrowDown')
      const at = () =>
        page.evaluate(() => [
          document.activeElement?.getAttribute('data-sentence'),
          document.activeElement?.closest('[data-side]')?.getAttribute('data-side'),
        ])
      expect(await at()).toEqual(['s1.p1.t3', 'source'])
      await page.keyboard.press('Enter')
      expect(await at()).toEqual(['s1.p1.t3', 'translation'])
      await page.keyboard.press('ArrowLeft')
      expect(await at()).toEqual(['s1.p1.t2', 'translation'])
      await page.keyboard.press('Escape')
      expect(await page.locator('.lit').count()).toBe(0)
    })
  })

  it('copies text without what only keeps lines together, and both languages with the citation', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
      const copied = () => page.evaluate(() => navigator.clipboard.readText())
      await page.evaluate(() => {
        const unit = document.getElementById('s1.p1')
        if (unit !== null) getSelection()?.selectAllChildren(unit)
        document.execCommand('copy')
      })
      const byHand = await copied()
      expect(byHand).toContain('达雷妥尤单抗')
      expect(byHand).not.toMatch(/[\u2060\u00AD]/u)
      await page.locator('[id="s1.p1"] .tools button').click({ force: true })
      await expect.poll(copied).not.toBe(byHand)
      const both = await copied()
      expect(both).toMatch(
        /^CD38在浆细胞[\s\S]*\n— [\s\S]*CD38 is present[\s\S]*\n— [\s\S]*#s1\.p1$/u,
      )
      expect(both).not.toMatch(/[\u2060\u00AD]/u)
      expect(await page.locator('[id="s1.p1"] .tools a').getAttribute('href')).toBe('#s1.p1')
      const units = await page.locator('.unit[id]').count()
      expect(await page.locator('.unit[id] > .tools').count()).toBe(units)
    })
  })

  it('shows cards for references and terms, by keyboard too, in the language that is read', async () => {
    await withPage({}, async ({ page }) => {
      const card = page.locator('#card')
      await page.keyboard.press('Tab')
      await page
        .locator('[id="s1.p1"] [data-side="translation"] a[role="doc-biblioref"]')
        .first()
        .focus()
      await expect.poll(() => card.isVisible()).toBe(true)
      expect(await card.textContent()).toMatch(/\[6\][\s\S]*cited (?:once|\d+ times)/u)
      expect(await card.locator('.foot a').getAttribute('href')).toMatch(
        /^https:\/\/doi\.org\/10\./u,
      )
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('#card') !== null)).toBe(
        true,
      )
      await page.keyboard.press('Escape')
      expect(await card.isVisible()).toBe(false)
      await page.locator('[id="s1.p1"] abbr a[href="#term-pfs"]').first().hover()
      await expect.poll(() => card.isVisible()).toBe(true)
      const text = (await card.textContent()) ?? ''
      expect(text).toContain('无进展生存期')
      expect(text).toContain('progression-free survival')
      expect(await card.locator('.first a').first().getAttribute('href')).toMatch(/^#\w/u)
    })
  })

  it('leads to the lists where there is no program', async () => {
    await withPage({ javaScriptEnabled: false }, async ({ page }) => {
      await page.locator('[id="s1.p1"] a[role="doc-biblioref"]').first().click()
      expect(page.url()).toMatch(/#ref-6$/u)
      expect(await page.locator('#find').isVisible()).toBe(false)
    })
  })

  it('finds as one types in both languages and the terms, and goes there', async () => {
    await withPage({ search: '?view=source' }, async ({ page }) => {
      await page.locator('#find-text').fill('pd1')
      const rows = page.locator('#find-results a')
      await expect.poll(() => rows.count()).toBeGreaterThan(3)
      expect(await rows.first().getAttribute('href')).toMatch(/^#term-/u)
      await page.locator('#find-text').fill('diagnosed patients ineligible')
      await expect.poll(() => rows.count()).toBe(1)
      await page.keyboard.press('Enter')
      expect(page.url()).toMatch(/#s1\.p1$/u)
      expect(await page.locator('#view-parallel').isChecked()).toBe(true)
      await page.locator('#find-text').fill('<img src=x>[(')
      await expect.poll(() => page.locator('#find-status').textContent()).toContain('没有找到')
    })
  })

  it('opens at what a link names', async () => {
    await withPage({ search: '#s3.p1' }, async ({ page }) => {
      const top = await page.evaluate(
        () => document.getElementById('s3.p1')?.getBoundingClientRect().top,
      )
      expect(top).toBeGreaterThan(40)
      expect(top).toBeLessThan(200)
    })
  })

  it('is never wider than the screen, at 320 pixels and at 400 % of 1280', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
    ]) {
      await withPage({ viewport }, async ({ page }) => {
        for (const view of views) {
          await page.locator(`#view-${view}`).check({ force: true })
          expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320)
        }
      })
    }
  })

  it('shows findings beside the text', async () => {
    await withPage({ url: state.marked }, async ({ page }) => {
      const mark = page.locator('details.findings').first()
      expect(await mark.isVisible()).toBe(true)
      await mark.locator('summary').click()
      expect(await mark.textContent()).toMatch(/source\/\w+\.md:\d+:\d+/u)
      expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('finding-info')
    })
  })

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, in any view, %s',
    async (colorScheme) => {
      await withPage({ colorScheme, bypassCSP: true }, async ({ page }) => {
        await page.addScriptTag({ content: axe })
        for (const view of views) {
          await page.locator(`#view-${view}`).check({ force: true })
          const found = await page.evaluate<readonly string[]>(
            `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
              violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 90)).join(' ')))`,
          )
          expect(found, view).toEqual([])
        }
      })
    },
    90_000,
  )

  it('is under 300 kB without fonts', () => {
    expect(Buffer.byteLength(state.html)).toBeLessThan(300_000)
  })
})
