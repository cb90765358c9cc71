import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFile } from '../../model/package-file.ts'
import { PrintError } from '../../model/problem.ts'
import { fitTables } from './fit-tables.ts'
import { fontStack } from './native.ts'
import { packageFolder } from './package-folder.ts'
import { addReviewMarks, runPageScript } from './page-scripts.ts'
import { type Paginator, PagingError, type RunningHead } from './paginator.ts'
import { cssString } from './sheet.ts'

const styles = packageFile('templates/print/paged.css')

/**
 * Paged.js names its nodes at random and waits for an animation frame a page. Fixed numbers make two
 * builds equal; a message in place of the frame makes small documents a third faster.
 */
const steady = `(() => {
  let state = 0x2545f491
  const next = () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  Math.random = next
  let clock = 1700000000000
  Date.now = () => (clock += 1)
  performance.now = () => (clock += 1) - 1700000000000
  crypto.getRandomValues = (values) => values.map(() => next() * 4294967296)
  const waiting = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => waiting.shift()?.(performance.now())
  const soon = (task) => { waiting.push(task); channel.port2.postMessage(0); return waiting.length }
  window.requestAnimationFrame = soon
  window.requestIdleCallback = (task) =>
    soon(() => task({ didTimeout: false, timeRemaining: () => 50 }))
  window.PagedConfig = { auto: false }
})()`

/**
 * Paged.js leaves out a text of blanks alone that stands between two elements of a paragraph it has
 * broken: words would run together. In an element of its own the blank stays. Gives how many.
 */
const keepBlanks = `(() => {
  const isInline = (node) =>
    node?.nodeType === Node.TEXT_NODE ||
    (node?.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display.startsWith('inline'))
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const blanks = []
  while (texts.nextNode()) {
    const { data, previousSibling, nextSibling } = texts.currentNode
    if (data.trim() === '' && isInline(previousSibling) && isInline(nextSibling)) {
      blanks.push(texts.currentNode)
    }
  }
  for (const text of blanks) {
    const blank = document.createElement('span')
    blank.className = 'blank'
    text.replaceWith(blank)
    blank.append(text)
  }
  return String(blanks.length)
})()`

const countBlanks = `String(document.querySelectorAll('.pagedjs_page_content .blank').length)`

const textOf = (root: string) =>
  `(document.querySelector('${root}')?.textContent ?? '').replace(/[\\s\\u2011\\u00AD]+/gu, '')`

async function read(page: { evaluate(script: string): Promise<unknown> }, script: string) {
  const value = await page.evaluate(script)
  return typeof value === 'string' ? value : ''
}

function headRule(selector: string, { title, language }: RunningHead): string {
  return `@page ${selector} { @top-left { content: ${cssString(title)}; font-family: ${fontStack(language)}; font-size: 8.5pt; } }`
}

/** Paged.js 0.4.3: running heads from the section; for layouts without side-by-side rows. */
export const paged: Paginator = {
  name: 'paged',
  css: async ({ heads, language }) => `${await readFile(styles, 'utf8')}
${headRule(':left', heads[0])}
${headRule(':right', heads[1])}
@page {
  @top-right { content: string(section); font-family: ${fontStack(language)}; font-size: 8.5pt; }
  @bottom-center { content: counter(page); font-family: ${fontStack(language)}; font-size: 8.5pt; } }
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-center { content: none; } }`,
  prepare: async (page) => {
    await page.addInitScript({ content: steady })
  },
  paginate: async (page, document) => {
    const { layout, rows } = document
    const folder = packageFolder('pagedjs')
    if (folder === undefined) throw new PrintError('The package pagedjs is not installed.')
    const script = await readFile(join(folder, 'dist', 'paged.polyfill.js'), 'utf8')
    await page.evaluate(fitTables(0.6))
    if (layout === 'parallel' && rows === 'sentence') {
      await runPageScript(page, ['split.js', 'rows.js'], 'biyiRows', 0.8)
    }
    const before = await read(page, textOf('body'))
    const blanks = await read(page, keepBlanks)
    await page.addScriptTag({ content: script })
    await page.evaluate('PagedPolyfill.preview().then(() => undefined)').catch((cause: unknown) => {
      throw new PagingError('Paged.js cannot break the text into pages.', { cause })
    })
    const after = await read(
      page,
      `[...document.querySelectorAll('.pagedjs_page_content')].map((page) => page.textContent).join('').replace(/[\\s\\u2011\\u00AD]+/gu, '')`,
    )
    if (blanks !== (await read(page, countBlanks))) {
      throw new PagingError('Breaking the text into pages lost blanks; the PDF was not written.')
    }
    if (before !== after.replaceAll('\u2011', '')) {
      throw new PagingError('Breaking the text into pages changed it; the PDF was not written.', {
        cause: new Error(firstDifference(before, after)),
      })
    }
    await addReviewMarks(page, document, true)
  },
}

function firstDifference(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  return `after "${before.slice(Math.max(0, at - 30), at)}": "${before.slice(at, at + 30)}" became "${after.slice(at, at + 30)}"`
}
