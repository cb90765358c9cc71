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

/** A path down where the one from above is further on. */
const isInsertion = (line: number, steps: number, left: number, right: number): boolean =>
  line === -steps || (line !== steps && left < right)

/** The stretches in which two texts differ, by the shortest script of edits (Myers 1986). */
export function differences(clean: string, made: string): readonly Hunk[] {
  const trace: Int32Array[] = []
  const middle = mostSteps + 1
  const ends = new Int32Array(2 * middle + 1)
  const follow = (from: number, line: number): number => {
    let x = from
    while (x < clean.length && x - line < made.length && clean[x] === made[x - line]) x += 1
    return x
  }
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    trace.push(ends.slice(middle - steps - 1, middle + steps + 2))
    for (let line = -steps; line <= steps; line += 2) {
      const left = ends[middle + line - 1] ?? 0
      const right = ends[middle + line + 1] ?? 0
      const x = follow(isInsertion(line, steps, left, right) ? right : left + 1, line)
      ends[middle + line] = x
      if (x >= clean.length && x - line >= made.length) return joined(stepsOf(trace, clean, made))
    }
  }
  return [{ start: 0, end: clean.length, made }]
}

/** Follows the ends of the paths back: single insertions and deletions. */
function stepsOf(trace: readonly Int32Array[], clean: string, made: string): readonly Hunk[] {
  const found: Hunk[] = []
  let x = clean.length
  let y = made.length
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const ends = trace[steps] ?? new Int32Array()
    const line = x - y
    const left = ends[steps + line] ?? 0
    const right = ends[steps + line + 2] ?? 0
    if (isInsertion(line, steps, left, right)) {
      x = right
      y = right - (line + 1)
      found.push({ start: x, end: x, made: made.slice(y, y + 1) })
    } else {
      x = left
      y = left - (line - 1)
      found.push({ start: x, end: x + 1, made: '' })
    }
  }
  return found.reverse()
}

/** Steps that touch are one. */
function joined(steps: readonly Hunk[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  for (const step of steps) {
    const last = hunks.at(-1)
    if (last === undefined || last.end !== step.start) hunks.push(step)
    else hunks[hunks.length - 1] = { ...last, end: step.end, made: last.made + step.made }
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

/** Shows a difference with what stands around it. */
function shown({ start, end, made }: Hunk, clean: string): string {
  const before = clean.slice(Math.max(0, start - 12), start)
  const lost = clean.slice(start, end).slice(0, 40)
  return JSON.stringify(`${before}{${lost} → ${made.slice(0, 60)}}${clean.slice(end, end + 12)}`)
}

/** Sites, those that are not restored, and which kinds they are of. */
function scoresOf(sites: readonly Site[], missed: ReadonlySet<Site>) {
  const scores = new Map<DamageKind, Score>()
  for (const site of sites) {
    const score = scores.get(site.kind) ?? { sites: 0, missed: 0 }
    const one = missed.has(site) ? 1 : 0
    scores.set(site.kind, { sites: score.sites + 1, missed: score.missed + one })
  }
  return scores
}

/** What of the damage is still in a repaired text, and what was changed elsewhere. */
export function judge(
  paragraphs: readonly string[],
  sites: readonly Site[],
  made: string,
  questions: readonly Question[],
): Judged {
  const clean = ofOneWidth(paragraphs.join('\n\n'))
  const body = ofOneWidth(withoutPutIn(made.slice(bodyStart(made)), sites).trim())
  const asked = questions
    .filter(({ kind }) => kind === 'paragraph-end')
    .map(({ text }) => solid(text))
  const isAsked = (end: number): boolean => {
    const tail = solid(clean.slice(Math.max(0, end - 6), end))
    return asked.some((text) => text.includes(tail))
  }
  const ends: Hunk[] = []
  const others: Hunk[] = []
  for (const hunk of differences(clean, body)) {
    const isEnd = hunk.made === '' && /^\n+$/u.test(clean.slice(hunk.start, hunk.end))
    if (isEnd) ends.push(hunk)
    else others.push(hunk)
  }
  const isNear = ({ at }: Site, { start, end }: Hunk): boolean =>
    at >= start - reach && at <= end + reach
  const missed = new Set(sites.filter((site) => others.some((hunk) => isNear(site, hunk))))
  const isSite = (hunk: Hunk): boolean => sites.some((site) => isNear(site, hunk))
  const wholeAsked = ends.filter(({ start }) =>
    isAsked(start - (clean[start - 1] === '\n' ? 1 : 0)),
  )
  return {
    scores: scoresOf(sites, missed),
    paragraphs: {
      sites: paragraphs.length - 1,
      missed: ends.length - wholeAsked.length,
      asked: wholeAsked.length,
    },
    misses: others.filter(isSite).map((hunk) => shown(hunk, clean)),
    outside: others.filter((hunk) => !isSite(hunk)).map((hunk) => shown(hunk, clean)),
  }
}
