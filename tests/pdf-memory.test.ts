import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { column, makePdf } from './make-pdf.ts'
import { root } from './run-command.ts'

/** Two pages at which the reader has emptied its caches as long ago. */
const early = 20
const late = 308

/** Weighs what is alive whenever the text of one of the two pages is asked for. */
const script = `
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const [file, reader, ...pages] = process.argv.slice(1)
const bytes = new Uint8Array(readFileSync(file))
const probe = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
const prototype = Object.getPrototypeOf(await probe.getPage(1))
await probe.loadingTask.destroy()
const { getTextContent } = prototype
const alive = []
prototype.getTextContent = async function (...options) {
  if (pages.includes(String(this.pageNumber))) {
    await new Promise(setImmediate)
    globalThis.gc()
    globalThis.gc()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    alive.push(heapUsed + arrayBuffers)
  }
  return getTextContent.apply(this, options)
}
const { extract } = await import(reader)
const { text } = await extract(bytes, 'book.pdf')
console.log(JSON.stringify({ alive, length: text.length }))
`

/** 96 lines of 23 characters that do not come back, in two columns. */
function page(number: number) {
  const lines = Array.from({ length: 96 }, (_, line) =>
    Array.from({ length: 23 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((number * 7919 + line * 104_729 + at * 1_299_709) % 3000)),
    ).join(''),
  )
  return [...column(lines.slice(0, 48), 50, 780), ...column(lines.slice(48), 308, 780)]
}

it('keeps of each page of a book little more than its text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'biyi-book-'))
  const file = join(folder, 'book.pdf')
  writeFileSync(file, makePdf(Array.from({ length: late }, (_, index) => page(index))))
  const reader = pathToFileURL(join(root, 'dist/import/extract/pdf.js')).href
  const options = ['--expose-gc', '--input-type=module', '-e', script]
  const said = execFileSync(
    process.execPath,
    [...options, '--', file, reader, String(early), String(late)],
    { cwd: root, encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  const { alive, length } = JSON.parse(said)
  expect(length).toBe(late * 96 * 24)
  // The text itself takes 4.6 kB a page; as objects of its lines it took over 40.
  expect((alive[1] - alive[0]) / (late - early)).toBeLessThan(22_000)
})
