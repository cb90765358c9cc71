import type { Question } from '../src/import/repair.ts'
import { bodyStart } from '../src/import/rule.ts'
import type { DamageKind, Site } from './damage.ts'

/** A stretch of one text that stands in the other as `made`. */
export interface Hunk {
  readonly start: number
  readonly end: number
  readonly made: string
}

/** More edits than a repaired text can need. */
const mostSteps = 4000

/** The stretches in which two texts differ, by the shortest script of edits (Myers 1986). */
export function differences(clean: string, made: string): readonly Hunk[] {
  const trace: Int32Array[] = []
  const middle = mostSteps + 1
  const ends = new Int32Array(2 * middle + 1)
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    trace.push(ends.slice(middle - steps - 1, middle + steps + 2))
    for (let line = -steps; line <= steps; line += 2) {
      const left = ends[middle + line - 1] ?? 0
      const right = ends[middle + line + 1] ?? 0
      let x = line === -steps || (line !== steps && left < right) ? right : left + 1
      while (x < clean.length && x - line < made.length && clean[x] === made[x - line]) x += 1
      ends[middle + line] = x
      if (x >= clean.length && x - line >= made.length) return hunksOf(trace, clean, made)
    }
  }
  return [{ start: 0, end: clean.length, made }]
}

/** Follows the ends of the paths back and joins steps that touch. */
function hunksOf(trace: readonly Int32Array[], clean: string, made: string): readonly Hunk[] {
  const found: Hunk[] = []
  let x = clean.length
  let y = made.length
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const ends = trace[steps] ?? new Int32Array()
    const line = x - y
    const left = ends[steps + line] ?? 0
    const right = ends[steps + line + 2] ?? 0
    const isInsert = line === -steps || (line !== steps && left < right)
    const fromX = isInsert ? right : left
    const fromY = fromX - (isInsert ? line + 1 : line - 1)
    found.push({
      start: fromX,
      end: isInsert ? fromX : fromX + 1,
      made: isInsert ? made.slice(fromY, fromY + 1) : '',
    })
    x = fromX
    y = fromY
  }
  const hunks: Hunk[] = []
  for (const hunk of found.reverse()) {
    const last = hunks.at(-1)
    if (last === undefined || last.end !== hunk.start) hunks.push(hunk)
    else hunks[hunks.length - 1] = { ...last, end: hunk.end, made: last.made + hunk.made }
  }
  return hunks
}

export interface Score {
  readonly sites: number
  readonly missed: number
}

export interface Judged {
  readonly scores: ReadonlyMap<DamageKind, Score>
  /** Ends of paragraphs; one that a full line hides may be asked about (CLEAN-03). */
  readonly paragraphs: Score & { readonly asked: number }
  /** One sentence each. */
  readonly misses: readonly string[]
  readonly outside: readonly string[]
}

/** Captions and notes were put in: behind the paragraph, or in the front matter, they are restored. */
function withoutPutIn(body: string, sites: readonly Site[]): string {
  const captions = new Set(
    sites.flatMap(({ kind, line }) => (kind === 'column' && line ? [line] : [])),
  )
  return body
    .split('\n\n')
    .filter((block) => !captions.has(block.trim()))
    .join('\n\n')
}

/** A marker is one in brackets of either width. */
const ofOneWidth = (text: string): string => text.replaceAll('［', '[').replaceAll('］', ']')

const solid = (text: string): string => ofOneWidth(text).replace(/\s+/gu, '')

/** How far from a site what it caused may stand. */
const reach = 2

/** What of the damage is still in a repaired text, and what was changed elsewhere. */
export function judge(
  paragraphs: readonly string[],
  sites: readonly Site[],
  made: string,
  questions: readonly Question[],
): Judged {
  const clean = ofOneWidth(paragraphs.join('\n\n'))
  const body = ofOneWidth(withoutPutIn(made.slice(bodyStart(made)), sites).trim())
  const asked = questions.filter(({ kind }) => kind === 'paragraph-end')
  const isAsked = (end: number): boolean =>
    asked.some(({ text }) => solid(text).includes(solid(clean.slice(Math.max(0, end - 6), end))))
  const show = ({ start, end, made: text }: Hunk): string =>
    JSON.stringify(
      `${clean.slice(Math.max(0, start - 12), start)}{${clean.slice(start, end).slice(0, 40)}→${text.slice(0, 60)}}${clean.slice(end, end + 12)}`,
    )
  const missed = new Set<Site>()
  const misses: string[] = []
  const outside: string[] = []
  let endsAsked = 0
  let endsMissed = 0
  for (const hunk of differences(clean, body)) {
    const lost = clean.slice(hunk.start, hunk.end)
    if (/^\n+$/u.test(lost) && hunk.made === '') {
      if (isAsked(hunk.start - (clean[hunk.start - 1] === '\n' ? 1 : 0))) endsAsked += 1
      else {
        endsMissed += 1
        misses.push(`paragraph-end: ${show(hunk)}`)
      }
      continue
    }
    const near = sites.filter(
      ({ at }) => at >= hunk.start - reach && at <= hunk.end + reach && at <= hunk.end + reach,
    )
    for (const site of near) missed.add(site)
    const kinds = [...new Set(near.map(({ kind }) => kind))].join('+')
    if (near.length > 0) misses.push(`${kinds}: ${show(hunk)}`)
    else outside.push(`OUTSIDE: ${show(hunk)}`)
  }
  const scores = new Map<DamageKind, Score>()
  for (const site of sites) {
    const score = scores.get(site.kind) ?? { sites: 0, missed: 0 }
    scores.set(site.kind, {
      sites: score.sites + 1,
      missed: score.missed + (missed.has(site) ? 1 : 0),
    })
  }
  const ends = { sites: paragraphs.length - 1, missed: endsMissed, asked: endsAsked }
  return { scores, paragraphs: ends, misses, outside }
}
