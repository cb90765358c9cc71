import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { align } from '../src/align/align.ts'
import { annotate } from '../src/annotate/annotate.ts'
import { checks } from '../src/check/checks.ts'
import { runChecks } from '../src/check/run.ts'
import type { Review, Sources } from '../src/model/review.ts'
import { parse } from '../src/parse/parse.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { resolveCitations } from '../src/resolve/resolve.ts'

/** What a fresh process measures and prints as JSON, in milliseconds. */
interface Measured {
  readonly characters: number
  readonly first: number
  readonly second: number
  /** By id of the check: its first call and its second, on a review that was made anew. */
  readonly rules: Readonly<Record<string, readonly [first: number, second: number]>>
}

const runs = 5
/** Characters of both texts; the sample alone is the first. */
const sizes = [0, 125_000, 250_000, 500_000, 1_000_000]

/** Numbers and names of a copy differ from those of the others, as in a text that somebody wrote. */
function varied(text: string, copy: number): string {
  const shifted = text.replaceAll(/(?<![\w@.[［,，–-])\d{2,3}(?![\w\]］])/gu, (digits) =>
    String(((Number(digits) + 7 * copy) % 900) + 10),
  )
  return shifted.replaceAll(/\b[A-Z]{4,6}\b/gu, (name) => `${name}${copy}`)
}

/** The text again and again below its front matter, until both are of the size asked for. */
function grown(text: string, copies: number): string {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0
  const body = text.slice(end)
  const all = Array.from({ length: copies }, (_, copy) => (copy === 0 ? body : varied(body, copy)))
  return text.slice(0, end) + all.join('\n\n')
}

function ofSize(sources: Sources, size: number): Sources {
  const { source, translation } = sources.files
  const copies = Math.max(
    1,
    Math.round(size / (String(source).length + String(translation).length)),
  )
  const file = (one: VFile) => new VFile({ path: one.path, value: grown(String(one), copies) })
  return {
    ...sources,
    files: { source: file(source), translation: translation && file(translation) },
  }
}

/** As the command does, without what only prints. */
const analyse = (sources: Sources) => annotate(resolveCitations(align(parse(sources))))

function timed(review: Review, id: string): number {
  const start = performance.now()
  runChecks(
    review,
    {},
    checks.filter((check) => check.id === id),
  )
  return performance.now() - start
}

/** One call of every check on a review that no check has seen. */
async function measure(folder: string, size: number): Promise<Measured> {
  const sources = ofSize(await read(await readConfig(folder)), size)
  const once = (review: Review) => checks.map(({ id }) => timed(review, id))
  const [first, second] = [once(analyse(sources)), once(analyse(sources))]
  const sum = (times: readonly number[]) => times.reduce((all, one) => all + one, 0)
  const { source, translation } = sources.files
  return {
    characters: String(source).length + String(translation ?? '').length,
    first: sum(first),
    second: sum(second),
    rules: Object.fromEntries(
      checks.map(({ id }, at) => [id, [first[at] ?? Number.NaN, second[at] ?? Number.NaN]]),
    ),
  }
}

/** The fastest of some fresh processes: what else the machine does only ever adds. */
function measured(folder: string, size: number, times: number): Measured {
  const all = Array.from({ length: times }, (): Measured => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), folder, String(size)],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    if (status !== 0) throw new Error(`The checks ended with exit code ${status}: ${stderr}`)
    return JSON.parse(stdout)
  })
  const [best] = all.toSorted((a, b) => a.first - b.first)
  if (best === undefined) throw new Error('Nothing was measured')
  return best
}

const cells = (list: readonly (string | number)[]) =>
  list
    .map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 1 : 0) : cell))
    .map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12)))
    .join('')

function main(folder: string): void {
  const all = sizes.map((size, at) => measured(folder, size, at === 0 ? runs : 1))
  const [sample, ...larger] = all
  if (sample === undefined) return
  console.log(cells(['ms', 'first', 'second', ...larger.map(({ characters }) => `${characters}`)]))
  for (const { id } of checks) {
    const [first = 0, second = 0] = sample.rules[id] ?? []
    console.log(cells([id, first, second, ...larger.map(({ rules }) => rules[id]?.[0] ?? 0)]))
  }
  console.log(cells(['all', sample.first, sample.second, ...larger.map(({ first }) => first)]))
  const growth = larger.map(({ first }, at) =>
    at === 0 ? 0 : first / (larger[at - 1]?.first ?? 1),
  )
  console.log(cells(['times the size before', '', '', ...growth]))
  console.log(
    `${sample.characters} characters, fastest of ${runs} processes: ${sample.first.toFixed(0)} ms`,
  )
}

const [, , folder = '.', size] = process.argv
if (size === undefined) main(resolve(folder))
else console.log(JSON.stringify(await measure(resolve(folder), Number(size))))
