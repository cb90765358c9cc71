import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { bundledBrowser } from '../src/render/pdf/bundled-browser.ts'

/** The page to show, best one with embedded fonts, and where the pictures go. */
const file = resolve(process.argv[2] ?? 'output/index.html')
const folder = resolve(process.argv[3] ?? 'docs/reader')

const views = ['parallel', 'interleaved', 'source', 'translation'] as const
const widths = [1440, 768, 360] as const

async function shoot(page: Page, name: string, place: string): Promise<void> {
  const target = await page.$(place)
  await target?.evaluate((node) => node.scrollIntoView({ behavior: 'instant', block: 'start' }))
  await page.waitForTimeout(150)
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 62 })
}

const found = await bundledBrowser()
if (found === undefined) throw new Error('There is no browser to make pictures with.')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, LD_LIBRARY_PATH: found.libraries ?? '' },
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
})
try {
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: width === 1440 ? 900 : 780 },
      reducedMotion: 'reduce',
    })
    for (const view of views) {
      await page.goto(`${pathToFileURL(file).href}?view=${view}`)
      await page.evaluate('document.fonts.ready')
      await shoot(page, `${view}-${width}`, 'body')
      if (process.argv.includes('--all')) {
        await shoot(page, `${view}-${width}-text`, '#s1')
        await shoot(page, `${view}-${width}-table`, '.unit.table')
        await shoot(page, `${view}-${width}-end`, '#references')
      }
    }
    await page.close()
  }
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  await page.goto(`${pathToFileURL(file).href}?view=parallel#s1`)
  await page.evaluate('document.fonts.ready')
  await page.locator('[id="s1.p1"] a[role="doc-biblioref"]').first().focus()
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${folder}/dark-card.jpg`, type: 'jpeg', quality: 62 })
} finally {
  await browser.close()
}
