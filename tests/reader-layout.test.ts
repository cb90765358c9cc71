import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../src/render/html/index.ts'
import { bundledBrowser } from '../src/render/pdf/bundled-browser.ts'
import { printMarkers } from '../src/resolve/markers.ts'
import { makeReview } from './make-review.ts'

const template = (name: string) =>
  readFileSync(new URL(`../templates/html/${name}`, import.meta.url), 'utf8')

const word = 'averyveryverylongword_without_any_place_to_break_it'.repeat(3)
const address = `https://www.example.org/${'a/very/long/path/'.repeat(8)}?query=${'x'.repeat(60)}`
const cells = (text: string) => `| ${Array.from({ length: 10 }, () => text).join(' | ')} |`

/** Every construct of CommonMark and GFM, and HTML, with content that no column holds. */
const text = `---
title: ${word}
authors: [{ family: ${word}, affiliations: [${word}], email: ${word}@example.org, corresponding: true }]
keywords: [${word}]
abstract: ${word}
doi: 10.1000/${word}
funding: ${word}
---

# ${word}

## 1 ${word}

1. one
   - two
     - three ${word}
       1. four
- [x] done
- [ ] \`${word}\`

\`\`\`
${word} ${word}
\`\`\`

### 1.1 Three

#### 1.1.1 Four

##### 1.1.1.1 Five

###### 1.1.1.1.1 Six

> quoted ${word}
>
> > again ${address}

${address} and [link](${address}), ${word}, note[^1], marker [1-3], **${word}**.

${cells('a')}
${cells('---')}
${cells(word)}

<table><caption>Table 1 ${word}</caption><tr><th rowspan="2">a</th><th colspan="9">${word}</th></tr><tr>${`<td>${word}</td>`.repeat(9)}</tr></table>

![wide](a.png)

![missing](${word}.png)

<details><summary>${word}</summary><p>${word}</p></details>

<dl><dt>${word}</dt><dd>${word}</dd></dl>

<pre>${word}${word}</pre>

---

[^1]: ${address} ${word}
`

const image = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="50"/>')}`

/** Elements that reach out of the page and are in no box that scrolls. */
const outside = `[...document.querySelectorAll('body *')]
  .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .filter((node) => node.closest('.scroll, pre') === null)
  .map((node) => node.outerHTML.slice(0, 60))`

const browser = await bundledBrowser()

describe.skipIf(browser === undefined)('the page of the reader (skipped without a browser)', () => {
  it('is never wider than the screen', async () => {
    const review = await makeReview({ source: text, translation: text })
    const { html } = await renderHtml(review, {
      mode: 'web',
      layout: 'parallel',
      templates: { page: template('page.html'), css: template('screen.css') },
      image: (url) => (url === 'a.png' ? image : undefined),
      markers: printMarkers(review),
    })
    const running = await chromium.launch({
      executablePath: browser?.path ?? '',
      env: { ...process.env, LD_LIBRARY_PATH: browser?.libraries ?? '' },
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const page = await running.newPage()
      await page.setContent(html)
      for (const width of [1440, 768, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(outside), `at ${width} pixels`).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      }
    } finally {
      await running.close()
    }
  }, 60_000)
})
